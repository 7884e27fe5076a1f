/** The right pane of a review: the notes on this question with their threads, a new note, and the guidance below. */
import { useState } from 'react';
import type { Note } from '../../../shared/moderation/review.ts';
import { isOpenNote } from '../../../shared/moderation/standing.ts';
import { momentWords } from '../../form/words.ts';
import { useKeysOf } from '../../stores/commands.ts';
import { go } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { withUnsent } from '../../records/review/review.ts';
import { ErrorText } from '../../ui/notice.tsx';
import { addNote, answerNote } from './acts.ts';
import { AskBox, useAsking, useWords } from './ask-box.tsx';
import { UnsentBox, useUnsent } from './box.tsx';
import { useIsFinished, useOpenReview, useReview } from './review-context.tsx';

const statusWords: Readonly<Record<Note['status'], string>> = {
  open: 'open',
  revised: 'answered: revised',
  kept: 'answered: kept, with a reason',
  settled: 'closed',
};

export function NoteCard({ note }: { readonly note: Note }) {
  const open = useOpenReview();
  const finished = useIsFinished();
  const version = useReview((d) => d.before?.audit.version);
  const box = `again:${note.id}`;
  const [asking, setAsking] = useAsking(box);
  const audit = useReview((d) => d.audit.id);
  const put = (status: Note['status']): void => {
    open.change(`note/${note.id}`, (review) => answerNote(review, note, status, null));
    unawaited(open.flush());
  };
  const unanswered = note.thread.length === 1;
  const act = note.kind === 'actionable';
  return (
    <li className={act ? 'note-act' : 'note-info'} id={`note-${note.id}`} tabIndex={-1}>
      <p className="note-h">
        <span className={act ? 'tag tag-note' : 'tag tag-quiet'}>{act ? 'To act on' : 'To know'}</span>
        <span>
          Note {note.number}, {statusWords[note.status]}
        </span>
      </p>
      {note.thread.map((said) => (
        <div key={said.id} className={said.by === 'auditor' ? 'note-reply' : undefined}>
          <p data-read="">{said.text}</p>
          <p className="note-by">
            {said.by === 'moderator' ? 'you' : said.name}, {momentWords(said.at)}
            {said.by === 'auditor' && version !== undefined ? (
              <>
                . <Linkish onClick={() => go({ screen: 'changes', audit })}>See the change</Linkish>
              </>
            ) : null}
          </p>
        </div>
      ))}
      {asking && !finished ? (
        <AskBox
          id={`again-${note.id}`}
          box={box}
          label="What is still to be done"
          act="Ask again"
          field={`note/${note.id}`}
          ask={(review, words) => answerNote(review, note, 'open', words)}
          onDone={() => setAsking(false)}
        />
      ) : null}
      {finished || asking ? null : (
        <p className="note-do">
          {isOpenNote(note) ? <Button onClick={() => put('settled')}>Close note {note.number}</Button> : null}
          {act && (note.status !== 'open' || !unanswered) ? (
            <Button aria-label={`Ask again, note ${note.number}`} onClick={() => setAsking(true)}>
              Ask again
            </Button>
          ) : null}
          {!isOpenNote(note) && !act ? (
            <Button onClick={() => put('open')}>Open note {note.number} again</Button>
          ) : null}
        </p>
      )}
    </li>
  );
}

/** `question` is a question id, or empty for a note on the whole audit. */
export function NewNote({ question }: { readonly question: string }) {
  const open = useOpenReview();
  const words = useWords();
  const keys = useKeysOf('note.new');
  const box = `note:${question}`;
  const [text] = useUnsent(box);
  const [kind, setKind] = useState<Note['kind']>('actionable');
  const [wrong, setWrong] = useState(false);
  const add = (): void => {
    if (text.trim() === '') {
      setWrong(true);
      document.getElementById('new-note')?.focus();
      return;
    }
    const { before } = open.store.getState();
    open.change('notes', (review) =>
      withUnsent(addNote(review, before?.review ?? null, { question, kind, ...words(text) }), box, ''),
    );
    unawaited(open.flush());
    setWrong(false);
  };
  return (
    <div className="note-new">
      <label htmlFor="new-note">New note {keys.words === undefined ? null : <Kbd>{keys.words}</Kbd>}</label>
      <p className="hint" id="new-note-h">
        What the auditor is to do, or to know.
      </p>
      {wrong ? (
        <div role="alert">
          <ErrorText id="new-note-e">Write the note first.</ErrorText>
        </div>
      ) : null}
      <UnsentBox
        id="new-note"
        box={box}
        rows={3}
        keys={keys.aria}
        wrong={wrong}
        describedBy={wrong ? 'new-note-h new-note-e' : 'new-note-h'}
        onSend={add}
      />
      <div className="note-kind" role="radiogroup" aria-label="Kind of note">
        {(
          [
            ['actionable', 'To act on'],
            ['informational', 'To know'],
          ] as const
        ).map(([one, word]) => (
          <span className="pick" key={one}>
            <input
              type="radio"
              name="note-kind"
              id={`note-${one}`}
              checked={kind === one}
              onChange={() => setKind(one)}
            />
            <label htmlFor={`note-${one}`}>{word}</label>
          </span>
        ))}
        <Button onClick={add}>Add</Button>
      </div>
    </div>
  );
}

/** The notes of one question, or of the whole audit where `question` is empty. */
export function Notes(props: { readonly question: string; readonly name: string }) {
  const all = useReview((d) => d.review.notes);
  const finished = useIsFinished();
  const notes = all.filter((note) => note.question === props.question);
  const count = notes.filter(isOpenNote).length;
  return (
    <>
      <div className="aside-head">
        <h2>Notes on {props.name}</h2>
        <span className="count quiet">{count === 0 ? 'none open' : `${count} open`}</span>
      </div>
      <ol className="thread">
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </ol>
      {finished ? null : <NewNote key={props.question} question={props.question} />}
    </>
  );
}
