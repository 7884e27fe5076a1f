/** A box to write in: grows with its text, is saved on blur, marks words the dictionary does not know. */
import { useRef } from 'react';
import { limits } from '../../shared/limits.ts';
import { typedLine } from '../../shared/text/typed-text.ts';
import { beyond, tiedTooMuch, TooMuch } from '../ui/too-much.tsx';
import { saveSoon } from '../records/audit/draft.ts';
import { useForm, useLock } from './draft-context.tsx';
import { domId } from './field.ts';
import { FoundMark, useIsFound } from './found.tsx';
import { useGivenText, useTextNow, type LiveText } from './live-text.ts';
import { LiveBox, SpelledBox } from './spell/spelled-box.tsx';

export type TextBoxProps = {
  readonly field: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Id of the visible label; without one, `label` is spoken. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly lines?: number;
  /** How much fits, as the model has it (shared/limits.ts). */
  readonly limit?: number;
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

const areaProps = (props: Omit<TextBoxProps, 'value'>) => ({
  id: domId(props.field),
  'data-field': props.field,
  rows: props.lines ?? 3,
  limit: props.limit ?? limits.text,
  'aria-label': props.label,
  'aria-labelledby': props.labelledBy,
  'aria-describedby': props.describedBy,
  'aria-required': props.required,
  onText: props.onText,
});

/** A box whose text its parent keeps. */
export function TextBox(props: TextBoxProps) {
  const { field, value } = props;
  const { draft } = useForm();
  const locked = useLock();
  const box = useRef<HTMLTextAreaElement>(null);
  const live = useGivenText(value);
  if (locked !== null) {
    return (
      <ReadText field={field} text={value} {...(props.label === undefined ? {} : { label: props.label })} />
    );
  }
  return (
    <SpelledBox
      {...areaProps(props)}
      box={box}
      value={value}
      onBlur={() => saveSoon(draft)}
      over={<FoundMark field={field} box={box} live={live} />}
    />
  );
}

export type AnswerBoxProps = Omit<TextBoxProps, 'value'> & { readonly live: LiveText };

/** A box for a text of the open audit: the letter is painted, and everything beside the box follows at leisure. */
export function AnswerBox(props: AnswerBoxProps) {
  const locked = useLock();
  return locked === null ? <OpenBox {...props} /> : <ReadAnswer {...props} />;
}

function ReadAnswer({ field, live, label }: AnswerBoxProps) {
  const text = useTextNow(live);
  return <ReadText field={field} text={text} {...(label === undefined ? {} : { label })} />;
}

function OpenBox(props: AnswerBoxProps) {
  const { field, live } = props;
  const { draft } = useForm();
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <LiveBox
      {...areaProps(props)}
      box={box}
      live={live}
      onBlur={() => saveSoon(draft)}
      over={<FoundMark field={field} box={box} live={live} />}
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
  const limit = props.limit ?? limits.line;
  const over = beyond(value, limit);
  return (
    <>
      <input
        type="text"
        id={domId(field)}
        data-field={field}
        className={found ? 'found-box' : undefined}
        value={value}
        lang="en-GB"
        spellCheck={false}
        autoComplete="off"
        data-limit={limit}
        aria-label={props.label}
        aria-labelledby={props.labelledBy}
        {...tiedTooMuch(domId(field), over, props.describedBy)}
        aria-required={props.required}
        onChange={(event) => onText(typedLine(event.target.value))}
        onBlur={() => saveSoon(draft)}
      />
      <TooMuch id={domId(field)} over={over} limit={limit} />
    </>
  );
}
