/** Scenes of the partnership's year for the gallery: a year with its rounds, one round, actions. */
import { addDays, localDate } from '../../shared/dates/index.ts';
import { programmeYearKind } from '../../shared/records/programme-year.ts';
import { firstRound, roundKind, type Round } from '../../shared/records/round.ts';
import { idOf } from '../fixtures/fake-audits.ts';
import type { Scene } from '../page/review-screens/scene.ts';
import { auditorAs, nominated, year } from '../page/programme-screens/scene.tsx';

export type RecordScene = Scene & {
  readonly records?: readonly (readonly [kind: string, document: unknown])[];
};

const today = localDate(new Date());
const planned = (n: number, shape: Round['shape'], code: string, more: Partial<Round>) =>
  firstRound({ id: idOf(801 + n), year: idOf(800), shape, code, wanted: 3, ...more });

const rounds = (): Round[] => [
  planned(0, 'A', 'A-26-1', {
    day: addDays(today, 30),
    nominations: [nominated(1, 'P-101'), nominated(2, 'P-102'), nominated(3, 'P-103'), nominated(4, 'P-104')],
  }),
  planned(1, 'D', 'D-26-1', { day: addDays(today, 75) }),
  planned(2, 'B', 'B-26-1', { month: today.slice(0, 7) }),
];

const records = (): NonNullable<RecordScene['records']> => [
  [programmeYearKind.name, year([auditorAs(1, 'Auditor A-09', 'North'), auditorAs(2, 'Auditor A-17')])],
  ...rounds().map((one) => [roundKind.name, one] as const),
];

export const programmeScenes: { readonly [name: string]: () => RecordScene } = {
  'no year yet': () => ({ options: {}, route: { screen: 'year' } }),
  year: () => ({ options: {}, route: { screen: 'year', year: idOf(800) }, records: records() }),
  'new round': () => ({
    options: {},
    route: { screen: 'year', year: idOf(800), section: 'new' },
    records: records(),
  }),
  round: () => ({ options: {}, route: { screen: 'round', round: idOf(801) }, records: records() }),
  'round of a month': () => ({
    options: {},
    route: { screen: 'round', round: idOf(803) },
    records: records(),
  }),
  'no actions yet': () => ({ options: {}, route: { screen: 'actions' } }),
};
