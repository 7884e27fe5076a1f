/** Wording that directs the case rather than the learning (E06): "Robin should be moved", "Re-open the case". */
import { alternatives, type Match, sentencesOf } from '../match.ts';
import { birdNames } from './name-words.ts';

/** What is done to a case or a family, not to a service. */
const caseVerbs = [
  'visit',
  'close',
  'reopen',
  're-open',
  'allocate',
  'reallocate',
  're-allocate',
  'transfer',
  'refer',
  're-refer',
  'remove',
  'place',
  'move',
  'issue',
  'apply',
  'convene',
  'assess',
  'reassess',
  'step up',
  'step down',
  'step',
  'discharge',
  'detain',
  'evict',
  'rehouse',
  'arrest',
  'complete a section 47',
  'complete',
  'arrange',
  'see',
  'stop',
  'end',
  'start',
  'increase',
  'reduce',
  'hold',
  'contact',
  'put',
  'return',
];
const caseVerbsPassive = [
  'visited',
  'closed',
  'reopened',
  're-opened',
  'allocated',
  'transferred',
  'referred',
  're-referred',
  'removed',
  'placed',
  'moved',
  'stopped',
  'changed',
  'made subject',
  'stepped up',
  'stepped down',
  'discharged',
  'assessed',
  'reassessed',
  'seen',
  'accommodated',
  'rehoused',
  'increased',
  'returned',
  'ended',
  'reviewed',
  'taken into care',
];
/** What makes it this case: the child, the family, the worker of the case, an order, a conference. */
const caseObjects =
  /\b(?:(?:the|this|her|his|their)\s+(?:case|child|children|baby|family|mother|father|mum|dad|parents?|placement|siblings?|plan|home|contact|young\s+person|boy|girl|carers?)|case|placement|care\s+proceedings|(?:a\s+)?(?:strategy\s+(?:meeting|discussion)|child\s+protection\s+(?:plan|conference|enquiry)|section\s+47|family\s+group\s+conference|care\s+order|(?:an?|the)\s+order|new\s+worker|new\s+placement|reduced\s+timetable|legal\s+(?:meeting|planning))|allocated\s+worker|contact\s+with)\b/i;
const modal =
  '(?:should|must|needs?\\s+to|has\\s+to|have\\s+to|ought\\s+to|is\\s+to|are\\s+to|shall)(?:\\s+(?:now|also|urgently|immediately))?';

const active = new RegExp(`\\b${modal}\\s+(?:${alternatives(caseVerbs)})\\b`, 'giu');
const passive = new RegExp(`\\b${modal}\\s+be\\s+(?:${alternatives(caseVerbsPassive)})\\b`, 'giu');
const imperative = new RegExp(
  `^(?:${alternatives(caseVerbs.filter((verb) => verb !== 'complete'))})\\b`,
  'iu',
);
const generalSubject =
  /\b(?:agencies|partners?|partnership|services|teams?|managers?|workers|practitioners|staff|we|our|forms?|training|professionals|everyone|guidance|schools)\s+(?:\w+\s+)?$/i;

function namesCase(sentence: string): boolean {
  if (caseObjects.test(sentence)) return true;
  return (sentence.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => birdNames.has(word) && /\p{Lu}/u.test(sentence[sentence.toLowerCase().indexOf(word)] ?? ''),
  );
}

/** Finds instructions for the case in a text about learning. */
export function findInstructions(text: string): Match[] {
  const found: Match[] = [];
  for (const sentence of sentencesOf(text)) {
    if (!namesCase(sentence.text)) continue;
    const before = found.length;
    for (const pattern of [passive, active]) {
      for (const match of sentence.text.matchAll(pattern)) {
        const lead = sentence.text.slice(0, match.index);
        if (pattern === active && generalSubject.test(`${lead.trimEnd()} `)) continue;
        found.push({
          at: sentence.at + match.index,
          text: match[0],
          because: 'it says what must be done in this case.',
        });
      }
    }
    const opening = found.length === before ? imperative.exec(sentence.text) : null;
    if (opening) {
      found.push({
        at: sentence.at,
        text: opening[0],
        because: 'the sentence begins with a step in the case.',
      });
    }
  }
  return found;
}

/** The words of a text that direct the case, as written; empty when there are none. */
export const instructionWording = (text: string): readonly string[] =>
  findInstructions(text).map((match) => match.text);
