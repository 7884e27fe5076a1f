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

export type Repeat = { readonly later: number; readonly earlier: number; readonly share: number };

/**
 * Finds texts that mostly repeat an earlier one, as positions in the list with the share (at least `from`). Each later
 * text is reported once, with the earlier text it shares most with. One pass: each run remembers where it first stood.
 */
export function repeatsIn(texts: readonly string[], from = 0.8): Repeat[] {
  const firstPlace = new Map<number, number>();
  const found: Repeat[] = [];
  texts.forEach((text, later) => {
    const own = shinglesOf(text);
    const shared = new Map<number, number>();
    for (const one of own) {
      const place = firstPlace.get(one);
      if (place === undefined) firstPlace.set(one, later);
      else if (place !== later) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    let best: Repeat | undefined;
    for (const [earlier, count] of shared) {
      const share = count / own.size;
      if (share >= from && (!best || share > best.share)) best = { later, earlier, share };
    }
    if (best) found.push(best);
  });
  return found;
}
