/** Finding: what people take for the same word is found, and marked where it stands. */
import { pre, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { foldedText, occurrences } from '../../../shared/text/fold.ts';
import { holds } from '../../repeat/properties.ts';

const found = (text: string, sought: string): string[] =>
  occurrences(text, sought).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Robin’s wishes', "robin's", 'Robin’s'],
  ["Robin's wishes", 'Robin’s', "Robin's"],
  ['step\u2011down', 'step-down', 'step\u2011down'],
  ['8\u00A0weeks', '8 weeks', '8\u00A0weeks'],
  ['two\n  lines', 'two lines', 'two\n  lines'],
  ['Zoë', 'zoe', 'Zoë'],
  ['Zoe\u0308 said', 'zoë', 'Zoe\u0308'],
  ['naïve', 'nai\u0308ve', 'naïve'],
  ['re\u00ADferral', 'referral', 're\u00ADferral'],
  ['“quoted”', '"quoted"', '“quoted”'],
  ['ﬁle', 'file', 'ﬁle'],
  ['Straße', 'strasse', 'Straße'],
  ['Łukasz', 'lukasz', 'Łukasz'],
])('in “%s” “%s” is found', (text, sought, place) => {
  expect(found(text, sought)).toEqual([place]);
});

test('the mark stands right behind letters that change their length when they are lowered or taken apart', () => {
  for (const before of ['İİİ ', 'ﬃﬃ ', 'ẞẞ ', 'e\u0301e\u0301 ', '𝒜𝒜 ', '½½ '])
    expect(found(`${before}heron`, 'heron')).toEqual(['heron']);
});

test('every word that stands in a text is found in it, at its own place among others', () => {
  holds(
    'words found in a text',
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (before, word) => {
      pre(foldedText(word).trim() !== '');
      const hits = occurrences(`${before} ${word} `, word);
      expect(hits.length).toBeGreaterThan(0);
      for (const { start, end } of hits) {
        expect(foldedText(`${before} ${word} `.slice(start, end)).trim()).toBe(foldedText(word).trim());
      }
    }),
    { short: 100, long: 20_000 },
  );
});

test('nothing is found of nothing', () => {
  expect(occurrences('any text', ' \u200B ')).toEqual([]);
});
