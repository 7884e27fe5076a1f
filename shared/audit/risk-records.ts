/** Risk records by their id, and the words for when what they tell of happened. */
import type { Escalation } from './action.ts';
import type { Audit } from './audit.ts';

/** The risk record of that id. Takes the audit and the id; gives null where the audit holds none of that id. */
export const riskRecordOf = (audit: Pick<Audit, 'escalations'>, id: string): Escalation | null =>
  audit.escalations.find((one) => one.id === id) ?? null;

/** Whether what was seen goes on now or lies in the past, in words. */
export const riskTimingWords: Readonly<Record<NonNullable<Escalation['timing']>, string>> = {
  immediate: 'Now: somebody may be unsafe',
  past: 'Past: unsafe practice, nobody is in danger now',
};
