/**
 * A date, typed the way people write it: "21 11 2025", "31st March 2026", "last Friday". It is read when the box is left.
 * The browser's own date box is not used anywhere: on a laptop set up for another country it puts the month first.
 */
import { useId, useState, type ComponentProps } from 'react';
import {
  howToWrite,
  howToWriteMonth,
  localDate,
  oddDate,
  readDate,
  readMonth,
  shortDate,
  withWeekday,
  type Lies,
} from '../../shared/dates/index.ts';
import { longestUnread } from '../../shared/audit/unread.ts';
import { beyond, TooMuch } from '../ui/too-much.tsx';
import { useTyped } from './use-typed.ts';
import { Icon } from '../ui/icon.tsx';

export { howToWrite };

type Props = Pick<
  ComponentProps<'input'>,
  'id' | 'readOnly' | 'aria-label' | 'aria-labelledby' | 'aria-required'
> & {
  /** ISO date (or month, where a month is asked for), or empty. */
  readonly value: string;
  readonly onDate: (iso: string) => void;
  /** What was typed before and is not read yet, where the record keeps it. */
  readonly unread?: string | undefined;
  /** Told with every key what stands in the box, for records that keep it until it is read. */
  readonly onTyped?: (text: string) => void;
  /** How many characters of it the record keeps, where it keeps them. */
  readonly limit?: number | undefined;
  /** On which side of today the date lies. */
  readonly lies?: Lies | undefined;
  /** Where a month is asked for; of a whole day its month is taken, and that is said. */
  readonly precision?: 'month' | undefined;
  /** The day of today, as an ISO date: what "today" and a day without its year mean. The laptop's own unless given. */
  readonly today?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'data-field'?: string;
  /** Told when the box is left whether what stands in it is no date; a form is not sent with one. */
  readonly onUnread?: (unread: boolean) => void;
  /** Told whenever the box is left, after the date. */
  readonly onLeave?: () => void;
  readonly onEnter?: (iso: string) => void;
  /** Whether the date stands in words beside the box anyway. */
  readonly saidBeside?: boolean;
};

const inWords = (iso: string): string => (iso === '' ? '' : shortDate(iso));

/** What cannot be read stays in the box, with the words what is wrong with it; it is never thrown away. */
export function TypedDate(props: Props) {
  const { value, onDate, unread, onTyped, lies = 'either', today: given, saidBeside = false } = props;
  const isMonth = props.precision === 'month';
  const reader = isMonth ? readMonth : readDate;
  const { onUnread, onLeave, onEnter, ...rest } = props;
  const [opened] = useState(() => localDate(new Date()));
  const today = given ?? opened;
  /** A box may stand open past midnight: what is read is read by the day of that moment. */
  const now = (): string => given ?? localDate(new Date());
  const noteId = useId();
  const [read, setRead] = useState(false);
  const [fromDay, setFromDay] = useState(false);
  const box = useTyped({
    shown: inWords(value),
    unread,
    onTyped,
    take: (text) => {
      const found = text.trim() === '' ? ({ read: true, iso: '' } as const) : reader(text, now(), lies);
      if (found.read && (found.iso !== value || unread !== undefined)) onDate(found.iso);
      return found.read;
    },
  });
  const found = box.isWaiting ? reader(box.text, today, lies) : null;
  const odd = box.isPending ? undefined : oddDate(value, lies, today);
  const settled = read && !box.isPending;
  const kept = settled && isMonth && fromDay && value !== '' ? 'Only the month is kept.' : '';
  const said = [kept, settled && !saidBeside ? withWeekday(value) : ''].join(' ').trim();
  // A box whose text nobody keeps has no limit: what cannot be read goes nowhere.
  const limit = onTyped === undefined ? undefined : (props.limit ?? longestUnread);
  const over = box.isPending ? beyond(box.text, limit) : 0;
  const described = [
    rest['aria-describedby'] ?? '',
    found !== null || odd !== undefined ? noteId : '',
    over > 0 ? `${noteId}-over` : '',
  ];
  const leave = (): string | null => {
    const before = box.isPending;
    if (before) setFromDay(readDate(box.text, now(), lies).read);
    const ok = box.leave();
    onUnread?.(!ok);
    setRead(ok && before);
    if (!ok) return null;
    if (!before) return value;
    const taken = reader(box.text, now(), lies);
    return taken.read ? taken.iso : '';
  };
  return (
    <span className="date-box">
      <input
        id={rest.id}
        readOnly={rest.readOnly}
        data-field={rest['data-field']}
        aria-label={rest['aria-label']}
        aria-labelledby={rest['aria-labelledby']}
        aria-required={rest['aria-required']}
        type="text"
        className={found === null ? undefined : 'field-bad'}
        value={box.text}
        autoComplete="off"
        spellCheck={false}
        data-limit={limit}
        aria-invalid={found !== null || over > 0}
        aria-describedby={described.filter((one) => one !== '').join(' ') || undefined}
        onChange={(event) => {
          setRead(false);
          box.type(event.target.value);
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
      <span className="hint" aria-live="polite">
        {said}
      </span>
      {found === null ? null : (
        <span className="error-text" id={noteId} role="alert">
          <Icon name="circle-alert" />
          <span>
            {found.read
              ? `Not read yet. Press Enter here to take it as ${withWeekday(found.iso)}.`
              : `Not read yet. ${found.why || (isMonth ? howToWriteMonth : howToWrite)}`}
          </span>
        </span>
      )}
      <TooMuch id={noteId} over={over} limit={limit} />
      {odd === undefined ? null : (
        <span className="hint date-odd" id={noteId} role="status">
          {withWeekday(value)} {odd}. Is it right?
        </span>
      )}
    </span>
  );
}
