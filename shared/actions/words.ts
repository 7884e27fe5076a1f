/** How actions are spoken of, on screens and in files: states, acts, sides, kinds of proof. */
import type { ActionAct, ActionSide, ActionStanding, ProofKind } from './event.ts';
import type { Band } from './measures.ts';
import type { Chase } from './chasing.ts';
import type { ActionSource, Priority } from './source.ts';
import type { z } from 'zod';

export const stateWords: Readonly<Record<ActionStanding, string>> = {
  proposed: 'Proposed',
  refused: 'Refused',
  agreed: 'Agreed',
  'under-way': 'Under way',
  'reported-done': 'Reported done',
  proven: 'Proven',
  closed: 'Closed',
  'accepted-as-is': 'Accepted as it is',
  withdrawn: 'Withdrawn',
  transferred: 'Moved to another plan',
};

/** What each act is called where it is offered. */
export const actWords: Readonly<Record<ActionAct, string>> = {
  set: 'Set the action',
  accept: 'Agree to it',
  refuse: 'Refuse it',
  start: 'Say that it is under way',
  report: 'Report it done',
  prove: 'Prove it',
  'not-proven': 'Not proven',
  close: 'Close it',
  change: 'Change words or date',
  keep: 'Leave it as it was agreed',
  'accept-as-is': 'Accept it as it is',
  withdraw: 'Withdraw it',
  transfer: 'Move it to another plan',
  'plan-closed': 'The other plan says it is closed',
  reopen: 'Open it again',
  confirm: 'Confirm it after moderation',
  reply: 'Write a reply',
  note: 'Add a note',
};

/** What each act means, in a line under it. */
export const actHints: Readonly<Record<ActionAct, string>> = {
  set: '',
  accept: 'Both who set it and who owns it agree to the same words and the same date.',
  refuse: 'It goes back to whoever set it, with your reason.',
  start: 'The owner has begun.',
  report: 'The owner says it is done, and what shows it. That is not proof yet.',
  prove: 'Somebody other than the owner has looked, and it is done.',
  'not-proven': 'Somebody other than the owner has looked, and it is not done. It is under way again.',
  close: 'Everything of this audit is proven, and nothing is left to do.',
  change: 'A new version, which asks both sides again. The first agreed date stays visible for ever.',
  keep: 'The change that was asked for is dropped.',
  'accept-as-is': 'It will not be done. Somebody carries the risk, and it is looked at again on a day.',
  withdraw: 'It is no longer wanted.',
  transfer: 'It goes on in another plan, under its number there, and stays listed here.',
  'plan-closed': 'The plan it went into has closed it.',
  reopen: 'What was closed was not so. It is under way again.',
  confirm: 'The moderator has looked: it no longer may change.',
  reply: 'Comments of the owner, beside the action.',
  note: 'Anything that belongs to its story.',
};

/** What was done, in the story of an action. */
export const doneWords: Readonly<Record<ActionAct, string>> = {
  set: 'Set',
  accept: 'Agreed',
  refuse: 'Refused',
  start: 'Under way',
  report: 'Reported done',
  prove: 'Proven',
  'not-proven': 'Not proven',
  close: 'Closed',
  change: 'Change asked for',
  keep: 'Left as it was agreed',
  'accept-as-is': 'Accepted as it is',
  withdraw: 'Withdrawn',
  transfer: 'Moved to another plan',
  'plan-closed': 'Closed in the other plan',
  reopen: 'Opened again',
  confirm: 'Confirmed after moderation',
  reply: 'Reply',
  note: 'Note',
};

export const sideWords: Readonly<Record<ActionSide, string>> = {
  setter: 'Who set it',
  owner: 'Owner, or who stands in for them',
  verifier: 'Who looked whether it is done',
  'co-ordinator': 'Co-ordinator',
  'service-manager': 'Service manager',
  decider: 'Who decides at this level',
  moderator: 'Moderator',
  're-audit': 'A re-audit',
  impact: 'An answer about impact',
};

export const proofWords: Readonly<Record<ProofKind, string>> = {
  'record-seen': 'A record that was seen',
  'document-in-force': 'A document in force',
  'training-done': 'Training that was done',
  're-audit': 'A re-audit or dip sample',
  observed: 'Practice that was observed',
  'told-by-those-concerned': 'Told by those concerned',
};

/** What to write with each kind of proof. */
export const proofAsks: Readonly<Record<ProofKind, string>> = {
  'record-seen': 'Which record, of which date',
  'document-in-force': 'Title, version and date',
  'training-done': 'How many people, of how many',
  're-audit': 'Which one, with which result',
  observed: 'Who observed it, and when',
  'told-by-those-concerned': 'Who was asked, by role',
};

export const levelWords = {
  case: 'Case',
  worker: 'Worker',
  team: 'Team',
  agency: 'Agency',
  partnership: 'Partnership',
} as const;

export const priorityWords: Readonly<Record<z.infer<typeof Priority>, string>> = {
  '': 'Not said',
  now: 'Now',
  soon: 'Soon',
  planned: 'Planned',
};

export const sourceWords: Readonly<Record<ActionSource['kind'], string>> = {
  audit: 'An audit',
  recommendation: 'A recommendation',
  impact: 'An answer about impact',
  'by-hand': 'Typed in by hand',
};

export const bandWords: Readonly<Record<Band, string>> = {
  'not-due': 'Not late',
  'days-1-10': '1 to 10 days late',
  'days-11-30': '11 to 30 days late',
  'days-31-90': '31 to 90 days late',
  'over-90': 'Over 90 days late',
};

export const chaseWords: Readonly<Record<Chase['step'], string>> = {
  soon: 'Due soon: tell the owner',
  late: 'Late: remind the owner',
  manager: 'Late: tell the owner’s manager',
  top: 'Long late: tell the service manager or chair, and think of a re-audit',
  reply: 'The reply is overdue: remind the owner',
};
