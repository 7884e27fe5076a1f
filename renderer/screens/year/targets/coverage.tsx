/** The gauge of coverage: done, expected by now and wanted, with what the share is of; and the counts it is worked out from. */
import { useState } from 'react';
import { monthAndYear } from '../../../../shared/dates/index.ts';
import type { Coverage } from '../../../../shared/programme/quotas/coverage.ts';
import { addMonths, monthOf, twelveFrom } from '../../../../shared/programme/quotas/months.ts';
import { coverageWords, denominatorWords } from '../../../../shared/programme/rules/targets.ts';
import { numberOf } from '../../../../shared/programme/settings.ts';
import type { ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import { TextField } from '../../../ui/field.tsx';

type Props = {
  readonly year: ProgrammeYear;
  readonly onCounts: (counts: NonNullable<ProgrammeYear['counts']>) => void;
};

/** A count of cases; what is no whole number stays in the box and is said. */
function CountBox(props: {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly onCount: (count: number | null) => void;
}) {
  const { id, label, value, onCount } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isRight = (text: string): boolean => /^\d{0,6}$/.test(text.trim());
  return (
    <TextField
      id={id}
      label={label}
      error={typed === null ? undefined : 'A whole number.'}
      inputMode="numeric"
      value={typed ?? (value === null ? '' : String(value))}
      onValue={(next) => {
        setTyped(isRight(next) ? null : next);
        if (isRight(next)) onCount(next.trim() === '' ? null : Number(next));
      }}
    />
  );
}

function Gauge({
  found,
  target,
  said,
}: {
  readonly found: Coverage;
  readonly target: number;
  readonly said: string;
}) {
  const most = Math.max(target, found.done ?? 0, 1) * 1.1;
  const at = (share: number): number => (share * 600) / most;
  return (
    <svg viewBox="0 0 600 34" role="img" aria-label={said} preserveAspectRatio="none">
      <rect className="gauge-ground" x="0.5" y="0.5" width="599" height="33" />
      <rect className="gauge-done" x="1" y="7" width={at(found.done ?? 0)} height="20" />
      <line
        className="gauge-mark"
        x1={at(found.expected)}
        x2={at(found.expected)}
        y1="2"
        y2="32"
        strokeDasharray="4 3"
      />
      <line className="gauge-mark" x1={at(target)} x2={at(target)} y1="0" y2="34" />
    </svg>
  );
}

export function CoverageOfYear({ year, found, onCounts }: Props & { readonly found: Coverage }) {
  const { denominator, window } = year.settings;
  const target = numberOf(year.settings, 'coverage');
  const first = monthOf(year.from);
  const stretch =
    window === 'rolling'
      ? 'the last twelve months'
      : `${monthAndYear(first)} to ${monthAndYear(addMonths(first, 11))}`;
  const said = coverageWords(found, denominator, target, stretch);
  const counts = year.counts ?? { months: [], anyTime: 0 };
  const set = (month: string, open: number | null): void =>
    onCounts({
      ...counts,
      months: [
        ...counts.months.filter((one) => one.month !== month),
        ...(open === null ? [] : [{ month, open }]),
      ].toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    });
  return (
    <>
      <div className="gauge">
        <Gauge found={found} target={target} said={said} />
        <p>{said}</p>
        <p className="quiet small">
          The line is what is wanted, the broken line what is expected by now. {target} % is stated; what it
          is a share of, and the window, are our default: change them in the year’s settings.
        </p>
      </div>
      <fieldset>
        <legend>
          {denominator === 'at-any-time'
            ? `Enter ${denominatorWords[denominator]}`
            : 'Cases open at the end of each month'}
        </legend>
        <div className="month-boxes">
          {denominator === 'at-any-time' ? (
            <CountBox
              id="open-any"
              label="Open at any time"
              value={counts.anyTime === 0 ? null : counts.anyTime}
              onCount={(n) => onCounts({ ...counts, anyTime: n ?? 0 })}
            />
          ) : (
            twelveFrom(first).map((month) => (
              <CountBox
                key={month}
                id={`open-${month}`}
                label={`${monthAndYear(month).slice(0, 3)} ${month.slice(0, 4)}`}
                value={counts.months.find((one) => one.month === month)?.open ?? null}
                onCount={(n) => set(month, n)}
              />
            ))
          )}
        </div>
      </fieldset>
    </>
  );
}
