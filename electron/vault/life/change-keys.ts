/** What a person does for an open vault: change passphrase or kit, encrypt it anew, copy it to another place. */
import { dayOf } from '../../../shared/dates/index.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../../files/atomic-write.ts';
import { removePatiently, renamePatiently } from '../../files/patiently.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { dropOlderBackups, flushed, makeBackup } from '../backups/automatic.ts';
import { changeCare } from '../care/state.ts';
import { confirmWords } from './first-run.ts';
import { costOf, removeSuperseded, replaceSlot, writeAnew } from './key-changes.ts';
import { kitCode, makeKitWords } from '../keys/kit.ts';
import { holding, openInWorker, type Session } from './session.ts';
import { slotFileNames } from '../keys/slots/slot-store.ts';
import { makeSlotKey } from '../keys/slots/wrap.ts';
import { passphraseBytes } from '../keys/passphrase-bytes.ts';
import { passphraseStrength } from '../keys/strength.ts';
import { tryWithBackOff, type UnlockDeps } from './unlocking.ts';
import type { Kit, KitCode, PassphraseCode } from './vault-types.ts';

const isoNow = (deps: UnlockDeps): string => new Date(deps.now()).toISOString();

/** Whether this is the vault's passphrase; a wrong one counts like a wrong unlock. */
export async function isPassphrase(
  deps: UnlockDeps,
  session: Session,
  passphrase: string,
): Promise<Result<null, PassphraseCode>> {
  const secret = passphraseBytes(passphrase);
  const found = await tryWithBackOff(deps, { candidates: [session.slots] }, 'passphrase', secret);
  secret.fill(0);
  if (found.ok) {
    found.value.vaultKey.fill(0);
    found.value.slotKey.key.fill(0);
    return ok(null);
  }
  if (found.code === 'slots-damaged') throw new Error('The open vault has no usable passphrase slot');
  return failed(found.code, found.facts);
}

/** Wraps the vault key for a new passphrase. */
export async function putPassphrase(
  deps: UnlockDeps,
  session: Session,
  next: string,
): Promise<Result<null, 'passphrase-weak' | WriteCode>> {
  if (!(await passphraseStrength(next)).enough) return failed('passphrase-weak');
  const secret = passphraseBytes(next);
  const replaced = await replaceSlot(session, deps.kdf, { kind: 'passphrase', secret, at: isoNow(deps) });
  secret.fill(0);
  if (!replaced.ok) return replaced;
  replaced.value.key.fill(0);
  return ok(null);
}

/** Draws a new kit and keeps it until it is typed back. The old one works until then. */
export function drawKit(deps: UnlockDeps, session: Session): Kit {
  const slotId = randomUUID();
  const words = makeKitWords();
  session.pendingKit = { words, slotId };
  return { words, code: kitCode(session.slots.vaultId, slotId), madeOn: dayOf(isoNow(deps)) };
}

/** Puts the new kit in place of the old one once it was typed back. */
export async function putKit(
  deps: UnlockDeps,
  session: Session,
  typed: readonly string[],
): Promise<Result<null, 'kit-mismatch' | 'wrong-state' | KitCode | WriteCode>> {
  const pending = session.pendingKit;
  if (pending === null) return failed('wrong-state');
  const entropy = confirmWords(typed, pending.words);
  if (!entropy.ok) return entropy;
  const secret = entropy.value;
  const replaced = await replaceSlot(session, deps.kdf, {
    kind: 'kit',
    secret,
    at: isoNow(deps),
    id: pending.slotId,
  });
  secret.fill(0);
  if (!replaced.ok) return replaced;
  session.kitKey?.key.fill(0);
  session.kitKey = replaced.value;
  session.pendingKit = null;
  return ok(null);
}

/**
 * Encrypts the vault anew under a fresh key (key-changes.ts), goes on in the new file, and replaces the automatic backups, which
 * the old key still opens. Fails with 'kit-needed' when the kit was not used in this session: it would open nothing afterwards.
 */
