/** Boxes of the lists of a year, and how a list is put back into it. */
import type { ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import type { OpenedRecord } from '../../../records/use-record.ts';
import type { Box } from './item-list.tsx';

type Part = 'groups' | 'agencies' | 'people' | 'themes' | 'sessionGroups';
export type Opened = { opened: OpenedRecord<ProgrammeYear> };
export const newId = (): string => crypto.randomUUID();

/** How a list of the year is put back into it. */
export const putter =
  <P extends Part>({ change }: OpenedRecord<ProgrammeYear>, part: P) =>
  (items: ProgrammeYear[P], field: string, typing: boolean): void =>
    change(`${part}/${field}`, (year) => ({ ...year, [part]: items }), typing);

export const text = <T>(id: keyof T & string, label: string, max: number, hint?: string): Box<T> => ({
  kind: 'text',
  id,
  label,
  most: max,
  ...(hint === undefined ? {} : { hint }),
  of: (item) => String(item[id]),
  put: (item, value) => ({ ...item, [id]: value }),
});
export const tick = <T>(id: keyof T & string, label: string): Box<T> => ({
  kind: 'tick',
  id,
  label,
  of: (item) => item[id] === true,
  put: (item, is) => ({ ...item, [id]: is }),
});
export const select = <T>(
  id: keyof T & string,
  label: string,
  options: readonly { value: string; label: string }[],
): Box<T> => ({
  kind: 'select',
  id,
  label,
  options,
  of: (item) => String(item[id]),
  put: (item, value) => ({ ...item, [id]: value }),
});
const words: Readonly<Record<string, string>> = {
  adults: 'Adults',
  children: 'Children',
  'community-safety': 'Community safety',
  other: 'Other',
  'front-line': 'Front line',
  manager: 'Manager',
  strategic: 'Strategic',
};
export const choices = (values: readonly string[]) =>
  values.map((value) => ({ value, label: words[value] ?? value }));

/** A number that may stay empty, meaning "as the year says". */
export const ownNumber = <T>(
  id: string,
  label: string,
  of: (item: T) => number | null,
  put: (item: T, n: number | null) => T,
): Box<T> => ({
  kind: 'text',
  id,
  label,
  hint: 'Empty: as the year’s numbers say.',
  most: 2,
  of: (item) => String(of(item) ?? ''),
  put: (item, typed) => put(item, /^\d{1,2}$/.test(typed) ? Number(typed) : null),
});
