/**
 * What is done for the open vault in quiet moments: the day's copy, reading copies and the vault's own file page by page, tidying up. Nobody waits for
 * any of it, and a lock ends it at once.
 */
import type { CopiesCare } from '../../../shared/contract/copies.ts';
import { backupDue, listBackups } from '../backups/automatic.ts';
import type { Session } from '../life/session.ts';
import { VaultClosed } from '../thread/worker-client.ts';
import type { Pace } from './check-copies.ts';
import { freeBytes, makeCopy, tidyCopies } from './make-copy.ts';
import { readCopies, readOwn, stateOf } from './reading.ts';
import { changeCare, day, roundDays } from './state.ts';

export type CareOptions = {
  /** After how many ms the care begins; null for never. */
  readonly after?: number | null;
  /** Ms between two pieces of reading. */
  readonly pause?: number;
  /** Bytes free where a folder lies; only tests give another one. */
  readonly free?: (folder: string) => Promise<number>;
};

export type Care = {
  /** The vault has opened. */
  readonly begin: (session: Session) => void;
  /** The vault is about to close. */
  readonly stop: () => void;
  /** Does all there is to do now, and waits for it: for tests and for a person who asks. */
  readonly now: (session: Session) => Promise<void>;
  readonly state: () => Promise<CopiesCare>;
};

/** Makes the carer of one vault folder. */
export function makeCare(parts: {
  readonly folder: string;
  readonly now: () => number;
  readonly noted: (error: unknown) => void;
  readonly options?: CareOptions | undefined;
}): Care {
  const { folder, now, noted } = parts;
  const { after = 20_000, pause = 40, free = freeBytes } = parts.options ?? {};
  let timer: NodeJS.Timeout | null = null;
  let stretch = 0;
  let running: Promise<void> = Promise.resolve();

  const paceOf = (own: number): Pace => ({
    rest: async () => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return own === stretch;
    },
  });

  const work = async (session: Session, own: number): Promise<void> => {
    const pace = paceOf(own);
    try {
      if (backupDue(await listBackups(folder), now(), 'unlock')) {
        const made = await makeCopy(session, pace, now, free);
        if (made === 'stopped') return;
        // Where the copy does not pass, the vault's own file has the damage: all of it is looked at now.
        if (made === 'damaged')
          await changeCare(folder, () => ({
            database: session.slots.database,
            next: 1,
            begun: new Date(now() - roundDays * day).toISOString(),
          }));
      }
      if (!(await readCopies(session, pace, now))) return;
      await tidyCopies(folder, now());
      await readOwn(session, pace, now);
    } catch (error) {
      if (!(error instanceof VaultClosed)) noted(error);
    }
  };
  const run = (session: Session): Promise<void> => {
    const own = stretch;
    running = running.then(() => (own === stretch ? work(session, own) : undefined));
    return running;
  };
  /** Once soon after the opening, and then every few hours while it stays open. */
  const plan = (session: Session, ms: number): void => {
    timer = setTimeout(() => {
      const own = stretch;
      void run(session).finally(() => own === stretch && plan(session, 6 * 3_600_000));
    }, ms).unref();
  };

  return {
    begin: (session) => {
      if (after !== null) plan(session, after);
    },
    stop: () => {
      stretch += 1;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
    now: run,
    state: () => stateOf(folder),
  };
}
