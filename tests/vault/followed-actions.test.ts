/**
 * The actions of a signed audit are followed as records of their own: born once, in new vaults and earlier ones, without touching what was
 * signed; the audit is closed only when nothing is left of any of them, and main refuses what the table refuses.
 */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ActionAct, ActionEvent } from '../../shared/actions/event.ts';
import { byHand } from '../../shared/actions/source.ts';
import { readAction } from '../../shared/actions/read-action.ts';
import type { Audit } from '../../shared/audit/audit.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { Json } from '../../shared/json/patch.ts';
import { actionKind, type ActionRecord } from '../../shared/records/action.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import { contentFingerprint } from '../../electron/vault/exchange/fingerprint.ts';
import { schemaVersion } from '../../electron/vault/file/migrations/index.ts';
import type { Store, Vault } from '../../electron/vault/life/vault.ts';
import { rewrite } from '../hostile/vault/closed-vault.ts';
import { saying, story, wording } from '../unit/actions/said.ts';
import { recordedVault } from './record-schema.ts';
import { homeForEach } from './set-up.ts';
import { standAt } from './stand.ts';
import {
  act,
  must,
  newAudit,
  openNewVault,
  partSignature,
  passphrase,
  save,
  storeOf,
  vaultIn,
} from './support.ts';

const home = homeForEach();
const { name: kind } = actionKind;
const end = async (vault: Vault) => {
  await vault.lock();
  await vault.settled();
};
const audited = async (store: Store, audit: AuditId) => must(await store.audits.open({ audit }));
const lineOf = async (store: Store, audit: AuditId) => {
  const { items } = await store.audits.summaries({ after: null, limit: 100 });
  return items.find(({ id }) => id === audit);
};
const recordsOf = async (store: Store, about: AuditId | null): Promise<ActionRecord[]> => {
  const { items } = await store.cabinet.list({ kind, about, after: null, limit: 100 });
  const opened = await Promise.all(items.map(({ id }) => store.cabinet.open({ kind, id })));
  return opened
    .map((one) => must(one).document as unknown as ActionRecord)
    .toSorted((a, b) => a.number - b.number);
};
/** Says something about an action, as the page does: one event added to its record. */
async function say(store: Store, id: string, what: ActionAct, more: Partial<ActionEvent> = {}) {
  const { document, revision } = must(await store.cabinet.open({ kind, id }));
  const value = saying((document as unknown as ActionRecord).events, what, more) as unknown as Json;
  const changes = [{ op: 'add' as const, path: '/events/-', value }];
  return store.cabinet.save({ ...act(), kind, id, basedOn: revision, changes });
}
/** From agreed to proven, by somebody else. */
async function prove(store: Store, id: string) {
  must(await say(store, id, 'start', { by: { name: '', role: 'Lead professional' } }));
  must(await say(store, id, 'report', { by: { name: '', role: 'Lead professional' } }));
  return must(await say(store, id, 'prove'));
}

test('they are born with the signature, and the audit stays as it was signed', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  await standAt(store, audit, 'signed');
  const signed = must(await store.signed.get({ audit, version: 0 }));
  const now = await audited(store, audit);
  expect(contentFingerprint(now.audit)).toBe(contentFingerprint(signed.document));
  const [record, ...others] = await recordsOf(store, audit);
  expect(others).toEqual([]);
  expect(record).toMatchObject({
    number: 1,
    source: { kind: 'audit', audit, row: 'act-1', version: 1, replyWanted: true },
    events: [{ act: 'set', begins: 'agreed', by: { name: 'Wren', role: 'Auditor' } }],
  });
  expect(await lineOf(store, audit)).toMatchObject({ openActions: 1, due: '2026-12-01' });
  // The record says who set it by its history, too, and the whole of it is checked.
  const history = must(await store.cabinet.history({ kind, id: record?.id ?? '', before: null, limit: 9 }));
  expect(history).toMatchObject({
    chainHolds: true,
    entries: [{ event: 'followed', author: 'Wren, auditor' }],
  });
  expect((await store.whole.check()).problems).toEqual([]);
  await end(vault);
});

