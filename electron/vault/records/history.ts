/**
 * The history of one kind of record: its newest revisions a row each, older ones packed together, all of them one chain of hashes.
 * Audits keep the table they always had; every other kind shares one.
 */
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { doSteps, inverse, valueAt, type Step } from '../../../shared/json/steps.ts';
import type { Connection } from '../file/sqlite.ts';
import {
  packChanged,
  linkHash,
  stepsIn,
  unpackChanged,
  unpackGroup,
  type ChainOf,
  type Changed,
  type Revision,
} from './chain.ts';

/** Whose history it is: the key of its row, how its chain names it, and where it stands now. */
export type Owner = {
  readonly key: number;
  readonly of: ChainOf;
  readonly revision: number;
  /** Hash of the newest revision. */
  readonly head: string;
};

/** The event of a first link that begins a chain in the middle, for records that were kept before there were chains. */
export const keptBefore = 'kept-before-chains';

type Row = Omit<Revision, 'changed'> & { readonly patches: Uint8Array; readonly hash: string };
type Pack = {
  readonly first: number;
  readonly last: number;
  readonly prev: string;
  readonly hash: string;
  readonly packed: Uint8Array;
};
/** What is not packed yet. */
export type Loose = {
  readonly rows: () => Iterable<Row>;
  readonly pack: Pack | null;
  readonly first: number;
};
export type Linked = Revision & { readonly hash: string };

const columns = 'revision, at, author, event, touched, patches, hash';
const inRow = ({ patches, ...row }: Row): Linked => ({ ...row, changed: unpackChanged(patches) });

const valueOf = (op: PatchOperation | undefined): Json =>
  op !== undefined && 'value' in op ? op.value : null;

/** What a revision from before there were steps changed, as far as its two patches say. */
const changesOfPatches = ({ forward, backward }: Extract<Changed, { forward: unknown }>) =>
  forward.map((op) => ({
    path: op.path,
    before: valueOf(backward.find((one) => one.path === op.path)),
    after: valueOf(op),
  }));

/** Goes one revision back from `after`. Gives what it changed, old and new, and the document before; null where that cannot be known. */
function goBack(
  after: Json | null,
  changed: Changed,
): { changes: HistoryEntry['changes']; before: Json | null } {
  const steps = stepsIn(changed);
  if (steps === null) {
    const patches = changed as Extract<Changed, { forward: unknown }>;
    const before = after === null ? null : (applyPatch(after, patches.backward)?.after ?? null);
    return { changes: changesOfPatches(patches), before };
  }
  const changes: HistoryEntry['changes'] = [];
  let now = after;
  for (const step of steps.toReversed()) {
    const earlier: Json | null = now === null ? null : (doSteps(now, [inverse(step)])?.document ?? null);
    changes.unshift({
      path: step.path,
      before: oldOf(step, earlier),
      after: newOf(step, now),
    });
    now = earlier;
  }
  return { changes, before: now };
}

const oldOf = (step: Step, before: Json | null): Json =>
  step.op === 'splice'
    ? ((before === null ? undefined : valueAt(before, step.path)) ?? step.cut)
    : 'old' in step
      ? step.old
      : null;
const newOf = (step: Step, after: Json | null): Json =>
  step.op === 'splice'
    ? ((after === null ? undefined : valueAt(after, step.path)) ?? step.put)
    : 'value' in step
      ? step.value
      : null;

/** One revision further; null where it does not fit what stands there. */
export function doForward(document: Json, changed: Changed): { readonly document: Json } | null {
  if ('steps' in changed) return doSteps(document, changed.steps);
  let now = document;
  for (const op of changed.forward) {
    if (op.path === '' && op.op === 'add') now = op.value;
    else {
      const applied = applyPatch(now, [op]);
      if (applied === null) return null;
      now = applied.after;
    }
  }
  return { document: now };
}

