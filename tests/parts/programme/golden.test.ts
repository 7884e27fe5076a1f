/** Files of the programme on record: what was read from them once is read from them for ever. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bytesSource } from '../../../electron/bundle/source.ts';
import { readProgrammeFile } from '../../../electron/programme-files/read-file.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/programme-files/v1');

test('a commission of version 1 reads as it was put on record', async () => {
  const identity = readFileSync(path.join(folder, 'key.txt'), 'utf8').trim();
  const recorded: unknown = JSON.parse(readFileSync(path.join(folder, 'read.json'), 'utf8'));
  const basis = {
    trustedFingerprints: [],
    anchors: [],
    withdrawn: [],
    at: new Date('2026-11-21T12:00:00.000Z'),
  };
  const { proved, body } = await readProgrammeFile(
    bytesSource(readFileSync(path.join(folder, 'commission.age'))),
    { kind: 'identity', identity },
    basis,
    () => Promise.resolve(),
  );
  expect({ manifest: proved.manifest, body }).toEqual(recorded);
});
