/** The smaller machines of the programme (programme.md 5): allocation, nomination, pack, report, recommendation. Their names are ours. */
import type { Machine } from './machine.ts';

type Nothing = Readonly<Record<string, never>>;
const none: Nothing = {};

export const allocationStates = [
  'planned',
  'offered',
  'accepted',
  'working',
  'returned',
  'closed',
  'declined',
  'handed-back',
  'excused',
] as const;
export type AllocationState = (typeof allocationStates)[number];
export const allocationActs = [
  'offer',
  'accept',
  'start',
  'return',
  'close',
  'decline',
  'hand-back',
  'excuse',
] as const;
export type AllocationAct = (typeof allocationActs)[number];

/** One that was declined or handed back stays so: a new allocation names it. Late and overdue are computed, they are no states. */
export const allocationMachine: Machine<AllocationState, AllocationAct, Nothing> = {
  first: 'planned',
  table: {
    planned: { offer: 'offered', excuse: 'excused' },
    offered: { accept: 'accepted', decline: 'declined', excuse: 'excused' },
    accepted: { start: 'working', 'hand-back': 'handed-back', excuse: 'excused' },
    working: { return: 'returned', excuse: 'excused' },
    returned: { close: 'closed', excuse: 'excused' },
    declined: { excuse: 'excused' },
    'handed-back': { excuse: 'excused' },
    closed: {},
    excused: {},
  },
  needsReason: new Set<AllocationAct>(['decline', 'hand-back', 'excuse']),
  guards: none,
};

export const nominationStates = ['received', 'tested', 'accepted', 'deferred', 'declined'] as const;
export type NominationState = (typeof nominationStates)[number];
export const nominationActs = ['test', 'accept', 'defer', 'decline'] as const;
export type NominationAct = (typeof nominationActs)[number];

export type NominationFacts = {
  /** The four tests are answered. */
  readonly testsAnswered: boolean;
  /** Tests that speak against it (PG21). */
  readonly against: number;
  /** The day until which it is deferred. */
  readonly until: string;
};

export const nominationMachine: Machine<NominationState, NominationAct, NominationFacts> = {
  first: 'received',
  table: {
    received: { test: 'tested' },
    tested: { accept: 'accepted', defer: 'deferred', decline: 'declined' },
    accepted: {},
    deferred: {},
    declined: {},
  },
  needsReason: new Set<NominationAct>(['decline']),
  guards: {
    tested: [
      {
        words: 'all four tests are answered',
        holds: (now) => now.testsAnswered,
        orReason: false,
        origin: 'stated',
      },
    ],
    accepted: [
      {
        words: 'no test speaks against it',
        holds: (now) => now.against === 0,
        orReason: true,
        origin: 'stated',
      },
    ],
    deferred: [
      {
        words: 'the day until which is entered',
        holds: (now) => now.until !== '',
        orReason: false,
        origin: 'ours',
      },
    ],
  },
};

export const packStates = ['composed', 'sent', 'replaced', 'recalled', 'settled'] as const;
export type PackState = (typeof packStates)[number];
export const packActs = ['send', 'replace', 'recall', 'settle'] as const;
export type PackAct = (typeof packActs)[number];
export type PackFacts = { readonly dayReached: boolean; readonly deletionsOpen: number };

export const packMachine: Machine<PackState, PackAct, PackFacts> = {
  first: 'composed',
  table: {
    composed: { send: 'sent' },
    sent: { replace: 'replaced', recall: 'recalled' },
    replaced: { recall: 'recalled' },
    recalled: { settle: 'settled' },
    settled: {},
  },
  needsReason: new Set<PackAct>(['replace']),
  guards: {
    recalled: [
      {
        words: 'the day of the meeting has come',
        holds: (now) => now.dayReached,
        orReason: false,
        origin: 'ours',
      },
    ],
    settled: [
      {
        words: 'every deletion is confirmed or excepted',
        holds: (now) => now.deletionsOpen === 0,
        orReason: false,
        origin: 'ours',
      },
    ],
  },
};

export const reportStates = ['draft', 'checked', 'approved', 'issued', 'superseded'] as const;
export type ReportState = (typeof reportStates)[number];
export const reportActs = ['check', 'approve', 'issue', 'supersede'] as const;
export type ReportAct = (typeof reportActs)[number];
export type ReportFacts = { readonly namesChecked: boolean; readonly smallNumbersChecked: boolean };

export const reportMachine: Machine<ReportState, ReportAct, ReportFacts> = {
  first: 'draft',
  table: {
    draft: { check: 'checked' },
    checked: { approve: 'approved' },
    approved: { issue: 'issued' },
    issued: { supersede: 'superseded' },
    superseded: {},
  },
  needsReason: new Set<ReportAct>(['supersede']),
  guards: {
    checked: [
      {
        words: 'its text was looked through for names',
        holds: (now) => now.namesChecked,
        orReason: false,
        origin: 'ours',
      },
      {
        words: 'its small numbers are dealt with',
        holds: (now) => now.smallNumbersChecked,
        orReason: false,
        origin: 'ours',
      },
    ],
  },
};

export const recommendationStates = [
  'proposed',
  'accepted',
  'accepted-in-part',
  'rejected',
  'turned-into-actions',
  'no-action-needed',
  'met',
  'not-met',
] as const;
export type RecommendationState = (typeof recommendationStates)[number];
export const recommendationActs = [
  'accept',
  'accept-in-part',
  'reject',
  'turn-into-actions',
  'need-no-action',
  'meet',
  'not-meet',
] as const;
export type RecommendationAct = (typeof recommendationActs)[number];

export type RecommendationFacts = { readonly actions: number };
const judged = { meet: 'met', 'not-meet': 'not-met' } as const;
const followed = {
  'turn-into-actions': 'turned-into-actions',
  'need-no-action': 'no-action-needed',
} as const;

export const recommendationMachine: Machine<RecommendationState, RecommendationAct, RecommendationFacts> = {
  first: 'proposed',
  table: {
    proposed: { accept: 'accepted', 'accept-in-part': 'accepted-in-part', reject: 'rejected' },
    accepted: followed,
    'accepted-in-part': followed,
    rejected: {},
    'turned-into-actions': judged,
    'no-action-needed': judged,
    met: {},
    'not-met': {},
  },
  needsReason: new Set<RecommendationAct>(['accept-in-part', 'reject', 'need-no-action']),
  guards: {
    'turned-into-actions': [
      {
        words: 'an action was made of it',
        holds: ({ actions }) => actions > 0,
        orReason: false,
        origin: 'stated',
      },
    ],
  },
};
