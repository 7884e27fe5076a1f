/** Opens a vault with a secret: the lock, the key file, today's backup copy, the database, and what was put right on the way. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { BackOff } from '../keys/back-off.ts';
import { backupDue, listBackups, makeBackup, type Copy } from '../backups/automatic.ts';
import { vaultExists } from './first-run.ts';
import type { Kdf } from '../keys/kdf.ts';
import { finishAnew, removeSuperseded } from './key-changes.ts';
import { openSlots, type Unlocked } from '../keys/open-slots.ts';
import { openInWorker, type OpenedBy, type Session, type SessionDeps } from './session.ts';
import { readSlots, repairSlots, type ReadSlots } from '../keys/slots/slot-store.ts';
import { takeVaultLock, type VaultLock } from './vault-lock.ts';
import type { DamageCode, PassphraseCode } from './vault-types.ts';

export type UnlockDeps = SessionDeps & {
  readonly folder: string;
  readonly kdf: Kdf;
  readonly now: () => number;
  readonly backOff: BackOff;
};

type UnlockCode = PassphraseCode | DamageCode | WriteCode;
export type Begun = { readonly session: Session; readonly recovered: string[] };

const told = {
  slots:
    'One of the two key files was damaged. The other one opened the vault, and the damaged one was written anew.',
  slotsLeft:
    'One of the two key files is damaged and could not be written anew. The other one opened the vault.',
  noBackup: 'Today’s backup copy beside the vault could not be made.',
} as const;

/** Tries a secret, counting a wrong one. */
export async function tryWithBackOff(
  deps: UnlockDeps,
  read: Pick<ReadSlots, 'candidates'>,
  kind: OpenedBy,
  secret: Buffer,
): Promise<Result<Unlocked, PassphraseCode | 'slots-damaged'>> {
  const seconds = await deps.backOff.remaining();
  if (seconds > 0) return failed('too-soon', { seconds });
  const found = await openSlots(deps.kdf, read, kind, secret);
  if (found.ok) await deps.backOff.right();
  else if (found.code === 'wrong-passphrase') {
    return failed('wrong-passphrase', { seconds: await deps.backOff.wrong() });
  }
  return found;
}

/** Opens the database of an unlocked key file. The keys become the session's, or are wiped. */
async function begin(
  deps: UnlockDeps,
  unlocked: Unlocked,
  openedBy: OpenedBy,
  lock: VaultLock,
): Promise<Result<Session, DamageCode | WriteCode>> {
  const { folder } = deps;
  const { file, vaultKey, slotKey } = unlocked;
  const { database, vaultId } = file;
  await finishAnew(folder, database);
  const isThere = existsSync(path.join(folder, database));
  const opened = isThere
    ? await openInWorker(deps, { folder, database, vaultId, vaultKey, create: false })
    : failed('vault-damaged');
  if (openedBy === 'passphrase' || !opened.ok) slotKey.key.fill(0);
  if (!opened.ok) {
    vaultKey.fill(0);
    return opened;
  }
  const kitKey = openedBy === 'kit' ? slotKey : null;
  const { worker, store } = opened.value;
  const keys = { vaultKey, slots: file, openedBy, kitKey, pendingKit: null };
  return ok({ folder, ...keys, worker, store, held: null, lock });
}

/**
 * Opens the vault. The secret's buffer stays the caller's to wipe. Gives the session with sentences on what was put right. Fails with
 * 'no-vault', 'vault-in-use', 'too-soon' and 'wrong-passphrase' (with `seconds`), 'slots-damaged', 'vault-damaged',
 * 'vault-from-newer-app' (with `version`), or a write failure of the folder; nothing is held then.
 */
export async function unlockVault(
  deps: UnlockDeps,
  openedBy: OpenedBy,
  secret: Buffer,
): Promise<Result<Begun, UnlockCode>> {
  const { folder, now } = deps;
  if (!vaultExists(folder)) return failed('no-vault');
  const locked = await takeVaultLock(folder);
  if (!locked.ok) return locked;
  let copy: Copy | null = null;
  let begun: Result<Session, UnlockCode> | null = null;
  try {
    const read = await readSlots(folder);
    if (!read.ok) return read;
    const [{ database }] = read.value.candidates;
    const isDue = backupDue(await listBackups(folder), now(), 'unlock');
    // Made while the key is derived: both take about a second.
    const making =
      isDue && existsSync(path.join(folder, database)) ? makeBackup(folder, database, now()) : null;
    const found = await tryWithBackOff(deps, read.value, openedBy, secret);
    const made = await making;
    copy = made !== null && typeof made === 'object' ? made : null;
    if (!found.ok) return found;
    begun = await begin(deps, found.value, openedBy, locked.value);
    if (!begun.ok) return begun;
    const recovered = typeof made === 'string' ? [told.noBackup as string] : [];
    await copy?.keep();
    copy = null;
    const inStep = await repairSlots(folder, begun.value.slots);
    if (read.value.damaged) recovered.push(inStep ? told.slots : told.slotsLeft);
    if (inStep) await removeSuperseded(folder, begun.value.slots.database);
    return ok({ session: begun.value, recovered });
  } finally {
    await copy?.discard();
    if (begun?.ok !== true) await locked.value.release();
  }
}