test('nobody proves their own action: main refuses what the table refuses', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  await standAt(store, audit, 'signed');
  const [record] = await recordsOf(store, audit);
  const id = record?.id ?? '';
  expect(await say(store, id, 'prove')).toMatchObject({ code: 'bad-changes' });
  must(await say(store, id, 'start', { by: { name: '', role: 'Lead professional' } }));
  must(await say(store, id, 'report', { by: { name: 'Robin', role: 'Lead professional' } }));
  for (const by of [
    { name: 'Robin', role: 'Quality team' },
    { name: '', role: 'lead professional' },
  ])
    expect(await say(store, id, 'prove', { by })).toMatchObject({ code: 'bad-changes' });
  must(await say(store, id, 'prove'));
  // What was said is never taken back or written anew.
  const { revision } = must(await store.cabinet.open({ kind, id }));
  for (const changes of [
    [{ op: 'remove' as const, path: '/events/1' }],
    [{ op: 'replace' as const, path: '/events/0/wording/due', value: '2027-01-01' }],
  ])
    expect(await store.cabinet.save({ ...act(), kind, id, basedOn: revision, changes })).toMatchObject({
      code: 'bad-changes',
    });
  await end(vault);
});

test('an audit is closed when nothing is left of any action, and taken up again when one is opened again', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  const more = {
    question: '',
    what: 'Ask the school.',
    owner: 'Lead professional',
    due: '2026-12-05',
    measure: 'Asked.',
  };
  const row = { level: 'case', rag: '', state: 'provisional', doneOn: '', doneEvidence: '', reply: '' };
  const added = { ...more, ...row, id: 'act-2' };
  must(await save(store, audit, [{ op: 'add', path: '/actions/-', value: added }]));
  await standAt(store, audit, 'moderated');
  const [one, two] = await recordsOf(store, audit);
  const ids = [one?.id ?? '', two?.id ?? ''] as const;
  await prove(store, ids[0]);
  expect((await audited(store, audit)).audit.state).toBe('moderated');
  expect(await lineOf(store, audit)).toMatchObject({ openActions: 1, state: 'moderated' });
  // Closed together (K04): not while the other is open.
  expect(await say(store, ids[0], 'close')).toMatchObject({ code: 'bad-changes' });
  must(await say(store, ids[1], 'transfer', { to: { plan: 'Business plan', number: 'BP-1' } }));
  expect((await audited(store, audit)).audit.state).toBe('closed');
  expect(await lineOf(store, audit)).toMatchObject({ openActions: 0, state: 'closed' });
  must(await say(store, ids[0], 'close'));
  must(await say(store, ids[0], 'reopen'));
  expect((await audited(store, audit)).audit.state).toBe('moderated');
  const history = must(await store.audits.history({ audit, question: null, before: null, limit: 9 }));
  expect(history.entries.map(({ event }) => event).slice(0, 2)).toEqual(['taken-up-again', 'closed']);
  expect((await store.whole.check()).problems).toEqual([]);
  await end(vault);
});

test('a new signed version asks for a change, and says what it no longer names', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  await standAt(store, audit, 'signed');
  must(await store.audits.reopen({ ...act(), audit, reason: 'The date was wrong.' }));
  must(await save(store, audit, [{ op: 'replace', path: '/actions/0/due', value: '2027-01-15' }]));
  const { revision: basedOn } = await audited(store, audit);
  must(await store.audits.markSigned({ ...act(), audit, basedOn, signature: partSignature(), pdf: null }));
  const [record] = await recordsOf(store, audit);
  expect(readAction(record?.events ?? [])).toMatchObject({
    state: 'agreed',
    due: '2026-12-01',
    isAgreed: false,
    newest: { version: 2, wording: { due: '2027-01-15' } },
  });
  await end(vault);
});

