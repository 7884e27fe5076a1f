/** What of an audit applies: what is read through, printed, signed and sealed. The rest may stay in the vault's history, for going back. */
import type { Answer } from '../../audit/answer.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Toolkit } from '../toolkit.ts';
import { visibleQuestions } from './visible.ts';

/** The ids of the answers that do not count: their question is not shown, was left out with its section, or is none of this form. */
function idle(toolkit: Toolkit, audit: Audit): string[] {
  const counted = new Set(visibleQuestions(toolkit, audit).map(({ question }) => question.id));
  const signed = new Set(audit.parts.map((one) => one.part));
  // A part that is signed stays as it was signed.
  const settled = new Set(
    toolkit.sections
      .filter((section) => signed.has(section.part))
      .flatMap((section) => section.questions.map((question) => question.id)),
  );
  return Object.keys(audit.answers).filter((id) => !counted.has(id) && !settled.has(id));
}

/** "None known" was ticked after rows were written: the form shows no rows then. */
const withoutIdleRows = (answer: Answer): Answer =>
  answer.none === true && (answer.rows?.length ?? 0) > 0 ? { ...answer, rows: [] } : answer;

/**
 * The audit without the answers that no longer apply and the reasons given at them.
 * Takes the form and the audit; gives a new audit, or the same one where all of it applies. It has no error. A question
 * that was shown only because of such an answer does not apply either. What was signed already is not touched.
 */
export function whatApplies(toolkit: Toolkit, audit: Audit): Audit {
  const ids = new Set(idle(toolkit, audit));
  const signed = new Set(audit.parts.map((one) => one.part));
  const open = new Set(
    toolkit.sections
      .filter((section) => !signed.has(section.part))
      .flatMap((section) => section.questions.map((question) => question.id)),
  );
  const answers = Object.fromEntries(
    Object.entries(audit.answers)
      .filter(([id]) => !ids.has(id))
      .map(([id, answer]) => [id, open.has(id) ? withoutIdleRows(answer) : answer]),
  );
  const isSame = Object.entries(audit.answers).every(([id, answer]) => answers[id] === answer);
  if (isSame) return audit;
  const waivers = audit.waivers.filter((one) => !one.key.split(':').some((piece) => ids.has(piece)));
  const kept: Audit = { ...audit, answers, waivers };
  return ids.size === 0 ? kept : whatApplies(toolkit, kept);
}
