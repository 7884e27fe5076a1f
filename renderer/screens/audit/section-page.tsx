/** A whole section: a row per question for people who know the form, and the header of the audit as labelled fields. */
import { Totals } from '../../form/totals.tsx';
import { hasBoxes, isGraded } from '../../../shared/kinds/index.ts';
import { isWide } from '../../../shared/kinds/index.ts';
import { memo, startTransition, useEffect, useState, type FocusEvent } from 'react';
import { askOf } from '../../../shared/toolkit/words.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Draft, ShownSection } from '../../records/audit/draft-state.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { Carried } from '../../form/carried.tsx';
import { EvidenceList } from '../../form/evidence.tsx';
import { headingId } from '../../form/field.ts';
import { Prompts } from '../../form/prompts.tsx';
import { Rationale } from '../../form/rationale.tsx';
import { AnswerBody } from '../../form/registry.tsx';
import { RiskDoor } from '../../form/risk-door.tsx';
import { TickLists } from '../../form/tick-lists.tsx';
import { LeaveOut } from './leave-out.tsx';
import { LockLine } from './lock-line.tsx';
import type { Page } from '../../frames/audit/pages.ts';
import { useView } from '../../frames/audit/view-state.ts';
import { Views } from './views.tsx';

function Heading({ question }: { readonly question: Question }) {
  return (
    <h2 id={headingId(question.id)} data-question={question.id} tabIndex={-1}>
      {question.number === '' ? null : <span className="q-id">{question.number}</span>} {question.title}
    </h2>
  );
}

/** A question as a row: its answer at the left, the reasons at the right; wide kinds stand one above the other. */
const Row = memo(function Row({ question }: { readonly question: Question }) {
  const on = useView((state) => state.row === question.id);
  const ask = useDraft((d) => askOf(question, d.audit));
  const wide = isWide(question) || (question.comment === 'none' && !question.evidence);
  const answer = (
    <>
      <Heading question={question} />
      {isGraded(question) ? null : <p className="row-ask">{ask}</p>}
      <TickLists question={question} />
      <AnswerBody question={question} dense />
      {hasBoxes(question) ? null : <RiskDoor question={question} />}
    </>
  );
  return (
    <section
      className={`row${wide ? ' row-wide' : ''}${on ? ' row-on' : ''}`}
      aria-labelledby={headingId(question.id)}
      data-row={question.id}
    >
      <div className="row-l">{answer}</div>
      <div className="row-r">
        <Rationale question={question} small />
        <EvidenceList question={question} small />
        <Prompts question={question.id} />
      </div>
    </section>
  );
});

/** A field of the header: label, hint, control. */
const HeaderField = memo(function HeaderField({ question }: { readonly question: Question }) {
  const hint = question.ask === question.title ? undefined : question.ask;
  return (
    <div className="head-field" data-row={question.id}>
      <h2 className="head-label" id={headingId(question.id)} data-question={question.id} tabIndex={-1}>
        {question.title}
        {question.required ? null : <span className="hint"> if there is one</span>}
      </h2>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <TickLists question={question} />
      <AnswerBody question={question} dense={false} />
      <Carried question={question} />
      <RiskDoor question={question} />
      <Rationale question={question} />
      <EvidenceList question={question} small />
      <Prompts question={question.id} />
    </div>
  );
});

/** How long a section is shown before its far rows are left out of drawing, in ms: by then each has its height. */
const drawnMs = 1500;

/** True some time after the section was opened. */
function useIsDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setDrawn(true)), drawnMs);
    return () => clearTimeout(timer);
  }, []);
  return drawn;
}

const shownOf = (d: Draft, section: string): ShownSection | undefined =>
  d.derived.sections.find((one) => one.section.id === section);

export function SectionPage({ page }: { readonly page: Extract<Page, { kind: 'section' }> }) {
  const { section, questions } = page.section;
  const header = section.id === 'about';
  const drawn = useIsDrawn();
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const row = event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
    if (row !== null && useView.getState().row !== row) useView.setState({ row });
  };
  const answered = useDraft((d) => shownOf(d, section.id)?.answered ?? 0);
  const status = useDraft((d) => shownOf(d, section.id)?.status ?? 'not-started');
  const words = { 'not-started': 'not yet started', 'in-progress': 'in progress', completed: 'completed' };
  const state = status in words ? words[status as keyof typeof words] : 'there is a problem';
  return (
    <>
      <div className="q-head q-head-bar">
        <p className="q-where">
          {section.number === '' ? section.title : `Section ${section.number}`}, {state}: {answered} of{' '}
          {questions.length} answered <LeaveOut section={section} />
        </p>
        <h1 id={`section-${section.id}`} tabIndex={-1}>
          {section.number === '' ? null : <span className="q-id">{section.number}</span>} {section.title}
        </h1>
        {header ? null : <Views view="section" />}
        {section.intro === undefined || header ? null : <p className="q-ask">{section.intro}</p>}
      </div>
      <Totals section={section.id} />
      <LockLine section={section}>
        <div className={header ? 'head-fields' : drawn ? 'rows rows-drawn' : 'rows'} onFocus={onFocus}>
          {questions.map((question) =>
            header ? (
              <HeaderField key={question.id} question={question} />
            ) : (
              <Row key={question.id} question={question} />
            ),
          )}
        </div>
      </LockLine>
    </>
  );
}
