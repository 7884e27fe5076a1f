/** How quickly a passphrase would be guessed, estimated here so that no password list has to reach the page. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { sentences } from '../../../shared/errors.ts';
import type { z } from 'zod';
import { trulyGuessed } from './famous.ts';
import type { Strength } from '../../../shared/contract/vault.ts';

/** Guessing estimates are quadratic in length; beyond this nothing changes the verdict. */
const looksAt = 128;

let estimator: ZxcvbnFactory | null = null;

/** Words that say what the program is: the first thing anyone would try here. */
const ownWords = ['caselight', 'safeguarding', 'audit', 'auditor', 'vault'];

const words = {
  empty: 'Four or five words that do not belong together are easy to keep in mind and hard to guess.',
  fair: 'Nearly. One more word that does not belong with the others is enough.',
  good: 'Good. This would take years to guess.',
  strong: 'Very good. This would not be guessed.',
} as const;

/**
 * Passphrases that look different but are typed the same way must open the same vault: Unicode NFKC, then UTF-8. Spaces count.
 * The caller zeroes the buffer after use.
 */
export const passphraseBytes = (passphrase: string): Buffer =>
  Buffer.from(passphrase.normalize('NFKC'), 'utf8');

/** Estimates a passphrase of any length (zxcvbn, 0 weakest to 4); from 3 it is enough. Gives the sentence a person reads. */
export function passphraseStrength(passphrase: string): z.infer<typeof Strength> {
  if (passphrase.trim() === '') return { score: 0, enough: false, sentence: words.empty };
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
    maxLength: looksAt,
  });
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
