/** Draws the machines of the programme for docs/states.md: each with the transitions it lists and what has to be true for them. */
import { roundMachines, shapes, type Shape } from '../../shared/programme/states/round.ts';
import type { Machine } from '../../shared/programme/states/machine.ts';
import {
  allocationMachine,
  nominationMachine,
  packMachine,
  recommendationMachine,
  reportMachine,
} from '../../shared/programme/states/small-machines.ts';

const shapeNames: Readonly<Record<Shape, string>> = {
  A: 'Meeting round (A)',
  B: 'Allocation cycle (B)',
  C: 'Group session (C)',
  D: 'Case event (D)',
  E: 'Thematic audit or dip sample (E)',
};

function draw<S extends string, A extends string, F>(title: string, machine: Machine<S, A, F>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = (Object.entries(machine.table) as [S, Partial<Record<A, S>>][]).flatMap(([from, acts]) =>
    (Object.entries(acts) as [A, S][]).map(([act, to]) => {
      const guards = (machine.guards[to] ?? []).map(
        ({ words, orReason, origin }) =>
          `${words}${orReason ? ', or a reason' : ''}${origin === 'ours' ? ' (ours)' : ''}`,
      );
      const target = act === 'resume' ? 'the state before' : to;
      const name: string = act;
      return row([
        from,
        name === to ? '' : name,
        target,
        machine.needsReason.has(act) ? 'yes' : '',
        guards.join('; '),
      ]);
    }),
  );
  const head = ['from', 'act', 'to', 'reason', 'only when'];
  return [`## ${title}`, '', row(head), row(head.map(() => '---')), ...lines].join('\n');
}

/** Gives a section of Markdown for each machine: one line for each transition. */
export function drawProgrammeStates(): string {
  return [
    ...shapes.map((shape) => draw(shapeNames[shape], roundMachines[shape])),
    draw('Allocation', allocationMachine),
    draw('Nomination', nominationMachine),
    draw('Pack', packMachine),
    draw('Report', reportMachine),
    draw('Recommendation', recommendationMachine),
  ].join('\n\n');
}
