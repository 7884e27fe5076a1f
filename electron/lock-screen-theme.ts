/**
 * What the locked screen needs before the vault is open: theme and idle time of the last unlocked vault. It lies beside
 * the vault in the clear, so it holds these two and nothing else.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { defaultSettings, Settings } from '../shared/settings.ts';
import { writeFileAtomic } from './files/atomic-write.ts';
import type { Log } from './log.ts';

const Look = z.strictObject({ theme: Settings.shape.theme, idleMinutes: Settings.shape.idleMinutes });
export type Look = z.infer<typeof Look>;

const standard: Look = { theme: defaultSettings.theme, idleMinutes: defaultSettings.idleMinutes };

export type LookKeeper = {
  current(): Look;
  /** Takes over the settings of the vault that is open; writes only when something differs. */
  adopt(settings: Settings): Promise<void>;
};

/** Opens the keeper in the program's folder. A file that is absent or not understood gives the standard look. */
export function keepLook(folder: string, log: Log): LookKeeper {
  const file = path.join(folder, 'look.json');
  let look = standard;
  try {
    look = Look.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // First start, or a file somebody changed: the standard look harms nobody.
    look = standard;
  }
  return {
    current: () => look,
    adopt: async ({ theme, idleMinutes }) => {
      if (theme === look.theme && idleMinutes === look.idleMinutes) return;
      look = { theme, idleMinutes };
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const written = await writeFileAtomic(file, JSON.stringify(look));
      if (!written.ok) log.note('settings', written.code);
    },
  };
}
