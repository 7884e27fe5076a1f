/** Words in another script than Latin. A file in English holds them for a name: “The father, علي حسن, was rung.” */
import type { Identifier } from './kinds.ts';

const scripts = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Malayalam',
  'Myanmar',
  'Nko',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
  'Tifinagh',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const word = `[${scripts}][${scripts}\\p{M}\\u200C\\u200D]+`;
const run = new RegExp(`${word}(?:[ \\u00A0·・.'’-]{1,2}${word})*`, 'gu');

/** Words in a row up to which it is a name; more are somebody’s own words. */
const mostWords = 5;
/** Letters of a script without blanks up to which it is a name. */
const mostSigns = 8;

/** Finds short runs of another script. One letter alone, a sign of measure or of a formula, is left. */
export function findOtherScripts(text: string): Identifier[] {
  return Array.from(text.matchAll(run))
    .filter((match) => {
      const words = match[0].split(/[ \u00A0·・]+/);
      const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
        match[0],
      );
      return words.length <= mostWords && !(unspaced && match[0].length > mostSigns * words.length);
    })
    .map((match) => ({
      kind: 'name' as const,
      at: match.index,
      text: match[0],
      because: 'words in another script are mostly names.',
    }));
}
