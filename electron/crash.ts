/** When something breaks that nobody expected: no dump is written, the log learns where, and the vault is locked. */
import { writeFileSync } from 'node:fs';
import type { Log } from './log.ts';

/**
 * Keeps this process's memory out of core dumps. Linux only: the filter is inherited by processes started later.
 * Elsewhere no dump is written as long as nobody starts Electron's crash reporter, and nobody does.
 */
export function forbidDumps(log: Log): void {
  process.report.reportOnFatalError = false;
  process.report.reportOnUncaughtException = false;
  process.report.reportOnSignal = false;
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch (error) {
    // A system without this file, or one that forbids it: dumps are then the system's setting.
    log.failure('program', error);
  }
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
