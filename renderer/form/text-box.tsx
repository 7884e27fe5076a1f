/** A box to write in: grows with its text, is saved on blur, marks words the dictionary does not know. */
import { useRef } from 'react';
import { saveSoon } from '../stores/draft.ts';
import { useForm, useLock } from './draft-context.tsx';
import { domId } from './field.ts';
import { FoundMark, useIsFound } from './found.tsx';
import { SpelledBox } from './spell/spelled-box.tsx';

export type TextBoxProps = {
  readonly field: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Id of the visible label; without one, `label` is spoken. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly lines?: number;
  readonly maxLength?: number;
  readonly required?: boolean;
};

/** Text that may be read, selected and copied, and not changed. */
export function ReadText(props: { readonly field: string; readonly text: string; readonly label?: string }) {
  return (
    <div className="read-text" id={domId(props.field)} data-field={props.field} tabIndex={-1}>
      {props.label === undefined ? null : <span className="vh">{props.label}: </span>}
      {props.text === '' ? <span className="quiet">Not written</span> : props.text}
    </div>
  );
}

/** The box itself. */
export function TextBox(props: TextBoxProps) {
  const { field, value, onText } = props;
  const { draft } = useForm();
  const locked = useLock();
  const box = useRef<HTMLTextAreaElement>(null);
  if (locked !== null) {
    return (
      <ReadText field={field} text={value} {...(props.label === undefined ? {} : { label: props.label })} />
    );
  }
  return (
    <SpelledBox
      box={box}
      id={domId(field)}
      data-field={field}
      value={value}
      rows={props.lines ?? 3}
      maxLength={props.maxLength ?? 60_000}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-required={props.required}
      onText={onText}
      onBlur={() => saveSoon(draft)}
      over={<FoundMark field={field} box={box} text={value} />}
    />
  );
}

export type LineProps = TextBoxProps & { readonly type?: 'text' | 'search'; readonly width?: string };

/** One line of text. */
export function TextLine(props: LineProps) {
  const { field, value, onText } = props;
  const { draft } = useForm();
  const locked = useLock();
  const found = useIsFound(field);
  if (locked !== null) {
    return (
      <ReadText field={field} text={value} {...(props.label === undefined ? {} : { label: props.label })} />
    );
  }
  return (
    <input
      type="text"
      id={domId(field)}
      data-field={field}
      className={found ? 'found-box' : undefined}
      value={value}
      lang="en-GB"
      spellCheck={false}
      autoComplete="off"
      maxLength={props.maxLength ?? 2000}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-required={props.required}
      onChange={(event) => onText(event.target.value)}
      onBlur={() => saveSoon(draft)}
    />
  );
}
