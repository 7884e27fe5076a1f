/** A file that another program holds for a moment is tried again, within bounds; what is held for longer is told as held, and nothing else is. */
import { mkdtempSync, promises as fs, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeFileAtomic } from '../../../electron/files/atomic-write.ts';
import {
  patiently,
  putInPlace,
  removePatiently,
  renamePatiently,
} from '../../../electron/files/patiently.ts';
import { writeCodeOf } from '../../../electron/files/write-failure.ts';

const refusal = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code });
/** Refuses so many times, then does it. */
const refusing = (code: string, times: number) => {
  let tries = 0;
  const work = () => {
    tries += 1;
    return tries <= times ? Promise.reject(refusal(code)) : Promise.resolve('done');
  };
  return { work, tries: () => tries };
};
const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caselight-held-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'what is held for a moment (%s) is done after a pause',
  async (code) => {
    const held = refusing(code, 3);
    expect(await patiently(held.work)).toBe('done');
    expect(held.tries()).toBe(4);
  },
);

test.each(['EPERM', 'EACCES', 'EBUSY'])('waiting for what is held (%s) has an end', async (code) => {
  const held = refusing(code, Infinity);
  expect(await thrownBy(patiently(held.work))).toMatchObject({ code });
  expect(held.tries()).toBe(6);
});

test.each(['ENOSPC', 'EROFS', 'ENOENT', 'EIO'])(
  'a failure of another kind (%s) is told at once',
  async (code) => {
    const failing = refusing(code, Infinity);
    expect(await thrownBy(patiently(failing.work))).toMatchObject({ code });
    expect(failing.tries()).toBe(1);
  },
);

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a file that stays held (%s) is told as busy, not as a place that may not be written',
  async (code) => {
    vi.spyOn(fs, 'rename').mockRejectedValue(refusal(code));
    const error = await thrownBy(putInPlace(path.join(folder, 'new'), path.join(folder, 'old')));
    expect(writeCodeOf(error)).toBe('file-busy');
  },
);

test('a place that is full or read only is told as that', async () => {
  for (const [code, told] of [
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
  ] as const) {
    vi.spyOn(fs, 'rename').mockRejectedValue(refusal(code));
    expect(writeCodeOf(await thrownBy(putInPlace('new', 'old')))).toBe(told);
  }
});

test('a file held while it is replaced has its new text afterwards, and nothing is left beside it', async () => {
  const file = path.join(folder, 'settings.json');
  writeFileSync(file, 'old');
  const { rename } = fs;
  vi.spyOn(fs, 'rename')
    .mockRejectedValueOnce(refusal('EPERM'))
    .mockRejectedValueOnce(refusal('EBUSY'))
    .mockImplementation(rename);
  expect(await writeFileAtomic(file, 'new')).toEqual({ ok: true, value: null });
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('a file that stays held keeps its old text, and the unfinished new one is taken away', async () => {
  const file = path.join(folder, 'settings.json');
  writeFileSync(file, 'old');
  vi.spyOn(fs, 'rename').mockRejectedValue(refusal('EPERM'));
  expect(await writeFileAtomic(file, 'new')).toMatchObject({ ok: false, code: 'file-busy' });
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('what is renamed or removed is so in the end, and what is not there is no error', async () => {
  writeFileSync(path.join(folder, 'a'), 'x');
  const { rename, rm } = fs;
  vi.spyOn(fs, 'rename').mockRejectedValueOnce(refusal('EACCES')).mockImplementation(rename);
  vi.spyOn(fs, 'rm').mockRejectedValueOnce(refusal('EBUSY')).mockImplementation(rm);
  await renamePatiently(path.join(folder, 'a'), path.join(folder, 'b'));
  expect(readdirSync(folder)).toEqual(['b']);
  await removePatiently(path.join(folder, 'b'));
  await removePatiently(path.join(folder, 'never'));
  expect(readdirSync(folder)).toEqual([]);
});
