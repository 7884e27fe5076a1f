/** What crosses the border when an audit changes: its line once, in the answer of whoever changed it; news only of what the page did not do. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { News } from '../../shared/contract.ts';
import { makeOwnChanges } from '../../electron/ipc/own-changes.ts';
import { ok } from '../../shared/result.ts';
import { servicesOver } from './services.ts';
import {
  act,
  blank,
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  temporaryFolder,
  toolkit,
} from './support.ts';

const home = temporaryFolder();
let place: Awaited<ReturnType<typeof openNewVault>>;
let over: ReturnType<typeof servicesOver>;
const lines = (): News[] => over.news.filter(({ kind }) => kind === 'audit-changed');
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const question =
  toolkit.sections.flatMap((one) => one.questions).find((one) => one.answer.kind === 'grade')?.id ?? '';

beforeAll(async () => {
  place = await openNewVault(home.folder);
  over = servicesOver({ vault: place.vault });
});
beforeEach(() => void over.news.splice(0));
afterAll(async () => {
  await over.services.lock();
  await place.vault.settled();
  home.remove();
});

/** Saves through the border's handlers, as the page does. */
async function save(audit: AuditId, rationale: string) {
  const { revision } = must(await over.ask['audit.open']({ audit }));
  const change = {
    op: 'add' as const,
    path: `/answers/${question}`,
    value: { ...blank, grade: 'g', rationale },
  };
  return over.ask['audit.save']({ audit, basedOn: revision, changes: [change] });
}

it('one save and its checks bring the line of the list over the border once, in the answer', async () => {
  const made = must(await over.ask['audit.create']({ toolkitId: toolkit.id, carryFrom: null }));
  const saved = must(await save(made.audit, 'Short.'));
  expect(saved.summary).toMatchObject({ id: made.audit, revision: 2 });
  const found = must(await over.ask['audit.findings']({ audit: made.audit }));
  expect(Object.values(found.toDo).some((count) => count > 0)).toBe(true);
  await rest(700);
  expect(lines()).toEqual([]);
  const { items } = must(await over.ask['audit.summaries']({ after: null, limit: 5 }));
  expect(items.find(({ id }) => id === made.audit)?.problems).toEqual(found.toDo);
});

it('what nobody on the page did is told as news: counts of checks nobody asked for', async () => {
  const audit = await newAudit(storeOf(place.vault));
  must(await save(audit, 'Short.'));
  over.news.splice(0);
  await expect
    .poll(lines, { timeout: 20_000 })
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ summary: expect.objectContaining({ id: audit }) as unknown }),
      ]),
    );
});

it('words put back from beside the vault are told as news: that answer carries no line', async () => {
  const audit = await newAudit(storeOf(place.vault));
  must(await save(audit, 'Theirs.'));
  const change = { op: 'add' as const, path: `/answers/${question}/rationale`, value: 'Mine.' };
  const stale = await storeOf(place.vault).audits.save({ ...act(), audit, basedOn: 1, changes: [change] });
  expect(stale).toMatchObject({ code: 'stale-revision' });
  await over.services.lock();
  await place.vault.settled();
  must(await over.ask['vault.unlock']({ passphrase }));
  must(await over.ask['audit.findings']({ audit }));
  const [kept] = must(await over.ask['kept.list'](null));
  over.news.splice(0);
  must(await over.ask['kept.putBack']({ id: kept?.id ?? '' }));
  await expect
    .poll(lines, { timeout: 20_000 })
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ summary: expect.objectContaining({ id: audit }) as unknown }),
      ]),
    );
});

it('news of another audit, and of a newer revision than the answer tells, is not held back for good', async () => {
  const told: News[] = [];
  const own = makeOwnChanges((news) => void told.push(news));
  const { summary } = must(await storeOf(place.vault).audits.create({ ...act(), toolkit, carryFrom: null }));
  const news = (id: string, revision: number): News => ({
    kind: 'audit-changed',
    summary: { ...summary, id: id as AuditId, revision },
  });
  const other = 'another';
  const ask = own.quiet({
    'audit.save': () => {
      for (const one of [news(summary.id, 2), news(other, 5), news(summary.id, 3)]) own.tell(one);
      return Promise.resolve(
        ok({ revision: 2, savedAt: summary.updatedAt, summary: { ...summary, revision: 2 } }),
      );
    },
  });
  const run = ask['audit.save'] as unknown as (input: { audit: string }) => Promise<unknown>;
  await run({ audit: summary.id });
  expect(told).toEqual([news(other, 5), news(summary.id, 3)]);
});

it('news held back for an answer that fails is told after all', async () => {
  const told: News[] = [];
  const own = makeOwnChanges((news) => void told.push(news));
  const { summary } = must(await storeOf(place.vault).audits.create({ ...act(), toolkit, carryFrom: null }));
  const ask = own.quiet({
    'audit.reopen': () => {
      own.tell({ kind: 'audit-changed', summary });
      return Promise.reject(new Error('the vault went away'));
    },
  });
  const reopen = ask['audit.reopen'] as unknown as (input: { audit: string }) => Promise<unknown>;
  await expect(reopen({ audit: summary.id })).rejects.toThrow('went away');
  expect(told).toHaveLength(1);
});
