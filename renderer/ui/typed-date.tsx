/**
 * A date, typed the way people write it: "21 11 2025", "21 Nov", "today". It is put in order when the box is left. The
 * browser's own date box is not used anywhere: on a laptop set up for another country it puts the month first.
 */
import { useId, useState, type ComponentProps } from 'react';
import { localDate } from '../../shared/dates/index.ts';
import { readDate } from './date-text.ts';
import { Icon } from './icon.tsx';
import { shortDay } from './when.ts';

type Props = Pick<
  ComponentProps<'input'>,
  'id' | 'readOnly' | 'aria-label' | 'aria-labelledby' | 'aria-required'
> & {
  /** ISO date, or empty. */
  readonly value: string;
  readonly onDate: (iso: string) => void;
  /** The day of today, as an ISO date: what "today" and a day without its year mean. The laptop's own unless given. */
  readonly today?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'data-field'?: string;
  /** Told when the box is left whether what stands in it is no date; a form is not sent with one. */
  readonly onUnread?: (unread: boolean) => void;
  /** Told whenever the box is left, after the date. */
  readonly onLeave?: () => void;
  readonly onEnter?: (iso: string) => void;
};

/** The sentence beside a box that holds no date. */
export const howToWrite = 'Write the date as day, month, year, for example 21 11 2025.';

const inWords = (iso: string): string => (iso === '' ? '' : shortDay(new Date(`${iso}T12:00:00`)));

/** What cannot be read stays in the box, with the words how to write it; it is never thrown away. */
export function TypedDate({ value, onDate, today, onUnread, onLeave, onEnter, ...rest }: Props) {
  const errorId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const described = [rest['aria-describedby'] ?? '', wrong ? errorId : ''].filter((one) => one !== '');
  const leave = (): string | null => {
    if (typed === null) return value;
    const iso = typed.trim() === '' ? '' : readDate(typed, today ?? localDate(new Date()));
    setWrong(iso === null);
    onUnread?.(iso === null);
    if (iso === null) return null;
    setTyped(null);
    if (iso !== value) onDate(iso);
    return iso;
  };
  return (
    <span className="date-box">
      <input
        {...rest}
        type="text"
        className={wrong ? 'field-bad' : undefined}
        value={typed ?? inWords(value)}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-invalid={wrong}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={() => {
          leave();
          onLeave?.();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          const iso = leave();
          if (iso) onEnter?.(iso);
        }}
      />
      {wrong ? (
        <span className="error-text" id={errorId} role="alert">
          <Icon name="circle-alert" />
          <span>{howToWrite}</span>
        </span>
      ) : null}
    </span>
  );
}
