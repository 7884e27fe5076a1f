/** What became of each action: the reply of whoever took it on, and, once it is done, the day and where the file shows it. */
import { limits } from '../../../shared/limits.ts';
import type { Action } from '../../../shared/audit/action.ts';
import { actionDateText, unreadWords, withActionDate } from '../../../shared/audit/unread.ts';
import { useDraft, useForm, useLock } from '../draft-context.tsx';
import { domId, rowField } from '../field.ts';
import { ReadText, TextBox, TextLine } from '../text-box.tsx';
import { dateWords } from '../words.ts';
import { DateBox } from './date.tsx';

type Followed = Pick<Action, 'reply' | 'doneOn' | 'doneEvidence'>;

const dueWords = ({ due, dueUnread }: Action): string => {
  if (dueUnread !== undefined) return `By ${unreadWords(dueUnread)}`;
  return due === '' ? '' : `By ${dateWords(due)}`;
};

/** Writes what became of an action. */
function useFollow() {
  const { draft } = useForm();
  return (action: string, column: keyof Followed, value: string, typing: boolean): void =>
    draft.change(
      rowField('actions', action, column),
      (audit) => ({
        ...audit,
        actions: audit.actions.map((one) => {
          if (one.id !== action) return one;
          return column === 'doneOn' ? withActionDate(one, column, value) : { ...one, [column]: value };
        }),
      }),
      typing,
    );
}

/** The day it was done, and where the file shows it. */
function Done({ action, n }: { readonly action: Action; readonly n: number }) {
  const follow = useFollow();
  const locked = useLock();
  const [day, place] = [
    rowField('actions', action.id, 'doneOn'),
    rowField('actions', action.id, 'doneEvidence'),
  ];
  if (locked !== null && actionDateText(action, 'doneOn') === '' && action.doneEvidence === '') return null;
  return (
    <div className="reply-done">
      <div className="field">
        <label htmlFor={domId(day)}>Done on</label>
        <DateBox
          field={day}
          value={action.doneOn}
          unread={action.doneOnUnread}
          lies="past"
          onTyped={(text) => follow(action.id, 'doneOn', text, true)}
          label={`Done on, action ${n}`}
          onDate={(iso) => follow(action.id, 'doneOn', iso, false)}
        />
      </div>
      <div className="field reply-place">
        <label htmlFor={domId(place)}>Where the file shows it</label>
        <TextLine
          field={place}
          value={action.doneEvidence}
          limit={limits.action.doneEvidence}
          label={`Where the file shows it, action ${n}`}
          onText={(text) => follow(action.id, 'doneEvidence', text, true)}
        />
      </div>
    </div>
  );
}

/** Every action with its reply. */
export function Replies() {
  const follow = useFollow();
  const locked = useLock();
  const actions = useDraft((d) => d.audit.actions);
  if (actions.length === 0) return <p className="quiet">There are no actions to reply to.</p>;
  return (
    <ol className="replies">
      {actions.map((action, at) => {
        const field = rowField('actions', action.id, 'reply');
        return (
          <li key={action.id} className="reply">
            <p className="read-text">
              <strong>
                {at + 1}. {action.what || 'Not written'}
              </strong>{' '}
              {[action.owner, dueWords(action), action.measure].filter((part) => part !== '').join('. ')}
            </p>
            <label htmlFor={domId(field)}>Reply to action {at + 1}</label>
            {locked === null ? (
              <TextBox
                field={field}
                value={action.reply}
                limit={limits.action.reply}
                onText={(text) => follow(action.id, 'reply', text, true)}
              />
            ) : (
              <ReadText field={field} text={action.reply} />
            )}
            <Done action={action} n={at + 1} />
          </li>
        );
      })}
    </ol>
  );
}
