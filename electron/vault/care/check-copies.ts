/** Reads files page by page in small pieces, with pauses, so that nobody at the keyboard waits for it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { bringForLooking, inScratch } from '../going-back/scratch.ts';
import { macHolds } from '../keys/slots/slot-file.ts';
import { readSlots } from '../keys/slots/slot-store.ts';
import type { Session } from '../life/session.ts';
import { startVaultWorker } from '../thread/worker-client.ts';
import type { CopyMark } from './state.ts';

/** So many pages are read at a time: a few ms. */
const pagesAtOnce = 96;

export type Pace = {
  /** Waits between two pieces; gives false once it is to stop. */
  readonly rest: () => Promise<boolean>;
};

type Found = { readonly pages: number; readonly damaged: number[]; readonly zeros: number };

/** Reads pages from `first` on, `most` of them at the most. Null where it was stopped on the way. */
async function readPages(
  read: (first: number, count: number) => Promise<Found>,
  pace: Pace,
  first: number,
  most: number,
): Promise<(Found & { readonly next: number }) | null> {
  const damaged: number[] = [];
  let zeros = 0;
  let pages = Infinity;
  let next = first;
  while (next < first + most && next <= pages) {
    const found = await read(next, Math.min(pagesAtOnce, first + most - next));
    ({ pages } = found);
    damaged.push(...found.damaged);
    zeros += found.zeros;
    next += pagesAtOnce;
    if (!(await pace.rest())) return null;
  }
  return { pages, damaged, zeros, next: Math.min(next, first + most, pages + 1) };
}

/** Reads a part of the open vault's own file. */
export const readVault = (session: Session, pace: Pace, first: number, most: number) =>
  readPages(
    (from, count) => session.store.whole.checkFile({ vaultKey: session.vaultKey, first: from, count }),
    pace,
    first,
    most,
  );

/** Whether a copy opens, and where pages were never written also whether SQLite finds it whole. */
async function opens(session: Session, file: string, whole: boolean): Promise<boolean> {
  const nobody = () => undefined;
  const worker = startVaultWorker({ onSummary: nobody, onRecord: nobody }, nobody);
  try {
    return await inScratch(session.folder, async (scratch) => {
      const look = path.join(scratch, 'look.db');
      await bringForLooking(file, look);
      return (await worker.look({ file: look, vaultKey: session.vaultKey, whole })).ok;
    });
  } finally {
    await worker.close();
  }
}

/**
 * Reads all of a closed copy in a folder of its own. Gives the mark it deserves, or null where it was stopped on the way.
 */
export async function checkCopy(
  session: Session,
  copy: string,
  pace: Pace,
  now: () => number,
): Promise<CopyMark | null> {
  const mark = (state: CopyMark['state'], pages: number): CopyMark => ({
    at: new Date(now()).toISOString(),
    pages,
    state,
  });
  const slots = await readSlots(copy);
  if (!slots.ok) return mark('damaged', 0);
  const own = slots.value.candidates.find((one) => macHolds(one, session.vaultKey));
  if (own === undefined) return mark('closed', 0);
  const file = path.join(copy, own.database);
  if (!existsSync(file)) return mark('damaged', 0);
  const found = await readPages(
    (first, count) => session.store.whole.checkCopy({ file, vaultKey: session.vaultKey, first, count }),
    pace,
    1,
    Infinity,
  );
  if (found === null) return null;
  if (found.damaged.length > 0) return mark('damaged', found.pages);
  return mark((await opens(session, file, found.zeros > 0)) ? 'good' : 'damaged', found.pages);
}
