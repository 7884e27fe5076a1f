/**
 * Whether pages of a database file are as they were written, without opening it: each page ends with an HMAC-SHA-512 over its ciphertext, its IV and
 * its number (SQLCipher 4; docs/formats/vault-v1.md). A page of nothing but zeros was never written; SQLite itself tells whether it is in use.
 */
import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export const pageBytes = 4096;
const macBytes = 64;

export type PagesChecked = {
  /** How many pages the file has. */
  readonly pages: number;
  /** Numbers of pages that are not as they were written. */
  readonly damaged: number[];
  readonly zeros: number;
};

/** The key that authenticates pages: PBKDF2-HMAC-SHA-512 of the raw key with the file's salt XOR 0x3a, two rounds. Zeroed by the caller. */
function pageKey(vaultKey: Uint8Array, salt: Uint8Array): Buffer {
  const turned = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return pbkdf2Sync(vaultKey, turned, 2, 32, 'sha512');
}

function isWhole(key: Buffer, page: Buffer, number: number): boolean {
  const at = Buffer.alloc(4);
  at.writeUInt32LE(number);
  const body = page.subarray(number === 1 ? 16 : 0, pageBytes - macBytes);
  const mac = createHmac('sha512', key).update(body).update(at).digest();
  return timingSafeEqual(mac, page.subarray(pageBytes - macBytes));
}

/**
 * Checks pages `first` to `first + count - 1` (from 1) of an open file. The key (32 bytes) stays the caller's. A file that ends within a page has
 * that page damaged.
 */
export function checkPages(file: number, vaultKey: Uint8Array, first: number, count: number): PagesChecked {
  const pages = Math.ceil(fstatSync(file).size / pageBytes);
  const salt = Buffer.alloc(16);
  readSync(file, salt, 0, 16, 0);
  const key = pageKey(vaultKey, salt);
  const damaged: number[] = [];
  let zeros = 0;
  const page = Buffer.alloc(pageBytes);
  try {
    for (let number = first; number < first + count && number <= pages; number += 1) {
      page.fill(0);
      const read = readWhole(file, page, (number - 1) * pageBytes);
      if (read === pageBytes && page.every((byte) => byte === 0)) zeros += 1;
      else if (read !== pageBytes || !isWhole(key, page, number)) damaged.push(number);
    }
  } finally {
    key.fill(0);
  }
  return { pages, damaged, zeros };
}

/** Reads a page; one that the disk does not give counts as cut short. */
function readWhole(file: number, page: Buffer, at: number): number {
  try {
    return readSync(file, page, 0, pageBytes, at);
  } catch {
    return 0;
  }
}

/** The same for a closed file by its path. The key is zeroed here: it came as this thread's own copy. */
export function checkFile(input: {
  readonly file: string;
  readonly vaultKey: Uint8Array;
  readonly first: number;
  readonly count: number;
}): PagesChecked {
  const file = openSync(input.file, 'r');
  try {
    return checkPages(file, input.vaultKey, input.first, input.count);
  } finally {
    closeSync(file);
    input.vaultKey.fill(0);
  }
}
