/** Work given to an agency or an auditor (programme.md 4, 5, 7.5): one subject or case, one form. It follows from its moves where it stands. */
import { z } from 'zod';
import { IsoTime } from '../audit/ids.ts';
import { sameJson } from '../json/same.ts';
import { limits } from '../limits.ts';
import { moveIn } from '../programme/states/machine.ts';
import {
  allocationActs,
  allocationMachine,
  type AllocationState,
} from '../programme/states/small-machines.ts';
import { Day } from './programme-year.ts';
import { recordKind, RecordId } from './record-kind.ts';

const { programme: most } = limits;
const Reason = z.string().max(most.reason);

export const refusals = ['took-part', 'conflict', 'no-capacity', 'away', 'other'] as const;
export const AllocationMove = z.strictObject({
  id: RecordId,
  act: z.enum(allocationActs),
  at: IsoTime,
  by: z.string().max(most.name),
  /** Why, where it is declined: what of the list, and in words. */
  why: z.enum(['', ...refusals]),
  reason: Reason,
});

export const Allocation = z.strictObject({
  id: RecordId,
  year: RecordId,
  round: RecordId,
  /** Of a round with a meeting: which nomination it is about. */
  nomination: z.union([RecordId, z.literal('')]),
  /** The pseudonym or the case's reference. */
  subject: z.string().max(most.subject),
  /** The team of the case. */
  team: z.string().max(most.name),
  form: z.strictObject({ id: z.string().max(60), version: z.string().max(40) }),
  /** To an agency (A, D), to an auditor (B, C, E), or to an auditor of an agency. */
  agency: z.union([RecordId, z.literal('')]),
  auditor: z.union([RecordId, z.literal('')]),
  due: Day,
  /** Set by hand against what was proposed, and why. */
  byHand: Reason,
  /** The allocation it replaces. */
  replaces: z.union([RecordId, z.literal('')]),
  /** The agency asked for it without contact (PG07). */
  asked: z.boolean(),
  moves: z.array(AllocationMove).max(60),
});
export type Allocation = z.infer<typeof Allocation>;

/** Where an allocation stands, by its moves. */
export const allocationState = ({ moves }: Pick<Allocation, 'moves'>): AllocationState =>
  moves.reduce<AllocationState>(
    (state, { act }) => allocationMachine.table[state][act] ?? state,
    allocationMachine.first,
  );

/** Whether one may become another: what it is about stays, its moves are only added to, each as its table lists it. */
export function mayBecome(before: Allocation, after: Allocation): boolean {
  const same =
    before.round === after.round && before.year === after.year && before.nomination === after.nomination;
  const had = before.moves.length;
  if (!same || !sameJson(after.moves.slice(0, had), before.moves)) return false;
  return after.moves
    .slice(had)
    .every(
      ({ act, reason }, at) =>
        moveIn(allocationMachine, allocationState({ moves: after.moves.slice(0, had + at) }), act, {}, reason)
          .ok,
    );
}

export const allocationKind = recordKind<Allocation>({
  name: 'allocation',
  schema: Allocation,
  reference: ({ subject }) => (subject === '' ? 'an allocation' : `the allocation of ${subject}`),
  line: (one) => ({
    year: one.year,
    round: one.round,
    nomination: one.nomination,
    subject: one.subject,
    team: one.team,
    agency: one.agency,
    auditor: one.auditor,
    due: one.due,
    state: allocationState(one),
    replaces: one.replaces,
    asked: one.asked,
    movedAt: one.moves.at(-1)?.at ?? '',
  }),
  texts: ({ subject, team, byHand, moves }) => ({
    subject,
    team,
    reasons: [byHand, ...moves.map((move) => move.reason)].filter((text) => text !== '').join('\n'),
  }),
  mayChange: mayBecome,
  mayErase: ({ moves }) => moves.length === 0,
});
