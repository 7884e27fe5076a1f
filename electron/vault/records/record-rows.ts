/** The rows of records of every kind: reading one, its lines, and writing one revision of it inside a transaction. */
import type { RecordLine, RecordSaved } from '../../../shared/contract/records.ts';
import type { Json } from '../../../shared/json/patch.ts';
import type { Step } from '../../../shared/json/steps.ts';
import type { AnyKind, Recorded } from '../../../shared/records/record-kind.ts';
import type { Connection } from '../file/sqlite.ts';
import type { Owner } from './history.ts';
import { knownKinds, type FieldTexts } from './known-kinds.ts';

/** Who acts and when. */
export type Act = { readonly at: string; readonly author: string };
export type Which = { readonly kind: string; readonly id: string };
type Row = {
  key: number;
  about: string;
  revision: number;
  head: string;
  updated_at: string;
  line: string;
  document: string;
};
export type Held = Omit<Row, 'document' | 'line'> & { readonly document: Recorded };

type LineRow = {
  key: number;
  id: string;
  about: string;
  revision: number;
  updated_at: string;
  line: string;
};

const cursorOf = (text: string | null): { updatedAt: string; key: number } => {
  const match = /^([0-9TZ:.-]{20,32})\|(\d{1,15})$/.exec(text ?? '');
  return match?.[1] === undefined
    ? { updatedAt: '9999', key: Number.MAX_SAFE_INTEGER }
    : { updatedAt: match[1], key: Number(match[2]) };
};

export type Known = NonNullable<ReturnType<ReturnType<typeof knownKinds>>>;

/** The rows over an open vault and the kinds there are. */
export function makeRecordRows(db: Connection, kinds: readonly AnyKind[]) {
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
  const newest = db.prepare<[string, string, number, number], LineRow>(
    `SELECT key, id, about, revision, updated_at, line FROM records
     WHERE kind = ? AND (updated_at, key) < (?, ?) ORDER BY updated_at DESC, key DESC LIMIT ?`,
  );
  const beside = db.prepare<[string, string, number, number], LineRow>(
    `SELECT key, id, about, revision, updated_at, line FROM records
     WHERE about = ? AND about <> '' AND kind = ? AND key < ? ORDER BY key DESC LIMIT ?`,
  );

  const ids = db.prepare<[string], string>('SELECT id FROM records WHERE kind = ? ORDER BY id').pluck();
  const counted = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM records WHERE about = ? AND about <> '' AND kind = ?`,
    )
    .pluck();
  const kindOf = knownKinds(db, kinds);

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

  const lineOf = (kind: string, row: LineRow): RecordLine => ({
    kind,
    id: row.id,
    about: row.about,
    revision: row.revision,
    savedAt: row.updated_at,
    line: JSON.parse(row.line) as RecordLine['line'],
  });

  return {
    kindOf,
    load,
    ownerOf,

    /** Writes the next revision of a record. */
    commit,

    /** Writes the first revision of a record. */
    first: (
      known: Known,
      kind: string,
      document: Recorded,
      { at, author, event }: Act & { readonly event: string },
    ) => {
      const about = known.about(document);
      const key = Number(add.run(kind, document.id, about, at).lastInsertRowid);
      const held: Held = { key, about, revision: 0, head: '', updated_at: at, document };
      const steps: Step[] = [{ op: 'add', path: '', value: document as unknown as Json }];
      return commit({ kind, id: document.id }, known, held, { at, author, event, document, steps });
    },

    ids: (kind: string): string[] => ids.all(kind),

    drop: ({ key }: Pick<Held, 'key'>) => void drop.run(key),

    has: ({ kind, id }: Which): boolean => find.get(kind, id) !== undefined,
    countBeside: (about: string, kind: string): number => counted.get(about, kind) ?? 0,

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

    /** The line of a record as it stands. */
    lineOf: (which: Which, known: Known, held: Held): RecordLine => ({
      ...which,
      about: held.about,
      revision: held.revision,
      savedAt: held.updated_at,
      line: known.line(held.document),
    }),
  };
}
