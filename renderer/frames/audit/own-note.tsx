/** A moderator's note as the auditor sees it: its thread, and the two answers: revised, or kept with a reason. */
import { limits } from '../../../shared/limits.ts';
import type { Note } from '../../../shared/moderation/review.ts';
import { ownUndo } from '../../form/own-undo.ts';
import { momentWords } from '../../form/words.ts';
import { SpelledBox } from '../../form/spell/spelled-box.tsx';
import { replyToNote, wantsAnswer } from '../../stores/own-reviews.ts';
import { useUnsentWords } from '../../stores/unsent-words.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { useForm } from '../../ui/use-form.ts';

const statusWords: Readonly<Record<Note['status'], string>> = {
  open: 'to answer',
  revised: 'answered: revised',
  kept: 'answered: kept, with a reason',
  settled: 'closed by the moderator',
};

function Reply({ note, audit }: { readonly note: Note; readonly audit: string }) {
  const id = `reply-${note.id}`;
  const { text, put, trouble } = useUnsentWords(`${audit}/${note.id}`);
  const { errors, busy, attempt } = useForm();
  const [wrong] = errors;
  const answer = (status: 'revised' | 'kept'): void =>
    attempt(async () => {
      if (text.trim() === '')
        return [
          {
            field: id,
            message:
              status === 'revised' ? 'Write what you have changed.' : 'Write why you keep it as it is.',
          },
        ];
      const failure = await replyToNote(audit, note.id, status, text);
      if (failure !== null) return [{ field: id, message: failure }];
      put('');
      return [];
    });
  return (
    <div className="note-new">
      <label htmlFor={id}>Your answer to note {note.number}</label>
      {wrong === undefined ? null : (
        <div role="alert">
          <ErrorText id={`${id}-e`}>{wrong.message}</ErrorText>
        </div>
      )}
      <SpelledBox
        id={id}
        rows={2}
        maxLength={limits.review.text}
        value={text}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? undefined : `${id}-e`}
        onText={put}
        onKeyDown={ownUndo}
      />
      {trouble === '' ? null : (
        <p className="error-text" role="status">
          These words are not kept yet. {trouble} Trying again every 10 seconds.
        </p>
      )}
      <p className="note-do">
        <Button aria-disabled={busy} onClick={() => answer('revised')}>
          I have revised it
        </Button>
        <Button aria-disabled={busy} onClick={() => answer('kept')}>
          I keep it, for this reason
        </Button>
      </p>
    </div>
  );
}

/** `mayAnswer` is false once the audit is signed again or closed: then it is a record. */
export function OwnNote(props: { readonly note: Note; readonly audit: string; readonly mayAnswer: boolean }) {
  const { note, audit, mayAnswer } = props;
  const act = note.kind === 'actionable';
  return (
    <article className={act ? 'own-note' : 'own-note own-note-info'} aria-label={`Note ${note.number}`}>
      <p className="note-h">
        <span className={act ? 'tag tag-note' : 'tag tag-quiet'}>{act ? 'Asks you to act' : 'To know'}</span>
        <span>
          Note {note.number}
          {act ? `, ${statusWords[note.status]}` : ''}
        </span>
      </p>
      {note.thread.map((said) => (
        <div key={said.id} className={said.by === 'auditor' ? 'note-reply' : undefined}>
          <p>{said.text}</p>
          <p className="note-by">
            {said.by === 'auditor' ? 'you' : said.name}, {momentWords(said.at)}
          </p>
        </div>
      ))}
      {mayAnswer && wantsAnswer(note) ? <Reply note={note} audit={audit} /> : null}
    </article>
  );
}
