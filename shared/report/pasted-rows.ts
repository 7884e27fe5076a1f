/** Tables pasted into a text: lines with tabs that follow one another. They keep their columns, on the screen and in print. */
import { plainLists } from '../text/typed-text.ts';

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };

/** A table wider than this would have columns too narrow to read: its lines stay text. */
const mostColumns = 12;

/**
 * A text in its parts: what is a table and what is not.
 * Takes any text; gives the parts in order, without empty lines at their ends. Rows of one table have as many cells as its
 * longest. A text without tabs is one part.
 */
export function textParts(text: string): readonly TextPart[] {
  if (!text.includes('\t')) return [{ kind: 'text', text }];
  const parts: TextPart[] = [];
  let plain: string[] = [];
  let rows: string[][] = [];
  const endText = (): void => {
    const written = plain.join('\n').replaceAll(/^\n+|\n+$/g, '');
    if (written !== '') parts.push({ kind: 'text', text: written });
    plain = [];
  };
  const endRows = (): void => {
    const count = Math.max(0, ...rows.map((row) => row.length));
    if (count > 0)
      parts.push({
        kind: 'rows',
        rows: rows.map((row) => [...row, ...Array<string>(count - row.length).fill('')]),
      });
    rows = [];
  };
  for (const line of plainLists(text).split('\n')) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length > 1 && cells.length <= mostColumns && cells.some((cell) => cell !== '')) {
      endText();
      rows.push(cells);
    } else {
      endRows();
      plain.push(line);
    }
  }
  endRows();
  endText();
  return parts;
}
