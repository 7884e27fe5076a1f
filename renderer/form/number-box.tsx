/** A number as it is typed: read with every key, and kept as typed while it is none, so that no part of it is stored. */
import { useId, useState } from 'react';
import { longestUnread } from '../../shared/audit/unread.ts';
import { boundsWords, readNumber, type Bounds } from '../../shared/numbers.ts';
import { useForm } from './draft-context.tsx';
import { domId } from './field.ts';
import { saveSoon } from '../records/audit/draft.ts';

type Props = {
  readonly field: string;
  /** The number as text, or what is typed and not read yet. */
  readonly text: string;
  readonly bounds?: Bounds;
  readonly unit?: string;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly onText: (text: string) => void;
  readonly onNumber: (value: number) => void;
};

export function NumberBox({ field, text, bounds = {}, unit = '', onText, onNumber, ...named }: Props) {
  const { draft } = useForm();
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? text;
  const read = readNumber(shown, bounds, unit);
  const wrong = typed === null && shown.trim() !== '' && !read.read ? read.why : '';
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
        maxLength={longestUnread}
        aria-label={named.label}
        aria-labelledby={named.labelledBy}
        aria-describedby={noteId}
        aria-invalid={wrong !== ''}
        onChange={(event) => {
          const now = event.target.value;
          const found = readNumber(now, bounds, unit);
          setTyped(now);
          if (found.read) onNumber(found.value);
          else onText(now);
        }}
        onBlur={() => {
          setTyped(null);
          saveSoon(draft);
        }}
      />
      <span className={wrong === '' ? 'hint' : 'error-text'} id={noteId} aria-live="polite">
        {wrong === '' ? hint : `Not read yet. ${wrong}`} {unit}
      </span>
    </>
  );
}
