/** Blind second grading: how many are still to grade, the one act that shows the auditor's grades, and both grades side by side afterwards. */
import { useState } from 'react';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import { auditorGrade, isBlind, type Graded } from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { gradeOptions, gradeWord } from '../../form/scale-words.ts';
import { counted } from '../../../shared/dates/index.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { blindLeft, blindToCompare, compareBlind } from '../../frames/review/acts.ts';
import { goToPage } from '../../frames/review/go-to.ts';
import { useIsFinished, useOpenReview, useReview } from '../../frames/review/review-context.tsx';

/** Shows the grades, saves that, opens the review anew, and only then takes the blind grades over: judging comes after seeing. */
function useReveal(): { busy: boolean; reveal: () => void } {
  const open = useOpenReview();
  const [busy, setBusy] = useState(false);
  const work = async (): Promise<void> => {
    open.change('reveal', (review) => ({ ...review, revealedAt: new Date().toISOString() }));
    // Only now does main give the audit with its grades.
    if ((await open.flush()) && (await open.reload()).ok)
      open.change('compare', (review) => compareBlind(review, open.store.getState()));
    setBusy(false);
  };
  return {
    busy,
    reveal: () => {
      if (busy) return;
      setBusy(true);
      unawaited(work());
    },
  };
}

export function BlindGrading() {
  const { busy, reveal } = useReveal();
  const form = useReview((d) => d);
  const left = blindLeft(form, form.review);
  const [first] = left;
  return (
    <section className="talk" aria-labelledby="blind-h">
      <h2 id="blind-h">You grade blind</h2>
      {first === undefined ? (
        <>
          <p>
            Every question has your grade. Now look at the auditor’s grades: yours then stay as you gave them,
            and where the two differ you write why.
          </p>
          <div className="btn-row">
            <Button kind="main" icon="eye" aria-disabled={busy} onClick={reveal}>
              Show the auditor’s grades and compare
            </Button>
          </div>
        </>
      ) : (
        <p>
          {counted(left.length, 'question')} still without your grade. The auditor’s grades are shown after
          the last.{' '}
          <Link to={() => goToPage(form.audit.id, first.id)}>Go on with {first.number || first.title}</Link>
        </p>
      )}
    </section>
  );
}

function GradeCell({ question, grade }: { readonly question: Question; readonly grade: Graded | undefined }) {
  const toolkit = useReview((d) => d.toolkit);
  return <>{grade === undefined ? 'None' : gradeWord(gradeOptions(toolkit, question), grade)}</>;
}

/** Both grades as they were given, the blind ones unchanged for ever. */
export function BlindCompared() {
  const open = useOpenReview();
  const form = useReview((d) => d);
  const finished = useIsFinished();
  const { audit, toolkit, review } = form;
  if (!review.blind || isBlind(review)) return null;
  const graded = questionsToReview(toolkit, audit).filter((one) => review.blindGrades[one.id] !== undefined);
  const same = graded.filter((one) => review.blindGrades[one.id] === auditorGrade(audit, one.id)).length;
  const waiting = blindToCompare(form, review).length;
  return (
    <section aria-labelledby="cmp-h">
      <h2 id="cmp-h">Your blind grades beside the auditor’s</h2>
      <p className="soft">
        Same {same} of {graded.length}. Blind grades stay as they were given.
      </p>
      {waiting === 0 || finished ? null : (
        <Notice kind="warn">
          <p>{counted(waiting, 'blind grade')} not taken over yet.</p>
          <p>
            <Button onClick={() => open.change('compare', (now) => compareBlind(now, open.store.getState()))}>
              Take my blind grades over
            </Button>
          </p>
        </Notice>
      )}
      <table className="mini cmp-t">
        <caption className="vh">Grades by question</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Auditor</th>
            <th scope="col">You, blind</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {graded.map((question) => {
            const [theirs, mine] = [auditorGrade(audit, question.id), review.blindGrades[question.id]];
            return (
              <tr key={question.id}>
                <th scope="row">
                  <Link to={() => goToPage(audit.id, question.id)}>
                    {question.number} {question.shortTitle ?? question.title}
                  </Link>
                </th>
                <td>
                  <GradeCell question={question} grade={theirs} />
                </td>
                <td>
                  <GradeCell question={question} grade={mine} />
                </td>
                <td>{theirs === mine ? 'Same' : <strong>Differs</strong>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
