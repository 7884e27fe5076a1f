/** An action: what must happen, who owns it, by when, how one will know. Followed until somebody else has verified it. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { IsoDate, IsoTime, RowId } from './ids.ts';
import { Unread } from './unread.ts';

export const ActionState = z.enum([
  'provisional',
  'confirmed',
  'in-progress',
  'done',
  'verified',
  'closed',
  'withdrawn',
]);
export type ActionState = z.infer<typeof ActionState>;

export const Action = z.strictObject({
  id: RowId,
  /** The one question or section it comes from, in actions from before there could be several; read through `actionAbout`. */
  question: z.string().max(40),
  /** The questions or sections it comes from. */
  questions: z.array(z.string().max(40)).max(40).optional(),
  /** Said by the person: it stands for the audit as a whole. */
  wholeAudit: z.boolean().optional(),
  what: z.string().max(limits.action.what),
  /** Role, not name: "Lead professional". */
  owner: z.string().max(limits.action.owner),
  due: z.union([IsoDate, z.literal('')]),
  /** Typed as the due date, and not read as one yet (unread.ts). */
  dueUnread: Unread,
  measure: z.string().max(limits.action.measure),
  level: z.enum(['case', 'worker', 'team', 'agency', 'partnership']),
  rag: z.enum(['red', 'amber', 'green', '']),
  state: ActionState,
  doneOn: z.union([IsoDate, z.literal('')]),
  /** Typed as the day it was done, and not read as one yet. */
  doneOnUnread: Unread,
  doneEvidence: z.string().max(limits.action.doneEvidence),
  /** The owner's answer, in the reply part. */
  reply: z.string().max(limits.action.reply),
  /** Set when the action was carried forward from an earlier audit of the same case: that audit's reference. */
  carriedFrom: z.string().max(40).optional(),
});
export type Action = z.infer<typeof Action>;

/** An action nobody has written yet. Takes its id and the question it comes from; '' where that is still to be said. */
export const emptyAction = (id: string, question = ''): Action => ({
  id,
  question: '',
  questions: question === '' ? [] : [question],
  what: '',
  owner: '',
  due: '',
  measure: '',
  level: 'case',
  rag: '',
  state: 'provisional',
  doneOn: '',
  doneEvidence: '',
  reply: '',
});

/** What an action comes from. */
export type ActionAbout = {
  /** Ids of questions and sections, in the order they were named. */
  readonly questions: readonly string[];
  /** It was said to stand for the audit as a whole. Naming nothing says nothing. */
  readonly whole: boolean;
};

/** Reads what an action comes from: the questions it names, or the audit as a whole where that was chosen. */
export const actionAbout = (action: Pick<Action, 'question' | 'questions' | 'wholeAudit'>): ActionAbout => ({
  questions: action.questions ?? (action.question === '' ? [] : [action.question]),
  whole: action.wholeAudit === true,
});

/** The same action said to come from these questions, or from the audit as a whole. */
export function withAbout(action: Action, { questions, whole }: ActionAbout): Action {
  const { wholeAudit: _before, ...rest } = action;
  return { ...rest, question: '', questions: [...questions], ...(whole ? { wholeAudit: true } : {}) };
}

/** Someone may be at risk now. The program prompts and logs; people phone. */
export const Escalation = z.strictObject({
  id: RowId,
  openedAt: IsoTime,
  what: z.string().max(limits.risk.what),
  /** Who was told, by role, and when. */
  told: z
    .array(
      z.strictObject({
        id: RowId,
        role: z.string().max(limits.told.role),
        how: z.string().max(limits.told.how),
        at: IsoTime,
        /** Typed as the moment, and not read as one yet (unread.ts): `at` does not count until then. */
        unread: Unread,
        /** What this person said they will do. */
        said: z.string().max(limits.told.said).optional(),
      }),
    )
    .max(limits.toldPeople),
  /** What was said, in one text for all: records from before each person had an answer of their own. */
  response: z.string().max(limits.risk.response),
  followUp: z.string().max(limits.risk.followUp),
  status: z.enum(['open', 'handed-on', 'closed']),
  handedTo: z.string().max(limits.risk.handedTo),
  closedAt: z.union([IsoTime, z.literal('')]),
  /** Who closed it, by role; absent in records from before this was asked. */
  closedBy: z.string().max(limits.risk.closedBy).optional(),
  /** Whether what was seen goes on now or lies in the past; absent until it is said. */
  timing: z.enum(['immediate', 'past']).optional(),
  question: z.string().max(40),
});
export type Escalation = z.infer<typeof Escalation>;
