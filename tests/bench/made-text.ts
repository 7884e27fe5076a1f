/** Text without meaning that is spread as real text is: few words are very frequent, most are rare. The same in every run. */
import { readFileSync } from 'node:fs';

const syllables = 'ca se ri mo ten lar ous ing ver pro com ly sta der un el'.split(' ');

/** How many different words there are. */
const vocabulary = 4000;

export type MadeText = {
  /** One word; frequent ones come more often. */
  readonly word: () => string;
  /** So many words with a full stop now and then. */
  readonly text: (count: number) => string;
  /** All words, the most frequent first. */
  readonly words: readonly string[];
  /** Even numbers from 0 to 1. */
  readonly random: () => number;
};

/** Every word of what the fixtures write, the most frequent first: text the dictionary knows nearly all of. */
export function fixtureWords(): readonly string[] {
  const file = new URL('../fixtures/audits/tier2-full.json', import.meta.url);
  const counts = new Map<string, number>();
  for (const [word] of readFileSync(file, 'utf8').matchAll(/(?<= )[a-z]{2,}(?=[ ,.])/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Makes a source of text, of its own language or of given words. Two sources with the same seed give the same text. */
export function madeText(seed = 7, own?: readonly string[]): MadeText {
  let state = seed;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const words =
    own ??
    Array.from({ length: vocabulary }, (_, index) =>
      Array.from({ length: 2 + (index % 3) }, () => syllables[Math.floor(random() * 16)] ?? '').join(''),
    );
  const word = (): string => words[Math.floor(words.length * random() ** 3)] ?? '';
  const text = (count: number): string =>
    Array.from({ length: count }, (_, at) =>
      at % 12 === 11 || at === count - 1 ? `${word()}.` : word(),
    ).join(' ');
  return { word, text, words, random };
}
