/** The list of sections and, in the open one, of questions: where one is, what is done, what needs somebody. */
import { counted } from '../../../shared/dates/index.ts';
import { Check, CircleAlert, Flag, Phone } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { Question } from '../../../shared/toolkit/question.ts';
import { isAnswered, needsAttention, progress } from '../../../shared/toolkit/evaluate/index.ts';
import { useAnswer, useDraft } from '../../form/draft-context.tsx';
import { lockOfSection } from '../../form/lock-words.ts';
import { gradeMark, isGrade, notApplicable, scaleOf } from '../../../shared/scales/index.ts';
import type { ShownSection } from '../../records/audit/draft-state.ts';
import { GradeStrip } from '../../ui/marks.tsx';
import { Link } from '../../frames/link.tsx';
import { NotesLine } from '../../frames/audit/question-notes.tsx';
import { goToQuestion } from '../../frames/audit/go-to.ts';
import { TakeBackIn } from './leave-out.tsx';

const statusWords: Readonly<Record<ShownSection['status'], string>> = {
  'not-started': 'Not yet started',
  'in-progress': 'In progress',
  completed: 'Completed',
  problem: 'There is a problem',
  'not-needed': 'Not needed',
};
const statusClass: Readonly<Record<ShownSection['status'], string>> = {
  'not-started': 'sec-todo',
  'in-progress': 'sec-now',
  completed: 'sec-done',
  problem: 'sec-bad',
  'not-needed': 'sec-off',
};

/** What stands at the right of a question: its grade, a flag, a tick, or a ring. */
function QuestionMark({ question }: { readonly question: Question }) {
  const toolkit = useDraft((d) => d.toolkit);
  const grade = useAnswer(question.id, 'grade');
  const marked = useAnswer(question.id, 'marked');
  const answered = useDraft((d) => isAnswered(question, d.audit.answers[question.id], d.audit, d.toolkit));
  if (marked) {
    return (
      <span className="q-flag">
        <Flag className="i" aria-hidden="true" />
        <span className="vh">come back to this</span>
      </span>
    );
  }
  if (isGrade(grade)) {
    return <GradeStrip mark={gradeMark(scaleOf(toolkit, question), grade)} />;
  }
  if (grade === notApplicable) {
    return (
      <span className="q-off">
        <span aria-hidden="true">n/a</span>
        <span className="vh">not applicable</span>
      </span>
    );
  }
  return answered ? (
    <span className="q-ok">
      <Check className="i" aria-hidden="true" />
      <span className="vh">answered</span>
    </span>
  ) : (
    <span className="q-todo">
      <span className="vh">{question.required ? 'not answered' : 'not needed to finish'}</span>
    </span>
  );
}

const QuestionLink = memo(function QuestionLink(props: {
  readonly question: Question;
  readonly current: boolean;
}) {
  const { question, current } = props;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <Link ref={link} to={() => goToQuestion(question.id)} aria-current={current ? 'step' : undefined}>
        <span className="q-n">{question.number}</span>
        <span className="q-t">{question.shortTitle ?? question.title}</span>
        <QuestionMark question={question} />
      </Link>
    </li>
  );
});

