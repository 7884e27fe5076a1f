/** The key file beside the vault (format version 1): which secrets open it. Parsed strictly and bounded before any key is derived. */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../../shared/toolkit/evaluate/index.ts';
import { KdfParameters } from '../kdf.ts';

const base64 = (bytes: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64');
    return decoded.length === bytes && decoded.toString('base64') === text;
  });

/** passphrase and kit are made at first run; organisation is left room for (an agency's own recovery key). */
export const SlotKind = z.enum(['passphrase', 'kit', 'organisation']);
export type SlotKind = z.infer<typeof SlotKind>;

export const Slot = z.strictObject({
  id: z.uuid(),
  kind: SlotKind,
  madeAt: z.iso.datetime(),
  kdf: KdfParameters,
  salt: base64(16),
  nonce: base64(12),
  /** AES-256-GCM ciphertext of the vault key (32 bytes) and its tag (16). */
  wrapped: base64(48),
});
export type Slot = z.infer<typeof Slot>;

export const SlotFile = z.strictObject({
  format: z.literal('caselight-vault-slots'),
  version: z.literal(1),
  vaultId: z.uuid(),
  /** Rises with every change; of two good copies the higher one counts. */
  generation: z.int().min(1),
  /** The database these keys open; re-encryption writes a new one and names it here, so one rename switches both. */
  database: z.string().regex(/^vault(-\d{1,6})?\.db$/),
  slots: z
    .array(Slot)
    .min(1)
    .max(3)
    .refine((slots) => new Set(slots.map((one) => one.kind)).size === slots.length),
  /** HMAC-SHA-256 under a key made from the vault key: nobody without it can add, remove or alter a slot. Hex. */
  mac: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of all the rest: tells accidental damage from a wrong passphrase before any key is derived. Hex. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SlotFile = z.infer<typeof SlotFile>;
export type SlotHeader = Omit<SlotFile, 'mac' | 'checksum'>;

/** What a slot's ciphertext is bound to: every field of the slot that is not the ciphertext, and whose slot it is. */
export const slotAad = (vaultId: string, slot: Omit<Slot, 'nonce' | 'wrapped'>): Buffer =>
  Buffer.from(
    canonicalJson({
      format: 'caselight-vault-slots',
      version: 1,
      vaultId,
      id: slot.id,
      kind: slot.kind,
      madeAt: slot.madeAt,
      kdf: slot.kdf,
      salt: slot.salt,
    }),
  );

function macOf(header: SlotHeader, vaultKey: Uint8Array): Buffer {
  const macKey = Buffer.from(hkdfSync('sha256', vaultKey, header.vaultId, 'caselight slots mac v1', 32));
  try {
    return createHmac('sha256', macKey).update(canonicalJson(header)).digest();
  } finally {
    macKey.fill(0);
  }
}

const checksumOf = (file: Omit<SlotFile, 'checksum'>): string =>
  createHash('sha256').update(canonicalJson(file)).digest('hex');

/** The file's text for a header, authenticated with the vault key (32 bytes). */
export function sealSlotFile(header: SlotHeader, vaultKey: Uint8Array): string {
  const file = { ...header, mac: macOf(header, vaultKey).toString('hex') };
  return `${JSON.stringify({ ...file, checksum: checksumOf(file) }, null, 2)}\n`;
}

/**
 * Reads a key file's text. Gives null for anything that is not whole: not JSON, unknown fields, wrong sizes, checksum not right.
 * `tooNew` is its version where it is one this program does not know.
 */
export function parseSlotFile(text: string): SlotFile | { readonly tooNew: number } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const version = z.object({ format: z.literal('caselight-vault-slots'), version: z.int() }).safeParse(value);
  if (version.success && version.data.version > 1) return { tooNew: version.data.version };
  const parsed = SlotFile.safeParse(value);
  if (!parsed.success) return null;
  const { checksum, ...rest } = parsed.data;
  return checksumOf(rest) === checksum ? parsed.data : null;
}

/** Whether the whole file is as somebody with the vault key wrote it. */
export function macHolds(file: SlotFile, vaultKey: Uint8Array): boolean {
  const { mac, checksum: _, ...header } = file;
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(header, vaultKey));
}
