/**
 * What is said about an action that is followed (programme 10.3). Nothing is overwritten: each step is an event of its own, which names
 * the version its maker saw and the events they knew of, so that events from several laptops come together in one order without a clock.
 */
import { z } from 'zod';
import { IsoDate, IsoTime } from '../audit/ids.ts';
import { limits } from '../limits.ts';

const { followed: most } = limits;
const EventId = z.uuid();

/** Where an action stands. The arrows between them are one table (states.ts). */
export const ActionStanding = z.enum([
  'proposed',
  'refused',
  'agreed',
  'under-way',
  'reported-done',
  'proven',
  'closed',
  'accepted-as-is',
  'withdrawn',
  'transferred',
]);
export type ActionStanding = z.infer<typeof ActionStanding>;

/** Everything that can be said about an action. */
export const ActionAct = z.enum([
  'set',
  'accept',
  'refuse',
  'start',
  'report',
  'prove',
  'not-proven',
  'close',
  'change',
  'keep',
  'accept-as-is',
  'withdraw',
  'transfer',
  'plan-closed',
  'reopen',
  'confirm',
  'reply',
  'note',
]);
export type ActionAct = z.infer<typeof ActionAct>;

/** For whom somebody speaks. A deputy speaks for the owner. */
export const ActionSide = z.enum([
  'setter',
  'owner',
  'verifier',
  'co-ordinator',
  'service-manager',
  'decider',
  'moderator',
  're-audit',
  'impact',
]);
export type ActionSide = z.infer<typeof ActionSide>;

/** What counts as proof (programme 10.1). The owner's word alone is none. */
export const ProofKind = z.enum([
  'record-seen',
  'document-in-force',
  'training-done',
  're-audit',
  'observed',
  'told-by-those-concerned',
]);
export type ProofKind = z.infer<typeof ProofKind>;

/** Who says something: by name or designation, by role, or both. */
export const Speaker = z.strictObject({
  name: z.string().max(limits.person),
  role: z.string().max(limits.person),
});
export type Speaker = z.infer<typeof Speaker>;

/** The words both sides agree to. A change of any of them is a new version and asks both again. */
export const Wording = z.strictObject({
  what: z.string().max(limits.action.what),
  /** The owner's role; the person where one is named; who stands in for them. */
  owner: z.string().max(limits.action.owner),
  person: z.string().max(limits.person),
  deputy: z.string().max(limits.person),
  due: z.union([IsoDate, z.literal('')]),
  measure: z.string().max(limits.action.measure),
  level: z.enum(['case', 'worker', 'team', 'agency', 'partnership']),
  /** The kind of proof that was chosen when it was set; '' where none was. */
  proof: z.union([ProofKind, z.literal('')]),
});
export type Wording = z.infer<typeof Wording>;

/** What shows that it is done: by reference, never the file itself. */
export const Shown = z.strictObject({
  kind: z.union([ProofKind, z.literal('')]),
  /** Which record, which document and version, which sample, who was asked. */
  what: z.string().max(most.evidence),
  where: z.string().max(most.where),
  on: z.union([IsoDate, z.literal('')]),
});
export type Shown = z.infer<typeof Shown>;

export const ActionEvent = z.strictObject({
  id: EventId,
  /** The last events its maker knew of; none for the first. */
  after: z.array(EventId).max(most.heads),
  /** The version of the wording its maker saw. */
  version: z.int().min(1).max(999),
  act: ActionAct,
  side: ActionSide,
  by: Speaker,
  /** By the clock of the laptop it was written on: shown, never compared. */
  at: IsoTime,
  /** A reason, a reply, what was looked at. */
  words: z.string().max(most.words).optional(),
  /** The day it was done, looked at, closed elsewhere. */
  on: IsoDate.optional(),
  /** With set and change. */
  wording: Wording.optional(),
  /** With set: where it begins, for tasks that their form makes agreed ones. */
  begins: ActionStanding.optional(),
  /** With set: it may still change until a moderator has confirmed it (S003). */
  provisional: z.boolean().optional(),
  /** With report and prove. */
  shown: Shown.optional(),
  /** With transfer: which plan, and its number there. */
  to: z.strictObject({ plan: z.string().max(most.where), number: z.string().max(most.number) }).optional(),
  /** With accept-as-is: who carries the risk, and when it is looked at again. */
  carries: z.string().max(limits.person).optional(),
  review: IsoDate.optional(),
  /** What it was made from, where no person wrote it here: a signed version or part of an audit, a review. */
  from: z.string().max(120).optional(),
});
export type ActionEvent = z.infer<typeof ActionEvent>;
