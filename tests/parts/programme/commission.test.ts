/** A commission from a co-ordinator to an auditor and the answer back: two vaults, real age, real CMS. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allocationState } from '../../../shared/records/allocation.ts';
import type { Allocation } from '../../../shared/records/allocation.ts';
import { toolkitFingerprint } from '../../../electron/vault/audits/toolkit-fingerprint.ts';
import { auditOfAllocation } from '../../../electron/programme-files/judge-file.ts';
import {
  introduce,
  makePerson,
  must,
  risingClock,
  toolkitOf,
  type Person,
} from '../../fixtures/bundles/people.ts';
import {
  arrive,
  arriveProgramme,
  planFor,
  recordsOf,
  sampleAllocation,
  sampleRound,
  takeProgramme,
} from '../../fixtures/programme-people.ts';

let home = '';
let cora: Person;
let alex: Person;
let toAlex = '';

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-programme-'));
  const { now } = risingClock();
  cora = await makePerson(home, 'Cora', 'Co-ordinator', now);
  alex = await makePerson(home, 'Alex', 'Agency lead', now);
  toAlex = await introduce(alex, cora);
  await introduce(cora, alex);
  await planFor(cora, 2);
});
afterEach(async () => {
  await cora.end();
  await alex.end();
  rmSync(home, { recursive: true, force: true });
});

const commission = async (many = 2, more: { lines?: string } = {}): Promise<string> => {
  must(
    await cora.asks['programme.commission']({
      round: sampleRound.id,
      allocations: Array.from({ length: many }, (_, n) => sampleAllocation(n + 1).id),
      contact: toAlex,
      lines: '',
      guidance: 'Telephone if anything is unclear.',
      ...more,
    }),
  );
  return cora.lastFile();
};
const states = async (): Promise<string[]> =>
  ((await recordsOf(cora, 'allocation')) as Allocation[]).map(allocationState);
const commissionOf = (n: number): string => sampleAllocation(n).id;
const answer = async (
  n: number,
  facts: { act?: 'accept' | 'decline' | 'hand-back'; reason?: string } = {},
) => {
  const { act = 'accept', reason = '' } = facts;
  const why = act === 'decline' ? ('took-part' as const) : ('' as const);
  must(
    await alex.asks['programme.answer']({
      commission: commissionOf(n),
      act,
      independent: act === 'accept',
      why,
      reason,
    }),
  );
  return alex.lastFile();
};

test('a commission makes the audits to fill, headers filled, once; the answer moves the allocation; a receipt counts', async () => {
  const file = await commission();
  expect(await states()).toEqual(['offered', 'offered']);
  const verdict = await arriveProgramme(alex, file);
  expect(verdict).toMatchObject({ outcome: 'good', kind: 'commission', warnings: [] });
  expect(verdict.lines.map(({ answer: said }) => said)).toEqual(['yes', 'yes', 'yes', 'yes', 'note']);
  const taken = await takeProgramme(alex, file);
  expect(taken.audits).toEqual([1, 2].map((n) => auditOfAllocation(sampleAllocation(n).id)));

  const [first = ''] = taken.audits;
  const { audit, toolkit } = must(await alex.asks['audit.open']({ audit: first as never }));
  const { roles } = toolkit;
  const said = (role: string) => audit.answers[roles[role] ?? ''];
  expect(said('round')?.text).toBe('A-26-1, Neglect');
  expect(said('subject')?.text).toBe('Person 1');
  expect(said('return-by')?.date).toBe('2027-02-25');
  expect(audit.answers['T1']?.text).toBe('Was the home seen?');
  expect(audit.answers['T2']?.text).toBe('Who spoke with the child?');
  expect(audit.toolkit.fingerprint).toBe(toolkitFingerprint(toolkitOf('macfa')));

  const before = JSON.stringify([
    await recordsOf(alex, 'commission'),
    await recordsOf(alex, 'programme-file'),
  ]);
  expect((await arriveProgramme(alex, file)).outcome).toBe('already-here');
  await takeProgramme(alex, file);
  expect(JSON.stringify([await recordsOf(alex, 'commission'), await recordsOf(alex, 'programme-file')])).toBe(
    before,
  );
  expect(must(await alex.asks['audit.summaries']({ after: null, limit: 100 })).total).toBe(2);

  const accepted = await answer(1);
  const declined = await answer(2, { act: 'decline', reason: 'I chaired the conference.' });
  await takeProgramme(cora, declined);
  await takeProgramme(cora, accepted);
  await takeProgramme(cora, accepted);
  expect(await states()).toEqual(['accepted', 'declined']);
  const [, second] = (await recordsOf(cora, 'allocation')) as Allocation[];
  expect(second?.moves.at(-1)).toMatchObject({
    act: 'decline',
    why: 'took-part',
    reason: 'I chaired the conference.',
    by: 'Alex',
  });

  must(await alex.asks['programme.receipt']({ file: taken.file }));
  expect(await arriveProgramme(cora, alex.lastFile())).toMatchObject({ outcome: 'good', kind: 'receipt' });
  await takeProgramme(cora, alex.lastFile());
});

test('answers that come in the wrong order lead to the same allocation, to the byte', async () => {
  await takeProgramme(alex, await commission(1));
  const accepted = await answer(1);
  const back = await answer(1, { act: 'hand-back', reason: 'Off sick from Monday.' });
  const early = await arriveProgramme(cora, back);
  expect(early.outcome).toBe('good-with-warnings');
  await takeProgramme(cora, back);
  expect(await states()).toEqual(['offered', 'planned']);
  await takeProgramme(cora, accepted);
  expect(await states()).toEqual(['handed-back', 'planned']);
  const [one] = (await recordsOf(cora, 'allocation')) as Allocation[];
  expect(one?.moves.map(({ act }) => act)).toEqual(['offer', 'accept', 'hand-back']);
});

test('a later version brings the commission up to date and leaves the audit as it is written; an earlier one that comes after it changes nothing', async () => {
  const first = await commission(1);
  const second = await commission(1, { lines: 'Look at the last six months only.' });
  await takeProgramme(alex, second);
  const audit = auditOfAllocation(sampleAllocation(1).id);
  const written = must(await alex.asks['audit.open']({ audit: audit as never })).audit;
  const late = await arriveProgramme(alex, first);
  expect(late.outcome).toBe('good-with-warnings');
  await takeProgramme(alex, first);
  expect(must(await alex.asks['audit.open']({ audit: audit as never })).audit).toEqual(written);
  const { items } = must(
    await alex.asks['record.list']({ kind: 'commission', about: null, after: null, limit: 10 }),
  );
  expect(items[0]?.line).toMatchObject({
    version: 2,
    lines: 'Look at the last six months only.',
    undecided: false,
  });
});

test('one that was cut, or is for somebody else, is refused whole at the door', async () => {
  const file = await commission(1);
  const bytes = readFileSync(file);
  const cut = await arrive(alex, bytes.subarray(0, bytes.length - 40));
  expect(cut).toMatchObject({ verdict: { outcome: 'refused', refusal: 'damaged' } });
  expect(await arrive(cora, bytes)).toMatchObject({ what: 'bundle', verdict: { refusal: 'not-for-you' } });
  expect(await recordsOf(alex, 'commission')).toEqual([]);
  await takeProgramme(alex, file);
  expect(await arrive(alex, await answer(1))).toMatchObject({ verdict: { refusal: 'not-for-you' } });
});

test('a file of somebody who is not known is taken in only after a yes, and marked', async () => {
  const { now } = risingClock();
  const wren = await makePerson(home, 'Wren', 'Co-ordinator', now);
  try {
    await planFor(wren, 1);
    const contact = await introduce(alex, wren);
    must(
      await wren.asks['programme.commission']({
        round: sampleRound.id,
        allocations: [sampleAllocation(1).id],
        contact,
        lines: '',
        guidance: '',
      }),
    );
    const verdict = await arriveProgramme(alex, wren.lastFile());
    expect(verdict.outcome).toBe('good-unknown-sender');
    const no = { file: verdict.file, senderAccepted: false, warningsAccepted: true };
    expect(await alex.asks['programme.import'](no)).toMatchObject({ ok: false, code: 'bundle-refused' });
    must(await alex.asks['programme.import']({ ...no, senderAccepted: true }));
    expect(await recordsOf(alex, 'programme-file')).toMatchObject([{ fromUnknown: true }]);
    // The same allocation asked for by somebody else: one owner writes.
    expect((await arriveProgramme(alex, await commission(1))).refusal).toBe('other-owner');
  } finally {
    await wren.end();
  }
});
