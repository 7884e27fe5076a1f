/** Draws the tables of states for docs/states.md. `node tools/docs/states.ts` prints them; tests hold the page to them. */
import { pathToFileURL } from 'node:url';
import { actNeeds, auditActs, stateTable } from '../../shared/audit/states.ts';
import { ActionAct, type ActionStanding } from '../../shared/actions/event.ts';
import { actionTable, actSides } from '../../shared/actions/states.ts';
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

/** Gives the table of followed actions in Markdown: one line per act, with whose word it is, and one column per state. */
export function drawActionStates(): string {
  const states = Object.keys(actionTable) as ActionStanding[];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = ActionAct.options
    .filter((act) => act !== 'set')
    .map((act) => {
      const sides = actSides[act].length > 5 ? 'anybody' : actSides[act].join(', ');
      const cells = states.map((state) => {
        const to = actionTable[state][act];
        return to === undefined ? '' : to === state ? 'yes' : `→ ${to}`;
      });
      return [act, sides, ...cells];
    });
  const head = ['act', 'said by', ...states];
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(`${drawStates()}\n\n${drawActionStates()}\n`);
