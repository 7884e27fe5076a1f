/** The checks of the open audit run in the vault's own thread, in pieces, and say which revision they are of. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { PatchOperation } from '../../shared/json/operation.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import type { Store } from '../../electron/vault/life/vault.ts';
import { fixtureWords, madeText } from '../bench/made-text.ts';
import { act, blank, must, openNewVault, temporaryFolder, writeRationale } from './support.ts';

const home = temporaryFolder();
let place: Awaited<ReturnType<typeof openNewVault>>;
let store: Store;
const [form] = [...toolkits].sort(
  (a, b) =>
    b.sections.flatMap((one) => one.questions).length - a.sections.flatMap((one) => one.questions).length,
);
const questions = (form?.sections ?? [])
  .flatMap((section) => section.questions)
  .filter(({ comment, answer }) => comment !== 'none' && answer.kind === 'grade');
const { text } = madeText(5, fixtureWords());

beforeAll(async () => {
  place = await openNewVault(home.folder);
  ({ store } = place);
});
afterAll(async () => {
  await place.vault.lock();
  await place.vault.settled();
  home.remove();
});

/** An audit of the largest form with so many words in every box of reasons. */
async function filled(words: number): Promise<AuditId> {
  if (form === undefined) throw new Error('There is no built-in form');
  const { summary } = must(await store.audits.create({ ...act(), toolkit: form, carryFrom: null }));
  const changes = questions.map(({ id }): PatchOperation => ({
    op: 'add',
    path: `/answers/${id}`,
    value: { ...blank, grade: 'g', rationale: text(words) },
  }));
  must(await store.audits.save({ ...act(), audit: summary.id, basedOn: 1, changes }));
  return summary.id;
}

it('findings say which revision they are of', async () => {
  const audit = await filled(3);
  const first = must(await store.audits.findings({ audit }));
  expect(first.revision).toBe(2);
  expect(first.problems.filter((one) => one.rule === 'R02').length).toBeGreaterThan(5);
  must(await writeRationale(store, audit, questions[0]?.id ?? '', 'Seen and heard.'));
  expect(must(await store.audits.findings({ audit })).revision).toBe(3);
});

it('a save sent while the checks run is answered before them, and they are then of what it saved', async () => {
  const audit = await filled(500);
  const order: string[] = [];
  const noted = <T>(what: string, reply: Promise<T>): Promise<T> =>
    reply.then((value) => {
      order.push(what);
      return value;
    });
  const findings = noted('findings', store.audits.findings({ audit }));
  // The thread is at the checks by now: this question was answered after the one for them was read.
  await store.audits.count();
  const change = { op: 'replace' as const, path: `/answers/${questions[4]?.id}/rationale`, value: text(500) };
  const saved = await noted('save', store.audits.save({ ...act(), audit, basedOn: 2, changes: [change] }));
  expect(must(saved).revision).toBe(3);
  expect(must(await findings).revision).toBe(3);
  expect(order).toEqual(['save', 'findings']);
});

it('several who ask for the findings of one audit are all answered', async () => {
  const audit = await filled(20);
  const [one, other] = await Promise.all([
    store.audits.findings({ audit }),
    store.audits.findings({ audit }),
  ]);
  expect(must(one)).toEqual(must(other));
});

it('the findings of an audit that is not there are an expected failure', async () => {
  const audit = '0b4f7a52-6d0e-4c53-9a56-0c1f4be1c6a1';
  expect(await store.audits.findings({ audit })).toMatchObject({ ok: false, code: 'not-found' });
});

it('the line of the list has the counts once the findings are told', async () => {
  const audit = await filled(3);
  const { problems } = must(await store.audits.findings({ audit }));
  const { items } = await store.audits.summaries({ after: null, limit: 100 });
  const line = items.find(({ id }) => id === audit);
  const prompts = problems.filter((one) => one.severity === 'prompt').length;
  expect(prompts).toBeGreaterThan(0);
  expect(line?.problems.prompt).toBe(prompts);
});

it('every check this program knows has a name and says what it looks for', async () => {
  const words = await store.checks.words();
  expect(words.length).toBeGreaterThan(30);
  expect(words.every(({ title, explains }) => title !== '' && explains !== '')).toBe(true);
});
