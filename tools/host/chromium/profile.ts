/** The throw-away profile folder of one Chromium: in memory where the system has such a place, removed at the end. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { detail } from '../log.ts';

const NAME = /^caselight-host-(\d+)-/;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

const baseFolder = (): string =>
  process.env['CASELIGHT_PROFILE_BASE'] ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** Removes what a killed host could not remove. */
function removeLeftovers(base: string): void {
  for (const name of readdirSync(base)) {
    const pid = Number(NAME.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) removeProfile(path.join(base, name));
  }
}

/** Makes a fresh, empty profile folder and returns its path. */
export function makeProfile(): string {
  const base = baseFolder();
  removeLeftovers(base);
  return mkdtempSync(path.join(base, `caselight-host-${process.pid}-`));
}

/** Removes a profile folder; a file still being written makes it wait for the next start. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    detail('profile folder not removed yet', folder, String(error));
  }
}
