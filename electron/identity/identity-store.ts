/** The own identity in the vault: which certificate and key are in use, kept so that a change is whole or not at all. */
import { identityToRecipient } from 'age-encryption';
import { mustReadStored } from '../../shared/json/stored.ts';
import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import type { OwnIdentity } from '../../shared/contract/identity.ts';
import type { WriteCode } from '../files/write-failure.ts';
import { makeAgeIdentity } from './age-identity.ts';
import {
  describeCertificate,
  openIdentity,
  type OpenIdentity,
  type SigningIdentity,
} from './signing-identity.ts';
import { readCertificate } from './certificate.ts';
import { keyHex, type Withdrawn } from './trust.ts';

/** The vault's store of secrets, as the worker offers it. */
export type Secrets = {
  readonly get: (input: { readonly name: string }) => Promise<Uint8Array | null>;
  readonly put: (input: {
    readonly name: string;
    readonly value: Uint8Array;
  }) => Promise<Result<null, WriteCode>>;
};

/** What is kept beside the private key. The key lies under its certificate's fingerprint, so an old one is never overwritten. */
const Record = z.strictObject({
  kind: z.enum(['made-here', 'imported']),
  fingerprint: z.string(),
  certificate: z.base64(),
  chain: z.array(z.base64()),
  recipient: z.string(),
});
type Record = z.infer<typeof Record>;

const recordName = 'identity';
const keyName = (fingerprint: string): string => `signing-key:${fingerprint}`;
const ageName = 'age-identity';
const formerName = 'identity-former';

/** A certificate that was in use before: what it signed stays the own work. */
const Former = z.strictObject({
  fingerprint: z.string(),
  certificate: z.base64(),
  replacedAt: z.iso.datetime(),
  revoked: z.boolean(),
});
export type FormerIdentity = z.infer<typeof Former>;

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');

async function readRecord(secrets: Secrets): Promise<Record | null> {
  const value = await secrets.get({ name: recordName });
  // An identity that was withdrawn leaves an empty record.
  if (value === null || value.length === 0) return null;
  return mustReadStored(Record, JSON.parse(Buffer.from(value).toString('utf8')));
}

/** Certificates that were in use before, oldest first. */
export async function formerIdentities(secrets: Secrets): Promise<FormerIdentity[]> {
  const value = await secrets.get({ name: formerName });
  return value === null
    ? []
    : mustReadStored(z.array(Former), JSON.parse(Buffer.from(value).toString('utf8')));
}

/** Fingerprints of every certificate the person has or had here: what they signed is their own work. */
export async function ownFingerprints(secrets: Secrets): Promise<string[]> {
  const [now, former] = [await readRecord(secrets), await formerIdentities(secrets)];
  return [...(now === null ? [] : [now.fingerprint]), ...former.map((one) => one.fingerprint)];
}

/** Own certificates that were withdrawn: nothing signed with them is taken for one's own work unasked. */
export async function withdrawnIdentities(secrets: Secrets): Promise<Withdrawn[]> {
  const former = await formerIdentities(secrets);
  return former
    .filter((one) => one.revoked)
    .map(({ fingerprint, certificate, replacedAt }) => ({
      fingerprint,
      key: keyHex(readCertificate(bytes(certificate))),
      at: replacedAt,
    }));
}

/** Remembers a certificate that goes out of use. */
async function remember(
  secrets: Secrets,
  record: Record,
  revoked: boolean,
): Promise<Result<null, WriteCode>> {
  const { fingerprint, certificate } = record;
  const former = (await formerIdentities(secrets)).filter((one) => one.fingerprint !== fingerprint);
  former.push({ fingerprint, certificate, replacedAt: new Date().toISOString(), revoked });
  return secrets.put({ name: formerName, value: new TextEncoder().encode(JSON.stringify(former)) });
}

