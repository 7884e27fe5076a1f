/** The auditor's own signing identity. Private keys never cross this border. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { ask } from './ask.ts';
import { writtenFile } from './place.ts';
import { writtenText } from '../text/written-text.ts';

export const OwnIdentity = z.strictObject({
  name: z.string(),
  role: z.string(),
  agency: z.string(),
  /** SHA-256 of the certificate, lower-case hex. */
  fingerprint: z.string(),
  /** Words to compare by telephone. */
  words: z.array(z.string()),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  kind: z.enum(['made-here', 'imported']),
  /** age recipient, for sealed bundles. */
  recipient: z.string(),
});
export type OwnIdentity = z.infer<typeof OwnIdentity>;

const Line = writtenText(limits.signer);
const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;

export const identityAsks = {
  'identity.own': ask('open-vault', 'free', z.null(), OwnIdentity.nullable(), []),
  'identity.make': ask(
    'open-vault',
    'refused',
    z.strictObject({ name: Line, role: Line, agency: Line }),
    OwnIdentity,
    ['identity-name-unsuitable', ...writing],
  ),
  /** Main shows the open dialog; the password is for the certificate file only. */
  'identity.importP12': ask(
    'open-vault',
    'refused',
    z.strictObject({ password: z.string().max(1024) }),
    OwnIdentity,
    [
      'cancelled',
      'p12-wrong-password',
      'p12-not-readable',
      'p12-kind-unknown',
      'p12-no-key',
      'p12-no-certificate',
      'p12-key-unsuitable',
      'p12-certificate-unsuitable',
      'p12-certificate-withdrawn',
      'p12-too-costly',
      'file-too-large',
      'file-not-readable',
      ...writing,
    ],
  ),
  'identity.exportP12': ask(
    'open-vault',
    'refused',
    z.strictObject({ password: z.string().min(8).max(1024) }),
    z.strictObject(writtenFile),
    ['identity-missing', 'cancelled', ...writing],
  ),
  /** The key that opens sealed bundles, as an age file under its own password; main shows the save dialog. */
  'identity.exportAge': ask(
    'open-vault',
    'refused',
    z.strictObject({ password: z.string().min(8).max(1024) }),
    z.strictObject(writtenFile),
    ['identity-missing', 'cancelled', ...writing],
  ),
  /** Withdraws the own signing key: writes a card that says so, then takes the key out of use. Old signatures stay readable. */
  'identity.revoke': ask(
    'open-vault',
    'refused',
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    z.strictObject(writtenFile),
    ['identity-missing', 'wrong-passphrase', 'too-soon', 'cancelled', ...writing],
  ),
} as const;
