/** Which sections and questions of a form count for one audit, in the order of the form. */
import type { Audit } from '../../audit/audit.ts';
import type { Question } from '../question.ts';
import type { Section, Toolkit } from '../toolkit.ts';
import { isShown } from './condition.ts';

export type SectionQuestion = { readonly section: Section; readonly question: Question };

/** Whether a section counts: its condition holds, nobody left it out by choice, and a question of it is shown. */
export function isSectionVisible(section: Section, audit: Audit): boolean {
  if (!isShown(section.showIf, audit)) return false;
  if (section.choosable === true && audit.sectionsLeftOut.includes(section.id)) return false;
  return section.questions.length === 0 || section.questions.some((q) => isShown(q.showIf, audit));
}

/** The sections that count for this audit, in form order. */
export const visibleSections = (toolkit: Toolkit, audit: Audit): Section[] =>
  toolkit.sections.filter((section) => isSectionVisible(section, audit));

/** The questions that count for this audit, in form order, each with its section. */
export const visibleQuestions = (toolkit: Toolkit, audit: Audit): SectionQuestion[] =>
  visibleSections(toolkit, audit).flatMap((section) =>
    section.questions
      .filter((question) => isShown(question.showIf, audit))
      .map((question) => ({ section, question })),
  );

/** The question of that id with its section, shown or not; undefined when the form has none. */
export function questionById(toolkit: Toolkit, id: string): SectionQuestion | undefined {
  for (const section of toolkit.sections) {
    const question = section.questions.find((one) => one.id === id);
    if (question) return { section, question };
  }
  return undefined;
}

/**
 * The parts people can fill now. Until the auditor has signed that is the auditor's part alone, so that nothing of a
 * later reader can hold up the auditor; afterwards every unsigned part whose forerunners are signed.
 */
export function partsBeingFilled(toolkit: Toolkit, audit: Audit): ReadonlySet<string> {
  const signed = new Set(audit.parts.map((one) => one.part));
  if (audit.state !== 'in-progress') signed.add('auditor');
  if (!signed.has('auditor')) return new Set(['auditor']);
  const open = toolkit.parts.filter((p) => !signed.has(p.id) && p.after.every((id) => signed.has(id)));
  return new Set(open.map((p) => p.id));
}
