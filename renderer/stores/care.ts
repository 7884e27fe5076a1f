/** What main knows of copies, backups and the pages of the vault: asked at opening, after what changes it, and now and then. */
import { create } from 'zustand';
import { daysApart } from '../../shared/dates/index.ts';
import { ask, type Gives } from '../ask.ts';

export type CareNow = Gives<'copies.care'>;

export const useCare = create<{ readonly care: CareNow | null }>(() => ({ care: null }));

/** Asks anew. Nothing is known where it cannot be told. */
export async function askCare(): Promise<void> {
  const reply = await ask('copies.care');
  useCare.setState({ care: reply.ok ? reply.value : null });
}

export const forgetCare = (): void => useCare.setState({ care: null });

/** What the status bar says of the person's own backup; null while none is due. `days` is the interval of the settings. */
export function backupReminder(care: CareNow | null, days: number, now: Date): string | null {
  if (care === null) return null;
  const { backupAt, since } = care;
  const from = backupAt ?? since;
  if (from === null || daysApart(from, now) < days) return null;
  if (backupAt === null) return 'No backup yet';
  return `Last backup ${daysApart(backupAt, now)} days ago`;
}
