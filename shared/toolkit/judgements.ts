/** Questions that judge others: the overall judgements of a form, and the grade of a section as a whole. Nothing is computed into them. */
import type { Toolkit } from './toolkit.ts';

type Form = Pick<Toolkit, 'overall' | 'overalls' | 'sections'>;

/** The overall judgements, the one that lists show first. */
export const overallsOf = ({ overall, overalls = [] }: Form): readonly string[] => [
  ...(overall === undefined ? [] : [overall]),
  ...overalls,
];

/** Whether a question judges others rather than a matter of its own. */
export const isJudgement = (toolkit: Form, question: string): boolean =>
  overallsOf(toolkit).includes(question) || toolkit.sections.some((section) => section.grade === question);
