/** A question that is answered with a date. */
import { typedOrNone, unreadWords } from '../../../shared/audit/unread.ts';
import { withWeekday, type Lies } from '../../../shared/dates/index.ts';
import { saveSoon } from '../../records/audit/draft.ts';
import { TypedDate } from '../typed-date.tsx';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName, headingId } from '../field.ts';
import { ReadText } from '../text-box.tsx';
import type { KindProps } from './kind-props.ts';

type BoxProps = {
  readonly field: string;
  /** ISO date or month, or empty. */
  readonly value: string;
  readonly onDate: (iso: string) => void;
  /** What is typed and not read yet, and how it is kept in the audit until it is. */
  readonly unread: string | undefined;
  readonly onTyped: (text: string) => void;
  /** How many characters of what is not read the record keeps. */
  readonly limit?: number;
  readonly lies?: Lies | undefined;
  readonly precision?: 'month' | undefined;
  readonly saidBeside?: boolean;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly required?: boolean;
  readonly id?: string;
  readonly onEnter?: (iso: string) => void;
};

/** A date of the form: what is typed is kept with every key and read when the box is left; once the part is locked nothing can be typed. */
export function DateBox({ field, label, labelledBy, required, id, onEnter, ...date }: BoxProps) {
  const { value, unread } = date;
  const { draft, today } = useForm();
  const locked = useLock();
  if (locked !== null)
    return <ReadText field={field} text={unread === undefined ? withWeekday(value) : unreadWords(unread)} />;
  return (
    <TypedDate
      id={id ?? domId(field)}
      data-field={field}
      {...date}
      today={today}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-required={required}
      onLeave={() => saveSoon(draft)}
      {...(onEnter === undefined ? {} : { onEnter })}
    />
  );
}

export function DateKind({ question, kind }: KindProps<'date'>) {
  const { draft } = useForm();
  const date = useAnswer(question.id, 'date') ?? '';
  const unread = useAnswer(question.id, 'unread');
  const field = fieldName(question.id, 'date');
  const asked = kind.precision === 'month' ? 'Month and year' : 'Day, month, year';
  return (
    <div className="date-kind">
      <DateBox
        field={field}
        value={date}
        labelledBy={headingId(question.id)}
        required={question.required}
        unread={unread}
        lies={kind.lies}
        precision={kind.precision}
        saidBeside
        onTyped={(text) => draft.answer(question.id, field, { date: '', unread: typedOrNone(text) }, true)}
        onDate={(iso) => draft.answer(question.id, field, { date: iso, unread: undefined })}
      />
      <span className="hint" aria-live="polite">
        {date === '' ? asked : withWeekday(date)}
      </span>
    </div>
  );
}
