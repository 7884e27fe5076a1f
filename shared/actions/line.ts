/** What lists show, filter and count of an action: made from the record when it is written, so that no list opens one. */
import { z } from 'zod';
import { IsoDate } from '../audit/ids.ts';
import { limits } from '../limits.ts';
import { ActionStanding, ProofKind } from './event.ts';
import { ActionSource, Priority } from './source.ts';

const Day = z.union([IsoDate, z.literal('')]);

/** How much of the words a list shows. */
export const shownWords = 200;

export const ActionLine = z.strictObject({
  state: ActionStanding,
  what: z.string().max(shownWords),
  owner: z.string().max(limits.action.owner),
  person: z.string().max(limits.person),
  due: Day,
  firstDue: Day,
  /** The day both agreed for the first time. */
  agreedOn: Day,
  doneOn: Day,
  provenOn: Day,
  review: Day,
  extensions: z.int().min(0),
  reopened: z.int().min(0),
  /** How often it was reported done; it was proven at the first try where that is one. */
  reports: z.int().min(0),
  /** A change waits for an answer. */
  waits: z.boolean(),
  mayChange: z.boolean(),
  planClosed: z.boolean(),
  /** The lead professional has still to reply (PG54). */
  replyOpen: z.boolean(),
  proof: z.union([ProofKind, z.literal('')]),
  level: z.enum(['case', 'worker', 'team', 'agency', 'partnership']),
  priority: Priority,
  theme: z.string().max(limits.followed.theme),
  round: z.string().max(limits.followed.round),
  from: ActionSource.shape.kind,
  reference: z.string().max(40),
  number: z.int().min(0),
  form: z.string().max(60),
  /** Titles of the questions it comes from. */
  places: z.string().max(400),
  /** The first of them, to open its place. */
  question: z.string().max(40),
});
export type ActionLine = z.infer<typeof ActionLine>;
