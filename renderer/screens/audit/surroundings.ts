/** What the checks need beyond the audit: today, the bank holidays, the other audits, the local key of names. */
import { holidaySet, localDate } from '../../../shared/dates/index.ts';
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import type { Surroundings } from '../../records/audit/draft-derived.ts';
import { useSettings } from '../../stores/settings.ts';
import { allRows } from '../../working-copy/list.ts';

let others: readonly AuditSummary[] = [];
let holidays: { readonly key: string; readonly days: ReadonlySet<string> } | null = null;

/** Reads the other audits of the vault from the working copy, for the checks on repeats. */
export async function loadOthers(): Promise<void> {
  others = await allRows();
}

/** Forgets the other audits, at lock. */
export const forgetOthers = (): void => {
  others = [];
};

/** Everything at this moment. The table of holidays is made once per change of the settings. */
export function surroundings(): Surroundings {
  const { holidaysAdded, holidaysRemoved, localNames, taskDays } = useSettings.getState();
  const key = JSON.stringify([holidaysAdded, holidaysRemoved]);
  if (holidays === null || holidays.key !== key) {
    holidays = { key, days: holidaySet(holidaysAdded, holidaysRemoved) };
  }
  return {
    today: localDate(new Date()),
    holidays: holidays.days,
    others,
    localNames,
    taskDays,
  };
}
