/** Texts and words as the index holds them: compared as everywhere in the program (shared/text/fold.ts). */
import { foldedText } from '../../../shared/text/fold.ts';

const beyondAscii = /[\u0080-\u{10FFFF}]/u;

/** Whether a text is ASCII throughout: then only upper and lower case are to be told alike. */
export const isPlain = (text: string): boolean => !beyondAscii.test(text);

/** A text as it is indexed. The index itself tells upper and lower case and most accents alike; the rest is folded before. */
export const indexed = (text: string): string => (isPlain(text) ? text : foldedText(text));

/** A word with fewer letters is found by the index as fast by its beginning. */
export const longWord = 4;

/** The long words of a text as the index splits them, each once. */
export function longWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of indexed(text).matchAll(/[\p{L}\p{N}]+/gu))
    if (word.length >= longWord) found.add(word.toLowerCase());
  return found;
}
