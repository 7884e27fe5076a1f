/** Going back to a copy: which there are, what is in them, and putting one in place. Works while locked; a passphrase or kit says what may be told. */
import { z } from 'zod';
import { KitWords, Passphrase, writing } from './vault-words.ts';
import { AuditId } from '../audit/ids.ts';
import { ask } from './ask.ts';

/** automatic: made by the program. aside: the vault as it was before going back. chosen: in a folder that a person chose. */
export const CopySource = z.enum(['automatic', 'aside', 'chosen']);
export type CopySource = z.infer<typeof CopySource>;

const CopyId = z.string().min(1).max(300);

export const CopyLine = z.strictObject({
  id: CopyId,
  source: CopySource,
  /** The folder's own name, without the way to it. */
  name: z.string().max(260),
  madeAt: z.iso.datetime(),
  bytes: z.number().min(0),
});
export type CopyLine = z.infer<typeof CopyLine>;

const Copies = z.strictObject({
  copies: z.array(CopyLine).max(1000),
  /** The name of the folder that was chosen; '' while none is. */
  chosen: z.string().max(260),
});

/** Where an audit differs between the vault and a copy. */
export const CopyDifference = z.strictObject({
  audit: AuditId,
  reference: z.string(),
  caseReference: z.string(),
  /**
   * newer: the vault has more saves. older: the copy has more. only-in-vault, only-in-copy: the other one lacks it. damaged: it
   * stands on a damaged place in the vault, and not in the copy.
   */
  what: z.enum(['newer', 'older', 'only-in-vault', 'only-in-copy', 'damaged']),
  /** By how many saves. */
  saves: z.int().min(0),
});
export type CopyDifference = z.infer<typeof CopyDifference>;

export const CopyLook = z.strictObject({
  id: CopyId,
  /** secret: it opens with another passphrase or kit. newer: made by a newer program. */
  opens: z.enum(['yes', 'secret', 'damaged', 'newer']),
  audits: z.int().min(0),
  /** Whether it is a copy of this very vault. */
  isOfThisVault: z.boolean(),
  /** Both key files of the vault are damaged, and this copy has the key that opens the vault's own file. */
  keysFit: z.boolean(),
  /** Against the vault as it stands; null where that cannot be told (there is none, it does not open, it is another vault). */
  differences: z.array(CopyDifference).max(500).nullable(),
  /** How many differ altogether. */
  differing: z.int().min(0),
});
export type CopyLook = z.infer<typeof CopyLook>;

/** How the vault's file and its copies do, as far as reading them page by page has come. */
export const CopiesCare = z.strictObject({
  /** The newest automatic copy of which every page was read and is as it was written. */
  goodCopyAt: z.iso.datetime().nullable(),
  copies: z.int(),
  good: z.int(),
  damaged: z.int(),
  /** When the last whole reading of the vault's file ended, and how many of its pages are damaged. */
  vaultReadAt: z.iso.datetime().nullable(),
  vaultDamaged: z.int(),
  /** The last copy could not be made for want of room. */
  noRoom: z.boolean(),
  /** Copies that went to make room, newest first. */
  gaveRoom: z.array(z.iso.datetime()).max(20),
  /** When the last backup of a person's own was written. */
  backupAt: z.iso.datetime().nullable(),
  /** Since when there is something to back up: the age of the passphrase or the kit, whichever is older. */
  since: z.iso.datetime().nullable(),
  /** Whether that backup is within reach now. */
  isBackupThere: z.boolean(),
  /** The last restore that was proven: of which backup, and what was counted. */
  proven: z
    .strictObject({
      at: z.iso.datetime(),
      of: z.iso.datetime(),
      audits: z.int(),
      revisions: z.int(),
      signatures: z.int(),
      wrong: z.int(),
    })
    .nullable(),
});
export type CopiesCare = z.infer<typeof CopiesCare>;

/** Null while the vault is open: its own key is tried. */
const Secret = z
  .union([z.strictObject({ passphrase: Passphrase }), z.strictObject({ words: KitWords })])
  .nullable();

export const copiesAsks = {
  /** Times and sizes only: nothing that needs a key. */
  'copies.list': ask('nothing', 'refused', z.null(), Copies, []),
  /** Main shows the dialog; the page learns the folder's name and no path. */
  'copies.choose': ask('nothing', 'refused', z.null(), Copies, ['cancelled', 'no-copy-there']),
  /** Tries the secret on every copy and looks into those it opens. Wrong for all of them counts like a wrong unlocking. */
  'copies.look': ask(
    'nothing',
    'refused',
    z.strictObject({ secret: Secret }),
    z.strictObject({ copies: z.array(CopyLook).max(1000) }),
    [
      'wrong-passphrase',
      'wrong-kit',
      'too-soon',
      'kit-word-unknown',
      'kit-check-failed',
      'no-copy-there',
      ...writing,
    ],
  ),
  /**
   * Checks the copy whole, keeps the present vault aside and puts the copy in its place. While the vault is open that happens as soon as it
   * is locked, which the page asks for next. `evenSo`: also one that did not pass its check.
   */
  'copies.goBack': ask(
    'nothing',
    'refused',
    z.strictObject({ id: CopyId, evenSo: z.boolean() }),
    z.strictObject({ audits: z.int().min(0), isInPlace: z.boolean() }),
    [
      'copy-gone',
      'copy-closed',
      'copy-damaged',
      'copy-unsound',
      'vault-from-newer-app',
      'vault-in-use',
      ...writing,
    ],
  ),
  'copies.care': ask('open-vault', 'refused', z.null(), CopiesCare, []),
  /** Writes the vault's damaged key files again from those of a copy that was looked into. Nothing goes back; the passphrase of the copy opens it. */
  'copies.mendKeys': ask('nothing', 'refused', z.strictObject({ id: CopyId }), z.null(), [
    'copy-gone',
    'copy-closed',
    'wrong-state',
    'vault-in-use',
    ...writing,
  ]),
  /** The restore drill: on a copy that was looked into, or on the last backup of the person's own (null). The vault is not touched. */
  'copies.prove': ask(
    'open-vault',
    'refused',
    z.strictObject({ id: CopyId.nullable() }),
    z.strictObject({
      of: z.iso.datetime(),
      audits: z.int(),
      revisions: z.int(),
      signatures: z.int(),
      problems: z.array(z.string()),
    }),
    ['copy-gone', 'copy-closed', 'copy-damaged', 'vault-from-newer-app', ...writing],
  ),
  /**
   * Takes one audit out of a copy that was looked into: as itself where the vault has none of its id, or a damaged one that can be taken out;
   * beside the one that is there otherwise, unsigned and with a number of its own.
   */
  'copies.take': ask(
    'open-vault',
    'refused',
    z.strictObject({ id: CopyId, audit: AuditId }),
    z.strictObject({ reference: z.string(), how: z.enum(['itself', 'beside']) }),
    ['copy-gone', 'copy-closed', 'copy-damaged', 'not-found', 'vault-from-newer-app', ...writing],
  ),
  /** Wipes the keys of copies that were looked into, and forgets the chosen folder. */
  'copies.forget': ask('nothing', 'free', z.null(), z.null(), []),
} as const;
