/** The recovery kit: twelve words on paper that open the vault without the passphrase. BIP-39 English list, 128 bits and a 4-bit checksum. */
import { createHash } from 'node:crypto';
import { entropyToMnemonic, generateMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { failed, ok, type Result } from '../../../shared/result.ts';

const known = new Set(wordlist);

/** Twelve fresh words from the system's random source. */
export const makeKitWords = (): string[] => generateMnemonic(wordlist, 128).split(' ');

/** Words as typed, made comparable: trimmed, lower case. */
export const tidyWords = (words: readonly string[]): string[] =>
  words.map((word) => word.normalize('NFKD').trim().toLowerCase());

/**
 * Reads typed words back. Takes exactly twelve words in any case; gives their 16 bytes of entropy, or
 * 'kit-word-unknown' with `word` (1 to 12) for the first that is not in the list, or 'kit-check-failed' when the checksum
 * tells that one of them is another word. Standard: BIP-39.
 */
export function readKitWords(
  words: readonly string[],
): Result<Buffer, 'kit-word-unknown' | 'kit-check-failed'> {
  const tidy = tidyWords(words);
  const unknown = tidy.findIndex((word) => !known.has(word));
  if (unknown !== -1) return failed('kit-word-unknown', { word: unknown + 1 });
  if (tidy.length !== 12 || !checksumHolds(tidy)) return failed('kit-check-failed');
  return ok(Buffer.from(mnemonicToEntropy(tidy.join(' '), wordlist)));
}

/** BIP-39: eleven bits per word; the last four of 132 are the first of the entropy's SHA-256. */
function checksumHolds(words: readonly string[]): boolean {
  const bits = words.map((word) => wordlist.indexOf(word).toString(2).padStart(11, '0')).join('');
  const entropy = Buffer.from(
    Array.from({ length: 16 }, (_, byte) => Number.parseInt(bits.slice(byte * 8, byte * 8 + 8), 2)),
  );
  const expected = (createHash('sha256').update(entropy).digest()[0] ?? 0) >> 4;
  entropy.fill(0);
  return Number.parseInt(bits.slice(128), 2) === expected;
}

/** Words of known entropy; for test vectors. */
export const kitWordsOf = (entropy: Uint8Array): string[] => entropyToMnemonic(entropy, wordlist).split(' ');

/** A short code printed on the kit, so that a person can tell which vault a paper belongs to: "K3F9-7A2C". Tells nothing of the words. */
export function kitCode(vaultId: string, slotId: string): string {
  const hex = createHash('sha256').update(`caselight kit ${vaultId} ${slotId}`).digest('hex').toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4, 8)}`;
}
