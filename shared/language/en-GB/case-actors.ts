/** Who is to act in a sentence, and whether what they are to do is a step in this case (E06). */
import {
  caseNouns,
  caseObjects,
  caseVerbs,
  generalHeads,
  ownHeads,
  ownThings,
  personOfCase,
  serviceThings,
} from './case-words.ts';
import { kindOf } from './clauses/people.ts';
import type { Word } from './clauses/reader.ts';
import { birdNames } from './name-words.ts';

/** Letters and numbers that stand for a person: "P2", "YP1", "Child A". */
const coded =
  /\b(?:(?:P|YP|YP-|C|A|AD)\d{1,2}|YP|(?:Child|Adult|Mother|Father|Person|Sibling)\s(?:[A-Z]|\d)\b)(?![\p{L}\d])/u;

/** Whether a pseudonym stands in a text. */
export const namesBird = (text: string): boolean =>
  coded.test(text) || (text.match(/\p{Lu}\p{L}+/gu) ?? []).some((word) => birdNames.has(word.toLowerCase()));
export const namesPerson = (text: string): boolean => personOfCase.test(text) || namesBird(text);
/** This very child or family, not the child or family of any case. */
export const namesThis = (text: string): boolean =>
  namesBird(text) ||
  /\b(?:this|these)\s+(?:child|children|baby|family|mother|father|boys?|girls?|siblings?|young\s+person|couple|man|woman|case)\b|\b(?:him|mum|dad)\b/i.test(
    text,
  );
export const namesCase = (text: string): boolean => namesPerson(text) || caseObjects.test(text);

export type Actor = 'case' | 'definite' | 'general' | 'thing' | 'none';

/** Who a subject is: somebody or something of this case, a definite worker or agency, people in general, or a thing of the service. */
export function actorOf(words: readonly Word[], text: string): Actor {
  const last = words.at(-1);
  if (!last) return 'none';
  const said = text.slice(words[0]?.at ?? 0, last.at + last.text.length);
  // "The chair of the meeting": the head stands before the first preposition.
  const cut = words.findIndex(
    (word, n) => n > 0 && /^(?:of|for|with|in|on|at|about|from|to|between)$/.test(word.lower),
  );
  const head = (cut > 0 ? words[cut - 1] : last) ?? last;
  const first =
    words.find(
      (word) =>
        !/^(?:going|forward|now|also|then|next|finally|first|second|please|ideally|and|in|future)$/.test(
          word.lower,
        ),
    ) ?? head;
  if (/^(?:all|each|every|any|both|most|some)$/.test(first.lower) && kindOf(head.lower) === 'worker')
    return 'general';
  if (/^(?:a|an)$/.test(first.lower) && kindOf(head.lower) === 'worker') return 'general';
  if (/^(?:we|i|everyone|everybody|people|you)$/.test(first.lower) || generalHeads.test(head.lower))
    return 'general';
  if (first.lower === 'our' || serviceThings.test(head.lower)) return 'thing';
  if (
    namesBird(said) ||
    (kindOf(head.lower) === 'family' &&
      /^(?:the|this|these|his|her|their|both|mum|dad|my)$|^(?:mum|dad)/.test(first.lower))
  )
    return 'case';
  if (/^(?:he|she|they)$/.test(head.lower)) return 'case';
  const definite =
    /^(?:the|this|these|his|her|their)$/.test(first.lower) || words.some((word) => word.possessive);
  const ofPerson = words.some(
    (word) => word.possessive && (kindOf(word.lower) === 'family' || namesBird(word.text)),
  );
  if (ofPerson && ownThings.test(head.lower)) return 'case';
  if (caseNouns.test(head.lower))
    return definite || /^(?:case|contact|placement)$/.test(head.lower) ? 'case' : 'none';
  if (kindOf(head.lower) === 'worker')
    return head.lower.endsWith('s') && !definite && !ownHeads.test(said) ? 'general' : 'definite';
  return ownHeads.test(said) ? 'definite' : 'none';
}

/** Whether a step by such an actor, with these words after the verb, is one in the case. */
export function isStep(actor: Actor, verb: string, after: string): boolean {
  if (actor === 'thing') return namesPerson(after) && /^(?:be)$/.test(verb);
  if (actor === 'case') return true;
  if (actor === 'general') return namesThis(after);
  if (actor === 'definite')
    return (
      namesCase(after) ||
      (caseVerbs.has(verb) && /\bvisits?\b|\bweekly\b|\bfortnightly\b|\bdaily\b/.test(after))
    );
  return caseVerbs.has(verb) ? namesCase(after) : namesPerson(after);
}
