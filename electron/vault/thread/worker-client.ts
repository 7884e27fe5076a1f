/** Main's side of the vault worker: starts it, asks it, ends it. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import type { RecordLine } from '../../../shared/contract/records.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { OpenCode, OpenInput } from '../file/connection.ts';
import type { lookInto } from '../file/look-into.ts';
import { secretBytes } from '../keys/secret-bytes.ts';
import type { FromWorker, OperationNames, Store, ToWorker } from './worker-protocol.ts';

/** Thrown to callers whose question the vault can no longer answer because it was locked meanwhile. */
export class VaultClosed extends Error {
  override readonly name = 'VaultClosed';
}

/** Beside the bundle it is a bundle of its own; run from source it is the source. */
const besideUs = import.meta.filename.endsWith('.ts') ? 'vault-worker.ts' : 'vault-worker.cjs';
const workerFile = path.join(import.meta.dirname, besideUs);

/** How long closing may take before the thread is ended anyway, in ms. A commit that was acknowledged is on the disk either way. */
const closeWithin = 10_000;

/** Members of a question that are keys. */
const keyNames: readonly string[] = ['vaultKey', 'nextKey'];

/**
 * The question with its keys as buffers to be transferred. Anything else is written into a message that is freed and never wiped.
 * The caller's own buffers stay as they are.
 */
function keysApart<T>(input: T): { readonly apart: T; readonly transfer: ArrayBuffer[] } {
  if (typeof input !== 'object' || input === null) return { apart: input, transfer: [] };
  const transfer: ArrayBuffer[] = [];
  const members = Object.entries(input).map(([name, value]: [string, unknown]) => {
    if (!keyNames.includes(name) || !(value instanceof Uint8Array)) return [name, value];
    const key = secretBytes(value.length);
    key.set(value);
    transfer.push(key.buffer);
    return [name, key];
  });
  return transfer.length === 0
    ? { apart: input, transfer }
    : { apart: Object.fromEntries(members) as T, transfer };
}

/** The error with the code it had in the worker. */
const withCode = (error: unknown, code: string): unknown =>
  error instanceof Error && code !== '' ? Object.assign(error, { code }) : error;
/** What the vault tells unasked, each after its commit. */
export type WorkerNews = {
  readonly onSummary: (summary: AuditSummary) => void;
  readonly onRecord: (record: RecordLine) => void;
};

type Waiting = { readonly settle: (value: unknown) => void; readonly fail: (error: unknown) => void };

export type VaultWorker = {
  readonly open: (input: OpenInput) => Promise<Result<Store, OpenCode>>;
  /** Looks into a closed copy of a vault. The key stays the caller's. */
  readonly look: (input: Parameters<typeof lookInto>[0]) => Promise<ReturnType<typeof lookInto>>;
  /** Closes the connection after everything asked before, then ends the thread. */
  readonly close: () => Promise<void>;
};

/**
 * Starts a worker. The news tell of changed summaries and records, `onNoted` of work in the background that failed; `onGone` is called once if the thread ends by itself, with its error;
 * questions still open then fail with VaultClosed.
 */
export function startVaultWorker(
  { onSummary, onRecord }: WorkerNews,
  onGone: (error: unknown) => void,
  onNoted: (error: unknown) => void = () => {},
): VaultWorker {
  const worker = new Worker(workerFile, { name: 'vault', stdout: false, stderr: false });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended = false;

  const end = (error: unknown) => {
    if (ended) return;
    ended = true;
    for (const { fail } of waiting.values()) fail(new VaultClosed('The vault was closed'));
    waiting.clear();
    if (error !== null) onGone(error);
  };

  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'summary') return onSummary(message.summary);
    if (message.kind === 'record') return onRecord(message.record);
    if (message.kind === 'noted') return onNoted(message.error);
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'threw') one?.fail(withCode(message.error, message.code));
    else if (message.kind === 'closed') one?.settle(null);
    else one?.settle(message.kind === 'opened' ? message.result : message.value);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The vault worker ended')));

  const ask = (make: (id: number) => ToWorker, transfer: ArrayBuffer[] = []): Promise<unknown> => {
    if (ended) return Promise.reject(new VaultClosed('The vault is closed'));
    last += 1;
    const id = last;
    return new Promise((settle, fail) => {
      waiting.set(id, { settle, fail });
      worker.postMessage(make(id), transfer);
    });
  };

  const storeOf = (names: OperationNames): Store => {
    const groups = Object.entries(names).map(([group, members]) => [
      group,
      Object.fromEntries(
        members.map((name) => [
          name,
          (input: unknown) => {
            const { apart, transfer } = keysApart(input ?? null);
            return ask((id) => ({ kind: 'call', id, group, name, input: apart }), transfer);
          },
        ]),
      ),
    ]);
    return Object.fromEntries(groups) as Store;
  };

  return {
    open: async (input) => {
      const { apart, transfer } = keysApart(input);
      const opened = (await ask((id) => ({ kind: 'open', id, input: apart }), transfer)) as Result<
        OperationNames,
        OpenCode
      >;
      return opened.ok ? ok(storeOf(opened.value)) : opened;
    },
    look: async (input) => {
      const { apart, transfer } = keysApart(input);
      return (await ask((id) => ({ kind: 'look', id, input: apart }), transfer)) as ReturnType<
        typeof lookInto
      >;
    },
    close: async () => {
      if (!ended) {
        const late = new Promise<null>((settle) => {
          setTimeout(settle, closeWithin, null).unref();
        });
        await Promise.race([ask((id) => ({ kind: 'close', id })).catch(() => null), late]);
      }
      end(null);
      await worker.terminate();
    },
  };
}
