/** A question that is answered with a date. */
import { saveSoon } from '../../records/audit/draft.ts';
import { TypedDate } from '../../ui/typed-date.tsx';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName, headingId } from '../field.ts';
import { ReadText } from '../text-box.tsx';
import { dayDateWords } from '../words.ts';
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

/** A date of the form: what is typed is saved when the box is left, and nothing can be typed once the part is locked. */
export function DateBox({ field, value, onDate, label, labelledBy, required, id, onEnter }: BoxProps) {
  const { draft, today } = useForm();
  const locked = useLock();
  if (locked !== null) return <ReadText field={field} text={dayDateWords(value)} />;
  return (
    <TypedDate
      id={id ?? domId(field)}
      data-field={field}
      value={value}
      onDate={onDate}
      today={today}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-required={required}
      onLeave={() => saveSoon(draft)}
      {...(onEnter === undefined ? {} : { onEnter })}
    />
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
