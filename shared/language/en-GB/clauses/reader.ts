/**
 * Reads a text clause by clause: who does what, whether it is denied, passive, asked for, only a purpose or a condition,
 * said by somebody else, or quoted. The checks about wording (R12, R13, B05, S07, E06, B03) all read through it.
 * Sentences are short and plain in this work; where a clause cannot be read, its subject is "other" and checks stay silent.
 */
import { sentencesOf } from '../../match.ts';
import { byText } from '../../memo.ts';
import type { Kind } from './people.ts';
import { quotedIn } from './quotes.ts';
import { type SubjectKind, subjectKindOf } from './subject.ts';
import { auxiliaries, lemmaOf, modals, verbForm } from './verbs.ts';
import { isAdverb, isVerbAt, verbGroup, type Word, wordsOf } from './words.ts';

export type { Word } from './words.ts';

export type Clause = {
  /** Place of its first word in the text. */
  readonly at: number;
  readonly end: number;
  readonly text: string;
  /** Words before the verb, without what joins the clause on. */
  readonly subject: readonly Word[];
  readonly subjectKind: SubjectKind;
  /** Whether the subject was taken over from the clause before: "…, and forgot to ring". */
  readonly inherited: boolean;
  /** Auxiliaries, "not", adverbs and the main verb. */
  readonly verbs: readonly Word[];
  /** Base form of the main verb; "be" or "have" where they stand alone. */
  readonly verb: string;
  readonly modal: string | undefined;
  readonly negated: boolean;
  readonly passive: boolean;
  /** Who a passive is done by. */
  readonly by: Kind | undefined;
  /** Words after the verb. */
  readonly rest: readonly Word[];
  /** What somebody else is said to have said or felt. */
  readonly reported: boolean;
  readonly quoted: boolean;
  /** What it is for or depends on: "so that", "if", "unless", "in order to". */
  readonly purpose: boolean;
  /** The word that joins it on, in small letters; empty for the first. */
  readonly joined: string;
};

const joiners =
  /^(?:and|but|or|nor|yet|because|although|though|while|whilst|whereas|when|if|unless|until|since|that|which|who|whose|where|why|how|what|whether|as|after|before|so|once|then|than|except)$/;
const purposes = /^(?:if|unless|whether|lest)$/;
const negators = /^(?:not|never|no|neither|nor|hardly|rarely|barely|seldom|scarcely|without)$|n't$|^cannot$/;

const reportVerbs =
  /^(?:say|tell|report|feel|think|allege|believe|complain|write|state|claim|recall|describe|explain|argue|maintain|insist|suggest|fear|worry|remember|mention|shout|add|reply|answer|ask|wish|accuse)$/;

const sayers =
  /^(?:say|tell|report|feel|think|allege|believe|complain|claim|recall|explain|insist|suggest|fear|know|understand|recommend|suggest|hope)$/;
/** Whether a subject and its verb follow: "the worker did not", "nobody listened". */
const saysWithoutThat = (words: readonly Word[], n: number): boolean =>
  (words[n]?.capital === true ||
    /^(?:the|a|an|this|these|his|her|their|our|my|no|nobody|he|she|they|we|it|social|mum|dad|school|police)$/.test(
      words[n]?.lower ?? '',
    )) &&
  startsClause(words, n + 1) &&
  !auxiliaries.has(words[n]?.lower ?? '');

export type Piece = { readonly words: Word[]; readonly joined: string; readonly mark: string };

/** Cuts a sentence where a clause may begin: at marks and at words that join. */
export function piecesOf(text: string, words: readonly Word[], from: number): Piece[] {
  const pieces: Piece[] = [];
  let [current, joined, mark]: [Word[], string, string] = [[], '', ''];
  let last = from;
  const push = (): void => {
    if (current.length > 0 || joined !== '') pieces.push({ words: current, joined, mark });
    current = [];
  };
  for (const [n, word] of words.entries()) {
    const gap = text.slice(last - from, word.at - from);
    last = word.at + word.text.length;
    const stop = /[,;:()–—]|\s-\s/.exec(gap)?.[0];
    const join =
      joiners.test(word.lower) &&
      !(word.lower === 'that' && isDeterminer(words, n)) &&
      !(word.lower === 'once' && n > 0 && /^(?:never|more|at|not)$/.test(words[n - 1]?.lower ?? ''));
    // "mum and dad", "late or missing": between words with no verb after, a joiner joins words only.
    const hasVerb = current.some((_, k) => isVerbAt(current, k));
    const listed =
      /^(?:and|or|nor)$/.test(word.lower) && stop === undefined && (!hasVerb || !startsClause(words, n + 1));
    if (stop !== undefined || (join && !listed)) {
      push();
      [joined, mark] = [join && !listed ? word.lower : '', stop ?? ''];
      if (word.lower === 'that' && words[n - 1]?.lower === 'so') joined = 'so that';
    } else if (
      n > 0 &&
      sayers.test(lemmaOf(words[n - 1]?.lower ?? '')) &&
      isVerbAt(words, n - 1) &&
      saysWithoutThat(words, n)
    ) {
      // "Mum said the worker did not bother": what is said begins without "that".
      push();
      [joined, mark] = ['that', ''];
    }
    if (!(join && !listed)) current.push(word);
    else if (stop === undefined && current.length > 0) current = [];
  }
  push();
  return pieces;
}

