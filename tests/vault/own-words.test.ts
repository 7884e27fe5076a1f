/** What a vault's own records and settings change in its forms and checks: own words in new audits, the local key of names, how task days count. */
import { afterAll, expect, test } from 'vitest';
import { auditHandlers } from '../../electron/ipc/handlers/audits.ts';
import type { Json } from '../../shared/json/patch.ts';
import type { PatchOperation } from '../../shared/json/operation.ts';
import { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { action } from '../unit/toolkits/made-audit.ts';
import { ownWordsKind } from '../../shared/records/own-words.ts';
import { pseudonymKeyKind } from '../../shared/records/pseudonym-key.ts';
import { blank, must, newAudit, openNewVault, putOnly, save, temporaryFolder } from './support.ts';

const place = temporaryFolder();
const { vault, store } = await openNewVault(place.folder);
const handlers = auditHandlers({ vault, author: () => Promise.resolve('Robin, auditor') });
const words = { 'file-audit/grade/file/ri/word': 'Adequate' };

afterAll(async () => {
  await vault.lock();
  await vault.settled();
  place.remove();
});

const form = async (id: string) => {
  const found = must(await handlers['toolkit.list'](null)).find(({ ref }) => ref.id === id);
  if (found === undefined) throw new Error(`No form ${id}`);
  return found;
};
const grades = (toolkit: Toolkit) => toolkit.scales.flatMap((one) => one.grades.map((grade) => grade.word));

test('an audit is made in the words of its vault, and keeps them when they change', async () => {
  const builtIn = await form('file-audit');
  await putOnly(store, ownWordsKind, { words });
  const own = await form('file-audit');
  expect(grades(own.toolkit)).toContain('Adequate');
  expect(own.ref.fingerprint).not.toBe(builtIn.ref.fingerprint);
  expect((await form('tier2-full')).ref).toEqual((await form('tier2-full')).ref);
  const { audit } = must(await handlers['audit.create']({ toolkitId: 'file-audit', carryFrom: null }));
  await putOnly(store, ownWordsKind, { words: {} });
  expect((await form('file-audit')).ref).toEqual(builtIn.ref);
  const opened = must(await store.audits.open({ audit }));
  expect(opened.audit.toolkit).toEqual(own.ref);
  expect(grades(opened.toolkit)).toContain('Adequate');
  expect(Toolkit.parse(opened.toolkit)).toEqual(opened.toolkit);
});

test('the local key tells the checks the pseudonym that stands for a name', async () => {
  const audit = await newAudit(store);
  must(
    await save(store, audit, [
      { op: 'add', path: '/answers/3a', value: { ...blank, rationale: 'Dunlin was asked twice.' } },
    ]),
  );
  const named = async () =>
    must(await store.audits.findings({ audit })).problems.filter(
      (one) => one.rule === 'R07' && one.place.question === '3a',
    );
  expect(JSON.stringify(await named())).not.toContain('Child 7');
  await putOnly(store, pseudonymKeyKind, { names: [{ id: 'n1', name: 'Dunlin', pseudonym: 'Child 7' }] });
  const [found] = await named();
  expect(`${found?.message} ${found?.because}`).toContain('Child 7');
});

test('the days of a task are counted as the settings say', async () => {
  const { audit } = must(await handlers['audit.create']({ toolkitId: 'file-audit', carryFrom: null }));
  const task: PatchOperation = {
    op: 'add',
    path: '/actions',
    value: [action({ due: '2026-03-13' })] as unknown as Json,
  };
  const returned: PatchOperation = {
    op: 'add',
    path: '/answers/H09c',
    value: { ...blank, date: '2026-03-02' },
  };
  must(await save(store, audit, [returned, task]));
  const late = async () =>
    must(await store.audits.findings({ audit })).problems.filter((one) => one.rule === 'K03').length;
  must(await store.settings.set({ taskDays: 'working' }));
  const working = await late();
  must(await store.settings.set({ taskDays: 'calendar' }));
  expect(await late()).toBe(working + 1);
});
