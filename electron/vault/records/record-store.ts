/**
 * Records of every kind but audits and reviews: made, opened, saved by patch, listed, searched, their history, and erased. A kind
 * says what it is (shared/records); everything here is the same for all.
 */
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import type { RecordLine, RecordSaved } from '../../../shared/contract/records.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import { stepsOf, type Step } from '../../../shared/json/steps.ts';
import type { AnyKind, Recorded } from '../../../shared/records/record-kind.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { mustBeThere } from '../file/file-exists.ts';
import type { Connection } from '../file/sqlite.ts';
import { searchQuery } from '../search/search-query.ts';
import { snippetOf } from '../search/snippet.ts';
import type { Owner } from './history.ts';
import { knownKinds, type FieldTexts } from './known-kinds.ts';
import type { PackableKind, Packing } from './packing.ts';

/** Who acts and when. */
type Act = { readonly at: string; readonly author: string };
type Which = { readonly kind: string; readonly id: string };
type Row = {
  key: number;
  about: string;
  revision: number;
  head: string;
  updated_at: string;
  line: string;
  document: string;
};
type Held = Omit<Row, 'document' | 'line'> & { readonly document: Recorded };

/** A document larger than this is no record any more; JSON characters. */
const maxDocument = 24_000_000;

const cursorOf = (text: string | null): { updatedAt: string; key: number } => {
  const match = /^([0-9TZ:.-]{20,32})\|(\d{1,15})$/.exec(text ?? '');
  return match?.[1] === undefined
    ? { updatedAt: '9999', key: Number.MAX_SAFE_INTEGER }
    : { updatedAt: match[1], key: Number(match[2]) };
};

export type RecordParts = {
  readonly db: Connection;
  readonly kinds: readonly AnyKind[];
  /** Hears of every record that changed, after its commit. */
  readonly onRecord: (line: RecordLine) => void;
  readonly packing: () => Pick<Packing, 'wrote'>;
};

