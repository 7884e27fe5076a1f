/** Cuts the words around a hit out of a text, with the hit marked. */
import { folded, foldedText } from '../../../shared/text/fold.ts';
import { wordsIn } from './search-query.ts';
import { isPlain } from './words.ts';

export type Segment = { readonly text: string; readonly hit: boolean };

/** Characters before the first hit and in all. */
const lead = 60;
const length = 200;

type Range = { from: number; to: number };

/** Where the searched words start in a text: whole words, or words that begin so for the last one. */
function hitsIn(text: string, words: readonly string[]): Range[] {
  // Nearly every text is plain: then each place of it is its own.
  const { text: plain, at } = isPlain(text) ? { text: text.toLowerCase(), at: null } : folded(text);
  const wanted = words.map((word) => foldedText(word));
  const ranges: Range[] = [];
  for (const match of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    const last = wanted.at(-1) ?? '';
    const begins = last !== '' && word.startsWith(last);
    const length = wanted.includes(word) ? word.length : begins ? last.length : 0;
    const end = match.index + length;
    if (length > 0) ranges.push({ from: at?.[match.index] ?? match.index, to: at?.[end] ?? end });
  }
  return ranges;
}

/**
 * A snippet of about 200 characters around the first hit. Takes the whole text and what was searched; gives its segments in order,
 * hits marked, cut at words, with "…" where text was left out.
 */
export function snippetOf(text: string, searched: string): Segment[] {
  const words = wordsIn(searched);
  const hits = hitsIn(text, words);
  const first = hits[0]?.from ?? 0;
  let from = Math.max(0, first - lead);
  if (from > 0) from = Math.min(first, text.indexOf(' ', from) + 1 || from);
  let to = Math.min(text.length, from + length);
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), hits[0]?.to ?? 0, from + 1);
  const segments: Segment[] = [];
  const add = (part: string, hit: boolean) => {
    if (part !== '') segments.push({ text: part.replace(/\s+/g, ' '), hit });
  };
  let at = from;
  if (from > 0) add('…', false);
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue;
    add(text.slice(at, hit.from), false);
    add(text.slice(hit.from, hit.to), true);
    at = hit.to;
  }
  add(text.slice(at, to), false);
  if (to < text.length) add('…', false);
  return segments;
}
