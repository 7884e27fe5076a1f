/**
 * A risk record is a record of its own beside its audit: written in every state of it, with an author, a chain and a history, found by
 * search, shown by the audit. What earlier programs kept in the audit moves without a word lost and without touching what was signed.
 */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Audit } from '../../shared/audit/audit.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import { AuditState } from '../../shared/audit/audit.ts';
import { newRiskRecord, riskRecordKind } from '../../shared/records/risk-record.ts';
import { limits } from '../../shared/limits.ts';
import { contentFingerprint } from '../../electron/vault/exchange/fingerprint.ts';
import type { Json } from '../../shared/json/patch.ts';
import type { Store, Vault } from '../../electron/vault/life/vault.ts';
import { rewrite } from '../hostile/vault/closed-vault.ts';
import { schemaVersion } from '../../electron/vault/file/migrations/index.ts';
import { recordedVault } from './record-schema.ts';
import { homeForEach } from './set-up.ts';
import {
  act,
  must,
  newAudit,
  openNewVault,
  openRisk,
  partSignature,
  passphrase,
  save,
  storeOf,
  vaultIn,
  writeRationale,
} from './support.ts';

const home = homeForEach();
const { name: kind } = riskRecordKind;
const id = '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10';
const whole = (audit: AuditId, what = '') => [
  {
    op: 'add' as const,
    path: '',
    value: { ...newRiskRecord(audit, id, '', act().at), what } as unknown as Json,
  },
];
const audited = async (store: Store, audit: AuditId) => must(await store.audits.open({ audit }));
const end = async (vault: Vault) => {
  await vault.lock();
  await vault.settled();
};

test('it is made and written beside its audit, which shows it and stays as it was written', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  const before = await audited(store, audit);
  must(await store.cabinet.save({ ...act(), kind, id, basedOn: 0, changes: whole(audit) }));
  const what = 'A heron by the window.';
  must(
    await store.cabinet.save({
      ...act(),
      kind,
      id,
      basedOn: 1,
      changes: [{ op: 'replace', path: '/what', value: what }],
    }),
  );
  const after = await audited(store, audit);
  expect(after.audit.escalations).toMatchObject([{ id, what, status: 'open' }]);
  expect(after.revision).toBe(before.revision);
  const { items } = await store.audits.summaries({ after: null, limit: 10 });
  expect(items[0]?.riskOpen).toBe(true);
  const { hits } = await store.audits.search({ text: 'heron', limit: 5 });
  expect(hits).toMatchObject([{ audit, question: 'escalations', questionTitle: 'At risk now' }]);
  const history = must(await store.cabinet.history({ kind, id, before: null, limit: 9 }));
  expect(history).toMatchObject({
    chainHolds: true,
    entries: [
      { revision: 2, author: 'Wren, auditor', changes: [{ path: '/what', before: '', after: what }] },
      { revision: 1 },
    ],
  });
  // A stale save is refused; a second one from nothing is stale, too.
  for (const basedOn of [0, 1])
    expect(await store.cabinet.save({ ...act(), kind, id, basedOn, changes: whole(audit) })).toMatchObject({
      code: 'stale-revision',
    });
  expect((await store.whole.check()).problems).toEqual([]);
  await end(vault);
});

test.each(AuditState.options)(
  'it is written in the state %s, and what was signed keeps its fingerprint',
  async (state) => {
    const { vault, store } = await openNewVault(home());
    const audit = await newAudit(store);
    must(await writeRationale(store, audit, '3a', 'Seen.'));
    const { revision } = await audited(store, audit);
    if (state !== 'in-progress')
      must(
        await store.audits.markSigned({
          ...act(),
          audit,
          basedOn: revision,
          signature: partSignature(),
          pdf: null,
        }),
      );
    await end(vault);
    await rewrite(home(), (db) => {
      db.prepare(`UPDATE documents SET document = json_set(document, '$.state', ?)`).run(state);
    });
    must(await vault.unlock(passphrase));
    const now = storeOf(vault);
    const signed = await now.signed.get({ audit, version: 0 });
    must(await now.cabinet.save({ ...act(), kind, id, basedOn: 0, changes: whole(audit, 'Now.') }));
    expect((await audited(now, audit)).audit.escalations).toHaveLength(1);
    expect(await now.signed.get({ audit, version: 0 })).toEqual(signed);
    await end(vault);
  },
);

/** Puts risk records into the documents of a closed vault, as earlier programs kept them. */
const kept = (...rows: readonly string[]) =>
  rows.map((row) => ({ ...openRisk(), id: row, what: `Seen at ${row}.` })) as Audit['escalations'];
const putIn = (risks: Audit['escalations']) =>
  rewrite(home(), (db) => {
    db.prepare(`UPDATE documents SET document = json_set(document, '$.escalations', json(?))`).run(
      JSON.stringify(risks),
    );
    db.prepare(`DELETE FROM meta WHERE name = 'risk-records-settled'`).run();
  });

