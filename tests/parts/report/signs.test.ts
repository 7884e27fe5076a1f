/** What can be typed can be signed: signs become what they mean, and what no font shows stands there as its code point. */
import { describe, expect, it } from 'vitest';
import { asPrinted, asPrintedText, unprintable } from '../../../electron/pdf/report/as-printed.ts';
import { shapeRun } from '../../../electron/pdf/report/shape.ts';
import { plainSigns, signOf } from '../../../shared/text/typed-signs.ts';
import { printable } from '../../../shared/report/printable.ts';
import { bytesOf, paragraphOf, printing, reportOf } from './made-print.ts';

const { words } = printing();

describe('private letters of Symbol and Wingdings', () => {
  it.each([
    ['\uF0B7', '•'],
    ['\uF0A7', '▪'],
    ['\uF0D8', '➢'],
    ['\uF0FC', '✓'],
    ['\uF0FB', '✗'],
    ['\uF0FD', '☒'],
    ['\uF0FE', '☑'],
    ['\uF0A8', '◻'],
    ['\uF06F', '□'],
    ['\uF04A', '☺'],
    ['\uF0E0', '→'],
    ['\uF061', 'α'],
    ['\uF0B3', '≥'],
    ['\uF057', 'Ω'],
  ])('%s becomes its meaning', (typed, meant) => expect(plainSigns(typed)).toBe(meant));

  it('every one of a font has a meaning, and each can be printed', () => {
    const codes = Array.from({ length: 0xe0 }, (_, i) => 0xf020 + i);
    expect(codes.filter((code) => signOf(code) === undefined)).toEqual([]);
    expect(codes.filter((code) => signOf(code, 'wingdings') === undefined)).toEqual([]);
    expect(signOf(0xf0fe, 'symbol')).toBe('⎭');
    expect(signOf(0xf0fe, 'wingdings')).toBe('☑');
    for (const font of [undefined, 'symbol', 'wingdings'] as const) {
      const meant = codes.map((code) => signOf(code, font) ?? '').join(' ');
      expect(unprintable(meant)).toEqual([]);
    }
  });
});

it('mathematical letters are the letters they look like', () => {
  expect(plainSigns('𝐁𝐨𝐥𝐝 𝘪𝘵𝘢𝘭𝘪𝘤 𝟗𝟗𝟗 𝜶')).toBe('Bold italic 999 α');
});

it('a line or page break of any kind parts words in print', () => {
  for (const sign of ['\v', '\f', '\u0085', '\u2028', '\u2029', '\r'])
    expect(printable(`mother${sign}father`)).toBe('mother\nfather');
  for (const sign of ['\u001E', '\u0000', '\u0007'])
    expect(printable(`mother${sign}father`)).toBe('mother father');
});

it('signs people type are printed and read back', async () => {
  const typed = '☒ ☐ ☑ ✗ ✓ ✔ ✘ ➢ ➤ ● ■ □ ▪ ◆ ★ → ← ⇒ ≤ ≥ ≠ ≈ ½ ℅ № ™ ♥ ☺ ☎ ✉ ①';
  const read = await words([paragraphOf(typed)]);
  for (const sign of typed.split(' ')) expect(read).toContain(sign);
});

it('what no font shows is printed as its code point, and the same report is not changed twice', async () => {
  expect(asPrintedText('Robin \u{13080}\uE123')).toBe('Robin [U+13080][U+E123]');
  expect(unprintable('Robin \u{13080} and \uE123 and \u{13080}')).toEqual(['\u{13080}', '\uE123']);
  expect(await words([paragraphOf('Robin \u{13080}.')])).toContain('Robin [U+13080].');
  const once = asPrinted(reportOf([paragraphOf('Robin \u{13080} \uF0B7 مُ')]));
  expect(asPrinted(once)).toEqual(once);
});

describe('making a print never fails', () => {
  /** Characters of which there are tens of thousands of one make: each of their fonts is a file of its own, so a few are tried. */
  const alike = /[\p{Script=Han}\p{Script=Hangul}]/u;

  it('for every assigned character of every plane that people can type', () => {
    const failed: string[] = [];
    for (let code = 0x20; code <= 0xe01ff; code += 1) {
      if (code === 0x32000) code = 0xe0000;
      const char = String.fromCodePoint(code);
      if (/\p{Cn}|\p{Cs}/u.test(char)) continue;
      if (alike.test(char) && code % 3001 !== 0) continue;
      // Above the scripts of today one in seven is tried.
      if (code > 0x3000 && code % 7 !== 0) continue;
      const shown = asPrintedText(`a${char}`).replaceAll('\n', '');
      const outlined = shapeRun(shown, shown, { bold: false, rightToLeft: false });
      if (outlined === null || outlined.steps.length === 0) failed.push(code.toString(16));
    }
    expect(failed).toEqual([]);
  });

  it('for a paragraph of each block of the basic plane', async () => {
    const blocks = Array.from({ length: 0xff }, (_, high) =>
      paragraphOf(
        Array.from({ length: 8 }, (__, i) => String.fromCodePoint(high * 256 + 7 + i * 31)).join(''),
      ),
    );
    expect((await bytesOf(blocks)).length).toBeGreaterThan(1000);
  });
});
