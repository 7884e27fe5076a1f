/** A programme year (programme.md 4): groups, agencies, people, themes, the table of holidays and the numbers it is planned by. */
import { z } from 'zod';
import { IsoDate, IsoMonth } from '../audit/ids.ts';
import { holidayTables } from '../dates/index.ts';
import { limits } from '../limits.ts';
import { firstSettings, YearSettings } from '../programme/settings.ts';
import { recordKind, RecordId } from './record-kind.ts';

const { programme: most } = limits;
const Name = z.string().max(most.name);
const Words = z.string().max(most.words);
/** A day, or none yet. */
export const Day = z.union([IsoDate, z.literal('')]);

export const groupKinds = ['adults', 'children', 'community-safety', 'other'] as const;
/** A commissioning group: its themes, and how many rounds it may have. */
export const CommissioningGroup = z.strictObject({
  id: RecordId,
  name: Name,
  kind: z.enum(groupKinds),
  /** The role of whoever chairs it. */
  chair: Name,
  /** Its own number of rounds; null: as the year says. */
  rounds: z.int().min(0).max(60).nullable(),
});
export type CommissioningGroup = z.infer<typeof CommissioningGroup>;

export const Agency = z.strictObject({
  id: RecordId,
  name: Name,
  /** What sort it is ("health", "police"): in a tie, more sorts come first (7.3). */
  sort: Name,
  lead: Name,
  contact: Words,
  hasProgram: z.boolean(),
  /** Its one auditor may be known to everybody (12.4). */
  isSmall: z.boolean(),
});
export type Agency = z.infer<typeof Agency>;

export const participantLevels = ['front-line', 'manager', 'strategic'] as const;
const Away = z.strictObject({ id: RecordId, from: Day, to: Day });
/** What makes a person an auditor (4, 7.5). */
export const AuditorPart = z.strictObject({
  trained: z.array(z.strictObject({ form: z.string().max(60), on: Day })).max(60),
  /** Cases a month; null: as the year says. */
  least: z.int().min(0).max(60).nullable(),
  most: z.int().min(0).max(60).nullable(),
  away: z.array(Away).max(most.away),
  exempt: z.boolean(),
  exemptBy: Name,
  /** Teams and services this person never audits, and those whose workers they supervise. */
  never: z.array(Name).max(60),
  supervises: z.array(Name).max(60),
});
export const PersonInRole = z.strictObject({
  id: RecordId,
  /** A name or a designation. */
  name: Name,
  role: Name,
  /** The id of an agency; '' for the co-ordinator's own house. */
  agency: z.union([RecordId, z.literal('')]),
  team: Name,
  external: z.boolean(),
  level: z.enum(participantLevels),
  auditor: AuditorPart.nullable(),
});
export type PersonInRole = z.infer<typeof PersonInRole>;

export const Theme = z.strictObject({
  id: RecordId,
  /** Stable over years. */
  code: z.string().max(most.code),
  words: Words,
  /** The id of the theme it belongs under; '' for none. */
  parent: z.union([RecordId, z.literal('')]),
  group: z.union([RecordId, z.literal('')]),
  /** Which questions of which version of a form it is asked in. */
  questions: z
    .array(
      z.strictObject({
        form: z.string().max(60),
        version: z.string().max(40),
        question: z.string().max(60),
      }),
    )
    .max(most.questions),
});
export type Theme = z.infer<typeof Theme>;

/** A themed group that audits in sessions (shape C, 7.6). */
export const SessionGroup = z.strictObject({
  id: RecordId,
  name: Name,
  theme: Words,
  /** The first session of the year; the others follow it (6.1). */
  first: Day,
  seats: z
    .array(
      z.strictObject({
        id: RecordId,
        grade: Name,
        wanted: z.int().min(0).max(20),
        people: z.array(RecordId).max(60),
      }),
    )
    .max(most.seats),
  /** Roles of the senior managers it is linked to. */
  linked: Words,
});
export type SessionGroup = z.infer<typeof SessionGroup>;

export const HolidayChoice = z.strictObject({
  table: z.enum(holidayTables),
  added: z.array(IsoDate).max(most.days),
  removed: z.array(IsoDate).max(most.days),
});
export type HolidayChoice = z.infer<typeof HolidayChoice>;

export const ProgrammeYear = z.strictObject({
  id: RecordId,
  name: Name,
  /** Its first day: 1 April, where nobody says otherwise. */
  from: IsoDate,
  holidays: HolidayChoice,
  groups: z.array(CommissioningGroup).max(most.groups),
  agencies: z.array(Agency).max(most.agencies),
  people: z.array(PersonInRole).max(most.people),
  themes: z.array(Theme).max(most.themes),
  sessionGroups: z.array(SessionGroup).max(most.groups),
  settings: YearSettings,
  notes: z.string().max(most.text),
  /** Open cases at the end of each month, and open at any time in the year: what coverage is a share of (6.3). Entered by hand. */
  counts: z
    .strictObject({
      months: z.array(z.strictObject({ month: IsoMonth, open: z.int().min(0).max(999_999) })).max(60),
      anyTime: z.int().min(0).max(999_999),
    })
    .optional(),
});
export type ProgrammeYear = z.infer<typeof ProgrammeYear>;

/** A year as it begins: the defaults of programme.md 14, nobody in it yet. */
export const firstYearRecord = (id: string, name: string, from: string): ProgrammeYear => ({
  id,
  name,
  from,
  holidays: { table: 'england-and-wales', added: [], removed: [] },
  groups: [],
  agencies: [],
  people: [],
  themes: [],
  sessionGroups: [],
  settings: firstSettings,
  notes: '',
});

const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

export const programmeYearKind = recordKind<ProgrammeYear>({
  name: 'programme-year',
  schema: ProgrammeYear,
  reference: ({ name }) => `the year “${name}”`,
  line: ({ name, from, groups, agencies, people, themes }) => ({
    name,
    from,
    groups: groups.length,
    agencies: agencies.length,
    people: people.length,
    themes: themes.length,
  }),
  texts: ({ name, notes, groups, agencies, people, themes, sessionGroups }) => ({
    name,
    notes,
    groups: lines([...groups, ...sessionGroups].map((one) => one.name)),
    agencies: lines(agencies.flatMap((one) => [one.name, one.lead, one.contact])),
    people: lines(people.flatMap((one) => [one.name, one.role, one.team])),
    themes: lines(themes.flatMap((one) => [one.code, one.words])),
  }),
  mayErase: () => true,
});
