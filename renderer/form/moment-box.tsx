/** A day and a time as people write them ("21 Nov 2025, 10:19"), whatever the computer's own way of writing dates is. */
import { longestUnread } from '../../shared/audit/unread.ts';
import { localDate, readMoment, shortMoment } from '../../shared/dates/index.ts';
import { beyond, TooMuch } from '../ui/too-much.tsx';
import { useTyped } from './use-typed.ts';

type Props = {
  readonly id: string;
  /** For a box whose label does not stand beside it. */
  readonly label?: string;
  /** The name of the box, where findings and the caret go to it. */
  readonly field?: string;
  readonly value: string;
  /** What is typed and not read yet, and how it is kept until it is. */
  readonly unread: string | undefined;
  readonly onTyped: (text: string) => void;
  readonly readOnly: boolean;
  readonly onMoment: (instant: string) => void;
};

/** What cannot be read stays in the box and is said. */
export function MomentBox({ id, label, field, value, unread, onTyped, readOnly, onMoment }: Props) {
  const box = useTyped({
    shown: shortMoment(value),
    unread,
    onTyped,
    take: (text) => {
      const read = readMoment(text, localDate(new Date()));
      if (read !== null) onMoment(read);
      return read !== null;
    },
  });
  const over = box.isPending ? beyond(box.text, longestUnread) : 0;
  const notes = [box.isWaiting ? `${id}-error` : '', over > 0 ? `${id}-over` : ''].filter(
    (one) => one !== '',
  );
  return (
    <>
      <input
        type="text"
        id={id}
        data-field={field}
        className={box.isWaiting ? 'field-bad' : undefined}
        value={box.text}
        data-limit={longestUnread}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        aria-label={label}
        aria-invalid={box.isWaiting || over > 0}
        aria-describedby={notes.join(' ') || undefined}
        onChange={(event) => box.type(event.target.value)}
        onBlur={() => box.leave()}
      />
      {box.isWaiting ? (
        <span className="error-text" id={`${id}-error`} role="alert">
          Not read yet. Write day and time, for example 21 Nov 2025, 10:19.
        </span>
      ) : null}
      <TooMuch id={id} over={over} limit={longestUnread} />
    </>
  );
}
