/** The passphrase of an age file (age-encryption.org/v1, scrypt stanza), its key derived in Node's thread pool so that the main thread stays free. */
import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';

/** A passphrase is stretched at this cost (2^18, the habit of the age program). More would only be a burden to whoever opens it. */
export const workFactor = 18;
const saltLength = 16;
const label = Buffer.from('age-encryption.org/v1/scrypt');
/** A whole megabyte more than 2^18 rounds of eight blocks need. */
const mostMemory = 257 * 1024 * 1024;

const derived = promisify<string, Uint8Array, number, object, Buffer>(scrypt);
const keyOf = (passphrase: string, salt: Uint8Array, factor: number): Promise<Buffer> =>
  derived(passphrase.normalize('NFC'), Buffer.concat([label, salt]), 32, {
    N: 2 ** factor,
    r: 8,
    p: 1,
    maxmem: mostMemory,
  });
// One key wraps one file key, so the format takes the nonce of zeros.
const cipher = (key: Uint8Array) => chacha20poly1305(key, new Uint8Array(12));

/** True for a scrypt stanza whose cost is out of bounds; it must not be tried. */
export const tooCostly = (stanza: Stanza): boolean =>
  stanza.args[0] === 'scrypt' && !/^(?:[1-9]|1[0-8])$/.test(stanza.args[2] ?? '');

/** Seals to a passphrase. Give it to an `Encrypter` that has no other recipient. */
export const passphraseRecipient = (passphrase: string): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(saltLength);
    const key = await keyOf(passphrase, salt, workFactor);
    const body = cipher(key).encrypt(fileKey);
    key.fill(0);
    return [new Stanza(['scrypt', salt.toString('base64').replaceAll('=', ''), String(workFactor)], body)];
  },
});

/**
 * Opens what was sealed to a passphrase. Gives the file key, null for a wrong passphrase or a file sealed to people; throws for a
 * stanza that is none, stands beside others, or asks for more work than 2^18.
 */
export const passphraseIdentity = (passphrase: string): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const stanza = stanzas.find((one) => one.args[0] === 'scrypt');
    if (stanza === undefined) return null;
    const [, text = '', factor = ''] = stanza.args;
    const salt = Buffer.from(text, 'base64');
    const proper = salt.length === saltLength && salt.toString('base64') === `${text}==`;
    // A body of another length would let one file open under several passphrases.
    const fits = proper && stanza.body.length === 32;
    if (stanzas.length > 1 || stanza.args.length !== 3 || !fits || tooCostly(stanza))
      throw new Error('A passphrase stanza that is none');
    const key = await keyOf(passphrase, salt, Number(factor));
    try {
      return cipher(key).decrypt(stanza.body);
    } catch (error) {
      // The cipher says so of every wrong key; nothing else of it throws for a body of bytes.
      if (error instanceof Error) return null;
      throw error;
    } finally {
      key.fill(0);
    }
  },
});
