/** What the screens show beside the text: sections with their state, progress, problems. Computed after a pause, in idle time. */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import type { LocalName } from '../../../shared/language/index.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import type { Settings } from '../../../shared/settings.ts';
import {
  isAnswered,
  isShown,
  sectionStatus,
  visibleQuestions,
} from '../../../shared/toolkit/evaluate/index.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { answerOf } from './draft-answer.ts';
import { sameJson } from '../../../shared/json/same.ts';
import type { Derived, ShownSection } from './draft-state.ts';

/** What the checks need to know beyond the audit itself. */
export type Surroundings = {
  readonly today: string;
  readonly holidays: ReadonlySet<string>;
  readonly others: readonly AuditSummary[];
  readonly localNames: readonly LocalName[];
  readonly taskDays: Settings['taskDays'];
};

/** Sections, their questions and their state, given the problems as far as they are known. Pure. */
export function derive(toolkit: Toolkit, audit: Audit, problems: readonly Problem[]): Derived {
  const visible = visibleQuestions(toolkit, audit);
  const sections = toolkit.sections.map((section): ShownSection => {
    const needed = isShown(section.showIf, audit) && !audit.sectionsLeftOut.includes(section.id);
    const questions = visible.filter((v) => v.section.id === section.id).map((v) => v.question);
    const answered = questions.filter((q) => isAnswered(q, answerOf(audit, q.id), audit, toolkit)).length;
    const status = needed ? sectionStatus(toolkit, audit, section, problems) : 'not-needed';
    return { section, questions, status, answered, needed };
  });
  const needed = sections.filter((s) => s.needed);
  return {
    sections,
    questions: needed.flatMap((s) => s.questions),
    answered: needed.reduce((sum, s) => sum + s.answered, 0),
    problems,
  };
}

/** Every problem of the audit, in form order. */
export function problemsOf(toolkit: Toolkit, audit: Audit, around: Surroundings): readonly Problem[] {
  return findProblems({ toolkit, audit, ...around });
}

/**
 * Has the checks read the texts of one question alone. What they worked out for a text they remember by the text, so that
 * the check of the whole audit afterwards takes a few milliseconds instead of a long moment.
 */
export function readAhead(toolkit: Toolkit, audit: Audit, question: string, around: Surroundings): void {
  const answer = audit.answers[question];
  if (answer !== undefined)
    findProblems({ toolkit, audit: { ...audit, answers: { [question]: answer } }, ...around });
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/**
 * `next` with every part that says the same as in `before` replaced by the one of `before`: what shows a part paints
 * again only when the part has changed. Checks run after every pause, and most pauses change nothing beside the text.
 */
export function keepSame(before: Derived, next: Derived): Derived {
  const sections = next.sections.map((section, at) => {
    const old = before.sections[at];
    const same =
      old?.section === section.section &&
      old.status === section.status &&
      old.answered === section.answered &&
      old.needed === section.needed &&
      sameList(old.questions, section.questions);
    return same ? old : section;
  });
  return {
    ...next,
    sections: sameList(before.sections, sections) ? before.sections : sections,
    questions: sameList(before.questions, next.questions) ? before.questions : next.questions,
    problems: sameJson(before.problems, next.problems) ? before.problems : next.problems,
  };
}
