/** Makes the key with which sealed bundles are opened: an age X25519 identity, kept as text in the vault. */
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { passphraseRecipient } from './age-passphrase.ts';

export type AgeIdentity = {
  /** `AGE-SECRET-KEY-1…`: a secret; it stays inside the main process. */
  readonly identity: string;
  /** `age1…`: what others seal to. */
  readonly recipient: string;
};

/** Makes a fresh X25519 identity. X25519 by name: the library's default may turn to a kind that age 1.1 cannot read. */
export async function makeAgeIdentity(): Promise<AgeIdentity> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/**
 * A copy of the identity under a password of its own: an age file with a passphrase holding an identity file, as `age -i` reads it.
 * Takes the secret, the password and the date for its comment line.
 */
export async function exportAgeIdentity(secret: string, password: string, at: Date): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(password));
  const recipient = await identityToRecipient(secret);
  return encrypter.encrypt(
    `# made by Caselight ${at.toISOString()}\n# public key: ${recipient}\n${secret}\n`,
  );
}
