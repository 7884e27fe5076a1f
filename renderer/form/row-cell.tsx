/** One cell of a table: the control its column asks for. */
import { cellChoices, cellWords } from '../../shared/kinds/index.ts';
import { typedText } from '../../shared/text/typed-text.ts';
import { beyond, tiedTooMuch, TooMuch } from '../ui/too-much.tsx';
import { saveSoon } from '../records/audit/draft.ts';
import { isUnreadCell } from '../../shared/audit/unread.ts';
import type { Column } from '../../shared/toolkit/question.ts';
import { useForm, useLock } from './draft-context.tsx';
import { domId } from './field.ts';
import { DateBox } from './kinds/date.tsx';
import { NumberBox } from './number-box.tsx';
import { ReadText } from './text-box.tsx';

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
  const choices = cellChoices(column);
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
