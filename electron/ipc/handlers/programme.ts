/** What the partnership's year asks of main: its days as a calendar file, made from the records in the vault. */
import { localDate } from '../../../shared/dates/index.ts';
import { entriesOf, plannedOf } from '../../../shared/programme/dates/of-year.ts';
import { toICalendar } from '../../../shared/programme/icalendar.ts';
import { ProgrammeYear, programmeYearKind } from '../../../shared/records/programme-year.ts';
import { roundKind } from '../../../shared/records/round.ts';
import { readRoundLine, type RoundLine } from '../../../shared/records/round-line.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { FileDialogs } from '../../files/dialogs.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { Handlers } from '../serve.ts';

export type ProgrammeParts = {
  readonly store: () => Store;
  readonly dialogs: Pick<FileDialogs, 'write'>;
  readonly now: () => number;
};

const calendarFiles = [{ name: 'Calendar', extensions: ['ics'] }];
const batch = 1000;

/** The rounds of a year, from their lines. */
async function roundsOf(store: Store, year: string): Promise<RoundLine[]> {
  const rounds: RoundLine[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['cabinet']['list']>> = await store.cabinet.list({
      kind: roundKind.name,
      about: null,
      after,
      limit: batch,
    });
    for (const line of page.items) {
      const read = readRoundLine(line);
      if (read?.year === year) rounds.push(read);
    }
    after = page.next;
  } while (after !== null);
  return rounds;
}

/** Builds the handler that saves a calendar. */
export function programmeHandlers({
  store,
  dialogs,
  now,
}: ProgrammeParts): Pick<Handlers, 'programme.saveCalendar'> {
  return {
    'programme.saveCalendar': async ({ year: id, round }) => {
      const open = store();
      const opened = await open.cabinet.open({ kind: programmeYearKind.name, id });
      if (!opened.ok) return failed('not-found');
      const year = ProgrammeYear.parse(opened.value.document);
      const rounds = (await roundsOf(open, id)).filter((one) => round === null || one.id === round);
      const at = new Date(now());
      const entries = entriesOf(plannedOf(year), rounds, localDate(at));
      const versions = new Map(rounds.map((one) => [one.id, one.version]));
      const bytes = Buffer.from(toICalendar(entries, versions, at.toISOString()), 'utf8');
      const written = await dialogs.write(
        'Save the calendar',
        `audits-${year.from.slice(0, 4)}.ics`,
        calendarFiles,
        bytes,
      );
      return written.ok ? ok({ fileName: written.value.fileName }) : written;
    },
  };
}
