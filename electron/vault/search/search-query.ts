/** Turns what a person types into a query of the search index. Nothing typed is ever taken as query language. */

/** Words as the index splits them: letters and digits of any script, with their accents. */
const wordPattern = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** The words of a text, at most twelve. */
export const wordsIn = (text: string): string[] =>
  [...text.normalize('NFC').matchAll(wordPattern)].map(([word]) => word).slice(0, 12);

/**
 * An FTS5 query: every word must occur; the last one may go on, as it is perhaps still being typed. Text between double quotes must
 * occur as it stands. Gives null when there is no word in it.
 */
export function searchQuery(text: string): string | null {
  const terms: string[] = [];
  const pieces = text.split('"');
  pieces.forEach((piece, index) => {
    const words = wordsIn(piece);
    if (words.length === 0) return;
    // Odd pieces stand between quotes; the last one may still lack its closing quote.
    if (index % 2 === 1) terms.push(`"${words.join(' ')}"${index === pieces.length - 1 ? '*' : ''}`);
    else terms.push(...words.map((word) => `"${word}"`));
  });
  if (terms.length === 0) return null;
  const typing = pieces.length % 2 === 1 && /[\p{L}\p{N}\p{M}]$/u.test(text);
  return terms.map((term, index) => (typing && index === terms.length - 1 ? `${term}*` : term)).join(' ');
}
