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
  return found;
}
