/** Steps in a case that no single clause shows: requests, what it is time for, what follows, what needs doing (E06). */
import { namesCase, namesPerson } from './case-actors.ts';
import { caseVerbs } from './case-words.ts';
import { lemmaOf } from './clauses/verbs.ts';

/** "Please could the health visitor weigh the baby again". */
const request =
  /^\W*(?:please[,\s]+(?:could|can|would|will)|(?:could|can|would|will)\s+(?:you|somebody|someone|(?:the|his|her|their|duty)\b[^,.?]{0,40}?)\s+(?:please\s+|kindly\s+))/iu;
const requestEnd = /^\W*(?:could|can|would|will)\s+(?!have\b)[^.?]*\bplease\b/iu;
/** "This has to happen before the review": what was said before is to be done. */
const toHappen =
  /\b(?:this|that|these|which|it|all\s+of\s+(?:this|it))\s+(?:has\s+to|have\s+to|must|needs?\s+to|should|ought\s+to)\s+(?:now\s+|all\s+)?(?:happen|be\s+(?:done|arranged|put\s+in\s+place|actioned|set\s+up|sorted)|take\s+place)\b/iu;
/** "What follows is a return interview for her", "the next step is to see mum". */
const follows =
  /^\W*(?:what\s+(?:follows|comes\s+next|is\s+(?:needed|required|called\s+for|wanted)|has\s+to\s+happen|must\s+happen|we\s+need|I\s+would\s+like)\b[^.]*?\b(?:is|are)\s+(?<what>.*)|(?:(?:the|a)\s+)?(?:next\s+steps?|first\s+steps?|priority|priorities|to\s+do|recommended|still\s+to\s+do)\s*(?:is|are|now|here|:|–|-)+\s*(?:to\s+)?(?<step>.*))$/isu;
const past = /\b(?:was|were|had|did)\b/i;
/** "The flat needs new locks fitting", "the victim’s alarm needs testing". */
const needsDoing =
  /\bneeds?\s+(?:[\w’'-]+\s+){0,3}?(?:fitting|testing|moving|seeing|chasing|rehousing|closing|reopening|booking|arranging|checking|weighing|placing|referring|changing|visiting|assessing|ringing|telling|asking|replacing|installing|removing|stepping|allocating|reallocating|transferring)\b/iu;
/** "It’s time to think about ending time with the uncle". */
const timeFor =
  /\bit(?:['’]s|\s+is|\s+may\s+be|\s+might\s+be)\s+(?:now\s+|high\s+)?time\s+(?:to|for)\s+(?:(?:think|talk)\s+about\s+|consider\s+|look\s+at\s+)?(?<verb>[\p{L}-]+)(?<what>.*)$/isu;
/** "It would be sensible to hold off closing". */
const holdOff =
  /\b(?:should|must|sensible|better|wise|wiser|best|right|safer|recommend\w*|suggest\w*|advise\w*|ask|urge|like)\b[^.]*?\b(?:hold\s+off|put\s+off|delay|wait\s+before|pause\s+before|not\s+rush)\s+(?<what>closing|ending|stepping\s+down|moving|closure|the\s+(?:closure|move|step-down))\b/iu;
/** "Robin would benefit from another visit". */
const benefits =
  /\b(?:would|could|might|will)\s+(?:also\s+|really\s+|greatly\s+)?benefit\s+from\s+(?:an?|another|more|being|further|some|regular|seeing|having|going|therapeutic|specialist|the)\b/iu;
const generalSubject =
  /\b(?:service|services|team|teams|agencies|partners|partnership|staff|workers|practitioners|managers|professionals|schools|children|families|parents|young\s+people|adults|files?|plans|assessments|practice|training|we|us|audits?|form|template|policy)\s+$/i;

/** "When a family moves, …": any family, not this one. */
export const inGeneral =
  /^\W*(?:when(?:ever)?|where(?:ver)?|if|once|each\s+time|before|after)\s+(?:an?|any|children|families|parents|adults|people|workers|somebody|someone)\b/i;

/**
 * The words of a sentence that ask for a step in this case and stand in no single clause. Takes one sentence; gives where in it
 * they begin and their text, or undefined.
 */
export function stepInSentence(sentence: string): { readonly at: number; readonly text: string } | undefined {
  const hit = (match: RegExpExecArray | null, holds: boolean): { at: number; text: string } | undefined =>
    match && holds ? { at: match.index, text: match[0].slice(0, 80).trim() } : undefined;
  const asked = request.exec(sentence) ?? requestEnd.exec(sentence);
  const next = follows.exec(sentence);
  const needs = needsDoing.exec(sentence);
  const time = timeFor.exec(sentence);
  const benefit = benefits.exec(sentence);
  const happen = toHappen.exec(sentence);
  const off = holdOff.exec(sentence);
  const verb = lemmaOf((time?.groups?.['verb'] ?? '').toLowerCase());
  return (
    hit(asked, namesCase(sentence) && !/\bhave\s+\w+(?:ed|en)\b/i.test(sentence)) ??
    hit(happen, namesCase(sentence)) ??
    hit(next, !past.test(sentence) && namesPerson(next?.groups?.['what'] ?? next?.groups?.['step'] ?? '')) ??
    hit(needs, namesCase(sentence) && !generalSubject.test(sentence.slice(0, needs?.index ?? 0))) ??
    hit(time, caseVerbs.has(verb) && namesCase(time?.groups?.['what'] ?? '')) ??
    hit(off, true) ??
    hit(benefit, namesPerson(sentence) && !generalSubject.test(sentence.slice(0, benefit?.index ?? 0)))
  );
}
