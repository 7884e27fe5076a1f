/**
 * Fetches what stands behind the unlock screen: in quiet moments while a person types the passphrase, or when it is first
 * needed. So the unlock screen is there before the rest of the program has been read.
 */
import type * as opened from './program-chunk.ts';

export type Behind = typeof opened;

let there: Behind | null = null;
let coming: Promise<Behind> | null = null;

async function load(): Promise<Behind> {
  there = await import('./program-chunk.ts');
  return there;
}

/** Fetches it; once. */
export const behind = (): Promise<Behind> => (coming ??= load());

/** What has been fetched; null before. */
export const whatIsBehind = (): Behind | null => there;
