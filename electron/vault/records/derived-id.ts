/** Ids that follow from what they are made of, so that making something twice is making it once. */
import { createHash } from 'node:crypto';

/** The id (a UUID of version 8, RFC 9562) that always follows from the same words. */
export function derivedId(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
