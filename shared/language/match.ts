/** What a language check found in a text: where, which words, and why the program thinks so. */

export type Match = {
  /** Position in the text in UTF-16 code units. */
  readonly at: number;
  readonly text: string;
  /** Why, as the end of "Because: …". */
  readonly because: string;
};

export type Sentence = { readonly at: number; readonly text: string };

const abbreviation = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sgt|St|No|no|approx|e\.g|i\.e|d\.o\.b|[A-Z]))\.$/;

/** Splits a text into sentences, each with its position. Line ends and semicolons end one too; titles and initials do not. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') found.push({ at: start + lead, text: raw.trim() });
    start = end;
  };
  for (const mark of text.matchAll(/[.!?]+["'”’)]*(?=\s)|\n+|;/g)) {
    const end = mark.index + mark[0].length;
    const before = text.slice(Math.max(start, end - 12), end);
    // "No. 4" is a number; "she said no." ends a sentence.
    const isNo = /\bno\.$/i.test(before) && !/^\s*\d/.test(text.slice(end));
    if (mark[0] === '.' && abbreviation.test(before) && !isNo) continue;
    push(end);
  }
  push(text.length);
  return found;
}

/** Alternatives for a regular expression from plain phrases: blanks match any white space, both apostrophes match. */
export const alternatives = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/\s+/g, '\\s+'),
    )
    .join('|');

/** A list of words from a block of text, white space between them. */
export const wordList = (block: string): readonly string[] => block.trim().split(/\s+/);

/** The same as a set for looking up. */
export const wordSet = (block: string): ReadonlySet<string> => new Set(wordList(block));

/** How many words a text has, as the word count on the screen counts them. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
