/** Word by word: what came in and what went out between two texts. Pure. */
import { diffWordsWithSpace } from 'diff';

export type Piece = { readonly kind: 'same' | 'in' | 'out'; readonly text: string };

/** Comparing texts this long word by word would hold the page up; they are shown as one out and one in. */
const mostCharacters = 60_000;
const mostEdits = 4000;

const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

/**
 * The pieces of two texts in reading order. Joined, all but the "in" pieces are `before` and all but the "out" pieces are
 * `after`, to the last space and line break.
 */
export function wordPieces(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const whole: readonly Piece[] = [
    ...(before === '' ? [] : [{ kind: 'out' as const, text: before }]),
    ...(after === '' ? [] : [{ kind: 'in' as const, text: after }]),
  ];
  if (before === '' || after === '' || before.length + after.length > mostCharacters) return whole;
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: words, maxEditLength: mostEdits });
  if (changes === undefined) return whole;
  return joined(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'in' : removed ? 'out' : 'same',
      text: value,
    })),
  );
}

type Change = { readonly out: string; readonly in: string };

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const longer = (change: Change): number => Math.max(change.out.length, change.in.length);

/**
 * One or two words that happen to stand in both texts between two longer changes are no orientation, they are noise: the
 * two changes become one, and a sentence that was rewritten is struck out as a whole.
 */
const isNoise = (text: string, left: Change, right: Change): boolean =>
  wordsIn(text) <= 2 && text.length <= longer(left) && text.length <= longer(right);

/** Neighbouring pieces put together: what went out before what came in, chance words between two changes taken into them. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let left: Change | null = null;
  let between = '';
  let right: Change = { out: '', in: '' };
  const put = (change: Change): void => {
    if (change.out !== '') out.push({ kind: 'out', text: change.out });
    if (change.in !== '') out.push({ kind: 'in', text: change.in });
  };
  const settle = (): void => {
    if (longer(right) === 0) return;
    if (left !== null && isNoise(between, left, right))
      left = { out: left.out + between + right.out, in: left.in + between + right.in };
    else {
      if (left !== null) put(left);
      if (between !== '') out.push({ kind: 'same', text: between });
      left = right;
    }
    between = '';
    right = { out: '', in: '' };
  };
  for (const piece of pieces) {
    if (piece.kind === 'out') right = { ...right, out: right.out + piece.text };
    else if (piece.kind === 'in') right = { ...right, in: right.in + piece.text };
    else {
      settle();
      between += piece.text;
    }
  }
  settle();
  if (left !== null) put(left);
  if (between !== '') out.push({ kind: 'same', text: between });
  return out;
}

export type LinePiece = Piece;

/** Lists of lines (evidence, ticks): lines that stayed in their order, then those that went, then those that came. */
export function linePieces(before: string, after: string): readonly LinePiece[] {
  const old = before.split('\n').filter((line) => line !== '');
  const now = after.split('\n').filter((line) => line !== '');
  return [
    ...now.filter((line) => old.includes(line)).map((text) => ({ kind: 'same' as const, text })),
    ...old.filter((line) => !now.includes(line)).map((text) => ({ kind: 'out' as const, text })),
    ...now.filter((line) => !old.includes(line)).map((text) => ({ kind: 'in' as const, text })),
  ];
}
