/**
 * The file of text that could not be saved, beside the vault and encrypted under a key made from the vault's. A small reserve is kept on the
 * disk for it and given up when the disk is full, so that the last words find room where the database found none.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, promises as fs } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ok, type Result } from '../../../shared/result.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { removePatiently, renamePatiently } from '../../files/patiently.ts';
import { readWhole } from '../../files/read-whole.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';

export const unsavedFileName = 'unsaved.bin';
export const reserveFileName = 'reserve.bin';
const reserveBytes = 256 * 1024;
/** More than any audit can hold; a larger file is none of ours. */
const mostBytes = 64 * 1024 * 1024;
const magic = Buffer.from('CSLU1');

export type FileKey = { readonly vaultKey: Uint8Array; readonly vaultId: string };

function withKey<T>({ vaultKey, vaultId }: FileKey, work: (key: Buffer) => T): T {
  const key = Buffer.from(hkdfSync('sha256', vaultKey, vaultId, 'caselight unsaved v1', 32));
  try {
    return work(key);
  } finally {
    key.fill(0);
  }
}

/**
 * Encrypts a JSON value: "CSLU1", the length of what follows (4 bytes, little-endian), nonce (12), AES-256-GCM ciphertext of its raw
 * DEFLATE, tag (16). The first nine bytes are authenticated too. A file may be longer: what comes after is the rest of the reserve.
 */
export function sealUnsaved(from: FileKey, value: unknown): Buffer {
  const packed = deflateRawSync(JSON.stringify(value));
  const nonce = randomBytes(12);
  const sealed = withKey(from, (key) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const head = Buffer.alloc(9);
    magic.copy(head);
    head.writeUInt32LE(packed.length + 28, 5);
    cipher.setAAD(head);
    return Buffer.concat([head, nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
  });
  packed.fill(0);
  return sealed;
}

/** Decrypts what sealUnsaved made; null for anything else, also for a file of another vault. */
export function openUnsaved(from: FileKey, sealed: Uint8Array): unknown {
  const file = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (file.length < 37 || !file.subarray(0, 5).equals(magic)) return null;
  const bytes = file.subarray(9, 9 + file.readUInt32LE(5));
  if (bytes.length < 28) return null;
  try {
    const packed = withKey(from, (key) => {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAAD(file.subarray(0, 9));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    });
    const text = inflateRawSync(packed, { maxOutputLength: mostBytes * 4 }).toString('utf8');
    packed.fill(0);
    return JSON.parse(text) as unknown;
  } catch {
    // Damaged or of another key: GCM says no more than that.
    return null;
  }
}

/** Writes over a file without asking the disk for more room. */
async function writeInPlace(file: string, bytes: Uint8Array): Promise<Result<null, WriteCode>> {
  try {
    const handle = await fs.open(file, 'r+');
    try {
      await handle.write(bytes, 0, bytes.length, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return ok(null);
  } catch (error) {
    return writeFailure(error);
  }
}

/**
 * Writes the file of a vault folder. On a full disk the reserve becomes the file and is written over, so that nobody else can take its
 * room in between; later texts are written over earlier ones in it.
 */
export async function writeUnsaved(folder: string, sealed: Uint8Array): Promise<Result<null, WriteCode>> {
  const file = path.join(folder, unsavedFileName);
  const reserve = path.join(folder, reserveFileName);
  const written = await writeFileAtomic(file, sealed);
  if (written.ok || written.code !== 'disk-full') return written;
  if (existsSync(reserve)) await renamePatiently(reserve, file).catch(() => null);
  return existsSync(file) ? writeInPlace(file, sealed) : written;
}

/** The file's bytes; null where there is none, or something that is no plain file. */
export async function readUnsaved(folder: string): Promise<Buffer | null> {
  const read = await readWhole(path.join(folder, unsavedFileName), mostBytes);
  return read.ok ? Buffer.from(read.value) : null;
}

export const removeUnsaved = (folder: string): Promise<void> =>
  removePatiently(path.join(folder, unsavedFileName));

/** Sees that there is a reserve. Random bytes: a disk that compresses would keep no room for zeros. A disk without room has none. */
export async function keepReserve(folder: string): Promise<void> {
  const file = path.join(folder, reserveFileName);
  if (!existsSync(file)) await writeFileAtomic(file, randomBytes(reserveBytes));
}
