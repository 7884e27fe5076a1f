/**
 * The four grades of casework: the one room that knows their keys. A scale whose values are all among them and that says no more has their
 * benchmark, what counts as below and which grade fails. Forms are written with `fourGrades`; every other room asks standing.ts.
 */
import type { GradeKey, Scale, ScaleGrade } from './scale.ts';

type Known = Omit<ScaleGrade, 'descriptor'> & { readonly look: number };

/** Best first. `look` is the place of the mark among the eleven looks (looks.ts). */
const known: readonly [Known, Known, Known, Known] = [
  { key: 'o', word: 'Outstanding', letter: 'O', look: 1 },
  { key: 'g', word: 'Good', letter: 'G', benchmark: true, look: 4 },
  { key: 'ri', word: 'Requires improvement', letter: 'RI', below: true, look: 8 },
  { key: 'in', word: 'Inadequate', letter: 'In', below: true, fails: true, look: 11 },
];

/** Keys of the four grades, best first. */
export const fourKeys: readonly GradeKey[] = known.map((one) => one.key);

/** What is known of a key as one of the four grades; undefined for every other key. */
export const fourGrade = (key: GradeKey): Known | undefined => known.find((one) => one.key === key);

/** Whether a scale is made of the four grades alone; so is one that is not known. */
export const isOfFour = (scale: Pick<Scale, 'grades'> | undefined): boolean =>
  scale?.grades.every(({ key }) => fourKeys.includes(key)) ?? true;

/** Texts for the four grades, best first, or for three where a form leaves the last one out on purpose. */
export type ForFour = readonly [string, string, string] | readonly [string, string, string, string];

/** The texts by their keys. */
export const byGrade = (texts: ForFour): Partial<Record<GradeKey, string>> =>
  Object.fromEntries(texts.map((text, at) => [known[at]?.key ?? '', text]));

/** The values of a form's scale of four grades, or of three, from their descriptors. */
export const fourGrades = (descriptors: ForFour): ScaleGrade[] =>
  descriptors.map((descriptor, at) => {
    const { key = '', word = '', letter = '', benchmark } = known[at] ?? {};
    return { key, word, letter, ...(benchmark === undefined ? {} : { benchmark }), descriptor };
  });

/** Texts by name, for a rubric: "best", "good", "weak", "worst" of the four grades, where the dimension says something. */
export const forGrades = (texts: {
  readonly best?: string;
  readonly good?: string;
  readonly weak?: string;
  readonly worst?: string;
}): Partial<Record<GradeKey, string>> =>
  Object.fromEntries(
    [texts.best, texts.good, texts.weak, texts.worst].flatMap((text, at) =>
      text === undefined ? [] : [[known[at]?.key ?? '', text] as const],
    ),
  );

/** The best grade asks what the second asks. */
export const bestAsGood: Readonly<Partial<Record<GradeKey, GradeKey>>> = { [known[0].key]: known[1].key };
