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

/** Both parts of a hyphenated word may stand in the dictionary on their own. */
const isKnown = (word: string): boolean =>
  dictionary.correct(word) ||
  (word.includes('-') && word.split('-').every((part) => part === '' || dictionary.correct(part)));

port.on('message', (message: unknown) => {
  const question = Question.parse(message);
  const answer =
    question.kind === 'unknown'
      ? question.words.filter((word) => !isKnown(word))
      : dictionary.suggest(question.word).slice(0, 8);
  port.postMessage({ id: question.id, answer });
});
