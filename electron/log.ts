/**
 * The redacted log: what happened, as codes and references, in a small ring of two files. It takes no text, so no case
 * text, name, path or secret can reach the disk by way of a log line, whatever an error message carries.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { LockReason } from '../shared/contract/app.ts';
import { contract, type AskName } from '../shared/contract.ts';
import { sentences, type ErrorCode } from '../shared/errors.ts';

/** Everything that can be noted. Closed: add a code here rather than free text at the call. */
export const logEvents = [
  'started',
  'quit',
  'locking',
  'locked',
  'lock-late',
  'lock-failed',
  'opened',
  'ask-refused',
  'ask-failed',
  'page-gone',
  'page-stuck',
  'page-not-loaded',
  'file-arrived',
  'file-refused',
  'network-refused',
  'navigation-refused',
  'window-refused',
  'vault',
  'vault-worker',
  'identity',
  'report',
  'settings',
  'program',
] as const;
export type LogEvent = (typeof logEvents)[number];
/** What may stand beside an event: names from the program's own closed lists, or a number. */
export type LogDetail = AskName | ErrorCode | LockReason | number;

export type Log = {
  /** Notes an event with details from closed lists. */
  note(event: LogEvent, ...details: readonly LogDetail[]): void;
  /** Notes an unexpected error by its kind and place in the program, never its message. Gives the reference to show. */
  failure(event: LogEvent, error: unknown, ...details: readonly LogDetail[]): string;
};

const known = new Set<string>([
  ...logEvents,
  ...Object.keys(contract),
  ...Object.keys(sentences),
  ...LockReason.options,
]);
const kinds = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
  'ZodError',
  '$ZodError',
  'SqliteError',
  'DOMException',
  'AbortError',
]);

/** A reference a person can read out: eight characters without look-alikes. */
export function makeRef(): string {
  return [...randomBytes(8)].map((byte) => '23456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 30]).join('');
}

const safe = (value: unknown): string =>
  typeof value === 'number' ? String(value) : known.has(String(value)) ? String(value) : '(left out)';

/** Kind, system code and places of an error. The message is cut off first: it may carry anything. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'not-an-error';
  const kind = kinds.has(error.name) ? error.name : 'Error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const shownCode = /^(?:E[A-Z]{2,15}|ERR_[A-Z_]{2,40}|SQLITE_[A-Z_]{2,30})$/.test(code) ? ` ${code}` : '';
  const head = error.message === '' ? error.name : `${error.name}: ${error.message}`;
  const stack = error.stack?.startsWith(head) ? error.stack.slice(head.length) : '';
  const places = [...stack.matchAll(/([a-z][a-z.-]{0,30}\.(?:cjs|ts)):(\d{1,6}):(\d{1,6})\)?$/gm)].slice(
    0,
    6,
  );
  return `${kind}${shownCode} ${places.map(([, file, line, column]) => `${file}:${line}:${column}`).join(' ')}`.trim();
}

/**
 * Opens the log in a folder (made if absent, readable by its owner only).
 * Takes the folder, the size in bytes at which the file is turned over (one older file is kept) and the clock.
 * A log that cannot be written never stops the program: the line is dropped.
 */
export function openLog(folder: string, limit = 128 * 1024, now: () => number = Date.now): Log {
  const file = path.join(folder, 'caselight.log');
  const write = (parts: readonly string[]) => {
    const line = `${new Date(now()).toISOString()} ${parts.filter((part) => part !== '').join(' ')}\n`;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size + line.length > limit) renameSync(file, `${file}.1`);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // A full or read-only disk: the vault reports that to the person; a missing log line must not add to it.
    }
  };
  return {
    note: (event, ...details) => write([safe(event), ...details.map(safe)]),
    failure: (event, error, ...details) => {
      const ref = makeRef();
      write([safe(event), ...details.map(safe), `ref=${ref}`, describe(error)]);
      return ref;
    },
  };
}
