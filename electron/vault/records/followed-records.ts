/** The followed actions of an audit as they are kept: read together, and written as what is new of each. */
import type { ActionEvent } from '../../../shared/actions/event.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { RecordLine } from '../../../shared/contract/records.ts';
import type { Json } from '../../../shared/json/patch.ts';
import { actionKind, type ActionRecord } from '../../../shared/records/action.ts';
import type { Context } from './held.ts';
import type { Act } from './record-rows.ts';

const { name: kind } = actionKind;
const adding = (path: string, value: ActionEvent | string) =>
  ({ op: 'add', path, value: value as unknown as Json }) as const;

/** Reads and keeps them. `onKept` hears of every line, inside the transaction. */
export function makeFollowedRecords(
  { db, cabinet }: Pick<Context, 'db' | 'cabinet'>,
  onKept: (line: RecordLine) => void,
) {
  const beside = db
    .prepare<[string], string>(
      `SELECT document FROM records WHERE about = ? AND about <> '' AND kind = 'action' ORDER BY key`,
    )
    .pluck();
  const one = db
    .prepare<[string], string>(`SELECT document FROM records WHERE kind = 'action' AND id = ?`)
    .pluck();

  /** Keeps what is new of a record: all of it, or the events that were added. */
  const keep = (record: ActionRecord, had: ActionRecord | undefined, act: Act): void => {
    const known = new Set(had?.events.map(({ id }) => id));
    const made =
      had === undefined
        ? cabinet.make({ ...act, kind, document: record, event: 'followed' })
        : cabinet.save({
            ...act,
            kind,
            id: record.id,
            basedOn: cabinet.revisionOf({ kind, id: record.id }),
            changes: [
              ...record.events.flatMap((event, at) =>
                known.has(event.id) ? [] : [adding(`/events/${at}`, event)],
              ),
              ...record.alsoIn.slice(had.alsoIn.length).map((audit) => adding('/alsoIn/-', audit)),
            ],
          });
    if (!made.ok) throw new Error(`An action could not be followed: ${made.code}`);
    onKept(made.value.line);
  };

  return {
    /** Whether any action of an audit is followed yet. */
    isAny: (audit: Audit['id']): boolean => beside.get(audit) !== undefined,

    /** Those beside an audit, and those its rows were carried forward from, by id. */
    of: (audit: Audit): Map<string, ActionRecord> => {
      const carried = audit.actions.flatMap(({ id, carriedFrom }) =>
        carriedFrom === undefined ? [] : (one.get(id) ?? []),
      );
      const read = [...beside.all(audit.id), ...carried].map((text) => JSON.parse(text) as ActionRecord);
      return new Map(read.map((record) => [record.id, record]));
    },

    /** Keeps what is new of each. Throws where one cannot be kept. */
    keep: (records: readonly ActionRecord[], had: ReadonlyMap<string, ActionRecord>, act: Act): void => {
      for (const record of records) keep(record, had.get(record.id), act);
    },
  };
}
