/** What is written into a risk record after the signing leaves with the bundle, signed with its list; the receiver reads it first. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { standingRisks } from '../../../shared/bundle/risk-records.ts';
import { newRiskRecord, riskRecordKind } from '../../../shared/records/risk-record.ts';
import {
  introduce,
  makePerson,
  must,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import {
  archive,
  identityOf,
  manifestOf,
  openSeal,
  recipientOf,
  resealed,
  seal,
  takeApart,
  textOf,
  utf8,
} from '../../hostile/bundle/forging.ts';

const { name: kind } = riskRecordKind;
const id = '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10';
let home = '';
let auditor: Person;
let moderator: Person;
let toModerator = '';
let audit: AuditId;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-risks-'));
  const { now } = risingClock();
  auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  moderator = await makePerson(home, 'Moderator M-04', 'Moderator', now);
  toModerator = await introduce(moderator, auditor);
  await introduce(auditor, moderator);
  audit = await writtenAudit(auditor);
});
afterAll(async () => {
  for (const one of [auditor, moderator]) await one.end();
  rmSync(home, { recursive: true, force: true });
});

const at = () => new Date(auditor.now()).toISOString();
const write = async (basedOn: number, what: string) => {
  const whole = [
    { op: 'add' as const, path: '', value: { ...newRiskRecord(audit, id, '', at()), what } as never },
  ];
  const some = [{ op: 'replace' as const, path: '/what', value: what }];
  must(
    await auditor.store().cabinet.save({
      at: at(),
      author: auditor.name,
      kind,
      id,
      basedOn,
      changes: basedOn === 0 ? whole : some,
    }),
  );
};
const sealed = () => auditor.seal({ audits: [audit], contacts: [toModerator] });
const opened = async (file: string) =>
  takeApart(await openSeal(new Uint8Array(readFileSync(file)), moderator));

test('a record that is signed with its audit travels in it, and nothing beside it', async () => {
  await write(0, 'Seen before the signing.');
  await sign(auditor, audit);
  const entries = await opened(await sealed());
  expect(manifestOf(entries).version).toBe(2);
  expect(entries.some((one) => one.name.endsWith('risk-records.json'))).toBe(false);
});

test('one written on after the signing goes along, the signed text stays as it was, and the receiver sees it first', async () => {
  const before = must(await auditor.store().signed.get({ audit, version: 0 }));
  await write(1, 'Seen again after the signing.');
  const file = await sealed();
  const entries = await opened(file);
  expect(manifestOf(entries)).toMatchObject({ version: 3, audits: [{ riskOpen: true }] });
  expect(JSON.parse(textOf(entries.find((one) => one.name.endsWith('audit.json'))?.bytes))).toMatchObject({
    escalations: before.document.escalations,
  });
  const verdict = await moderator.look(file);
  expect(verdict.outcome).toBe('good');
  expect(JSON.stringify(verdict.lines)).toContain('Risk records were written after it was signed');
  await moderator.take(file);
  const review = must(await moderator.asks['moderation.open']({ audit }));
  expect(review.audit.escalations[0]?.what).toBe('Seen before the signing.');
  expect(standingRisks(review.audit.escalations, review.risks ?? null)).toMatchObject([
    { since: 'written-after', record: { what: 'Seen again after the signing.' } },
  ]);
  const [item] = must(await moderator.asks['moderation.desk'](null));
  expect(item?.riskOpen).toBe(true);
});

test('the same signed text sent again brings the records as they stand now', async () => {
  await write(2, 'Seen a third time.');
  const close = [
    { op: 'replace' as const, path: '/status', value: 'closed' },
    { op: 'replace' as const, path: '/closedAt', value: at() },
  ];
  must(
    await auditor
      .store()
      .cabinet.save({ at: at(), author: auditor.name, kind, id, basedOn: 3, changes: close }),
  );
  await moderator.take(await sealed());
  const review = must(await moderator.asks['moderation.open']({ audit }));
  expect(review.risks).toMatchObject([{ what: 'Seen a third time.', status: 'closed' }]);
  await moderator.store().whole.settleNow();
  const [item] = must(await moderator.asks['moderation.desk'](null));
  expect(item?.riskOpen).toBe(false);
});

test('records of another audit, records without one that was signed, and records that do not fit are refused', async () => {
  const entries = await opened(await sealed());
  const [signer, mine] = [await identityOf(auditor), await recipientOf(moderator)];
  const forged = async (
    change: (part: { audit: string; records: { id: string; question: string; status: string }[] }) => unknown,
  ) => {
    const parts = await resealed(entries, signer, {
      part: (one) =>
        one.name.endsWith('risk-records.json')
          ? utf8(JSON.stringify(change(JSON.parse(textOf(one.bytes)) as never)))
          : one.bytes,
    });
    return moderator.look(await seal(await archive(parts), [mine]));
  };
  const [other] = ['0b4f7a52-6d0e-4c53-9a56-0c1f4be1c6a1'];
  for (const change of [
    (part: object) => ({ ...part, audit: other }),
    (part: object) => ({ ...part, records: [] }),
    (part: { records: { id: string }[] }) => ({
      ...part,
      records: part.records.map((one) => ({ ...one, id: 'another' })),
    }),
    (part: { records: { id: string }[] }) => ({ ...part, records: [...part.records, ...part.records] }),
  ])
    expect(await forged(change as never)).toMatchObject({ outcome: 'refused', refusal: 'content-invalid' });
});
