/** Rows of a table whose columns the form names; "none" says outright that there are no rows. */
import { z } from 'zod';
import type { Row } from '../audit/answer.ts';
import { misfit, twice, type Misfit } from '../audit/fits/misfit.ts';
import { isWritten } from '../text/written.ts';
import { Column } from '../toolkit/question-parts.ts';
import { columnsAsked, columnTitleOf } from '../toolkit/words.ts';
import { cellWords, exampleCell, printedCell } from './cells.ts';
import type { KindRoom } from './kind-room.ts';
import { labelled } from './say.ts';

export const shape = z.strictObject({
  kind: z.literal('table'),
  columns: z.array(Column).min(1).max(10),
  minRows: z.int().min(0).max(20).optional(),
  noneLabel: z.string().max(120).optional(),
});

/** A table row somebody has typed into. */
export const isRowStarted = (row: Row): boolean => Object.values(row.cells).some(isWritten);

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['rows', 'none'],
  isComplete: ({ minRows }, { rows, none }) =>
    none === true || (rows ?? []).filter(isRowStarted).length >= Math.max(1, minRows ?? 1),
  inWords: ({ columns, noneLabel }, { rows, none }) =>
    none === true
      ? (noneLabel ?? 'None')
      : (rows ?? [])
          .map((row) =>
            columns
              .map((column) => cellWords(column, row.cells[column.id] ?? ''))
              .filter((cell) => cell !== '')
              .join(', '),
          )
          .join('; '),
  counted: () => [],
  labels: ({ columns }) => columns.flatMap((column) => column.choices ?? []),
  dates: ({ columns }, { rows, none }, { id }) =>
    none === true
      ? []
      : columns
          .filter((column) => column.kind === 'date')
          .flatMap((column) =>
            (rows ?? []).map((row) => ({
              iso: row.cells[column.id] ?? '',
              lies: column.lies ?? 'either',
              at: { question: id, field: 'row', row: row.id, column: column.id },
            })),
          ),
  carries: true,
  print: ({ columns, noneLabel }, { rows = [], none }, { question, audit }) => {
    if (none) return [labelled('Answer', noneLabel ?? 'None')];
    const asked = columnsAsked(columns, audit, rows);
    return [
      {
        kind: 'table',
        title: question.title,
        columns: asked.map((column) => columnTitleOf(column, audit)),
        rows: rows.map((row) => asked.map((column) => printedCell(column, row.cells[column.id] ?? ''))),
      },
    ];
  },
  misfits: ({ columns }, given) => {
    const ids = columns.map((one) => one.id);
    const rows = given.rows ?? [];
    return [
      ...rows.flatMap((row, index): Misfit[] =>
        Object.keys(row.cells).every((id) => ids.includes(id))
          ? []
          : [misfit(`rows.${index}.cells`, 'no-column', `the columns are ${ids.join(', ')}`)],
      ),
      ...twice(
        rows.map((row, index) => row.id ?? `r${index + 1}`),
        (index) => `rows.${index}.id`,
        'rows',
      ),
    ];
  },
  example: ({ columns }) => ({
    rows: [{ cells: Object.fromEntries(columns.map((one) => [one.id, exampleCell(one)])) }],
  }),
  isWide: () => true,
};
