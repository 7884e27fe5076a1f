/** The pages of the workspace: one question, or one section. The header is always one page. */
import { hasBoxes, setsActions } from '../../../shared/kinds/index.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Place } from '../../../shared/toolkit/problem.ts';
import type { Section, Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { actionAbout } from '../../../shared/audit/action.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { SectionShape } from '../../records/audit/draft-state.ts';

export type View = 'question' | 'section';

export type Page =
  | { readonly kind: 'question'; readonly section: SectionShape; readonly question: Question }
  | { readonly kind: 'section'; readonly section: SectionShape };

const isHeader = (section: Section): boolean => section.id === 'about';

/** Every page in form order. */
export function pagesOf(shape: readonly SectionShape[], view: View): readonly Page[] {
  return shape.flatMap((section): Page[] =>
    view === 'section' || isHeader(section.section)
      ? [{ kind: 'section', section }]
      : section.questions.map((question) => ({ kind: 'question', section, question })),
  );
}

/** The page that shows a question; the first page when there is none (or no question is named). */
export function pageOf(pages: readonly Page[], question: string | undefined): Page | undefined {
  const found = pages.find((page) =>
    page.kind === 'question'
      ? page.question.id === question
      : page.section.questions.some((q) => q.id === question),
  );
  return found ?? pages[0];
}

/** The question a page begins with: what its route names. */
export const firstQuestionOf = (page: Page): string =>
  page.kind === 'question' ? page.question.id : (page.section.questions[0]?.id ?? '');

/** What the move bar calls a page: "3h", or the section's number or title where questions have none. */
export function pageNumber(page: Page): string {
  if (page.kind === 'question')
    return page.question.number || page.question.shortTitle || page.question.title;
  const { number, shortTitle, title } = page.section.section;
  return number || (isHeader(page.section.section) ? 'About' : (shortTitle ?? title));
}

/** Number and title, spoken: "3h Protected characteristics". */
export function pageName(page: Page): string {
  if (page.kind === 'question') {
    const { number, shortTitle, title } = page.question;
    return number === '' ? title : `${number} ${shortTitle ?? title}`;
  }
  const { number, title } = page.section.section;
  return number === '' ? title : `${number} ${title}`;
}

/** The question on whose page a place is; null for the lists that have screens of their own. */
export function questionOfPlace(toolkit: Toolkit, audit: Audit, place: Place): string | null {
  if (place.question === 'independence' || place.question === 'escalations') return null;
  if (place.question !== 'actions') return place.question;
  const action = audit.actions.find((a) => a.id === place.row);
  const all = toolkit.sections.flatMap((section) => section.questions);
  const named = action === undefined ? [] : actionAbout(action).questions;
  const own = all.find((q) => named.includes(q.id) && hasBoxes(q));
  const list = all.find(setsActions);
  return (own ?? list)?.id ?? null;
}
