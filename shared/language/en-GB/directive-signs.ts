/** What tells a step from learning (E06): a law or an order that is only told, people and things in general, a day by which. */
import { namesBird } from './case-actors.ts';
import { generalHeads } from './case-words.ts';
import { kindOf } from './clauses/people.ts';
import type { Word } from './clauses/words.ts';
import { workNouns } from './fields/work-things.ts';

/** A law, guidance or a document that says what is to be done; what was ordered, agreed or decided; a condition. */
export const toldBy =
  /\b(?:under\s+(?:section|the\s+\w+\s+act|s\.?\s?\d)|(?:the\s+)?(?:law|act|guidance|statute|regulations?|procedures?|policy|policies|protocol|Working\s+Together|code|standard|standards|court|judge|order|conference|panel|review|plan|agreement|minutes|letter|meeting)\s+(?:\w+ly\s+)?(?:said|says|ordered|orders|agreed|decided|directed|directs|requires?|required|expects?|expected|states?|stated|asks?|asked|provides?|recommended|ruled|set\s+out|sets\s+out|made\s+it)|(?:it\s+was|had\s+been|was|were)\s+(?:agreed|decided|ordered|directed|planned|recommended|told|asked|advised|expected|meant|supposed|reminded|hoped))\b/i;
export const inverted = /^\W*should\s+(?:the|a|an|this|any|he|she|they|it|his|her|mum|dad)\b/i;
export const generalHow =
  /\b(?:when(?:ever)?|where(?:ver)?|if|once|each\s+time)\s+(?:an?|any|children|families|parents|adults|people|workers|somebody|someone)\b|\b(?:any|every|each)\s+(?:child|family|case|young\s+person|adult|visit|referral|file|parent)\b|\b(?:as\s+a\s+matter\s+of\s+course|across\s+(?:the\s+)?(?:service|sample|patch|partnership|files|board)|in\s+general|as\s+a\s+rule|in\s+(?:all|most|many|other|future)\s+(?:cases|files|audits)|routinely)\b/i;
export const deadline =
  /\b(?:by|before|within|this|next|on)\s+(?:the\s+)?(?:(?:end|close|next|first|second|coming|start)\b|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|term|review|conference|meeting|visit|today|tomorrow|noon|easter|christmas|half\s+term|(?:one|two|three|four|five|six|seven|eight|nine|ten|fourteen|twenty)\b)|\b(?:today|tonight|tomorrow|immediately|urgently|urgent|asap|straight\s+away|at\s+once|without\s+(?:further\s+)?delay|with\s+immediate\s+effect|as\s+(?:soon|a\s+matter)|this\s+(?:week|month|term)|from\s+(?:here|now)\s+on)\b/i;
export const abbreviations =
  /\b(?:SW|TM|HV|IRO|LADO|GP|SALT|OT|CAMHS|MCA|DoLS|EHCP|PEP|LAC|CLA|DBS|S47|NRM|RHI|IDVA|DASH|MARAC|FGC|SENCO|DSL|YJS|ASB|PLO|ICPC|RCPC|CP|CIN|ATM|ASYE|QA|NHS|UASC)\b/;

/** Whether a subject is people or things in general: a bare plural, "we", the service, any or every. */
export function inGeneral(subject: readonly Word[], said: string): boolean {
  const first = subject[0];
  if (!first) return false;
  const cut = subject.findIndex(
    (one, n) => n > 0 && /^(?:of|for|with|in|on|at|about|from|to|between|who|that|by)$/.test(one.lower),
  );
  const head = (cut > 0 ? subject[cut - 1] : subject.at(-1)) ?? first;
  if (
    /^(?:we|everyone|everybody|people|one|anyone|nobody|any|each|every|some|many|most|more)$/.test(
      first.lower,
    )
  )
    return true;
  const definite =
    /^(?:the|this|that|these|those|his|her|their|its|both|mum|dad)$/.test(first.lower) ||
    subject.some((one) => one.possessive);
  if (/^(?:a|an|our)$/.test(first.lower)) return true;
  if (
    !definite &&
    subject.length === 1 &&
    /^(?:time|trust|patience|money|space|honesty|respect|kindness|consent|trauma|neglect|abuse|risk|hope|change)$/.test(
      head.lower,
    )
  )
    return true;
  if (
    /^(?:service|services|partnership|partnerships|policy|policies|training|board|boards|template|form|forms|guidance|procedure|pathway|rota|induction|learning|lesson|organisation|organisations|department|directorate|council|practice|system|systems|protocol|strategy|group|event|audit|guide|handbook|tool|toolkit|checklist|website|leaflet|newsletter|database|questionnaire|agenda|workshop|culture)$/.test(
      head.lower,
    )
  )
    return true;
  // A thing of the work without an article: "Recording should be done within two days".
  if (
    !definite &&
    subject.length === 1 &&
    (workNouns.has(head.lower) || /(?:ing|tion|sion|ment|ance|ence)$/.test(head.lower)) &&
    kindOf(head.lower) !== 'worker' &&
    kindOf(head.lower) !== 'family'
  )
    return true;
  if (generalHeads.test(head.lower) && !definite) return true;
  return (
    !definite &&
    head.lower.endsWith('s') &&
    !head.lower.endsWith('ss') &&
    head.lower.length > 3 &&
    !/^[A-Z]{2,}/.test(head.text) &&
    !namesBird(said)
  );
}
