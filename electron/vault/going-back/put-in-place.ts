/**
 * Puts a copy in the place of the vault, with one write that decides: the copy becomes the database of the next number, checked there, and the
 * key file then names it, as encrypting anew does. Before that write the present vault counts, after it the copy; what is left to do after a kill is
 * done at the next opening. The vault as it was lies in "aside", under the time.
 */
import { existsSync, promises as fs } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { syncFolder, writeFileAtomic } from '../../files/atomic-write.ts';
import { removePatiently, renamePatiently } from '../../files/patiently.ts';
import { writeCodeOf, writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { backupName, flushed } from '../backups/automatic.ts';
import { macHolds, sealSlotFile, type SlotHeader } from '../keys/slots/slot-file.ts';
import { readSlots, slotFileNames } from '../keys/slots/slot-store.ts';
import { finishAnew, removeSuperseded, unfinished } from '../life/key-changes.ts';
import { openInWorker, type SessionDeps } from '../life/session.ts';
import { unsavedFileName } from '../life/unsaved-file.ts';
import { asideFolder, namesIn } from './places.ts';
import { bringCopy } from './scratch.ts';
import type { OpenCopy } from './open-copies.ts';

const databaseName = /^vault(?:-(\d{1,6}))?\.db/;
const numberOf = (name: string): number => Number(databaseName.exec(name)?.[1] ?? '1');
/** In what is being kept aside: the words that belong to the vault that comes, or a sign that there are none. */
const wordsToCome = 'next-unsaved.bin';
const noWordsToCome = 'no-unsaved';
const makingAside = /^\.making-(\d{1,6})-(\d{4}-\d{2}-\d{2}-\d{4})$/;
/** So many vaults stay aside; an older one goes when another is put there. */
const mostAside = 3;

/** A copy that stands checked beside the vault and is not in its place yet. */
export type Prepared = {
  readonly database: string;
  /** The text of the key file that will decide. */
  readonly slots: string;
  readonly audits: number;
  /** Words that could not be saved, kept with what was put aside; null where the copy has none. */
  readonly unsaved: string | null;
  /** Whether the vault of now has the same key: its unsaved words can go on waiting then. */
  readonly sameKey: boolean;
};

/** The header of the key file for the copy in the vault's place, of a higher generation than any that lies there. */
async function headerFor(folder: string, copy: OpenCopy, database: string): Promise<SlotHeader> {
  const there = await readSlots(folder);
  const generations = there.ok ? there.value.candidates.map(({ generation }) => generation) : [];
  const { mac: _mac, checksum: _checksum, ...header } = copy.file;
  return { ...header, database, generation: Math.max(header.generation, ...generations) + 1 };
}

/** Opens the copy where it will stand and looks all of it over. Gives how many audits it holds, and how many things are wrong. */
async function check(
  deps: SessionDeps,
  folder: string,
  copy: OpenCopy,
  database: string,
): Promise<Result<{ audits: number; wrong: number }, 'copy-damaged' | 'vault-from-newer-app' | WriteCode>> {
  const { vaultKey } = copy;
  const { vaultId } = copy.file;
  const opened = await openInWorker(deps, { folder, database, vaultId, vaultKey, create: false });
  if (!opened.ok) {
    const { code, facts } = opened;
    if (code === 'vault-damaged' || code === 'vault-log-apart' || code === 'vault-in-use')
      return failed('copy-damaged');
    return failed(code, facts);
  }
  const { worker, store } = opened.value;
  try {
    const { audits, problems } = await store.whole.check();
    return ok({ audits, wrong: problems.length });
  } finally {
    await worker.close();
  }
}

/**
 * Brings a copy beside the vault and checks it there: every page, every chain. Takes the vault's folder (made where there is none), the copy with its
 * key. Fails with 'copy-damaged' where it does not open, 'copy-unsound' (with `count`) where its check found something and `evenSo` is
 * not set, 'vault-from-newer-app', or a write failure; nothing is left then.
 */
export async function prepare(
  deps: SessionDeps,
  folder: string,
  copy: OpenCopy,
  evenSo: boolean,
): Promise<Result<Prepared, 'copy-damaged' | 'copy-unsound' | 'vault-from-newer-app' | WriteCode>> {
  const numbers = (await namesIn(folder)).filter((name) => databaseName.test(name)).map(numberOf);
  const database = `vault-${Math.max(1, ...numbers) + 1}.db`;
  const making = `${database}${unfinished}`;
  const file = path.join(folder, making);
  const discard = async () => {
    for (const end of ['', '-wal', '-shm']) await removePatiently(file + end);
  };
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    await bringCopy(path.join(copy.place.folder, copy.file.database), file);
    const checked = await check(deps, folder, copy, making);
    if (!checked.ok || (checked.value.wrong > 0 && !evenSo)) {
      await discard();
      return checked.ok ? failed('copy-unsound', { count: checked.value.wrong }) : checked;
    }
    if (existsSync(`${file}-wal`)) {
      await discard();
      return failed('disk-full');
    }
    await flushed(file);
    const slots = sealSlotFile(await headerFor(folder, copy, database), copy.vaultKey);
    const words = path.join(copy.place.folder, unsavedFileName);
    const there = await readSlots(folder);
    return ok({
      database,
      slots,
      audits: checked.value.audits,
      unsaved: existsSync(words) ? words : null,
      sameKey: there.ok && macHolds(there.value.candidates[0], copy.vaultKey),
    });
  } catch (error) {
    await discard();
    return writeFailure(error);
  }
}

