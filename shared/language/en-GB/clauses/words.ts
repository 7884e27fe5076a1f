/** The words of a sentence, which of them are verbs, and how far a verb group reaches. */
import { birdNames } from '../name-words.ts';
import { kindOf } from './people.ts';
import { auxiliaries, modals, verbForm } from './verbs.ts';

export type Word = {
  readonly at: number;
  readonly text: string;
  /** Small letters, plain apostrophes, without a possessive. */
  readonly lower: string;
  readonly possessive: boolean;
  readonly capital: boolean;
};

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑’'][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text that stands at `from` in a longer one. */
export function wordsOf(text: string, from: number): Word[] {
  return Array.from(text.matchAll(wordPattern), (match): Word => {
    const plain = match[0]
      .replace(/’/g, "'")
      .replace(/‑/g, '-')
      .toLowerCase()
      .replace(
        /^(did|do|does|was|is|has|have|had|could|would|should|ca|are|were|din)nae$/,
        (_, stem: string) => (stem === 'din' ? "don't" : `${stem}n't`),
      );
    const possessive = plain.endsWith("'s") && !/^(?:it|he|she|that|there|what|who|let|here)'s$/.test(plain);
    const plural = plain.endsWith('s') && /^['’](?!\p{L})/u.test(text.slice(match.index + match[0].length));
    return {
      at: from + match.index,
      text: match[0],
      lower: possessive
        ? plain.slice(0, -2)
        : plain.replace(/^(it|he|she|that|there|what|who|here)'s$/, '$1'),
      possessive: possessive || plural,
      capital: /^\p{Lu}/u.test(match[0]),
    };
  });
}

const adverb =
  /^(?:\w{2,}ly|not|never|also|always|often|still|yet|already|just|even|once|again|soon|ever|well|then|now|sometimes|hardly|simply|all|both|each|largely|twice|almost|ever|perhaps|maybe|at|least|been|being|be)$/;
const noAdverb =
  /^(?:reply|family|early|apply|supply|rely|july|assembly|elderly|friendly|likely|only|comply|imply|ally|bully|daily|weekly|monthly|lonely|lovely)$/;
export const isAdverb = (word: string): boolean => adverb.test(word) && !noAdverb.test(word);
const plainSubject =
  /^(?:we|they|i|you|who|people|children|professionals|parents|staff|police|agencies|workers|both|all|that|which)$/;

const isPlural = (word: string): boolean => word.endsWith('s') && !word.endsWith('ss');

/** Whether a word is a verb where it stands: not after an article, a possessive or a preposition. */
export const isVerbAt = (words: readonly Word[], i: number): boolean => {
  const word = words[i];
  if (!word || word.possessive) return false;
  if (word.text === 'May' || word.text === 'Will') return verbForm(words[i + 1]?.lower ?? '') !== undefined;
  if (auxiliaries.has(word.lower))
    return (
      !(word.capital && i > 0) &&
      !/^(?:the|a|an|my|our|his|her|their|special|additional|unmet|health)$/.test(words[i - 1]?.lower ?? '')
    );
  const form = verbForm(word.lower);
  if (!form) return false;
  const before = words[i - 1];
  const b = before?.lower ?? '';
  if (form.as.has('gerund') && form.as.size === 1) return false;
  // After an article, a possessive, an adjective-like word or a preposition it is a noun: "the visit", "her plan", "of contact".
  if (
    /^(?:the|a|an|this|these|those|no|any|some|every|each|my|our|your|his|her|its|their|of|in|on|at|for|with|from|by|about|into|under|over|two|three|four|clear|good|poor|social|new|last|next|first|more|little|much|late|early|direct|joint|key|lead)$/.test(
      b,
    ) ||
    before?.possessive === true
  ) {
    return false;
  }
  if (b === 'to') return false;
  if (form.as.has('past')) {
    // A participle before a noun is no verb: "recorded visits".
    return true;
  }
  const named = kindOf(word.lower) !== undefined;
  if (form.as.has('third')) {
    if (before === undefined) return !named;
    const agent =
      kindOf(b) === 'worker' ||
      kindOf(b) === 'family' ||
      birdNames.has(b) ||
      /^(?:he|she|it|who|which)$/.test(b);
    if (named) return agent && !b.endsWith('s');
    return !isPlural(b) || !form.as.has('base');
  }
  if (form.as.has('base')) return (plainSubject.test(b) || isPlural(b)) && (!named || plainSubject.test(b));
  return form.as.has('participle') && before !== undefined && auxiliaries.has(b);
};

export type Group = { readonly from: number; readonly to: number };

/** The verb group of a piece: from the first verb over auxiliaries, "not" and adverbs to the main verb. */
export function verbGroup(words: readonly Word[]): Group | undefined {
  let from = 0;
  while (from < words.length && !isVerbAt(words, from)) from += 1;
  if (from === words.length) return undefined;
  // "never checks", "not been told": what denies it just before belongs to it.
  while (
    from > 0 &&
    /^(?:never|once|not|hardly|rarely|seldom|simply|also|always|often|still|just)$|ly$/.test(
      words[from - 1]?.lower ?? '',
    ) &&
    !noAdverb.test(words[from - 1]?.lower ?? '')
  )
    from -= 1;
  let to = from;
  while (to < words.length && !auxiliaries.has(words[to]?.lower ?? '') && isAdverb(words[to]?.lower ?? ''))
    to += 1;
  let main = to;
  if (auxiliaries.has(words[to]?.lower ?? '')) {
    let k = to + 1;
    while (
      k < words.length &&
      (isAdverb(words[k]?.lower ?? '') ||
        auxiliaries.has(words[k]?.lower ?? '') ||
        (words[k]?.lower === 'to' &&
          /^(?:ought|need|needs|has|have|had|is|are|was|were|not)$/.test(words[k - 1]?.lower ?? '')))
    ) {
      if (auxiliaries.has(words[k]?.lower ?? '')) main = k;
      k += 1;
    }
    if (completes(words, k)) main = k;
  }
  return { from, to: main };
}

/** Small words no verb can be. */
const closed =
  /^(?:the|a|an|he|she|they|it|we|i|you|to|of|in|on|at|for|with|by|from|no|any|some|this|that|these|those|his|her|their|its|our|my|as|and|or|well|more|less|than|all|both)$/;

/** Whether the word at `k` can be the main verb after its auxiliaries: "was seen", "did not see", "has to see", not "was slow". */
function completes(words: readonly Word[], k: number): boolean {
  const form = verbForm(words[k]?.lower ?? '');
  const before =
    words.slice(0, k).findLast((word) => auxiliaries.has(word.lower) || word.lower === 'to')?.lower ?? '';
  if (!form) {
    // A verb that stands in no list: "should prescribe", "must be revoked".
    const word = words[k];
    if (!word || word.capital || word.possessive || closed.test(word.lower)) return false;
    return /^(?:be|been|has|have|had|hasn't|haven't|hadn't)$/.test(before)
      ? word.lower.endsWith('ed')
      : modals.has(before) && k > 0 && words[k - 1]?.lower !== 'be';
  }
  if (/^(?:is|am|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)$/.test(before)) {
    return form.as.has('participle') || form.as.has('gerund');
  }
  if (/^(?:has|have|had|hasn't|haven't|hadn't)$/.test(before)) return form.as.has('participle');
  return form.as.has('base');
}
