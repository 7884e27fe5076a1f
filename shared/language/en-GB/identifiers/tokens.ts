/** A text as words with their places, for finding names: capitals, possessives and what stands between two words. */
import { foldName } from './fold.ts';

export type Token = {
  readonly at: number;
  /** Without a possessive "’s". */
  readonly text: string;
  /** In small letters and without accents. */
  readonly lower: string;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** First letter a capital and the rest not all capitals: "Oakroyd", "O’Hanrahan", "McKay". */
  readonly capital: boolean;
  readonly allCapitals: boolean;
  readonly possessive: boolean;
  /** First word of a text, a sentence, a line or a quotation, where a capital says nothing. */
  readonly opens: boolean;
};

/** A sentence, a line, a list item, a quotation or what follows a colon begins. */
const opening = /[.!?…]["'”’)\]]*\s+["“'‘(]*$|\n|:\s*["“'‘(]?$|(?:^|\s)["“‘]$|[•▪●]\s*$/;
const abbreviation = /^(?:mr|mrs|ms|mx|dr|prof|rev|sgt|st|no|approx|eg|ie|[a-z])$/;

/** Splits a text into words. Hyphens and apostrophes inside a word belong to it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-‐‑'’]\p{L}[\p{L}\p{M}]*)*/gu)) {
    const possessive = /['’]s$/i.test(match[0]);
    // "I’d", "We’ll": the word before what is drawn together with it.
    const word = possessive
      ? match[0].slice(0, -2)
      : match[0].replace(/(?<=^(?:I|we|he|she|they|you|it|who|that|there))['’](?:d|ll|m|ve|re)$/i, '');
    const end = match.index + match[0].length;
    const allCapitals = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
    const gap = text.slice(last, match.index);
    tokens.push({
      at: match.index,
      text: word,
      lower: foldName(word),
      end: match.index + word.length,
      gap,
      capital: /^\p{Lu}/u.test(word) && !allCapitals,
      allCapitals,
      possessive,
      opens:
        tokens.length === 0 ||
        (opening.test(gap) && !(/^\. $/.test(gap) && abbreviation.test(tokens.at(-1)?.lower ?? ''))),
    });
    last = end;
  }
  return tokens;
}
