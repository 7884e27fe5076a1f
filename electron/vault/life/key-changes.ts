/** Changes who can open the vault: another passphrase, another kit, another key altogether. Each is one atomic write of the key file. */
import { randomFillSync } from 'node:crypto';
import { existsSync, promises as fs } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../../files/atomic-write.ts';
import { removePatiently, renamePatiently } from '../../files/patiently.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { Kdf, KdfParameters } from '../keys/kdf.ts';
import { secretBytes } from '../keys/secret-bytes.ts';
import type { Session } from './session.ts';
import type { Slot, SlotHeader, SlotKind } from '../keys/slots/slot-file.ts';
import { readSlots, writeSlots } from '../keys/slots/slot-store.ts';
import { makeSlotKey, wrapSlot, type SlotKey } from '../keys/slots/wrap.ts';

function headerOf({ slots }: Session): SlotHeader {
  const { format, version, vaultId, generation, database, slots: list } = slots;
  return { format, version, vaultId, generation, database, slots: list };
}

/** The cost the vault's passphrase slot was made with; new slots of this vault use it too. */
export const costOf = (session: Session): KdfParameters | undefined =>
  session.slots.slots.find((one) => one.kind === 'passphrase')?.kdf ?? session.slots.slots[0]?.kdf;

/** Writes the key file with other slots and takes it over into the session once it stands. */
async function writeHeader(
  session: Session,
  change: Pick<SlotHeader, 'slots'> & Partial<Pick<SlotHeader, 'database'>>,
  vaultKey: Buffer,
): Promise<Result<null, WriteCode>> {
  const header = { ...headerOf(session), ...change, generation: session.slots.generation + 1 };
  const written = await writeSlots(session.folder, header, vaultKey);
  if (!written.ok) return written;
  const read = await readSlots(session.folder);
  if (!read.ok) throw new Error('The key file cannot be read back after it was written');
  [session.slots] = read.value.candidates;
  return ok(null);
}

/** Wraps the vault key for a secret of one kind and puts the slot in place of the old one of that kind. */
export async function replaceSlot(
  session: Session,
  kdf: Kdf,
  input: {
    readonly kind: SlotKind;
    readonly secret: Buffer;
    readonly at: string;
    readonly id?: string;
  },
): Promise<Result<SlotKey, WriteCode>> {
  const cost = costOf(session) ?? (await kdf.calibrate());
  const slotKey = await makeSlotKey(kdf, input.secret, cost);
  const { kind } = input;
  const { vaultId } = session.slots;
  const { vaultKey } = session;
  const id = input.id === undefined ? {} : { id: input.id };
  const slot = wrapSlot({ vaultId, kind, madeAt: input.at, slotKey, vaultKey, ...id });
  const slots = [...session.slots.slots.filter((one) => one.kind !== kind), slot];
  const written = await writeHeader(session, { slots }, vaultKey);
  if (written.ok) return ok(slotKey);
  slotKey.key.fill(0);
  return written;
}

/** Name of the next database file: vault.db, vault-2.db, vault-3.db … */
export function nextDatabase(current: string): string {
  const number = Number(/-(\d+)\.db$/.exec(current)?.[1] ?? '1');
  return `vault-${number + 1}.db`;
}

/**
 * Encrypts the vault anew: a fresh key, the whole file written again under it and checked, then one write of the key file that names
 * the new file and wraps the new key. Until that write the old pair counts, from then on the new one. The worker still has the
 * old file open; the caller opens the new one and then removes the old. Slots whose keys are not given are left out.
 */
export async function writeAnew(
  session: Session,
  keys: readonly { readonly kind: SlotKind; readonly slotKey: SlotKey }[],
  at: string,
): Promise<Result<{ readonly vaultKey: Buffer; readonly database: string }, WriteCode>> {
  const vaultKey = randomFillSync(secretBytes(32));
  const database = nextDatabase(session.slots.database);
  const file = path.join(session.folder, database);
  // Under a name of its own until the key file names it: what a kill leaves of it can be told from a vault, and is removed at the next opening.
  const making = `${file}${unfinished}`;
  // Left by an interrupted attempt: never named by the key file, so nothing of it counts.
  for (const left of [file, making]) await removePatiently(left);
  const copied = await session.store.whole.copy({
    file: making,
    vaultKey: session.vaultKey,
    nextKey: vaultKey,
  });
  if (!copied.ok) {
    vaultKey.fill(0);
    return copied;
  }
  const { vaultId } = session.slots;
  const slots: Slot[] = keys.map(({ kind, slotKey }) =>
    wrapSlot({ vaultId, kind, madeAt: at, slotKey, vaultKey, ...idOf(session, kind) }),
  );
  const written = await writeHeader(session, { slots, database }, vaultKey);
  if (!written.ok) {
    await removePatiently(making);
    vaultKey.fill(0);
    return written;
  }
  await finishAnew(session.folder, database);
  return ok({ vaultKey, database });
}

/** Slots keep their id over re-encryption: the code on a printed kit is made from it. */
function idOf(session: Session, kind: SlotKind): { id?: string } {
  const slot = session.slots.slots.find((one) => one.kind === kind);
  return slot === undefined ? {} : { id: slot.id };
}

/** Ending of a database that is being written anew. */
export const unfinished = '.making';

/** Gives the database that the key file names its name, where a kill came between the writing of the key file and this. */
export async function finishAnew(folder: string, database: string): Promise<void> {
  const file = path.join(folder, database);
  if (existsSync(file) || !existsSync(`${file}${unfinished}`)) return;
  await renamePatiently(`${file}${unfinished}`, file);
  await syncFolder(folder);
}

/** What a kill can leave beside the vault: half a database, and key files that were never put in place. They may hold an old passphrase's slot. */
const halfWritten = /^vault-\d{1,6}\.db\.making|^\.(?:slots(?:\.copy)?|tries)\.json\.[0-9a-f]{12}\.part$/;

/**
 * Removes what an act that was cut short has left: databases the key file no longer names, and what is half written. A whole database of
 * a higher number stays: older key files that somebody put back must not cost the newer vault.
 */
export async function removeSuperseded(folder: string, database: string): Promise<void> {
  const names = await fs.readdir(folder);
  const numberOf = (name: string) => Number(/^vault-(\d{1,6})\.db$/.exec(name)?.[1] ?? '1');
  const old = names.filter(
    (name) => /^vault(-\d{1,6})?\.db$/.test(name) && numberOf(name) < numberOf(database),
  );
  for (const name of names.filter((one) => halfWritten.test(one)))
    await removePatiently(path.join(folder, name));
  for (const name of old) {
    for (const part of [name, `${name}-wal`, `${name}-shm`, `${name}-journal`]) {
      await removePatiently(path.join(folder, part));
    }
  }
}
