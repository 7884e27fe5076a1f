/** People this vault knows: own card out, their cards in, keys compared, organisations that vouch. */
import { encode } from 'uqr';
import { failed, ok } from '../../../shared/result.ts';
import type { FileDialogs } from '../../files/dialogs.ts';
import { readCertificate, type Certificate } from '../../identity/certificate.ts';
import { makeCard } from '../../identity/contacts/card.ts';
import type { CardRoom } from '../../identity/contacts/incoming-cards.ts';
import { contactBook, readContacts } from '../../identity/contacts/contact-book.ts';
import { DerError } from '../../identity/der.ts';
import { identityForSigning, ownIdentity } from '../../identity/identity-store.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { Handlers } from '../serve.ts';

export type ContactParts = {
  readonly store: () => Store;
  readonly cards: CardRoom;
  readonly dialogs: FileDialogs;
  readonly now: () => number;
};

export const cardFiles = [{ name: 'Caselight contact card', extensions: ['caselight-contact'] }];
const certificateFiles = [{ name: 'Certificates', extensions: ['cer', 'crt', 'der', 'pem'] }];
const KEY_CERT_SIGN = 5;

/** A certificate from a file, PEM or DER; null when it is none. */
function certificateIn(bytes: Uint8Array): Certificate | null {
  const text = Buffer.from(bytes).toString('latin1');
  const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(text)?.[1];
  try {
    return readCertificate(pem === undefined ? bytes : new Uint8Array(Buffer.from(pem, 'base64')));
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** Builds the handlers of the section contact. */
export function contactHandlers({
  store,
  cards,
  dialogs,
  now,
}: ContactParts): Pick<
  Handlers,
  | 'contact.list'
  | 'contact.exportOwn'
  | 'contact.accept'
  | 'contact.verify'
  | 'contact.revoke'
  | 'contact.acceptChangedKey'
  | 'contact.addRoot'
  | 'contact.roots'
  | 'contact.ownCode'
> {
  const book = () => contactBook(store().contacts, now);
  return {
    'contact.list': async () => {
      const { people } = await readContacts(store().contacts);
      return ok(
        people.map(({ contact }) => contact).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      );
    },
    'contact.exportOwn': async () => {
      const { secrets } = store();
      const [own, identity] = [await ownIdentity(secrets), await identityForSigning(secrets)];
      if (own === null || identity === null) return failed('identity-missing');
      const at = new Date(now()).toISOString();
      const card = await makeCard({ identity, recipient: own.recipient, status: 'active', at });
      return dialogs.write('Save your contact card', 'my-card.caselight-contact', cardFiles, card);
    },
    'contact.accept': ({ file }) => cards.accept(file),
    'contact.verify': ({ contact }) => book().verify(contact),
    'contact.revoke': ({ contact, reason }) => book().revoke(contact, reason),
    'contact.acceptChangedKey': ({ contact }) => book().acceptChangedKey(contact),
    'contact.addRoot': async () => {
      const file = await dialogs.read('Choose an organisation certificate', certificateFiles, 64 * 1024);
      if (!file.ok) return file;
      const certificate = certificateIn(file.value);
      if (certificate === null) return failed('file-not-readable');
      const mayVouch = certificate.isAuthority && (certificate.keyUsage?.has(KEY_CERT_SIGN) ?? true);
      if (!mayVouch || certificate.hasUnknownCritical || certificate.notAfter.getTime() < now())
        return failed('certificate-not-root');
      const { name, organisation } = certificate.subjectName;
      return book().addRoot(certificate.der, name || organisation || 'Organisation certificate');
    },
    'contact.roots': async () => {
      const { roots } = await readContacts(store().contacts);
      return ok(roots.map(({ name, fingerprint, words }) => ({ name, fingerprint, words })));
    },
    'contact.ownCode': async () => {
      const own = await ownIdentity(store().secrets);
      if (own === null) return failed('identity-missing');
      const { data } = encode(`caselight-key:${own.fingerprint}`, { ecc: 'M', border: 0 });
      return ok({ rows: data.map((row) => row.map(Boolean)) });
    },
  };
}
