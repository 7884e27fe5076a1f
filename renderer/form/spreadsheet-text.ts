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

/** Rows of cells as a spreadsheet takes them from the clipboard again. */
export const cellsAsText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');

/** The text of an element of copied HTML, its blocks on lines of their own. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replaceAll(/[ \r\n]+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map(textOf).join('');
  return /^(P|DIV|LI|H[1-6])$/.test(node.tagName) ? `${inner.trim()}\n` : inner;
}

/** The rows of the one table in copied HTML (of Word, a page, a spreadsheet); null where there is none, or more than one. */
export function tableOfHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const tables = document.querySelectorAll('table');
  const [table] = tables;
  if (table === undefined || tables.length > 1) return null;
  // Words beside the table belong to the paste as well: then it is no table alone.
  const around = document.body.cloneNode(true) as HTMLElement;
  around.querySelectorAll('table, style, script, title, meta').forEach((one) => one.remove());
  if (around.textContent.trim() !== '') return null;
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => textOf(cell).replaceAll('\u00a0', ' ').trim()),
  );
}
