/** What main holds to before anything is read for signing, whatever the page does: no word is left beside the audit, no other audit is named. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signingHandlers } from '../../electron/ipc/handlers/signing.ts';
import { limits } from '../../shared/limits.ts';
import { ok } from '../../shared/result.ts';
import type { Problem } from '../../shared/toolkit/problem.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import type { Vault } from '../../electron/vault/life/vault.ts';
import {
  act,
  must,
  openNewVault,
  partSignature,
  passphrase,
  save,
  storeOf,
  temporaryFolder,
  writeRationale,
} from './support.ts';

const place = temporaryFolder();
const form = toolkits.find((one) => one.id === 'file-audit');
if (form === undefined) throw new Error('The file audit is built in');
const [question = ''] = form.sections.flatMap((section) =>
  section.questions.filter((one) => one.answer.kind === 'grade').map(({ id }) => id),
);
let vault: Vault;
let found: Problem[] = [];
const asks = () =>
  signingHandlers({
    store: () => ({
      ...storeOf(vault),
      audits: {
        ...storeOf(vault).audits,
        findings: async (input) => {
          const real = await storeOf(vault).audits.findings(input);
          return real.ok ? ok({ ...real.value, problems: found }) : real;
        },
      },
    }),
    undecided: async (one) => (await vault.keptAside()?.undecided(one)) ?? 0,
    checkPassphrase: (given) => vault.checkPassphrase(given),
    work: { make: () => Promise.reject(new Error('nothing is laid out here')) },
    tell: () => undefined,
    now: Date.now,
    appVersion: '0',
  });
const made = async () =>
  must(await storeOf(vault).audits.create({ ...act(), toolkit: form, carryFrom: null })).summary.id;
const again = async () => {
  await vault.lock();
  await vault.settled();
  must(await vault.unlock(passphrase));
};

beforeAll(async () => {
  ({ vault } = await openNewVault(place.folder));
});
afterAll(async () => {
  await vault.lock();
  await vault.settled();
  place.remove();
});

test('signing waits while words are more than their place takes, also after a lock, and goes on once they fit', async () => {
  const audit = await made();
  const other = await made();
  const prepare = (one: typeof audit) =>
    asks()['sign.prepare']({ audit: one, part: 'auditor', signer: null });
  const long = 'w'.repeat(limits.text + 1);
  expect(must(await writeRationale(storeOf(vault), audit, question, long)).refused).toHaveLength(1);
  const waits = { code: 'words-held', facts: { count: 1 } };
  expect(await prepare(audit)).toMatchObject(waits);
  must(await prepare(other));
  await again();
  expect(await prepare(audit)).toMatchObject(waits);
  expect(
    await asks()['sign.sign']({
      audit,
      part: 'auditor',
      reportFingerprint: 'ab'.repeat(32),
      statements: [],
      passphrase,
    }),
  ).toMatchObject(waits);
  must(await writeRationale(storeOf(vault), audit, question, 'It fits.'));
  must(await prepare(audit));
});

test('refused words that were taken back without another change hold nothing up', async () => {
  const audit = await made();
  must(await writeRationale(storeOf(vault), audit, question, 'w'.repeat(limits.text + 1)));
  must(await save(storeOf(vault), audit, [{ op: 'test', path: '/id', value: audit }]));
  must(await asks()['sign.prepare']({ audit, part: 'auditor', signer: null }));
});

test('signing waits for words written before the audit changed, until a person has decided', async () => {
  const audit = await made();
  must(await writeRationale(storeOf(vault), audit, question, 'theirs'));
  const path = `/answers/${question}/rationale`;
  const stale = await storeOf(vault).audits.save({
    ...act(),
    audit,
    basedOn: 1,
    changes: [{ op: 'add', path: `/answers/${question}`, value: { rationale: 'mine' } as never }],
  });
  expect(stale).toMatchObject({ code: 'stale-revision' });
  await again();
  must(await save(storeOf(vault), audit, [{ op: 'replace', path, value: 'theirs still' }]));
  const prepare = () => asks()['sign.prepare']({ audit, part: 'auditor', signer: null });
  expect(await prepare()).toMatchObject({ code: 'words-held' });
  const items = (await vault.keptAside()?.list()) ?? [];
  for (const { id } of items) must((await vault.keptAside()?.letGo(id)) ?? { ok: false, code: 'locked' });
  must(await prepare());
});

test('whoever has the laptop for their part reads of no other audit; the auditor does', async () => {
  const audit = await made();
  found = [
    {
      rule: 'R15',
      severity: 'warn',
      key: 'R15:case',
      place: { question },
      message: 'FA-0901 is an audit of the same file from the last 12 months.',
      because: '',
      waived: 'Agreed with the co-ordinator.',
    },
  ];
  const read = async (part: string) => {
    const signer = part === 'auditor' ? null : { name: 'Wren', role: 'Team manager', agency: 'House' };
    return JSON.stringify(must(await asks()['sign.prepare']({ audit, part, signer })).report);
  };
  expect(await read('auditor')).toContain('FA-0901');
  const { revision } = must(await storeOf(vault).audits.open({ audit }));
  const signature = partSignature();
  must(await storeOf(vault).audits.markSigned({ ...act(), audit, basedOn: revision, signature, pdf: null }));
  const theirs = await read('team-manager');
  expect(theirs).not.toContain('FA-0901');
  expect(theirs).toContain('Another audit is an audit of the same file');
  expect(theirs).toContain('Agreed with the co-ordinator.');
  found = [];
});