test('one typed in by hand is made, found, and may be taken away while nobody has spoken of it; one of an audit is not made by the page', async () => {
  const { vault, store } = await openNewVault(home());
  const document = {
    id: randomUUID(),
    source: byHand('Minutes of 2 March'),
    number: 0,
    alsoIn: [],
    theme: 'Voice of the child',
    round: '',
    priority: 'now',
    events: story('set'),
  };
  must(await store.cabinet.create({ ...act(), kind, document }));
  expect(await store.cabinet.search({ text: 'voice of the', limit: 5 })).toMatchObject([
    { kind, field: 'what' },
  ]);
  must(await store.cabinet.takeBack({ kind, id: document.id }));
  const audit = await newAudit(store);
  const forged = {
    ...document,
    id: randomUUID(),
    source: { ...document.source, kind: 'audit' as const, audit },
  };
  const ended = { ...document, id: randomUUID(), events: story('set', 'withdraw') };
  const begun = { ...document, id: randomUUID(), events: story(['set', { begins: 'proven' }]) };
  for (const made of [forged, ended, begun])
    expect(await store.cabinet.create({ ...act(), kind, document: made })).toMatchObject({
      code: 'bad-changes',
    });
  await end(vault);
});

test('one that was carried forward stays the same action, and both audits wait for it', async () => {
  const { vault, store } = await openNewVault(home());
  const first = await newAudit(store);
  await standAt(store, first, 'moderated');
  const [record] = await recordsOf(store, first);
  const [toolkit] = toolkits;
  if (toolkit === undefined) throw new Error('there is no form');
  const made = must(await store.audits.create({ ...act(), toolkit, carryFrom: first }));
  const second = made.summary.id;
  expect((await audited(store, second)).audit.actions).toMatchObject([
    { id: record?.id, carriedFrom: 'T2-0001' },
  ]);
  await standAt(store, second, 'moderated');
  // The one carried forward, and the one of the second audit's own.
  const [, own] = await recordsOf(store, second).then((all) => [null, ...all]);
  expect(await recordsOf(store, null)).toHaveLength(2);
  expect((await recordsOf(store, first))[0]).toMatchObject({ alsoIn: [second] });
  must(await say(store, own?.id ?? '', 'withdraw'));
  expect(await lineOf(store, second)).toMatchObject({ state: 'moderated', openActions: 1 });
  await prove(store, record?.id ?? '');
  for (const audit of [first, second]) expect((await audited(store, audit)).audit.state).toBe('closed');
  await end(vault);
});

test.each(Array.from({ length: schemaVersion }, (_, n) => n + 1))(
  'those of a vault of schema %i are followed in a quiet moment, once, and nothing that was signed is touched',
  async (version) => {
    cpSync(recordedVault(version), path.join(home(), 'vault'), { recursive: true });
    const vault = vaultIn(home());
    must(await vault.unlock(passphrase));
    const { items } = await storeOf(vault).audits.summaries({ after: null, limit: 1 });
    const audit = items[0]?.id as AuditId;
    const whole = (await audited(storeOf(vault), audit)).audit;
    await end(vault);
    // Signed by an earlier program, with an action nobody followed.
    const action = {
      id: 'a1',
      question: '',
      ...wording,
      rag: '',
      state: 'provisional',
      doneOn: '',
      doneEvidence: '',
      reply: '',
    };
    const { person: _p, deputy: _d, proof: _k, ...row } = action;
    const parts = [partSignature()];
    const document = { ...whole, actions: [row], parts, state: 'signed' } as unknown as Audit;
    await rewrite(home(), (db) => {
      db.prepare('UPDATE documents SET document = ?, packed = NULL').run(JSON.stringify(document));
      db.prepare(
        `INSERT INTO signed_versions (audit, version, revision, signed_at, data_fingerprint, certificate_fingerprint, document, pdf, pdf_sha256, details)
         SELECT key, 1, revision, ?, ?, '', ?, NULL, '', 'null' FROM audits`,
      ).run(parts[0]?.at, 'a'.repeat(64), JSON.stringify(document));
    });
    must(await vault.unlock(passphrase));
    const store = storeOf(vault);
    const before = await audited(store, audit);
    await store.whole.settleNow();
    expect(await recordsOf(store, audit)).toMatchObject([{ number: 1, events: [{ act: 'set' }] }]);
    const first = await recordsOf(store, audit);
    await end(vault);
    must(await vault.unlock(passphrase));
    await storeOf(vault).whole.settleNow();
    expect(await recordsOf(storeOf(vault), audit)).toEqual(first);
    expect(await audited(storeOf(vault), audit)).toMatchObject({
      audit: before.audit,
      revision: before.revision,
    });
    await end(vault);
  },
);
