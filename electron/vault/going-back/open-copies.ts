/** Finds the keys of copies: each is tried with the key files of its own time, so a passphrase from before opens the copies from before. */
import type { Result } from '../../../shared/result.ts';
import type { Kdf } from '../keys/kdf.ts';
import { openSlots } from '../keys/open-slots.ts';
import { secretBytes } from '../keys/secret-bytes.ts';
import { macHolds, type SlotFile, type SlotKind } from '../keys/slots/slot-file.ts';
import { readSlots } from '../keys/slots/slot-store.ts';
import type { CopyPlace } from './places.ts';

/** A copy with its key. `vaultKey` is a buffer of its own, zeroed by whoever holds it. */
export type OpenCopy = { readonly place: CopyPlace; readonly file: SlotFile; readonly vaultKey: Buffer };
export type Opening = OpenCopy | 'secret' | 'damaged' | 'newer';

/** A derivation that does the same work once: many copies have the very same slot. `forget` zeroes what it keeps. */
export function onceEach(kdf: Kdf): { readonly kdf: Kdf; readonly forget: () => void } {
  const known = new Map<string, Buffer>();
  return {
    kdf: {
      ...kdf,
      derive: async (secret, salt, cost) => {
        const name = `${Buffer.from(salt).toString('base64')} ${cost.memoryKiB} ${cost.passes}`;
        const before = known.get(name);
        const key = before ?? (await kdf.derive(secret, salt, cost));
        if (before === undefined) known.set(name, key);
        // The caller zeroes what it gets.
        const own = secretBytes(key.length);
        own.set(key);
        return own;
      },
    },
    forget: () => {
      for (const key of known.values()) key.fill(0);
      known.clear();
    },
  };
}

const told = (result: Result<unknown>): 'damaged' | 'newer' | 'secret' =>
  result.ok || result.code === 'wrong-passphrase'
    ? 'secret'
    : result.code === 'vault-from-newer-app'
      ? 'newer'
      : 'damaged';

/** Tries a secret on the key files of one copy. */
export async function openCopy(
  kdf: Kdf,
  place: CopyPlace,
  kind: SlotKind,
  secret: Uint8Array,
): Promise<Opening> {
  const read = await readSlots(place.folder);
  if (!read.ok) return told(read);
  const found = await openSlots(kdf, read.value, kind, secret);
  if (!found.ok) return told(found);
  found.value.slotKey.key.fill(0);
  return { place, file: found.value.file, vaultKey: found.value.vaultKey };
}

/** Whether the key of the open vault opens a copy too: no secret is asked for then. The key stays the caller's. */
export async function openWithKey(place: CopyPlace, vaultKey: Uint8Array): Promise<Opening> {
  const read = await readSlots(place.folder);
  if (!read.ok) return told(read);
  const file = read.value.candidates.find((one) => macHolds(one, vaultKey));
  if (file === undefined) return 'secret';
  const own = secretBytes(vaultKey.length);
  own.set(vaultKey);
  return { place, file, vaultKey: own };
}
