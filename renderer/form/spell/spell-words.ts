/** Finds the words of a text that a dictionary can be asked about. */

export type FoundWord = { readonly word: string; readonly start: number; readonly end: number };

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’‐‑-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a text with their places. Left out: words with digits, abbreviations in capitals (CAF, TAF), single
 * letters, and anything that is part of an address.
 */
export function findWords(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    const around = `${text[start - 1] ?? ''}${text[end] ?? ''}`;
    if (word.length < 2 || /\p{N}/u.test(word) || /[@/\\_]/.test(around)) continue;
    if (
      /\p{L}\.$/u.test(text.slice(Math.max(0, start - 2), start)) ||
      /^\.\p{L}/u.test(text.slice(end, end + 2))
    )
      continue;
    if (word === word.toUpperCase() && word !== word.toLowerCase()) continue;
    found.push({ word: word.replaceAll('’', "'").replace(/'s$/, ''), start, end });
  }
  return found;
}
