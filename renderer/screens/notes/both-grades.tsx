/**
 * The auditor's grades beside those of moderation, for ever: the auditor's own is never changed by it. Where a second
 * moderator looked at the same version, theirs stand beside the first.
 */
import { pairsBetween } from '../../../shared/moderation/drift.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { answerGiven, auditorGrade, reviewable, reviewOf } from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { answerWord } from '../../form/scale-words.ts';
import { counted } from '../../../shared/dates/index.ts';

/** The reviews of the version that was reviewed last, one of each moderator, the first of them first. `newest` is always among them. */
export function acceptedOf(reviews: readonly Review[], newest: Review): readonly Review[] {
  const others = reviews.filter(
    (one) =>
      one.version === newest.version &&
      one.outcome !== 'return' &&
      one.moderator.fingerprint !== newest.moderator.fingerprint,
  );
  const each = new Map(others.toReversed().map((one) => [one.moderator.fingerprint, one]));
  return [...each.values(), newest].toSorted((a, b) => a.finishedAt.localeCompare(b.finishedAt));
}

function Said({ review, question }: { readonly review: Review; readonly question: Question }) {
  const toolkit = useDraft((d) => d.toolkit);
  const said = reviewOf(review, question.id);
  if (said.status === 'agreed') return 'Agreed';
  if (said.status === 'not-reviewed') return 'Not reviewed';
  return <strong>{answerWord(toolkit, question, said.proposed)}</strong>;
}

/** How alike two moderators graded, as counted; the figures of many such audits are the desk's. */
function Between({ first, second }: { readonly first: Review; readonly second: Review }) {
  const toolkit = useDraft((d) => d.toolkit);
  const audit = useDraft((d) => d.audit);
  const pairs = pairsBetween(toolkit, audit, first, second);
  const same = pairs.filter((pair) => pair.auditor === pair.moderator).length;
  if (pairs.length === 0) return null;
  return (
    <p className="soft">
      {first.moderator.name} and {second.moderator.name} gave the same grade to {same} of{' '}
      {counted(pairs.length, 'question')} that both graded.
    </p>
  );
}

export function BothGrades({ reviews }: { readonly reviews: readonly Review[] }) {
  const audit = useDraft((d) => d.audit);
  const toolkit = useDraft((d) => d.toolkit);
  const proposed = (q: Question): boolean =>
    reviews.some((review) => reviewOf(review, q.id).status === 'proposed');
  const asked = questionsToReview(toolkit, audit).filter((q) => auditorGrade(audit, q.id) !== undefined);
  // Beside the grades stands whatever else was answered otherwise.
  const graded = reviewable(toolkit, audit)
    .map(({ question }) => question)
    .filter((q) => asked.includes(q) || proposed(q));
  const moved = graded.filter(proposed).length;
  const [first, second] = reviews;
  const isOne = reviews.length === 1;
  if (graded.length === 0 || first === undefined) return null;
  const names = reviews.map((review) => (isOne ? 'Moderator' : review.moderator.name));
  return (
    <section aria-labelledby="both-h">
      <h2 id="both-h">
        {isOne ? 'Both grades' : 'All grades'}{' '}
        <span className="quiet">{moved === 0 ? 'none differ' : counted(moved, 'differs', 'differ')}</span>
      </h2>
      {second === undefined ? null : <Between first={first} second={second} />}
      <table className="mini cmp-t blocks" role="table">
        <caption className="vh">
          {isOne
            ? 'Your grades and the moderator’s, by question'
            : 'Your grades and those of each moderator, by question'}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Question', 'Your grade', ...names, 'Reasons'].map((word) => (
              <th key={word} scope="col" role="columnheader">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {graded.map((question) => (
            <tr key={question.id} role="row">
              <th scope="row" role="rowheader">
                {question.number} {question.shortTitle ?? question.title}
              </th>
              <td role="cell" data-l="Your grade">
                {answerWord(toolkit, question, answerGiven(audit, question))}
              </td>
              {reviews.map((review, at) => (
                <td role="cell" data-l={names[at]} key={review.moderator.fingerprint}>
                  <Said review={review} question={question} />
                </td>
              ))}
              <td role="cell" data-l="Reasons">
                {isOne
                  ? reviewOf(first, question.id).reason
                  : reviews
                      .filter((review) => reviewOf(review, question.id).reason !== '')
                      .map((review) => (
                        <p key={review.moderator.fingerprint}>
                          {review.moderator.name}: {reviewOf(review, question.id).reason}
                        </p>
                      ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
