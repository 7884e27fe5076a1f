/** A date with its label, in a form that is sent. */
import type { Lies } from '../../../shared/dates/index.ts';
import { TypedDate } from '../../form/typed-date.tsx';
import { Field } from '../../ui/field.tsx';
import type { DateBox } from './typed.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly box: DateBox;
  readonly lies: Lies;
};

export const DateField = ({ id, label, hint, error, box, lies }: Props) => (
  <Field id={id} label={label} error={error} {...(hint === undefined ? {} : { hint })}>
    {(tied) => (
      <TypedDate
        id={tied.id}
        aria-describedby={tied['aria-describedby']}
        value={box.value}
        unread={box.unread}
        lies={lies}
        onTyped={box.onTyped}
        onDate={box.onDate}
      />
    )}
  </Field>
);

/** A box of several lines with its label. */
export const AreaField = ({
  id,
  label,
  hint,
  error,
  value,
  onValue,
  most,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly most: number;
}) => (
  <Field id={id} label={label} error={error} {...(hint === undefined ? {} : { hint })}>
    {(tied) => (
      <textarea
        rows={3}
        maxLength={most}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        {...tied}
      />
    )}
  </Field>
);
