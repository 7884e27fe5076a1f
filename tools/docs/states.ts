/** Draws the table of states for docs/states.md. `node tools/docs/states.ts` prints it; a test holds the page to it. */
import { pathToFileURL } from 'node:url';
import { actNeeds, auditActs, stateTable } from '../../shared/audit/states.ts';
import type { AuditState } from '../../shared/audit/audit.ts';

const needs = { unsigned: 'not signed yet', signed: 'signed', 'any-signature': 'a part is signed' } as const;

/** Gives the table in Markdown: one line per act, one column per state, each cell the state it leads to. */
export function drawStates(): string {
  const states = Object.keys(stateTable) as AuditState[];
  const head = ['act', 'only when', ...states];
  const lines = auditActs.map((act) => {
    const need = actNeeds[act];
    const cells = states.map((state) => {
      const to = stateTable[state][act];
      return to === undefined ? '' : to === state ? 'yes' : `→ ${to}`;
    });
    return [act, need === undefined ? '' : needs[need], ...cells];
  });
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(`${drawStates()}\n`);
