/** The left pane of a review: how far it is, what to show, and every question with both grades. */
import { useEffect, useRef, useState } from 'react';
import {
  auditorGrade,
  differs,
  isBlind,
  isOpenNote,
  isReviewed,
  reviewOf,
} from '../../../shared/moderation/standing.ts';
import type { Section } from '../../../shared/toolkit/toolkit.ts';
import { gradeMark, notApplicable, scaleOf } from '../../../shared/scales/index.ts';
import { counted, wordFor } from '../../../shared/dates/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../frames/link.tsx';
import { GradeMark, GradeStrip } from '../../ui/marks.tsx';
import { goToPage } from '../../frames/review/go-to.ts';
import {
  isLeft,
  isQuestion,
  pageName,
  stopsAt,
  type QuestionPage,
  type ReviewPage,
  type Stop,
} from '../../frames/review/pages.ts';
import { useReview } from '../../frames/review/review-context.tsx';

type Shown = 'all' | Stop;

function Grade(props: { readonly page: QuestionPage; readonly whose: 'auditor' | 'mine' }) {
  const { page, whose } = props;
  const toolkit = useReview((d) => d.toolkit);
  const blind = useReview((d) => isBlind(d.review));
  const grade = useReview((d) =>
    whose === 'auditor'
      ? auditorGrade(d.audit, page.id)
      : blind
        ? d.review.blindGrades[page.id]
        : reviewOf(d.review, page.id).proposed,
  );
  if (grade === undefined || (blind && whose === 'auditor')) return <span className="tokq-none" />;
  if (grade === notApplicable)
    return (
      <span className="q-off">
        <span aria-hidden="true">n/a</span>
        <span className="vh">not applicable</span>
      </span>
    );
  const words = gradeMark(scaleOf(toolkit, page.question), grade);
  return whose === 'auditor' ? <GradeStrip mark={words} /> : <GradeMark mark={words} />;
}

function Mine({ page }: { readonly page: QuestionPage }) {
  const look = useReview((d) => {
    if (!page.counts) return 'none';
    if (!isReviewed(d.review, page.question)) return 'todo';
    return isBlind(d.review) || differs(d.audit, d.review, page.id) ? 'grade' : 'agreed';
  });
  return (
    <span className="q-m">
      {look === 'grade' ? <Grade page={page} whose="mine" /> : null}
      {look === 'agreed' ? (
        <>
          <Icon name="check" />
          <span className="vh">agreed</span>
        </>
      ) : null}
      {look === 'todo' ? (
        <span className="q-todo">
          <span className="vh">not reviewed</span>
        </span>
      ) : null}
    </span>
  );
}

