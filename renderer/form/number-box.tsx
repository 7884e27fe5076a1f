/** A number as it is typed: read with every key, and kept as typed while it is none, so that no part of it is stored. */
import { useId, useState } from 'react';
import { longestUnread } from '../../shared/audit/unread.ts';
import { boundsWords, readNumber, type Bounds } from '../../shared/numbers.ts';
import { useForm } from './draft-context.tsx';
import { domId } from './field.ts';
import { beyond, TooMuch } from '../ui/too-much.tsx';
import { saveSoon } from '../records/audit/draft.ts';

type Props = {
  readonly field: string;
  /** The number as text, or what is typed and not read yet. */
  readonly text: string;
  readonly bounds?: Bounds;
  readonly unit?: string;
  /** How many characters of what is no number the record keeps. */
  readonly limit?: number;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly onText: (text: string) => void;
  readonly onNumber: (value: number) => void;
  /** The box is left. */
  readonly onLeave: () => void;
};

/** The box in an audit, which is saved when it is left. */
export function NumberBox(props: Omit<Props, 'onLeave'>) {
  const { draft } = useForm();
  return <NumberInput {...props} onLeave={() => saveSoon(draft)} />;
}

/** The box wherever numbers are typed. */
export function NumberInput({
  field,
  text,
  bounds = {},
  unit = '',
  limit = longestUnread,
  onText,
  onNumber,
  onLeave,
  ...named
}: Props) {
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? text;
  const read = readNumber(shown, bounds, unit);
  const wrong = typed === null && shown.trim() !== '' && !read.read ? read.why : '';
  const over = read.read ? 0 : beyond(shown, limit);
  const hint = bounds.min === undefined && bounds.max === undefined ? '' : boundsWords(bounds);
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        id={domId(field)}
        data-field={field}
        className={wrong === '' ? undefined : 'field-bad'}
        value={shown}
        data-limit={limit}
        aria-label={named.label}
        aria-labelledby={named.labelledBy}
        aria-describedby={over > 0 ? `${noteId} ${noteId}-over` : noteId}
        aria-invalid={wrong !== '' || over > 0}
        onChange={(event) => {
          const now = event.target.value;
          const found = readNumber(now, bounds, unit);
          setTyped(now);
          if (found.read) onNumber(found.value);
          else onText(now);
        }}
        onBlur={() => {
          setTyped(null);
          onLeave();
        }}
      />
      <span className={wrong === '' ? 'hint' : 'error-text'} id={noteId} aria-live="polite">
        {wrong === '' ? hint : `Not read yet. ${wrong}`} {unit}
      </span>
      <TooMuch id={noteId} over={over} limit={limit} />
    </>
  );
}
