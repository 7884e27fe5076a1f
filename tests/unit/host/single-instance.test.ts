/** One program per data folder, also after the last one was killed. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SingleInstance, type SecondStart } from '../../../tools/host/electron/single-instance.ts';

const fresh = () => mkdtempSync(path.join(tmpdir(), 'caselight-single-'));
const start = (word: string): SecondStart => ({ argv: ['caselight', word], folder: '/', data: { word } });

test('the lock of a process that is gone is taken over', () => {
  const folder = fresh();
  // No process has this number: Linux ends at 4194304.
  writeFileSync(path.join(folder, 'host.lock'), '99999999');
  const instance = new SingleInstance(folder);
  expect(instance.request(start('wren'), () => undefined)).toBe(true);
  instance.release();
});

test('a lock file that is empty or nonsense is taken over', () => {
  for (const text of ['', 'not a number']) {
    const folder = fresh();
    writeFileSync(path.join(folder, 'host.lock'), text);
    const instance = new SingleInstance(folder);
    expect(instance.request(start('wren'), () => undefined)).toBe(true);
    instance.release();
  }
});

test('while another process lives, the second start is left for it', async () => {
  const folder = fresh();
  // The parent of this test process is alive and is not this process.
  writeFileSync(path.join(folder, 'host.lock'), String(process.ppid));
  const second = new SingleInstance(folder);
  expect(second.request(start('robin'), () => undefined)).toBe(false);
  expect(second.held).toBe(false);
});

test('what a later start leaves is heard', async () => {
  const folder = fresh();
  const first = new SingleInstance(folder);
  const heard = Promise.withResolvers<SecondStart>();
  expect(first.request(start('first'), heard.resolve)).toBe(true);
  writeFileSync(path.join(folder, 'host-inbox', '1.json'), JSON.stringify(start('second')));
  expect((await heard.promise).data).toEqual({ word: 'second' });
  first.release();
  expect(first.held).toBe(false);
});
