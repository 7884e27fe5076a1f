/** The audit workspace: sections at the left, the work in the middle, guidance at the right. */
import { takesGrade } from '../../../shared/scales/index.ts';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { occurrences } from '../../../shared/text/fold.ts';
import { may } from '../../../shared/audit/states.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { fieldName, rowField } from '../../form/field.ts';
import { digitsOf } from '../../form/grade-commands.ts';
import { gradeOptions } from '../../form/scale-words.ts';
import type { Route } from '../../stores/routes.ts';
import { Frame, ThreePanes } from '../../frames/frame.tsx';
import { useTitle } from '../../ui/screen.ts';
import type { Hint } from '../../frames/foot.tsx';
import { AuditBar, AuditFoot } from '../../frames/audit/audit-bar.tsx';
import { FindBar } from './find-bar.tsx';
import { GoToDialog } from './go-to-dialog.tsx';
import { Guidance, SectionGuidance } from './guidance.tsx';
import { QuestionNotes, useOwnNoteCommands } from '../../frames/audit/question-notes.tsx';
import { Independence } from './independence.tsx';
import { MoveBar } from './move-bar.tsx';
import {
  firstQuestionOf,
  pageName,
  pageOf,
  pagesOf,
  type Page,
  type View,
} from '../../frames/audit/pages.ts';
import { findHasFocus, focusWhenThere } from '../../frames/audit/put-caret.ts';
import { QuestionPage } from './question-page.tsx';
import { SectionList } from './section-list.tsx';
import { SectionPage } from './section-page.tsx';
import { useAuditCommands, useDraftCommands } from '../../frames/audit/use-audit-commands.ts';
import { useView } from '../../frames/audit/view-state.ts';

type AuditRoute = Extract<Route, { screen: 'audit' }>;

const fieldOf = (route: AuditRoute): string | null => {
  if (route.row !== undefined) {
    const owner =
      route.field === 'row' || route.field === undefined ? (route.question ?? '') : route.question;
    return rowField(owner ?? '', route.row, route.column ?? '');
  }
  return route.field === undefined || route.question === undefined
    ? null
    : fieldName(route.question, route.field);
};

/** The words looked for in a box that is a hit of the search over all audits. */
function caretOf(route: AuditRoute, text: string): { start: number; end: number } | undefined {
  if (route.find === undefined) return undefined;
  return occurrences(text, route.find)[0];
}

const controls = 'input:checked, input:not([type=radio]), textarea, select, input, button';

/** Opening a page focuses its heading, or the box its route names. A page that only stays shown keeps its focus. */
function useArrive(route: AuditRoute, page: Page | undefined): void {
  const { draft } = useForm();
  const seen = useRef<{ readonly route: AuditRoute; readonly kind: Page['kind'] } | null>(null);
  useLayoutEffect(() => {
    // Another view of the same question is arrived at, too: its row comes into view.
    if (page === undefined || (seen.current?.route === route && seen.current.kind === page.kind)) return;
    seen.current = { route, kind: page.kind };
    if (findHasFocus()) return;
    const field = fieldOf(route);
    if (field !== null) {
      const box = field.split('/')[1] ?? '';
      const answer = draft.store.getState().audit.answers[route.question ?? ''];
      const text = box === 'rationale' ? answer?.rationale : answer?.text;
      focusWhenThere(field, caretOf(route, text ?? ''));
      // Actions are named by their list, not by the question that shows them.
      if (route.row !== undefined) focusWhenThere(rowField('actions', route.row, route.column ?? ''));
      return;
    }
    const named =
      route.question !== undefined && page.kind === 'section' && firstQuestionOf(page) !== route.question;
    const heading =
      page.kind === 'section' && !named
        ? document.getElementById(`section-${page.section.section.id}`)
        : document.querySelector<HTMLElement>(
            `[data-question="${CSS.escape(route.question ?? firstQuestionOf(page))}"]`,
          );
    document.querySelector('[data-scroll=main]')?.scrollTo(0, 0);
    // A field of the header has no page of its own: what is typed next is meant for its box.
    const inside = page.kind === 'section' && page.section.section.id === 'about' && named;
    const box = inside ? heading?.closest('[data-row]')?.querySelector<HTMLElement>(controls) : null;
    (box ?? heading)?.focus({ preventScroll: true });
    heading?.scrollIntoView?.({ block: named ? 'start' : 'nearest' });
  }, [route, page, draft]);
}

const questionHints: readonly Hint[] = [
  { word: 'evidence', command: 'evidence.add' },
  { word: 'previous', command: 'question.previous' },
  { word: 'next', command: 'question.next' },
  { word: 'next pane', command: 'pane.next' },
];

function Aside({ page }: { readonly page: Page | undefined }) {
  const row = useView((state) => state.row);
  const toolkit = useDraft((d) => d.toolkit);
  if (page === undefined) return null;
  if (page.kind === 'question')
    return (
      <>
        <QuestionNotes question={page.question} />
        <Guidance question={page.question} dense={false} />
      </>
    );
  const shown = page.section.questions.find((q) => q.id === row);
  const found = shown === undefined ? undefined : questionById(toolkit, shown.id)?.question;
  if (found === undefined || page.section.section.id === 'about') {
    return <SectionGuidance section={page.section.section} />;
  }
  return (
    <>
      <QuestionNotes question={found} />
      <Guidance question={found} dense />
    </>
  );
}

export function Workspace({ route }: { readonly route: AuditRoute }) {
  const { settings } = useForm();
  const shape = useDraft((d) => d.derived.shape);
  const reference = useDraft((d) => d.audit.reference);
  const declared = useDraft((d) => d.audit.independence.declared);
  const signed = useDraft((d) => !may(d.audit, 'write') || d.audit.parts.length > 0);
  const guidance = useView((state) => state.guidance);
  const view: View = settings.view;
  const pages = useMemo(() => pagesOf(shape, view), [shape, view]);
  const page = pageOf(pages, route.question);
  const declaring = declared !== 'independent' && !signed;
  useTitle(page === undefined || declaring ? reference : `${pageName(page)} – ${reference}`);
  useDraftCommands();
  useAuditCommands({ pages, page, view });
  useOwnNoteCommands(route.question ?? (page === undefined ? '' : firstQuestionOf(page)));
  useArrive(route, declaring ? undefined : page);
  const graded = page?.kind === 'question' && takesGrade(page.question) && settings.digitKeys;
  const toolkit = useDraft((d) => d.toolkit);
  const hints: readonly Hint[] = graded
    ? [{ word: 'grade', key: digitsOf(gradeOptions(toolkit, page.question).length) }, ...questionHints]
    : questionHints;
  return (
    <Frame bar={<AuditBar />} foot={<AuditFoot hints={hints} />} skip={{ id: 'q', word: 'the question' }}>
      <ThreePanes
        navLabel="Sections of this audit"
        nav={
          <SectionList
            question={declaring ? undefined : (route.question ?? (page && firstQuestionOf(page)))}
          />
        }
        mainId="q"
        main={
          declaring ? (
            <Independence />
          ) : (
            <>
              <FindBar />
              {page === undefined ? <p className="q">This form has no questions.</p> : null}
              {page?.kind === 'question' ? <QuestionPage page={page} key={page.question.id} /> : null}
              {page?.kind === 'section' ? <SectionPage page={page} key={page.section.section.id} /> : null}
              {page === undefined ? null : <MoveBar pages={pages} page={page} />}
            </>
          )
        }
        asideLabel="Guidance and rubric"
        aside={guidance && !declaring ? <Aside page={page} /> : null}
      />
      <GoToDialog />
    </Frame>
  );
}
