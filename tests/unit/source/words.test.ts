/** Dates, times and counts are put into words in one room, shared/dates: no other file has months, formats or plurals of its own. */
import { expect, it } from 'vitest';
import { monthNames } from '../../../shared/dates/month-names.ts';
import { sourcesIn, textOf } from './sources.ts';

/** What a file would write if it put dates and counts into words by itself. */
const ownWords: readonly (readonly [what: string, sign: RegExp])[] = [
  ['a format of the system', /\bIntl\.(?:DateTimeFormat|NumberFormat|PluralRules|RelativeTimeFormat)\b/],
  ['a format of the system', /\.toLocale(?:Date|Time)?String\(/],
  ['a plural of its own', /=== 1 \? '(\w+)' : '\1(?:s|es|ren)'/],
  ['a plural of its own', /=== 1 \? '1 /],
  ['a function of plurals', /=== 1 \? one : many/],
  ['month names', new RegExp(`'${monthNames.slice(0, 2).join(`',\\s*'`)}'`)],
  ['month names', /'Jan',\s*'Feb'/],
];

/** The knowledge of a language about plain text is another matter: it reads dates, it does not say them. */
const reads = /^shared\/(?:dates|language)\//;

it('only shared/dates puts dates, times and counts into words', () => {
  const found = sourcesIn('shared', 'renderer', 'electron')
    .filter((file) => !reads.test(file))
    .flatMap((file) => {
      const text = textOf(file);
      return ownWords.filter(([, sign]) => sign.test(text)).map(([what]) => `${file}: ${what}`);
    });
  expect(found).toEqual([]);
});
