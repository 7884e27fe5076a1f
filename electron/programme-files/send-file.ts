/** Seals one file of the programme for a contact, writes it and notes it in the ledger: it counts as sent when it stands under its name on the disk. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { contract, Gives } from '../../shared/contract.ts';
import { dayOf } from '../../shared/dates/index.ts';
import { changeBetween } from '../../shared/json/diff.ts';
import type { ProgrammeBody } from '../../shared/programme/files/bodies.ts';
import { fileKinds } from '../../shared/programme/files/kinds.ts';
import type { ProgrammeManifest } from '../../shared/programme/files/manifest.ts';
import { entryOf } from '../../shared/programme/files/take-in.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { whom } from '../bundle/recipients.ts';
import { writeStreamAtomic } from '../files/atomic-stream.ts';
import type { ChoosePlace } from '../files/choose-place.ts';
import { readContacts } from '../identity/contacts/contact-book.ts';
import { identityForSigning, ownIdentity } from '../identity/identity-store.ts';
import type { Store } from '../vault/life/vault.ts';
import { entriesOf } from './held-records.ts';
import { sealProgrammeFile } from './seal-file.ts';

export type ProgrammeSendingDeps = {
  readonly store: () => Store;
  readonly choosePlace: ChoosePlace;
  readonly author: () => Promise<string>;
  readonly now: () => number;
};
export type Sealed<
  A extends 'programme.receipt' | 'programme.commission' | 'programme.answer' = 'programme.receipt',
> = Result<Gives<A>, (typeof contract)[A]['mayFail'][number]>;
type What = {
  readonly body: ProgrammeBody;
  readonly year: ProgrammeManifest['year'];
  readonly round: NonNullable<ProgrammeManifest['round']>;
  readonly covers: string;
};

/** Builds what every act of sending needs. */
export function makeSender({ store, choosePlace, author, now }: ProgrammeSendingDeps) {
  const at = (): string => new Date(now()).toISOString();

  /** Seals one for a contact, writes it, and notes it in the ledger. */
  const send = async (contact: string, what: What): Promise<Sealed> => {
    const own = await ownIdentity(store().secrets);
    const identity = await identityForSigning(store().secrets);
    if (own === null || identity === null) return failed('identity-missing');
    if (new Date(own.validTo).getTime() < now())
      return failed('identity-expired', { date: dayOf(own.validTo) });
    const to = { contacts: [contact], alsoMyself: false, passphrase: null };
    const people = await whom(store(), to, own, now());
    if (!people.ok) return people;
    const { body, year, round, covers } = what;
    const { kind } = body;
    const earlier = await entriesOf(store(), { direction: 'out', kind, round: round.id });
    const chain = earlier
      .toSorted((a, b) => (a.created < b.created ? 1 : -1))
      .slice(0, 40)
      .map(({ manifestSha256 }) => manifestSha256);
    // A code is a person's own words: what no system takes in a name of a file is a dash.
    const code = round.code.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
    const file = await choosePlace('Save the file', `caselight-${code || 'round'}-${kind}.age`, [
      { name: 'Caselight file', extensions: ['age'] },
    ]);
    if (file === null) return failed('cancelled');
    const { name, role, agency, fingerprint: certificate, recipient } = own;
    const { level } = fileKinds[kind];
    const head = {
      file: randomUUID(),
      kind,
      level,
      created: at(),
      sender: { name, role, agency, certificate, recipient },
      recipients: [...people.value],
      year,
      round,
      covers,
      chain,
    };
    const recipients = people.value.map((one) => one.recipient);
    const sealed = await sealProgrammeFile(head, body, identity, { kind: 'recipients', recipients });
    const { manifest, manifestSha256 } = sealed;
    const entry = entryOf({ manifest, manifestSha256, body, fromUnknown: false }, 'out');
    const written = await writeStreamAtomic(file, sealed.bytes, async () => {
      const act = { at: head.created, author: await author() };
      const noted = await store().cabinet.create({ ...act, kind: 'programme-file', document: entry });
      return noted.ok ? ok(null) : noted;
    });
    return written.ok ? ok({ fileName: path.basename(file), file: head.file }) : written;
  };

  const contactOf = async (certificate: string): Promise<string> => {
    const { people } = await readContacts(store().contacts);
    const found = people.find(
      ({ contact, record }) => contact.fingerprint === certificate || record.former.includes(certificate),
    );
    return found?.contact.id ?? '';
  };

  const save = async (kind: string, id: string, revision: number, before: object, after: object) => {
    const changes = [...changeBetween(before, after).forward];
    const act = { at: at(), author: await author() };
    return store().cabinet.save({ ...act, kind, id, basedOn: revision, changes });
  };

  return { at, send, contactOf, save };
}
export type Sender = ReturnType<typeof makeSender>;
