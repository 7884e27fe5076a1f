/** Tables by jsPDF-autotable: it places and splits rows over pages; words, breaking and tags are ours. */
import { autoTable, type CellHookData, type RowInput } from 'jspdf-autotable';
import type { FontStyle } from './fonts.ts';
import { columnWidth, footLine, ink, need, pen, sheet, type Paper } from './paper.ts';
import type { StructureNode } from './tagger.ts';
import { printable } from '../../../shared/report/printable.ts';
import { breakLines, paintLines } from './text.ts';

export type TableInput = {
  readonly title: string;
  /** Column heads; null makes a table of label and value, whose labels are row heads. */
  readonly columns: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  readonly edge: string;
  /** A table somebody pasted: any number of columns, of which none is known to hold heads. */
  readonly plain?: boolean;
};

const size = 9.5;
const leading = 13;
const padding = 4;
/** No table with rows begins in less room than this. */
const leastRoom = leading * 3 + padding * 4;

/** Widths in points: each column gets room for its longest word, the rest is shared by how much text it holds. */
function columnWidths(paper: Paper, rows: readonly (readonly string[])[], count: number): number[] {
  const need: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const cells = rows.map((row) => printable(row[i] ?? ''));
    const words = cells.flatMap((cell) => cell.split(/\s+/));
    const longest = Math.max(20, ...words.map((word) => paper.measure.width(word, 'bold', size)));
    need.push(Math.min(longest + padding * 2 + 2, columnWidth / 2));
    weight.push((1 + cells.reduce((sum, cell) => sum + cell.length, 0)) ** 0.75);
  }
  const least = need.reduce((a, b) => a + b, 0);
  if (least >= columnWidth) return need.map((n) => (n / least) * columnWidth);
  const total = weight.reduce((a, b) => a + b, 0);
  return need.map((n, i) => n + ((columnWidth - least) * (weight[i] ?? 0)) / total);
}

/** Widths of the columns of a table, in points. */
const widthsOf = (
  paper: Paper,
  { columns, rows, plain }: Pick<TableInput, 'columns' | 'rows' | 'plain'>,
): number[] =>
  columns
    ? columnWidths(paper, [columns, ...rows], columns.length)
    : plain === true
      ? columnWidths(paper, rows, rows[0]?.length ?? 1)
      : [columnWidth * 0.32, columnWidth * 0.68];

/** Height in points of what has to stand on one page for a table to begin there: its head and its first row. */
export function beginningOfTable(
  paper: Paper,
  input: Pick<TableInput, 'columns' | 'rows' | 'plain'>,
): number {
  const [first] = input.rows;
  if (first === undefined) return leading * 2;
  const widths = widthsOf(paper, input);
  const high = (row: readonly string[], style: FontStyle): number =>
    padding * 2 +
    size *
      1.15 *
      Math.max(
        1,
        ...row.map(
          (text, i) => breakLines(paper.measure, text, (widths[i] ?? 60) - padding * 2, style, size).length,
        ),
      );
  return Math.max(leastRoom, (input.columns ? high(input.columns, 'bold') : 0) + high(first, 'bold'));
}

/** What is taller than this is split over pages, so that its heading never has a page of its own. */
export const tallestRow = (footLine - sheet.top) * 0.7;

