/**
 * What tells somebody to do something, in any of the ways English has: a modal, an imperative, "X to do", "to be done", a request, a wish, a
 * heading (E06). What is said of people in general ("Managers must record", "Plans ought to be reviewed") is learning and is left.
 */
import { namesCase, namesPerson, namesThis } from './case-actors.ts';
import { serviceThings } from './case-words.ts';
import type { Clause } from './clauses/reader.ts';
import { wordsOf } from './clauses/words.ts';
import { byImperative, byInfinitive, type Directive } from './directive-notes.ts';
import { abbreviations, deadline, generalHow, inGeneral, inverted, toldBy } from './directive-signs.ts';
import { asking } from './fields/asking.ts';

export type { Directive } from './directive-notes.ts';

const strongVerb =
  /^(?:is|are)\s+(?:now\s+)?(?:to|asked\s+to|requested\s+to|reminded\s+to|required\s+to|expected\s+to|instructed\s+to|advised\s+to|tasked\s+(?:with|to))\s/i;
const modalVerb =
  /^(?:really\s+|urgently\s+|now\s+)?(?:should|must|ought\s+to|shall|needs?\s+to|has\s+to|have\s+to|will\s+(?:need|want|have)\s+to|had\s+better|(?:shouldn['’]t|mustn['’]t))\b/i;
const doingVerb =
  /^(?:really\s+|now\s+|still\s+|urgently\s+|also\s+)?(?:needs?|wants?|requires?)\s+(?:(?:urgent|urgently|more|further)\s+)?(?:[a-z-]+ing|(?:an?|another|some|further|more|urgent|new|proper|his|her|their|its|to\s+be)\s)\b/i;
const wantedVerb =
  /^(?:is|are)\s+(?:now\s+|urgently\s+|still\s+|also\s+)?(?:needed|required|due|outstanding\s+and)\b/i;
/** "Should now visit", "must be renewed", "has to ring", "are to be unannounced", "needs reviewing", "wants checking". */
function byModal(
  clause: Clause,
  before: Clause | undefined,
  sentence: string,
  text: string,
): Directive | undefined {
  if (clause.quoted || clause.reported || clause.purpose || clause.verbs.length === 0) return undefined;
  if (
    /^(?:why|how|what|when|where|whether|if|which|unless|until|that|who|because|since|although|though|as|after|before)$/.test(
      clause.joined,
    ) &&
    clause.joined !== 'that'
  )
    return undefined;
  if (
    clause.joined === 'that' &&
    before &&
    /^(?:agree|decide|order|direct|rule|plan|hope|find|say|tell|know|record|note|hear|understand|see|wish|want|feel|think)$/.test(
      before.verb,
    ) &&
    !(before.subjectKind === 'first' && /^(?:think|feel|say)$/.test(before.verb))
  )
    return undefined;
  const verbs = clause.verbs.map((one) => one.lower).join(' ');
  const from = clause.verbs[0]?.at ?? clause.at;
  const after = text.slice(from, clause.end);
  const strong = strongVerb.test(after);
  const modal = modalVerb.test(after);
  const doing = doingVerb.test(after) && !clause.negated;
  const wanted = wantedVerb.test(after) && clause.passive;
  if (!(strong || modal || doing || wanted)) return undefined;
  if (
    /\bhave\s+(?:\w+ly\s+)?(?:been|\w+(?:ed|en|ne|wn|own|ought|ade|old|ept|eft|ome|ung|ut|id|ad))\b/i.test(
      verbs,
    ) ||
    /\b(?:must|should)\s+be\s+(?:said|noted|added|remembered|pleased|proud|praised|commended|celebrated|true|hard)\b/i.test(
      after,
    )
  )
    return undefined;
  if (
    /^(?:should|must)\s+(?:feel|be\s+(?:so|very|feeling|frightened|scared|hard|difficult|tired|confused|lonely|a\s+relief|what))\b/i.test(
      after,
    )
  )
    return undefined;
  const subject = clause.subject;
  const said =
    subject.length > 0
      ? text.slice(subject[0]?.at ?? 0, (subject.at(-1)?.at ?? 0) + (subject.at(-1)?.text.length ?? 0))
      : '';
  const first = subject[0]?.lower ?? '';
  if (/^(?:i)$/.test(first)) return undefined;
  const general = inGeneral(subject, said);
  const about = namesThis(sentence) || namesPerson(sentence);
  const dated = deadline.test(sentence);
  const family = clause.subjectKind === 'family' && doing;
  if (
    strong &&
    /^(?:learning|lesson|lessons|aim|point|idea|plan|purpose|hope|question|challenge|intention|task|goal|role|job|duty|answer|trick|key|default|priority)$/.test(
      subject.find((_, n) => n > 0 && /^(?:for|of|from|in|here)$/.test(subject[n + 1]?.lower ?? ''))?.lower ??
        subject.at(-1)?.lower ??
        '',
    )
  )
    return undefined;
  if (
    !strong &&
    /^(?:should|ought)/.test(after) &&
    clause.subjectKind === 'worker' &&
    !(about || dated || abbreviations.test(sentence) || namesCase(after))
  )
    return undefined;
  if (general && !strong) {
    if (/^(?:we|people|everyone|everybody)$/.test(first)) return undefined;
    const someone =
      /^(?:an?|another|some)$/.test(first) && (about || /\b(?:he|she|him|her|his)\b/i.test(sentence));
    if (!someone && !(about && (dated || doing || namesThis(sentence)))) return undefined;
  }
  if (/^(?:there|it)$/.test(first) && !(dated || about || abbreviations.test(sentence))) return undefined;
  // "He needs a lot of sleep", "she needs help to wash": a need, not a step.
  if (
    family &&
    !/\b(?:assessment|referral|review|visit|meeting|worker|advocate|plan|interpreter|medical|appointment|check|test|session|order|placement|school\s+place|strategy|conference|seeing|assessing|moving|referring|rehousing|talking|ringing|visiting|asking|weighing)\b/i.test(
      after,
    )
  )
    return undefined;
  return { at: from, text: after.split(/\s+/).slice(0, 4).join(' ') };
}

