/** One cell of a table: the control its column asks for. */
import { typedText } from '../../shared/text/typed-text.ts';
import { beyond, tiedTooMuch, TooMuch } from '../ui/too-much.tsx';
import { saveSoon } from '../records/audit/draft.ts';
import { isUnreadCell, unreadWords } from '../../shared/audit/unread.ts';
import { withWeekday } from '../../shared/dates/index.ts';
import type { Column } from '../../shared/toolkit/question.ts';
import { useForm, useLock } from './draft-context.tsx';
import { domId } from './field.ts';
import { DateBox } from './kinds/date.tsx';
import { NumberBox } from './number-box.tsx';
import { ReadText } from './text-box.tsx';

const ragChoices = [
  { id: 'red', label: 'Red' },
  { id: 'amber', label: 'Amber' },
  { id: 'green', label: 'Green' },
];
const yesNoChoices = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];

/** The choices of a column of choices; empty for columns of text. */
export function choicesOf(column: Column): readonly { id: string; label: string }[] {
  if (column.kind === 'rag') return ragChoices;
  if (column.kind === 'yes-no') return yesNoChoices;
  return column.kind === 'choice' ? (column.choices ?? []) : [];
}

/** A cell as words, for reading. */
export function cellWords(column: Column, value: string): string {
  if (isUnreadCell(column, value)) return unreadWords(value, column.kind === 'number' ? 'number' : 'date');
  if (column.kind === 'date') return withWeekday(value);
  return choicesOf(column).find((choice) => choice.id === value)?.label ?? value;
}

type Props = {
  readonly column: Column;
  readonly field: string;
  readonly value: string;
  /** "What must happen, row 2": every cell has its own name. */
  readonly label: string;
  /** How many characters fit, as the model of these rows has it. */
  readonly limit: number;
  readonly onValue: (value: string, typing: boolean) => void;
};

export function RowCell({ column, field, value, label, limit, onValue }: Props) {
  const { draft } = useForm();
  const locked = useLock();
  if (locked !== null) return <ReadText field={field} text={cellWords(column, value)} />;
  if (column.kind === 'date') {
    const unread = isUnreadCell(column, value);
    return (
      <DateBox
        field={field}
        value={unread ? '' : value}
        unread={unread ? value : undefined}
        lies={column.lies}
        limit={limit}
        label={label}
        onTyped={(text) => onValue(text, true)}
        onDate={(iso) => onValue(iso, false)}
      />
    );
  }
  if (column.kind === 'number') {
    return (
      <NumberBox
        field={field}
        text={value}
        label={label}
        limit={limit}
        onText={(text) => onValue(text, true)}
        onNumber={(number) => onValue(String(number), true)}
      />
    );
  }
  const choices = choicesOf(column);
  if (choices.length > 0) {
    return (
      <select
        id={domId(field)}
        data-field={field}
        className={column.kind === 'rag' ? `rag rag-${value || 'none'}` : undefined}
        value={value}
        aria-label={label}
        onChange={(event) => onValue(event.target.value, false)}
      >
        <option value="">Not set</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  const over = beyond(value, limit);
  return (
    <>
      <textarea
        id={domId(field)}
        data-field={field}
        rows={column.kind === 'long-text' ? 2 : 1}
        lang="en-GB"
        spellCheck={false}
        value={value}
        data-limit={limit}
        aria-label={label}
        {...tiedTooMuch(domId(field), over, undefined)}
        onChange={(event) => onValue(typedText(event.target.value), true)}
        onBlur={() => saveSoon(draft)}
      />
      <TooMuch id={domId(field)} over={over} limit={limit} />
    </>
  );
}
