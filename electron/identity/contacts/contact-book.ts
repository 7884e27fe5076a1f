/** The people this vault knows: their records, how they come to be known, and whom to trust for what they signed. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ContactState, type Contact } from '../../../shared/contract/contacts.ts';
import { jsonOrNull, readStored } from '../../../shared/json/stored.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import { readCertificate } from '../certificate.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { describeCertificate } from '../signing-identity.ts';
import { ownFingerprints, withdrawnIdentities, type Secrets } from '../identity-store.ts';
import { judgeTrust, withdrawal, type TrustBasis } from '../trust.ts';
import type { ReadCard } from './card.ts';
import { WithdrawnKey, withdrawnKey, withdrawnKeys, withWithdrawn } from './withdrawn-keys.ts';

/** The vault's rows, as the worker offers them. */
export type ContactRows = {
  readonly all: () => Promise<
    readonly { readonly id: string; readonly fingerprint: string; readonly value: string }[]
  >;
  readonly put: (row: {
    readonly id: string;
    readonly fingerprint: string;
    readonly value: string;
    readonly updatedAt: string;
  }) => Promise<Result<null, WriteCode>>;
};

const Key = z.strictObject({
  certificate: z.base64(),
  fingerprint: z.string(),
  recipient: z.string(),
  at: z.iso.datetime(),
});

/** A person as stored. The certificate says name, role and agency. */
const ContactRecord = z.strictObject({
  kind: z.literal('person'),
  certificate: z.base64(),
  recipient: z.string(),
  state: ContactState,
  verifiedHow: z.string(),
  verifiedAt: z.string(),
  changedKey: Key.nullable(),
  /** Fingerprints of keys this person had before; what they signed is still theirs. */
  former: z.array(z.string()),
  revokedReason: z.string(),
  /** Withdrawn keys, the one in use among them; absent in records of before they were listed. */
  withdrawn: z.array(WithdrawnKey).optional(),
  addedAt: z.iso.datetime(),
});
type ContactRecord = z.infer<typeof ContactRecord>;

/** An organisation certificate that vouches for people. */
const RootRecord = z.strictObject({
  kind: z.literal('root'),
  certificate: z.base64(),
  name: z.string(),
  addedAt: z.iso.datetime(),
});
const Stored = z.discriminatedUnion('kind', [ContactRecord, RootRecord]);

export type Known = { readonly contact: Contact; readonly record: ContactRecord };
export type Root = {
  readonly name: string;
  readonly fingerprint: string;
  readonly words: string[];
  readonly der: Uint8Array;
};

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');
const words = (der: Uint8Array): string[] => [...fingerprintOf(der).words];

