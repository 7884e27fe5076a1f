/** The tone of one piece of a sentence: what in it says that work is wanting, and what praises it. */
import { goodNouns, goodQualities, goodVerbs } from '../fields/good-work.ts';
import { workNouns } from '../fields/work-things.ts';
import { kindOf } from './people.ts';
import type { Piece } from './reader.ts';
import { readDenials } from './tone-denied.ts';
import { type Held, type Reading, readingOf } from './tone-reading.ts';
import { readWants } from './tone-wanting.ts';
import { negator } from './tone-words.ts';
import type { Tone } from './tone.ts';
import type { Word } from './words.ts';

export type { Held } from './tone-reading.ts';

/** What a list goes on to name: "It lacks dates, owners and measures". */
function listItems(r: Reading, listing: boolean, familyHas: boolean): Tone[] {
  const { piece, held, text, words, group, hits } = r;
  const tones = hits
    .sort((a, b) => a.from - b.from)
    .map((one): Tone => span(words, one.from, one.to, 'gap', one.because, text));
  if (
    held.listing &&
    group === undefined &&
    hits.length === 0 &&
    !familyHas &&
    words.length <= 12 &&
    piece.joined !== 'but' &&
    !words.some((one) => goodQualities.has(one.lower))
  ) {
    tones.push(span(words, 0, words.length - 1, 'gap', 'named in a list of what is missing.', text));
  }
  if (listing && !familyHas && tones.length > 0) {
    const last = hits.find((one) => one.lists === true);
    const from = last ? last.to + 1 : 0;
    for (const [n, word] of words.entries()) {
      if (
        n > from &&
        /^(?:and|or|nor)$/.test(word.lower) &&
        n < words.length - 1 &&
        !hits.some((one) => one.from > n)
      ) {
        const isItem = words
          .slice(n + 1, n + 4)
          .some((one) => workNouns.has(one.lower) || kindOf(one.lower) !== undefined);
        if (isItem)
          tones.push(
            span(words, n + 1, words.length - 1, 'gap', 'named in a list of what is missing.', text),
          );
      }
    }
  }

  return tones;
}

/** Praise: a good word of work that is not denied. */
function praiseIn(r: Reading): Tone[] {
  const { text, words, main, lemma, theirs, hits } = r;
  const tones: Tone[] = [];
  if (hits.length === 0) {
    for (const [n, word] of words.entries()) {
      if (
        /^(?:kind|patient|fine|sound|light|open|plain|model|fair|sharp|current|right|fit)$/.test(
          word.lower,
        ) &&
        (/^(?:the|a|an|this|that|each|what|some|any|every|of|same|other)$/.test(words[n - 1]?.lower ?? '') ||
          words[n + 1]?.lower === 'of')
      )
        continue;
      const good =
        goodQualities.has(word.lower) ||
        (goodNouns.has(word.lower) && !/^(?:the|a|of|in)$/.test(words[n + 1]?.lower ?? '')) ||
        (word === main && goodVerbs.has(lemma) && !theirs);
      if (!good) continue;
      if (
        words
          .slice(Math.max(0, n - 3), n)
          .some((one) => negator.test(one.lower) || /^(?:no|without|less|more|needs?|nor)$/.test(one.lower))
      )
        continue;
      tones.push(span(words, n, n, 'praise', 'a word of praise.', text));
    }
    if (r.doubled) tones.push(span(words, 0, words.length - 1, 'praise', 'nothing amiss is said.', text));
  }
  return tones;
}

/** Reads one piece. Takes what the sentence carried so far; gives its tones and what it carries on. */
export function readPiece(piece: Piece, held: Held, text: string): { tones: Tone[]; held: Held } {
  const r = readingOf(piece, held, text);
  readDenials(r);
  readWants(r);
  const { group, hits, lemma, subject, theirs } = r;
  const listing = hits.some((one) => one.lists === true) || (held.listing && group === undefined);
  const familyHas =
    (held.familyHas && group === undefined) || (theirs && /^(?:have|lack|need|lose|want)$/.test(lemma));
  const tones = [...listItems(r, listing, familyHas), ...praiseIn(r)];
  return {
    tones,
    held: {
      ...held,
      subject,
      familyHas,
      listing: listing && (group === undefined || hits.some((one) => one.lists === true)),
    },
  };
}

const span = (
  words: readonly Word[],
  from: number,
  to: number,
  value: Tone['value'],
  because: string,
  text: string,
): Tone => {
  const [first, last] = [words[from], words[Math.min(to, words.length - 1)]];
  const at = first?.at ?? 0;
  return { at, text: text.slice(at, (last?.at ?? at) + (last?.text.length ?? 0)), value, because };
};
