/** A closed answer that is no grade, yes or no or one of several: the auditor's is marked, and another can be proposed. */
import { choosesOne, offeredOf } from '../../../shared/kinds/index.ts';
import { answerGiven, answerModerated, takesGrade } from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { domId } from '../../form/field.ts';
import { useIsFinished, useReview } from '../../frames/review/review-context.tsx';
import { useChoose } from '../../frames/review/scale.tsx';

/** Nothing for questions that take a grade, or whose answer is a person's own words. */
export function OtherAnswer({ question }: { readonly question: Question }) {
  const toolkit = useReview((d) => d.toolkit);
  const theirs = useReview((d) => answerGiven(d.audit, question));
  const mine = useReview((d) => answerModerated(d.audit, d.review, question));
  const finished = useIsFinished();
  const choose = useChoose();
  if (takesGrade(question) || !choosesOne(toolkit, question) || theirs === '') return null;
  const field = `${question.id}/answer`;
  return (
    <fieldset className="choice choice-row" data-field={field}>
      <legend>Your answer, where it is another one</legend>
      {(offeredOf(toolkit, question)?.codes ?? []).map(({ code, word }) => {
        const id = `${domId(field)}-${code}`;
        return (
          <span className="choice-o" key={code}>
            <input
              type="radio"
              name={field}
              id={id}
              checked={mine === code}
              disabled={finished && mine !== code}
              onChange={() => choose(question, code)}
            />
            <label htmlFor={id}>
              {word}
              {code === theirs ? <span className="hint"> auditor’s answer</span> : null}
            </label>
          </span>
        );
      })}
    </fieldset>
  );
}
