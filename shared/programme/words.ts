/** What shapes, states and acts of rounds, and states of allocations, are called on the screen. */
import type { allocationState } from '../records/allocation.ts';
import type { RoundAct, RoundState, Shape } from './states/round.ts';

export const shapeWords: Readonly<Record<Shape, { readonly name: string; readonly what: string }>> = {
  A: { name: 'Meeting round', what: 'Agencies audit the same few people and meet about them.' },
  B: { name: 'Allocation cycle', what: 'Cases are drawn each month and shared out among auditors.' },
  C: { name: 'Group session', what: 'A themed group reads files together every six weeks.' },
  D: { name: 'Case event', what: 'Practitioners look at one family’s case and learn; no grades.' },
  E: { name: 'Thematic audit', what: 'A sample answers a question that arose.' },
};

export const stateWords: Readonly<Record<RoundState, string>> = {
  draft: 'Draft',
  'theme-agreed': 'Theme agreed',
  nominating: 'Nominating',
  'asking-involvement': 'Asking about involvement',
  testing: 'Testing nominations',
  selected: 'Selected',
  issued: 'Forms issued',
  returning: 'Forms coming back',
  'pack-sent': 'Pack sent',
  held: 'Held',
  reporting: 'Reporting',
  acting: 'Acting',
  'asking-impact': 'Asking about impact',
  closed: 'Closed',
  planned: 'Planned',
  drawn: 'Cases drawn',
  allocated: 'Allocated',
  running: 'Running',
  reported: 'Reported',
  'cases-chosen': 'Cases chosen',
  'returned-to-teams': 'Returned to teams',
  'tasks-running': 'Tasks running',
  checked: 'Checked',
  proposed: 'Proposed',
  agreed: 'Agreed',
  'sample-drawn': 'Sample drawn',
  'findings-with-service-lead': 'Findings with the service lead',
  'recommendations-set': 'Recommendations set',
  'passed-on': 'Passed on',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
};

/** The state of an allocation, inside a sentence. */
export const allocationWords: Readonly<Record<ReturnType<typeof allocationState>, string>> = {
  planned: 'planned',
  offered: 'offered',
  accepted: 'accepted',
  working: 'being worked on',
  returned: 'returned',
  closed: 'closed',
  declined: 'declined',
  'handed-back': 'handed back',
  excused: 'excused',
};

/** An act as a button says it. */
export const actWords = (act: RoundAct): string =>
  act === 'resume'
    ? 'Take up again'
    : act === 'postponed'
      ? 'Postpone'
      : act === 'cancelled'
        ? 'Cancel the round'
        : `Go on to: ${stateWords[act]}`;
