/**
 * Packs older revisions together while nothing else is to be done, a group at a time, each in one transaction: struck at any
 * moment, a group is either packed or lies there as it did. A group is proven before it is packed; one that is not whole is left alone.
 */
import { writeCodeOf } from '../../files/write-failure.ts';
import { shrink } from '../file/shrink.ts';
import type { Connection } from '../file/sqlite.ts';
import { packGroup, linkHash, unpackChanged, unpackGroup, type ChainOf, type Revision } from './chain.ts';
import type { History } from './history.ts';

/** So many of the newest revisions always stay in rows of their own, and so many older ones make a group. */
const stays = 16;
const grouped = 32;
/** A pack takes the next group in until it is this large: revisions beside each other pack best together. */
const fullPack = 12 * 1024;
/** Of a long history from before there were packs, larger groups: they hold whole texts, which pack best together. */
const groupedOld = 512;
const mostBytes = 24 * 1024 * 1024;

export type Packable = { readonly key: number; readonly of: ChainOf; readonly revision: number };
/** What can be packed: the histories of a kind, and the next record of it with a long one, by key. */
export type PackableKind = {
  readonly history: History;
  /** The first record with a key above `after` that has more than `revisions` of them. */
  readonly next: (after: number, revisions: number) => Packable | undefined;
};

/** Packs one group of a record's revisions. Gives whether it did. */
export function packOldest(db: Connection, history: History, { key, of }: Packable, newest: number): boolean {
  const loose = history.loose(key);
  if (loose === null) return false;
  const waiting = newest - loose.first + 1;
  if (waiting < stays + grouped) return false;
  const most = waiting > groupedOld + stays ? groupedOld : grouped;
  const group: Revision[] = [];
  // A pack that is not full yet is packed anew together with the group.
  const growing = loose.pack !== null && loose.pack.packed.length < fullPack ? loose.pack : null;
  if (growing !== null) group.push(...unpackGroup(growing.packed, growing.first));
  const known = group.length;
  let hash = loose.pack?.hash ?? '';
  let bytes = 0;
  for (const { patches, hash: kept, ...row } of loose.rows()) {
    const changed = unpackChanged(patches);
    const one: Revision = { ...row, changed };
    const next = linkHash(of, hash, one);
    if (next !== kept) return false;
    hash = next;
    group.push(one);
    if ('forward' in changed) bytes += JSON.stringify(changed).length;
    if (group.length - known >= most || bytes > mostBytes) break;
  }
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return false;
  const prev = growing === null ? (loose.pack?.hash ?? '') : growing.prev;
  const packed = packGroup(group);
  const own =
    history.kind === 'audit' ? 'revisions WHERE audit = ?' : 'record_revisions WHERE kind = ? AND owner = ?';
  const named = history.kind === 'audit' ? [key] : [history.kind, key];
  db.transaction(() => {
    db.prepare('DELETE FROM revision_packs WHERE kind = ? AND owner = ? AND first = ?').run(
      history.kind,
      key,
      first.revision,
    );
    db.prepare(
      'INSERT INTO revision_packs (kind, owner, first, last, prev, hash, packed) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(history.kind, key, first.revision, last.revision, prev, hash, packed);
    db.prepare(`DELETE FROM ${own} AND revision <= ?`).run(...named, last.revision);
  }).immediate();
  return true;
}

/** The packing half of the record store. */
export function makePacking(
  db: Connection,
  kinds: readonly PackableKind[],
  onNoted: (error: unknown) => void = () => {},
) {
  let timer: NodeJS.Timeout | null = null;
  /** Where the walk over all records is: which kind, and after which key. */
  let at = { kind: 0, after: 0 };
  /** Records that were just written often, before the walk. */
  const written = new Map<string, () => boolean>();

  /** One step of the walk; false when it is over. */
  const step = (): boolean => {
    const [first] = written;
    if (first !== undefined) {
      const [id, pack] = first;
      if (!pack()) written.delete(id);
      return true;
    }
    const kind = kinds[at.kind];
    if (kind === undefined) {
      shrink(db);
      return false;
    }
    const next = kind.next(at.after, stays + grouped - 1);
    if (next === undefined) at = { kind: at.kind + 1, after: 0 };
    else if (!packOldest(db, kind.history, next, next.revision)) at = { kind: at.kind, after: next.key };
    return true;
  };

  const run = (): void => {
    timer = null;
    try {
      if (step()) timer = setTimeout(run, 0);
    } catch (error) {
      if (writeCodeOf(error) === null) onNoted(error);
      // A full disk leaves the rest for another day. What is damaged is told by the check of the vault, not here.
      written.clear();
    }
  };

  return {
    /** Begins a walk over all records soon. */
    soon: (wait = 3000): void => {
      if (timer !== null) return;
      at = { kind: 0, after: 0 };
      timer = setTimeout(run, wait);
    },
    /** A record was written: packs what of its history is due, between this message and the next. */
    wrote: (history: History, record: Packable): void => {
      if (record.revision % grouped !== 0) return;
      written.set(`${history.kind}/${record.key}`, () => packOldest(db, history, record, record.revision));
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(run, 0);
    },
    /** Packs all there is, at once: for tests and for a copy that is to be small. */
    all: (): void => {
      at = { kind: 0, after: 0 };
      while (step());
    },
    stop: (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

export type Packing = ReturnType<typeof makePacking>;