/** "that worker", "that the worker": the first points, the second joins. */
const isDeterminer = (words: readonly Word[], n: number): boolean => {
  const [before, next] = [words[n - 1], words[n + 1]];
  if (!next || n === 0)
    return next !== undefined && verbForm(next.lower) === undefined && !auxiliaries.has(next.lower);
  return before !== undefined && /^(?:of|in|on|at|for|with|from|by|to|after|before|and)$/.test(before.lower);
};

/** Whether a verb follows within a few words, before the next mark or joiner. */
function startsClause(words: readonly Word[], from: number): boolean {
  for (let k = from; k < Math.min(words.length, from + 8); k += 1) {
    const word = words[k];
    if (!word || (k > from && joiners.test(word.lower) && word.lower !== 'that')) return false;
    if (isVerbAt(words, k)) return true;
  }
  return false;
}

function clauseOf(
  piece: Piece,
  carried: readonly Word[],
  earlier: Clause | undefined,
  reported: boolean,
  quoted: (at: number) => boolean,
): Clause | undefined {
  const { words, joined } = piece;
  const group = verbGroup(words);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const own = group ? words.slice(0, group.from) : [];
  const verbs = group ? words.slice(group.from, group.to + 1) : [];
  const rest = group ? words.slice(group.to + 1) : words;
  const lead = own.filter((word) => !isAdverb(word.lower));
  const before = lead.length > 0 ? own : carried;
  const ownKind = subjectKindOf(before);
  const relative = /^(?:who|which|that|whose)$/.test(joined) && lead.length === 0;
  const inherited = group !== undefined && ownKind === 'none' && earlier !== undefined;
  const main = verbs.at(-1)?.lower ?? '';
  const verb = lemmaOf(main);
  const aux = verbs.slice(0, -1).map((word) => word.lower);
  const isPassive =
    aux.some((one) => /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|got|get)$/.test(one)) &&
    (verbForm(main)?.as.has('participle') ?? false);
  const byAt = rest.findIndex((word) => word.lower === 'by');
  const by = isPassive && byAt >= 0 ? subjectKindOf(rest.slice(byAt + 1, byAt + 5)) : 'none';
  const denied =
    verbs.some((word) => negators.test(word.lower)) ||
    joined === 'nor' ||
    /^(?:nobody|none|neither|nothing)$/.test((before[0] ?? first).lower) ||
    (first.lower === 'no' && group !== undefined);
  return {
    at: first.at,
    end: last.at + last.text.length,
    text: words.map((word) => word.text).join(' '),
    subject: inherited ? (earlier?.subject ?? before) : before,
    subjectKind:
      inherited || (relative && earlier)
        ? relative && earlier
          ? antecedent(earlier)
          : (earlier?.subjectKind ?? 'none')
        : ownKind,
    inherited,
    verbs,
    verb,
    modal:
      aux.find((one) => modals.has(one)) ??
      (/^(?:needs?|has|have|is|are)$/.test(aux[0] ?? '') && verbs.some((word) => word.lower === 'to')
        ? aux[0]
        : undefined),
    negated: denied,
    passive: isPassive,
    by: by === 'worker' || by === 'family' || by === 'thing' ? by : undefined,
    rest,
    reported,
    quoted: quoted(first.at) || quoted(last.at),
    purpose: purposes.test(joined) || joined === 'so that',
    joined,
  };
}

/** Whom "who" and "which" speak of: the last one named in the clause before. */
const antecedent = (earlier: Clause): SubjectKind => {
  const last = subjectKindOf(earlier.rest.slice(-3));
  return last === 'none' || last === 'other' ? earlier.subjectKind : last;
};

const ownWords =
  /\bin\s+(?:mum|dad|the\s+\w+|his|her|their|robin)(?:['’]s)?\s+(?:own\s+)?words\b|\baccording\s+to\s+(?:mum|dad|the\s+(?:mother|father|parents?|family|child|carer|school))\b/i;

/** Reads the clauses of a text, in order. */
export const clausesOf = byText((text: string): readonly Clause[] => {
  const quoted = quotedIn(text);
  return sentencesOf(text).flatMap((sentence): Clause[] => {
    const words = wordsOf(sentence.text, sentence.at);
    const found: Clause[] = [];
    let carried: Word[] = [];
    let reported = ownWords.test(sentence.text);
    for (const piece of piecesOf(sentence.text, words, sentence.at)) {
      const earlier = found.at(-1);
      const carriesOn = verbGroup(piece.words) === undefined && found.length === 0 && carried.length === 0;
      if (carriesOn && piece.words.length > 0) {
        carried = piece.words;
        continue;
      }
      if (verbGroup(piece.words) === undefined && earlier === undefined) continue;
      const main = /^(?:who|which|that|whose)$/.test(piece.joined)
        ? earlier
        : (found.findLast((one) => !/^(?:who|which|whose)$/.test(one.joined)) ?? earlier);
      const clause = clauseOf(piece, carried, main, reported, quoted);
      if (!clause) continue;
      carried = [];
      found.push(clause);
      if (
        reportVerbs.test(clause.verb) &&
        !clause.passive &&
        (clause.subjectKind === 'family' ||
          clause.subjectKind === 'pronoun' ||
          clause.subjectKind === 'other' ||
          clause.subjectKind === 'worker') &&
        !isRecord(clause)
      )
        reported = true;
    }
    if (found.length === 0 && carried.length > 0) {
      const only = clauseOf({ words: carried, joined: '', mark: '' }, [], undefined, reported, quoted);
      if (only) found.push(only);
    }
    return found;
  });
});

/** "It says that", "this reports": a record speaks, nobody. */
const isRecord = (clause: Clause): boolean =>
  /^(?:it|this|which|that|what)$/.test(clause.subject.at(-1)?.lower ?? '');
