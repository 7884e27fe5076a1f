/** A table in HTML that was copied from Word, a page or a spreadsheet, read into cells. */

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
