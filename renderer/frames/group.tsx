/** Parts that the sections of the settings share: a group with its title, and a set of choices. */
import type { ReactNode } from 'react';
import { Pick } from '../ui/field.tsx';

export const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="set-group">
    <h2>{title}</h2>
    {children}
  </section>
);

type Props<T extends string> = {
  legend: string;
  name: string;
  hint?: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChoose: (value: T) => void;
};

/** A few choices of which one holds. */
export function Choices<T extends string>({ legend, name, hint, value, options, onChoose }: Props<T>) {
  return (
    <fieldset aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend className="lab">{legend}</legend>
      {hint === undefined ? null : (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {options.map((option) => (
        <Pick
          key={option.value}
          id={`${name}-${option.value}`}
          kind="radio"
          name={name}
          label={option.label}
          checked={value === option.value}
          onPick={() => onChoose(option.value)}
        />
      ))}
    </fieldset>
  );
}
