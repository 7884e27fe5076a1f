/** What lists of rounds know of one, read from the line the kind gives. */
import { z } from 'zod';
import { roundStates } from '../programme/states/round.ts';
import { DoneStep, OwnDate, Round } from './round.ts';

const Line = Round.pick({
  year: true,
  shape: true,
  code: true,
  theme: true,
  groups: true,
  sessionGroup: true,
  month: true,
  day: true,
  published: true,
  version: true,
  wanted: true,
}).extend({
  state: z.enum(roundStates),
  decidedOn: z.string(),
  ownDates: z.array(OwnDate.omit({ reason: true })),
  done: z.array(DoneStep),
});
export type RoundLine = z.infer<typeof Line> & { readonly id: string };

/** Reads the line of a round; null where it is not one of this version. */
export function readRoundLine(record: { readonly id: string; readonly line: unknown }): RoundLine | null {
  const read = Line.safeParse(record.line);
  return read.success ? { ...read.data, id: record.id } : null;
}
