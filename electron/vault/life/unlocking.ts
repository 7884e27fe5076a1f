/** Opens a vault with a secret: the lock, the key file, the database, and what was put right on the way. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { BackOff } from '../keys/back-off.ts';
import { finishGoingBack } from '../going-back/put-in-place.ts';
import { sweepScratch } from '../going-back/scratch.ts';
import { vaultExists } from './first-run.ts';
import type { Kdf } from '../keys/kdf.ts';
import { finishAnew, removeSuperseded } from './key-changes.ts';
import { openSlots, type Unlocked } from '../keys/open-slots.ts';
import { openInWorker, wipe, type OpenedBy, type Session, type SessionDeps } from './session.ts';
import { readSlots, repairSlots, type ReadSlots } from '../keys/slots/slot-store.ts';
import type { SlotFile } from '../keys/slots/slot-file.ts';
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
  wentBack:
    'Going back to a copy was cut short and is finished now. The vault as it was before is kept aside: “Go back to a copy” lists it.',
  noTidying:
    'Something beside the vault could not be tidied up, perhaps because another program has it open. It is tried again at the next unlocking.',
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
  // Wrong tries that cannot be forgotten now are no reason to keep the right passphrase out.
  if (found.ok) await deps.backOff.right().catch(deps.onNoted);
  else if (found.code === 'wrong-passphrase') {
    return failed('wrong-passphrase', { seconds: await deps.backOff.wrong() });
  }
  return found;
}

/** Zeroes the keys of an unlocked key file. */
function wipeUnlocked({ vaultKey, slotKey }: Unlocked): void {
  vaultKey.fill(0);
  slotKey.key.fill(0);
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
  let session: Session | null = null;
  try {
    await finishAnew(folder, database);
    const isThere = existsSync(path.join(folder, database));
    const opened = isThere
      ? await openInWorker(deps, { folder, database, vaultId, vaultKey, create: false })
      : failed('vault-damaged');
    if (!opened.ok) return opened;
    if (openedBy === 'passphrase') slotKey.key.fill(0);
    const kitKey = openedBy === 'kit' ? slotKey : null;
    const { worker, store } = opened.value;
    const keys = { vaultKey, slots: file, openedBy, kitKey, pendingKit: null };
    session = { folder, ...keys, worker, store, held: null, lock };
    return ok(session);
  } finally {
    if (session === null) wipeUnlocked(unlocked);
  }
}

/** The key files whose database is there; all of them where none is. A key file from before the vault was encrypted anew opens nothing any more. */
function withDatabase(folder: string, candidates: ReadSlots['candidates']): ReadSlots['candidates'] {
  const isThere = ({ database }: SlotFile) =>
    [database, `${database}.making`].some((name) => existsSync(path.join(folder, name)));
  const [first, ...rest] = candidates.filter(isThere);
  return first === undefined ? candidates : [first, ...rest];
}

/** What is put in order once the vault is open. Nothing here can fail the opening: what did not work is told and tried again next time. */
async function keepHouse(deps: UnlockDeps, session: Session, slotsDamaged: boolean): Promise<string[]> {
  const { folder } = deps;
  const recovered: string[] = [];
  const step = async (work: () => Promise<string | null>, otherwise: string) => {
    try {
      const sentence = await work();
      if (sentence !== null) recovered.push(sentence);
    } catch (error) {
      deps.onNoted(error);
      if (!recovered.includes(otherwise)) recovered.push(otherwise);
    }
  };
  await step(async () => {
    await sweepScratch(folder);
    // A going back that a kill has cut short; what belongs to the vault before is aside, and is no rest to be tidied up.
    return (await finishGoingBack(folder, session.slots.database)) ? told.wentBack : null;
  }, told.noTidying);
  await step(async () => {
    const inStep = await repairSlots(folder, session.slots);
    if (inStep)
      await step(() => removeSuperseded(folder, session.slots.database).then(() => null), told.noTidying);
    if (!slotsDamaged) return null;
    return inStep ? told.slots : told.slotsLeft;
  }, told.slotsLeft);
  return recovered;
}

/** Runs something of which only the attempt matters. */
const quietly = (deps: UnlockDeps, work: Promise<unknown>): Promise<unknown> => work.catch(deps.onNoted);

/**
 * Opens the vault. The secret's buffer stays the caller's to wipe. Gives the session with sentences on what was put right. Fails with
 * 'no-vault', 'vault-in-use', 'too-soon' and 'wrong-passphrase' (with `seconds`), 'slots-damaged', 'vault-damaged',
 * 'vault-from-newer-app' (with `version`), or a write failure of the folder. Nothing is held then, nor after anything thrown: no thread,
 * no key, no lock.
 */
export async function unlockVault(
  deps: UnlockDeps,
  openedBy: OpenedBy,
  secret: Buffer,
): Promise<Result<Begun, UnlockCode>> {
  const { folder } = deps;
  if (!vaultExists(folder)) return failed('no-vault');
  const locked = await takeVaultLock(folder);
  if (!locked.ok) return locked;
  let begun: Result<Session, UnlockCode> | null = null;
  let isOpen = false;
  try {
    const read = await readSlots(folder);
    if (!read.ok) return read;
    const candidates = withDatabase(folder, read.value.candidates);
    const found = await tryWithBackOff(deps, { candidates }, openedBy, secret);
    if (!found.ok) return found;
    begun = await begin(deps, found.value, openedBy, locked.value);
    if (!begun.ok) return begun;
    const recovered = await keepHouse(deps, begun.value, read.value.damaged);
    isOpen = true;
    return ok({ session: begun.value, recovered });
  } finally {
    if (!isOpen) {
      if (begun?.ok === true) {
        wipe(begun.value);
        await quietly(deps, begun.value.worker.close());
      }
      await quietly(deps, locked.value.release());
    }
  }
}
