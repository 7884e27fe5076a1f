/** Makes a vault: passphrase and kit first in memory, then the whole folder at once. */
import { dayOf } from '../../../shared/dates/index.ts';
import { randomBytes, randomFillSync, randomUUID } from 'node:crypto';
import { existsSync, promises as fs } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../../files/atomic-write.ts';
import { removePatiently, renamePatiently } from '../../files/patiently.ts';
import { errorCode, writeFailure, writeCodeOf, type WriteCode } from '../../files/write-failure.ts';
import type { Kdf } from '../keys/kdf.ts';
import { kitCode, makeKitWords, readKitWords, tidyWords } from '../keys/kit.ts';
import { secretBytes } from '../keys/secret-bytes.ts';
import { openInWorker, type SessionDeps } from './session.ts';
import type { Slot } from '../keys/slots/slot-file.ts';
import { slotFileNames, writeSlots } from '../keys/slots/slot-store.ts';
import { makeSlotKey, wrapSlot } from '../keys/slots/wrap.ts';
import { passphraseBytes } from '../keys/passphrase-bytes.ts';
import type { Kit, KitCode } from './vault-types.ts';

/** A vault that is not on the disk yet. */
export type Prepared = {
  readonly vaultId: string;
  readonly vaultKey: Buffer;
  readonly passphraseSlot: Slot;
  readonly kitSlotId: string;
  readonly words: readonly string[];
  readonly madeAt: string;
};

/** Whether there is a vault in the folder: a database or a key file, in whatever condition. */
export const vaultExists = (folder: string): boolean =>
  ['vault.db', ...slotFileNames].some((name) => existsSync(path.join(folder, name)));

/** Draws the vault key, wraps it for the passphrase at a cost measured on this machine, and draws the kit. */
export async function prepareVault(kdf: Kdf, passphrase: string, now: number): Promise<Prepared> {
  const vaultId = randomUUID();
  const vaultKey = randomFillSync(secretBytes(32));
  const madeAt = new Date(now).toISOString();
  const secret = passphraseBytes(passphrase);
  const slotKey = await makeSlotKey(kdf, secret, await kdf.calibrate());
  secret.fill(0);
  const passphraseSlot = wrapSlot({ vaultId, kind: 'passphrase', madeAt, slotKey, vaultKey });
  slotKey.key.fill(0);
  return { vaultId, vaultKey, passphraseSlot, kitSlotId: randomUUID(), words: makeKitWords(), madeAt };
}

/** The kit as it is printed. */
export const kitOf = (prepared: Prepared): Kit => ({
  words: [...prepared.words],
  code: kitCode(prepared.vaultId, prepared.kitSlotId),
  madeOn: dayOf(prepared.madeAt),
});

/** Whether typed words are the shown ones. Gives the words' 16 bytes, or what is wrong with them. */
export function confirmWords(
  typed: readonly string[],
  shown: readonly string[],
): Result<Buffer, KitCode | 'kit-mismatch'> {
  const read = readKitWords(typed);
  if (!read.ok) return read;
  return tidyWords(typed).join(' ') === shown.join(' ') ? read : failed('kit-mismatch');
}

/**
 * Writes a prepared vault. Everything is made in a folder beside and put in place by one rename: after any interruption there is
 * either no vault or a whole one. `entropy` is the kit's, from confirmWords.
 */
export async function writeNewVault(
  deps: SessionDeps & { readonly folder: string; readonly kdf: Kdf },
  prepared: Prepared,
  entropy: Buffer,
): Promise<Result<null, WriteCode>> {
  const { vaultId, vaultKey, madeAt } = prepared;
  const slotKey = await makeSlotKey(deps.kdf, entropy, prepared.passphraseSlot.kdf);
  const kit = wrapSlot({ vaultId, kind: 'kit', madeAt, slotKey, vaultKey, id: prepared.kitSlotId });
  slotKey.key.fill(0);
  const making = `${deps.folder}.making-${randomBytes(4).toString('hex')}`;
  try {
    await removeUnfinished(deps.folder);
    await fs.mkdir(making, { recursive: true, mode: 0o700 });
    const database = 'vault.db';
    const opened = await openInWorker(deps, { folder: making, database, vaultId, vaultKey, create: true });
    if (!opened.ok) {
      await removePatiently(making, { recursive: true });
      return failed(writeCodes.has(opened.code) ? (opened.code as WriteCode) : 'write-failed');
    }
    await opened.value.worker.close();
    const slots = [prepared.passphraseSlot, kit];
    const header = {
      format: 'caselight-vault-slots',
      version: 1,
      vaultId,
      generation: 1,
      database,
      slots,
    } as const;
    const written = await writeSlots(making, { ...header, slots }, vaultKey);
    if (!written.ok) {
      await removePatiently(making, { recursive: true });
      return written;
    }
    await putInPlace(making, deps.folder);
    return ok(null);
  } catch (error) {
    await removePatiently(making, { recursive: true });
    return writeFailure(error);
  }
}

const writeCodes = new Set<string>([
  'disk-full',
  'read-only',
  'file-busy',
  'write-failed',
] satisfies WriteCode[]);

/** A folder that stands in the way but holds no vault is put aside, never removed. */
async function putInPlace(making: string, folder: string): Promise<void> {
  await fs.rmdir(folder).catch(async (error: unknown) => {
    const code = errorCode(error);
    if (code === 'ENOENT') return;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    await renamePatiently(folder, `${folder}.aside-${Date.now()}`);
  });
  await renamePatiently(making, folder);
  await syncFolder(path.dirname(folder));
}

/** Removes what an interrupted first run left. Nothing of it was ever a vault that a person had opened. */
async function removeUnfinished(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  const prefix = `${path.basename(folder)}.making-`;
  try {
    const names = (await fs.readdir(parent)).filter((name) => name.startsWith(prefix));
    await Promise.all(names.map((name) => removePatiently(path.join(parent, name), { recursive: true })));
  } catch (error) {
    if (writeCodeOf(error) === null) throw error;
  }
}
