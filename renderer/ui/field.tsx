/** Fields: a label above, a hint under it, the error beside it, all of them tied to the control. No placeholder is ever a label. */
import { useState, type ComponentProps, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { ErrorText } from './notice.tsx';

type Described = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  className?: string;
};

type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Ids of further descriptions (a strength sentence, a count). */
  describedBy?: string;
  /** Gets what ties the control to label, hint and error. */
  children: (tied: Described) => ReactNode;
  after?: ReactNode;
};

export function Field({ id, label, hint, error, describedBy, children, after }: FieldProps) {
  const ids = [
    hint === undefined ? '' : `${id}-hint`,
    error === undefined ? '' : `${id}-error`,
    describedBy ?? '',
  ]
    .filter((one) => one !== '')
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : <ErrorText id={`${id}-error`}>{error}</ErrorText>}
      {children({
        id,
        'aria-describedby': ids === '' ? undefined : ids,
        'aria-invalid': error === undefined ? undefined : true,
        ...(error === undefined ? {} : { className: 'field-bad' }),
      })}
      {after}
    </div>
  );
}

type Common = Pick<FieldProps, 'id' | 'label' | 'hint' | 'error' | 'describedBy' | 'after'> & {
  value: string;
  onValue: (value: string) => void;
};

type TextProps = Common &
  Pick<ComponentProps<'input'>, 'maxLength' | 'inputMode' | 'spellCheck' | 'onKeyUp' | 'readOnly'>;

export function TextField({
  id,
  label,
  hint,
  error,
  describedBy,
  after,
  value,
  onValue,
  ...rest
}: TextProps) {
  return (
    <Field
      {...{ id, label, hint, after }}
      error={error}
      {...(describedBy === undefined ? {} : { describedBy })}
    >
      {(tied) => (
        <input
          type="text"
          autoComplete="off"
          value={value}
          onChange={(event) => onValue(event.target.value)}
          {...rest}
          {...tied}
        />
      )}
    </Field>
  );
}

/** A secret, hidden until the person asks to see it. */
export function SecretField({
  id,
  label,
  hint,
  error,
  describedBy,
  after,
  value,
  onValue,
  onKeyUp,
}: TextProps) {
  const [seen, setSeen] = useState(false);
  return (
    <Field
      {...{ id, label, hint, after }}
      error={error}
      {...(describedBy === undefined ? {} : { describedBy })}
    >
      {(tied) => (
        <div className="with-btn">
          <input
            type={seen ? 'text' : 'password'}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={1024}
            value={value}
            onChange={(event) => onValue(event.target.value)}
            onKeyUp={onKeyUp}
            {...tied}
          />
          <Button
            icon={seen ? 'eye-off' : 'eye'}
            aria-pressed={seen}
            aria-controls={id}
            onClick={() => setSeen(!seen)}
          >
            {seen ? 'Hide' : 'Show'}
          </Button>
        </div>
      )}
    </Field>
  );
}

type SelectProps = Common & { options: readonly { readonly value: string; readonly label: string }[] };

export function SelectField({ id, label, hint, error, value, onValue, options }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(tied) => (
        <select value={value} onChange={(event) => onValue(event.target.value)} {...tied}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type PickProps = {
  id: string;
  label: ReactNode;
  kind?: 'checkbox' | 'radio';
  name?: string;
  checked: boolean;
  onPick: (checked: boolean) => void;
  describedBy?: string;
  after?: ReactNode;
};

/** One tick box or one of several choices, its label beside it. */
export const Pick = ({
  id,
  label,
  kind = 'checkbox',
  name,
  checked,
  onPick,
  describedBy,
  after,
}: PickProps) => (
  <div className="pick">
    <input
      type={kind}
      id={id}
      name={name}
      checked={checked}
      aria-describedby={describedBy}
      onChange={(event) => onPick(event.target.checked)}
    />
    <label htmlFor={id}>{label}</label>
    {after}
  </div>
);
