/** How well a line fits what was typed. Pure. */
import { foldedText } from '../../shared/text/fold.ts';

const plain = (text: string): string => foldedText(text).replaceAll("'", '');

/**
 * 0 when it does not fit. Every word typed must begin a word of the line; a line that begins with the text comes first.
 * Takes the line and what was typed.
 */
export function fit(line: string, typed: string): number {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const whole = plain(line);
  if (wanted.length === 0) return 1;
  const words = whole.split(/[^\p{L}\p{N}.-]+/u).filter(Boolean);
  const starts = wanted.every((part) => words.some((word) => word.startsWith(part)));
  const inside = wanted.every((part) => whole.includes(part));
  if (whole.startsWith(wanted.join(' '))) return 4;
  if (starts) return words.some((word) => word === wanted[0]) ? 3 : 2;
  return inside && plain(typed).trim().length > 2 ? 1 : 0;
}
