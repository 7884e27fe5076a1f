/** The header of a new audit begins with the auditor's own designation, which the vault knows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditHandlers } from '../../electron/ipc/handlers/audits.ts';
import type { Store, Vault } from '../../electron/vault/life/vault.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import { questionById } from '../../shared/toolkit/evaluate/index.ts';
import { blank, must, openNewVault, save, temporaryFolder } from './support.ts';

const place = temporaryFolder();
let vault: Vault;
let store: Store;

beforeAll(async () => {
  ({ vault, store } = await openNewVault(place.folder));
});
afterAll(async () => {
  await vault.lock();
  await vault.settled();
  place.remove();
});

const handlersOf = (role: string) =>
  auditHandlers({
    vault,
    author: () => Promise.resolve('Auditor A-09'),
    designation: () => Promise.resolve(role),
  });

const begin = async (toolkitId: string, role: string, carryFrom: string | null = null) => {
  const made = must(await handlersOf(role)['audit.create']({ toolkitId, carryFrom: carryFrom as never }));
  return must(await store.audits.open({ audit: made.audit })).audit;
};

// It once had to be typed into each.
test('the auditor’s own designation stands in every new audit', async () => {
  for (const toolkit of toolkits) {
    const id = toolkit.roles['auditor'] ?? '';
    const kind = questionById(toolkit, id)?.question.answer.kind;
    const { answers } = await begin(toolkit.id, ' Early help auditor ');
    expect(answers, toolkit.id).toEqual(
      kind === 'short-text' ? { [id]: { ...blank, text: 'Early help auditor' } } : {},
    );
  }
  expect(toolkits.filter((one) => one.roles['auditor'] !== undefined).length).toBeGreaterThan(6);
});

test('without an identity nothing is written', async () => {
  expect((await begin('tier2-full', '')).answers).toEqual({});
});

test('the auditor of this audit stands in the header, not the one of the audit before it', async () => {
  const earlier = await begin('tier2-full', 'Early help auditor');
  must(
    await save(store, earlier.id, [
      { op: 'add', path: '/answers/H01', value: { ...blank, text: '2291' } },
      { op: 'replace', path: '/answers/H04a/text', value: 'Somebody else' },
    ]),
  );
  const { answers } = await begin('tier2-full', 'Early help auditor', earlier.id);
  expect(answers['H01']).toMatchObject({ text: '2291', carriedFrom: earlier.reference });
  expect(answers['H04a']).toEqual({ ...blank, text: 'Early help auditor' });
});
