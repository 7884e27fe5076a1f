/** The page "Targets" of a year: what was to be reached, what was done, and what each share is of (programme.md 6.3). */
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { dayOf, localDate } from '../../../../shared/dates/index.ts';
import { monthOf } from '../../../../shared/programme/quotas/months.ts';
import { yearTargets, type TargetList } from '../../../../shared/programme/quotas/year-targets.ts';
import { numberOf } from '../../../../shared/programme/settings.ts';
import { auditorName } from '../../../../shared/programme/sharing/share-plan.ts';
import { caseListKind, CaseListLine } from '../../../../shared/records/case-list.ts';
import type { ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import { roundKind } from '../../../../shared/records/round.ts';
import { StepPart } from '../../../frames/programme/cells.tsx';
import { Findings } from '../../../frames/programme/findings.tsx';
import type { OpenRecord } from '../../../records/open-record.ts';
import { useAllocations } from '../../../records/programme/allocations.ts';
import { useRecordLines } from '../../../records/record-lines.ts';
import { CoverageOfYear } from './coverage.tsx';
import { AuditorTable, MonthTable, RoleTable, YieldAndSpread } from './tables.tsx';

const RoundLine = z.object({
  year: z.string(),
  shape: z.string(),
  state: z.string(),
  month: z.string(),
  day: z.string(),
  sessionGroup: z.string(),
});

type Opened = { readonly document: ProgrammeYear } & Pick<OpenRecord<ProgrammeYear>, 'change'>;

/** The lines a year's figures are counted from. */
function useFigures(year: ProgrammeYear) {
  const [today] = useState(() => localDate(new Date()));
  const roundLines = useRecordLines(roundKind.name);
  const allocations = useAllocations();
  const lists = useRecordLines(caseListKind.name);
  return useMemo(() => {
    const rounds = roundLines.flatMap(({ id, line }) => {
      const read = RoundLine.safeParse(line);
      if (!read.success || read.data.year !== year.id) return [];
      const { shape, state, month, day, sessionGroup } = read.data;
      return [{ id, shape, state, sessionGroup, month: month === '' ? monthOf(day) : month }];
    });
    return {
      today,
      targets: yearTargets({
        year,
        rounds,
        allocations: allocations.map(({ movedAt, ...one }) => ({
          ...one,
          movedOn: movedAt === '' ? '' : dayOf(movedAt),
        })),
        lists: lists.flatMap(({ line }): TargetList[] => {
          const read = CaseListLine.safeParse(line);
          return read.success && rounds.some(({ id }) => id === read.data.round) ? [read.data] : [];
        }),
        today,
        nameOf: (person) => auditorName(year, person),
      }),
    };
  }, [year, roundLines, allocations, lists, today]);
}

export function TargetsPage({ opened }: { readonly opened: Opened }) {
  const year = opened.document;
  const { targets, today } = useFigures(year);
  const nameOf = (person: string): string => auditorName(year, person);
  return (
    <div className="targets">
      <Findings findings={targets.findings} label="What the rules find about the targets" />
      <StepPart id="coverage" title="Coverage">
        <CoverageOfYear
          year={year}
          found={targets.coverage}
          onCounts={(counts) => opened.change('counts', (now) => ({ ...now, counts }), true)}
        />
      </StepPart>
      <StepPart id="months" title="Months">
        <MonthTable
          targets={targets}
          now={monthOf(today)}
          band={{
            least: numberOf(year.settings, 'monthLeast'),
            most: numberOf(year.settings, 'monthMost'),
          }}
        />
      </StepPart>
      <StepPart id="auditors" title="Auditors">
        <AuditorTable
          targets={targets}
          nameOf={nameOf}
          band={{
            least: numberOf(year.settings, 'auditorLeast'),
            most: numberOf(year.settings, 'auditorMost'),
          }}
        />
      </StepPart>
      <StepPart id="roles" title="Roles" about="Monthly numbers as the file audit states them.">
        <RoleTable targets={targets} />
      </StepPart>
      <StepPart id="yield" title="Sessions and spread">
        <YieldAndSpread targets={targets} filesPerSeat={numberOf(year.settings, 'filesPerSeat')} />
      </StepPart>
    </div>
  );
}