function Line(props: { readonly page: QuestionPage; readonly current: boolean; readonly audit: string }) {
  const { page, current, audit } = props;
  const link = useRef<HTMLAnchorElement>(null);
  const notes = useReview(
    (d) => d.review.notes.filter((n) => n.question === page.id && isOpenNote(n)).length,
  );
  useEffect(() => {
    if (current) link.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <Link ref={link} to={() => goToPage(audit, page.id)} aria-current={current ? 'step' : undefined}>
        <span className="q-n">{page.question.number}</span>
        <span className="q-t">{page.question.shortTitle ?? page.question.title}</span>
        <span className="q-note">
          {notes === 0 ? null : (
            <>
              <Icon name="message-square" />
              {notes}
              <span className="vh"> open {wordFor(notes, 'note', 'notes')}</span>
            </>
          )}
        </span>
        <Grade page={page} whose="auditor" />
        <Mine page={page} />
      </Link>
    </li>
  );
}

type SectionProps = {
  readonly section: Section;
  readonly pages: readonly QuestionPage[];
  readonly current: string;
  readonly open: boolean;
  readonly audit: string;
};

function SectionLine({ section, pages, current, open, audit }: SectionProps) {
  const here = pages.some((page) => page.id === current);
  const counting = pages.filter((page) => page.counts);
  const left = useReview((d) => pages.filter((page) => isLeft(page, d.review)).length);
  const done = counting.length - left;
  const words =
    counting.length === 0
      ? 'To read'
      : left === 0
        ? 'Reviewed'
        : done === 0
          ? 'Not yet'
          : `${done} of ${counting.length}`;
  const look = counting.length === 0 || left > 0 ? (here ? 'sec-now' : 'sec-todo') : 'sec-done';
  const first = pages[0];
  if (first === undefined) return null;
  return (
    <li className={`sec ${look}${open ? ' sec-open' : ''}`}>
      <Link to={() => goToPage(audit, first.id)} aria-expanded={open}>
        <span className="sec-n">{section.number}</span>
        <span className="sec-t">{section.shortTitle ?? section.title}</span>
        <span className="sec-s">{words}</span>
      </Link>
      {open ? (
        <ol className="qs qs-mod">
          {pages.map((page) => (
            <Line key={page.id} page={page} current={page.id === current} audit={audit} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

function PageLine(props: {
  readonly page: ReviewPage;
  readonly current: string;
  readonly audit: string;
  readonly words: string;
}) {
  const { page, current, audit, words } = props;
  return (
    <li className="sec sec-todo">
      <Link to={() => goToPage(audit, page.id)} aria-current={page.id === current ? 'step' : undefined}>
        <span className="sec-n" />
        <span className="sec-t">{pageName(page)}</span>
        <span className="sec-s">{words}</span>
      </Link>
    </li>
  );
}

export function ReviewNav(props: { readonly pages: readonly ReviewPage[]; readonly current: string }) {
  const { pages, current } = props;
  const audit = useReview((d) => d.audit);
  const review = useReview((d) => d.review);
  const [shown, setShown] = useState<Shown>('all');
  const [folded, setFolded] = useState(true);
  const questions = pages.filter(isQuestion);
  const counting = questions.filter((page) => page.counts);
  const count = (stop: Stop): number => questions.filter((page) => stopsAt(page, stop, audit, review)).length;
  const [left, differ] = [count('not-reviewed'), count('difference')];
  const notes = review.notes.filter(isOpenNote).length;
  const tabs: readonly (readonly [Shown, string])[] = [
    ['all', 'All'],
    ['not-reviewed', `Not yet ${left}`],
    ['difference', `Differ ${differ}`],
    ['note', `Notes ${notes}`],
  ];
  const listed = questions.filter((page) => shown === 'all' || stopsAt(page, shown, audit, review));
  const sections = [...new Set(listed.map((page) => page.section))];
  return (
    <div className="nav-in" data-open={folded ? undefined : ''}>
      <div className="nav-top">
        <p className="nav-count">
          <strong>
            {counting.length - left} of {counting.length}
          </strong>{' '}
          reviewed, {counted(differ, 'differs', 'differ')}, {counted(notes, 'note')} open
        </p>
        <div className="tabs" role="group" aria-label="Show">
          {tabs.map(([id, word]) => (
            <Link key={id} to={() => setShown(id)} aria-current={shown === id ? 'true' : undefined}>
              {word}
            </Link>
          ))}
        </div>
        <button
          type="button"
          className="btn nav-toggle"
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {folded ? 'Show sections' : 'Hide sections'}
        </button>
      </div>
      <p className="mod-cols" aria-hidden="true">
        <span>auditor</span>
        <span>you</span>
      </p>
      <ol className="secs">
        {shown === 'all' ? (
          <PageLine
            page={{ kind: 'about', id: 'about' }}
            current={current}
            audit={audit.id}
            words="To read"
          />
        ) : null}
        {sections.map((section) => {
          const mine = listed.filter((page) => page.section === section);
          const open = shown !== 'all' || mine.some((page) => page.id === current);
          return (
            <SectionLine key={section.id} {...{ section, current, open }} pages={mine} audit={audit.id} />
          );
        })}
        {listed.length === 0 ? <li className="nav-note">Nothing of this kind.</li> : null}
        <PageLine
          page={{ kind: 'outcome', id: 'outcome' }}
          current={current}
          audit={audit.id}
          words={review.finishedAt !== '' ? 'Finished' : review.outcome === '' ? 'Not yet' : 'Chosen'}
        />
      </ol>
    </div>
  );
}
