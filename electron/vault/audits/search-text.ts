/** Which text of an audit can be searched, and under which question and field. One row for each box a person can write in. */
import { textsIn } from '../../../shared/kinds/index.ts';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';

/** Field name → its text. Empty texts are left out. */
export type FieldTexts = Readonly<Record<string, string>>;

const kept = (texts: Record<string, string | undefined>): FieldTexts => {
  const found: Record<string, string> = {};
  for (const [field, text] of Object.entries(texts))
    if (text !== undefined && text !== '') found[field] = text;
  return found;
};

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** Box by box; rows and evidence have a line each. */
function answerTexts(answer: Answer): FieldTexts {
  const found: Record<string, string> = {};
  for (const { box, text, beside = '' } of textsIn(answer)) {
    const words = beside === '' ? text : `${text} ${beside}`.trim();
    found[box] = found[box] === undefined ? words : `${found[box]}\n${words}`;
  }
  return found;
}

/** Groups that are searched beside the questions: the lists of the audit itself. */
export const searchGroups = ['actions', 'independence', 'audit'] as const;

/**
 * The searchable texts of one question, or of one of the audit's own lists: "actions", "independence", "audit". Risk records are searched as
 * records. Gives field → text.
 */
export function textsOf(audit: Audit, question: string): FieldTexts {
  switch (question) {
    case 'actions':
      return kept({
        what: lines(audit.actions.map((one) => one.what)),
        reply: lines(audit.actions.flatMap((one) => [one.measure, one.doneEvidence, one.reply, one.owner])),
      });
    case 'independence':
      return kept({ note: audit.independence.note });
    case 'audit':
      return kept({ reference: audit.reference, reason: audit.versionReason });
    default: {
      const answer = Object.hasOwn(audit.answers, question) ? audit.answers[question] : undefined;
      return answer === undefined ? {} : answerTexts(answer);
    }
  }
}
