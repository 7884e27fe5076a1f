/** A number with its unit. What is not a number stays in the box and is said; it is not saved as something else. */
import { useId, useState } from 'react';
import { saveSoon } from '../../records/audit/draft.ts';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName, headingId } from '../field.ts';
import { ReadText } from '../text-box.tsx';
import type { KindProps } from './kind-props.ts';

/** Reads a typed number within bounds; null when it is none. A comma counts as a decimal point only between digits. */
export function readNumber(text: string, min?: number, max?: number): number | null {
  const typed = text.trim().replace(/(\d),(\d)/, '$1.$2');
  if (!/^-?\d+(\.\d+)?$/.test(typed)) return null;
  const value = Number(typed);
  return (min !== undefined && value < min) || (max !== undefined && value > max) ? null : value;
}

function boundsWords(min?: number, max?: number): string {
  if (min !== undefined && max !== undefined) return `Write a number from ${min} to ${max}.`;
  if (min !== undefined) return `Write a number from ${min}.`;
  return max === undefined ? 'Write a number.' : `Write a number up to ${max}.`;
}

export function NumberKind({ question, kind }: KindProps<'number'>) {
  const { draft } = useForm();
  const locked = useLock();
  const errorId = useId();
  const value = useAnswer(question.id, 'number') ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const field = fieldName(question.id, 'answer');
  const shown = value === null ? '' : String(value);
  if (locked !== null) return <ReadText field={field} text={shown} />;
  const put = (text: string): void => {
    setTyped(text);
    setWrong(false);
    const read = readNumber(text, kind.min, kind.max);
    if (read !== null || text.trim() === '') {
      draft.answer(question.id, field, { number: text.trim() === '' ? undefined : read }, true);
    }
  };
  return (
    <div className="number-kind">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        id={domId(field)}
        data-field={field}
        className={wrong ? 'field-bad' : undefined}
        value={typed ?? shown}
        maxLength={20}
        aria-labelledby={headingId(question.id)}
        aria-describedby={errorId}
        aria-invalid={wrong}
        onChange={(event) => put(event.target.value)}
        onBlur={() => {
          setWrong(typed !== null && typed.trim() !== '' && readNumber(typed, kind.min, kind.max) === null);
          if (typed !== null && readNumber(typed, kind.min, kind.max) !== null) setTyped(null);
          saveSoon(draft);
        }}
      />
      <span className={wrong ? 'error-text' : 'hint'} id={errorId}>
        {wrong || kind.min !== undefined || kind.max !== undefined ? boundsWords(kind.min, kind.max) : ''}{' '}
        {kind.unit ?? ''}
      </span>
    </div>
  );
}
