/** Turns what a person types into a query of the search index. Nothing typed is ever taken as query language. */
import { foldedText } from '../../../shared/text/fold.ts';
import { longWord } from './words.ts';

/** Words as the index splits them: letters and digits of any script, with their accents. */
const wordPattern = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** The words of a text, at most twelve. */
export const wordsIn = (text: string): string[] =>
  [...text.normalize('NFC').matchAll(wordPattern)].map(([word]) => word).slice(0, 12);

/** Words of the index that begin so; null where they are not known, or are too many to name. */
export type WordsFrom = (beginning: string) => readonly string[] | null;

/** A word or some words beside each other, as they were typed and as they are compared. `mark` stands behind where they may go on. */
function phrase(words: readonly string[], mark: '' | '*'): string {
  const typed = words.join(' ');
  const plain = foldedText(typed);
  // Words of other languages stand in the index as they are compared, or, from an older program, as they were written.
  return plain === typed.toLowerCase()
    ? `"${typed}"${mark}`
    : `("${typed}"${mark} OR "${wordsIn(plain).join(' ')}"${mark})`;
}

/** A word that is still being typed: by its beginning, or as each of the words it may become. */
function beginning(word: string, wordsFrom: WordsFrom): string {
  const plain = foldedText(word);
  const known = plain.length < longWord ? null : wordsFrom(plain);
  if (known === null || known.length === 0) return phrase([word], '*');
  return `(${known.map((one) => `"${one}"`).join(' OR ')})`;
}

/**
 * An FTS5 query: every word must occur; the last one may go on, as it is perhaps still being typed. Text between double quotes must
 * occur as it stands. Takes the words the index knows, where they are known. Gives null when there is no word in it.
 */
export function searchQuery(text: string, wordsFrom: WordsFrom = () => null): string | null {
  const terms: string[] = [];
  const pieces = text.split('"');
  const typing = pieces.length % 2 === 1 && /[\p{L}\p{N}\p{M}]$/u.test(text);
  pieces.forEach((piece, index) => {
    const words = wordsIn(piece);
    if (words.length === 0) return;
    const isLast = index === pieces.length - 1;
    // Odd pieces stand between quotes; the last one may still lack its closing quote.
    if (index % 2 === 1) terms.push(phrase(words, isLast ? '*' : ''));
    else
      for (const [place, word] of words.entries())
        terms.push(
          typing && isLast && place === words.length - 1 ? beginning(word, wordsFrom) : phrase([word], ''),
        );
  });
  if (terms.length === 0) return null;
  return terms.join(terms.some((term) => term.startsWith('(')) ? ' AND ' : ' ');
}
