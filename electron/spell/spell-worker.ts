/** The thread that holds the dictionary: loading it takes about a second and suggesting may take longer, neither may stop main. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import nspell from 'nspell';
import { z } from 'zod';
import { safeguardingTerms } from './terms.ts';

const port = parentPort;
if (port === null) throw new Error('The spelling worker runs as a worker thread only');

const files = z.strictObject({ aff: z.string(), dic: z.string() }).parse(workerData);
const dictionary = nspell(readFileSync(files.aff), readFileSync(files.dic));
for (const term of safeguardingTerms) dictionary.add(term);

const Question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unknown'), id: z.int(), words: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('suggest'), id: z.int(), word: z.string() }),
]);

/** Accents and their composition do not count: the dictionary has "naive" and "cafe", people write "naïve" and "café". */
const plainLetters = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');

const stands = (word: string): boolean => dictionary.correct(word) || dictionary.correct(plainLetters(word));

/** What stands before a hyphen without being a word: "de-registered", "co-ordinator". */
const prefix =
  /^(?:anti|auto|bi|co|counter|cross|de|dis|e|ex|extra|inter|intra|mid|mini|mis|multi|neuro|non|over|part|peri|post|pre|pro|pseudo|psycho|re|self|semi|step|sub|super|trans|tri|ultra|un|under|vice|well)$/i;

/** A hyphenated word stands as a whole, in one word without its hyphen, or by its parts. */
const isKnown = (word: string): boolean =>
  stands(word) ||
  (word.includes('-') &&
    (stands(word.replaceAll('-', '')) ||
      word.split('-').every((part, n) => part === '' || (n === 0 && prefix.test(part)) || stands(part))));

port.on('message', (message: unknown) => {
  const question = Question.parse(message);
  const answer =
    question.kind === 'unknown'
      ? question.words.filter((word) => !isKnown(word))
      : dictionary.suggest(question.word).slice(0, 8);
  port.postMessage({ id: question.id, answer });
});
