/** The laptop in another person's hands: what they may reach, whose name stands in the history, and how it comes back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import { contract, type AskName } from '../../shared/contract.ts';
import { samples } from '../hostile/contract/samples.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import type { Store, Vault } from '../../electron/vault/life/vault.ts';
import { servicesOver } from './services.ts';
import { ownWordsKind } from '../../shared/records/own-words.ts';
import { pseudonymKeyKind } from '../../shared/records/pseudonym-key.ts';
import { act, blank, must, openNewVault, openRisk, passphrase, putOnly, temporaryFolder } from './support.ts';

const place = temporaryFolder();
let vault: Vault;
let store: Store;
let audit: AuditId;
const form = toolkits.find((one) => one.id === 'file-audit');
if (form === undefined) throw new Error('The file audit is built in');

const person = { name: 'Manager TM-01', role: 'Team manager', agency: 'Wren House' };
const action = {
  id: 'a1',
  question: 'K3',
  what: 'Three visits with Robin',
  owner: 'Worker',
  due: '2099-01-04',
  measure: 'Visits on the file',
  level: 'case',
  rag: '',
  state: 'provisional',
  doneOn: '',
  doneEvidence: '',
  reply: '',
};

let over: ReturnType<typeof servicesOver>;
let ask: typeof over.ask;

beforeAll(async () => {
  ({ vault, store } = await openNewVault(place.folder));
  over = servicesOver({ vault });
  ({ ask } = over);
  audit = must(await store.audits.create({ ...act(), toolkit: form, carryFrom: null })).summary.id;
  must(
    await ask['audit.save']({
      audit,
      basedOn: 1,
      changes: [{ op: 'add', path: '/actions/0', value: action }],
    }),
  );
  must(
    await store.audits.markSigned({
      ...act(),
      audit,
      basedOn: 2,
      signature: {
        part: 'auditor',
        name: 'Auditor A-09',
        role: 'Auditor',
        agency: 'Wren House',
        at: act().at,
        dataFingerprint: 'a'.repeat(64),
        certificateFingerprint: 'b'.repeat(64),
      },
      pdf: null,
    }),
  );
});
afterAll(async () => {
  await vault.lock();
  await vault.settled();
  place.remove();
});

const revision = async () => must(await store.audits.open({ audit })).revision;
const put = async (path: string, value: string | object) =>
  ask['audit.save']({
    audit,
    basedOn: await revision(),
    changes: [{ op: 'add', path, value: value as string }],
  });

test('only a part that is open can be handed over, and to one person at a time', async () => {
  const begin = (part: string) => ask['handOver.begin']({ audit, part, ...person });
  expect(await begin('auditor')).toMatchObject({ code: 'wrong-state' });
  expect(await begin('service-manager')).toMatchObject({ code: 'wrong-state' });
  must(await begin('team-manager'));
  expect(await begin('team-manager')).toMatchObject({ code: 'wrong-state' });
  expect(must(await ask['handOver.now'](null))).toMatchObject({ part: 'team-manager', ...person });
});

test('the person who has the laptop reaches no other case, no settings and no other part', async () => {
  const other = must(await store.audits.create({ ...act(), toolkit: form, carryFrom: null })).summary.id;
  const refused = { code: 'handed-over', facts: { role: 'Team manager' } };
  expect(await ask['audit.open']({ audit: other })).toMatchObject(refused);
  expect(await ask['audit.search']({ text: 'Robin', limit: 5 })).toMatchObject(refused);
  expect(await ask['audit.create']({ toolkitId: 'macfa', carryFrom: null })).toMatchObject(refused);
  expect(await ask['audit.reopen']({ audit, reason: 'No.' })).toMatchObject(refused);
  expect(await ask['settings.set']({ idleMinutes: 60 })).toMatchObject(refused);
  expect((await ask['settings.set']({ asideWidth: 400 })).ok).toBe(true);
  expect(await ask['sign.prepare']({ audit, part: 'service-manager', signer: null })).toMatchObject(refused);
  expect((await ask['audit.open']({ audit })).ok).toBe(true);
});

test('the answers tell of the one audit alone, and of no names of real people', async () => {
  await putOnly(store, pseudonymKeyKind, { names: [{ id: 'n1', name: 'Robin Real', pseudonym: 'Child C' }] });
  must(await store.settings.set({ learntWords: ['Robin', 'Real'] }));
  const { items, next, total } = must(await ask['audit.summaries']({ after: null, limit: 1 }));
  expect(items.map(({ id }) => id)).toEqual([audit]);
  expect([next, total]).toEqual([null, 1]);
  expect(must(await ask['settings.get'](null))).toMatchObject({
    learntWords: [],
  });
  const set = must(await ask['settings.set']({ learntWords: ['kestrel'] }));
  expect(JSON.stringify(set)).not.toContain('Real');
  // What the owner had is not lost by what the other person could not see.
  expect(await store.settings.get()).toMatchObject({
    learntWords: ['Robin', 'Real', 'kestrel'],
  });
  const both = (await store.audits.summaries({ after: null, limit: 10 })).items;
  expect(both.length).toBeGreaterThan(1);
  over.news.splice(0);
  // Whether its person is at risk can be written down beside any audit, by whoever changes it.
  for (const { id, revision: basedOn } of both)
    must(
      await store.audits.save({
        ...act(),
        audit: id,
        basedOn,
        changes: [
          { op: 'add', path: '/escalations/-', value: { ...openRisk(), id: `risk-${basedOn}` } as never },
        ],
      }),
    );
  const told = over.news.flatMap((one) => (one.kind === 'audit-changed' ? [one.summary.id] : []));
  expect(new Set(told)).toEqual(new Set([audit]));
});

test('findings tell somebody who has the laptop neither of another audit nor of the key of names', async () => {
  const names = [
    { id: 'n1', name: 'Robin Real', pseudonym: 'Child C' },
    { id: 'n2', name: 'Wren Right', pseudonym: '' },
  ];
  await putOnly(store, pseudonymKeyKind, { names });
  const text = 'Robin Real and Wren Right were seen at home.';
  must(await put('/actions/0/reply', text));
  const own = must(await store.audits.findings({ audit })).problems.filter(({ rule }) => rule === 'R07');
  expect(JSON.stringify(own)).toContain('Child C');
  const told = must(await ask['audit.findings']({ audit }));
  const shown = told.problems.filter(({ rule }) => rule === 'R07');
  expect(shown).toHaveLength(own.length);
  expect(JSON.stringify(shown)).not.toMatch(/Child C|key of names/);
  const other = (await store.audits.summaries({ after: null, limit: 10 })).items.find(
    ({ id }) => id !== audit,
  );
  expect(await ask['audit.findings']({ audit: other?.id ?? audit })).toMatchObject({ code: 'handed-over' });
});

test('records of no audit, the key of pseudonyms among them, are out of reach while somebody else has the laptop', async () => {
  over.news.splice(0);
  for (const { name, only } of [pseudonymKeyKind, ownWordsKind]) {
    const which = { kind: name, id: only };
    expect(await ask['record.open'](which)).toMatchObject({ code: 'handed-over' });
    expect(await ask['record.history']({ ...which, before: null, limit: 5 })).toMatchObject({
      code: 'handed-over',
    });
    expect(await ask['record.list']({ kind: name, about: null, after: null, limit: 5 })).toMatchObject({
      code: 'handed-over',
    });
    const changes = [{ op: 'test' as const, path: '/id', value: only }];
    expect(await ask['record.save']({ ...which, basedOn: 1, changes })).toMatchObject({
      code: 'handed-over',
    });
  }
  expect(await ask['record.search']({ text: 'Robin', limit: 5 })).toMatchObject({ code: 'handed-over' });
  await putOnly(store, pseudonymKeyKind, { names: [] });
  expect(over.news.filter(({ kind }) => kind === 'record-changed')).toEqual([]);
});

test('every question has its own answer to the change of person, and only what is named is reached', async () => {
  const seen: string[] = [];
  const all = Object.fromEntries(
    Object.keys(contract).map((name) => [
      name,
      () => {
        seen.push(name);
        return Promise.resolve({ ok: false as const, code: 'cancelled' as const });
      },
    ]),
  );
  const guarded = over.services.guard(all as never) as Record<string, (input: unknown) => Promise<unknown>>;
  for (const [name, run] of Object.entries(guarded)) await run(samples[name as AskName]);
  const free = Object.entries(contract)
    .filter(([, { whileHandedOver }]) => ['free', 'narrowed'].includes(whileHandedOver))
    .map(([name]) => name);
  expect(seen.toSorted()).toEqual(free.toSorted());
  expect(seen).not.toContain('app.keptPlace');
});

test('the history names the person who wrote, not the owner of the laptop', async () => {
  must(await put('/actions/0/reply', 'Visits made.'));
  const { entries } = must(await ask['audit.history']({ audit, question: null, before: null, limit: 1 }));
  expect(entries[0]?.author).toBe('Manager TM-01, Team manager');
});

test('the team manager cannot sign before every task is done, nor in another name (K04)', async () => {
  must(
    await put('/answers/K15', { ...blank, signOff: { by: person.name, role: person.role, at: act().at } }),
  );
  const sign = async (name: string) => {
    const prepared = must(await ask['sign.prepare']({ audit, part: 'team-manager', signer: person }));
    return ask['sign.handOver']({
      audit,
      part: 'team-manager',
      reportFingerprint: prepared.reportFingerprint,
      ...person,
      name,
      statements: prepared.statements.map(() => true),
    });
  };
  expect(await sign('Somebody else')).toMatchObject({ code: 'handed-over' });
  expect(await sign(person.name)).toMatchObject({ code: 'sign-blocked' });
  must(await put('/actions/0/doneOn', '2026-11-30'));
  must(await sign(person.name));
  const { parts } = must(await store.audits.open({ audit })).audit;
  expect(parts.map((one) => [one.part, one.name, one.certificateFingerprint])).toEqual([
    ['auditor', 'Auditor A-09', 'b'.repeat(64)],
    ['team-manager', person.name, ''],
  ]);
});

// They could once be changed until the last part was signed.
test('replies of a signed part stay as they are while a later part is open', async () => {
  expect(await put('/actions/0/reply', 'Changed afterwards.')).toMatchObject({ code: 'audit-locked' });
  expect(await put('/actions/0/doneOn', '2026-12-01')).toMatchObject({ code: 'audit-locked' });
});

test('the laptop comes back with the passphrase of the vault, and at lock', async () => {
  expect(await ask['handOver.end']({ passphrase: 'wrong' })).toMatchObject({ code: 'wrong-passphrase' });
  expect(must(await ask['handOver.now'](null))).not.toBeNull();
  // The back-off after the wrong try is part of what is tested: it is waited out.
  let back = await ask['handOver.end']({ passphrase });
  while (!back.ok && back.code === 'too-soon') {
    await new Promise((resolve) => setTimeout(resolve, 200));
    back = await ask['handOver.end']({ passphrase });
  }
  expect(back.ok).toBe(true);
  expect(must(await ask['handOver.now'](null))).toBeNull();
  expect((await ask['audit.search']({ text: 'Robin', limit: 5 })).ok).toBe(true);
  must(await ask['handOver.begin']({ audit, part: 'service-manager', ...person }));
  await over.services.lock();
  await vault.settled();
  must(await vault.unlock(passphrase));
  expect(must(await ask['handOver.now'](null))).toBeNull();
});
