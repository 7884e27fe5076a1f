/**
 * Makes shared/language/en-GB/english-words.ts from the dictionary the spell check uses, so that the check for names can tell
 * “Compass” from “Kaelyn” without the dictionary. Run it after the dictionary changes: node tools/build/english-words.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bitsOf } from '../../shared/language/word-filter.ts';

const bitsForAWord = 12;
const lineLength = 300;

/** The words of the dictionary that are written small, four to twelve letters. */
export function dictionaryWords(): string[] {
  const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
  const lines = readFileSync(path.join(folder, 'index.dic'), 'utf8').split('\n');
  const words = lines.map((line) => line.split('/')[0] ?? '').filter((word) => /^[a-z]{4,12}$/.test(word));
  return [...new Set(words)].sort();
}

/** The filter over these words, as base64 in lines. */
export function filterOf(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.ceil((words.length * bitsForAWord) / 8));
  for (const word of words) {
    for (const bit of bitsOf(word, bytes.length * 8))
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  const base64 = Buffer.from(bytes).toString('base64');
  return (base64.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []).join('\n');
}

if (import.meta.main) {
  const file = path.join(import.meta.dirname, '../../shared/language/en-GB/english-words.ts');
  const words = dictionaryWords();
  writeFileSync(
    file,
    `/**
 * The ${words.length.toLocaleString('en-GB')} small words of four to twelve letters of dictionary-en-gb (SCOWL, MIT and BSD), as a filter:
 * made by tools/build/english-words.ts, not by hand.
 */
import { wordFilter } from '../word-filter.ts';

/** Whether a word, in small letters, is most likely an English one. One in three hundred others is taken for one. */
export const isEnglish = wordFilter(\`
${filterOf(words)}
\`);
`,
  );
}
