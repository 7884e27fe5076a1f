/** One thing that can be changed: its built-in words, the organisation's own, and the way back. */
import { useState } from 'react';
import { fitsOwnWord } from '../../../../shared/toolkit/own-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Pick } from '../../../ui/field.tsx';
import type { Line } from './groups.ts';

export type Change = (path: string, words: string | null) => void;
type Props = {
  readonly line: Line;
  /** The organisation's own words; undefined where the built-in ones hold. */
  readonly own: string | undefined;
  readonly onChange: Change;
};

const idOf = (path: string): string => `word-${path.replaceAll(/[^A-Za-z0-9]/g, '-')}`;

function Switch({ line, own, onChange }: Props) {
  const { word, label, hint } = line;
  const on = (own ?? word.words) === 'on';
  const id = idOf(word.path);
  return (
    <div className="own-line own-switch">
      <Pick
        id={id}
        label={label}
        checked={on}
        onPick={(next) => {
          const words = next ? 'on' : 'off';
          onChange(word.path, words === word.words ? null : words);
        }}
      />
      <p className="hint">{hint}</p>
    </div>
  );
}

function Words({ line, own, onChange }: Props) {
  const { word, label } = line;
  const [text, setText] = useState(own ?? word.words);
  const [error, setError] = useState<string | undefined>(undefined);
  const [shown, setShown] = useState(own);
  // Taken back, or put there again, by undo or for the whole form.
  if (own !== shown) {
    setShown(own);
    setText(own ?? word.words);
    setError(undefined);
  }
  const keep = (): void => {
    const tidy = text.replace(/\s+/g, ' ').trim();
    const fine = fitsOwnWord(word, tidy);
    setError(
      fine
        ? undefined
        : word.kind === 'number'
          ? 'Type a whole number from 1 to 9999.'
          : `Type between 1 and ${word.maxLength} characters.`,
    );
    if (!fine) return;
    setText(tidy);
    if (tidy === (own ?? word.words)) return;
    onChange(word.path, tidy === word.words ? null : tidy);
  };
  const id = idOf(word.path);
  return (
    <div className="own-line" onBlur={keep}>
      <Field
        id={id}
        label={label}
        error={error}
        {...(own === undefined ? {} : { hint: `Built in: ${word.words}` })}
      >
        {(tied) =>
          word.maxLength > 120 ? (
            <textarea
              rows={2}
              lang="en-GB"
              value={text}
              onChange={(event) => setText(event.target.value)}
              {...tied}
            />
          ) : (
            <input
              type="text"
              autoComplete="off"
              inputMode={word.kind === 'number' ? 'numeric' : 'text'}
              value={text}
              onChange={(event) => setText(event.target.value)}
              {...tied}
              className={`${word.kind === 'number' ? 'own-number' : ''}${error === undefined ? '' : ' field-bad'}`}
            />
          )
        }
      </Field>
      {word.alias === undefined || own === word.alias ? null : (
        <Button
          kind="plain"
          onClick={() => {
            setText(word.alias ?? '');
            setError(undefined);
            onChange(word.path, word.alias ?? null);
          }}
        >
          Use “{word.alias}” instead
        </Button>
      )}
      {own === undefined ? null : (
        <Button
          kind="plain"
          aria-label={`Back to the built-in words: ${label}`}
          onClick={() => {
            setText(word.words);
            setError(undefined);
            onChange(word.path, null);
          }}
        >
          Back to the built-in words
        </Button>
      )}
    </div>
  );
}

export const OwnLine = (props: Props) =>
  props.line.word.kind === 'switch' ? <Switch {...props} /> : <Words {...props} />;
