/**
 * Reads what can be read of an audit whose pages are damaged, from everything the vault holds of it: its document, its history done again
 * from the beginning or from a signed version, and the texts kept for searching. Nothing is written, and nothing that fails stops the rest.
 */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import type { Json } from '../../../shared/json/patch.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { boxText, documentText, type KeptDocument, type KeptText } from '../file/packed-text.ts';
import type { Connection } from '../file/sqlite.ts';
import { unpackChanged, unpackGroup, type Changed } from '../records/chain.ts';
import type { Context } from '../records/held.ts';
import { doForward } from '../records/history.ts';

export type LooseText = { readonly question: string; readonly text: string };

export type Salvaged = {
  /** '' where not even that can be read. */
  readonly reference: string;
  /** When it was last saved, ISO; '' where that cannot be read. */
  readonly savedAt: string;
  /** The audit as far as it can be put together; null where it cannot. */
  readonly audit: Audit | null;
  /** Which revision `audit` is, and how many there are as far as anything says. */
  readonly revision: number;
  readonly newest: number;
  /** The form it was made with, where it can be read. */
  readonly toolkit: Toolkit | null;
  /** The id of the form, as far as anything says. */
  readonly toolkitId: string;
  /** Texts that are not in `audit` and could be read by themselves: from later changes and from what is kept for searching. */
  readonly loose: readonly LooseText[];
};

type Place = {
  key: number;
  reference: string;
  toolkit: string;
  revision: number;
  savedAt: string;
  toolkitId: string;
};

/** What can be read; the other value where it cannot, whatever the reason: this is for when something is wrong. */
function tried<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Rows from the front up to the first that cannot be read, then from the back. */
function fromBothEnds<R>(read: (order: 'ASC' | 'DESC') => Iterable<R>): R[] {
  const rows: R[] = [];
  for (const order of ['ASC', 'DESC'] as const) {
    try {
      for (const row of read(order)) rows.push(row);
      return rows;
    } catch {
      // The rest is tried from the other end.
    }
  }
  return rows;
}

type Line = { readonly key: number; readonly summary: AuditSummary };

/** The line of the list at a key, where it can be read. */
function lineAt(db: Connection, key: number): Line | undefined {
  return tried(() => {
    const text = db
      .prepare<[number], string>('SELECT summary FROM summaries WHERE audit = ?')
      .pluck()
      .get(key);
    return text === undefined ? undefined : { key, summary: JSON.parse(text) as AuditSummary };
  }, undefined);
}

/** The line of an audit whose place cannot be read: looked for one by one, past those that cannot be read either. */
function lineFor(db: Connection, id: string): Line | undefined {
  const last = tried(() => db.prepare<[], number>('SELECT max(audit) FROM summaries').pluck().get(), 0) ?? 0;
  for (let key = 1; key <= last; key += 1) {
    const line = lineAt(db, key);
    if (line?.summary.id === id) return line;
  }
  return undefined;
}

function placeOf(db: Connection, id: string): Place | null {
  const from = (audits: string) =>
    db
      .prepare<[string], { key: number; reference: string; toolkit: string; revision: number; at: string }>(
        `SELECT key, reference, toolkit, revision, updated_at AS at FROM ${audits} WHERE id = ?`,
      )
      .get(id);
  const row = tried(() => from('audits'), undefined) ?? tried(() => from('audits NOT INDEXED'), undefined);
  const line = row === undefined ? lineFor(db, id) : lineAt(db, row.key);
  if (row === undefined && line === undefined) return null;
  return {
    key: row?.key ?? line?.key ?? 0,
    reference: row?.reference ?? line?.summary.reference ?? '',
    toolkit: row?.toolkit ?? '',
    revision: row?.revision ?? line?.summary.revision ?? 0,
    savedAt: row?.at ?? line?.summary.updatedAt ?? '',
    toolkitId: line?.summary.toolkitId ?? '',
  };
}

/** Every revision that can be read, by its number. */
function revisionsOf(db: Connection, { key, revision }: Place): Map<number, Changed> {
  const found = new Map<number, Changed>();
  const packs = fromBothEnds((order) =>
    db
      .prepare<[number], { first: number; packed: Uint8Array }>(
        `SELECT first, packed FROM revision_packs WHERE kind = 'audit' AND owner = ? ORDER BY first ${order}`,
      )
      .iterate(key),
  );
  for (const { first, packed } of packs)
    for (const one of tried(() => unpackGroup(packed, first), [])) found.set(one.revision, one.changed);
  const row = tried(
    () =>
      db
        .prepare<[number, number], Uint8Array>(
          'SELECT patches FROM revisions WHERE audit = ? AND revision = ?',
        )
        .pluck(),
    null,
  );
  if (row === null) return found;
  // One at a time: a damaged page takes those on it, and no others.
  for (let number = 1; number <= revision; number += 1) {
    if (found.has(number)) continue;
    const changed = tried(() => {
      const patches = row.get(key, number);
      return patches === undefined ? null : unpackChanged(patches);
    }, null);
    if (changed !== null) found.set(number, changed);
  }
  return found;
}

