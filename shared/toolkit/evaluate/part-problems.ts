/** Which findings hold up the signature of one part: its own. What stands in another person's part is theirs to put right. */
import { asksReplies } from '../../kinds/index.ts';
import type { Problem } from '../problem.ts';
import type { Toolkit } from '../toolkit.ts';
import { questionById } from './visible.ts';

/** What of an action is written after the audit is signed, by whoever takes it on. */
const followed: ReadonlySet<string> = new Set(['reply', 'doneOn', 'doneEvidence']);

/** The part a finding belongs to. Lists that stand beside the questions are the auditor's; replies to actions are not. */
function partOf(toolkit: Toolkit, { place }: Problem): string {
  const found = questionById(toolkit, place.question);
  if (found) return found.section.part;
  if (place.question !== 'actions' || !followed.has(place.column ?? '')) return 'auditor';
  const replies = toolkit.sections.find((section) => section.questions.some(asksReplies));
  return replies?.part ?? 'auditor';
}

/** The blocks, and the warnings without a reason, that must be dealt with before this part can be signed. */
export const holdingUp = (toolkit: Toolkit, problems: readonly Problem[], part: string): Problem[] =>
  problems.filter(
    (one) =>
      (one.severity === 'block' || (one.severity === 'warn' && one.waived === undefined)) &&
      partOf(toolkit, one) === part,
  );
