/** One question under review: two grades on the scale, both texts side by side, three tests. */
import { offeredOf, showsActions } from '../../../shared/kinds/index.ts';
import { stepsBetween } from '../../../shared/moderation/completeness.ts';
import {
  answerGiven,
  auditorGrade,
  isBlind,
  reviewOf,
  takesGrade,
} from '../../../shared/moderation/standing.ts';
import { askOf } from '../../../shared/toolkit/words.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { WordCount } from '../../form/rationale.tsx';
import { withQuestion } from '../../records/review/review.ts';
import { CommandButton } from '../../frames/command-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useHeadingFocus } from '../../ui/screen.ts';
import { ActionsReview } from './actions-review.tsx';
import { agree } from '../../frames/review/acts.ts';
import { AuditorAnswer } from './auditor-answer.tsx';
import { Box } from '../../frames/review/box.tsx';
import type { QuestionPage as Page } from '../../frames/review/pages.ts';
import { useIsFinished, useOpenReview, useReview } from '../../frames/review/review-context.tsx';
import { ModerationScale } from '../../frames/review/scale.tsx';
import { OtherAnswer } from './other-answer.tsx';
import { Talk } from './talk.tsx';
import { useFromTop } from './from-top.ts';
import { Tests, testsId } from './tests.tsx';
import { ReviewUnsaved } from './unsaved.tsx';

/** How many steps of the scale the two grades lie apart. */
const useSteps = (question: Question): number =>
  useReview((d) =>
    stepsBetween(
      d.toolkit,
      question,
      auditorGrade(d.audit, question.id),
      reviewOf(d.review, question.id).proposed,
    ),
  );

/** How far apart the two grades are, and what that asks for. */
function Apart({ question }: { readonly question: Question }) {
  const steps = useSteps(question);
  const words =
    steps === 0
      ? 'Two steps apart need a talk first.'
      : steps === 1
        ? 'One step apart. Two steps need a talk first.'
        : 'Two steps or more apart: log the talk below.';
  return <p className="quiet mod-apart">{words}</p>;
}

function Mine({ question }: { readonly question: Question }) {
  const open = useOpenReview();
  const reason = useReview((d) => reviewOf(d.review, question.id).reason);
  const proposed = useReview((d) => reviewOf(d.review, question.id).status === 'proposed');
  const graded = takesGrade(question);
  return (
    <section className="mine" aria-labelledby="mine-l">
      <div className="why-head">
        <label htmlFor="mine" id="mine-l">
          {graded
            ? 'Your reasons for another grade'
            : proposed
              ? 'Your reasons for another answer'
              : 'Your remarks'}
        </label>
        <WordCount text={reason} />
      </div>
      <Box
        id="mine"
        value={reason}
        onText={(text) =>
          open.change(
            `${question.id}/reason`,
            (review) => withQuestion(review, question.id, { reason: text }),
            true,
          )
        }
      />
      {graded ? <Apart question={question} /> : null}
    </section>
  );
}

/** In place of the reasons while the auditor's grades are hidden. */
function BlindNote() {
  return (
    <p className="notice">
      <Icon name="eye-off" />
      <span>
        Blind: you grade first. The auditor’s grades are shown when you have graded every question; then you
        write your reasons where they differ. Notes can be written now.
      </span>
    </p>
  );
}

/** Questions without a grade: read it and say that it stands, propose another answer, or write a note. `asked`: something is to be said. */
function Stands({ question, asked }: { readonly question: Question; readonly asked: boolean }) {
  const open = useOpenReview();
  const finished = useIsFinished();
  const status = useReview((d) => reviewOf(d.review, question.id).status);
  const agreed = status === 'agreed';
  const left = asked ? 'Not reviewed yet' : 'Nothing is said of it yet';
  return (
    <p className="scale-head" data-field={`${question.id}/grade`}>
      <span className="lab">
        {agreed ? (
          <>
            <Icon name="check" /> You agree
          </>
        ) : status === 'proposed' ? (
          <>
            <Icon name="scale" /> You propose another answer
          </>
        ) : (
          left
        )}
      </span>
      {finished || agreed ? null : (
        <CommandButton
          command="review.agree"
          className="agree"
          icon="check"
          onClick={() => open.change(`${question.id}/grade`, (review) => agree(review, question.id))}
        >
          Agree with the answer
        </CommandButton>
      )}
    </p>
  );
}

function where(page: Page, questions: readonly Page[]): string {
  const mates = questions.filter((one) => one.section.id === page.section.id);
  const { number, title } = page.section;
  const name = number === '' ? title : `${number} ${title}`;
  return mates.length < 2 ? name : `${name}, question ${mates.indexOf(page) + 1} of ${mates.length}`;
}

export function ReviewQuestion(props: { readonly page: Page; readonly questions: readonly Page[] }) {
  const { page, questions } = props;
  const { question } = page;
  const open = useOpenReview();
  const heading = useHeadingFocus(question.id);
  useFromTop();
  const asked = useReview((d) => askOf(question, d.audit));
  const tests = useReview((d) => reviewOf(d.review, question.id).tests);
  const blind = useReview((d) => isBlind(d.review));
  const apart = useSteps(question) >= 2;
  const actions = showsActions(question);
  // Another answer is one than the auditor gave; a grade has its scale.
  const toolkit = useReview((d) => d.toolkit);
  const isGiven = useReview((d) => answerGiven(d.audit, question) !== '');
  const offered = takesGrade(question) || !isGiven ? undefined : offeredOf(toolkit, question);
  return (
    <div className="q q-tight">
      <div className="q-head">
        <p className="q-where">{where(page, questions)}</p>
        <h1 ref={heading} tabIndex={-1} data-question={question.id}>
          {question.number === '' ? null : <span className="q-id">{question.number}</span>} {question.title}
        </h1>
        <p className="q-ask">{asked}</p>
      </div>
      {takesGrade(question) ? <ModerationScale question={question} /> : null}
      {!takesGrade(question) && (page.counts || (offered !== undefined && !blind)) ? (
        <Stands question={question} asked={page.counts} />
      ) : null}
      {blind || offered === undefined ? null : <OtherAnswer question={question} offered={offered} />}
      {actions && !blind ? <ActionsReview /> : null}
      <ReviewUnsaved question={question.id} />
      <div className="duo">
        {actions && !blind ? null : <AuditorAnswer question={question} />}
        {blind ? <BlindNote /> : <Mine question={question} />}
      </div>
      {apart ? <Talk question={question.id} /> : null}
      {blind ? null : (
        <Tests
          id={testsId(question.id)}
          tests={tests}
          onTests={(next, typing) =>
            open.change(
              `${question.id}/tests`,
              (review) => withQuestion(review, question.id, { tests: next }),
              typing,
            )
          }
        />
      )}
    </div>
  );
}
