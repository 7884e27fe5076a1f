/** Files that were written in this session: shown by a token, never by a path, and not after a lock. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeWrittenPlaces } from '../../electron/files/written-places.ts';

const lying = (home: string, name: string): string => {
  const file = path.join(home, name);
  writeFileSync(file, 'heron');
  return file;
};

test('a token shows the one file it was given for, and nothing once the vault was locked or the file is gone', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'caselight-places-'));
  const places = makeWrittenPlaces();
  const [one, two] = [lying(home, 'one.age'), lying(home, 'two.age')];
  const [first, second] = [places.keep(one), places.keep(two)];
  expect(first).not.toContain('one');
  expect(places.find(first)).toEqual({ ok: true, value: one });
  rmSync(two);
  expect(places.find(second)).toMatchObject({ ok: false, code: 'file-gone' });
  expect(places.find(one)).toMatchObject({ code: 'file-gone' });
  places.forget();
  expect(places.find(first)).toMatchObject({ code: 'file-gone' });
  rmSync(home, { recursive: true });
});
