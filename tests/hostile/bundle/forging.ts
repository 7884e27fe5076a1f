/** Takes bundles apart and puts them together wrongly, with or without the sender's own key. */
import { Decrypter, Encrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import type { Manifest } from '../../../shared/bundle/manifest.ts';
import { makeZip } from '../../../electron/bundle/zip-write.ts';
import { sha256Of } from '../../../electron/bundle/read-bundle.ts';
import { signDetached } from '../../../electron/identity/cms/sign.ts';
import { ageSecret, identityForSigning } from '../../../electron/identity/identity-store.ts';
import type { OpenIdentity } from '../../../electron/identity/signing-identity.ts';
import type { Person } from '../../fixtures/bundles/people.ts';

export type Entry = { name: string; bytes: Uint8Array };

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export async function secretOf(person: Person): Promise<string> {
  const secret = await ageSecret(person.store().secrets);
  if (secret === null) throw new Error('no age identity');
  return secret;
}
export async function identityOf(person: Person): Promise<OpenIdentity> {
  const identity = await identityForSigning(person.store().secrets);
  if (identity === null) throw new Error('no identity');
  return identity;
}
export async function recipientOf(person: Person): Promise<string> {
  const own = await person.asks['identity.own'](null);
  if (!own.ok || own.value === null) throw new Error('no identity');
  return own.value.recipient;
}

/** The archive inside, by the receiver's key. */
export async function openSeal(file: Uint8Array, receiver: Person): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(await secretOf(receiver));
  return decrypter.decrypt(file);
}

/** The parts in order. */
export const takeApart = (zip: Uint8Array): Entry[] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, bytes }));

/** A proper archive of these parts. */
export async function archive(entries: readonly Entry[]): Promise<Uint8Array> {
  const zip = makeZip();
  const pieces: Uint8Array[] = [];
  for (const { name, bytes } of entries) pieces.push(...(await zip.add(name, bytes, !name.endsWith('.pdf'))));
  pieces.push(zip.end());
  return new Uint8Array(Buffer.concat(pieces));
}

export async function seal(zip: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const one of recipients) encrypter.addRecipient(one);
  return encrypter.encrypt(zip);
}

export const manifestOf = (entries: readonly Entry[]): Manifest =>
  JSON.parse(textOf(entries.find((one) => one.name === 'manifest.json')?.bytes)) as Manifest;

/** Puts another manifest and its signature in the place of the old ones. */
export async function withManifest(
  entries: readonly Entry[],
  manifest: unknown,
  signer: OpenIdentity,
): Promise<Entry[]> {
  const list = utf8(JSON.stringify(manifest));
  return [
    { name: 'manifest.json', bytes: list },
    { name: 'manifest.p7s', bytes: await signDetached(list, signer) },
    ...entries.filter((one) => !one.name.startsWith('manifest.')),
  ];
}

/** Changes parts and the list with them, signed by the given key: what a sender with ill will, or a broken program, could send. */
export async function resealed(
  entries: readonly Entry[],
  signer: OpenIdentity,
  change: {
    readonly part?: (entry: Entry) => Uint8Array | null;
    readonly manifest?: (manifest: Manifest) => unknown;
  },
): Promise<Entry[]> {
  const parts = entries
    .filter((one) => !one.name.startsWith('manifest.'))
    .flatMap((entry) => {
      const bytes = change.part === undefined ? entry.bytes : change.part(entry);
      return bytes === null ? [] : [{ name: entry.name, bytes }];
    });
  const manifest = structuredClone(manifestOf(entries));
  manifest.files = parts.map(({ name, bytes }) => ({
    path: name,
    size: bytes.length,
    sha256: sha256Of(bytes),
  }));
  return withManifest(parts, change.manifest?.(manifest) ?? manifest, signer);
}

/** Everything a refused file could have changed in a vault, as one text. */
export async function stateOf(person: Person): Promise<string> {
  const store = person.store();
  const summaries = await store.audits.summaries({ after: null, limit: 1000 });
  const reviews = await Promise.all(summaries.items.map(({ id }) => store.reviews.ofOwn({ audit: id })));
  return JSON.stringify([
    summaries,
    reviews,
    await store.contacts.all(),
    await store.reviews.desk(),
    await store.received.copies(),
    await store.whole.check(),
  ]);
}
