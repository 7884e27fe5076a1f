/** A day and a time as people write them ("21 Nov 2025, 10:19"), whatever the computer's own way of writing dates is. */
import { useState } from 'react';
import { localDate } from '../../shared/dates/index.ts';
import { readDate } from './date-text.ts';
import { hourMinute, shortDay } from './when.ts';

const inWords = (instant: string): string => {
  const time = new Date(instant);
  return `${shortDay(time)}, ${hourMinute(time)}`;
};

/** Reads "21 Nov 2025, 10:19", "today 10.19" or "10:19" (today). Gives an ISO instant, or null. */
export function readMoment(text: string, today: string): string | null {
  const parts = /^(?:(.*?)[,\s]+)?(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (parts === null) return null;
  const [, day = '', hour = '', minute = ''] = parts;
  const date = day === '' ? today : readDate(day, today);
  if (date === null || Number(hour) > 23 || Number(minute) > 59) return null;
  return new Date(`${date}T${hour.padStart(2, '0')}:${minute}:00`).toISOString();
}

type Props = {
  readonly id: string;
  /** For a box whose label does not stand beside it. */
  readonly label?: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onMoment: (instant: string) => void;
};

/** What cannot be read stays in the box and is said. */
export function MomentBox({ id, label, value, readOnly, onMoment }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const leave = (): void => {
    if (typed === null) return;
    const read = readMoment(typed, localDate(new Date()));
    setWrong(read === null);
    if (read === null) return;
    setTyped(null);
    onMoment(read);
  };
  return (
    <>
      <input
        type="text"
        id={id}
        className={wrong ? 'field-bad' : undefined}
        value={typed ?? inWords(value)}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={leave}
      />
      {wrong ? (
        <span className="error-text" id={`${id}-error`} role="alert">
          Write day and time, for example 21 Nov 2025, 10:19.
        </span>
      ) : null}
    </>
  );
}
