/** People this vault knows: their cards in and out, and whether their key was compared by telephone. */
import { z } from 'zod';
import { ask } from './ask.ts';

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

const writing = ['disk-full', 'read-only', 'write-failed'] as const;
const Id = z.strictObject({ contact: z.uuid() });

export const contactAsks = {
  'contact.list': ask('open-vault', z.null(), z.array(Contact), []),
  /** Main shows the save dialog and writes the own card, signed by the own key. */
  'contact.exportOwn': ask('open-vault', z.null(), z.strictObject({ fileName: z.string() }), [
    'identity-missing',
    'cancelled',
    ...writing,
  ]),
  /** Takes in the card that arrived last (menu, drop or double-click); its verdict was shown before. */
  'contact.accept': ask('open-vault', z.strictObject({ file: z.uuid() }), Contact, ['not-found', ...writing]),
  'contact.verify': ask('open-vault', Id, Contact, ['not-found', 'wrong-state', ...writing]),
  'contact.revoke': ask(
    'open-vault',
    z.strictObject({ contact: z.uuid(), reason: z.string().trim().min(1).max(500) }),
    Contact,
    ['not-found', ...writing],
  ),
  /** After a changed key was compared by telephone: the new one takes the place of the old. */
  'contact.acceptChangedKey': ask('open-vault', Id, Contact, ['not-found', 'wrong-state', ...writing]),
  /** Organisation roots: contacts issued by one are verified at once. Main shows the open dialog. */
  'contact.addRoot': ask(
    'open-vault',
    z.null(),
    z.strictObject({ name: z.string(), fingerprint: z.string() }),
    ['cancelled', 'file-not-readable', 'file-too-large', 'certificate-not-root', ...writing],
  ),
  'contact.roots': ask(
    'open-vault',
    z.null(),
    z.array(z.strictObject({ name: z.string(), fingerprint: z.string(), words: z.array(z.string()) })),
    [],
  ),
  /** QR code of the own fingerprint as rows of modules (true is dark). */
  'contact.ownCode': ask('open-vault', z.null(), z.strictObject({ rows: z.array(z.array(z.boolean())) }), [
    'identity-missing',
  ]),
} as const;
