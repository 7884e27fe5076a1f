/** Which automatic backups are due and which stay. */
import { expect, test } from 'vitest';
import { backupDue, backupName, backupsToKeep } from '../../../electron/vault/backups/automatic.ts';
import { secondsAfter } from '../../../electron/vault/keys/back-off.ts';

const at = (day: number, hour = 9) => new Date(2026, 10, day, hour, 5).getTime();

test('names sort by age', () => {
  expect(backupName(at(3))).toBe('2026-11-03-0905');
  expect([backupName(at(21)), backupName(at(3, 17)), backupName(at(3))].toSorted()).toEqual([
    '2026-11-03-0905',
    '2026-11-03-1705',
    '2026-11-21-0905',
  ]);
});

test('due once a day at unlocking, and at lock after four hours', () => {
  expect(backupDue([], at(3), 'unlock')).toBe(true);
  expect(backupDue([backupName(at(3, 8))], at(3, 17), 'unlock')).toBe(false);
  expect(backupDue([backupName(at(2, 23))], at(3, 0), 'unlock')).toBe(true);
  expect(backupDue([backupName(at(3, 14))], at(3, 17), 'lock')).toBe(false);
  expect(backupDue([backupName(at(3, 9))], at(3, 17), 'lock')).toBe(true);
});

test('a copy made under a clock that ran ahead does not put the next ones off', () => {
  const ahead = backupName(new Date(2099, 0, 1).getTime());
  expect(backupDue([ahead], at(3), 'lock')).toBe(true);
  expect(backupDue([ahead], at(3), 'unlock')).toBe(true);
  expect(backupDue([ahead, backupName(at(3, 16))], at(3, 17), 'lock')).toBe(false);
});

test('the three newest, seven days and four weeks stay; anything else in the folder is not touched', () => {
  const names = Array.from({ length: 60 }, (_, index) =>
    [9, 13, 17].map((hour) => backupName(new Date(2026, 9, 1 + index, hour).getTime())),
  ).flat();
  const keep = backupsToKeep([...names, 'my own copy', '.making-1']);
  const kept = [...keep].toSorted().toReversed();
  expect(kept.slice(0, 3)).toEqual(names.toSorted().toReversed().slice(0, 3));
  const days = new Set(kept.map((name) => name.slice(0, 10)));
  const newestDays = [...new Set(names.map((name) => name.slice(0, 10)))].toSorted().toReversed();
  for (const day of newestDays.slice(0, 7)) expect(days.has(day)).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(9 + 2);
  expect(kept.length).toBeLessThanOrEqual(9 + 4);
  expect(kept).not.toContain('my own copy');
  expect(backupsToKeep(kept)).toEqual(keep);
  expect(backupsToKeep(['2026-11-21-0905']).size).toBe(1);
});

test('the waiting time doubles and stops at a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 1000].map(secondsAfter)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});
