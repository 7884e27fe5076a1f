/** The summary of an audit: what lists, filters and reports read instead of opening the audit. Holds no case text. */
import type { Audit, AuditSummary } from '../../audit/audit.ts';
import { countedOf } from '../../kinds/index.ts';
import { ownMark, scaleOf, takesGrade } from '../../scales/index.ts';
import type { Question } from '../question.ts';
import type { Problem } from '../problem.ts';
import type { Severity, Toolkit } from '../toolkit.ts';
import { dueOf } from './due.ts';
import { isBegun, isNotReachedYet, progress } from './status.ts';
import { questionById, visibleQuestions } from './visible.ts';

export type SummariseInput = {
  readonly toolkit: Toolkit;
  readonly audit: Audit;
  readonly problems: readonly Problem[];
  readonly revision: number;
  /** ISO instants; signedAt is empty until signed. */
  readonly updatedAt: string;
  readonly signedAt: string;
  /** The auditor's designation. */
  readonly auditor: string;
};

/** What a person wrote or chose for the question that plays a role, as one short line; empty when there is none. */
export function roleText(toolkit: Toolkit, audit: Audit, role: string): string {
  const id = toolkit.roles[role];
  const answer = id === undefined ? undefined : audit.answers[id];
  if (!answer) return '';
  const text = answer.text ?? answer.choice ?? answer.date ?? answer.other ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

/** A case reference as it is compared (R15): case, blanks and signs do not count. "CAF 2291/a" and "caf-2291 A" are one. */
export const foldReference = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Subject, agency and round as one comparable key (R14); empty when the form does not name all three. */
export function matchKey(toolkit: Toolkit, audit: Audit): string {
  const parts = [
    roleText(toolkit, audit, 'subject') || roleText(toolkit, audit, 'case-reference'),
    roleText(toolkit, audit, 'agency'),
    roleText(toolkit, audit, 'round'),
  ];
  return parts.includes('') ? '' : parts.map((part) => foldReference(part).slice(0, 180)).join('\u001f');
}

/** How many parts of other people are still to be signed; none while the auditor's own is not. */
function partsOpen(toolkit: Toolkit, audit: Audit): number {
  const signed = new Set(audit.parts.map((one) => one.part));
  return signed.has('auditor') ? toolkit.parts.filter((part) => !signed.has(part.id)).length : 0;
}

/**
 * How many problems of each severity still want somebody. Leaves out boxes that are merely empty (answered/questions tell those) and
 * warnings that were given a reason.
 */
export function stillToDo(audit: Audit, found: readonly Problem[]): AuditSummary['problems'] {
  const counts: Partial<Record<Severity, number>> = {};
  for (const problem of found) {
    if (problem.waived !== undefined || isNotReachedYet(problem, audit)) continue;
    counts[problem.severity] = (counts[problem.severity] ?? 0) + 1;
  }
  return counts;
}

/** Answers that tell who a person is are never counted. */
const isCountable = ({ privacy = 'none' }: Question): boolean => privacy === 'none';

/** Every closed answer by its codes: grades apart, everything else together. */
function closedAnswers(
  toolkit: Toolkit,
  audit: Audit,
): Pick<AuditSummary, 'grades'> & { closed: NonNullable<AuditSummary['closed']> } {
  const grades: AuditSummary['grades'] = {};
  const closed: NonNullable<AuditSummary['closed']> = {};
  for (const { question } of visibleQuestions(toolkit, audit)) {
    const answer = audit.answers[question.id];
    if (answer === undefined) continue;
    for (const { part, codes } of countedOf(question, answer)) {
      if (part === '' && takesGrade(question)) grades[question.id] = codes[0] ?? '';
      else if (isCountable(question))
        closed[part === '' ? question.id : `${question.id}/${part}`] = codes.join(' ');
    }
  }
  return { grades, closed };
}

/** Makes the summary. */
export function summarise(input: SummariseInput): AuditSummary {
  const { toolkit, audit } = input;
  const problems = stillToDo(audit, input.problems);
  const { grades, closed } = closedAnswers(toolkit, audit);
  const key = matchKey(toolkit, audit);
  const overall = toolkit.overall === undefined ? undefined : grades[toolkit.overall];
  const judged = toolkit.overall === undefined ? undefined : questionById(toolkit, toolkit.overall)?.question;
  const mark = judged && ownMark(scaleOf(toolkit, judged), overall);
  return {
    id: audit.id,
    reference: audit.reference,
    version: audit.version,
    state: audit.state,
    toolkitId: toolkit.id,
    toolkitTitle: toolkit.shortTitle,
    caseReference: roleText(toolkit, audit, 'case-reference').slice(0, 200),
    auditor: input.auditor,
    ...progress(toolkit, audit),
    begun: isBegun(toolkit, audit),
    problems,
    overallGrade: overall ?? '',
    ...(mark === undefined ? {} : { overallMark: mark }),
    grades,
    ...(Object.keys(closed).length === 0 ? {} : { closed }),
    riskOpen: audit.escalations.some((one) => one.status === 'open'),
    openActions: audit.actions.filter((one) => !['verified', 'closed', 'withdrawn'].includes(one.state))
      .length,
    partsOpen: partsOpen(toolkit, audit),
    due: dueOf(toolkit, audit),
    createdAt: audit.createdAt,
    updatedAt: input.updatedAt,
    revision: input.revision,
    signedAt: input.signedAt,
    ...(key === '' ? {} : { matchKey: key }),
  };
}
