/** A year and what belongs to it, as its screens read them: the year opened, the rounds as their lines. */
import { useMemo } from 'react';
import { holidaySetOf } from '../../../shared/dates/index.ts';
import type { Planned } from '../../../shared/programme/dates/of-round.ts';
import { programmeYearKind, type ProgrammeYear } from '../../../shared/records/programme-year.ts';
import { roundKind, type Round } from '../../../shared/records/round.ts';
import { readRoundLine, type RoundLine } from '../../../shared/records/round-line.ts';
import { makeUseRecord } from '../use-record.ts';
import { useRecordLines } from '../record-lines.ts';

export const {
  useRecord: useYear,
  begin: beginYear,
  flush: flushYear,
} = makeUseRecord<ProgrammeYear>(programmeYearKind);
export const { useRecord: useRound, begin: beginRound, flush: flushRound } = makeUseRecord<Round>(roundKind);

/** The rounds of a year, by code. */
export function useRoundsOf(year: string): readonly RoundLine[] {
  const lines = useRecordLines(roundKind.name);
  return useMemo(
    () =>
      lines
        .map(readRoundLine)
        .filter((line) => line !== null)
        .filter((line) => line.year === year)
        .toSorted((a, b) => a.code.localeCompare(b.code, 'en-GB', { numeric: true })),
    [lines, year],
  );
}

/** What of a year its dates follow from; the table of holidays is made once for each choice of it. */
export function usePlanned(year: ProgrammeYear): Planned {
  const { from, settings, holidays } = year;
  const set = useMemo(() => holidaySetOf(holidays), [holidays]);
  return { from, settings, holidays: set };
}
