/** Word by word: whatever the texts, both can be read back from the pieces; what was rewritten is struck as a whole. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePieces, wordPieces, type Piece } from '../../../renderer/diff/words.ts';
import { holds } from '../../repeat/properties.ts';

const read = (pieces: readonly Piece[], without: 'in' | 'out'): string =>
  pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('');

const word = fc.constantFrom('the', 'child', 'is', 'heard', 'plan', '\n', '.', ',', 'naïve', '“no”', '  ');
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

describe('wordPieces', () => {
  it('gives back both texts to the last space', () => {
    holds(
      'pieces of changed texts',
      fc.property(text, text, (before, after) => {
        const pieces = wordPieces(before, after);
        expect(read(pieces, 'in')).toBe(before);
        expect(read(pieces, 'out')).toBe(after);
      }),
      { short: 100, long: 20_000 },
    );
  });

  it('keeps what stayed and marks one word', () => {
    expect(wordPieces('to a plan.', 'to one plan.')).toEqual([
      { kind: 'same', text: 'to ' },
      { kind: 'out', text: 'a' },
      { kind: 'in', text: 'one' },
      { kind: 'same', text: ' plan.' },
    ]);
  });

  it('strikes a sentence that was rewritten as a whole, although "in" and "is" stand in both', () => {
    const before = 'The worker failed to visit and is silent in October.';
    const after = 'No visit is recorded in autumn.';
    expect(wordPieces(before, after).filter((piece) => piece.kind === 'same').length).toBeLessThanOrEqual(2);
  });

  it('shows texts too long to compare as one out and one in', () => {
    const [before, after] = ['a '.repeat(20_000), 'b '.repeat(20_000)];
    expect(wordPieces(before, after).map((piece) => piece.kind)).toEqual(['out', 'in']);
  });
});

describe('linePieces', () => {
  it('says which lines stayed, went and came', () => {
    expect(linePieces('one\ntwo', 'two\nthree')).toEqual([
      { kind: 'same', text: 'two' },
      { kind: 'out', text: 'one' },
      { kind: 'in', text: 'three' },
    ]);
  });
});
