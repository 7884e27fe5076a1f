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

/**
 * A single space between two changed words belongs to the change: "the children" struck out as a whole is read more
 * easily than two words struck out with a live space between them.
 */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let went = '';
  let came = '';
  const flush = (): void => {
    if (went !== '') out.push({ kind: 'out', text: went });
    if (came !== '') out.push({ kind: 'in', text: came });
    went = '';
    came = '';
  };
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'out') went += piece.text;
    else if (piece.kind === 'in') came += piece.text;
    else {
      const between = /^[ \u00a0]$/.test(piece.text) && went !== '' && came !== '';
      const more = pieces[i + 1] !== undefined && pieces[i + 1]?.kind !== 'same';
      if (between && more) {
        went += piece.text;
        came += piece.text;
      } else {
        flush();
        out.push(piece);
      }
    }
  }
  flush();
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