const askedInPast =
  /\b(?:was|were|had|did|said|told|asked\s+(?:for|him|her|them|whether|if)|wanted|rang|wrote)\b/i;

/** Words by which a sentence directs somebody. Takes one sentence, where it stands, its clauses and the whole text. */
export function directiveIn(
  sentence: string,
  at: number,
  clauses: readonly Clause[],
  text: string,
  aside: (at: number) => boolean,
): Directive | undefined {
  if (toldBy.test(sentence) || inverted.test(sentence)) return undefined;
  const starts = at + (/^\W*/.exec(sentence)?.[0].length ?? 0);
  const general = generalHow.test(sentence) && !namesThis(sentence);
  if (!aside(starts)) {
    const order = byImperative(sentence, at) ?? byInfinitive(sentence, at);
    if (order && !general) return order;
  }
  for (const [n, clause] of clauses.entries()) {
    const hit = general ? undefined : byModal(clause, clauses[n - 1], sentence, text);
    if (hit) return hit;
  }
  for (const way of asking) {
    const match = way.exec(sentence);
    if (!match || aside(at + match.index)) continue;
    if (
      clauses.some(
        (one) => (one.reported || one.quoted) && at + match.index >= one.at && at + match.index < one.end,
      )
    )
      continue;
    const before = sentence.slice(0, match.index);
    if (askedInPast.test(before) && !/[.;:,–-]\s*$/.test(before)) continue;
    const subject = wordsOf(before.split(/[,;:]/).at(-1) ?? '', 0);
    const specific =
      namesCase(sentence) || namesPerson(sentence) || deadline.test(sentence) || abbreviations.test(sentence);
    const head = subject.at(-1);
    if (head && (serviceThings.test(head.lower) || inGeneral(subject, before)) && !specific) continue;
    if (general && !/please/i.test(match[0])) continue;
    const plain = /please|kindly|asked|requested|instructed|you\s|let|action|required|expect/i.test(match[0]);
    if (
      !plain &&
      !specific &&
      !/\b(?:the|this|his|her|their)\s+[\p{L}-]+/iu.test(sentence.slice(match.index))
    )
      continue;
    if (
      /\b(?:service(?!\s+manager)|partnership|partners|teams|agencies|services|practitioners|managers|staff|workers|training|policy)\b/i.test(
        sentence,
      ) &&
      !specific
    )
      continue;
    return { at: at + match.index, text: match[0].trim() };
  }
  return undefined;
}
