/** Numbers as people in the UK write them. A text is read whole or not at all: "25" where 20 is the most is not 2. */
import { levelled } from './dates/read-date.ts';

export type NumberRead =
  | { readonly read: true; readonly value: number }
  /** `why`: a sentence for the person. */
  | { readonly read: false; readonly why: string };

export type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined };

/** The sentence that says which numbers a box takes. */
export function boundsWords({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return `Write a number from ${min} to ${max}.`;
  if (min !== undefined) return `Write a number from ${min}.`;
  return max === undefined ? 'Write a number.' : `Write a number up to ${max}.`;
}

/** Thousands parted by commas, blanks or apostrophes: "1,234", "12 345,678". One kind of sign throughout. */
const thousands = /^-?[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)(?:\.\d+)?$/;

/**
 * Reads a typed number: "1,234" is 1234, "1,5" is one and a half, "−3" is minus three; the unit of the box may stand
 * behind it ("4 years"). Takes the text, the bounds and the unit. Gives the number, or why the text is none.
 */
export function readNumber(text: string, bounds: Bounds = {}, unit = ''): NumberRead {
  const plain = levelled(text).replace(/^\+/, '');
  const word = levelled(unit).replace(/s$/, '');
  const bare =
    word !== '' && new RegExp(`^[^a-z]+ ?${word.replaceAll(/[^a-z ]/g, '.')}s?$`).test(plain)
      ? plain.replace(/[a-z% ]+$/, '')
      : plain;
  const written = thousands.test(bare)
    ? bare.replaceAll(/[, ']/g, '')
    : bare.replace(/^(-?\d+),(\d+)$/, '$1.$2').replace(/^(-?\d+)\.$/, '$1');
  if (!/^-?\d+(\.\d+)?$/.test(written)) return { read: false, why: boundsWords(bounds) };
  const value = Number(written);
  const { min, max } = bounds;
  if (max !== undefined && value > max)
    return { read: false, why: `${bare} is more than ${max}. ${boundsWords(bounds)}` };
  if (min !== undefined && value < min)
    return { read: false, why: `${bare} is less than ${min}. ${boundsWords(bounds)}` };
  return { read: true, value };
}
