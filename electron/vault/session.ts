/** An open vault: its worker, its key, its lock. Ending it wipes the keys whatever else goes wrong. */
import path from 'node:path';
import type { AuditSummary } from '../../shared/audit/audit.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { OpenCode } from './connection.ts';
import type { SlotFile } from './slots/slot-file.ts';
import type { SlotKey } from './slots/wrap.ts';
import type { VaultLock } from './vault-lock.ts';
import { startVaultWorker, type VaultWorker } from './worker-client.ts';
import type { Store } from './worker-protocol.ts';

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
  store: Store;
  readonly lock: VaultLock;
};

export type SessionDeps = {
  readonly appVersion: string;
  readonly onSummary: (summary: AuditSummary) => void;
  readonly onGone: (error: unknown) => void;
};

/** Starts a worker and opens a database file in it. The key stays the caller's. */
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
  const worker = startVaultWorker(deps.onSummary, deps.onGone);
  const opened = await worker.open({
    file: path.join(input.folder, input.database),
    vaultKey: input.vaultKey,
    vaultId: input.vaultId,
    create: input.create,
    appVersion: deps.appVersion,
  });
  if (opened.ok) return ok({ worker, store: opened.value });
  await worker.close();
  return opened;
}

/** Wipes what a session holds of keys and words. */
export function wipe(session: Session): void {
  session.vaultKey.fill(0);
  session.kitKey?.key.fill(0);
  session.kitKey = null;
  session.pendingKit = null;
}
