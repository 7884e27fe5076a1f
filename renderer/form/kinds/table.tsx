/** A table of rows that belong to one question. "None known" is an answer too. */
import { useShallow } from 'zustand/react/shallow';
import { limits } from '../../../shared/limits.ts';
import type { Row } from '../../../shared/audit/answer.ts';
import { columnsAsked, columnTitleOf } from '../../../shared/toolkit/words.ts';
import { newRowId } from '../../records/audit/draft-answer.ts';
import { useAnswer, useDraft, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName, rowField } from '../field.ts';
import { RowsTable } from '../rows-table.tsx';
import type { PastedRow } from '../rows-paste.ts';
import type { KindProps } from './kind-props.ts';

const noRows: readonly Row[] = [];

export function TableKind({ question, kind }: KindProps<'table'>) {
  const { draft } = useForm();
  const locked = useLock();
  const rows = useAnswer(question.id, 'rows') ?? noRows;
  const none = useAnswer(question.id, 'none') ?? false;
  const asked = useDraft(useShallow((d) => columnsAsked(kind.columns, d.audit, rows)));
  const titles = useDraft(useShallow((d) => asked.map((c) => columnTitleOf(c, d.audit))));
  const columns = asked.map((c, at) => ({ ...c, title: titles[at] ?? c.title }));
  const field = fieldName(question.id, 'row');
  const noneField = fieldName(question.id, 'none');
  const put = (at: string, next: readonly Row[], typing = false): void =>
    draft.answer(question.id, at, { rows: [...next], none: undefined }, typing);

  const onAdd = (cells: readonly PastedRow[], after: string | null): string => {
    const added = cells.map((c) => ({ id: newRowId(), cells: { ...c } }));
    const at = after === null ? rows.length : rows.findIndex((row) => row.id === after) + 1;
    // The rows as they are now: a paste may just have filled the row before.
    const now = draft.store.getState().audit.answers[question.id]?.rows ?? noRows;
    put(field, [...now.slice(0, at), ...added, ...now.slice(at)]);
    return added[0]?.id ?? '';
  };
  const onCell = (id: string, column: string, value: string, typing: boolean): void => {
    const now = draft.store.getState().audit.answers[question.id]?.rows ?? noRows;
    const next = now.map((row) =>
      row.id === id ? { ...row, cells: { ...row.cells, [column]: value } } : row,
    );
    put(rowField(question.id, id, column), next, typing);
  };
  const onMove = (id: string, by: 1 | -1): void => {
    const at = rows.findIndex((row) => row.id === id);
    const row = rows[at];
    if (row === undefined) return;
    const without = rows.filter((r) => r.id !== id);
    put(field, [...without.slice(0, at + by), row, ...without.slice(at + by)]);
  };

  return (
    <>
      {none ? null : (
        <RowsTable
          owner={question.id}
          caption={question.title}
          columns={columns}
          rows={rows}
          rowWord="row"
          addLabel="Add a row"
          onCell={onCell}
          onAdd={onAdd}
          onRemove={(id) =>
            put(
              field,
              rows.filter((row) => row.id !== id),
            )
          }
          onMove={onMove}
          room={limits.rows - rows.length}
          cellLimit={() => limits.cell}
        />
      )}
      {rows.length === 0 && kind.noneLabel !== undefined ? (
        <span className="pick">
          <input
            type="checkbox"
            id={domId(noneField)}
            data-field={noneField}
            checked={none}
            disabled={locked !== null}
            onChange={(event) =>
              draft.answer(question.id, noneField, { none: event.target.checked ? true : undefined })
            }
          />
          <label htmlFor={domId(noneField)}>{kind.noneLabel}</label>
        </span>
      ) : null}
      {locked !== null && rows.length === 0 && !none ? <p className="quiet">No rows</p> : null}
    </>
  );
}
