/** What the screens show beside the text: sections with their state, progress, problems. Computed after a pause, in idle time. */
import type { Audit } from '../../../shared/audit/audit.ts';
import {
  isAnswered,
  isShown,
  sectionStatus,
  visibleQuestions,
} from '../../../shared/toolkit/evaluate/index.ts';
import { withReasons, type Problem } from '../../../shared/toolkit/problem.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { answerOf } from './draft-answer.ts';
import { sameJson } from '../../../shared/json/same.ts';
import type { Derived, ShownSection } from './draft-state.ts';

/** Sections, their questions and their state, given what the checks found last. Pure. */
export function derive(toolkit: Toolkit, audit: Audit, found: readonly Problem[]): Derived {
  const problems = withReasons(found, audit.waivers);
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
    shape: needed
      .filter((s) => s.questions.length > 0)
      .map(({ section, questions }) => ({ section, questions })),
    questions: needed.flatMap((s) => s.questions),
    answered: needed.reduce((sum, s) => sum + s.answered, 0),
    problems,
  };
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
  const shape = next.shape.map((one) => {
    const old = before.shape.find(({ section }) => section === one.section);
    return old !== undefined && sameList(old.questions, one.questions) ? old : one;
  });
  const kept: Derived = {
    ...next,
    sections: sameList(before.sections, sections) ? before.sections : sections,
    shape: sameList(before.shape, shape) ? before.shape : shape,
    questions: sameList(before.questions, next.questions) ? before.questions : next.questions,
    problems: sameJson(before.problems, next.problems) ? before.problems : next.problems,
  };
  const isSame =
    kept.sections === before.sections &&
    kept.shape === before.shape &&
    kept.questions === before.questions &&
    kept.problems === before.problems &&
    kept.answered === before.answered;
  return isSame ? before : kept;
}
