/** The title of a test says what holds, in the present. What once was wrong is a story for a comment beside it. */
import { expect, it } from 'vitest';
import { sourcesIn, textOf } from './sources.ts';

const titles = /^\s*(?:it|test|describe)(?:\.\w+)*(?:\([^()\n]*\))?\(\s*(['`])((?:(?!\1).)*)\1/gm;

/** Where a clause begins that says when, or of what: in it the past is at home ("a box that was left", "once it was signed"). */
const subordinate =
  /\b(?:that|which|who|whom|whose|what|whatever|when|while|where|than|after|before|until|once|as|though|although|because|since|if|how|why)\b.*$/u;

/** A claim in the past, or about a fault instead of what holds. */
const ofThePast = /\b(?:bug|regression|used to|had|could|did|didn[’']t|couldn[’']t)\b/iu;

it('every title of a test is a claim in the present', () => {
  const found = sourcesIn('tests')
    .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(titles)]
        .map(([, , title = '']) => title)
        .filter((title) => ofThePast.test(title.replace(subordinate, '')) || /\bbug:/i.test(title))
        .map((title) => `${file}: ${title}`),
    );
  expect(found).toEqual([]);
});
