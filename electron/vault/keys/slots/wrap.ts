/** Wraps the vault key for one slot and unwraps it: Argon2id makes the wrapping key, AES-256-GCM (NIST SP 800-38D) does the wrapping. */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { Kdf, KdfParameters } from '../kdf.ts';
import { secretBytes } from '../secret-bytes.ts';
import { slotAad, type Slot, type SlotKind } from './slot-file.ts';

/** A wrapping key with the salt and cost that made it: enough to wrap another vault key for the same secret. Zero `key` after use. */
export type SlotKey = { readonly key: Buffer; readonly salt: Buffer; readonly cost: KdfParameters };

/** Derives a fresh wrapping key for a secret. */
export async function makeSlotKey(kdf: Kdf, secret: Uint8Array, cost: KdfParameters): Promise<SlotKey> {
  const salt = randomBytes(16);
  return { key: await kdf.derive(secret, salt, cost), salt, cost };
}

/** Wraps a vault key (32 bytes) into a new slot, with a fresh id and nonce. `madeAt` is an ISO time. */
export function wrapSlot(input: {
  readonly vaultId: string;
  readonly kind: SlotKind;
  readonly madeAt: string;
  readonly slotKey: SlotKey;
  readonly vaultKey: Uint8Array;
  readonly id?: string;
}): Slot {
  const open = {
    id: input.id ?? randomUUID(),
    kind: input.kind,
    madeAt: input.madeAt,
    kdf: input.slotKey.cost,
    salt: input.slotKey.salt.toString('base64'),
  };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', input.slotKey.key, nonce);
  cipher.setAAD(slotAad(input.vaultId, open));
  const wrapped = Buffer.concat([cipher.update(input.vaultKey), cipher.final(), cipher.getAuthTag()]);
  return { ...open, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
}

/**
 * Tries a secret on a slot. Gives the vault key (its own 32-byte buffer, to be zeroed by the caller) and the slot's key, or
 * null when the secret is another one. The caller has checked the slot's cost against the bounds.
 */
export async function unwrapSlot(
  kdf: Kdf,
  vaultId: string,
  slot: Slot,
  secret: Uint8Array,
): Promise<{ readonly vaultKey: Buffer; readonly slotKey: SlotKey } | null> {
  const salt = Buffer.from(slot.salt, 'base64');
  const key = await kdf.derive(secret, salt, slot.kdf);
  const sealed = Buffer.from(slot.wrapped, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'));
  decipher.setAAD(slotAad(vaultId, slot));
  decipher.setAuthTag(sealed.subarray(32));
  const vaultKey = secretBytes(32);
  try {
    const part = decipher.update(sealed.subarray(0, 32));
    part.copy(vaultKey);
    part.fill(0);
    decipher.final();
  } catch {
    // The tag does not fit: another secret. GCM says no more than that, and no more is to be said.
    vaultKey.fill(0);
    key.fill(0);
    return null;
  }
  return { vaultKey, slotKey: { key, salt, cost: slot.kdf } };
}
