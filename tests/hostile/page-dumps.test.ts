/** A real page's process, ended as a lock ends it and struck as a fault would strike it: none of its memory is left on the disk. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { endProcess, forbidDumpsFrom } from '../../electron/crash.ts';
import type { App } from '../e2e/driver.ts';
import { launchFixture, until, type FixtureApp } from './host-fixture.ts';
import { descendants, isRunning } from './processes.ts';

const canary = ['kestrel', 'canary', 'of', 'a', 'page'].join('-');
const started: App[] = [];
afterEach(async () => {
  for (const app of started.splice(0)) await app.kill();
});

const filterOf = (pid: number): number =>
  Number.parseInt(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), 16);
const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};
const pagesOf = (app: App): number[] =>
  descendants(app.pid).filter((pid) => /--type=renderer/.test(commandOf(pid)) && isRunning(pid));

/** Whether a process has the text in the memory it may write. */
function holds(pid: number, text: string): boolean {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw/gm);
    for (const [, from = '0', to = '0'] of maps) {
      const [begin, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const bytes = Buffer.alloc(Math.min(end - begin, 64 * 1024 * 1024));
      try {
        const read = readSync(memory, bytes, 0, bytes.length, begin);
        if (bytes.subarray(0, read).includes(text)) return true;
      } catch {
        // A range that is set aside and not there.
      }
    }
    return false;
  } finally {
    closeSync(memory);
  }
}

/** Files below the folders that hold the text, dumps of any name among them. */
function leftIn(folders: readonly string[], text: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => path.join(folder, String(name)))
      .filter((file) => {
        try {
          return (
            statSync(file).isFile() &&
            statSync(file).size < 1024 * 1024 * 1024 &&
            readFileSync(file).includes(text)
          );
        } catch {
          return false;
        }
      }),
  );
}

/** A page with the canary in its memory, told to leave no dump as the program tells it at its start. */
async function pageWithWords() {
  const app = await launchFixture();
  started.push(app);
  forbidDumpsFrom(app.pid, () => undefined);
  // The page of the first unlocking is made anew after that, by the process that all pages come from.
  const old = app.page;
  await app.evaluate(({ app: host }) => (host as unknown as FixtureApp).testRecreate());
  const page = await app.waitForPage(old);
  await page.evaluate((text) => {
    (window as unknown as { kept: string[] }).kept = Array.from({ length: 50 }, (_, at) => `${text} ${at}`);
  }, canary);
  const pids = await until(
    () => pagesOf(app),
    (found) => found.length > 0,
  );
  const pid = pids.find((one) => holds(one, canary));
  if (pid === undefined) throw new Error('no process holds the words of the page');
  return { app, pid, cwd: readlinkSync(`/proc/${pid}/cwd`) };
}

/** Dumps in the folder the program was started from, where a system without a place for them leaves them. */
const coresHere = (): string[] => readdirSync(process.cwd()).filter((name) => /^core(\.\d+)?$/.test(name));

const onLinux = process.platform === 'linux';

test.runIf(onLinux)('the page’s process is told to leave its memory out of dumps', async () => {
  const { pid } = await pageWithWords();
  expect(filterOf(pid)).toBe(0);
});

test.runIf(onLinux)('ended as a lock ends it, nothing of it is left', async () => {
  const { app, pid } = await pageWithWords();
  endProcess({
    getOSProcessId: () => pid,
    forcefullyCrashRenderer: () => {
      throw new Error('the process has a number');
    },
  });
  await until(
    () => isRunning(pid),
    (runs) => !runs,
  );
  expect(leftIn([app.userData], canary)).toEqual([]);
});

test.runIf(onLinux)(
  'struck by a fault while dumps are allowed without limit, no dump holds what it had in memory',
  async () => {
    const { app, pid, cwd } = await pageWithWords();
    const before = coresHere();
    execFileSync('prlimit', ['--pid', String(pid), '--core=unlimited']);
    process.kill(pid, 'SIGSEGV');
    await until(
      () => isRunning(pid),
      (runs) => !runs,
    );
    const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim();
    // A system that pipes dumps to a program of its own keeps them where it likes; the filter is all that a process can say then.
    const where = path.isAbsolute(pattern) ? [path.dirname(pattern)] : cwd === '/' ? [] : [cwd];
    expect(
      leftIn(
        [app.userData, ...where.filter((folder) => !pattern.startsWith('|') && folder !== process.cwd())],
        canary,
      ),
    ).toEqual([]);
    const made = coresHere().filter((name) => !before.includes(name));
    const speaking = made.filter((name) => readFileSync(name).includes(canary));
    for (const name of made) rmSync(name);
    expect(speaking).toEqual([]);
  },
);