const SectionItem = memo(function SectionItem(props: {
  readonly shown: ShownSection;
  readonly question: string | undefined;
}) {
  const { section, questions, answered, status } = props.shown;
  const waits = useDraft((d) => {
    const part = d.toolkit.parts.find((p) => p.id === section.part);
    const open = (part?.after ?? []).every((id) => d.audit.parts.some((p) => p.part === id));
    return open ? null : lockOfSection(d.toolkit, d.audit, section);
  });
  const open = questions.some((q) => q.id === props.question);
  const first = questions[0];
  const isOutside = !props.shown.needed || first === undefined;
  const leftOut = useDraft((d) => section.choosable === true && d.audit.sectionsLeftOut.includes(section.id));
  const title = section.shortTitle ?? section.title;
  const words = leftOut
    ? 'Left out by choice'
    : waits === null || isOutside
      ? statusWords[status]
      : 'After signing';
  const inside = (
    <>
      <span className="sec-n">{section.number}</span>
      <span className="sec-t">{title}</span>
      <span className="sec-s">
        {words}
        {open && status === 'in-progress' ? (
          <span className="sec-x">
            , {answered} of {questions.length}
          </span>
        ) : null}
      </span>
    </>
  );
  // A section of one question is its own line; the header is one page.
  const listed = open && section.id !== 'about' && questions.length > 1;
  return (
    <li
      className={`sec ${isOutside || waits !== null ? 'sec-off' : statusClass[status]}${open ? ' sec-open' : ''}`}
    >
      {isOutside ? (
        <span className="sec-line">{inside}</span>
      ) : (
        <Link
          to={() => goToQuestion(first.id)}
          aria-current={open && !listed ? 'step' : undefined}
          aria-expanded={section.id === 'about' || questions.length < 2 ? undefined : listed}
        >
          {inside}
        </Link>
      )}
      {leftOut ? <TakeBackIn section={section} /> : null}
      {listed ? (
        <ol className="qs">
          {questions.map((question) => (
            <QuestionLink key={question.id} question={question} current={question.id === props.question} />
          ))}
        </ol>
      ) : null}
    </li>
  );
});

function ProblemsLine() {
  const problems = useDraft((d) => d.derived.problems);
  const id = useDraft((d) => d.audit.id);
  const risk = useDraft((d) => d.audit.escalations.some((e) => e.status === 'open'));
  if (risk) {
    return (
      <Link className="nav-problems nav-risk" to={{ screen: 'at-risk', audit: id }}>
        <Phone className="i" aria-hidden="true" />
        Signing waits for the risk record
      </Link>
    );
  }
  const blocks = problems.filter((p) => p.severity === 'block' && needsAttention(p)).length;
  const looks = problems.filter((p) => p.severity !== 'block' && p.waived === undefined).length;
  if (blocks + looks === 0) {
    return (
      <Link className="nav-problems nav-check" to={{ screen: 'check', audit: id }}>
        Check answers
      </Link>
    );
  }
  const words = [
    blocks === 0 ? '' : counted(blocks, 'problem'),
    looks === 0 ? '' : `${looks} to look at`,
  ].filter((part) => part !== '');
  return (
    <Link
      className={blocks === 0 ? 'nav-problems nav-look' : 'nav-problems'}
      to={{ screen: 'check', audit: id }}
    >
      <CircleAlert className="i" aria-hidden="true" />
      {words.join(', ')}
    </Link>
  );
}

/** The left pane. `question` is the one shown now (or the first of the section shown). */
export function SectionList({ question }: { readonly question: string | undefined }) {
  const sections = useDraft((d) => d.derived.sections);
  // Counts follow the checks, after a pause: nothing here works while a key is on its way.
  const derived = useDraft((d) => d.derived);
  const counts = useDraft((d) => (d.derived === derived ? progressOf(d) : null));
  const [open, setOpen] = useState(false);
  const reconstruction = useDraft((d) => d.toolkit.source.note);
  return (
    <div className="nav-in" data-open={open ? '' : undefined}>
      <div className="nav-top">
        <p className="nav-count">
          <strong>
            {counts?.split('/')[0]} of {counts?.split('/')[1]}
          </strong>{' '}
          questions answered
        </p>
        <ProblemsLine />
        <NotesLine />
        <button type="button" className="btn nav-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide sections' : 'Show sections'}
        </button>
      </div>
      <ol className="secs">
        {sections.map((shown) => (
          <SectionItem key={shown.section.id} shown={shown} question={question} />
        ))}
      </ol>
      <p className="nav-note">{reconstruction}</p>
    </div>
  );
}

const countsOf = new WeakMap<object, string>();
/** "12/34", once per set of derived values, so that the selector stays cheap. */
function progressOf(d: Parameters<Parameters<typeof useDraft>[0]>[0]): string {
  const known = countsOf.get(d.derived);
  if (known !== undefined) return known;
  const { answered, questions } = progress(d.toolkit, d.audit);
  const text = `${answered}/${questions}`;
  countsOf.set(d.derived, text);
  return text;
}
