/** Whom a file is sealed for: contacts whose key words were compared, oneself, or a passphrase. */
import { dayOf } from '../../shared/dates/index.ts';
import type { Gives } from '../../shared/contract.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { readContacts } from '../identity/contacts/contact-book.ts';
import { passphraseStrength } from '../vault/keys/strength.ts';
import type { Store } from '../vault/life/vault.ts';

type Own = Gives<'identity.own'>;
export type Whom = {
  /** Ids of contacts. */
  readonly contacts: readonly string[];
  readonly alsoMyself: boolean;
  readonly passphrase: string | null;
};
export type Recipient = { readonly recipient: string; readonly certificate: string; readonly name: string };
export type WhomCode =
  | 'recipient-missing'
  | 'recipient-not-verified'
  | 'recipient-expired'
  | 'passphrase-weak';

/** Whom it is sealed for: verified people whose keys are in date, and oneself; or a passphrase that is not guessed. */
export async function whom(
  store: Pick<Store, 'contacts'>,
  input: Whom,
  own: NonNullable<Own>,
  now: number,
): Promise<Result<readonly Recipient[], WhomCode>> {
  if (input.passphrase !== null) {
    // One file holds either people or a passphrase: age allows no mixture.
    if (input.contacts.length > 0) return failed('recipient-missing');
    return (await passphraseStrength(input.passphrase)).enough ? ok([]) : failed('passphrase-weak');
  }
  const { people } = await readContacts(store.contacts);
  const found = new Map<string, Recipient>();
  for (const id of input.contacts) {
    const contact = people.find((one) => one.contact.id === id)?.contact;
    if (contact === undefined) return failed('recipient-missing');
    const { name } = contact;
    if (contact.state !== 'verified' || contact.changedKey !== null)
      return failed('recipient-not-verified', { name });
    if (new Date(contact.validTo).getTime() < now)
      return failed('recipient-expired', { name, date: dayOf(contact.validTo) });
    found.set(contact.recipient, { recipient: contact.recipient, certificate: contact.fingerprint, name });
  }
  if (input.alsoMyself)
    found.set(own.recipient, { recipient: own.recipient, certificate: own.fingerprint, name: own.name });
  return found.size === 0 ? failed('recipient-missing') : ok([...found.values()]);
}
