/** When something breaks that nobody expected: no dump is written, the log learns where, and the vault is locked. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { WebContents } from 'electron';
import type { Log } from './log.ts';

/** Processes that a process has started, by what the system lists of each of its threads. */
function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

/**
 * Keeps the memory of a process, and of every one it has started, out of core dumps (Linux). The filter is inherited by what a process starts
 * later; but the one that page processes come from was started before any line of this program ran, so it is told here.
 */
export function forbidDumpsFrom(pid: number, onFailure: (error: unknown) => void): void {
  try {
    writeFileSync(`/proc/${pid}/coredump_filter`, '0');
    for (const child of childrenOf(pid)) forbidDumpsFrom(child, onFailure);
  } catch (error) {
    // A process that has ended meanwhile, a system without this file, or one that forbids it: dumps are then the system's setting.
    onFailure(error);
  }
}

/**
 * Ends a page's process at once. Not by making it crash: a crash is what dumps are written of. A process that is ended from outside leaves
 * nothing, on every system.
 */
export function endProcess(page: Pick<WebContents, 'getOSProcessId' | 'forcefullyCrashRenderer'>): void {
  const pid = page.getOSProcessId();
  try {
    if (pid > 0) {
      process.kill(pid, 'SIGKILL');
      return;
    }
  } catch {
    // It has ended already, or is not ours to end: the window's own way stays.
  }
  page.forcefullyCrashRenderer();
}

/**
 * Keeps this program's memory out of core dumps. Elsewhere than on Linux no dump is written as long as nobody starts Electron's crash
 * reporter, and nobody does.
 */
export function forbidDumps(log: Log): void {
  process.report.reportOnFatalError = false;
  process.report.reportOnUncaughtException = false;
  process.report.reportOnSignal = false;
  if (process.platform !== 'linux') return;
  forbidDumpsFrom(process.pid, (error) => void log.failure('program', error));
}

/** Hears of every error nobody caught. The program goes on, locked: its state is no longer to be trusted with text. */
export function catchTheRest(log: Log, lock: () => void): void {
  const caught = (error: unknown) => {
    log.failure('program', error);
    lock();
  };
  process.on('uncaughtException', caught);
  process.on('unhandledRejection', caught);
}
