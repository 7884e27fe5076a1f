/** A date, typed the way people write it: "21 11 2025", "21 Nov", "today". It is put in order when the box is left. */
import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { saveSoon } from '../../stores/draft.ts';
import { readDate } from '../date-text.ts';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName, headingId } from '../field.ts';
import { ReadText } from '../text-box.tsx';
import { dateWords, dayDateWords } from '../words.ts';
import type { KindProps } from './kind-props.ts';

type BoxProps = {
  readonly field: string;
  /** ISO date, or empty. */
  readonly value: string;
  readonly onDate: (iso: string) => void;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly required?: boolean;
  readonly id?: string;
  readonly onEnter?: (iso: string) => void;
};

/** What cannot be read stays in the box, with the words how to write it; it is never thrown away. */
export function DateBox(props: BoxProps) {
  const { field, value, onDate } = props;
  const { draft, today } = useForm();
  const locked = useLock();
  const errorId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  if (locked !== null) return <ReadText field={field} text={dayDateWords(value)} />;
  const leave = (): string | null => {
    if (typed === null) return value;
    const iso = typed.trim() === '' ? '' : readDate(typed, today);
    setWrong(iso === null);
    if (iso === null) return null;
    setTyped(null);
    if (iso !== value) onDate(iso);
    return iso;
  };
  return (
    <span className="date-box">
      <input
        type="text"
        id={props.id ?? domId(field)}
        data-field={field}
        className={wrong ? 'field-bad' : undefined}
        value={typed ?? dateWords(value)}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-label={props.label}
        aria-labelledby={props.labelledBy}
        aria-invalid={wrong}
        aria-required={props.required}
        aria-describedby={wrong ? errorId : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={() => {
          leave();
          saveSoon(draft);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          const iso = leave();
          if (iso) props.onEnter?.(iso);
        }}
      />
      {wrong ? (
        <span className="error-text" id={errorId} role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          <span>Write the date as day, month, year, for example 21 11 2025.</span>
        </span>
      ) : null}
    </span>
  );
}

export function DateKind({ question }: KindProps<'date'>) {
  const { draft } = useForm();
  const date = useAnswer(question.id, 'date') ?? '';
  const field = fieldName(question.id, 'date');
  return (
    <div className="date-kind">
      <DateBox
        field={field}
        value={date}
        labelledBy={headingId(question.id)}
        required={question.required}
        onDate={(iso) => draft.answer(question.id, field, { date: iso })}
      />
      <span className="hint">{date === '' ? 'Day, month, year' : dayDateWords(date)}</span>
    </div>
  );
}
