/** Which text of an audit can be searched, and under which question and field. One row for each box a person can write in. */
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

const answerTexts = (answer: Answer): FieldTexts =>
  kept({
    rationale: answer.rationale,
    text: answer.text,
    other: answer.other,
    row: lines((answer.rows ?? []).flatMap((row) => Object.values(row.cells))),
    evidence: lines(answer.evidence.map((one) => `${one.record} ${one.page}`.trim())),
    facts: answer.area?.facts,
    analysis: answer.area?.analysis,
    link: answer.area?.link,
    impact: answer.area?.impact,
  });

/** Groups that are searched beside the questions: the lists of the audit itself. */
export const searchGroups = ['actions', 'escalations', 'independence', 'audit'] as const;

/**
 * The searchable texts of one question, or of one of the audit's own lists: "actions", "escalations", "independence", "audit".
 * Gives field → text.
 */
export function textsOf(audit: Audit, question: string): FieldTexts {
  switch (question) {
    case 'actions':
      return kept({
        what: lines(audit.actions.map((one) => one.what)),
        reply: lines(audit.actions.flatMap((one) => [one.measure, one.doneEvidence, one.reply, one.owner])),
      });
    case 'escalations':
      return kept({
        what: lines(
          audit.escalations.flatMap((one) => [
            one.what,
            ...one.told.map((person) => person.said ?? ''),
            one.response,
            one.followUp,
            one.handedTo,
            one.closedBy ?? '',
          ]),
        ),
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
