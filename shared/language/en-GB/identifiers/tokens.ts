/** A text as words with their places, for finding names: capitals, possessives and what stands between two words. */
export type Token = {
  readonly at: number;
  /** Without a possessive "’s". */
  readonly text: string;
  readonly lower: string;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** First letter a capital and the rest not all capitals: "Oakroyd", "O’Hanrahan", "McKay". */
  readonly capital: boolean;
  readonly allCapitals: boolean;
  readonly possessive: boolean;
};

/** Splits a text into words. Hyphens and apostrophes inside a word belong to it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*/gu)) {
    const possessive = /['’]s$/i.test(match[0]);
    const word = possessive ? match[0].slice(0, -2) : match[0];
    const end = match.index + match[0].length;
    const allCapitals = word.length > 1 && word === word.toUpperCase();
    tokens.push({
      at: match.index,
      text: word,
      lower: word.toLowerCase(),
      end: match.index + word.length,
      gap: text.slice(last, match.index),
      capital: /^\p{Lu}/u.test(word) && !allCapitals,
      allCapitals,
      possessive,
    });
    last = end;
  }
  return tokens;
}
