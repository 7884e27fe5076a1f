/** The idle watch against clocks that jump, stand still and run backwards. */
import { expect, test } from 'vitest';
import { sleepGap, watchIdle } from '../../../electron/lock/idle.ts';

const minute = 60_000;

function clocks(limitMinutes = 10) {
  const at = { wall: 1_000_000, steady: 5000 };
  const heard: string[] = [];
  let limit = limitMinutes * minute;
  const watch = watchIdle({
    now: () => at.wall,
    steady: () => at.steady,
    limit: () => limit,
    onIdle: (why) => heard.push(why),
  });
  /** Time passes with the program awake: a tick every second. */
  const pass = (ms: number) => {
    for (let left = ms; left > 0; left -= 1000) {
      at.wall += 1000;
      at.steady += 1000;
      watch.tick();
    }
  };
  return { at, heard, watch, pass, setLimit: (minutes: number) => (limit = minutes * minute) };
}

test('ten minutes without a key or the mouse lock, and not a second less', () => {
  const { pass, heard } = clocks();
  pass(10 * minute - 1000);
  expect(heard).toEqual([]);
  pass(1000);
  expect(heard).toEqual(['idle']);
});

test('a key puts it off', () => {
  const { pass, heard, watch } = clocks();
  pass(9 * minute);
  watch.active();
  pass(9 * minute);
  expect(heard).toEqual([]);
});

test('hours of sleep lock at the first tick, although no timer ran', () => {
  const { at, heard, watch } = clocks();
  at.wall += 5 * 60 * minute;
  at.steady += 1000;
  watch.tick();
  expect(heard).toEqual(['idle']);
});

test('a sleep shorter than the idle time locks as well', () => {
  const { at, heard, watch, pass } = clocks();
  pass(5000);
  at.wall += 3 * minute;
  at.steady += 1000;
  watch.tick();
  expect(heard).toEqual(['sleep']);
});

test('a program that was stopped for a while locks when it goes on', () => {
  const { at, heard, watch } = clocks();
  at.wall += sleepGap + 2000;
  at.steady += sleepGap + 2000;
  watch.tick();
  expect(heard).toEqual(['sleep']);
});

test('a clock set back does not put the lock off', () => {
  const { at, heard, pass } = clocks();
  pass(5 * minute);
  at.wall -= 24 * 60 * minute;
  pass(5 * minute);
  expect(heard).toEqual(['idle']);
});

test('a clock set back by hours and set right again is not taken for idleness of years', () => {
  const { at, heard, pass } = clocks();
  at.wall -= 30_000;
  pass(minute);
  at.wall += 30_000;
  pass(minute);
  expect(heard).toEqual([]);
});

test('a shorter time in the settings counts at once', () => {
  const { pass, heard, setLimit } = clocks();
  pass(2 * minute);
  setLimit(1);
  pass(1000);
  expect(heard).toEqual(['idle']);
});

test('it does not cry twice for one absence', () => {
  const { pass, heard } = clocks();
  pass(19 * minute);
  expect(heard).toEqual(['idle']);
});
