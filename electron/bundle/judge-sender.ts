/** Judges who sealed a file and whether it is for this person: the same for audits as for files of the programme. */
import type { Manifest } from '../../shared/bundle/manifest.ts';
import { dateAndTime } from '../../shared/report/words.ts';
import { findPerson, readContacts, type ContactRows } from '../identity/contacts/contact-book.ts';
import { ownFingerprints, ownIdentity, type Secrets } from '../identity/identity-store.ts';
import { describeCertificate } from '../identity/signing-identity.ts';
import { withdrawal, type TrustBasis } from '../identity/trust.ts';
import type { OpenWith } from './age.ts';
import { BundleRefused, type Proved } from './read-bundle.ts';
import type { Answer } from './verdict.ts';

/** What the signed list of every sealed file says of its sender and its receivers, and what was proved of it. */
export type SealedHead = Pick<Proved, 'signer' | 'trust' | 'envelope'> & {
  readonly manifest: Pick<Manifest, 'sender' | 'created' | 'recipients'>;
};

/** Whom this vault knows, and the time. */
export type Knowing = {
  readonly secrets: Secrets;
  readonly contacts: ContactRows;
  readonly now: () => number;
};

const DAY = 86_400_000;
const refuse = (refusal: BundleRefused['refusal'], found: string): never => {
  throw new BundleRefused(refusal, found);
};

/** Who sent it. The certificate that signed decides; the list must name the same. */
export async function senderLine(
  proved: SealedHead,
  basis: TrustBasis,
  deps: Knowing,
): Promise<{ readonly line: Answer; readonly stranger: boolean; readonly told: string }> {
  const { sender, created } = proved.manifest;
  const described = describeCertificate(proved.signer.der);
  const fingerprint = described.fingerprint.hex;
  if (
    sender.certificate !== fingerprint ||
    sender.name !== described.name ||
    sender.role !== described.role ||
    sender.agency !== described.agency
  )
    refuse('sender-mismatch', `It is signed by ${described.name} and names ${sender.name}`);
  const gone = withdrawal(proved.signer, basis.withdrawn);
  if (gone !== undefined) {
    // Whoever holds a withdrawn key can write any day: the day is said and changes nothing.
    const when = gone.at === '' ? '' : ` on ${dateAndTime(gone.at)}`;
    const before =
      gone.at !== '' && created < gone.at ? `; it says it was made before, on ${dateAndTime(created)}` : '';
    refuse('sender-revoked', `The key of ${described.name} was withdrawn${when}${before}`);
  }
  const at = new Date(created).getTime();
  if (at > described.notAfter.getTime() || at < described.notBefore.getTime() - DAY)
    refuse(
      'signature-invalid',
      `The certificate of ${described.name} was not valid on the day it was sealed`,
    );
  const who = [described.name, described.role, described.agency].filter(Boolean).join(', ');
  const line = (answer: Answer['answer'], more: string): Answer => ({ answer, found: who, more });
  const told =
    deps.now() > described.notAfter.getTime()
      ? `The certificate of ${described.name} ended on ${dateAndTime(described.notAfter.toISOString())}: that the file was made before is what the sender's clock says.`
      : '';
  if ((await ownFingerprints(deps.secrets)).includes(fingerprint))
    return { line: line('yes', 'You made it yourself'), stranger: false, told };
  const found = findPerson((await readContacts(deps.contacts)).people, { ...described, fingerprint });
  const contact = found?.known.contact;
  const anchored = proved.trust === 'anchored';
  const key = `Key: ${described.fingerprint.words.join(', ')}`;
  if (found === null || contact === undefined)
    return anchored
      ? { line: line('yes', `Verified by an organisation you trust. ${key}`), stranger: true, told }
      : { line: line('note', `You have not verified this sender. ${key}`), stranger: true, told };
  if (found.by === 'changed' && !anchored) {
    const since = contact.verifiedAt === '' ? '' : ` on ${dateAndTime(contact.verifiedAt)}`;
    const how = contact.state === 'verified' ? `the one you verified${since}` : 'the one you know';
    refuse('sender-key-changed', `${described.name}'s key is not ${how}`);
  }
  if (contact.state === 'revoked') refuse('sender-revoked', `The key of ${described.name} was withdrawn`);
  if (contact.state !== 'verified' && !anchored)
    return { line: line('note', `You have not verified this sender. ${key}`), stranger: false, told };
  const when = contact.verifiedAt === '' ? '' : ` on ${dateAndTime(contact.verifiedAt)}`;
  const how = contact.verifiedHow === '' ? '' : `Verified ${contact.verifiedHow}${when}. `;
  return { line: line('yes', `${how}${key}`), stranger: found.by === 'changed', told };
}

/** Whether it was sealed for this person by the sender, and not sealed again by somebody in between. */
export async function checkForMe(
  proved: SealedHead,
  deps: Pick<Knowing, 'secrets'>,
  open: OpenWith,
): Promise<void> {
  const { recipients } = proved.manifest;
  const { envelope } = proved;
  if (open.kind === 'passphrase') {
    if (recipients.length > 0)
      refuse('recipients-differ', 'It was closed for people, and then again with a passphrase');
    if (envelope.people > 0)
      refuse('recipients-differ', 'Beside the passphrase it is closed for a key that its list does not name');
    return;
  }
  const own = await ownIdentity(deps.secrets);
  const named = recipients.some((one) => one.recipient === own?.recipient);
  if (recipients.length === 0)
    refuse('recipients-differ', 'It was closed with a passphrase, and then again for your key');
  if (!named)
    refuse('recipients-differ', `It was closed for ${recipients.map((one) => one.name).join(', ')}`);
  // A name that stands twice would hide one key more in the header.
  const distinct = new Set(recipients.map((one) => one.recipient)).size;
  if (envelope.people !== recipients.length || distinct !== recipients.length)
    refuse('recipients-differ', `It is closed for ${envelope.people} keys and its list names ${distinct}`);
}
