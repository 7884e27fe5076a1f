/** What the steps of a round are called where their days are listed. */
import type { Shape } from '../states/round.ts';
import type { DateStep } from './steps.ts';

export const stepWords: Readonly<Record<DateStep, string>> = {
  theme: 'Theme agreed by',
  'issue-from': 'Forms go out from',
  'issue-to': 'Forms go out by',
  'chase-before': 'Remind before they are due',
  return: 'Forms come back by',
  'chase-after': 'Remind those who are late',
  pack: 'Pack goes out by',
  meeting: 'Meeting',
  deletion: 'Copies deleted by',
  report: 'Draft report by',
  'impact-out': 'Ask about impact',
  'impact-back': 'Answers about impact by',
};

const days: Readonly<Record<Shape, string>> = {
  A: 'Meeting',
  B: 'Month ends',
  C: 'Session',
  D: 'Event',
  E: 'Findings due',
};

/** What a step is called in a round of that shape. */
export const stepName = (step: DateStep, shape: Shape): string =>
  step === 'meeting' ? days[shape] : stepWords[step];
