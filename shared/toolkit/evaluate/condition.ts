/** Decides whether something is shown: a toolkit's condition read against one audit. */
import { isWritten as written } from '../../text/written.ts';
import type { Answer } from '../../audit/answer.ts';
import type { Audit } from '../../audit/audit.ts';
import { assertNever } from '../../result.ts';
import type { Condition } from '../condition.ts';

/** Whether an answer holds its main part, whatever its kind. A comment or evidence alone does not count. */
export function hasMainAnswer(answer: Answer | undefined): boolean {
  if (!answer) return false;
  return (
    answer.grade !== undefined ||
    answer.yesNo !== undefined ||
    written(answer.choice) ||
    (answer.choices?.length ?? 0) > 0 ||
    written(answer.other) ||
    written(answer.text) ||
    written(answer.date) ||
    (answer.dates?.length ?? 0) > 0 ||
    typeof answer.number === 'number' ||
    (answer.rows ?? []).some((row) => Object.values(row.cells).some(written)) ||
    answer.none === true ||
    Object.values(answer.ticks ?? {}).some((ticked) => ticked.length > 0) ||
    answer.signOff !== undefined
  );
}

function includes(answer: Answer | undefined, value: string): boolean {
  if (!answer) return false;
  if (answer.choices?.includes(value)) return true;
  const colon = value.indexOf(':');
  if (colon < 0) return false;
  return answer.ticks?.[value.slice(0, colon)]?.includes(value.slice(colon + 1)) ?? false;
}

/** Takes a condition (or none, which is always shown) and the audit; gives whether it holds. */
export function isShown(condition: Condition | undefined, audit: Audit): boolean {
  if (!condition) return true;
  switch (condition.op) {
    case 'is': {
      const answer = audit.answers[condition.question];
      return [answer?.choice, answer?.yesNo, answer?.grade].includes(condition.value);
    }
    case 'includes':
      return includes(audit.answers[condition.question], condition.value);
    case 'answered':
      return hasMainAnswer(audit.answers[condition.question]);
    case 'all':
      return condition.of.every((one) => isShown(one, audit));
    case 'any':
      return condition.of.some((one) => isShown(one, audit));
    case 'not':
      return !isShown(condition.of, audit);
    default:
      return assertNever(condition);
  }
}
