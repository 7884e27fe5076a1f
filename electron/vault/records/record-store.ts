/**
 * Records of every kind but audits and reviews: made, opened, saved by patch, listed, searched, their history, and erased. A kind
 * says what it is (shared/records); everything here is the same for all.
 */
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import type { RecordLine, RecordSaved } from '../../../shared/contract/records.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import { stepsOf } from '../../../shared/json/steps.ts';
import type { AnyKind, Recorded } from '../../../shared/records/record-kind.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { mustBeThere } from '../file/file-exists.ts';
import type { Connection } from '../file/sqlite.ts';
import { searchQuery } from '../search/search-query.ts';
import { snippetOf } from '../search/snippet.ts';
import { wrongWith } from './history.ts';
import type { PackableKind, Packing } from './packing.ts';
import { makeRecordRows, type Act, type Known, type Which } from './record-rows.ts';

/** A document larger than this is no record any more; JSON characters. */
const maxDocument = 24_000_000;

export type RecordParts = {
  readonly db: Connection;
  readonly kinds: readonly AnyKind[];
  /** Hears of every record that changed, after its commit. */
  readonly onRecord: (line: RecordLine) => void;
  readonly packing: () => Pick<Packing, 'wrote'>;
  /** The audits that records stand beside: asked inside the transaction before one is written, and told in it and after it. */
  readonly beside?: {
    readonly before: (kind: string, about: string) => boolean;
    /** Whether a record may be made (`before` null) or become another, by what stands beside it. */
    readonly mayStand: (kind: string, before: Recorded | null, after: Recorded) => boolean;
    readonly within: (kind: string, about: string, act: Act, record: Recorded | null) => void;
    readonly after: (kind: string, about: string) => void;
  };
};

type Refusal = 'not-found' | 'stale-revision' | 'bad-changes' | 'wrong-state';
/** What a write did; null where it was refused. */
type Written<C extends Refusal> = Result<RecordSaved, C>;

