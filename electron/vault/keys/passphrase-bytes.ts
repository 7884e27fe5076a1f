/** What a passphrase is to the key derivation. */

/**
 * Passphrases that look different but are typed the same way must open the same vault: Unicode NFKC, then UTF-8. Spaces count.
 * The caller zeroes the buffer after use.
 */
export const passphraseBytes = (passphrase: string): Buffer =>
  Buffer.from(passphrase.normalize('NFKC'), 'utf8');
