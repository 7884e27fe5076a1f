/** The notes of the review before, each with how many changes it led to, and the head of its group of changes. */
import type { Changes } from '../../../shared/moderation/changes/index.ts';
import type { Note } from '../../../shared/moderation/review.ts';
import { counted } from '../../../shared/dates/index.ts';
import { Link } from '../../frames/link.tsx';
import { useReview } from '../../frames/review/review-context.tsx';
import { placeName, verdictOf } from '../../frames/review/change-acts.ts';

function noteWords(note: Note, changes: Changes, fine: number): string {
  const mine = changes.asked.filter((change) => change.notes.includes(note.number)).length;
  if (note.kind === 'informational') return 'to know';
  if (mine === 0 && note.status === 'kept') return '0 changes, kept, with a reason';
  const done = fine === mine ? `${fine} fine` : fine === 0 ? 'not yet' : `${fine} fine`;
  return mine === 0 ? '0 changes' : `${counted(mine, 'change')}, ${done}`;
}

export function NotesList(props: {
  readonly notes: readonly Note[];
  readonly changes: Changes;
  readonly current: number | null;
  readonly onNote: (note: number) => void;
}) {
  const { notes, changes, current, onNote } = props;
  const review = useReview((d) => d.review);
  const toolkit = useReview((d) => d.toolkit);
  const fineOf = (note: Note): number =>
    changes.asked.filter((c) => c.notes.includes(note.number) && verdictOf(review, c)?.verdict === 'fine')
      .length;
  if (notes.length === 0) return null;
  return (
    <>
      <h2 className="small-h">Your {counted(notes.length, 'note')}</h2>
      <ol className="notes-l">
        {notes.map((note) => {
          const first = note.thread[0]?.text ?? '';
          const text = first.length > 60 ? `${first.slice(0, 58)} …` : first;
          return (
            <li key={note.id} className={note.status === 'settled' ? 'n-done' : 'n-todo'}>
              <Link
                to={() => onNote(note.number)}
                aria-current={current === note.number ? 'true' : undefined}
              >
                <span className="n-n">{note.number}</span>
                <span className="n-t">
                  {note.question === '' ? '' : `${placeName(toolkit, note.question).split(' ')[0] ?? ''}: `}
                  {text}
                </span>
                <span className="n-s">{noteWords(note, changes, fineOf(note))}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </>
  );
}

export function ByNote({ note }: { readonly note: Note }) {
  const reply = note.thread.findLast((said) => said.by === 'auditor');
  return (
    <div className="by-note" id={`by-note-${note.number}`}>
      <h3>Note {note.number}</h3>
      <p>“{note.thread[0]?.text}”</p>
      {reply === undefined ? null : (
        <p className="by-reply">
          <strong>{reply.name}:</strong> {reply.text}
        </p>
      )}
    </div>
  );
}
