/** Where a value stands on its scale: its place, the benchmark, what counts as below. Rules, reports and lists ask here and know no key. */
import { fourGrade, fourKeys, isOfFour } from './four-grades.ts';
import { notApplicable, type GradeKey, type Scale, type ScaleGrade } from './scale.ts';

type OnScale = Pick<Scale, 'grades'> | undefined;
type Given = GradeKey | undefined;

/** Whether a value of a scale was chosen: not nothing, and not "not applicable". */
export const isGrade = (key: Given): key is GradeKey =>
  key !== undefined && key !== '' && key !== notApplicable;

/** The values of a scale, best first; the four grades where no scale is known. */
export const keysOf = (scale: OnScale): readonly GradeKey[] =>
  scale?.grades.map((one) => one.key) ?? fourKeys;

/** The value of that key; undefined where the scale has none. */
export const gradeOn = (scale: OnScale, key: Given): ScaleGrade | undefined =>
  scale?.grades.find((one) => one.key === key);

/** Place counted from the best, which is 0; -1 for what is no value of this scale. */
export const placeOn = (scale: OnScale, key: Given): number =>
  key === undefined ? -1 : keysOf(scale).indexOf(key);

/** Steps above the lowest value, which is 1; 0 for what is no value. The four grades keep their rank where a form leaves one out. */
export function rankOn(scale: OnScale, key: Given): number {
  const keys = isOfFour(scale) ? fourKeys : keysOf(scale);
  const at = key === undefined ? -1 : keys.indexOf(key);
  return at === -1 ? 0 : keys.length - at;
}

/** The key at a rank of `rankOn`; undefined where there is none. */
export function keyOfRank(scale: OnScale, rank: number): GradeKey | undefined {
  const keys = isOfFour(scale) ? fourKeys : keysOf(scale);
  return keys[keys.length - rank];
}

/** The value an organisation expects; undefined where the scale names none. */
export const benchmarkOf = (scale: OnScale): ScaleGrade | undefined =>
  scale?.grades.find((one) => one.benchmark === true) ??
  (isOfFour(scale) ? scale?.grades.find(({ key }) => fourGrade(key)?.benchmark === true) : undefined);

/** Whether a value counts as below the benchmark. Never, on a scale that has none and says nothing. */
export function isBelow(scale: OnScale, key: Given): boolean {
  if (!isGrade(key)) return false;
  const said = gradeOn(scale, key)?.below;
  if (said !== undefined) return said;
  const benchmark = benchmarkOf(scale);
  if (benchmark === undefined || placeOn(scale, key) === -1)
    return isOfFour(scale) && fourGrade(key)?.below === true;
  return placeOn(scale, key) > placeOn(scale, benchmark.key);
}

/** Whether a scale says which values are below. */
const hasBelow = (scale: OnScale): boolean =>
  isOfFour(scale) ||
  benchmarkOf(scale) !== undefined ||
  (scale?.grades.some((one) => one.below === true) ?? false);

/** Whether a value is the benchmark or better. Never, on a scale that has no benchmark. */
export const meetsBenchmark = (scale: OnScale, key: Given): key is GradeKey =>
  isGrade(key) && hasBelow(scale) && rankOn(scale, key) > 0 && !isBelow(scale, key);

/** Whether a value is better than the benchmark. */
export function isAbove(scale: OnScale, key: Given): boolean {
  const benchmark = benchmarkOf(scale);
  return (
    benchmark !== undefined &&
    meetsBenchmark(scale, key) &&
    placeOn(scale, key) < placeOn(scale, benchmark.key)
  );
}

/** Whether a value asks for something soon. */
export const fails = (scale: OnScale, key: Given): boolean =>
  isGrade(key) && (gradeOn(scale, key)?.fails ?? (isOfFour(scale) && fourGrade(key)?.fails === true));

/** How far two values lie apart, in steps of the scale; 0 where one of them is no value of it. */
export function stepsApart(scale: OnScale, one: Given, other: Given): number {
  const [a, b] = [placeOn(scale, one), placeOn(scale, other)];
  return a === -1 || b === -1 ? 0 : Math.abs(a - b);
}
