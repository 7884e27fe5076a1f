/** The text a spreadsheet puts on the clipboard, read into cells: by RFC 4180 with tabs, as Excel and LibreOffice really write it. */

type Rule = 'quoted' | 'without-tabs' | 'plain';

/**
 * A cell in quotation marks at `from`: its text and where it ends; null where the mark is a letter like any other. A spreadsheet puts a
 * cell in marks only for the sake of a line end, a tab or a mark in it, doubles the marks inside, and ends it before a tab or a row's end.
 */
function quotedCell(
  text: string,
  from: number,
  rule: Rule,
): { readonly cell: string; readonly end: number } | null {
  if (rule === 'plain' || text[from] !== '"') return null;
  let at = from + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text[at + 1] !== '"') break;
    at += 2;
  }
  const next = text[at + 1];
  if (next !== undefined && next !== '\t' && next !== '\n' && next !== '\r') return null;
  const inner = text.slice(from + 1, at);
  // Rows of Windows end with CR LF; a line end inside a cell is LF alone.
  if (inner.includes('\r\n')) return null;
  if (rule === 'without-tabs' && inner.includes('\t')) return null;
  if (!/[\t\n]|""/.test(inner)) return null;
  return { cell: inner.replaceAll('""', '"'), end: at + 1 };
}

function cellsBy(text: string, rule: Rule): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length;) {
    const row = rows.at(-1) ?? [];
    const quoted = quotedCell(text, at, rule);
    const end = quoted?.end ?? at + text.slice(at).search(/[\t\r\n]|$/);
    row.push(quoted?.cell ?? text.slice(at, end));
    if (end >= text.length) break;
    const isRow = text[end] !== '\t';
    if (isRow) rows.push([]);
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return rows;
}

const isEven = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((row) => row.length === rows[0]?.length);

/**
 * Reads tab-separated text into rows of cells. A mark that only begins a cell never takes the rows after it: of the readings that are
 * possible the one is taken in which every row has as many cells as the others.
 */
export function spreadsheetCells(text: string): string[][] {
  const whole = text.replace(/(\r\n|\r|\n)$/, '');
  const readings = (['without-tabs', 'quoted', 'plain'] as const).map((rule) => cellsBy(whole, rule));
  return readings.find(isEven) ?? readings[0] ?? [];
}

/** The separators of values in a file or on the clipboard. */
const separators = [',', ';'] as const;

/** Rows of comma-separated values after RFC 4180: a cell in marks may hold the separator, line ends and doubled marks. */
function separatedCells(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length;) {
    const row = rows.at(-1) ?? [];
    const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"[ ]*/y : null;
    if (quoted !== null) quoted.lastIndex = at;
    const found = quoted?.exec(text) ?? null;
    const after = found === null ? '' : text[at + found[0].length];
    const isCell =
      found !== null && (after === undefined || after === separator || after === '\n' || after === '\r');
    let end = isCell ? at + found[0].length : at;
    if (!isCell)
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
        end += 1;
    row.push(isCell ? (found[1] ?? '').replaceAll('""', '"') : text.slice(at, end));
    if (end >= text.length) break;
    if (text[end] !== separator) rows.push([]);
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return rows;
}

/**
 * Reads a table that was pasted, or a file of comma-separated values: by tabs where there are any, otherwise by commas or by semicolons,
 * whichever gives more columns in its first row. Gives rows of cells; a byte order mark is no letter of the first cell.
 */
export function tableCells(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.includes('\t')) return spreadsheetCells(plain);
  const whole = plain.replace(/(\r\n|\r|\n)$/, '');
  const readings = separators.map((separator) => separatedCells(whole, separator));
  return readings.reduce((best, next) => ((next[0]?.length ?? 0) > (best[0]?.length ?? 0) ? next : best));
}

/** Rows of cells as a spreadsheet takes them from the clipboard again. */
export const cellsAsText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
