/**
 * A small file that says who has the vault open. On one machine it decides next to nothing: there the single instance of the program and
 * SQLite's own exclusive lock (connection.ts) keep two openings apart, and end with their process. It is for what those two do not see:
 * another machine over a shared folder, and the moment after a lock in which the closed files are copied. So it keeps out only what
 * certainly still holds the vault; a file that says anything else, or that is no file at all, locks nobody out.
 */
import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { removePatiently } from '../../files/patiently.ts';
import { readWhole } from '../../files/read-whole.ts';
import { errorCode, writeCodeOf } from '../../files/write-failure.ts';

const Holder = z.strictObject({
  pid: z.int().min(1),
  /** When the process started, as the system counts it; '' where that cannot be read. Tells a re-used pid. */
  started: z.string(),
  host: z.string(),
  token: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** Tokens held by this process: tells our own open vault from an old file with our pid. */
const ours = new Set<string>();

export type VaultLock = { readonly release: () => Promise<void> };

/** Start time in clock ticks since boot from /proc; '' on systems without it. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return '';
  }
}

/** How often an open vault says that it still is, and after how long without it another machine's counts as left behind. In ms. */
const beat = 60_000;
const leftBehind = 10 * beat;

/** Whether the file was touched lately by whoever holds the vault. */
async function touchedLately(file: string): Promise<boolean> {
  try {
    return Math.abs(Date.now() - (await fs.stat(file)).mtimeMs) < leftBehind;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}

async function stillHeld(holder: Holder, file: string): Promise<boolean> {
  if (ours.has(holder.token)) return true;
  // Another machine over a shared folder cannot be asked whether its process runs; and a laptop whose name has changed since a crash
  // looks like another machine. Both tell themselves by touching the file.
  if (holder.host !== hostname()) return touchedLately(file);
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it runs under another user.
    if (errorCode(error) !== 'EPERM') return false;
  }
  // Where no start time can be read, any program may have that number by now: SQLite's lock tells the one that counts.
  return holder.started !== '' && (await startOf(holder.pid)) === holder.started;
}

/** Who the file names; null for anything that names nobody, also a folder or a pipe in its place. */
async function readHolder(file: string): Promise<Holder | null> {
  const read = await readWhole(file, 4096);
  if (!read.ok) return null;
  try {
    const parsed = Holder.safeParse(JSON.parse(Buffer.from(read.value).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

/** Removes a file of that name. A folder there stays: it may be somebody's, and the vault can do without the file. */
const removeHolder = (file: string): Promise<void> =>
  removePatiently(file).catch((error: unknown) => {
    if (errorCode(error) === '') throw error;
  });

/**
 * Takes the lock of a vault folder. Fails with 'vault-in-use' while another one holds it, 'read-only' or 'write-failed' when the
 * folder cannot be written. On a full disk, or where something else has the name, it goes on without the file: a person must still be able
 * to read their work.
 */
export async function takeVaultLock(
  folder: string,
): Promise<Result<VaultLock, 'vault-in-use' | 'read-only' | 'write-failed'>> {
  const file = path.join(folder, 'in-use.json');
  const holder: Holder = {
    pid: process.pid,
    started: await startOf(process.pid),
    host: hostname(),
    token: randomUUID(),
  };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await fs.writeFile(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') {
        const other = await readHolder(file);
        if (other !== null && (await stillHeld(other, file))) return failed('vault-in-use');
        await removeHolder(file);
        continue;
      }
      const code = writeCodeOf(error);
      if (code === null) throw error;
      if (code === 'read-only' || code === 'write-failed') return failed(code);
      break;
    }
  }
  ours.add(holder.token);
  const beating = setInterval(() => {
    const now = new Date();
    // A file that cannot be touched (gone, full disk) only means that another machine may think nobody is here.
    fs.utimes(file, now, now).catch(() => null);
  }, beat).unref();
  return ok({
    release: async () => {
      clearInterval(beating);
      ours.delete(holder.token);
      if ((await readHolder(file))?.token === holder.token) await removeHolder(file);
    },
  });
}
