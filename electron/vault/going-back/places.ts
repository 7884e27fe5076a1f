/** Where copies of a vault lie: those the program makes, what was kept aside on going back, and a folder that a person chose. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { CopySource } from '../../../shared/contract/copies.ts';
import { errorCode } from '../../files/write-failure.ts';
import { listBackups } from '../backups/automatic.ts';
import { slotFileNames } from '../keys/slots/slot-store.ts';

/** A folder that looks like a copy: it has a database. Whether it is whole only a key can tell. */
export type CopyPlace = {
  /** Known to the page; tells no path. */
  readonly id: string;
  readonly source: CopySource;
  /** Absolute; for main only. */
  readonly folder: string;
  /** The folder's own name. */
  readonly name: string;
  /** When the newest of its databases was written, ms since 1970. */
  readonly madeAt: number;
  readonly bytes: number;
};

export const asideFolder = 'aside';
const database = /^vault(-\d{1,6})?\.db$/;
/** So many folders inside a chosen one are looked at. */
const mostInside = 400;

/** Names in a folder; none where it is gone, is no folder, or may not be read. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [];
  }
}

async function copyAt(at: Omit<CopyPlace, 'name' | 'madeAt' | 'bytes'>): Promise<CopyPlace | null> {
  const databases = (await namesIn(at.folder)).filter((name) => database.test(name));
  const found = await Promise.all(
    databases.map((name) => fs.stat(path.join(at.folder, name)).catch(() => null)),
  );
  const files = found.filter((one) => one?.isFile() === true);
  if (files.length === 0) return null;
  return {
    ...at,
    name: path.basename(at.folder),
    madeAt: Math.max(...files.map((one) => one?.mtimeMs ?? 0)),
    bytes: files.reduce((sum, one) => sum + (one?.size ?? 0), 0),
  };
}

/** The time in the name of an automatic copy or of what was kept aside ("2026-11-21-0855"), local; null for another name. */
export function timeInName(name: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(?:-\d+)?$/.exec(name)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  const at = new Date(year, month - 1, day, hour, minute).getTime();
  return Number.isNaN(at) ? null : at;
}

async function inside(
  root: string,
  names: readonly string[],
  source: CopySource,
  prefix: string,
): Promise<CopyPlace[]> {
  const found = await Promise.all(
    names.map((name) => copyAt({ id: `${prefix}/${name}`, source, folder: path.join(root, name) })),
  );
  return found.filter((one) => one !== null);
}

const timed = (place: CopyPlace): CopyPlace => ({
  ...place,
  madeAt: timeInName(place.name) ?? place.madeAt,
});

/** What a chosen folder holds: it may be a copy itself, hold copies, or be a whole vault folder with copies of its own. */
async function inChosen(chosen: string): Promise<CopyPlace[]> {
  const own = await copyAt({ id: 'chosen/.', source: 'chosen', folder: chosen });
  const names = (await namesIn(chosen)).filter((name) => !name.startsWith('.')).slice(0, mostInside);
  const direct = await inside(chosen, names, 'chosen', 'chosen');
  const backups = path.join(chosen, 'backups');
  const below = (await namesIn(backups)).filter((name) => timeInName(name) !== null);
  const deeper = await inside(backups, below, 'chosen', 'chosen/backups');
  return [...(own === null ? [] : [own]), ...direct, ...deeper.map(timed)];
}

/**
 * Every copy there is, newest first: beside the vault (absolute folder), kept aside in it, and in the folder a person chose (null for none). A
 * copy whose key files are both gone is listed too: it does not open, and that is said.
 */
export async function findCopies(folder: string, chosen: string | null): Promise<CopyPlace[]> {
  const automatic = await inside(
    path.join(folder, 'backups'),
    await listBackups(folder),
    'automatic',
    'automatic',
  );
  const kept = (await namesIn(path.join(folder, asideFolder))).filter((name) => timeInName(name) !== null);
  const aside = await inside(path.join(folder, asideFolder), kept, 'aside', 'aside');
  const own = chosen === null ? [] : await inChosen(chosen);
  return [...automatic.map(timed), ...aside.map(timed), ...own].toSorted((a, b) => b.madeAt - a.madeAt);
}

/** One folder as a copy; null where it holds none. */
export const placeOf = (id: string, folder: string): Promise<CopyPlace | null> =>
  copyAt({ id, source: 'chosen', folder });

/** Whether a folder holds what a copy is made of: a database and a key file. */
export async function isCopy(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  return names.some((name) => database.test(name)) && slotFileNames.some((name) => names.includes(name));
}