export async function encryptAnew(
  deps: UnlockDeps,
  session: Session,
  passphrase: string,
): Promise<Result<null, PassphraseCode | 'kit-needed' | WriteCode>> {
  const right = await isPassphrase(deps, session, passphrase);
  if (!right.ok) return right;
  const { kitKey } = session;
  if (kitKey === null) return failed('kit-needed');
  const cost = costOf(session);
  if (cost === undefined) throw new Error('The open vault has no slots');
  const secret = passphraseBytes(passphrase);
  const slotKey = await makeSlotKey(deps.kdf, secret, cost);
  secret.fill(0);
  const keys = [
    { kind: 'passphrase', slotKey },
    { kind: 'kit', slotKey: kitKey },
  ] as const;
  // A save between the copy and the change of files would be called saved and then be gone with the old file.
  const done = await holding(session, () => moveToNewFile(deps, session, keys));
  slotKey.key.fill(0);
  return done;
}

/** Writes the new file, opens it in a new worker and lets the old one go. */
async function moveToNewFile(
  deps: UnlockDeps,
  session: Session,
  keys: Parameters<typeof writeAnew>[1],
): Promise<Result<null, WriteCode>> {
  const anew = await writeAnew(session, keys, isoNow(deps));
  if (!anew.ok) return anew;
  const { vaultKey, database } = anew.value;
  const { folder } = session;
  await session.worker.close();
  session.vaultKey.fill(0);
  session.vaultKey = vaultKey;
  // No connection is open now, so the files may be copied as they are.
  const copy = await makeBackup(folder, database, deps.now());
  const { vaultId } = session.slots;
  const opened = await openInWorker(deps, { folder, database, vaultId, vaultKey, create: false });
  if (!opened.ok) throw new Error('The vault that was written anew and checked cannot be opened');
  session.worker = opened.value.worker;
  session.store = opened.value.store;
  await removeSuperseded(folder, database);
  if (typeof copy === 'object') await dropOlderBackups(folder, await copy.keep());
  return ok(null);
}

const readMe = `This folder is a backup of a Caselight vault. Everything in it is encrypted.

To use it: start Caselight and choose "Go back to a copy" on the locked screen, or "I have a backup of a vault" at first use,
then choose this folder. It opens with the passphrase or recovery kit that was in use when the backup was made.
`;

/**
 * Writes a backup: a folder with the database, compacted and checked by opening it, both key files and a note on how to use it. Made
 * under another name and put in place by one rename, so that a folder with the wanted name is always a whole backup.
 */
export async function writeBackup(
  session: Session,
  target: string,
  now: number,
): Promise<Result<{ readonly audits: number }, WriteCode>> {
  // A name of our own: whatever else a person keeps beside it is theirs.
  const making = `${target}.${randomBytes(4).toString('hex')}.part`;
  const { database } = session.slots;
  try {
    await fs.mkdir(making, { recursive: false, mode: 0o700 });
    for (const name of slotFileNames)
      await fs.copyFile(path.join(session.folder, name), path.join(making, name));
    await fs.writeFile(path.join(making, 'READ ME.txt'), readMe, { mode: 0o600 });
    // A stick is pulled out as soon as the program says "written".
    for (const name of [...slotFileNames, 'READ ME.txt']) await flushed(path.join(making, name));
    const vaultKey = session.vaultKey;
    const copied = await session.store.whole.copy({
      file: path.join(making, database),
      vaultKey,
      nextKey: null,
    });
    if (copied.ok) {
      await syncFolder(making);
      await renamePatiently(making, target);
      await syncFolder(path.dirname(target));
      await changeCare(session.folder, () => ({
        backupAt: new Date(now).toISOString(),
        backupPlace: target,
      }));
    } else await removePatiently(making, { recursive: true });
    return copied;
  } catch (error) {
    const failure = writeFailure(error);
    await removePatiently(making, { recursive: true });
    return failure;
  }
}
