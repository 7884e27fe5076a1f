/** A path that is no file, given to the program as one: the files behind it are still looked at. Needs a system with named pipes. */
import { execFileSync } from 'node:child_process';
import { rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeArrivals } from '../../../electron/incoming-files/arrivals.ts';
import { listeningLog } from '../contract/border.ts';

test('a pipe that nobody writes to does not hold up the files behind it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-incoming-'));
  const pipe = path.join(folder, 'pipe.pdf');
  const file = path.join(folder, 'file.txt');
  execFileSync('mkfifo', [pipe]);
  writeFileSync(file, 'text');
  const arrivals = makeArrivals({
    kinds: [],
    isVaultOpen: () => true,
    tell: () => true,
    log: listeningLog([]),
  });
  for (const each of [pipe, '/dev/zero', folder, file]) arrivals.addPath(each);
  await arrivals.look();
  const problems = [1, 2, 3, 4].map(() => arrivals.take());
  expect(problems).toEqual([
    { what: 'other', problem: 'file-not-readable' },
    { what: 'other', problem: 'file-not-readable' },
    { what: 'other', problem: 'file-not-readable' },
    { what: 'other', problem: 'kind-unknown' },
  ]);
  rmSync(folder, { recursive: true, force: true });
});
