/** Boxes in the cells of a table one writes in, each named by its column and row. */
import type { ReactNode } from 'react';

type CellProps = {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly readOnly?: boolean;
};

export const TextCell = ({
  label,
  field,
  value,
  onValue,
  most,
  readOnly = false,
}: CellProps & { readonly most: number }) => (
  <input
    type="text"
    autoComplete="off"
    aria-label={label}
    data-field={field}
    maxLength={most}
    readOnly={readOnly}
    value={value}
    onChange={(event) => onValue(event.target.value)}
  />
);

export type Option = { readonly value: string; readonly label: string; readonly isOff?: boolean };

export const SelectCell = ({
  label,
  field,
  value,
  onValue,
  options,
  readOnly = false,
}: CellProps & { readonly options: readonly Option[] }) => (
  <select
    aria-label={label}
    data-field={field}
    value={value}
    disabled={readOnly}
    onChange={(event) => onValue(event.target.value)}
  >
    {options.map((one) => (
      <option key={one.value} value={one.value} disabled={one.isOff === true}>
        {one.label}
      </option>
    ))}
  </select>
);

/** A part of a step: a heading, what it is about in a line, and its content. */
export const StepPart = ({
  id,
  title,
  about,
  children,
}: {
  readonly id: string;
  readonly title: ReactNode;
  readonly about?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className="step-part" aria-labelledby={`${id}-h`}>
    <h2 id={`${id}-h`}>{title}</h2>
    {about === undefined ? null : <p className="quiet">{about}</p>}
    {children}
  </section>
);
