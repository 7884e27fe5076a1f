/** Judgements on a person by a field of words, whoever the person is: a label, a quality, a manner (R12). The subject and the grammar decide. */
import { type Match, sentencesOf } from '../match.ts';
import { byText } from '../memo.ts';
import { blameIdioms } from './fields/blame-idioms.ts';
import {
  faults,
  judgingVerbs,
  labelNouns,
  labels,
  manners,
  ofWorkersOnly,
  virtueNouns,
  virtues,
} from './fields/traits.ts';
import { copulas, denied, type Holder, holderOf, made, personKind } from './person-holders.ts';
import {
  type Add,
  type At,
  deniedVirtue,
  faultOf,
  judgingVerbOf,
  mannerOf,
  nameFor,
  qualityOf,
} from './person-kinds.ts';
import { quotedIn } from './clauses/quotes.ts';
import { type Clause, clausesOf } from './clauses/reader.ts';
import { lemmaOf } from './clauses/verbs.ts';
import { type Word, wordsOf } from './clauses/words.ts';

/** Said to be called so by somebody: "is described as manipulative", "calls her incompetent". */
const calledSo =
  /\b(?:described|describes|describe|called|calls|termed|labelled|branded|seen|regarded|viewed|perceived|portrayed|accused|complain\w*|alleg\w+|report(?:s|ed)?\s+that|recorded\s+that|recorded\s+as|noted\s+that|logged\s+(?:that|as)|states?\s+that|stated\s+that)\b/i;

export type PersonMatch = Match & { readonly of: Holder };

/** "Made no effort", "has no idea", "without a shred of interest". */
function virtuesLacked(
  words: readonly Word[],
  clauses: readonly Clause[],
  skip: (at: number) => boolean,
  add: Add,
): void {
  for (const [n, word] of words.entries()) {
    if (!virtueNouns.has(word.lower) || skip(word.at)) continue;
    const clause = clauses.find((one) => word.at >= one.at && word.at < one.end);
    if (!clause || clause.quoted || clause.reported || clause.passive) continue;
    const whose = holderOf(clause, words);
    const professional =
      /^(?:curiosity|skill|skills|professionalism|competence|initiative|judgement|rigour)$/.test(word.lower);
    if (whose !== 'worker' && !(professional && /^(?:he|she)$/.test(clause.subject.at(-1)?.lower ?? '')))
      continue;
    const before = words.slice(Math.max(0, n - 4), n);
    const verb =
      /^(?:make|show|have|take|lack|display|bring|demonstrate|put|possess|give|want|need|use)$/.test(
        clause.verb,
      );
    if (!verb || (clause.verbs[0]?.at ?? 0) > word.at) continue;
    const none =
      clause.verb === 'lack' ||
      clause.negated ||
      before.some((one) => /^(?:no|little|zero|scant|hardly|minimal|insufficient)$/.test(one.lower));
    if (
      none &&
      !/^(?:time|business|idea|understanding|attempt|excuse|boundaries|confidence)$/.test(word.lower)
    )
      add(n, 'worker', 'words about a person’s effort.');
    else if (
      none &&
      /^(?:idea|business|excuse)$/.test(word.lower) &&
      before.some((one) => one.lower === 'no')
    )
      add(n, 'worker', 'a judgement on a person.');
  }
}

function inSentence(
  words: readonly Word[],
  clauses: readonly Clause[],
  text: string,
  skip: (at: number) => boolean,
): PersonMatch[] {
  const found: PersonMatch[] = [];
  const add = (n: number, of: Holder, because: string, to = n): void => {
    const [first, last] = [words[n], words[to]];
    if (
      !first ||
      !last ||
      found.some((one) => first.at < one.at + one.text.length && one.at < last.at + last.text.length)
    )
      return;
    found.push({ at: first.at, text: text.slice(first.at, last.at + last.text.length), because, of });
  };
  const person = words.some((one) => {
    const kind = personKind(one.lower);
    return kind === 'worker' || kind === 'family';
  });
  for (const [n, word] of words.entries()) {
    const { lower } = word;
    const label = labels.has(lower);
    const soft = ofWorkersOnly.has(lower);
    const noun = labelNouns.has(lower);
    const fault = faults.has(lower);
    const manner = manners.has(lower);
    const virtue = virtues.has(lower);
    const verb = judgingVerbs.has(lemmaOf(lower));
    if (!(label || soft || noun || fault || manner || virtue || verb) || skip(word.at)) continue;
    const clause = clauses.find((one) => word.at >= one.at && word.at < one.end);
    if (clause && (clause.quoted || clause.reported || clause.purpose)) continue;
    const next = words[n + 1]?.lower ?? '';
    const gap = text.slice(word.at + word.text.length, words[n + 1]?.at ?? word.at + word.text.length);
    const ends = next === '' || /[,;:.–—)]/.test(gap) || /^(?:and|or|but)$/.test(next);
    if (
      calledSo.test(
        words
          .slice(Math.max(0, n - 14), n)
          .map((one) => one.lower)
          .join(' '),
      )
    )
      continue;
    const isNo = denied(words, n);
    const afterVerb =
      clause !== undefined && clause.verbs.length > 0 && (clause.verbs.at(-1)?.at ?? 0) < word.at;
    const participle = clause?.passive === true && clause.verbs.at(-1) === word && (label || soft);
    const predicate =
      participle ||
      (afterVerb &&
        clause !== undefined &&
        (copulas.test(clause.verb) || (label && ends && !made.test(next))));
    const holder = holderOf(clause, words);
    const at: At = {
      words,
      clauses,
      text,
      n,
      lower,
      clause,
      next,
      ends,
      holder,
      predicate,
      afterVerb,
      person,
      label,
      soft,
      add,
    };
    if (virtue) deniedVirtue(at);
    else if (isNo && !(noun && words[n - 3]?.lower === 'nothing')) continue;
    else if (verb && clause?.verbs.at(-1) === word) judgingVerbOf(at);
    else if (noun) nameFor(at);
    else if (fault) faultOf(at);
    else if (manner) mannerOf(at);
    else qualityOf(at);
  }
  virtuesLacked(words, clauses, skip, add);
  return found;
}

/** Judgements on persons in a text. Quoted, reported and denied ones are left. */
export const judgementsOnPersons = byText((text: string): readonly PersonMatch[] => {
  const quoted = quotedIn(text);
  const all = clausesOf(text);
  return sentencesOf(text).flatMap((sentence): PersonMatch[] => {
    const end = sentence.at + sentence.text.length;
    const clauses = all.filter((one) => one.at >= sentence.at && one.at < end);
    const reported = (at: number): boolean =>
      quoted(at) || clauses.some((one) => one.reported && at >= one.at && at < one.end);
    const found = inSentence(wordsOf(sentence.text, sentence.at), clauses, text, reported);
    for (const idiom of blameIdioms) {
      const match = idiom.exec(sentence.text);
      if (!match || reported(sentence.at + match.index)) continue;
      const at = sentence.at + match.index;
      if (found.some((one) => at < one.at + one.text.length && one.at < at + match[0].length)) continue;
      if (
        /\b(?:not|never|nobody|no\s+one|avoid\w*|without)\s+(?:\w+\s+){0,2}$/i.test(
          sentence.text.slice(0, match.index),
        )
      )
        continue;
      found.push({ at, text: match[0], because: 'words that lay blame.', of: 'none' });
    }
    return found;
  });
});
