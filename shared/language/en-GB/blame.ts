/** Wording that may read as blame of a worker (R12), with a wording about the record to offer instead. Reads clause by clause. */
import { alternatives, type Match, type Sentence, sentencesOf } from '../match.ts';
import { byText } from '../memo.ts';
import { blamesTheWork, blamingNouns, blamingTraits, qualityVerbs, traitReason } from './blame-words.ts';
import { suggestionFor } from './blame-records.ts';
import { deniedWays, effort, laid, ways, will, worth } from './blame-ways.ts';
import { type Clause, clausesOf, type Word } from './clauses/reader.ts';
import { kindOf, workers } from './clauses/people.ts';
import { judgementsOnPersons, type PersonMatch } from './person-words.ts';
import { quotedIn } from './clauses/quotes.ts';

export type BlameMatch = Match & { readonly suggestion: string };

const joinedWords = (words: readonly Word[]): string => words.map((word) => word.lower).join(' ');

/** What a worker may well refuse, forget or leave. */
const goodToRefuse =
  /^(?:to )?(?:let|accept|give up|allow|be put off|be rushed|collude|back down|take no for|agree to (?:close|step)|close|be drawn|drop|settle for|take (?:it )?at face value|be deterred|ignore)\b/;
const nothingLost =
  /^(?:to (?:smile|laugh|praise|thank|find (?:fault|any fault|anything wrong))|about|nothing|none)\b/;

type Hit = { readonly words: string; readonly because: string; readonly end: number };

/** Failing somebody or to do something; not "failed her driving test". */
const failedAt =
  /^$|^(?:to|in|at|him|her|them|this|these|every|badly|again|completely|miserably|robin|both)\b(?! (?:driving|test|exam|medical))|^the (?:child|children|family|mother|father|baby|boy|girl|parents?|young)\b|^(?:mum|dad)\b/;

/** The verb of a clause as blame: "failed to", "ignored", "did not bother", "lets them down". */
function blamingVerb(clause: Clause): Hit | undefined {
  const { negated, verb, passive } = clause;
  const rest = joinedWords(clause.rest);
  const verbs = joinedWords(clause.verbs);
  const at = clause.verbs.at(-1) ?? clause.rest[0];
  if (!at) return undefined;
  const hit = (because: string, extra = 0): Hit => {
    const last = extra > 0 ? (clause.rest[extra - 1] ?? at) : at;
    return { words: verbs, because, end: last.at + last.text.length };
  };
  const found = (negated ? deniedWays : ways).find((one) => one.verb.test(verb) && one.rest.test(rest));
  if (found && !passive) return hit(found.because, (found.rest.exec(rest)?.[0] ?? '').split(' ').length);
  if (verb === 'cut' && negated && /^out for\b/.test(rest)) return hit(worth);
  if (verb === 'ashamed' && !negated) return hit(laid);
  if (negated && !passive && /\beven$/.test(verbs.replace(/ \S+$/, '')) && clause.subjectKind === 'worker')
    return hit(effort);
  if (verb === 'blame' && verbs.endsWith(' to blame') && !negated) return hit(laid);
  if (verb === 'know' && clause.modal !== undefined && /^better\b/.test(rest)) return hit(laid, 1);
  if (verb === 'bother') return passive && !negated && clause.modal === undefined ? undefined : hit(effort);
  const wished = clause.modal !== undefined && clause.verbs.some((word) => word.lower === 'have');
  if (
    wished &&
    /^(?:do|try|work|care|think)$/.test(verb) &&
    /^(?:more|better|harder|enough|ahead|first)\b/.test(rest)
  )
    return hit(laid, 1);
  if (verb === 'care' && negated) return /^for\b/.test(rest) ? undefined : hit(effort);
  // "Did not try to talk her out of it": left her free.
  if (
    negated &&
    verb === 'try' &&
    /^to (?:talk|persuade|rush|force|push|hurry|hide|argue|control|press|excuse|cover|change|blame|play|make)\b/.test(
      rest,
    )
  )
    return undefined;
  if (negated && qualityVerbs.has(verb) && !passive && clause.modal === undefined) return hit(effort);
  const never =
    /^never \w+s\b/.test(verbs) &&
    /^(?:check|read|listen|answer|reply|record|follow|ask|visit|ring|return|plan|review|write|turn|do)$/.test(
      verb,
    );
  if (never && /\b(?:anything|anyone|properly|on time|once|at all|any|the|up|back)\b/.test(rest))
    return hit('words about how a person always is.');
  if (/^never once\b/.test(verbs)) return hit('words about how a person always is.');
  if (negated || passive) return undefined;
  if (verb === 'neglect' && /^children\b/.test(rest)) return undefined;
  if (/^(?:fail|neglect|forget|omit)$/.test(verb)) {
    if (verb === 'fail' && !failedAt.test(rest)) return undefined;
    return nothingLost.test(rest) || clause.modal !== undefined ? undefined : hit(effort);
  }
  if (verb === 'refuse') {
    const fact =
      /^(?:a|an|the|permission|entry|consent)\b/.test(rest) &&
      !/^the (?:request|family|mother|father|referral)/.test(rest);
    return goodToRefuse.test(rest) || fact || rest === '' ? undefined : hit(will);
  }
  if (/^(?:ignore|disregard|dismiss|belittle|patronise|shirk|trivialise|mislead|dither|fob)$/.test(verb)) {
    return rest === '' || /^(?:provocation|insults|abuse|the noise)/.test(rest) ? undefined : hit(will);
  }
  return /^(?:mishandle|bungle|botch|blunder|misjudge)$/.test(verb) ? hit(worth) : undefined;
}

