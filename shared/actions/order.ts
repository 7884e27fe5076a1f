/** The one order of what was said about an action, whatever order it arrived in (programme M4, M5), and how sets of it come together. */
import { canonicalJson } from '../json/canonical-json.ts';
import type { ActionEvent } from './event.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Takes events in any order. Gives them with every event after those its maker knew of; what was said apart stands by the version that was
 * seen, then by its own bytes. No clock decides (M5), and the same events give the same bytes (M4).
 */
export function inOrder(events: readonly ActionEvent[]): ActionEvent[] {
  const known = new Set(events.map(({ id }) => id));
  const waiting = events
    .map((event) => ({ event, bytes: canonicalJson(event) }))
    .toSorted(
      (a, b) =>
        Number(b.event.act === 'set') - Number(a.event.act === 'set') ||
        a.event.version - b.event.version ||
        compare(a.bytes, b.bytes),
    );
  const said = new Set<string>();
  const ordered: ActionEvent[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ event }) => event.after.every((id) => said.has(id) || !known.has(id)));
    // Events that name each other in a circle were written by no Caselight; they stand in their own order.
    const [next] = waiting.splice(Math.max(0, at), 1);
    if (next === undefined) break;
    ordered.push(next.event);
    said.add(next.event.id);
  }
  return ordered;
}

/**
 * Takes two sets of events of one action. Gives all of them in their order, each once (M3). Two contents under one id are both kept (M6);
 * the reading says so of the second.
 */
export function mergeEvents(a: readonly ActionEvent[], b: readonly ActionEvent[]): ActionEvent[] {
  return inOrder([...new Map([...a, ...b].map((event) => [canonicalJson(event), event])).values()]);
}

/** The events nobody has said anything after yet. A new event names these. */
export function headsOf(events: readonly ActionEvent[]): string[] {
  const named = new Set(events.flatMap(({ after }) => after));
  return [...new Set(events.map(({ id }) => id))].filter((id) => !named.has(id)).toSorted(compare);
}
