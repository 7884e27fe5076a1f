/** Texts as they are compared: what a reader cannot see is no change of words. */
import { sameJson } from '../../json/same.ts';

/** A text in composed letters (NFC) with every run of blanks as one; line breaks count as blanks. */
export const levelledText = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** The same of any JSON value: texts inside it are levelled, an empty or absent member is nothing. */
function levelled(value: unknown): unknown {
  if (typeof value === 'string') return levelledText(value);
  if (Array.isArray(value)) return value.map(levelled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, levelled(inside)]));
}

/** How two values differ: not at all, only in blanks and in the composition of letters, or in what they say. */
export function differenceOf(a: unknown, b: unknown): 'none' | 'spacing' | 'content' {
  if (sameJson(a, b)) return 'none';
  return sameJson(levelled(a), levelled(b)) ? 'spacing' : 'content';
}
