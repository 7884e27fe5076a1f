// @vitest-environment jsdom
/** The list follows what the page itself did by the answers it gets: nothing of it comes as news. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ask } from '../../../renderer/ask.ts';
import { emptyWorkingCopy, fillWorkingCopy } from '../../../renderer/working-copy/fill.ts';
import { entryNow } from '../../../renderer/working-copy/entries.ts';
import { rowsOf } from '../../../renderer/working-copy/list.ts';
import { newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { fakeMain } from '../../fixtures/fake-main.ts';

const audit = newAudit(toolkitOf('tier2-full'), 1, '2026-11-01T09:00:00.000Z');
let fake: ReturnType<typeof fakeMain>;
const news: unknown[] = [];

beforeEach(async () => {
  fake = fakeMain({ vault: 'open', audits: [audit] });
  window.caselight = fake.bridge;
  news.splice(0);
  fake.bridge.onNews((one) => news.push(one));
  await fillWorkingCopy();
});
afterEach(() => emptyWorkingCopy());

const change = {
  op: 'add' as const,
  path: '/answers/3a',
  value: { rationale: 'Short.', evidence: [], noEvidence: false, marked: false, grade: 'g' },
};
const save = () => ask('audit.save', { audit: audit.id, basedOn: 1, changes: [change] });

it('a save brings the line of its audit with it', async () => {
  expect(entryNow(audit.id)).toMatchObject({ revision: 1, status: 'not-started' });
  await save();
  expect(entryNow(audit.id)).toMatchObject({ revision: 2, status: 'in-progress' });
  expect(news).toEqual([]);
});

it('an audit that was begun here stands in the list at once', async () => {
  const made = await ask('audit.create', { toolkitId: 'macfa', carryFrom: null });
  expect(made.ok && entryNow(made.value.audit)).toMatchObject({ toolkitId: 'macfa' });
  expect(news).toEqual([]);
});

it('what the checks found comes into the line of the revision that was checked, and into no newer one', async () => {
  await save();
  const [before] = await rowsOf([audit.id]);
  const found = await ask('audit.findings', { audit: audit.id });
  if (!found.ok) throw new Error(found.code);
  expect(before?.problems).toEqual(found.value.toDo);
  const toDo = { block: 7 };
  const replies = { 'audit.findings': () => ({ ...found.value, toDo, revision: 2 }) };
  window.caselight = fakeMain({ vault: 'open', audits: [audit], replies }).bridge;
  await ask('audit.findings', { audit: audit.id });
  await expect.poll(async () => (await rowsOf([audit.id]))[0]?.problems).toEqual(toDo);
  const older = { 'audit.findings': () => ({ ...found.value, toDo: { block: 9 }, revision: 1 }) };
  window.caselight = fakeMain({ vault: 'open', audits: [audit], replies: older }).bridge;
  await ask('audit.findings', { audit: audit.id });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await rowsOf([audit.id]))[0]?.problems).toEqual(toDo);
});

it('an answer that comes after the lock leaves nothing behind', async () => {
  const saving = save();
  await emptyWorkingCopy();
  await saving;
  expect(entryNow(audit.id)).toBeUndefined();
});
