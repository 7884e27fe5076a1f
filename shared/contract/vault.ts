/** Making, opening, locking and caring for the vault. */
import { z } from 'zod';
import { Settings } from '../settings.ts';
import { KeptPlace } from './app.ts';
import { ask } from './ask.ts';
import { SummaryBatch } from './audits.ts';
import { OwnIdentity } from './identity.ts';
import { KitWords, Passphrase, writing } from './vault-words.ts';

const damaged = [
  'slots-damaged',
  'vault-damaged',
  'vault-log-apart',
  'vault-from-newer-app',
  'vault-in-use',
  'no-vault',
] as const;

export const Strength = z.strictObject({
  /** 0 weakest to 4; from 3 it is enough. */
  score: z.int().min(0).max(4),
  enough: z.boolean(),
  sentence: z.string(),
});

/** All that the first screen needs, so that it stands after one question. What could not be read is left out. */
export const FirstScreen = z.strictObject({
  settings: Settings,
  /** Who signs here; null while nobody is named and set-up is not finished. */
  identity: OwnIdentity.nullable().optional(),
  /** Where the person was at the last lock. */
  kept: KeptPlace.nullable(),
  /** The first lines of the list. */
  list: SummaryBatch.optional(),
});
export type FirstScreen = z.infer<typeof FirstScreen>;

export const Opened = z.strictObject({
  /** What was put right on opening, so that the person is told (recovered text, a copy used instead of a damaged file). */
  recovered: z.array(z.string()),
  first: FirstScreen,
});
export type Opened = z.infer<typeof Opened>;

export const vaultAsks = {
  'vault.strength': ask(
    'nothing',
    'free',
    z.strictObject({ passphrase: z.string().max(1024) }),
    Strength,
    [],
  ),
  /** First run, step 1: chooses the passphrase, gives the kit to write down. Nothing is on the disk yet. */
  'vault.prepare': ask(
    'nothing',
    'refused',
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ words: KitWords, code: z.string(), madeOn: z.iso.date() }),
    ['vault-exists', 'passphrase-weak'],
  ),
  /** First run, step 2: the kit typed back from paper. Only now is the vault written and opened. */
  'vault.finish': ask('nothing', 'refused', z.strictObject({ words: KitWords }), Opened, [
    'vault-exists',
    'no-vault',
    'kit-word-unknown',
    'kit-check-failed',
    'kit-mismatch',
    ...writing,
  ]),
  'vault.unlock': ask('nothing', 'refused', z.strictObject({ passphrase: Passphrase }), Opened, [
    'wrong-passphrase',
    'too-soon',
    ...damaged,
    ...writing,
  ]),
  'vault.unlockWithKit': ask('nothing', 'refused', z.strictObject({ words: KitWords }), Opened, [
    'wrong-kit',
    'kit-word-unknown',
    'kit-check-failed',
    'too-soon',
    ...damaged,
    ...writing,
  ]),
  'vault.lock': ask('nothing', 'free', z.strictObject({ hide: z.boolean() }), z.null(), []),
  'vault.changePassphrase': ask(
    'open-vault',
    'refused',
    z.strictObject({ current: Passphrase, next: Passphrase }),
    z.null(),
    ['wrong-passphrase', 'too-soon', 'passphrase-weak', ...writing],
  ),
  /** Sets a new passphrase after unlocking by kit in this session. */
  'vault.setPassphrase': ask('open-vault', 'refused', z.strictObject({ next: Passphrase }), z.null(), [
    'passphrase-weak',
    'wrong-state',
    ...writing,
  ]),
  'vault.newKit': ask(
    'open-vault',
    'refused',
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ words: KitWords, code: z.string(), madeOn: z.iso.date() }),
    ['wrong-passphrase', 'too-soon'],
  ),
  'vault.confirmKit': ask('open-vault', 'refused', z.strictObject({ words: KitWords }), z.null(), [
    'kit-word-unknown',
    'kit-check-failed',
    'kit-mismatch',
    'wrong-state',
    ...writing,
  ]),
  /** A new vault key and the whole file written anew: old copies no longer open with anything changed since. */
  'vault.reencrypt': ask('open-vault', 'refused', z.strictObject({ passphrase: Passphrase }), z.null(), [
    'wrong-passphrase',
    'too-soon',
    'kit-needed',
    ...writing,
  ]),
  /** Main shows the save dialog; the copy is opened and checked before this says yes. */
  'vault.backup': ask(
    'open-vault',
    'refused',
    z.null(),
    z.strictObject({ fileName: z.string(), audits: z.int() }),
    ['cancelled', ...writing],
  ),
  'vault.check': ask(
    'open-vault',
    'refused',
    z.null(),
    z.strictObject({ audits: z.int(), revisions: z.int(), problems: z.array(z.string()) }),
    [],
  ),
} as const;
