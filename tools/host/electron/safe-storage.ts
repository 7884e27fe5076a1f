/** Electron's asynchronous safeStorage. There is no keychain here: unavailable unless a test asks for a file of its own. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostApp } from './app.ts';

type SafeStorageSubset = Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

const available = () => process.env['CASELIGHT_SAFE_STORAGE'] === 'file';

function key(): Buffer {
  if (!available()) throw new Error('Encryption is not available.');
  const file = path.join(hostApp.getPath('userData'), 'host-safe-storage.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}

function encrypt(text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}

/** Electron's `safeStorage`, asynchronous calls only: the others are gone in its next version. */
export const safeStorage: SafeStorageSubset = {
  isAsyncEncryptionAvailable: () => Promise.resolve(available()),
  encryptStringAsync: (text) => Promise.try(() => encrypt(text)),
  decryptStringAsync: (sealed) => Promise.try(() => ({ result: decrypt(sealed), shouldReEncrypt: false })),
};
