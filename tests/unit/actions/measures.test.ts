/** Twelve actions through every arrow: what is counted about them, who is reminded, and what may not be flattered (programme 10.4, 10.5, 15.6). */
import { describe, expect, it } from 'vitest';
import type { ActionEvent } from '../../../shared/actions/event.ts';
import { asksReaudit, chaseOf } from '../../../shared/actions/chasing.ts';
import type { ActionLine } from '../../../shared/actions/line.ts';
import { ageOf, bandOf, daysLate, measuresOf, onTime } from '../../../shared/actions/measures.ts';
import { readAction } from '../../../shared/actions/read-action.ts';
import { actionTable } from '../../../shared/actions/states.ts';
import { byHand } from '../../../shared/actions/source.ts';
import { actionLine } from '../../../shared/records/action.ts';
import { saying, story, wayTo, wording } from './said.ts';

const later = { wording: { ...wording, due: '2026-04-14' } };
const agreeLater = [
  ['change', later],
  ['accept', { side: 'owner' }],
] as const;
const none = new Set<string>();

const twelve: readonly (readonly ActionEvent[])[] = [
  story(...wayTo.proposed),
  story(...wayTo.refused, ['change', { side: 'setter' }], ['accept', { side: 'owner' }]),
  story(...wayTo.agreed, 'reply'),
  story(...wayTo['under-way']),
  // Reported in time by the date agreed last, and late by the first.
  story(...wayTo['under-way'], ...agreeLater, ['report', { on: '2026-04-01' }]),
  story(
    ...wayTo['reported-done'],
    'not-proven',
    ['report', { on: '2026-03-20' }],
    ['prove', { on: '2026-03-30' }],
  ),
  story(...wayTo.closed),
  story(...wayTo.closed, 'reopen', 'report', 'prove', 'close'),
  story(...wayTo['accepted-as-is']),
  story(...wayTo.withdrawn),
  story(...wayTo.transferred, 'plan-closed'),
  story(['set', { begins: 'agreed', provisional: true }], 'start', 'confirm', 'note', 'change', 'keep'),
];

const lineOf = (events: readonly ActionEvent[]): ActionLine =>
  actionLine({
    id: '',
    source: byHand(''),
    number: 0,
    alsoIn: [],
    theme: '',
    round: '',
    priority: '',
    events: [...events],
  });
const lines = twelve.map(lineOf);

describe('twelve actions', () => {
  it('pass every arrow there is', () => {
    const passed = new Set<string>();
    for (const events of twelve)
      for (let n = 1; n < events.length; n += 1) {
        const [before, after] = [readAction(events.slice(0, n)), readAction(events.slice(0, n + 1))];
        const act = after.said.at(-1)?.event.act ?? 'set';
        if (before.state !== after.state) passed.add(`${before.state} ${act} ${after.state}`);
      }
    const arrows = Object.entries(actionTable).flatMap(([from, acts]) =>
      Object.entries(acts).flatMap(([act, to]) => (to === from ? [] : [`${from} ${act} ${to}`])),
    );
    // The three ends are the same from every open state; one of them stands for all.
    const ends = /^(proposed|refused|under-way|reported-done) (accept-as-is|withdraw|transfer) /;
    expect(arrows.filter((one) => !ends.test(one) && !passed.has(one))).toEqual([]);
  });

  it('an owner who tries to prove changes nothing', () => {
    const events = story(...wayTo['reported-done']);
    const tried = [...events, saying(events, 'prove', { by: { name: 'Robin', role: 'Quality team' } })];
    expect(readAction(tried)).toMatchObject({ state: 'reported-done', provenOn: '' });
  });

  it('are counted against the date agreed first and the date agreed last', () => {
    expect(onTime(lines[4] as ActionLine)).toEqual({ first: false, last: true });
    expect(measuresOf(lines, '2026-04-20')).toEqual({
      onTimeFirst: { count: 2, of: 4 },
      onTimeLast: { count: 3, of: 4 },
      open: 6,
      bands: { 'not-due': 1, 'days-1-10': 1, 'days-11-30': 0, 'days-31-90': 4, 'over-90': 0 },
      extensions: 1,
      extended: 1,
      firstTry: { count: 1, of: 3 },
      reopened: 1,
      medianDaysToProof: 1,
    });
  });

  it('count nothing as closed that was not proven', () => {
    for (const line of lines) if (line.state === 'closed') expect(line.provenOn).not.toBe('');
  });
});

describe('who is reminded', () => {
  const open = lineOf(story(...wayTo['under-way']));
  it.each([
    ['2026-03-04', null],
    ['2026-03-05', 'soon'],
    ['2026-03-12', 'soon'],
    ['2026-03-13', 'late'],
    ['2026-03-25', 'late'],
    ['2026-03-26', 'manager'],
    ['2026-04-10', 'manager'],
    ['2026-04-11', 'top'],
  ])('on %s of an action due on 12 March: %s', (today, step) => {
    expect(chaseOf(open, today, none)?.step ?? null).toBe(step);
    expect(asksReaudit(open, today, none)).toBe(step === 'top');
  });

  it('nobody, once it is reported done or settled, or has no date', () => {
    for (const state of ['reported-done', 'proven', 'closed', 'withdrawn', 'transferred'] as const)
      expect(chaseOf(lineOf(story(...wayTo[state])), '2026-12-31', none)).toBeNull();
    expect(chaseOf({ ...open, due: '' }, '2026-12-31', none)).toBeNull();
  });

  it('of a reply that is overdue after ten working days, where the form wants one', () => {
    const wanting = { ...open, due: '2026-12-31' as const, replyOpen: true };
    expect(chaseOf(wanting, '2026-03-16', none)).toBeNull();
    expect(chaseOf(wanting, '2026-03-17', none)).toEqual({ step: 'reply', since: '2026-03-16' });
  });

  it('late is worked out, never kept: an action is a day older the next day', () => {
    expect([daysLate(open, '2026-03-12'), daysLate(open, '2026-03-13')]).toEqual([0, 1]);
    expect([ageOf(open, '2026-03-12'), ageOf(open, '2026-03-13')]).toEqual([10, 11]);
    expect(bandOf(open, '2026-03-22')).toBe('days-1-10');
    expect(bandOf(open, '2026-03-23')).toBe('days-11-30');
    expect(bandOf(open, '2026-07-01')).toBe('over-90');
  });
});
