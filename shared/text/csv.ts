/** Comma-separated text that a spreadsheet opens as what it is (RFC 4180, with the mark by which spreadsheets know UTF-8). */

/** Signs by which a spreadsheet takes a cell for a formula, also in the wide forms that some of them fold. */
const formula = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A cell no spreadsheet runs: what would begin a formula is told to be text. */
export const plainCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Takes rows of cells. Gives the file: UTF-8 mark, lines ended by CR LF, every cell plain text. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map((cell) => quoted(plainCell(cell))).join(',')}\r\n`).join('')}`;
