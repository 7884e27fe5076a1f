/** A set of words kept as bits (a Bloom filter): says for sure that a word is not in it, and is wrong about one in three hundred that it is. */

const seeds = [0x811c9dc5, 0x9747b28c] as const;

/** A hash of a word by FNV-1a with a last mixing (MurmurHash3), 32 bits. */
export const hashOf = (word: string, seed: number): number => {
  let value: number = seed;
  for (let i = 0; i < word.length; i += 1) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
};

/** How many bits each word sets. */
const rounds = 8;

/** The bits of a word in a filter of `size` bits (two hashes combined, Kirsch and Mitzenmacher 2006). */
export function bitsOf(word: string, size: number): number[] {
  const [first, second] = [hashOf(word, seeds[0]), hashOf(word, seeds[1]) | 1];
  return Array.from({ length: rounds }, (_, n) => (first + Math.imul(n, second)) >>> 0).map(
    (one) => one % size,
  );
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text (RFC 4648, section 4). White space and padding do not count. */
export function bytesOf(base64: string): Uint8Array {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const sign of base64) {
    const value = signs.indexOf(sign);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** Takes a filter as base64. Gives a question: may this word be in it? Read at the first question. */
export function wordFilter(base64: string): (word: string) => boolean {
  let bytes: Uint8Array | undefined;
  return (word) => {
    const known = (bytes ??= bytesOf(base64));
    return bitsOf(word, known.length * 8).every((bit) => ((known[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0);
  };
}
