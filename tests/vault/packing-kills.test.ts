/** A process that packs histories is struck down at any moment: each group of revisions lies there packed or as it did, and the chain holds. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import { inRounds, randomNumbers, times } from '../repeat/rounds.ts';
import { openOld } from './settling.ts';
import { act, blank, must, temporaryFolder, toolkit } from './support.ts';

const audits = 6;
const saves = 300;

/** Makes a vault whose revisions all stand in rows of their own: nothing is packed while nobody waits. */
function makeLong(file: string): AuditId[] {
  const { db, operations } = openOld(file, true);
  const made = Array.from({ length: audits }, () => {
    const { summary } = must(operations.audits.create({ ...act(), toolkit, carryFrom: null }));
    let text = '';
    for (let at = 1; at <= saves; at += 1) {
      text += `Line ${at} of what the record shows. `;
      const value = { ...blank, rationale: text };
      const changes = [{ op: 'add' as const, path: '/answers/3a', value }];
      must(operations.audits.save({ ...act(), audit: summary.id, basedOn: at, changes }));
    }
    return summary.id;
  });
  operations.whole.rest();
  db.close();
  return made;
}

test('kills while histories are packed lose no revision and break no chain', async () => {
  const place = temporaryFolder();
  const file = path.join(place.folder, 'vault.db');
  const made = makeLong(file);

  /** Every audit has all its revisions and its last words, and its chain holds. Gives how many rows are still loose. */
  const expectWhole = (): number => {
    const { db, operations } = openOld(file);
    expect(operations.whole.check().problems).toEqual([]);
    for (const audit of made) {
      const opened = must(operations.audits.open({ audit }));
      expect(opened.audit.answers['3a']?.rationale).toContain(`Line ${saves} of`);
      const history = must(operations.audits.history({ audit, question: null, before: null, limit: 100 }));
      expect([opened.revision, history.entries[0]?.revision]).toEqual([saves + 1, saves + 1]);
      const oldest = must(operations.audits.history({ audit, question: null, before: 3, limit: 10 }));
      expect(oldest.entries.map((one) => one.revision)).toEqual([2, 1]);
    }
    const loose = db.prepare<[], number>('SELECT count(*) FROM revisions').pluck().get() ?? 0;
    operations.whole.rest();
    db.close();
    return loose;
  };

  let loose = expectWhole();
  expect(loose).toBe(audits * (saves + 1));
  const random = randomNumbers(7);
  const rounds = times({ short: 5, long: 60 });
  const all = Array.from({ length: rounds }, (_, round) => round);
  await inRounds('kills of a process that packs histories', all, async () => {
    const child = path.join(import.meta.dirname, 'packing-child.ts');
    const packing = spawn(process.execPath, [child, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(packing.stdout, 'data');
    setTimeout(() => packing.kill('SIGKILL'), random() * 60);
    await once(packing, 'close');
    const now = expectWhole();
    expect(now).toBeLessThanOrEqual(loose);
    loose = now;
  });
  const { db, operations } = openOld(file);
  operations.whole.pack();
  operations.whole.rest();
  db.close();
  // The newest revisions of each stay in rows of their own.
  expect(expectWhole()).toBeLessThan(audits * 48);
  place.remove();
}, 600_000);
