/** What the moderator said of one's own audit: the notes as a list of work, both grades side by side, feedback and outcome. */
import type { Note, Review } from '../../../shared/moderation/review.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { momentWords } from '../../form/words.ts';
import { counted } from '../../../shared/dates/index.ts';
import { useOwnReviews, wantsAnswer } from '../../stores/own-reviews.ts';
import { go, type Route } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { AuditBar, AuditFoot } from '../../frames/audit/audit-bar.tsx';
import { useDraftCommands } from '../../frames/audit/use-audit-commands.ts';
import { WithDraft } from '../../frames/audit/with-draft.tsx';
import { acceptedOf, BothGrades } from './both-grades.tsx';
import { OwnNote } from '../../frames/audit/own-note.tsx';
import { mayAnswer } from '../../frames/audit/question-notes.tsx';

const outcomeWords: Readonly<Record<Review['outcome'], string>> = {
  '': 'Not yet decided',
  accept: 'Accepted',
  'accept-with-changes': 'Accepted with changes',
  return: 'Returned to you',
};

function NoteGroup(props: {
  readonly title: string;
  readonly id: string;
  readonly notes: readonly Note[];
  readonly answering: boolean;
}) {
  const { title, id, notes, answering } = props;
  const audit = useDraft((d) => d.audit.id);
  const toolkit = useDraft((d) => d.toolkit);
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="quiet">{notes.length}</span>
      </h2>
      {notes.map((note) => {
        const question = questionById(toolkit, note.question)?.question;
        return (
          <div key={note.id}>
            <p className="small">
              {question === undefined ? (
                'On the whole audit'
              ) : (
                <Link to={{ screen: 'audit', audit, question: question.id }}>
                  Go to {question.number} {question.shortTitle ?? question.title}
                </Link>
              )}
            </p>
            <OwnNote note={note} audit={audit} mayAnswer={answering} />
          </div>
        );
      })}
    </section>
  );
}

function ActionsDecided({ review }: { readonly review: Review }) {
  const actions = useDraft((d) => d.audit.actions);
  const decided = Object.entries(review.actions);
  if (decided.length === 0) return null;
  const words = { confirmed: 'Confirmed', revised: 'Revised', added: 'Added', removed: 'Removed' } as const;
  return (
    <section aria-labelledby="acts-h">
      <h2 id="acts-h">Actions</h2>
      <ul className="plain-list">
        {decided.map(([id, one]) => {
          const before = actions.find((action) => action.id === id)?.what ?? '';
          return (
            <li key={id}>
              <strong>{words[one.decision]}.</strong> {one.revised?.what ?? before}
              {one.reason === '' ? '' : ` (${one.reason})`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Notes() {
  const audit = useDraft((d) => d.audit);
  const reviews = useOwnReviews(audit);
  const heading = useHeadingFocus('notes');
  useTitle(`From the moderator – ${audit.reference}`);
  useDraftCommands();
  const [review, ...earlier] = reviews;
  const answering = mayAnswer(audit);
  const left = review?.notes.filter(wantsAnswer) ?? [];
  return (
    <Frame
      bar={<AuditBar back={{ word: 'Audit', to: { screen: 'audit', audit: audit.id } }} />}
      foot={<AuditFoot hints={[]} />}
      skip={{ id: 'notes', word: 'the notes' }}
    >
      <main className="main page" id="notes" data-pane="main" data-scroll="notes">
        <div className="page-in notes-work">
          <h1 ref={heading} tabIndex={-1}>
            From the moderator
          </h1>
          {review === undefined ? (
            <p>No review of this audit has come back yet.</p>
          ) : (
            <>
              <p className="soft">
                {outcomeWords[review.outcome]}
                {review.finishedAt === '' ? '' : ` on ${momentWords(review.finishedAt)}`}, by{' '}
                {review.moderator.name}, of version {review.version}. {review.outcomeReason}
              </p>
              {answering && review.outcome === 'return' ? (
                <p>
                  {left.length === 0
                    ? 'Every note is answered. Sign the audit again and send it to your moderator.'
                    : `${counted(left.length, 'note')} to answer: revise the question, or keep it and say why.`}
                </p>
              ) : null}
              <NoteGroup title="To answer" id="n-todo" notes={left} answering={answering} />
              <NoteGroup
                title="Answered"
                id="n-done"
                notes={review.notes.filter((note) => note.kind === 'actionable' && !wantsAnswer(note))}
                answering={false}
              />
              <NoteGroup
                title="To know"
                id="n-know"
                notes={review.notes.filter((note) => note.kind === 'informational')}
                answering={false}
              />
              {review.feedback.strength === '' && review.feedback.development === '' ? null : (
                <section aria-labelledby="fb-h">
                  <h2 id="fb-h">Feedback</h2>
                  {review.feedback.strength === '' ? null : (
                    <p>
                      <strong>A strength:</strong> {review.feedback.strength}
                    </p>
                  )}
                  {review.feedback.development === '' ? null : (
                    <p>
                      <strong>To develop:</strong> {review.feedback.development}
                    </p>
                  )}
                </section>
              )}
              <BothGrades reviews={acceptedOf(reviews, review)} />
              <ActionsDecided review={review} />
              {earlier.length === 0 ? null : (
                <p className="quiet">
                  Earlier:{' '}
                  {earlier
                    .map((one) => `version ${one.version}, ${outcomeWords[one.outcome].toLowerCase()}`)
                    .join('; ')}
                  .
                </p>
              )}
              <div className="btn-row">
                <Button kind="main" onClick={() => go({ screen: 'audit', audit: audit.id })}>
                  Go on with the audit
                </Button>
              </div>
            </>
          )}
        </div>
      </main>
    </Frame>
  );
}

export function NotesScreen(route: Extract<Route, { screen: 'notes' }>) {
  return (
    <WithDraft audit={route.audit} key={route.audit}>
      <Notes />
    </WithDraft>
  );
}
