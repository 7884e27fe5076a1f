/** Actions for tests: what is said about them, one after the other, as people say it. */
import { randomUUID } from 'node:crypto';
import type { ActionAct, ActionEvent, ActionStanding, Wording } from '../../../shared/actions/event.ts';
import { headsOf, inOrder } from '../../../shared/actions/order.ts';
import { readAction } from '../../../shared/actions/read-action.ts';
import { actSides } from '../../../shared/actions/states.ts';

export const wording: Wording = {
  what: 'Write the plan with the family.',
  owner: 'Lead professional',
  person: 'Robin',
  deputy: 'Wagtail',
  due: '2026-03-12',
  measure: 'The plan is on the file.',
  level: 'case',
  proof: 'record-seen',
};

const people: Readonly<Record<string, { name: string; role: string }>> = {
  owner: { name: 'Robin', role: 'Lead professional' },
  setter: { name: 'Wren', role: 'Auditor' },
  verifier: { name: 'Heron', role: 'Quality team' },
};
const seen = { kind: 'record-seen' as const, what: 'Plan of 3 March', where: 'Folder 2', on: '2026-03-03' };

/** What each act needs, complete. */
const whole: Readonly<Partial<Record<ActionAct, Partial<ActionEvent>>>> = {
  report: { on: '2026-03-10', shown: seen },
  prove: { on: '2026-03-11', words: 'The plan of 3 March was read.' },
  change: { wording: { ...wording, due: '2026-04-14' }, words: 'The family is away.' },
  'accept-as-is': { carries: 'Service manager', review: '2026-09-01', words: 'No longer possible.' },
  transfer: { to: { plan: 'Business plan of the group', number: 'BP-12' } },
  'plan-closed': { on: '2026-05-01' },
};
const reasoned: ReadonlySet<ActionAct> = new Set([
  'refuse',
  'not-proven',
  'withdraw',
  'reopen',
  'reply',
  'note',
]);

let tick = 0;
/** One thing said after everything in `events`, complete unless something else is given. */
export function saying(
  events: readonly ActionEvent[],
  act: ActionAct,
  more: Partial<ActionEvent> = {},
): ActionEvent {
  tick += 1;
  const [side = 'setter'] = actSides[act];
  const now = readAction(events);
  const by = people[more.side ?? side] ?? { name: '', role: `The ${more.side ?? side}` };
  return {
    id: randomUUID(),
    after: headsOf(events),
    version: Math.max(1, now.newest.version),
    act,
    side,
    by,
    at: new Date(Date.UTC(2026, 2, 2, 9, 0, tick)).toISOString(),
    ...(act === 'set' ? { wording } : {}),
    ...(reasoned.has(act) ? { words: 'Because it is so.' } : {}),
    ...whole[act],
    ...more,
  };
}

export type Step = ActionAct | readonly [ActionAct, Partial<ActionEvent>];
/** Everything that was said, in turn. */
export const story = (...steps: readonly Step[]): ActionEvent[] => {
  let events: ActionEvent[] = [];
  for (const step of steps) {
    const [act, more] = typeof step === 'string' ? [step, {}] : step;
    events = inOrder([...events, saying(events, act, more)]);
  }
  return events;
};

const accepted: readonly Step[] = ['set', ['accept', { side: 'owner' }]];
const reported: readonly Step[] = [...accepted, 'start', 'report'];

/** The shortest way to each state. */
export const wayTo: Readonly<Record<ActionStanding, readonly Step[]>> = {
  proposed: ['set'],
  refused: ['set', 'refuse'],
  agreed: accepted,
  'under-way': [...accepted, 'start'],
  'reported-done': reported,
  proven: [...reported, 'prove'],
  closed: [...reported, 'prove', 'close'],
  'accepted-as-is': [...accepted, 'accept-as-is'],
  withdrawn: [...accepted, 'withdraw'],
  transferred: [...accepted, 'transfer'],
};
