/** How quickly a passphrase would be guessed, estimated here so that no password list has to reach the page. */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { sentences } from '../../../shared/errors.ts';
import type { z } from 'zod';
import { trulyGuessed } from './famous.ts';
import type { Strength } from '../../../shared/contract/vault.ts';

/** Guessing estimates are quadratic in length; beyond this nothing changes the verdict. */
const looksAt = 128;

let estimator: ZxcvbnFactory | null = null;

/** The lists a guesser works through. They are large, and most days nobody chooses a passphrase: read when somebody does. */
async function makeEstimator(): Promise<ZxcvbnFactory> {
  const { guesser } = await import('./guess-lists.ts');
  return guesser(looksAt);
}

/** Words that say what the program is: the first thing anyone would try here. */
const ownWords = ['caselight', 'safeguarding', 'audit', 'auditor', 'vault'];

const words = {
  empty: 'Four or five words that do not belong together are easy to keep in mind and hard to guess.',
  fair: 'Nearly. One more word that does not belong with the others is enough.',
  good: 'Good. This would take years to guess.',
  strong: 'Very good. This would not be guessed.',
} as const;

/** Estimates a passphrase of any length (zxcvbn, 0 weakest to 4); from 3 it is enough. Gives the sentence a person reads. */
export async function passphraseStrength(passphrase: string): Promise<z.infer<typeof Strength>> {
  if (passphrase.trim() === '') return { score: 0, enough: false, sentence: words.empty };
  estimator ??= await makeEstimator();
  const text = passphrase.normalize('NFKC').slice(0, looksAt);
  // zxcvbn counts two of our own words as unlikely company; here they are the first guess.
  const onlyOurs =
    ownWords.reduce((rest, word) => rest.replaceAll(word, ''), text.toLowerCase()).trim() === '';
  const left = trulyGuessed(text);
  const score =
    onlyOurs || left === ''
      ? 0
      : Math.min(estimator.check(text, ownWords).score, estimator.check(left, ownWords).score);
  if (score >= 4) return { score, enough: true, sentence: words.strong };
  if (score >= 3) return { score, enough: true, sentence: words.good };
  return { score, enough: false, sentence: score === 2 ? words.fair : sentences['passphrase-weak'] };
}