const traitPattern = new RegExp(`(?<![\\p{L}-])(?:${alternatives(blamingTraits)})(?![\\p{L}-])`, 'iu');

/** A quality said of the subject: "is disorganised", "was at best careless with dates", or an adverb beside the verb. */
function blamingTrait(clause: Clause, text: string): Hit | undefined {
  const from = clause.verbs[0]?.at ?? clause.at;
  const part = text.slice(from, clause.end);
  const match = traitPattern.exec(part);
  if (!match) return undefined;
  const before = part.slice(0, match.index);
  const adverb = /ly$/i.test(match[0]);
  const copula = /^(?:be|seem|appear|look|become|sound|remain|feel|act|come|prove|get|turn|leave)$/.test(
    clause.verb,
  );
  // "records how dad was careless" is another clause; here a noun between makes it the noun’s: "has a lazy eye".
  if (!adverb && !copula) return undefined;
  if (
    /\b(?:not|never|no|n['’]t|far from|anything but|hardly|neither|nor|less)\b/i.test(before) &&
    !/not good enough|not up to|not fit/i.test(match[0])
  )
    return undefined;
  if (
    /\b(?:with|to|about|of|by|for)\s+(?:\w+\s+){0,4}$/i.test(before) &&
    !adverb &&
    !/\bto\s+(?:be|say)\b/i.test(before)
  )
    return undefined;
  return { words: match[0], because: traitReason(match[0]), end: from + match.index + match[0].length };
}

/** Whether the clause speaks of somebody whose work is looked at, or of nobody: "Failed to visit". */
function ofWorker(clause: Clause): boolean {
  if (clause.subjectKind === 'worker' || clause.subjectKind === 'nobody') return true;
  return (
    clause.subjectKind === 'none' &&
    clause.verbs.length > 0 &&
    /ed$|ing$|^did$|^didn|^never|^couldn|^not$|^has|^had|^have|^made|^chose|^let|^took|^turned/.test(
      clause.verbs[0]?.lower ?? '',
    )
  );
}

const workerWords = alternatives(workers);
/** Nouns of blame with a worker beside them: "the worker’s fault", "a lack of effort by the team", "poor practice by this worker". */
const around = new RegExp(
  `\\b(?:${workerWords})(?:['’]s?|s['’])?\\s+(?:own\\s+|repeated\\s+|complete\\s+|total\\s+|obvious\\s+|clear\\s+)*(?:${alternatives(blamingNouns)})\\b|\\b(?:incompetent|negligent|amateurish|half-hearted|dismal|poor|little|lack\\s+of|no|lazy|careless|sloppy|shoddy|pathetic|woeful|abysmal|appalling|shocking|dreadful|slapdash|unprofessional)\\s+(?:effort|care|interest|attitude|professionalism|curiosity|work|practice|recording|recordings|planning|notes|writing|oversight|thinking|assessment|supervision)\\s+(?:from|by|of|on\\s+the\\s+part\\s+of|shown\\s+by)\\s+(?:the\\s+|a\\s+|this\\s+|our\\s+)?(?:[a-z]+\\s+){0,2}(?:${workerWords})\\b|\\b(?:${alternatives(blamingNouns)})\\s+(?:on\\s+the\\s+part\\s+of|of|by|from|lies\\s+with|rests\\s+with)\\s+(?:the\\s+|this\\s+|a\\s+)?(?:[a-z]+\\s+){0,2}(?:${workerWords})\\b|\\b(?:a|an|the|this|our|such\\s+an?)\\s+(?:very\\s+|rather\\s+)?(?:lazy|careless|sloppy|incompetent|useless|hopeless|negligent|unprofessional|irresponsible|clueless|slapdash|inept|uncaring|dishonest|arrogant|rude)\\s+(?:[a-z]+\\s+){0,2}(?:${workerWords})\\b|\\b(?:lazy|careless|sloppy|negligent|unprofessional|irresponsible|rude|wrong|remiss|thoughtless)\\s+of\\s+(?:the\\s+|this\\s+)?(?:[a-z]+\\s+){0,2}(?:${workerWords})\\b|\\b(?:i|we)?\\s*blames?\\s+(?:the\\s+|this\\s+)?(?:[a-z]+\\s+){0,2}(?:${workerWords})\\b`,
  'giu',
);
const notAround = /\b(?:not|no|nobody['’]s|without)\s+(?:\w+\s+){0,2}$/i;

/** Passive with a worker behind it: "was ignored by the worker", "were let down by services". */
function blamedBy(clause: Clause): Hit | undefined {
  if (!clause.passive || clause.by !== 'worker' || clause.negated) return undefined;
  // What happened to a worker is no blame of one.
  if (clause.subjectKind === 'worker') return undefined;
  const at = clause.verbs.at(-1);
  if (
    !at ||
    !/^(?:ignore|neglect|fail|dismiss|disregard|forget|let|fob|mislead|overlook|abandon|belittle|patronise|mishandle|bungle|mistreat)$/.test(
      clause.verb,
    )
  )
    return undefined;
  return { words: joinedWords(clause.verbs), because: 'words that lay blame.', end: at.at + at.text.length };
}

function matchOf(text: string, clause: Clause, hit: Hit): BlameMatch {
  const start = clause.verbs[0]?.at ?? clause.at;
  const until = Math.max(hit.end, start + 1);
  const trait = text.slice(0, hit.end).toLowerCase().endsWith(hit.words.toLowerCase());
  const at = trait ? hit.end - hit.words.length : start;
  const to = /^\s+to\s+\p{L}+/u.exec(text.slice(until))?.[0] ?? '';
  const failed = /(?:fail|neglect|forg[eo]t|omit|refus|bother)\w*$/i.test(text.slice(at, until));
  return {
    at,
    text: `${text.slice(at, until)}${failed ? to : ''}`,
    because: hit.because,
    suggestion: suggestionFor(text, until),
  };
}

/** Outrage in a sentence that names a worker: "It beggars belief that the manager signed this off". */
const outrage =
  /\bbeggars\s+belief\b|\b(?:shocked|appalled|horrified|disgusted|staggered|ashamed|outraged)\s+(?:by|at|with|that|to)\b|\b(?:is|was|can\s+be)\s+no\s+excuse\s+for\b|\b(?:inexcusable|unforgivable|unacceptable|disgraceful|scandalous)\s+(?:that|of)\b|\bnothing\s+short\s+of\b/gi;
/** Said of somebody by comparison: "more interested in leaving than in the baby". The clause it stands in must be a worker’s. */
const compared =
  /\bmore\s+(?:interested|concerned|bothered|keen|worried|focused|intent)\s+(?:in|with|about|on|to)\b[^.;]*\bthan\b|\bwould\s+rather\b[^.;]*\bthan\b/gi;
/** "Any half competent worker would have …", "had she only made more effort". */
const measuredAgainst = new RegExp(
  `\\bany\\s+(?:half[- ]?)?(?:competent|decent|reasonable|conscientious|self-respecting|experienced|trained|good|halfway\\s+\\w+)\\s+(?:[a-z]+\\s+){0,2}(?:${alternatives(workers)})\\s+(?:would|should|could|ought)\\b|\\b(?:had|if)\\s+(?:only\\s+)?(?:he|she|they|the\\s+(?:[a-z]+\\s+){0,2}(?:${alternatives(workers)}))\\s+(?:had\\s+)?(?:only\\s+)?(?:made|put\\s+in|shown|bothered|tried|cared|taken|listened)\\b[^,.;]*\\b(?:effort|interest|care|trouble|harder|curiosity|properly|to\\s+(?:look|ask|read|listen))\\b`,
  'giu',
);
/** A note without a verb: "Naïve worker", "worker out of her depth", "Careless, slapdash – words about the worker’s visits". */
const fragment = new RegExp(
  `^\\W*(?:(?:the|this|a|very|simply|rather)\\s+)*(?:(?:${alternatives(blamingTraits)})(?:\\s+(?:[a-z]+\\s+){0,2}(?:${alternatives(workers)})(?![\\p{L}’'-])|,\\s|\\s+and\\s)|(?:[a-z]+\\s+){0,2}(?:${alternatives(workers)})\\s+(?:(?:clearly|simply|really|just|quite|totally|completely)\\s+)?(?:${alternatives(blamingTraits)})(?![\\p{L}-]))`,
  'iu',
);
/** Whether the person named last before a place, who a pronoun there may be, is not one of the family. */
const notFamilyBefore = (text: string, at: number): boolean =>
  (
    text
      .slice(0, at)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? []
  )
    .map(kindOf)
    .findLast((kind) => kind === 'family' || kind === 'worker') !== 'family';

const anyWorker = new RegExp(`\\b(?:${workerWords})\\b`, 'iu');

/** Whether a clause is about what a worker made: "the worker’s recording". */
const ofWorkersWork = (clause: Clause): boolean =>
  clause.subject.some((word) => word.possessive && kindOf(word.lower) === 'worker');

const clauseAt = (text: string, at: number): Clause | undefined =>
  clausesOf(text).find((one) => at >= one.at && at < one.end);

/** Blame by comparison in a sentence. */
const againstOthers = (sentence: Sentence, text: string): RegExpExecArray[] => [
  ...Array.from(sentence.text.matchAll(compared)).filter(
    (match) => clauseAt(text, sentence.at + match.index)?.subjectKind === 'worker',
  ),
  ...Array.from(sentence.text.matchAll(measuredAgainst)).filter((match) =>
    notFamilyBefore(text, sentence.at + match.index),
  ),
];

/** Blame in a note without a verb: its first clause has none, or begins after it. */
function noteOf(sentence: Sentence, text: string): RegExpExecArray[] {
  const match = fragment.exec(sentence.text);
  const verb = clauseAt(text, sentence.at + sentence.text.search(/\p{L}/u))?.verbs[0];
  if (!match || (verb !== undefined && verb.at < sentence.at + match[0].length)) return [];
  return [match];
}

/** Finds blaming phrases whose subject is a worker or an agency, or that have no subject at all ("Failed to visit"). */
const byClauses = byText((text: string): readonly BlameMatch[] => {
  const found: BlameMatch[] = [];
  for (const clause of clausesOf(text)) {
    if (clause.quoted || clause.reported || clause.purpose) continue;
    const trait = blamingTrait(clause, text);
    const own = ofWorker(clause) ? (blamingVerb(clause) ?? trait) : blamedBy(clause);
    const made = trait && ofWorkersWork(clause) && blamesTheWork.test(trait.words) ? trait : undefined;
    const hit = own ?? made;
    if (hit) found.push(matchOf(text, clause, hit));
  }
  const quoted = quotedIn(text);
  const reported = clausesOf(text).filter((clause) => clause.reported);
  for (const sentence of sentencesOf(text)) {
    const named = anyWorker.test(sentence.text);
    const cries = named ? Array.from(sentence.text.matchAll(outrage)) : [];
    for (const match of [
      ...sentence.text.matchAll(around),
      ...cries,
      ...againstOthers(sentence, text),
      ...(named ? noteOf(sentence, text) : []),
    ]) {
      const at = sentence.at + match.index;
      const aside =
        quoted(at) ||
        reported.some((one) => at >= one.at && at < one.end) ||
        notAround.test(sentence.text.slice(0, match.index));
      const known = found.some((one) => at < one.at + one.text.length && one.at < at + match[0].length);
      if (aside || known) continue;
      found.push({
        at,
        text: match[0],
        because: 'words that lay blame.',
        suggestion: 'say what the record shows, and what stood in the way',
      });
    }
  }
  return found.sort((a, b) => a.at - b.at);
});

/** What may be said instead of a judgement on a person. */
const instead = (of: PersonMatch['of']): string =>
  of === 'family'
    ? 'say what happened and when, and how the person sees it'
    : 'say what the record shows, and what stood in the way';

/** What the grammar finds of words that blame or judge a person, worker or family, in the writer’s own voice. */
export const blameByGrammar = byText((text: string): readonly BlameMatch[] => {
  const found: BlameMatch[] = [...byClauses(text)];
  for (const one of judgementsOnPersons(text)) {
    const meets = found.some(
      (other) => one.at < other.at + other.text.length && other.at < one.at + one.text.length,
    );
    if (!meets) found.push({ at: one.at, text: one.text, because: one.because, suggestion: instead(one.of) });
  }
  return found.sort((a, b) => a.at - b.at);
});
