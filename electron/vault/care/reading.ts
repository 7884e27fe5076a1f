/** Reads what is due: copies that nobody has looked at for a round, and the day's part of the vault's own file. And what is known by now. */
import path from 'node:path';
import type { CopiesCare } from '../../../shared/contract/copies.ts';
import { isCopy, timeInName } from '../going-back/places.ts';
import { readSlots } from '../keys/slots/slot-store.ts';
import type { Session } from '../life/session.ts';
import { checkCopy, readVault, type Pace } from './check-copies.ts';
import { knownCopies } from './make-copy.ts';
import { changeCare, day, readCare, roundDays, writeMark, type CareState, type CopyMark } from './state.ts';

/** How many pages of a file are due by now, so that the whole is read within the round: catches up after days without use. */
export function pagesDue(pages: number, begun: number, now: number): number {
  const days = Math.max(0, Math.floor((now - begun) / day)) + 1;
  return Math.ceil((pages * Math.min(roundDays, days)) / roundDays);
}

/** Whether a copy is to be read: never yet, not for a round, or under a clock that ran ahead. */
const isDue = (mark: CopyMark | null, now: number): boolean =>
  mark === null || now - Date.parse(mark.at) >= roundDays * day || Date.parse(mark.at) > now + day;

/** Reads the copies that are due, the newest first. Gives false where it was stopped on the way. */
export async function readCopies(session: Session, pace: Pace, now: () => number): Promise<boolean> {
  const { folder } = session;
  for (const { name, mark } of await knownCopies(folder)) {
    if (!isDue(mark, now())) continue;
    const copy = path.join(folder, 'backups', name);
    const found = await checkCopy(session, copy, pace, now);
    if (found === null) return false;
    await writeMark(copy, found);
  }
  return true;
}

/** Where the reading of the vault's own file stands; null where nothing is due until tomorrow. */
function roundOf(known: CareState, database: string, now: number): CareState | null {
  const begun = known.begun === null ? NaN : Date.parse(known.begun);
  const fresh = { ...known, next: 1, begun: new Date(now).toISOString() };
  if (known.database !== database) return { ...fresh, damaged: [] };
  if (Number.isNaN(begun) || begun > now + day) return fresh;
  return begun > now ? null : known;
}

/** Reads the part of the vault's own file that is due, and keeps what was found. */
export async function readOwn(session: Session, pace: Pace, now: () => number): Promise<void> {
  const { folder, vaultKey } = session;
  const { database } = session.slots;
  const at = roundOf(await readCare(folder), database, now());
  if (at === null) return;
  const { pages } = await session.store.whole.checkFile({ vaultKey, first: 1, count: 1 });
  const due = pagesDue(pages, Date.parse(at.begun ?? ''), now());
  const found = due < at.next ? null : await readVault(session, pace, at.next, due - at.next + 1);
  if (found === null) return;
  const damaged = [
    ...at.damaged.filter((page) => page < at.next || (page >= found.next && page <= pages)),
    ...found.damaged,
  ];
  const isWhole = found.next > found.pages;
  await changeCare(folder, () => ({
    database,
    damaged: damaged.slice(0, 1000),
    next: isWhole ? 1 : found.next,
    // The next round begins with the next day.
    begun: isWhole ? new Date(now() + day).toISOString() : at.begun,
    ...(isWhole ? { wholeAt: new Date(now()).toISOString() } : {}),
  }));
}

/** What is known of the vault's file and its copies, as the page is told. */
export async function stateOf(folder: string): Promise<CopiesCare> {
  const [care, copies, slots] = await Promise.all([readCare(folder), knownCopies(folder), readSlots(folder)]);
  const made = slots.ok ? slots.value.candidates[0].slots.map(({ madeAt }) => madeAt) : [];
  const timeOf = (name: string | undefined) => {
    const at = name === undefined ? null : timeInName(name);
    return at === null ? null : new Date(at).toISOString();
  };
  const good = copies.filter(({ mark }) => mark?.state === 'good').map(({ name }) => name);
  return {
    goodCopyAt: timeOf(good.toSorted().at(-1)),
    copies: copies.length,
    good: good.length,
    damaged: copies.filter(({ mark }) => mark?.state === 'damaged').length,
    vaultReadAt: care.wholeAt,
    vaultDamaged: care.damaged.length,
    noRoom: care.noRoom,
    gaveRoom: care.gaveRoom.flatMap((name) => timeOf(name) ?? []),
    backupAt: care.backupAt,
    since: made.toSorted()[0] ?? null,
    isBackupThere: care.backupPlace !== '' && (await isCopy(care.backupPlace)),
    proven: care.proven,
  };
}
