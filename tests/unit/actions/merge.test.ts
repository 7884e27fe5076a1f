/** What was said on several laptops comes together in one order, whatever order it arrives in (programme M3 to M6, 10.3). */
import { array, assert, constantFrom, infiniteStream, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionAct, type ActionEvent } from '../../../shared/actions/event.ts';
import { inOrder, mergeEvents } from '../../../shared/actions/order.ts';
import { readAction } from '../../../shared/actions/read-action.ts';
import { actionKind, ActionRecord, mayBecome } from '../../../shared/records/action.ts';
import { byHand } from '../../../shared/actions/source.ts';
import { canonicalJson } from '../../../shared/json/canonical-json.ts';
import { saying, story, wayTo, wording } from './said.ts';

const record = (events: readonly ActionEvent[]): ActionRecord =>
  ActionRecord.parse({
    id: '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10',
    source: byHand('Minutes of 2 March'),
    number: 0,
    alsoIn: [],
    theme: '',
    round: '',
    priority: '',
    events: inOrder(events),
  });

/** Two laptops that each say something, now and then hearing of the other. */
const talk = array(tuple(constantFrom(...ActionAct.options.filter((one) => one !== 'set')), nat(2)), {
  minLength: 1,
  maxLength: 9,
}).map((turns) => {
  const places: ActionEvent[][] = [story('set')];
  places.push([...(places[0] ?? [])]);
  for (const [act, where] of turns) {
    const [one = [], other = []] = places;
    if (where === 2) places.fill(mergeEvents(one, other));
    else places[where] = inOrder([...(places[where] ?? []), saying(places[where] ?? [], act)]);
  }
  return mergeEvents(places[0] ?? [], places[1] ?? []);
});

describe('what was said by several people', () => {
  it('gives the same bytes and the same action in any order, each twice', () => {
    assert(
      property(talk, infiniteStream(nat(1000)), (events, numbers) => {
        const drawn = [...events, ...events].map((event) => ({ event, n: numbers.next().value as number }));
        const shuffled = drawn.toSorted((a, b) => a.n - b.n).map(({ event }) => event);
        const one = shuffled.reduce<ActionEvent[]>((all, event) => mergeEvents(all, [event]), []);
        expect(canonicalJson(one)).toBe(canonicalJson(events));
        expect(readAction(shuffled.slice(0, 0).concat(one))).toEqual(readAction(events));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same whatever the clocks of the laptops say', () => {
    const events = story(...wayTo['reported-done']);
    const back = events.map((event, n) => ({
      ...event,
      at: new Date(Date.UTC(2020, 0, 30 - n)).toISOString(),
    }));
    expect(inOrder(back.toReversed()).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('an event on an outdated version is kept, counts for nothing, and says which version it was about', () => {
    const before = story(...wayTo['under-way']);
    const done = saying(before, 'report');
    const changed = [...before, saying(before, 'change')];
    const all = mergeEvents(changed, [done]);
    const now = readAction(all);
    expect(now).toMatchObject({ state: 'under-way', newest: { version: 2 } });
    const said = now.said.find(({ event }) => event.id === done.id);
    expect(said).toMatchObject({ why: 'action-outdated', event: { version: 1 } });
    // Kept in the record, which takes it from elsewhere; said here, knowing of version 2, it is refused.
    expect(mayBecome(record(changed), record(all))).toBe(true);
    const here = { ...saying(changed, 'report'), version: 1 };
    expect(mayBecome(record(changed), record([...changed, here]))).toBe(false);
  });

  it('two contents under one id are both kept, and the second counts for nothing', () => {
    const events = story('set', 'note');
    const [, note] = events;
    if (note === undefined) throw new Error('nothing was said');
    const other = { ...note, words: 'Something else.' };
    const all = mergeEvents(events, [other]);
    expect(all).toHaveLength(3);
    expect(readAction(all).said.map(({ why }) => why)).toEqual([null, null, 'two-contents']);
  });
});

describe('the record', () => {
  const before = record(story(...wayTo['under-way']));
  const may = (after: Partial<ActionRecord>) => mayBecome(before, { ...before, ...after });

  it('is only ever added to', () => {
    const [first, ...rest] = before.events;
    if (first === undefined) throw new Error('nothing was said');
    expect(may({ theme: 'Voice of the child', priority: 'now' })).toBe(true);
    expect(may({ events: [...before.events, saying(before.events, 'report')] })).toBe(true);
    expect(may({ events: rest })).toBe(false);
    expect(may({ events: [{ ...first, wording: { ...wording, due: '2026-12-31' } }, ...rest] })).toBe(false);
    expect(may({ events: before.events.toReversed() })).toBe(false);
    expect(may({ source: byHand('Something else') })).toBe(false);
  });

  it('refuses what the table refuses', () => {
    for (const act of ActionAct.options) {
      const said = saying(before.events, act);
      const [ok, events] = [readAction([...before.events, said]).said.at(-1)?.why === null, before.events];
      expect([act, may({ events: inOrder([...events, said]) })]).toEqual([act, ok]);
    }
  });

  it('gives its line, its name and its words without being opened', () => {
    expect(actionKind.line(before)).toMatchObject({
      state: 'under-way',
      due: '2026-03-12',
      owner: 'Lead professional',
    });
    expect(actionKind.reference(before)).toBe('the action set 2 Mar 2026');
    expect(actionKind.texts?.(before)['what']).toContain('Write the plan');
  });
});
