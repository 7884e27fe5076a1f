/** What the checks noticed at this question, each with its "because". A warning can be left with a reason; people judge. */
import { isGraded } from '../../shared/kinds/index.ts';
import { CircleAlert, Eye, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { limits } from '../../shared/limits.ts';
import type { Problem } from '../../shared/toolkit/problem.ts';
import type { Severity } from '../../shared/toolkit/toolkit.ts';
import { isMerelyUnanswered, questionById } from '../../shared/toolkit/evaluate/index.ts';
import { unawaited } from '../surface.ts';
import { answerOf } from '../records/audit/draft-answer.ts';
import { useAnswer, useDraft, useForm, useLock } from './draft-context.tsx';
import { fieldName } from './field.ts';

export const severityIcon: Readonly<Record<Severity, typeof Eye>> = {
  block: CircleAlert,
  warn: TriangleAlert,
  prompt: Eye,
};
const noticeOf: Readonly<Record<Severity, string>> = {
  block: 'notice-stop',
  warn: 'notice-warn',
  prompt: 'notice-look',
};
const wordOf: Readonly<Record<Severity, string>> = {
  block: 'Put right before signing.',
  warn: 'Change, or say why.',
  prompt: 'Worth another look.',
};

/** Keeps or takes back the reason for leaving warnings as they are. */
export function useWaiver() {
  const { draft } = useForm();
  return (problems: readonly Problem[], reason: string): void =>
    draft.change(fieldName(problems[0]?.place.question ?? 'audit', 'waiver'), (audit) => {
      const keys = new Set(problems.map((problem) => problem.key));
      const others = audit.waivers.filter((w) => !keys.has(w.key));
      const at = new Date().toISOString();
      const said = [...keys].map((key) => ({ key, reason: reason.trim(), at }));
      return { ...audit, waivers: reason.trim() === '' ? others : [...others, ...said] };
    });
}

type LeaveProps = {
  /** One warning, or all of one kind that are still without a reason: one reason is given to each of them. */
  readonly problems: readonly Problem[];
  /** What is said on the button. */
  readonly words?: string;
};

/** The line to leave a warning, or all of one kind, with a reason. */
export function LeaveIt({ problems, words }: LeaveProps) {
  const waive = useWaiver();
  const { draft, say } = useForm();
  const known = problems.length === 1 ? problems[0]?.waived : undefined;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState(known ?? '');
  const id = useId();
  if (!open) {
    return (
      <button type="button" className="linkish" onClick={() => setOpen(true)}>
        {words ?? (known === undefined ? 'Leave it and say why' : 'Change the reason')}
      </button>
    );
  }
  const keep = (): void => {
    waive(problems, reason);
    unawaited(draft.check());
    say(reason.trim() === '' ? 'Reason taken back.' : 'Kept with your reason.');
    setOpen(false);
  };
  return (
    <form
      className="leave-it"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label htmlFor={id}>
        {problems.length === 1
          ? 'Why it can stay as it is'
          : `Why these ${problems.length} can stay as they are`}
      </label>
      <input
        id={id}
        type="text"
        // The person has just asked for this box.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        maxLength={limits.waiverReason}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <button type="submit" className="btn">
        Keep with this reason
      </button>
    </form>
  );
}

function Prompt({ problem }: { readonly problem: Problem }) {
  const Icon = severityIcon[problem.severity];
  const locked = useLock();
  const { goTo } = useForm();
  const left = problem.waived !== undefined;
  return (
    <li className={`notice ${left ? '' : noticeOf[problem.severity]}`}>
      <Icon className="i" aria-hidden="true" />
      <p>
        <span className="vh">{wordOf[problem.severity]} </span>
        <strong>{problem.message}</strong> Because: {problem.because}
        {left ? (
          <>
            {' '}
            <em>You said why: {problem.waived}</em>
          </>
        ) : null}
      </p>
      {locked === null ? (
        <div className="prompt-do">
          <button type="button" className="linkish" onClick={() => goTo(problem.place)}>
            Go to the box
          </button>
          {problem.severity === 'warn' ? <LeaveIt problems={[problem]} /> : null}
        </div>
      ) : null}
    </li>
  );
}

/** Boxes of a graded question; a row or a date that is wrong is said at once. */
const ofOneBox: ReadonlySet<string> = new Set(['answer', 'grade', 'yes-no', 'rationale', 'evidence']);

/**
 * Whether a person is past the first box of a question: its reasons are begun, or it was graded before the page was
 * opened. Until then nothing is said about what is missing: whoever has just chosen a grade is about to write why.
 */
function useIsUnderWay(question: string): boolean {
  const toolkit = useDraft((d) => d.toolkit);
  const found = questionById(toolkit, question)?.question;
  const graded = found !== undefined && isGraded(found) && found.comment !== 'none';
  const grade = useAnswer(question, 'grade');
  const began = useDraft((d) => answerOf(d.audit, question).rationale.trim() !== '');
  const [before] = useState(grade !== undefined);
  const [reached, setReached] = useState(before || began);
  if (began && !reached) setReached(true);
  return !graded || reached || began;
}

/** The prompts of one question, in the order of its boxes. An empty box is no prompt: the list of questions shows it. */
export function Prompts({ question }: { readonly question: string }) {
  const problems = useDraft((d) => d.derived.problems);
  const locked = useLock();
  const underWay = useIsUnderWay(question);
  // What is signed is not prompted about any more; a warning left with a reason stays to be read.
  const own = problems.filter(
    (p) =>
      p.place.question === question &&
      !isMerelyUnanswered(p) &&
      (underWay || p.severity === 'prompt' || !ofOneBox.has(p.place.field ?? 'answer')) &&
      (locked === null || p.waived !== undefined),
  );
  if (own.length === 0) return null;
  return (
    <ul className="prompts" aria-label="What the checks noticed here">
      {own.map((problem) => (
        <Prompt key={problem.key} problem={problem} />
      ))}
    </ul>
  );
}
