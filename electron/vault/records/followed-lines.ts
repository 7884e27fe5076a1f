/** What is known of the followed actions of an audit without opening one: how many are open, which date is next, whether nothing is left. */
import type { ActionLine } from '../../../shared/actions/line.ts';
import { isOpenAction } from '../../../shared/actions/states.ts';
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import type { Connection } from '../file/sqlite.ts';

/** What the line of an audit tells of them; nothing where none is followed yet. */
export type FollowedLine = Partial<Pick<AuditSummary, 'openActions' | 'due'>>;

type Row = { id: string; line: string };

/** Reads them over an open connection. */
export function makeFollowedLines(db: Connection) {
  const beside = db.prepare<[string], Row>(
    `SELECT id, line FROM records WHERE about = ? AND about <> '' AND kind = 'action' ORDER BY key`,
  );
  const one = db.prepare<[string], Row>(`SELECT id, line FROM records WHERE kind = 'action' AND id = ?`);
  const lineOfRow = ({ line }: Row): ActionLine => JSON.parse(line) as ActionLine;

  /** Those beside an audit, and those its rows were carried forward from. */
  const rowsOf = (audit: Audit): Row[] => {
    const own = beside.all(audit.id);
    const known = new Set(own.map(({ id }) => id));
    const carried = audit.actions
      .filter(({ id, carriedFrom }) => carriedFrom !== undefined && !known.has(id))
      .flatMap(({ id }) => one.get(id) ?? []);
    return [...own, ...carried];
  };

  return {
    lineOf: (audit: Audit): FollowedLine => {
      // Before it is signed, an audit's own list is what there is.
      if (audit.state === 'in-progress') return {};
      const lines = rowsOf(audit).map(lineOfRow);
      if (lines.length === 0) return {};
      const open = lines.filter(({ state }) => isOpenAction(state));
      const dates = open
        .filter(({ state, due }) => due !== '' && state !== 'reported-done')
        .map(({ due }) => due);
      const due = audit.state === 'returned' ? {} : { due: dates.toSorted()[0] ?? ('' as const) };
      return { openActions: open.length, ...due };
    },

    /** Whether nothing is left to be done about an audit; null where none of its actions is followed. `but` leaves one out. */
    isNothingLeft: (audit: Audit, but = ''): boolean | null => {
      const rows = rowsOf(audit).filter(({ id }) => id !== but);
      return rows.length === 0 ? null : rows.every((row) => !isOpenAction(lineOfRow(row).state));
    },
  };
}
