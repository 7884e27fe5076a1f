/** Shows a certificate's fingerprint so that two people can compare it: hex groups on paper, words by telephone. */
import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

export type Fingerprint = {
  /** SHA-256 of the DER, 64 lower-case hex digits; the form that is stored and compared by program. */
  readonly hex: string;
  /** The same in sixteen upper-case groups of four. */
  readonly groups: string;
  /** Six words that carry its first 66 bits; the fixed list is BIP-39 English (2048 words, told apart by four letters). */
  readonly words: readonly string[];
};

const WORDS = 6;
const BITS_PER_WORD = 11n;

/**
 * The fingerprint of a certificate.
 * Takes its DER; gives the three forms. Six words, because four (44 bits) can be matched by trying on rented hardware.
 */
export function fingerprintOf(der: Uint8Array): Fingerprint {
  const hex = createHash('sha256').update(der).digest('hex');
  const number = BigInt(`0x${hex}`);
  const words = Array.from({ length: WORDS }, (_, i) => {
    const shift = 256n - BITS_PER_WORD * BigInt(i + 1);
    return wordlist[Number((number >> shift) & 2047n)] ?? '';
  });
  return { hex, groups: hex.toUpperCase().match(/.{4}/g)?.join(' ') ?? '', words };
}