/** Keeps a closed file aside: under a second name where the system can, as a copy otherwise. */
async function keepFile(from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch {
    await fs.copyFile(from, to);
    await flushed(to);
  }
}

/** Gathers the vault as it stands in a folder that counts only once the key file names the copy. */
async function gather(folder: string, prepared: Prepared, now: number): Promise<void> {
  const root = path.join(folder, asideFolder);
  await fs.mkdir(root, { recursive: true, mode: 0o700 });
  const making = path.join(root, `.making-${numberOf(prepared.database)}-${backupName(now)}`);
  await removePatiently(making, { recursive: true });
  await fs.mkdir(making, { mode: 0o700 });
  const next = numberOf(prepared.database);
  const names = await namesIn(folder);
  for (const name of names)
    if (/^vault(-\d{1,6})?\.db(-wal)?$/.test(name) && numberOf(name) < next)
      await keepFile(path.join(folder, name), path.join(making, name));
  for (const name of [...slotFileNames, unsavedFileName])
    if (names.includes(name)) {
      await fs.copyFile(path.join(folder, name), path.join(making, name));
      await flushed(path.join(making, name));
    }
  if (prepared.unsaved !== null) {
    await fs.copyFile(prepared.unsaved, path.join(making, wordsToCome));
    await flushed(path.join(making, wordsToCome));
  } else if (!prepared.sameKey) await fs.writeFile(path.join(making, noWordsToCome), '');
  await syncFolder(making);
  await syncFolder(root);
}

/** A name in "aside" that is free: the time, and a number where two fall into one minute. */
function freeName(root: string, time: string): string {
  for (let count = 2, name = time; ; count += 1) {
    if (!existsSync(path.join(root, name))) return name;
    name = `${time}-${count}`;
  }
}

/**
 * Finishes what a going back has begun, or takes it back, by the database that the key file names now. Called at every opening. Gives whether a vault
 * was put aside by it.
 */
export async function finishGoingBack(folder: string, database: string): Promise<boolean> {
  const root = path.join(folder, asideFolder);
  let isDone = false;
  for (const name of await namesIn(root)) {
    const [, number, time = ''] = makingAside.exec(name) ?? [];
    if (number === undefined) continue;
    const making = path.join(root, name);
    if (Number(number) !== numberOf(database)) {
      // The key file never came to name the copy: the vault is as it was.
      await removePatiently(making, { recursive: true });
      continue;
    }
    const words = path.join(folder, unsavedFileName);
    if (existsSync(path.join(making, wordsToCome)))
      await renamePatiently(path.join(making, wordsToCome), words);
    else if (existsSync(path.join(making, noWordsToCome))) {
      await removePatiently(words);
      await removePatiently(path.join(making, noWordsToCome));
    }
    await renamePatiently(making, path.join(root, freeName(root, time)));
    await syncFolder(root);
    isDone = true;
  }
  if (isDone) await tidy(root);
  return isDone;
}

/** Takes out what was put aside longest ago, beyond those that stay. */
async function tidy(root: string): Promise<void> {
  const kept = (await namesIn(root))
    .filter((name) => /^\d{4}-/.test(name))
    .toSorted((a, b) => (a < b ? 1 : -1));
  for (const name of kept.slice(mostAside)) await removePatiently(path.join(root, name), { recursive: true });
}

/**
 * Puts a prepared copy in the vault's place. Nobody may have the vault open, and its lock is held. Fails with a write failure; the vault is then as it
 * was.
 */
export async function putInPlace(
  folder: string,
  prepared: Prepared,
  now: number,
): Promise<Result<null, WriteCode>> {
  const { database, slots } = prepared;
  try {
    await gather(folder, prepared, now);
    const written = await writeFileAtomic(path.join(folder, slotFileNames[0]), slots);
    if (!written.ok) {
      await finishGoingBack(folder, 'vault.db');
      await removePatiently(path.join(folder, `${database}${unfinished}`));
      return written;
    }
    await writeFileAtomic(path.join(folder, slotFileNames[1]), slots);
  } catch (error) {
    return writeFailure(error);
  }
  // The copy is the vault from here on: what fails now is done at the next opening.
  try {
    await finishAnew(folder, database);
    await finishGoingBack(folder, database);
    await removeSuperseded(folder, database);
  } catch (error) {
    if (writeCodeOf(error) === null) throw error;
  }
  return ok(null);
}
