/** Schools and nurseries by name: with a pseudonym beside it, a small school can tell who a child is. A kind that can be switched off. */
import type { Identifier } from './kinds.ts';
import { isKnownWord } from './signs.ts';
import { foldName } from './fold.ts';

const kind =
  'Primary|Secondary|High|Infants?|Junior|Nursery|Grammar|Upper|Lower|Middle|Community|Comprehensive|Special|Free|Catholic|C ?of ?E|CofE|CE|RC|Church of England|Foundation|First|Prep(?:aratory)?|Boys’?|Girls’?|Technology|Sixth Form|Studio|and|&|Independent';
const cap = "[A-Z][\\p{L}'’-]+";
const pattern = new RegExp(
  `(?<![\\p{L}’-])((?:St\\.?\\s+|Saint\\s+|Our\\s+Lady(?:\\s+of)?\\s+|The\\s+)?${cap}(?:\\s+(?!(?:${kind}|School|Academy|College|Nursery)\\b)${cap}){0,3})\\s+((?:(?:${kind})\\s+)*(?:School|Academy|College|Nursery|Preschool|Pre-?[Ss]chool|Playgroup|Kindergarten)|(?:Primary|High|Grammar|Infants?|Juniors?|Secondary|Comprehensive)(?=[\\s,.;:)]|$))(?![\\p{L}-])`,
  'gu',
);

/** "Moved from St Oswin's in year nine": a saint's name with what people do at a school. */
const saints =
  /\b(?:at|from|to|of|leave|leaves|left|joined|attends|attended)\s+(St\.?\s+\p{Lu}[\p{L}'’-]+)(?=[^.;\n]{0,40}\b(?:year|term|pupil|class|school|teacher|head|lesson|exams?|reception|form|nursery|uniform|bell|homework|sixth)\b|\s*[.,;]|\s+in\b)(?!\s+(?:Hospital|Ward|Church|Hospice|House|Hall|Street|Road))/gu;

/** Finds schools by name. "The Virtual School" and "Primary School" have no name of their own. */
export function findSchools(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, name = '', body = ''] = match;
    if (/^(?:Police|Royal|Staff|Social|Business|Open)\b/.test(name) && !/School/.test(body)) continue;
    const words = name.split(/\s+/).filter((word) => word !== '');
    const own = words.findIndex(
      (word) => !isKnownWord(foldName(word.replace(/[’']s$/, ''))) || /^(?:St\.?|Saint)$/.test(word),
    );
    if (own < 0) continue;
    // "At Brookmead Primary School": what opens the sentence is no part of the name.
    const lead = words.slice(0, own).join(' ').length + (own > 0 ? 1 : 0);
    found.push({
      kind: 'school',
      at: match.index + lead,
      text: whole.slice(lead),
      because: 'a name with a word for a school.',
    });
  }
  for (const match of text.matchAll(saints)) {
    const name = match[1] ?? '';
    const at = match.index + match[0].lastIndexOf(name);
    const pupil =
      /\b(?:year|term|pupils?|class|school|teacher|head|lessons?|exams?|reception|form|nursery|uniform|homework|sixth)\b/i;
    const near = found.some((one) => at < one.at + one.text.length && one.at < at + name.length);
    if (!near && pupil.test(text.slice(Math.max(0, at - 50), at + name.length + 50)))
      found.push({ kind: 'school', at, text: name, because: 'a saint’s name beside words of a school.' });
  }
  return found;
}
