/** The letters that are read out of a print are the letters that were typed, in every script, whatever was printed before. */
import { describe, expect, it } from 'vitest';
import { hasGlyph, fontFor } from '../../../electron/pdf/report/font-files.ts';
import { bytesOf, paragraphOf, printing } from './made-print.ts';

const { words } = printing();

/** The letters of Arabic, Persian, Urdu, Pashto, Kurdish and Sindhi as they are written today. */
const arabic = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٹڈڑںھہۂۃےۓپچژگکیټځڅډړږښګڼېۍڕڵۆێە';

/** The letters of a script that its font shows, from the blocks that are in use. */
function lettersOf(script: string, from: number, to: number): string[] {
  const letter = new RegExp(`^(?=\\p{L})\\p{Script=${script}}$`, 'u');
  const found: string[] = [];
  for (let code = from; code <= to; code += 1) {
    const char = String.fromCodePoint(code);
    const font = letter.test(char) && char.normalize('NFKC') === char ? fontFor(code) : null;
    if (font && hasGlyph(font.font, code)) found.push(char);
  }
  return found;
}

const scripts: readonly (readonly [string, number, number])[] = [
  ['Arabic', 0x0620, 0x06d3],
  ['Hebrew', 0x05d0, 0x05ea],
  ['Devanagari', 0x0904, 0x0939],
  ['Bengali', 0x0985, 0x09b9],
  ['Gurmukhi', 0x0a05, 0x0a39],
  ['Gujarati', 0x0a85, 0x0ab9],
  ['Tamil', 0x0b85, 0x0bb9],
  ['Telugu', 0x0c05, 0x0c39],
  ['Kannada', 0x0c85, 0x0cb9],
  ['Malayalam', 0x0d05, 0x0d39],
  ['Sinhala', 0x0d85, 0x0dc6],
  ['Thai', 0x0e01, 0x0e30],
  ['Lao', 0x0e81, 0x0eb0],
  ['Khmer', 0x1780, 0x17a2],
  ['Myanmar', 0x1000, 0x1021],
  ['Ethiopic', 0x1200, 0x1248],
  ['Georgian', 0x10d0, 0x10f0],
  ['Armenian', 0x0561, 0x0586],
];

describe('the letters of a print', () => {
  it.each(scripts)('are those typed: every pair of letters in %s', async (script, from, to) => {
    const letters = script === 'Arabic' ? Array.from(arabic) : lettersOf(script, from, to);
    expect(letters.length).toBeGreaterThan(20);
    // Scripts that take another shape beside each letter are tried with each; the others with a run of neighbours.
    const seconds = script === 'Arabic' || script === 'Hebrew' ? letters : letters.slice(0, 6);
    const pairs = letters.flatMap((a) => seconds.map((b) => a + b));
    const read = new Set((await words([paragraphOf(pairs.join(' '))])).split(/\s+/));
    expect(pairs.filter((pair) => !read.has(pair))).toEqual([]);
  });

  it.each([
    'محمد',
    'مُحَمَّد',
    'فَاطِمَة',
    'نیلوفر',
    'السلام',
    'پښتو',
    'ئازاد',
    'گھر',
    'شَמ'.normalize('NFC'),
    'שָׁלוֹם',
    'מֹשֶׁה',
    'क्षत्रिय',
    'ਸਿੰਘ',
  ])('are those typed, marks and all: %s', async (word) => {
    expect((await words([paragraphOf(`${word} ${word}`)])).split(/\s+/)).toContain(word.normalize('NFC'));
  });

  it('do not hang on what was printed before: the same blocks give the same bytes', async () => {
    const blocks = [paragraphOf('الاسم: محمد (ابن علي)، العمر 12 سنة، التاريخ 3/4/2026. نهاية क्षत्रिय ਸਿੰਘ')];
    const first = await bytesOf(blocks);
    const letters = Array.from(arabic);
    await bytesOf([paragraphOf(letters.flatMap((a) => letters.slice(0, 9).map((b) => a + b + a)).join(' '))]);
    await bytesOf([paragraphOf(lettersOf('Devanagari', 0x0904, 0x0939).join('्'))]);
    expect((await bytesOf(blocks)).equals(first)).toBe(true);
  });
});
