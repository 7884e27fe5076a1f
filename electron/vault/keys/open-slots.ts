/** Finds the vault key for a passphrase or a kit: tries the genuine copy of the key file, within the bounds of cost. */
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Kdf } from './kdf.ts';
import { macHolds, type SlotFile, type SlotKind } from './slots/slot-file.ts';
import type { ReadSlots } from './slots/slot-store.ts';
import { unwrapSlot, type SlotKey } from './slots/wrap.ts';

export type Unlocked = {
  readonly file: SlotFile;
  /** Own buffer of 32 bytes; the caller zeroes it. */
  readonly vaultKey: Buffer;
  readonly slotKey: SlotKey;
};

/**
 * Tries a secret on the slot of its kind in each whole copy, newest first. Only the newest copy that was written with the vault key counts:
 * a secret that opens an older one alone has been changed since, and is wrong. Fails with 'wrong-passphrase' when it opens none that counts,
 * with 'slots-damaged' when no copy has such a slot within the bounds, or one opened but was not written by somebody with the vault key.
 */
export async function openSlots(
  kdf: Kdf,
  read: Pick<ReadSlots, 'candidates'>,
  kind: SlotKind,
  secret: Uint8Array,
): Promise<Result<Unlocked, 'slots-damaged' | 'wrong-passphrase'>> {
  let tried = false;
  let forged = false;
  for (const file of read.candidates) {
    const slot = file.slots.find((one) => one.kind === kind);
    if (slot === undefined || !kdf.allowed(slot.kdf)) continue;
    tried = true;
    const opened = await unwrapSlot(kdf, file.vaultId, slot, secret);
    if (opened === null) continue;
    const genuine = macHolds(file, opened.vaultKey);
    const isNewest = read.candidates.every(
      (other) => other.generation <= file.generation || !macHolds(other, opened.vaultKey),
    );
    if (genuine && isNewest) return ok({ file, ...opened });
    opened.vaultKey.fill(0);
    opened.slotKey.key.fill(0);
    if (!genuine) forged = true;
  }
  return tried && !forged ? failed('wrong-passphrase') : failed('slots-damaged');
}
