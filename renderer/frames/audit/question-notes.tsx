/** The moderator's notes beside the question they stand on, with both grades, in the workspace of the auditor. */
import { useShallow } from 'zustand/react/shallow';
import type { Audit } from '../../../shared/audit/audit.ts';
import { may } from '../../../shared/audit/states.ts';
import { reviewOf } from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { answerWord } from '../../form/scale-words.ts';
import { useCommand } from '../../stores/commands.ts';
import { useOwnReviews, wantsAnswer } from '../../stores/own-reviews.ts';
import { Link } from '../link.tsx';
import { Icon } from '../../ui/icon.tsx';
import { goToQuestion } from './go-to.ts';
import { sayOnce } from './say.ts';
import { OwnNote } from './own-note.tsx';
import { counted } from '../../../shared/dates/index.ts';

/** True while the auditor may still answer: the audit came back, or a new version is being written. */
export const mayAnswer = (audit: Pick<Audit, 'state'>): boolean =>
  may({ ...audit, parts: [] }, 'answer-note');

/** What of an audit its reviews hang on. The whole audit is another one with every key that is typed. */
const useStanding = (): Pick<Audit, 'id' | 'state' | 'version'> =>
  useDraft(useShallow(({ audit: { id, state, version } }) => ({ id, state, version })));

/** Nothing for an audit that never came back. */
export function QuestionNotes({ question }: { readonly question: Question }) {
  const audit = useStanding();
  const toolkit = useDraft((d) => d.toolkit);
  const [review] = useOwnReviews(audit);
  if (review === undefined) return null;
  const notes = review.notes.filter((note) => note.question === question.id);
  const said = reviewOf(review, question.id);
  if (notes.length === 0 && said.status !== 'proposed') return null;
  const name = question.number || question.title;
  return (
    <section className="own-notes" aria-label={`From the moderator, on ${name}`}>
      <div className="aside-head">
        <h2>From the moderator, on {name}</h2>
      </div>
      {said.status === 'proposed' ? (
        <p>
          Proposes <strong>{answerWord(toolkit, question, said.proposed)}</strong>. {said.reason}
        </p>
      ) : null}
      {notes.map((note) => (
        <OwnNote key={note.id} note={note} audit={audit.id} mayAnswer={mayAnswer(audit)} />
      ))}
    </section>
  );
}

/** The line in the list of sections: how many notes wait, and the way to all of them. */
export function NotesLine() {
  const audit = useStanding();
  const [review] = useOwnReviews(audit);
  if (review === undefined) return null;
  const left = review.notes.filter(wantsAnswer).length;
  return (
    <Link className="nav-problems nav-notes" to={{ screen: 'notes', audit: audit.id }}>
      <Icon name="message-square" />
      {left === 0 ? 'From the moderator' : `${counted(left, 'note')} to answer`}
    </Link>
  );
}

/** F7 walks through the questions with a note; where none is left, those with any note. */
export function useOwnNoteCommands(current: string): void {
  const audit = useStanding();
  const derived = useDraft((d) => d.derived);
  const [review] = useOwnReviews(audit);
  const noted = (open: boolean): readonly string[] =>
    derived.questions
      .map((question) => question.id)
      .filter((id) => review?.notes.some((note) => note.question === id && (!open || wantsAnswer(note))));
  const step = (by: 1 | -1): void => {
    const waiting = noted(true);
    const ids = waiting.length > 0 ? waiting : noted(false);
    const order = derived.questions.map((question) => question.id);
    const here = order.indexOf(current);
    const next =
      by === 1
        ? (ids.find((id) => order.indexOf(id) > here) ?? ids[0])
        : (ids.findLast((id) => order.indexOf(id) < here) ?? ids.at(-1));
    if (next === undefined) sayOnce('The moderator wrote no notes.');
    else goToQuestion(next);
  };
  useCommand('note.next', () => step(1), review !== undefined);
  useCommand('note.previous', () => step(-1), review !== undefined);
}