type Reached = { readonly revision: number; readonly document: Json | null };

/** The furthest state that the history leads to, from nothing or from a signed version. */
function replayed(db: Connection, { key }: Place, revisions: ReadonlyMap<number, Changed>): Reached {
  const signed = fromBothEnds((order) =>
    db
      .prepare<[number], { revision: number; document: string }>(
        `SELECT revision, document FROM signed_versions WHERE audit = ? ORDER BY id ${order}`,
      )
      .iterate(key),
  ).flatMap(({ revision, document }): Reached[] => {
    const read = tried(() => JSON.parse(document) as Json, null);
    return read === null ? [] : [{ revision, document: read }];
  });
  let best: Reached = { revision: 0, document: null };
  for (const start of [best, ...signed]) {
    let { revision, document } = start;
    for (;;) {
      const changed = revisions.get(revision + 1);
      const next = changed === undefined ? null : tried(() => doForward(document, changed), null);
      if (next === null) break;
      revision += 1;
      document = next.document;
    }
    if (document !== null && revision >= best.revision) best = { revision, document };
  }
  return best;
}

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The question or list a path of a change is about. */
function questionOf(path: string): string {
  const [, top = '', second = ''] = path.split('/');
  return top === 'answers' ? second : top;
}

/** Texts of changes after `revision`, in their order. */
function textsOfChanges(revisions: ReadonlyMap<number, Changed>, after: number): LooseText[] {
  return [...revisions]
    .filter(([number]) => number > after)
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, changed]) =>
      ('steps' in changed ? changed.steps : changed.forward).flatMap((step) => {
        const put = 'put' in step ? step.put : 'value' in step ? step.value : '';
        return textsIn(put).map((text) => ({ question: questionOf(step.path), text }));
      }),
    );
}

function searchTexts(db: Connection, { key }: Place): LooseText[] {
  return fromBothEnds((order) =>
    db
      .prepare<[number], { question: string } & KeptText>(
        `SELECT question, text, packed FROM search_rows WHERE audit = ? ORDER BY id ${order}`,
      )
      .iterate(key),
  ).flatMap(({ question, ...kept }) => {
    const text = tried(() => boxText(kept), '');
    return text === '' ? [] : [{ question, text }];
  });
}

/** Words of a person rather than ids, times and keys: more than one word. */
const isWriting = (text: string): boolean => /\S\s+\S/.test(text.trim());

/** Texts that do not stand in the document, each once. */
function notIn(document: unknown, texts: readonly LooseText[]): LooseText[] {
  const known = textsIn(document).join('\n');
  const seen = new Set<string>();
  return texts.filter(({ text }) => {
    if (!isWriting(text) || seen.has(text) || text.split('\n').every((line) => known.includes(line)))
      return false;
    seen.add(text);
    return true;
  });
}

/** Reads what can be read of an audit. Fails only with 'not-found', where nothing in the vault names it. Never throws for damage. */
export function salvage(context: Context, input: { readonly audit: string }): Result<Salvaged, 'not-found'> {
  const { db } = context;
  const place = placeOf(db, input.audit);
  if (place === null) return failed('not-found');
  const stands = tried(() => {
    const kept = db
      .prepare<[number], KeptDocument>('SELECT document, packed FROM documents WHERE audit = ?')
      .get(place.key);
    return kept === undefined ? null : (JSON.parse(documentText(kept)) as Json);
  }, null);
  const revisions = stands === null ? revisionsOf(db, place) : new Map<number, Changed>();
  const reached =
    stands === null ? replayed(db, place, revisions) : { revision: place.revision, document: stands };
  const document = reached.document as Audit | null;
  // Its risk records lie beside it; where they cannot be read, those its document holds are all there is.
  const audit = document && tried(() => context.withRisks(document), document);
  const newest = Math.max(place.revision, reached.revision, ...revisions.keys());
  const isWhole = audit !== null && reached.revision === newest;
  const fingerprint = place.toolkit === '' ? (audit?.toolkit.fingerprint ?? '') : place.toolkit;
  return ok({
    reference: place.reference,
    savedAt: place.savedAt,
    audit,
    revision: reached.revision,
    newest,
    toolkit: tried(() => context.toolkit(fingerprint), null),
    toolkitId: audit?.toolkit.id ?? place.toolkitId,
    loose: isWhole
      ? []
      : notIn(audit, [...textsOfChanges(revisions, reached.revision), ...searchTexts(db, place)]),
  });
}
