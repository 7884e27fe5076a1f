/** What a person may point to in an open dialog that is no plain file, or too much of one: told, never waited for, never read without end. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { makeChoosePlace } from '../../../electron/files/choose-place.ts';
import { makeFileDialogs } from '../../../electron/files/dialogs.ts';
import { homeForEach } from '../../vault/set-up.ts';

const home = homeForEach();
afterEach(() => void vi.restoreAllMocks());

const read = (file: string, most = 1024 * 1024) => {
  vi.spyOn(dialog, 'showOpenDialog').mockResolvedValue({ canceled: false, filePaths: [file] });
  return makeFileDialogs(
    () => null,
    () => randomUUID(),
  ).read('Choose', [], most);
};

// It was once read for ever.
test('a pipe, a device or a link to one chosen in a dialog is refused at once', async () => {
  const at = (name: string) => path.join(home(), name);
  execFileSync('mkfifo', [at('pipe.pdf')]);
  symlinkSync('/dev/zero', at('zero.pdf'));
  symlinkSync(at('round.pdf'), at('round.pdf'));
  mkdirSync(at('folder.pdf'));
  for (const file of [
    at('pipe.pdf'),
    at('zero.pdf'),
    at('round.pdf'),
    at('folder.pdf'),
    '/dev/zero',
    at('none.pdf'),
  ])
    expect(await read(file), file).toEqual({ ok: false, code: 'file-not-readable' });
});

test('a file is read whole, through a link too; one byte too many is too large, before it is in memory', async () => {
  const file = path.join(home(), 'one.pdf');
  writeFileSync(file, 'heron');
  symlinkSync(file, path.join(home(), 'link.pdf'));
  const whole = await read(path.join(home(), 'link.pdf'));
  expect(whole.ok && Buffer.from(whole.value).toString()).toBe('heron');
  truncateSync(file, 200 * 1024 * 1024);
  expect(await read(file)).toEqual({ ok: false, code: 'file-too-large', facts: { limit: '1 MB' } });
  truncateSync(file, 1024 * 1024);
  expect((await read(file)).ok).toBe(true);
});

// It once did.
test('a save dialog that is answered after a lock writes no file', async () => {
  // A lock ends the window and shows another: to the dialogs the two are only different.
  const [one, two] = [{}, {}] as [BrowserWindow, BrowserWindow];
  let shown = one;
  const target = path.join(home(), 'report.pdf');
  const answerAfterLock = () => {
    shown = two;
    return Promise.resolve({ canceled: false, filePath: target, filePaths: [target] });
  };
  vi.spyOn(dialog, 'showSaveDialog').mockImplementation(answerAfterLock);
  vi.spyOn(dialog, 'showOpenDialog').mockImplementation(answerAfterLock);
  const dialogs = makeFileDialogs(
    () => shown,
    () => randomUUID(),
  );
  const cancelled = { ok: false, code: 'cancelled' };
  expect(await dialogs.write('Save', 'report.pdf', [], Buffer.from('heron'))).toEqual(cancelled);
  expect(readdirSync(home())).toEqual([]);
  shown = one;
  expect(await dialogs.read('Choose', [], 1000)).toEqual(cancelled);
  shown = one;
  expect(await makeChoosePlace(() => shown)('Save', 'bundle.age', [])).toBeNull();
  // The window being the same, the same answers count.
  vi.spyOn(dialog, 'showSaveDialog').mockResolvedValue({ canceled: false, filePath: target });
  expect(await dialogs.write('Save', 'report.pdf', [], Buffer.from('heron'))).toMatchObject({ ok: true });
  expect(await makeChoosePlace(() => shown)('Save', 'bundle.age', [])).toBe(target);
});
