/** An open vault: its worker, its key, its lock. Ending it wipes the keys whatever else goes wrong. */
import path from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import type { OpenCode } from '../file/connection.ts';
import type { SlotFile } from '../keys/slots/slot-file.ts';
import type { SlotKey } from '../keys/slots/wrap.ts';
import type { VaultLock } from './vault-lock.ts';
import { startVaultWorker, type VaultWorker, type WorkerNews } from '../thread/worker-client.ts';
import type { Store } from '../thread/worker-protocol.ts';

export type OpenedBy = 'passphrase' | 'kit';

export type Session = {
  readonly folder: string;
  /** Its own buffer, zeroed at the end. */
  vaultKey: Buffer;
  slots: SlotFile;
  openedBy: OpenedBy;
  /** Known while the kit was used in this session; re-encryption needs it to keep the kit working. */
  kitKey: SlotKey | null;
  /** A new kit that was shown and not yet typed back. */
  pendingKit: { readonly words: readonly string[]; readonly slotId: string } | null;
  worker: VaultWorker;
  /** The worker's own stores. What others hold is `steady`, which outlives a change of worker. */
  store: Store;
  /** Set while the file is being written anew: whatever is asked meanwhile waits for the new one. */
  held: Promise<void> | null;
  readonly lock: VaultLock;
};

export type SessionDeps = WorkerNews & {
  readonly appVersion: string;
  readonly onGone: (error: unknown) => void;
  /** Something failed that can be made again or done without: for the log. */
  readonly onNoted: (error: unknown) => void;
};

/** Starts a worker and opens a database file in it. The key stays the caller's. Where it does not open, the worker is ended, whatever it threw. */
export async function openInWorker(
  deps: SessionDeps,
  input: {
    readonly folder: string;
    readonly database: string;
    readonly vaultId: string;
    readonly vaultKey: Uint8Array;
    readonly create: boolean;
  },
): Promise<Result<{ readonly worker: VaultWorker; readonly store: Store }, OpenCode>> {
  const worker = startVaultWorker(deps, deps.onGone, deps.onNoted);
  let opened: Result<Store, OpenCode> | null = null;
  try {
    opened = await worker.open({
      file: path.join(input.folder, input.database),
      vaultKey: input.vaultKey,
      vaultId: input.vaultId,
      create: input.create,
      appVersion: deps.appVersion,
    });
    return opened.ok ? ok({ worker, store: opened.value }) : opened;
  } finally {
    // Also where it threw: a thread left behind would hold file and key, and every later opening would find the vault in use.
    if (opened?.ok !== true) await worker.close();
  }
}

/**
 * The stores of a session as others hold them: each question goes to the worker there is when it is asked. While the session is held it
 * waits; otherwise it is passed on at once, so that a save asked before a lock stands before the closing.
 */
export function steadyStore(session: Session): Store {
  type Ask = (input: unknown) => Promise<unknown>;
  const now = () => session.store as unknown as Record<string, Record<string, Ask>>;
  const groups = Object.entries(now()).map(([group, members]) => [
    group,
    Object.fromEntries(
      Object.keys(members).map((name) => [
        name,
        (input: unknown) => {
          const call = () => now()[group]?.[name]?.(input) ?? Promise.reject(new Error('no such store'));
          return session.held === null ? call() : session.held.then(call);
        },
      ]),
    ),
  ]);
  return Object.fromEntries(groups) as Store;
}

/** Runs work during which nobody else may write, because the file changes under it. */
export async function holding<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<void>();
  session.held = promise;
  try {
    return await work();
  } finally {
    session.held = null;
    resolve();
  }
}

/** Wipes what a session holds of keys and words. */
export function wipe(session: Session): void {
  session.vaultKey.fill(0);
  session.kitKey?.key.fill(0);
  session.kitKey = null;
  session.pendingKit = null;
}
