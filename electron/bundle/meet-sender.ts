/** Whoever sent a file that was taken in becomes a contact: their certificate signed it, and its signed list names the key that files for them are closed with. */
import type { Contact } from '../../shared/contract/contacts.ts';
import { contactBook, readContacts, type ContactRows } from '../identity/contacts/contact-book.ts';
import { describeCertificate } from '../identity/signing-identity.ts';
import type { SealedHead } from './judge-sender.ts';

/**
 * Keeps the sender of a file that was taken in and who is not known yet as seen, so that one can verify them and answer. Takes the contacts,
 * the judged file and the clock. A key that has changed waits beside the known one.
 */
export async function meetSender(
  rows: ContactRows,
  judged: { readonly proved: SealedHead },
  now: () => number,
): Promise<void> {
  const { signer, manifest } = judged.proved;
  const described = describeCertificate(signer.der);
  const certificate = Buffer.from(signer.der).toString('base64');
  const { name, role, agency, recipient } = manifest.sender;
  const card = {
    status: 'active' as const,
    name,
    role,
    agency,
    certificate,
    chain: [],
    recipient,
    madeAt: manifest.created,
  };
  const anchored = judged.proved.trust === 'anchored';
  await contactBook(rows, now).accept(
    { card, certificate: signer.der, described, anchored, expired: false },
    anchored ? 'an organisation you trust' : '',
  );
}

/**
 * Gives the sender with this certificate as the contacts know them now, null for none. Where a person has compared the key words of this very
 * key (`compared`), a sender who was only seen is verified.
 */
export async function senderNow(
  rows: ContactRows,
  certificate: string,
  compared: boolean,
  now: () => number,
): Promise<Contact | null> {
  const { people } = await readContacts(rows);
  const contact = people.find((one) => one.contact.fingerprint === certificate)?.contact ?? null;
  if (!compared || contact?.state !== 'seen') return contact;
  const verified = await contactBook(rows, now).verify(contact.id);
  return verified.ok ? verified.value : contact;
}
