/** Reading and changing one answer of an audit without touching any other, so that only its own box paints again. */
import { emptyAnswer, type Answer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';

/** Changes to an answer; `undefined` takes the field away, as if it had never been written. */
export type AnswerChange = { readonly [K in keyof Answer]?: Answer[K] | undefined };

/** The answer to a question, or an empty one where nobody has written yet. */
export function answerOf(audit: Audit, question: string): Answer {
  return audit.answers[question] ?? emptyAnswer;
}

/** A copy of `from` without the keys whose value is `undefined`: JSON has no such value, and the schema refuses it. */
export function withoutUndefined<T extends object>(from: T): T {
  const entries = Object.entries(from).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

/** Marking an answer to come back to says nothing of whether it still holds. */
const leavesItCarried = (change: AnswerChange): boolean =>
  Object.keys(change).every((key) => key === 'marked');

/** The audit with one answer changed. Everything else keeps its identity. What was changed is no longer carried forward. */
export function withAnswer(audit: Audit, question: string, change: AnswerChange): Audit {
  const before = answerOf(audit, question);
  const own = leavesItCarried(change) ? before : { ...before, carriedFrom: undefined };
  const next = withoutUndefined({ ...own, ...change }) as Answer;
  return { ...audit, answers: { ...audit.answers, [question]: next } };
}

/** A new id for a row, an action or an escalation: unique within the audit and without meaning. */
export function newRowId(): string {
  return crypto.randomUUID().slice(0, 13);
}
