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
/** Any passive step about a person of the case: "The father should be assessed". */
const passiveOfPerson = new RegExp(
  `\\b${modal}\\s+be\\s+(?:\\w+ly\\s+)?\\w+(?:ed|en|own|ought|ld|ent|ut)\\b`,
  'giu',
);
const personOfCase =
  /\b(?:(?:the|this|her|his|their)\s+(?:child|children|baby|family|mother|father|mum|dad|parents?|siblings?|young\s+person|boy|girl|carers?|grandmother|grandfather))\b/i;
const steps = /\b(?:should|must|needs?\s+to)\s+have\s+(?:an?\s+)?(?:new|different|own|other|another)\b/giu;
const generalSubject =
  /\b(?:agencies|partners?|partnership|services|teams?|managers?|workers|practitioners|staff|we|our|forms?|training|professionals|everyone|guidance|schools)\s+(?:\w+\s+)?$/i;

/** Whether a pseudonym of the program's own list stands in the sentence. */
const namesBird = (sentence: string): boolean =>
  (sentence.match(/\p{Lu}\p{L}+/gu) ?? []).some((word) => birdNames.has(word.toLowerCase()));

/** The instructions of one sentence that names the case, as ways of saying them in turn. */
function inSentence(sentence: string): { readonly index: number; readonly text: string }[] {
  const person = namesBird(sentence) || personOfCase.test(sentence);
  const ways: readonly RegExp[] = person ? [passive, steps, passiveOfPerson, active] : [passive, active];
  const found = ways.flatMap((way) =>
    Array.from(sentence.matchAll(way))
      .filter(
        (match) => way !== active || !generalSubject.test(`${sentence.slice(0, match.index).trimEnd()} `),
      )
      .map((match) => ({ index: match.index, text: match[0] })),
  );
  return found.filter((one, n) => found.findIndex((other) => other.index === one.index) === n);
}

/** Finds instructions for the case in a text about learning. */
export function findInstructions(text: string): Match[] {
  return sentencesOf(text).flatMap((sentence): Match[] => {
    if (!caseObjects.test(sentence.text) && !namesBird(sentence.text)) return [];
    const said = inSentence(sentence.text);
    if (said.length > 0) {
      return said.map((one) => ({
        at: sentence.at + one.index,
        text: one.text,
        because: 'it says what must be done in this case.',
      }));
    }
    const opening = imperative.exec(sentence.text);
    return opening
      ? [{ at: sentence.at, text: opening[0], because: 'the sentence begins with a step in the case.' }]
      : [];
  });
}

/** The words of a text that direct the case, as written; empty when there are none. */
export const instructionWording = (text: string): readonly string[] =>
  findInstructions(text).map((match) => match.text);
