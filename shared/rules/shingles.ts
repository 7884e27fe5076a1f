/** How much of one text stands in another, by runs of five words (R02). Works on letters only, so commas do not hide a copy. */
import { byText } from '../language/memo.ts';

const run = 5;

const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
};

/** The distinct runs of five words of a text as numbers; a shorter text is one run. */
export const shinglesOf = byText((text: string): ReadonlySet<number> => {
  const words = (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).map(hash);
  if (words.length === 0) return new Set();
  if (words.length <= run) {
    return new Set([words.reduce((sum, word) => (Math.imul(sum, 31) + word) | 0, 7)]);
  }
  const runs = new Set<number>();
  for (let i = 0; i + run <= words.length; i += 1) {
    let sum = 7;
    for (let k = 0; k < run; k += 1) sum = (Math.imul(sum, 31) + (words[i + k] ?? 0)) | 0;
    runs.add(sum);
  }
  return runs;
});

/** The share of a text's runs that stand in the other, 0 to 1; 0 when it cannot reach `from`. */
export function overlapOf(text: string, other: string, from = 0): number {
  const [own, theirs] = [shinglesOf(text), shinglesOf(other)];
  // A text much longer than the other cannot stand in it.
  if (own.size === 0 || theirs.size < from * own.size) return 0;
  let shared = 0;
  for (const one of own) if (theirs.has(one)) shared += 1;
  return shared / own.size;
}

/** Every fourth run of a text, by the run itself: the same ones in a copy, and few enough to compare long texts quickly. */
const marksOf = byText((text: string): readonly number[] =>
  Array.from(shinglesOf(text)).filter((one) => (one & 3) === 0),
);

export type Repeat = { readonly later: number; readonly earlier: number; readonly share: number };

/** A text of up to this many runs is compared whole with texts of its own size, as a few marks would say little. */
const short = 120;
const fewestMarks = 4;

/** Where each run first stood; gives the earlier text that holds the largest share of these runs. */
function bestMatch(
  runs: Iterable<number>,
  size: number,
  later: number,
  firstPlace: Map<number, number>,
): Repeat | undefined {
  const shared = new Map<number, number>();
  for (const one of runs) {
    const place = firstPlace.get(one);
    if (place === undefined) firstPlace.set(one, later);
    else if (place !== later) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  let best: Repeat | undefined;
  for (const [earlier, count] of shared) {
    if (!best || count / size > best.share) best = { later, earlier, share: count / size };
  }
  return best;
}

/**
 * Finds texts that mostly repeat an earlier one, as positions in the list with the share (at least `from`). Each later
 * text is reported once, with the earlier text it shares most with. One pass over all texts.
 */
export function repeatsIn(texts: readonly string[], from = 0.8): Repeat[] {
  const [wholes, marks] = [new Map<number, number>(), new Map<number, number>()];
  return texts.flatMap((text, later) => {
    const own = shinglesOf(text);
    const ownMarks = marksOf(text);
    const byMarks = bestMatch(ownMarks, ownMarks.length, later, marks);
    const whole = own.size <= short ? bestMatch(own, own.size, later, wholes) : undefined;
    const candidates = [whole, ownMarks.length < fewestMarks ? undefined : byMarks].filter(
      (one) => one !== undefined,
    );
    const best = candidates.sort((a, b) => b.share - a.share)[0];
    return best && best.share >= from ? [best] : [];
  });
}
