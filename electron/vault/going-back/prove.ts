/**
 * The restore drill: a backup is restored into a folder of its own inside the vault's place, opened there as a vault is, and everything in it is read: every
 * page, every chain, every audit, every signature. The folder is gone afterwards; the vault itself is not touched.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { isDamage } from '../file/damage.ts';
import { readSlots, slotFileNames } from '../keys/slots/slot-store.ts';
import { openInWorker, type SessionDeps } from '../life/session.ts';
import { VaultClosed } from '../thread/worker-client.ts';
import type { Store } from '../thread/worker-protocol.ts';
import type { OpenCopy } from './open-copies.ts';
import { bringCopy, inScratch } from './scratch.ts';

export type Proof = {
  readonly audits: number;
  readonly revisions: number;
  readonly signatures: number;
  /** What is wrong, in sentences; empty for a backup that brings everything back. */
  readonly problems: string[];
};

/** Whether every signature in a PDF is as it was made. Given by the room that can tell. */
export type HoldsSignatures = (pdf: Uint8Array) => Promise<boolean>;

/** Opens every audit; gives sentences on those that do not open. */
async function readAudits(store: Store): Promise<string[]> {
  const problems: string[] = [];
  for (const { id, reference } of await store.whole.points()) {
    const opened = await store.audits.open({ audit: id }).catch(() => null);
    if (opened?.ok !== true) problems.push(`${reference}: it could not be opened.`);
  }
  return problems;
}

/** Checks every signed report that is kept; gives how many there are and sentences on those that do not hold. */
async function readSigned(store: Store, holds: HoldsSignatures) {
  const problems: string[] = [];
  const all = await store.signed.list();
  for (const { id, reference, version } of all) {
    const kept = await store.signed.pdfOf({ id });
    const isSame = kept !== null && createHash('sha256').update(kept.pdf).digest('hex') === kept.pdfSha256;
    if (!isSame || !(await holds(kept.pdf)))
      problems.push(`${reference}, version ${version}: the signature of its report does not hold.`);
  }
  return { signatures: all.length, problems };
}

async function readAll(store: Store, holds: HoldsSignatures): Promise<Proof> {
  const { audits, revisions, problems } = await store.whole.check();
  const notOpened = await readAudits(store);
  const signed = await readSigned(store, holds);
  return {
    audits,
    revisions,
    signatures: signed.signatures,
    problems: [...problems, ...notOpened, ...signed.problems],
  };
}

/** Whether both key files of the copy are there and whole. */
async function keyFilesProblem({ place }: OpenCopy): Promise<string[]> {
  const read = await readSlots(place.folder);
  const isWhole = read.ok && !read.value.damaged && read.value.candidates.length === 1;
  return isWhole ? [] : [`One of its two key files (${slotFileNames.join(', ')}) is damaged or missing.`];
}

type InCopyCode = 'copy-damaged' | 'vault-from-newer-app' | WriteCode;

/**
 * Restores a copy into a scratch folder, opens it there as a vault is, and does something with its stores. Takes the vault's folder and the copy with its key (the
 * caller's). Fails with 'copy-damaged' where it does not open, 'vault-from-newer-app', or a write failure. Throws VaultClosed once `signal` says that the vault
 * is locked; nothing of the copy stays readable then.
 */
export async function inCopy<T>(
  deps: SessionDeps,
  folder: string,
  copy: OpenCopy,
  signal: AbortSignal,
  work: (store: Store) => Promise<T>,
): Promise<Result<T, InCopyCode>> {
  const { database, vaultId } = copy.file;
  try {
    return await inScratch(folder, async (scratch) => {
      await bringCopy(path.join(copy.place.folder, database), path.join(scratch, database));
      const { vaultKey } = copy;
      const opened = await openInWorker(deps, {
        folder: scratch,
        database,
        vaultId,
        vaultKey,
        create: false,
      });
      if (!opened.ok) {
        const { code, facts } = opened;
        const isBroken = code === 'vault-damaged' || code === 'vault-log-apart' || code === 'vault-in-use';
        return isBroken ? failed('copy-damaged') : failed(code, facts);
      }
      const { worker, store } = opened.value;
      signal.addEventListener('abort', () => void worker.close());
      try {
        if (signal.aborted) throw new VaultClosed();
        return ok(await work(store));
      } finally {
        await worker.close();
      }
    });
  } catch (error) {
    if (isDamage(error)) return failed('copy-damaged');
    return writeFailure(error);
  }
}

/** The drill: restores a copy and reads all of it. Takes who can judge signatures; fails and throws as inCopy does. */
export async function proveCopy(
  deps: SessionDeps,
  folder: string,
  copy: OpenCopy,
  holds: HoldsSignatures,
  signal: AbortSignal,
): Promise<Result<Proof, InCopyCode>> {
  const proof = await inCopy(deps, folder, copy, signal, (store) => readAll(store, holds));
  if (!proof.ok) return proof;
  return ok({
    ...proof.value,
    problems: [...(await keyFilesProblem(copy)), ...proof.value.problems].slice(0, 50),
  });
}