/** Draws a table at the cursor. An empty one says so in a sentence. */
export function drawTable(paper: Paper, input: TableInput): void {
  if (input.rows.length === 0) {
    need(paper, leading * 2);
    const node = paper.tags.add(paper.parent, 'P');
    paper.tags.mark(node, () => {
      pen(paper, 'normal', size, ink.quiet);
      paintLines(paper, [`${input.title}: no rows.`], sheet.left, paper.y, {
        style: 'normal',
        size,
        colour: ink.quiet,
        leading,
      });
    });
    paper.y += leading + 6;
    return;
  }
  need(paper, leastRoom);
  const count = input.columns?.length ?? (input.plain === true ? (input.rows[0]?.length ?? 1) : 2);
  const widths = widthsOf(paper, input);
  const table = paper.tags.add(paper.parent, 'Table');
  const lines = (text: string, column: number, style: FontStyle): string =>
    breakLines(paper.measure, text, (widths[column] ?? 60) - padding * 2, style, size).join('\n');
  const styleOf = (section: string, column: number): FontStyle =>
    section === 'head' || (input.columns === null && input.plain !== true && column === 0)
      ? 'bold'
      : 'normal';

  const hooks = tableTags(paper, table, input, styleOf);
  autoTable(paper.doc, {
    startY: paper.y,
    margin: { left: sheet.left, right: sheet.right, top: sheet.top, bottom: sheet.bottom },
    tableWidth: columnWidth,
    theme: 'grid',
    // Text is broken already, to our own measures; autotable must only count the lines.
    styles: {
      font: 'Noto Sans',
      fontSize: size,
      overflow: 'visible',
      cellPadding: padding,
      lineColor: input.edge,
      lineWidth: 0.5,
      textColor: ink.plain,
      fillColor: '#FFFFFF',
      fontStyle: 'normal',
      valign: 'top',
    },
    headStyles: { fillColor: ink.soft, textColor: ink.plain, fontStyle: 'bold' },
    columnStyles: Object.fromEntries(widths.map((cellWidth, i) => [i, { cellWidth }])),
    ...(input.columns ? { head: [input.columns.map((text, i) => lines(text, i, 'bold'))] } : {}),
    body: input.rows.map((row): RowInput =>
      Array.from({ length: count }, (_, i) => lines(row[i] ?? '', i, styleOf('body', i))),
    ),
    // A row is split only when it would not fit on a page with what stands above it.
    rowPageBreak: beginningOfTable(paper, input) > tallestRow ? 'auto' : 'avoid',
    willDrawCell: hooks.will,
    didDrawCell: hooks.did,
  });
  const end = (paper.doc as unknown as { lastAutoTable: { finalY: number } }).lastAutoTable.finalY;
  paper.y = end + 10;
}

type Hooks = { will: (data: CellHookData) => void; did: (data: CellHookData) => void };

/** Tags cells as they are painted. Heads repeated on later pages are artifacts; the rest of a split row belongs to its row. */
function tableTags(
  paper: Paper,
  table: StructureNode,
  input: TableInput,
  styleOf: (section: string, column: number) => FontStyle,
): Hooks {
  const rows = new Map<unknown, StructureNode>();
  const cells = new Map<unknown, Map<number, StructureNode>>();
  const texts = new WeakMap<object, string[]>();
  const headPage = paper.doc.getCurrentPageInfo().pageNumber;
  let headDrawnOn = 0;

  const cellNode = (data: CellHookData): StructureNode => {
    const key = data.row.raw;
    let row = rows.get(key);
    if (!row) {
      row = paper.tags.add(table, 'TR');
      rows.set(key, row);
      cells.set(key, new Map());
    }
    const own = cells.get(key);
    let node = own?.get(data.column.index);
    if (!node) {
      const head = data.section === 'head';
      const rowHead = !head && input.columns === null && input.plain !== true && data.column.index === 0;
      node = paper.tags.add(row, head || rowHead ? 'TH' : 'TD');
      if (head) node.scope = 'Column';
      if (rowHead) node.scope = 'Row';
      own?.set(data.column.index, node);
    }
    return node;
  };

  return {
    will: (data) => {
      const page = paper.doc.getCurrentPageInfo().pageNumber;
      if (data.section === 'head') {
        if (headDrawnOn === 0) headDrawnOn = Math.max(page, headPage);
        if (page !== headDrawnOn) paper.tags.beginArtifact();
        else paper.tags.begin(cellNode(data));
      } else paper.tags.begin(cellNode(data));
      texts.set(data.cell, data.cell.text);
      data.cell.text = [];
    },
    did: (data) => {
      const style = styleOf(data.section, data.column.index);
      pen(paper, style, size, ink.plain);
      const how = { style, size, colour: ink.plain, leading: size * 1.15 };
      const own = texts.get(data.cell) ?? [];
      paintLines(
        paper,
        own,
        data.cell.x + padding,
        data.cell.y + padding,
        how,
        data.cell.width - padding * 2,
      );
      // The same head cell is painted again on the next page.
      data.cell.text = own;
      paper.tags.end();
    },
  };
}