/** The key that opens sealed bundles, `AGE-SECRET-KEY-1…`; null before set-up. It outlives a change of certificate. */
export async function ageSecret(secrets: Secrets): Promise<string | null> {
  const value = await secrets.get({ name: ageName });
  return value === null ? null : Buffer.from(value).toString('utf8');
}

/** Takes the signing identity out of use; its certificate is remembered as withdrawn, its key is overwritten. */
export async function withdrawIdentity(secrets: Secrets): Promise<Result<null, WriteCode>> {
  const record = await readRecord(secrets);
  if (record === null) return ok(null);
  const remembered = await remember(secrets, record, true);
  if (!remembered.ok) return remembered;
  const gone = await secrets.put({ name: recordName, value: new Uint8Array() });
  return gone.ok ? secrets.put({ name: keyName(record.fingerprint), value: new Uint8Array() }) : gone;
}

function described(record: Record): OwnIdentity {
  const described = describeCertificate(bytes(record.certificate));
  return {
    name: described.name,
    role: described.role,
    agency: described.agency,
    fingerprint: described.fingerprint.hex,
    words: [...described.fingerprint.words],
    validFrom: described.notBefore.toISOString(),
    validTo: described.notAfter.toISOString(),
    kind: record.kind,
    recipient: record.recipient,
  };
}

/** The own identity as people see it, or null before set-up has made one. */
export async function ownIdentity(secrets: Secrets): Promise<OwnIdentity | null> {
  const record = await readRecord(secrets);
  return record === null ? null : described(record);
}

/** The stored identity with its private key; null when there is none. The caller wipes `privateKey` after use. */
export async function storedIdentity(secrets: Secrets): Promise<SigningIdentity | null> {
  const record = await readRecord(secrets);
  if (record === null) return null;
  const privateKey = await secrets.get({ name: keyName(record.fingerprint) });
  if (privateKey === null) throw new Error('The signing key of the identity in use is not in the vault');
  return { certificate: bytes(record.certificate), chain: record.chain.map(bytes), privateKey };
}

/** The identity opened for signing: the key cannot be read out of it. Null when there is none. */
export async function identityForSigning(secrets: Secrets): Promise<OpenIdentity | null> {
  const stored = await storedIdentity(secrets);
  if (stored === null) return null;
  try {
    return await openIdentity(stored);
  } finally {
    stored.privateKey.fill(0);
  }
}

/**
 * Puts an identity into use.
 * Writes the key first and the record last: an interruption leaves the identity that was in use before. The age identity
 * for sealed bundles is made once and stays when the certificate changes. Errors: those of writing.
 */
export async function putIdentityIntoUse(
  secrets: Secrets,
  identity: SigningIdentity,
  kind: OwnIdentity['kind'],
): Promise<Result<OwnIdentity, WriteCode>> {
  const fingerprint = describeCertificate(identity.certificate).fingerprint.hex;
  const before = await readRecord(secrets);
  let recipient = before?.recipient ?? '';
  const kept = recipient ? null : await ageSecret(secrets);
  if (kept !== null) recipient = await identityToRecipient(kept);
  if (!recipient) {
    const age = await makeAgeIdentity();
    const put = await secrets.put({ name: ageName, value: new TextEncoder().encode(age.identity) });
    if (!put.ok) return put;
    recipient = age.recipient;
  }
  const putKey = await secrets.put({ name: keyName(fingerprint), value: identity.privateKey });
  if (!putKey.ok) return putKey;
  const record: Record = {
    kind,
    fingerprint,
    certificate: base64(identity.certificate),
    chain: identity.chain.map(base64),
    recipient,
  };
  if (before !== null && before.fingerprint !== fingerprint) {
    const remembered = await remember(secrets, before, false);
    if (!remembered.ok) return remembered;
  }
  const putRecord = await secrets.put({
    name: recordName,
    value: new TextEncoder().encode(JSON.stringify(record)),
  });
  return putRecord.ok ? ok(described(record)) : putRecord;
}
