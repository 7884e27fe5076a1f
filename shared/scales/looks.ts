/**
 * How a value looks, on screen and in print: one of eleven looks from best to worst. Looks 1 to 5 are for the benchmark and what is better,
 * plain; 6 to 11 for what is below, each with a texture of its own. So no two values of a scale rest on hue, and the
 * letter always stands beside it.
 */
import { fourGrade } from './four-grades.ts';
import type { GradeKey, Scale } from './scale.ts';
import { benchmarkOf, isBelow, keysOf } from './standing.ts';

/** How many looks there are: as many as a scale can have values. */
export const looks = 11;
/** From this look on a bar is textured. */
export const firstTextured = 6;

const above: Readonly<Record<number, readonly number[]>> = {
  1: [4],
  2: [1, 4],
  3: [1, 2, 4],
  4: [1, 2, 3, 4],
  5: [1, 2, 3, 4, 5],
};
const below: Readonly<Record<number, readonly number[]>> = {
  1: [8],
  2: [8, 11],
  3: [8, 9, 11],
  4: [7, 8, 9, 11],
  5: [7, 8, 9, 10, 11],
  6: [6, 7, 8, 9, 10, 11],
};

/** As good as which of the four grades a look is: 4 for the best, 3 where the benchmark is met, 2 below it, 1 for the worst; 0 for no look. */
export function rankOfLook(look: number): number {
  if (look === 0) return 0;
  if (look === 1) return 4;
  if (look < firstTextured) return 3;
  return look < looks - 1 ? 2 : 1;
}

/**
 * The look of a value, 1 for the best to 11 for the worst. Takes the scale (undefined where it is not known: the four grades) and the key; gives
 * 0 for what is no value of it. Two values of one scale never look the same.
 */
export function lookOf(scale: Pick<Scale, 'grades'> | undefined, key: GradeKey): number {
  const keys = keysOf(scale);
  const at = keys.indexOf(key);
  if (at === -1) return fourGrade(key)?.look ?? 0;
  const under = keys.filter((one) => isBelow(scale, one));
  const over = keys.filter((one) => !under.includes(one));
  const inOrder = under.every((one) => keys.indexOf(one) >= over.length);
  const hasBenchmark = scale === undefined || benchmarkOf(scale) !== undefined || under.length > 0;
  const [top, bottom] = [above[over.length] ?? [], under.length === 0 ? [] : below[under.length]];
  if (hasBenchmark && inOrder && top.length > 0 && bottom !== undefined) return [...top, ...bottom][at] ?? 0;
  return 1 + Math.round((at * (looks - 1)) / (keys.length - 1));
}
