/** Near copies (R02): a text that is another with small words changed, and a text that is a few words over and over. */
import { byText } from '../language/memo.ts';

const wordsOf = byText((text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
const setOf = byText((text: string): ReadonlySet<string> => new Set(wordsOf(text)));

/** The share of a text’s different words that stand in the other as well. */
function shared(text: string, other: string): number {
  const [own, theirs] = [setOf(text), setOf(other)];
  if (own.size === 0) return 0;
  let count = 0;
  for (const word of own) if (theirs.has(word)) count += 1;
  return count / own.size;
}

/** Words up to which texts are compared word by word; longer ones are compared by runs alone (shingles.ts). */
const longest = 400;

/** How many words two texts share in the same order (the longest common subsequence). */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let k = 1; k <= b.length; k += 1) {
      next[k] = word === b[k - 1] ? (row[k - 1] ?? 0) + 1 : Math.max(row[k] ?? 0, next[k - 1] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The share of a text’s words that stand in the other in the same order, 0 to 1; 0 when it cannot reach `from`. "Every fifth word
 * changed" leaves four fifths, though no run of five words is the same.
 */
export function nearness(text: string, other: string, from: number): number {
  const [own, theirs] = [wordsOf(text), wordsOf(other)];
  if (own.length === 0 || own.length > longest || theirs.length > longest) return 0;
  if (theirs.length < from * own.length || shared(text, other) < from - 0.15) return 0;
  return inOrder(own, theirs) / own.length;
}

const fewest = 15;

/** How many different words a text of many words comes down to, when it is a few over and over; undefined otherwise. */
export function fewWordsOver(
  text: string,
): { readonly words: number; readonly different: number } | undefined {
  const words = wordsOf(text).length;
  const different = setOf(text).size;
  return words >= fewest && different < 0.35 * Math.min(words, 40) ? { words, different } : undefined;
}
