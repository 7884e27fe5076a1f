/** Draws the tables of states for docs/states.md. `node tools/docs/states.ts` prints them; tests hold the page to them. */
import { pathToFileURL } from 'node:url';
import { writtenKinds } from '../../shared/records/kinds.ts';
import type { KindStates } from '../../shared/records/record-kind.ts';

/** Gives a table in Markdown: one line per act with what is said of it, one column per state, each cell the state it leads to. */
export function drawStates({ acts, table, note }: KindStates): string {
  const states = Object.keys(table);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = acts.map((act) => {
    const cells = states.map((state) => {
      const to = table[state]?.[act];
      return to === undefined ? '' : to === state ? 'yes' : `→ ${to}`;
    });
    return [act, note.of(act), ...cells];
  });
  const head = ['act', note.title, ...states];
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}

/** The tables of every kind that has states, in the order of the kinds. */
export const drawnStates = (): string[] => writtenKinds.flatMap(({ states = [] }) => states.map(drawStates));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(`${drawnStates().join('\n\n')}\n`);