test.each(Array.from({ length: schemaVersion }, (_, n) => n + 1))(
  'those in an audit of a vault of schema %i become records, and it shows the same',
  async (version) => {
    cpSync(recordedVault(version), path.join(home(), 'vault'), { recursive: true });
    const vault = vaultIn(home());
    must(await vault.unlock(passphrase));
    const { items } = await storeOf(vault).audits.summaries({ after: null, limit: 1 });
    const audit = items[0]?.id as AuditId;
    const before = await audited(storeOf(vault), audit);
    await end(vault);
    // One that cannot be read by this program, and two that share an id: none of them is lost.
    const risks = [...kept('r1', 'r2', 'r2'), { ...kept('r3')[0], mood: 'odd' }] as Audit['escalations'];
    await putIn(risks);
    must(await vault.unlock(passphrase));
    const store = storeOf(vault);
    const all = [...before.audit.escalations, ...risks];
    const shown = { ...before.audit, escalations: all };
    const opened = await audited(store, audit);
    expect(opened.audit).toEqual(shown);
    expect(contentFingerprint(opened.audit)).toBe(contentFingerprint(shown));
    // Nothing of the audit was written by it: words kept for that revision still fit.
    expect(opened.revision).toBe(before.revision);
    const listed = await store.cabinet.list({ kind, about: audit, after: null, limit: 10 });
    expect(listed.items.slice(0, 3).map(({ line }) => line['row'])).toEqual(['r2', 'r2', 'r1']);
    // With the next word the audit itself lets go of them.
    must(await writeRationale(store, audit, '3b', 'Later.'));
    expect((await audited(store, audit)).audit.escalations).toEqual(all);
    await end(vault);
    await rewrite(home(), (db) => {
      const text = db.prepare<[], string>('SELECT document FROM documents').pluck().get() ?? '';
      expect((JSON.parse(text) as Audit).escalations).toEqual(risks.slice(3));
    });
    must(await vault.unlock(passphrase));
    expect((await audited(storeOf(vault), audit)).audit.escalations).toEqual(all);
    const history = must(
      await storeOf(vault).audits.history({ audit, question: null, before: null, limit: 50 }),
    );
    expect(history.chainHolds).toBe(true);
    await end(vault);
  },
);

test('a change of the audit that an earlier program kept unsaved goes into the record', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await save(store, audit, [{ op: 'add', path: '/escalations/-', value: openRisk() }]));
  must(
    await save(store, audit, [
      { op: 'replace', path: '/escalations/0/what', value: 'Seen twice.' },
      { op: 'replace', path: '/independence', value: { declared: '', at: '', note: 'A note.' } },
    ]),
  );
  const { audit: now } = await audited(store, audit);
  expect(now).toMatchObject({
    escalations: [{ id: 'r1', what: 'Seen twice.' }],
    independence: { note: 'A note.' },
  });
  expect(await save(store, audit, [{ op: 'remove', path: '/escalations/0' }])).toMatchObject({
    code: 'bad-changes',
  });
  const long = 'x'.repeat(limits.risk.what + 1);
  expect(
    await save(store, audit, [{ op: 'replace', path: '/escalations/0/what', value: long }]),
  ).toMatchObject({ ok: true, value: { refused: [{ at: ['escalations', '#r1', 'what'] }] } });
  expect((await store.whole.check()).problems).toEqual([]);
  await end(vault);
});

test('words that are too long for it, also for a new one, are kept beside the vault and stand in their place again', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  const long = 'y'.repeat(limits.risk.followUp + 1);
  const document = { ...newRiskRecord(audit, id, '', act().at), what: 'Seen.', followUp: long };
  const made = must(
    await store.cabinet.save({
      ...act(),
      kind,
      id,
      basedOn: 0,
      changes: [{ op: 'add', path: '', value: document as unknown as Json }],
    }),
  );
  expect(made).toMatchObject({ revision: 1, refused: [{ at: ['followUp'], value: long }] });
  expect(await vault.keptAside()?.undecided(audit)).toBe(1);
  await end(vault);
  expect(must(await vault.unlock(passphrase)).recovered.join(' ')).toContain('more than their place takes');
  const opened = must(await storeOf(vault).cabinet.open({ kind, id }));
  expect(opened).toMatchObject({
    document: { what: 'Seen.', followUp: '' },
    refused: [{ at: ['followUp'], value: long }],
  });
  await end(vault);
});

test('one written since the report was read is not signed unread', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  const { revision, audit: read } = await audited(store, audit);
  must(await store.cabinet.save({ ...act(), kind, id, basedOn: 0, changes: whole(audit, 'Now.') }));
  const sign = { audit, basedOn: revision, signature: partSignature(), pdf: null };
  expect(await store.audits.markSigned({ ...act(), ...sign, risks: read.escalations })).toMatchObject({
    code: 'content-changed',
  });
  await end(vault);
});

test('only an audit of one’s own has them, as many as it may, and one with a word in it is never taken back', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  const stranger = '0b4f7a52-6d0e-4c53-9a56-0c1f4be1c6a1' as AuditId;
  expect(
    await store.cabinet.save({ ...act(), kind, id, basedOn: 0, changes: whole(stranger) }),
  ).toMatchObject({ code: 'bad-changes' });
  must(await store.cabinet.save({ ...act(), kind, id, basedOn: 0, changes: whole(audit) }));
  must(await store.cabinet.takeBack({ kind, id }));
  expect((await audited(store, audit)).audit.escalations).toEqual([]);
  must(await store.cabinet.save({ ...act(), kind, id, basedOn: 0, changes: whole(audit, 'Seen.') }));
  expect(await store.cabinet.takeBack({ kind, id })).toMatchObject({ code: 'wrong-state' });
  for (let n = 1; n < limits.risks; n += 1) {
    const other = `5f0c8a54-1c6c-4b1e-9d5a-${String(n).padStart(12, '0')}`;
    must(await store.cabinet.create({ ...act(), kind, document: newRiskRecord(audit, other, '', act().at) }));
  }
  const one = '5f0c8a54-1c6c-4b1e-9d5a-999999999999';
  expect(
    await store.cabinet.create({ ...act(), kind, document: newRiskRecord(audit, one, '', act().at) }),
  ).toMatchObject({ code: 'bad-changes' });
  await end(vault);
});
