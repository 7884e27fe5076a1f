/** People this vault knows: their cards in and out, and whether their key was compared by telephone. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { ask } from './ask.ts';
import { writtenFile } from './place.ts';
import { writtenText } from '../text/written-text.ts';

/** unknown: never met. seen: their card was taken in. verified: key compared, or issued by the organisation. revoked: not to be used. */
export const ContactState = z.enum(['unknown', 'seen', 'verified', 'revoked']);
export type ContactState = z.infer<typeof ContactState>;

export const Contact = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  role: z.string(),
  agency: z.string(),
  fingerprint: z.string(),
  words: z.array(z.string()),
  recipient: z.string(),
  validTo: z.iso.datetime(),
  state: ContactState,
  /** How it came to be verified: "by telephone", "issued by …". Empty otherwise. */
  verifiedHow: z.string(),
  verifiedAt: z.union([z.iso.datetime(), z.literal('')]),
  /** The same person came with another key than the one known; the newer key, until a person decides. */
  changedKey: z
    .strictObject({ fingerprint: z.string(), words: z.array(z.string()), at: z.iso.datetime() })
    .nullable(),
  addedAt: z.iso.datetime(),
});
export type Contact = z.infer<typeof Contact>;

/** Why a card is refused; each has its own plain sentence (shared/moderation/bundle-words.ts). */
export const CardRefusal = z.enum([
  'not-a-card',
  'card-changed',
  'signature-invalid',
  'names-differ',
  'certificate-ended',
  'own-card',
  'key-withdrawn',
  'newer-format',
]);
export type CardRefusal = z.infer<typeof CardRefusal>;

/** What a card that came in says, before it is taken in. */
export const CardVerdict = z.strictObject({
  /** Handle of the looked-at card in main; nothing of it is in the vault. */
  file: z.uuid(),
  /** new: not known yet. known: the same key as before. changed-key: this person is known with another key. revokes: its owner withdraws the key. */
  outcome: z.enum(['new', 'known', 'changed-key', 'revokes', 'refused']),
  refusal: CardRefusal.nullable(),
  /** One sentence: what it is, and one: what to do. */
  title: z.string(),
  advice: z.string(),
  name: z.string(),
  role: z.string(),
  agency: z.string(),
  fingerprint: z.string(),
  words: z.array(z.string()),
  validTo: z.union([z.iso.datetime(), z.literal('')]),
  /** Name of the organisation certificate that vouches for it; empty when none does. */
  issuedBy: z.string(),
  /** How this key is known here before the card is taken in. */
  state: ContactState,
});
export type CardVerdict = z.infer<typeof CardVerdict>;

const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;
const Id = z.strictObject({ contact: z.uuid() });

export const contactAsks = {
  'contact.list': ask('open-vault', 'refused', z.null(), z.array(Contact), []),
  /** Main shows the save dialog and writes the own card, signed by the own key. */
  'contact.exportOwn': ask('open-vault', 'refused', z.null(), z.strictObject(writtenFile), [
    'identity-missing',
    'cancelled',
    ...writing,
  ]),
  /** Takes in the card that arrived last (menu, drop or double-click); its verdict was shown before. */
  'contact.accept': ask('open-vault', 'refused', z.strictObject({ file: z.uuid() }), Contact, [
    'not-found',
    'wrong-state',
    ...writing,
  ]),
  'contact.verify': ask('open-vault', 'refused', Id, Contact, ['not-found', 'wrong-state', ...writing]),
  'contact.revoke': ask(
    'open-vault',
    'refused',
    z.strictObject({ contact: z.uuid(), reason: writtenText(limits.revokeReason) }),
    Contact,
    ['not-found', ...writing],
  ),
  /** After a changed key was compared by telephone: the new one takes the place of the old. */
  'contact.acceptChangedKey': ask('open-vault', 'refused', Id, Contact, [
    'not-found',
    'wrong-state',
    ...writing,
  ]),
  /** Organisation roots: contacts issued by one are verified at once. Main shows the open dialog. */
  'contact.addRoot': ask(
    'open-vault',
    'refused',
    z.null(),
    z.strictObject({ name: z.string(), fingerprint: z.string() }),
    ['cancelled', 'file-not-readable', 'file-too-large', 'certificate-not-root', ...writing],
  ),
  'contact.roots': ask(
    'open-vault',
    'refused',
    z.null(),
    z.array(z.strictObject({ name: z.string(), fingerprint: z.string(), words: z.array(z.string()) })),
    [],
  ),
  /** QR code of the own fingerprint as rows of modules (true is dark). */
  'contact.ownCode': ask(
    'open-vault',
    'refused',
    z.null(),
    z.strictObject({ rows: z.array(z.array(z.boolean())) }),
    ['identity-missing'],
  ),
} as const;
