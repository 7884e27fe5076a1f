/** The end of a review: the three tests for the whole audit, feedback, the outcome, what is still to do, and finishing. */
import { setsActions, showsActions } from '../../../shared/kinds/index.ts';
import { unfinished } from '../../../shared/moderation/completeness.ts';
import { isBlind } from '../../../shared/moderation/standing.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { Link } from '../../frames/link.tsx';
import { TakenInWith } from '../../frames/warned.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus } from '../../ui/screen.ts';
import { ActionsReview } from './actions-review.tsx';
import { BlindCompared, BlindGrading } from './blind.tsx';
import { Box } from '../../frames/review/box.tsx';
import { Finish, Finished } from './finish.tsx';
import { goToPage } from '../../frames/review/go-to.ts';
import { useIsFinished, useOpenReview, useReview } from '../../frames/review/review-context.tsx';
import { useFromTop } from './from-top.ts';
import { Tests } from './tests.tsx';
import { ReviewUnsaved } from './unsaved.tsx';

const outcomes: readonly (readonly [Exclude<Review['outcome'], ''>, string, string])[] = [
  ['accept', 'Accept', 'As it is. Your counter-signature is added to the signed PDF.'],
  [
    'accept-with-changes',
    'Accept with changes',
    'With your grades and actions; both grades are kept side by side.',
  ],
  ['return', 'Return to the auditor', 'With your notes. The auditor revises or answers, and sends it again.'],
];

function Outcome() {
  const open = useOpenReview();
  const finished = useIsFinished();
  const outcome = useReview((d) => d.review.outcome);
  const reason = useReview((d) => d.review.outcomeReason);
  return (
    <>
      <fieldset className="out-pick">
        <legend className="lab">Outcome</legend>
        {outcomes.map(([id, word, what]) => (
          <span className="pick" key={id}>
            <input
              type="radio"
              name="outcome"
              id={`outcome-${id}`}
              checked={outcome === id}
              disabled={finished && outcome !== id}
              aria-describedby={`outcome-${id}-h`}
              onChange={() => open.change('outcome', (review) => ({ ...review, outcome: id }))}
            />
            <label htmlFor={`outcome-${id}`}>{word}</label>
            <span className="hint" id={`outcome-${id}-h`}>
              {what}
            </span>
          </span>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="outcome-reason">Reasons for the outcome</label>
        <p className="hint" id="outcome-reason-h">
          Needed when something is changed, and when it goes back without a note to act on.
        </p>
        <Box
          id="outcome-reason"
          describedBy="outcome-reason-h"
          value={reason}
          onText={(text) =>
            open.change('outcome-reason', (review) => ({ ...review, outcomeReason: text }), true)
          }
        />
      </div>
    </>
  );
}

function Feedback() {
  const open = useOpenReview();
  const feedback = useReview((d) => d.review.feedback);
  const put = (change: Partial<Review['feedback']>): void =>
    open.change(
      `feedback/${Object.keys(change).join('')}`,
      (review) => ({ ...review, feedback: { ...review.feedback, ...change } }),
      true,
    );
  return (
    <section className="stack" aria-labelledby="fb-h">
      <h2 id="fb-h">Feedback to the auditor</h2>
      <div className="field">
        <label htmlFor="fb-strength">A strength of this audit</label>
        <Box id="fb-strength" rows={2} value={feedback.strength} onText={(strength) => put({ strength })} />
      </div>
      <div className="field">
        <label htmlFor="fb-development">Something to develop</label>
        <Box
          id="fb-development"
          rows={2}
          value={feedback.development}
          onText={(development) => put({ development })}
        />
      </div>
    </section>
  );
}

function Minutes() {
  const open = useOpenReview();
  const finished = useIsFinished();
  const minutes = useReview((d) => d.review.minutes);
  return (
    <div className="field">
      <label htmlFor="minutes">Minutes this review took</label>
      <input
        id="minutes"
        type="number"
        inputMode="numeric"
        min={0}
        max={10_000}
        readOnly={finished}
        value={minutes === 0 ? '' : minutes}
        onChange={(event) => {
          const read = Math.round(Number(event.target.value));
          if (Number.isFinite(read) && read >= 0 && read <= 10_000)
            open.change('minutes', (review) => ({ ...review, minutes: read }), true);
        }}
      />
    </div>
  );
}

/** What is still to do, each with the way to it. */
function StillToDo() {
  const audit = useReview((d) => d.audit);
  const toolkit = useReview((d) => d.toolkit);
  const review = useReview((d) => d.review);
  const left = unfinished(toolkit, audit, review);
  if (left.length === 0)
    return (
      <Notice kind="fine">
        <p>Nothing is left to do. You can finish this review.</p>
      </Notice>
    );
  const actionPage = toolkit.sections.flatMap((s) => s.questions).find(showsActions)?.id ?? 'outcome';
  const pageOf = (id: string): string =>
    id === '' ? 'outcome' : questionById(toolkit, id) === undefined ? actionPage : id;
  return (
    <section aria-labelledby="todo-h">
      <h2 id="todo-h">Still to do: {left.length}</h2>
      <ul className="todo-list">
        {left.map((one) => (
          <li key={one.key}>
            {pageOf(one.question) === 'outcome' ? (
              one.sentence
            ) : (
              <Link to={() => goToPage(audit.id, pageOf(one.question))}>{one.sentence}</Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OutcomePage() {
  const open = useOpenReview();
  const heading = useHeadingFocus('outcome');
  useFromTop();
  const blind = useReview((d) => isBlind(d.review));
  const overall = useReview((d) => d.review.overall);
  const finished = useIsFinished();
  const actionsElsewhere = useReview((d) => d.toolkit.sections.some((s) => s.questions.some(setsActions)));
  const hasActions = useReview((d) => d.audit.actions.length > 0);
  const warned = useReview((d) => d.warned);
  return (
    <div className="q q-tight out-card">
      <div className="q-head">
        <p className="q-where">At the end</p>
        <h1 ref={heading} tabIndex={-1}>
          Outcome of the review
        </h1>
      </div>
      {finished ? <Finished /> : null}
      <ReviewUnsaved />
      <TakenInWith warned={warned} />
      {blind ? (
        <BlindGrading />
      ) : (
        <>
          <BlindCompared />
          <Tests
            id="overall"
            title="Three tests for the whole audit"
            className="mod-tests-all"
            tests={overall}
            onTests={(next, typing) =>
              open.change('overall', (review) => ({ ...review, overall: next }), typing)
            }
          />
          {!actionsElsewhere && hasActions ? <ActionsReview /> : null}
          <Feedback />
          <Outcome />
          <Minutes />
          {finished ? null : (
            <>
              <StillToDo />
              <Finish />
            </>
          )}
        </>
      )}
    </div>
  );
}
