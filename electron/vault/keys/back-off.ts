/**
 * Makes every further wrong try wait longer, over restarts too. Argon2id is what protects the vault; this keeps a person at the
 * keyboard from trying all afternoon. Deleting the file only spares the waiting, never the derivation.
 */
import path from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { removePatiently } from '../../files/patiently.ts';
import { readWhole } from '../../files/read-whole.ts';

const Tries = z.strictObject({ wrong: z.int().min(0).max(1_000_000), lastAt: z.number() });
type Tries = z.infer<typeof Tries>;

const none: Tries = { wrong: 0, lastAt: 0 };
const longest = 60;
/** A larger file is none of ours. */
const maxBytes = 4096;

/** Seconds to wait after so many wrong tries: 1, 2, 4, 8 … at most 60. */
export const secondsAfter = (wrong: number): number =>
  wrong <= 0 ? 0 : Math.min(longest, 2 ** Math.min(wrong - 1, 10));

export type BackOff = {
  /** Whole seconds still to wait; 0 when a try may be made. */
  readonly remaining: () => Promise<number>;
  /** Counts a wrong try; gives the seconds to wait now. */
  readonly wrong: () => Promise<number>;
  /** Forgets the wrong tries after a right one. */
  readonly right: () => Promise<void>;
};

/**
 * The back-off of one vault folder. `now` gives ms since 1970. A clock set back never makes the wait longer than its step: it is then
 * counted from the time the clock shows now.
 */
export function createBackOff(folder: string, now: () => number): BackOff {
  const file = path.join(folder, 'tries.json');
  /** Kept here too: where the folder cannot be written the waiting still grows while the program runs. */
  let known: Tries | null = null;

  const load = async (): Promise<Tries> => {
    if (known !== null) return known;
    const read = await readWhole(file, maxBytes);
    try {
      const parsed = read.ok && Tries.safeParse(JSON.parse(Buffer.from(read.value).toString('utf8')));
      known = parsed && parsed.success ? parsed.data : none;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      known = none;
    }
    return known;
  };

  return {
    remaining: async () => {
      const tries = await load();
      const wait = secondsAfter(tries.wrong);
      const passed = (now() - tries.lastAt) / 1000;
      if (passed >= 0) return Math.max(0, Math.ceil(wait - passed));
      // Otherwise a dead clock battery would lock a person out until the clock has caught up, for years perhaps.
      known = { ...tries, lastAt: now() };
      await writeFileAtomic(file, JSON.stringify(known));
      return wait;
    },
    wrong: async () => {
      const tries = await load();
      known = { wrong: tries.wrong + 1, lastAt: now() };
      // A failed write only means that the waiting is not remembered over a restart.
      await writeFileAtomic(file, JSON.stringify(known));
      return secondsAfter(known.wrong);
    },
    right: async () => {
      if ((await load()).wrong === 0) return;
      known = none;
      await removePatiently(file).catch(() => writeFileAtomic(file, JSON.stringify(none)));
    },
  };
}
