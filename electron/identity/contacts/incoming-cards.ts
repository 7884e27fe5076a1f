/** Cards that came in by a door: judged, held until a person takes them in, forgotten at lock. */
import { randomUUID } from 'node:crypto';
import type { CardVerdict, Contact } from '../../../shared/contract/contacts.ts';
import { cardRefusalWords, cardWords } from '../../../shared/moderation/bundle-words.ts';
import { failed, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import { readCertificate } from '../certificate.ts';
import { ownFingerprints, withdrawnIdentities, type Secrets } from '../identity-store.ts';
import { withdrawal } from '../trust.ts';
import { readCard, type ReadCard } from './card.ts';
import { contactBook, findPerson, readContacts, type ContactRows } from './contact-book.ts';
import { withdrawnKeys } from './withdrawn-keys.ts';

export type CardDeps = {
  readonly secrets: () => Secrets;
  readonly contacts: () => ContactRows;
  readonly now: () => number;
};

const mostHeld = 20;
const nobody = {
  name: '',
  role: '',
  agency: '',
  fingerprint: '',
  words: [],
  validTo: '' as const,
  issuedBy: '',
  state: 'unknown' as const,
};

/** Builds the room. */
export function makeCardRoom({ secrets, contacts, now }: CardDeps) {
  const held = new Map<string, { readonly read: ReadCard; readonly issuedBy: string }>();

  const refused = (
    file: string,
    refusal: NonNullable<CardVerdict['refusal']>,
    known: Partial<CardVerdict> = {},
  ): CardVerdict => ({
    ...nobody,
    ...known,
    file,
    outcome: 'refused',
    refusal,
    ...cardRefusalWords[refusal],
  });

  /** The organisation whose certificate vouches for a card; '' when none does. */
  const issuerOf = async (bytes: Uint8Array): Promise<string> => {
    for (const root of (await readContacts(contacts())).roots) {
      const read = await readCard(bytes, {
        trustedFingerprints: [],
        anchors: [root.der],
        at: new Date(now()),
      });
      if (read.ok && read.value.anchored) return root.name;
    }
    return '';
  };

  return {
    /** Judges a card; nothing of it reaches the vault. */
    look: async (bytes: Uint8Array): Promise<CardVerdict> => {
      const file = randomUUID();
      const reading = await readCard(bytes, { trustedFingerprints: [], anchors: [], at: new Date(now()) });
      if (!reading.ok) return refused(file, reading.refusal);
      const read = reading.value;
      const { described, card } = read;
      const issuedBy = await issuerOf(bytes);
      const fingerprint = described.fingerprint.hex;
      const shown = {
        name: described.name,
        role: described.role,
        agency: described.agency,
        fingerprint,
        words: [...described.fingerprint.words],
        validTo: described.notAfter.toISOString(),
        issuedBy,
      };
      const { people } = await readContacts(contacts());
      const gone = [...(await withdrawnIdentities(secrets())), ...withdrawnKeys(people)];
      if (card.status === 'active' && withdrawal(readCertificate(read.certificate), gone) !== undefined)
        return refused(file, 'key-withdrawn', { ...shown, state: 'revoked' });
      if ((await ownFingerprints(secrets())).includes(fingerprint)) return refused(file, 'own-card', shown);
      if (read.expired && card.status === 'active') return refused(file, 'certificate-ended', shown);
      const found = findPerson(people, { fingerprint, name: described.name, agency: described.agency });
      const state = found === null ? 'unknown' : found.known.contact.state;
      const changed = found?.by === 'changed' && card.status === 'active';
      const outcome =
        card.status === 'revoked' ? 'revokes' : changed ? 'changed-key' : found === null ? 'new' : 'known';
      held.set(file, { read, issuedBy });
      const [oldest] = held.keys();
      if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
      return {
        ...shown,
        file,
        outcome,
        refusal: null,
        ...cardWords(outcome, described.name, issuedBy),
        state,
      };
    },

    /** Takes a looked-at card in. */
    accept: async (file: string): Promise<Result<Contact, 'not-found' | 'wrong-state' | WriteCode>> => {
      const one = held.get(file);
      if (one === undefined) return failed('not-found');
      const taken = await contactBook(contacts(), now).accept(one.read, one.issuedBy);
      if (taken.ok) held.delete(file);
      return taken;
    },

    /** At lock. */
    forget: (): void => held.clear(),
  };
}

export type CardRoom = ReturnType<typeof makeCardRoom>;
