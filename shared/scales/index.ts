/** Scales: values, the four grades as one of them, where a value stands, how it looks and what it is called. */
export { GradeKey, notApplicable, Scale, ScaleGrade, RubricDimension } from './scale.ts';
export { fourKeys, isOfFour } from './four-grades.ts';
export { lookOf, rankOfLook } from './looks.ts';
export {
  benchmarkOf,
  fails,
  gradeOn,
  isAbove,
  isBelow,
  isGrade,
  keyOfRank,
  keysOf,
  meetsBenchmark,
  placeOn,
  rankOn,
  stepsApart,
} from './standing.ts';
export {
  benchmarkOrBetter,
  gradeMark,
  gradeWordOf,
  leftOutOfFour,
  marksOf,
  notApplicableLetter,
  notApplicableWord,
  ownMark,
  scaleById,
  scaleIdOf,
  scaleOf,
  takesGrade,
  usualMark,
  type GradeMark,
} from './of-question.ts';
