/** The log under canaries: whatever an error carries, no word of it reaches the disk. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeRef, openLog, type LogDetail, type LogEvent } from '../../../electron/log.ts';

const canary = 'Kestrel-9f31';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caselight-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = () =>
  readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');

function zodError(): unknown {
  return z.strictObject({ word: z.literal('x') }).safeParse({ word: canary, [canary]: 1 }).error;
}

describe('canaries', () => {
  const errors: [string, () => unknown][] = [
    ['a message', () => new Error(`could not save ${canary}`)],
    ['a message of many lines', () => new Error(`first\n    at ${canary.toLowerCase()}.ts:1:1\n${canary}`)],
    ['a message that looks like a place', () => new Error(`\n    at kestrel-f (kestrel-canary.ts:9:31)`)],
    ['a name', () => Object.assign(new Error('x'), { name: canary })],
    ['a code', () => Object.assign(new Error('x'), { code: canary })],
    ['a cause', () => new Error('x', { cause: new Error(canary) })],
    ['a changed message', () => Object.assign(new Error(canary), { message: 'other' })],
    ['a forged stack', () => Object.assign(new Error('x'), { stack: `Error: x\n    at ${canary}.ts:1:1` })],
    ['a thrown text', () => canary],
    ['a thrown object', () => ({ message: canary, stack: canary })],
    ['a shape that did not fit', zodError],
    [
      'a path',
      () =>
        Object.assign(new Error(`ENOENT: no such file, open '/home/${canary}'`), {
          code: 'ENOENT',
          path: canary,
        }),
    ],
  ];
  test.each(errors)('%s of an error is left out', (_word, make) => {
    const ref = openLog(folder).failure('ask-failed', make(), 'audit.save');
    const text = written();
    expect(text).toContain(`ask-failed audit.save ref=${ref}`);
    expect(text.toLowerCase()).not.toContain('kestrel');
  });

  test('a detail that is in none of the closed lists is left out', () => {
    const log = openLog(folder);
    log.note('locked', canary as LogDetail);
    log.note(canary as LogEvent);
    expect(written()).toContain('(left out)');
    expect(written()).not.toContain('Kestrel');
  });
});

describe('what does stand there', () => {
  test('kind, system code and place, so that a reference leads to the fault', () => {
    const fault = Object.assign(new TypeError('secret'), { code: 'ENOSPC' });
    openLog(folder).failure('program', fault);
    expect(written()).toMatch(/TypeError ENOSPC log\.test\.ts:\d+:\d+/);
  });

  test('the time of the event', () => {
    openLog(folder, 1000, () => 0).note('started');
    expect(written()).toBe('1970-01-01T00:00:00.000Z started\n');
  });
});

test('it is a ring: never more than two files of the given size', () => {
  const log = openLog(folder, 400);
  for (let count = 0; count < 200; count += 1) log.note('locked', 'idle');
  expect(readdirSync(folder).toSorted()).toEqual(['caselight.log', 'caselight.log.1']);
  for (const name of readdirSync(folder))
    expect(statSync(path.join(folder, name)).size).toBeLessThanOrEqual(400);
});

test('only its owner may read it', () => {
  openLog(folder).note('started');
  expect(statSync(path.join(folder, 'caselight.log')).mode & 0o077).toBe(0);
});

test('a log that cannot be written does not stop the program', () => {
  const file = path.join(folder, 'in-the-way');
  writeFileSync(file, '');
  expect(openLog(file).failure('program', new Error('x'))).toMatch(/^[2-9A-Z]{8}$/);
});

test('references have no look-alikes and do not repeat', () => {
  const refs = Array.from({ length: 500 }, makeRef);
  expect(new Set(refs).size).toBe(500);
  expect(refs.join('')).not.toMatch(/[01ILO]/);
});
