/** The steps of a round that have a day (programme.md 6.1), in the order they come. */
export const dateSteps = [
  'theme',
  'issue-from',
  'issue-to',
  'chase-before',
  'return',
  'chase-after',
  'pack',
  'meeting',
  'deletion',
  'report',
  'impact-out',
  'impact-back',
] as const;
export type DateStep = (typeof dateSteps)[number];
