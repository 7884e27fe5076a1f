/** The word lists and keyboards that guesses are made from: two megabytes, a chunk of their own (strength.ts). */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** Gives the estimator over all of them; it looks at so many characters. */
export const guesser = (maxLength: number): ZxcvbnFactory =>
  new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
    maxLength,
  });