/** The store of all kinds. */
export function makeCabinet({ db, kinds, onRecord, packing }: RecordParts) {
  const find = db.prepare<[string, string], Row>(
    'SELECT key, about, revision, head, updated_at, line, document FROM records WHERE kind = ? AND id = ?',
  );
  const add = db.prepare(
    `INSERT INTO records (kind, id, about, revision, head, updated_at, line, document) VALUES (?, ?, ?, 0, '', ?, '{}', 'null')`,
  );
  const put = db.prepare(
    'UPDATE records SET about = ?, revision = ?, head = ?, updated_at = ?, line = ?, document = ? WHERE key = ?',
  );
  const drop = db.prepare('DELETE FROM records WHERE key = ?');
  const dropText = db.prepare('DELETE FROM record_texts WHERE record = ? AND field = ?');
  const addText = db.prepare('INSERT INTO record_texts (record, field, text) VALUES (?, ?, ?)');
  type LineRow = {
    key: number;
    id: string;
    about: string;
    revision: number;
    updated_at: string;
    line: string;
  };
  const newest = db.prepare<[string, string, number, number], LineRow>(
    `SELECT key, id, about, revision, updated_at, line FROM records
     WHERE kind = ? AND (updated_at, key) < (?, ?) ORDER BY updated_at DESC, key DESC LIMIT ?`,
  );
  const beside = db.prepare<[string, string, number, number], LineRow>(
    `SELECT key, id, about, revision, updated_at, line FROM records
     WHERE about = ? AND about <> '' AND kind = ? AND key < ? ORDER BY key DESC LIMIT ?`,
  );
  const match = db.prepare<
    [string, number],
    { kind: string; id: string; field: string; text: string; document: string }
  >(
    `SELECT r.kind, r.id, t.field, t.text, r.document
     FROM (SELECT rowid AS id FROM record_search WHERE record_search MATCH ? ORDER BY rowid DESC LIMIT ?) hit
     JOIN record_texts t ON t.id = hit.id JOIN records r ON r.key = t.record ORDER BY hit.id DESC`,
  );
  const long = db.prepare<[string, number, number], { key: number; id: string; revision: number }>(
    'SELECT key, id, revision FROM records NOT INDEXED WHERE kind = ? AND key > ? AND revision > ? ORDER BY key LIMIT 1',
  );

  const kindOf = knownKinds(db, kinds);
  type Known = NonNullable<ReturnType<typeof kindOf>>;

  const load = ({ kind, id }: Which): Held | null => {
    const row = find.get(kind, id);
    return row === undefined ? null : { ...row, document: JSON.parse(row.document) as Recorded };
  };
  const ownerOf = (
    which: Which,
    { key, revision, head }: Pick<Held, 'key' | 'revision' | 'head'>,
  ): Owner => ({
    key,
    of: { record: `${which.kind}/${which.id}` },
    revision,
    head,
  });

  /** Writes one revision: document, line, history and search text. Inside the caller's transaction. */
  const commit = (
    which: Which,
    known: Known,
    held: Held,
    change: Act & { readonly event: string; readonly document: Recorded; readonly steps: readonly Step[] },
  ): RecordSaved => {
    const { document, steps, at, author, event } = change;
    const revision = held.revision + 1;
    const places = new Set(steps.map(({ path }) => path.split('/')[1] ?? ''));
    const touched = `|${[...places].join('|')}|`;
    const head = known.history.append(ownerOf(which, held), {
      revision,
      at,
      author,
      event,
      touched,
      changed: { steps },
    });
    const [line, about] = [known.line(document), known.about(document)];
    put.run(about, revision, head, at, JSON.stringify(line), JSON.stringify(document), held.key);
    const before: FieldTexts = held.revision === 0 ? {} : known.texts(held.document);
    const now: FieldTexts = known.texts(document);
    for (const field of new Set([...Object.keys(before), ...Object.keys(now)])) {
      if (before[field] === now[field]) continue;
      dropText.run(held.key, field);
      if (now[field]) addText.run(held.key, field, now[field]);
    }
    return { revision, savedAt: at, line: { ...which, about, revision, savedAt: at, line } };
  };

  const writing = (which: Which, work: () => RecordSaved): Result<RecordSaved, WriteCode> => {
    try {
      mustBeThere(db);
      const saved = db.transaction(work).immediate();
      onRecord(saved.line);
      const held = load(which);
      const history = kindOf(which.kind)?.history;
      if (held !== null && history !== undefined) packing().wrote(history, ownerOf(which, held));
      return ok(saved);
    } catch (error) {
      return writeFailure(error);
    }
  };

  const lineOf = (kind: string, row: LineRow): RecordLine => ({
    kind,
    id: row.id,
    about: row.about,
    revision: row.revision,
    savedAt: row.updated_at,
    line: JSON.parse(row.line) as RecordLine['line'],
  });

  return {
    /** Keeps a new record. Fails with 'bad-changes' where it does not fit its kind, 'wrong-state' where its id is taken. */
    create: (
      input: Act & { readonly kind: string; readonly document: unknown },
    ): Result<RecordSaved, 'bad-changes' | 'wrong-state' | WriteCode> => {
      const { kind, at, author } = input;
      const known = kindOf(kind);
      const document = known?.parse(input.document) ?? null;
      if (known === null || document === null) return failed('bad-changes');
      const which = { kind, id: document.id };
      if (find.get(kind, document.id) !== undefined) return failed('wrong-state');
      return writing(which, () => {
        const about = known.about(document);
        const key = Number(add.run(kind, document.id, about, at).lastInsertRowid);
        const held: Held = {
          key,
          about,
          revision: 0,
          head: '',
          updated_at: at,
          document,
        };
        const steps: Step[] = [{ op: 'add', path: '', value: document as unknown as Json }];
        return commit(which, known, held, { at, author, event: 'created', document, steps });
      });
    },

    open: (which: Which): Result<{ document: Json; revision: number; savedAt: string }, 'not-found'> => {
      const held = load(which);
      if (held === null) return failed('not-found');
      const { document, revision, updated_at: savedAt } = held;
      return ok({ document, revision, savedAt });
    },

    /** What a person calls it, and how it stands, for messages. */
    newest: (
      which: Which,
    ): Result<{ revision: number; savedAt: string; reference: string; document: object }, 'not-found'> => {
      const [held, known] = [load(which), kindOf(which.kind)];
      if (held === null || known === null) return failed('not-found');
      const { revision, updated_at: savedAt, document } = held;
      return ok({
        revision,
        savedAt,
        reference: known.reference(document),
        document,
      });
    },

    /** Saves changes made on the revision `basedOn`. */
    save: (
      input: Act & Which & { readonly basedOn: number; readonly changes: readonly PatchOperation[] },
    ): Result<RecordSaved, 'not-found' | 'stale-revision' | 'bad-changes' | WriteCode> => {
      const { kind, id, at, author } = input;
      const [held, known] = [load({ kind, id }), kindOf(kind)];
      if (held === null || known === null) return failed('not-found');
      if (held.revision !== input.basedOn) return failed('stale-revision');
      const applied = applyPatch(held.document, input.changes);
      const document = applied && known.parse(applied.after);
      if (applied === null || !document || document.id !== id) return failed('bad-changes');
      if (!known.mayChange(held.document, document)) return failed('bad-changes');
      if (applied.forward.length === 0) {
        const { key, about, revision, updated_at } = held;
        const line = { key, id, about, revision, updated_at, line: JSON.stringify(known.line(document)) };
        return ok({ revision, savedAt: updated_at, line: lineOf(kind, line) });
      }
      if (JSON.stringify(document).length > maxDocument) return failed('bad-changes');
      const change = { at, author, event: '', document, steps: stepsOf(applied) };
      return writing({ kind, id }, () => commit({ kind, id }, known, held, change));
    },

    list: (input: {
      readonly kind: string;
      readonly about: string | null;
      readonly after: string | null;
      readonly limit: number;
    }): { items: RecordLine[]; next: string | null } => {
      const { kind, about, limit } = input;
      const { updatedAt, key } = cursorOf(input.after);
      const rows =
        about === null ? newest.all(kind, updatedAt, key, limit) : beside.all(about, kind, key, limit);
      const last = rows.at(-1);
      const next = last === undefined || rows.length < limit ? null : `${last.updated_at}|${last.key}`;
      return { items: rows.map((row) => lineOf(kind, row)), next };
    },

    history: (
      input: Which & { readonly before: number | null; readonly limit: number },
    ): Result<{ entries: HistoryEntry[]; more: boolean; chainHolds: boolean }, 'not-found'> => {
      const [held, known] = [load(input), kindOf(input.kind)];
      if (held === null || known === null) return failed('not-found');
      const owner = ownerOf({ kind: input.kind, id: input.id }, held);
      const { before, limit } = input;
      const page = known.history.page(owner, held.document, { place: null, before, limit });
      return ok({ ...page, chainHolds: known.history.holds(owner) });
    },

    /** Hits over all kinds, what was written last first. */
    search: (input: { readonly text: string; readonly limit: number }) => {
      const query = searchQuery(input.text);
      return (query === null ? [] : match.all(query, input.limit)).map(
        ({ kind, id, field, text, document }) => ({
          kind,
          id,
          field,
          reference: kindOf(kind)?.reference(JSON.parse(document) as Recorded) ?? '',
          snippet: snippetOf(text, input.text),
        }),
      );
    },

    /** Takes a record away for good, with its history and its search text. */
    erase: (which: Which): Result<null, 'not-found' | WriteCode> => {
      const held = load(which);
      if (held === null) return failed('not-found');
      try {
        db.transaction(() => drop.run(held.key)).immediate();
        return ok(null);
      } catch (error) {
        return writeFailure(error);
      }
    },

    /** The histories of every kind, to be packed. Not an operation: it stays in the thread. */
    packable: (): PackableKind[] =>
      kinds.map(({ name }) => ({
        history: (kindOf(name) as Known).history,
        next: (after, most) => {
          const row = long.get(name, after, most);
          return row && { key: row.key, of: { record: `${name}/${row.id}` }, revision: row.revision };
        },
      })),
  };
}
