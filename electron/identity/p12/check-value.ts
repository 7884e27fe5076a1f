/** The check value of a certificate file (RFC 7292, 4 and appendix B; RFC 9579): proves the password and that nothing was changed. */
import { hash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { OctetString } from 'asn1js';
import { AlgorithmIdentifier, PBKDF2Params, type PFX } from 'pkijs';

const BLOCK: Readonly<Record<string, { name: string; block: number; size: number }>> = {
  '1.3.14.3.2.26': { name: 'sha1', block: 64, size: 20 },
  '2.16.840.1.101.3.4.2.4': { name: 'sha224', block: 64, size: 28 },
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', block: 64, size: 32 },
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', block: 128, size: 48 },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', block: 128, size: 64 },
};
/** HMAC with each hash, as PBKDF2 and the check value name them. */
export const HMAC: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
export const PBMAC1 = '1.2.840.113549.1.5.14';

/** A password as the file's programs wrote it: as typed, or none at all, which some write as no bytes and some as two zeros. */
export type PasswordForm = 'typed' | 'absent';

/** UTF-16BE with two zeros behind it (RFC 7292, B.1); no bytes at all where there is no password. */
function wide(password: string, form: PasswordForm): Buffer {
  return form === 'absent' ? Buffer.alloc(0) : Buffer.from(`${password}\0`, 'utf16le').swap16();
}

const repeated = (bytes: Uint8Array, block: number): Buffer =>
  bytes.length === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);

/** The key of appendix B for a check value: one block of the hash, so its second half never comes into play. */
function keyOf(
  kind: { name: string; block: number },
  password: Buffer,
  salt: Uint8Array,
  rounds: number,
): Buffer {
  let key = Buffer.concat([
    Buffer.alloc(kind.block, 3),
    repeated(salt, kind.block),
    repeated(password, kind.block),
  ]);
  for (let i = 0; i < rounds; i += 1) key = hash(kind.name, key, 'buffer');
  return key;
}

/** The key and hash of RFC 9579, which derives the key as the rest of a modern file does. */
function modernKey(pfx: PFX, password: string): { name: string; key: Buffer } | undefined {
  const params: unknown = pfx.macData?.mac.digestAlgorithm.algorithmParams;
  if (typeof params !== 'object' || params === null || !('valueBlock' in params)) return undefined;
  const [derivation, mac] = (params as { valueBlock: { value: unknown[] } }).valueBlock.value;
  const algorithm = new AlgorithmIdentifier({ schema: derivation });
  const name = HMAC[new AlgorithmIdentifier({ schema: mac }).algorithmId];
  const details = new PBKDF2Params({ schema: algorithm.algorithmParams });
  const prf = HMAC[details.prf?.algorithmId ?? '1.2.840.113549.2.7'];
  if (!(details.salt instanceof OctetString) || name === undefined || prf === undefined || !details.keyLength)
    return undefined;
  const salt = new Uint8Array(details.salt.getValue());
  return { name, key: pbkdf2Sync(password, salt, details.iterationCount, details.keyLength, prf) };
}

/**
 * In which form the password fits the check value of a file.
 * Takes the parsed file and what was typed (may be empty). Gives the form, undefined for a wrong password or a kind of check
 * value that is not read. A file without one takes any password: `typed`.
 */
export function passwordForm(pfx: PFX, password: string): PasswordForm | undefined {
  const { macData } = pfx;
  const content: unknown = pfx.authSafe.content;
  if (!macData) return 'typed';
  if (!(content instanceof OctetString)) return undefined;
  const bytes = new Uint8Array(content.getValue());
  const stated = Buffer.from(macData.mac.digest.getValue());
  const fits = (name: string, key: Buffer): boolean => {
    const made = createHmac(name, key).update(bytes).digest();
    return made.length === stated.length && timingSafeEqual(made, stated);
  };
  const { algorithmId } = macData.mac.digestAlgorithm;
  if (algorithmId === PBMAC1) {
    const made = modernKey(pfx, password);
    return made && fits(made.name, made.key) ? 'typed' : undefined;
  }
  const kind = BLOCK[algorithmId];
  if (!kind) return undefined;
  const salt = new Uint8Array(macData.macSalt.getValue());
  const forms: readonly PasswordForm[] = password === '' ? ['typed', 'absent'] : ['typed'];
  return forms.find((form) =>
    fits(kind.name, keyOf(kind, wide(password, form), salt, macData.iterations ?? 1)),
  );
}
