/**
 * Text as it comes in through any door (paste, typing, an answers file, print): what ends a line ends a line, other control characters
 * are a blank, and Word's private letters for bullets, ticks and boxes become those. Nothing is ever taken out between two words, so that no two words become one.
 */

import { plainSigns } from './typed-signs.ts';

/** Vertical tab, form feed, next line, line and paragraph separator, and line ends of other systems. */
// oxlint-disable-next-line no-control-regex -- these very characters are what it is about
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** C0 and C1 controls that are neither tab nor line end, and delete. */
// oxlint-disable-next-line no-control-regex -- these very characters are what it is about
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
// oxlint-disable-next-line no-control-regex -- these very characters are what it is about
const any = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\uD835\uF020-\uF0FF]/;

/** Text of several lines with only tabs and line feeds among its controls. Takes and gives any string; the same one when nothing is to be done. */
export const typedText = (text: string): string =>
  any.test(text) ? plainSigns(text.replaceAll(lineEnds, '\n').replaceAll(controls, ' ')) : text;

/** The same for a box of one line: a line end is a blank there. */
export const typedLine = (text: string): string =>
  any.test(text) || text.includes('\n') ? typedText(text).replaceAll(/\n+/g, ' ') : text;

/** A bullet of Word or of a page, the letter Wingdings or Symbol has for one, and the tab or blanks behind it. */
const bullet =
  /^([ \t]*)[\u2022\u00b7\u25cf\u25aa\u25cb\u25e6\uf0b7\uf0a7\uf0d8\uf0fc\u2023\u27a2\u2713o\u00a7](?:\t| {2,})[ \t]*/;
const numbered = /^([ \t]*)((?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\t[ \t]*/i;

/** Whether lines are a list with its bullets or numbers rather than rows of a table. */
export function looksLikeList(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.length > 0 &&
    lines.every((line) => !line.includes('\t') || bullet.test(line) || numbered.test(line))
  );
}

/** Lists as people write them: one line for each point, a bullet or its number, one blank. Tabs between columns stay. */
export const plainLists = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(bullet, (_, indent: string) => `${indent.replaceAll('\t', '  ')}• `)
        .replace(numbered, '$1$2 '),
    )
    .join('\n');
