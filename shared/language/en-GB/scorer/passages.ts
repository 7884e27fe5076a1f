/** The passages of a text that are weighed one by one: sentences, a semicolon kept inside. */
import type { Sentence } from '../../match.ts';

const ends = /[.!?]+["'”’)]*\s+(?=[“"‘'(]?[\p{Lu}\p{N}])|\n+/gu;
const abbreviation = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|no|e\.g|i\.e|\p{Lu}))\.\s*$/u;

/** Splits a text into passages, each with its place. */
export function passagesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    if (raw.trim() !== '') found.push({ at: start + raw.length - raw.trimStart().length, text: raw.trim() });
    start = end;
  };
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (!abbreviation.test(text.slice(Math.max(start, end - 12), end))) push(end);
  }
  push(text.length);
  return found;
}