/** The history of one kind. `kind` is a name of small letters and dashes. */
export function makeHistory(db: Connection, kind: string) {
  if (!/^[a-z][a-z-]*$/.test(kind)) throw new Error('The name of a kind is small letters and dashes');
  const own =
    kind === 'audit' ? 'revisions WHERE audit = ?' : `record_revisions WHERE kind = '${kind}' AND owner = ?`;
  const rowsFrom = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM ${own} AND revision > ? ORDER BY revision`,
  );
  const rowsBack = db.prepare<[number], Row>(`SELECT ${columns} FROM ${own} ORDER BY revision DESC`);
  const firstRow = db
    .prepare<[number], number>(`SELECT revision FROM ${own} ORDER BY revision LIMIT 1`)
    .pluck();
  const packsFrom = db.prepare<[number, number], Pack>(
    `SELECT first, last, prev, hash, packed FROM revision_packs
     WHERE kind = '${kind}' AND owner = ? AND first > ? ORDER BY first`,
  );
  const packsBack = db.prepare<[number], Pack>(
    `SELECT first, last, prev, hash, packed FROM revision_packs WHERE kind = '${kind}' AND owner = ? ORDER BY first DESC`,
  );
  const lastPack = db.prepare<[number], Pack>(
    `SELECT first, last, prev, hash, packed FROM revision_packs
     WHERE kind = '${kind}' AND owner = ? ORDER BY first DESC LIMIT 1`,
  );
  const add =
    kind === 'audit'
      ? db.prepare(
          'INSERT INTO revisions (audit, revision, at, author, event, touched, patches, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        )
      : db.prepare(
          `INSERT INTO record_revisions (kind, owner, revision, at, author, event, touched, patches, hash)
           VALUES ('${kind}', ?, ?, ?, ?, ?, ?, ?, ?)`,
        );

  /** Up to where the chain of each record was proven, and by which hash, since the vault was opened. */
  const proven = new Map<number, { readonly revision: number; readonly hash: string }>();

  /** The revisions of a pack with their hashes. */
  const linkedIn = (of: ChainOf, pack: Pack): Linked[] => {
    let prev = pack.prev;
    return unpackGroup(pack.packed, pack.first).map((one) => {
      prev = linkHash(of, prev, one);
      return { ...one, hash: prev };
    });
  };

  /** Every revision, newest first. */
  function* back({ key, of }: Pick<Owner, 'key' | 'of'>): Generator<Linked> {
    for (const row of rowsBack.all(key)) yield inRow(row);
    for (const pack of packsBack.all(key)) yield* linkedIn(of, pack).toReversed();
  }

  /** Whether the revisions from one that was proven on fit each other up to the newest. */
  const prove = (owner: Owner, from: { readonly revision: number; readonly hash: string }): boolean => {
    const { key, of } = owner;
    let { revision, hash } = from;
    const follows = (one: Revision): boolean => {
      // A chain begins with the first revision, or says that it begins later.
      const begins = revision === 0 && hash === '' && (one.revision === 1 || one.event === keptBefore);
      if (!begins && one.revision !== revision + 1) return false;
      hash = linkHash(of, hash, one);
      ({ revision } = one);
      return true;
    };
    for (const pack of packsFrom.all(key, 0)) {
      if (pack.last <= revision) continue;
      if (pack.first > revision && pack.prev !== hash) return false;
      const group = unpackGroup(pack.packed, pack.first).filter((one) => one.revision > from.revision);
      if (!group.every(follows) || pack.hash !== hash || pack.last !== revision) return false;
    }
    for (const row of rowsFrom.iterate(key, revision))
      if (!follows(inRow(row)) || row.hash !== hash) return false;
    return hash === owner.head && revision === owner.revision;
  };

  return {
    kind,
    back,

    /** Writes the next revision; gives its hash, the new head. Call it inside the transaction of the save. */
    append: (owner: Owner, revision: Revision): string => {
      const hash = linkHash(owner.of, owner.head, revision);
      const { at, author, event, touched, changed } = revision;
      add.run(owner.key, revision.revision, at, author, event, touched, packChanged(changed), hash);
      const known = proven.get(owner.key);
      if (known?.hash === owner.head && known.revision === owner.revision)
        proven.set(owner.key, { revision: revision.revision, hash });
      return hash;
    },

    /** Whether every revision fits the one before, up to the newest. What was proven is remembered; `anew` proves all of it again. */
    holds: (owner: Owner, anew = false): boolean => {
      const known = anew ? undefined : proven.get(owner.key);
      try {
        const holds = prove(owner, known ?? { revision: 0, hash: '' });
        if (holds) proven.set(owner.key, { revision: owner.revision, hash: owner.head });
        else proven.delete(owner.key);
        return holds;
      } catch {
        // Bytes that cannot be unpacked are no revision: the chain is broken here.
        return false;
      }
    },

    /** Proves one pack further than what was proven; gives whether more packs wait. For a quiet moment: what is proven then is not proven again. */
    proveOn: (owner: Owner): boolean => {
      const known = proven.get(owner.key) ?? { revision: 0, hash: '' };
      const [pack, next] = packsFrom.all(owner.key, 0).filter(({ last }) => last > known.revision);
      if (pack === undefined || pack.first !== known.revision + 1) return false;
      const { last: revision, hash } = pack;
      // The pack as if it were all there is; what does not hold is told by whoever asks for the whole.
      const group = unpackGroup(pack.packed, pack.first);
      let prev = known.hash;
      for (const one of group) prev = linkHash(owner.of, prev, one);
      if (pack.prev !== known.hash || prev !== hash || group.at(-1)?.revision !== revision) return false;
      proven.set(owner.key, { revision, hash });
      return next !== undefined;
    },

    /** One page of revisions, newest first, with old and new values; `place` asks for one question or member only. */
    page: (
      owner: Owner,
      document: object,
      {
        place,
        before,
        limit,
      }: { readonly place: string | null; readonly before: number | null; readonly limit: number },
    ): { entries: HistoryEntry[]; more: boolean } => {
      const entries: HistoryEntry[] = [];
      let now = document as Json | null;
      for (const { revision, at, author, event, touched, hash, changed } of back(owner)) {
        const { changes, before: earlier } = goBack(now, changed);
        now = earlier;
        if (before !== null && revision >= before) continue;
        if (place !== null && !touched.includes(`|${place}|`)) continue;
        if (entries.length === limit) return { entries, more: true };
        entries.push({ revision, at, author, event, hash, changes });
      }
      return { entries, more: false };
    },

    /** Whether all revisions, done one after the other, lead to the document as it stands. */
    leadsTo: (owner: Owner, isSame: (document: Json) => boolean): boolean => {
      let now: Json = null;
      for (const { changed } of [...back(owner)].toReversed()) {
        const done = doForward(now, changed);
        if (done === null) return false;
        now = done.document;
      }
      return isSame(now);
    },

    /** Who wrote first, of those who are named; '' where nobody is. */
    firstAuthor: (owner: Pick<Owner, 'key' | 'of'>): string =>
      [...back(owner)].findLast(({ author }) => author !== '')?.author ?? '',

    /** The hash of one revision; null where it is not there. */
    hashOf: ({ key, of }: Pick<Owner, 'key' | 'of'>, revision: number): string | null => {
      for (const one of back({ key, of })) if (one.revision === revision) return one.hash;
      return null;
    },

    /** The oldest revisions that lie in rows of their own, and the pack before them. */
    loose: (key: number): Loose | null => {
      const first = firstRow.get(key);
      if (first === undefined) return null;
      return { rows: () => rowsFrom.iterate(key, first - 1), pack: lastPack.get(key) ?? null, first };
    },
  };
}

export type History = ReturnType<typeof makeHistory>;

/** What is wrong with the history of something that says `document` now, as the end of a sentence; '' where it is whole. All of it is proven anew. */
export function wrongWith(history: History, owner: Owner, document: object): string {
  if (!history.holds(owner, true)) return 'was altered.';
  return history.leadsTo(owner, (made) => sameJson(made, document))
    ? ''
    : 'does not lead to what it says now.';
}