/** The store of all kinds. */
export function makeCabinet({ db, kinds, onRecord, packing, beside }: RecordParts) {
  const rows = makeRecordRows(db, kinds);
  const { kindOf, load, ownerOf } = rows;
  const match = db.prepare<
    [string, number],
    { kind: string; id: string; about: string; field: string; text: string; document: string }
  >(
    `SELECT r.kind, r.id, r.about, t.field, t.text, r.document
     FROM (SELECT rowid AS id FROM record_search WHERE record_search MATCH ? ORDER BY rowid DESC LIMIT ?) hit
     JOIN record_texts t ON t.id = hit.id JOIN records r ON r.key = t.record ORDER BY hit.id DESC`,
  );
  const long = db.prepare<[string, number, number], { key: number; id: string; revision: number }>(
    'SELECT key, id, revision FROM records NOT INDEXED WHERE kind = ? AND key > ? AND revision > ? ORDER BY key LIMIT 1',
  );

  /** Makes a record inside the caller's transaction. */
  const makeIn = (
    input: Act & { readonly kind: string; readonly document: unknown; readonly event?: string },
  ): Written<'bad-changes' | 'wrong-state'> => {
    const { kind, at, author, event = 'created' } = input;
    const known = kindOf(kind);
    const document = known?.parse(input.document) ?? null;
    if (known === null || document === null) return failed('bad-changes');
    if (known.only !== undefined && document.id !== known.only) return failed('bad-changes');
    if (rows.has({ kind, id: document.id })) return failed('wrong-state');
    const about = known.about(document);
    if (about !== '' && rows.countBeside(about, kind) >= known.most) return failed('bad-changes');
    if (beside?.mayStand(kind, null, document) === false) return failed('bad-changes');
    return ok(rows.first(known, kind, document, { at, author, event }));
  };

  /** Saves changes inside the caller's transaction. */
  const saveIn = (
    input: Act & Which & { readonly basedOn: number; readonly changes: readonly PatchOperation[] },
  ): Written<'not-found' | 'stale-revision' | 'bad-changes'> => {
    const { kind, id, at, author } = input;
    const [held, known] = [load({ kind, id }), kindOf(kind)];
    if (held === null || known === null) return failed('not-found');
    if (held.revision !== input.basedOn) return failed('stale-revision');
    const applied = applyPatch(held.document, input.changes);
    const document = applied && known.parse(applied.after);
    if (applied === null || !document || document.id !== id) return failed('bad-changes');
    if (!known.mayChange(held.document, document)) return failed('bad-changes');
    if (beside?.mayStand(kind, held.document, document) === false) return failed('bad-changes');
    if (applied.forward.length === 0) {
      const line = rows.lineOf({ kind, id }, known, held);
      return ok({ revision: held.revision, savedAt: held.updated_at, line });
    }
    if (JSON.stringify(document).length > maxDocument) return failed('bad-changes');
    const change = { at, author, event: '', document, steps: stepsOf(applied) };
    return ok(rows.commit({ kind, id }, known, held, change));
  };

  /** Runs a write in a transaction of its own and tells of it. */
  const writing = <C extends Refusal>(
    kind: string,
    about: string,
    act: Act,
    work: () => Written<C>,
  ): Result<RecordSaved, C | 'bad-changes' | WriteCode> => {
    try {
      mustBeThere(db);
      const saved = db
        .transaction(() => {
          if (beside?.before(kind, about) === false) return failed('bad-changes');
          const done = work();
          if (done.ok)
            beside?.within(kind, about, act, load({ kind, id: done.value.line.id })?.document ?? null);
          return done;
        })
        .immediate();
      if (!saved.ok) return saved;
      const { id } = saved.value.line;
      onRecord(saved.value.line);
      const held = load({ kind, id });
      const history = kindOf(kind)?.history;
      if (held !== null && history !== undefined) packing().wrote(history, ownerOf({ kind, id }, held));
      beside?.after(kind, about);
      return saved;
    } catch (error) {
      return writeFailure(error);
    }
  };

  const erase = (which: Which): Result<null, 'not-found' | WriteCode> => {
    const held = load(which);
    if (held === null) return failed('not-found');
    try {
      db.transaction(() => {
        rows.drop(held);
        beside?.within(which.kind, held.about, { at: held.updated_at, author: '' }, held.document);
      }).immediate();
      beside?.after(which.kind, held.about);
      return ok(null);
    } catch (error) {
      return writeFailure(error);
    }
  };

  const aboutOf = (kind: string, document: unknown): string | null => {
    const known = kindOf(kind);
    const read = known?.parse(document) ?? null;
    return known === null || read === null ? null : known.about(read);
  };

  return {
    /** Makes and saves inside the caller's transaction, which tells of it. Not an operation: it stays in the thread. */
    inside: {
      make: makeIn,
      save: saveIn,
      /** The revision a record stands at; 0 where it is not there. */
      revisionOf: (which: Which): number => load(which)?.revision ?? 0,
    },

    /** Keeps a new record. Fails with 'bad-changes' where it does not fit its kind, 'wrong-state' where its id is taken. */
    create: (
      input: Act & { readonly kind: string; readonly document: unknown },
    ): Result<RecordSaved, 'bad-changes' | 'wrong-state' | WriteCode> => {
      const about = aboutOf(input.kind, input.document);
      return about === null ? failed('bad-changes') : writing(input.kind, about, input, () => makeIn(input));
    },

    open: (which: Which): Result<{ document: Json; revision: number; savedAt: string }, 'not-found'> => {
      const held = load(which);
      if (held === null) return failed('not-found');
      const { document, revision, updated_at: savedAt } = held;
      return ok({ document, revision, savedAt });
    },

    /** What a person calls it, what it stands beside and how it stands, for messages. */
    newest: (
      which: Which,
    ): Result<
      { revision: number; savedAt: string; reference: string; about: string; document: object },
      'not-found'
    > => {
      const [held, known] = [load(which), kindOf(which.kind)];
      if (held === null || known === null) return failed('not-found');
      const { revision, updated_at: savedAt, about, document } = held;
      return ok({ revision, savedAt, reference: known.reference(document), about, document });
    },

    /** Saves changes made on the revision `basedOn`. On 0 they are one that adds the whole record, which is new. */
    save: (
      input: Act & Which & { readonly basedOn: number; readonly changes: readonly PatchOperation[] },
    ): Result<RecordSaved, 'not-found' | 'stale-revision' | 'bad-changes' | WriteCode> => {
      const held = load(input);
      const { kind, id, basedOn, changes, at, author } = input;
      if (held === null && basedOn === 0) {
        const [whole] = changes;
        const document = whole?.op === 'add' && whole.path === '' ? whole.value : null;
        const about = aboutOf(kind, document);
        if (about === null || (document as Recorded | null)?.id !== id) return failed('bad-changes');
        const made = writing(kind, about, input, () => {
          const done = makeIn({ kind, document, at, author });
          return done.ok || done.code === 'bad-changes'
            ? (done as Written<'bad-changes'>)
            : failed('stale-revision');
        });
        return made;
      }
      return held === null
        ? failed('not-found')
        : writing(input.kind, held.about, input, () => saveIn(input));
    },

    list: rows.list,

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
        ({ kind, id, about, field, text, document }) => ({
          kind,
          id,
          about,
          field,
          reference: kindOf(kind)?.reference(JSON.parse(document) as Recorded) ?? '',
          snippet: snippetOf(text, input.text),
        }),
      );
    },

    /** Takes away a record that nobody has written into since it was made, where its kind allows that. */
    takeBack: (which: Which): Result<null, 'not-found' | 'wrong-state' | WriteCode> => {
      const [held, known] = [load(which), kindOf(which.kind)];
      if (held === null || known === null) return failed('not-found');
      if (held.revision > 1 || !known.mayErase(held.document)) return failed('wrong-state');
      return erase(which);
    },

    /** Ends records for good, history and all, where their kind allows that. All of them or none; those that are gone already count as ended. */
    endForGood: ({ kind, ids }: { readonly kind: string; readonly ids: readonly string[] }) => {
      if (kindOf(kind)?.endsForGood !== true) return failed('wrong-state');
      try {
        db.transaction(() => {
          for (const id of ids) {
            const held = load({ kind, id });
            if (held !== null) rows.drop(held);
          }
        }).immediate();
        return ok(null);
      } catch (error) {
        return writeFailure(error);
      }
    },

    /** Takes a record away for good, with its history and its search text. */
    erase,

    /** Sentences about records whose history was altered or does not lead to them. Not an operation: the check of the vault asks. */
    altered: (): string[] =>
      kinds.flatMap(({ name }) => {
        const known = kindOf(name) as Known;
        return rows.ids(name).flatMap((id): string[] => {
          const held = load({ kind: name, id });
          if (held === null) return [];
          const owner = ownerOf({ kind: name, id }, held);
          const wrong = wrongWith(known.history, owner, held.document);
          return wrong === '' ? [] : [`The history of ${known.reference(held.document)} ${wrong}`];
        });
      }),

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