function shown(id: string, record: ContactRecord): Contact {
  const described = describeCertificate(bytes(record.certificate));
  const { changedKey } = record;
  return {
    id,
    name: described.name,
    role: described.role,
    agency: described.agency,
    fingerprint: described.fingerprint.hex,
    words: [...described.fingerprint.words],
    recipient: record.recipient,
    validTo: described.notAfter.toISOString(),
    state: record.state,
    verifiedHow: record.verifiedHow,
    verifiedAt: record.verifiedAt,
    changedKey: changedKey && {
      fingerprint: changedKey.fingerprint,
      words: words(bytes(changedKey.certificate)),
      at: changedKey.at,
    },
    addedAt: record.addedAt,
  };
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase('en-GB');
/** Whether two certificates name the same person: name and agency; a role may change. */
export const samePerson = (
  a: { readonly name: string; readonly agency: string },
  b: { readonly name: string; readonly agency: string },
): boolean => plain(a.name) === plain(b.name) && plain(a.agency) === plain(b.agency);

/** Reads everything and gives the book as it stands. */
export async function readContacts(rows: ContactRows): Promise<{ people: Known[]; roots: Root[] }> {
  const people: Known[] = [];
  const roots: Root[] = [];
  for (const row of await rows.all()) {
    // A row nobody can read is left where it is, and trusts nobody; the other contacts go on.
    const record = readStored(Stored, jsonOrNull(row.value));
    if (record === null) continue;
    if (record.kind === 'person') people.push({ contact: shown(row.id, record), record });
    else {
      const der = bytes(record.certificate);
      roots.push({ name: record.name, fingerprint: row.fingerprint, words: words(der), der });
    }
  }
  return { people, roots };
}

/** Whom this vault trusts at a time: its own certificates, verified people, the organisations' certificates; and whose keys were withdrawn. */
export async function trustBasis(rows: ContactRows, secrets: Secrets, at: Date): Promise<TrustBasis> {
  const { people, roots } = await readContacts(rows);
  const verified = people
    .filter(({ contact }) => contact.state === 'verified')
    .flatMap(({ contact, record }) => [contact.fingerprint, ...record.former]);
  return {
    trustedFingerprints: [...(await ownFingerprints(secrets)), ...verified],
    anchors: roots.map((root) => root.der),
    withdrawn: [...(await withdrawnIdentities(secrets)), ...withdrawnKeys(people)],
    at,
  };
}

/** Finds who a certificate belongs to. former: a key this person had before. changed: the same person with a key not seen yet. */
export function findPerson(
  people: readonly Known[],
  key: { readonly fingerprint: string; readonly name: string; readonly agency: string },
): { readonly known: Known; readonly by: 'key' | 'former' | 'changed' } | null {
  const exact = people.find(({ contact }) => contact.fingerprint === key.fingerprint);
  if (exact) return { known: exact, by: 'key' };
  const former = people.find(({ record }) => record.former.includes(key.fingerprint));
  if (former) return { known: former, by: 'former' };
  const person = people.find(({ contact }) => samePerson(contact, key));
  return person ? { known: person, by: 'changed' } : null;
}

/** The acts on the book. Each writes one row. */
export function contactBook(rows: ContactRows, now: () => number) {
  const time = (): string => new Date(now()).toISOString();
  const write = async (id: string, record: ContactRecord): Promise<Result<Contact, WriteCode>> => {
    const contact = shown(id, record);
    const put = await rows.put({
      id,
      fingerprint: contact.fingerprint,
      value: JSON.stringify(record),
      updatedAt: time(),
    });
    return put.ok ? ok(contact) : put;
  };
  const find = async (id: string): Promise<Known | null> =>
    (await readContacts(rows)).people.find(({ contact }) => contact.id === id) ?? null;

  /** People who were seen before are verified too where the organisation itself issued their certificate. */
  const vouchFor = async (der: Uint8Array, name: string): Promise<Result<null, WriteCode>> => {
    const { people } = await readContacts(rows);
    const withdrawn = withdrawnKeys(people);
    const basis: TrustBasis = { trustedFingerprints: [], anchors: [der], withdrawn, at: new Date(now()) };
    for (const { contact, record } of people) {
      if (record.state !== 'seen' || record.changedKey !== null) continue;
      const { trust } = await judgeTrust([readCertificate(bytes(record.certificate))], basis);
      if (trust !== 'anchored') continue;
      const verified = { state: 'verified' as const, verifiedHow: `issued by ${name}`, verifiedAt: time() };
      const written = await write(contact.id, { ...record, ...verified });
      if (!written.ok) return written;
    }
    return ok(null);
  };

  return {
    /**
     * Takes a card in: a new person, the same again, a changed key that waits for a person, or a withdrawal. A card of a key
     * that was withdrawn is `wrong-state`.
     */
    accept: async (read: ReadCard, issuedBy: string): Promise<Result<Contact, 'wrong-state' | WriteCode>> => {
      const { card, described } = read;
      const { people } = await readContacts(rows);
      if (
        card.status === 'active' &&
        withdrawal(readCertificate(bytes(card.certificate)), withdrawnKeys(people)) !== undefined
      )
        return failed('wrong-state');
      const found = findPerson(people, {
        fingerprint: described.fingerprint.hex,
        name: described.name,
        agency: described.agency,
      });
      const verified =
        issuedBy === ''
          ? null
          : { state: 'verified' as const, verifiedHow: `issued by ${issuedBy}`, verifiedAt: time() };
      const fresh: ContactRecord = {
        kind: 'person',
        certificate: card.certificate,
        recipient: card.recipient,
        state: card.status === 'revoked' ? 'revoked' : 'seen',
        verifiedHow: '',
        verifiedAt: '',
        changedKey: null,
        former: [],
        revokedReason: card.status === 'revoked' ? 'Withdrawn by its owner' : '',
        addedAt: time(),
        ...(card.status === 'active' ? verified : null),
        ...(card.status === 'revoked' ? { withdrawn: [withdrawnKey(card.certificate, time())] } : null),
      };
      if (found === null) return write(randomUUID(), fresh);
      const { contact, record } = found.known;
      if (card.status === 'revoked') {
        // Only the key it was signed with can be withdrawn by it: the one in use, a former one, or one that waits.
        const listed = withWithdrawn(record, card.certificate, time());
        const waits = record.changedKey?.fingerprint === described.fingerprint.hex;
        if (found.by !== 'key')
          return write(contact.id, { ...listed, changedKey: waits ? null : record.changedKey });
        return write(contact.id, { ...listed, state: 'revoked', revokedReason: fresh.revokedReason });
      }
      if (found.by === 'former') return ok(contact);
      if (found.by === 'key') {
        // Withdrawn stays withdrawn; a newer card of the same key may bring a new sealing key only by a verified comparison.
        if (record.state === 'revoked' || record.recipient !== card.recipient) {
          if (record.state === 'revoked') return ok(contact);
          return write(contact.id, { ...record, recipient: card.recipient, ...verified });
        }
        return write(contact.id, { ...record, ...(record.state === 'verified' ? null : verified) });
      }
      const { certificate, recipient } = card;
      const changedKey = { certificate, recipient, fingerprint: described.fingerprint.hex, at: time() };
      return write(contact.id, { ...record, changedKey });
    },

    verify: async (id: string): Promise<Result<Contact, 'not-found' | 'wrong-state' | WriteCode>> => {
      const known = await find(id);
      if (known === null) return failed('not-found');
      if (known.record.state === 'revoked' || known.record.changedKey !== null) return failed('wrong-state');
      return write(id, {
        ...known.record,
        state: 'verified',
        verifiedHow: 'by telephone',
        verifiedAt: time(),
      });
    },

    revoke: async (id: string, reason: string): Promise<Result<Contact, 'not-found' | WriteCode>> => {
      const known = await find(id);
      if (known === null) return failed('not-found');
      const listed = withWithdrawn(known.record, known.record.certificate, time());
      return write(id, { ...listed, state: 'revoked', revokedReason: reason });
    },

    acceptChangedKey: async (
      id: string,
    ): Promise<Result<Contact, 'not-found' | 'wrong-state' | WriteCode>> => {
      const known = await find(id);
      if (known === null) return failed('not-found');
      const { record, contact } = known;
      if (record.changedKey === null) return failed('wrong-state');
      const listed = record.state === 'revoked' ? withWithdrawn(record, record.certificate, time()) : record;
      const next = readCertificate(bytes(record.changedKey.certificate));
      if (withdrawal(next, listed.withdrawn) !== undefined) return failed('wrong-state');
      return write(id, {
        ...listed,
        certificate: record.changedKey.certificate,
        recipient: record.changedKey.recipient,
        changedKey: null,
        // A withdrawn key stays distrusted; one that was merely renewed still speaks for what it signed.
        former: record.state === 'revoked' ? record.former : [...record.former, contact.fingerprint],
        state: 'verified',
        verifiedHow: 'by telephone',
        verifiedAt: time(),
        revokedReason: '',
      });
    },

    addRoot: async (
      der: Uint8Array,
      name: string,
    ): Promise<Result<{ name: string; fingerprint: string }, WriteCode>> => {
      const fingerprint = fingerprintOf(der).hex;
      const value = JSON.stringify({ kind: 'root', certificate: base64(der), name, addedAt: time() });
      const put = await rows.put({ id: `root:${fingerprint}`, fingerprint, value, updatedAt: time() });
      if (!put.ok) return put;
      const vouched = await vouchFor(der, name);
      return vouched.ok ? ok({ name, fingerprint }) : vouched;
    },
  };
}
