/** What the partnership's year asks of main beside its records: the calendar file. */
import { z } from 'zod';
import { RecordId } from '../records/record-kind.ts';
import { ask } from './ask.ts';

export const programmeAsks = {
  /** Saves the days of a year, or of one of its rounds, as an iCalendar file (K16): main shows the save dialog. */
  'programme.saveCalendar': ask(
    'open-vault',
    'refused',
    z.strictObject({ year: RecordId, round: RecordId.nullable() }),
    z.strictObject({ fileName: z.string() }),
    ['not-found', 'cancelled', 'disk-full', 'read-only', 'file-busy', 'write-failed'],
  ),
} as const;
