/** The handlers over a real vault: every answer has the shape the contract promises, every refusal is one it declares. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract, type AskName, type Gives } from '../../shared/contract.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { firstScreen } from '../../electron/ipc/first-screen.ts';
import { VaultClosed } from '../../electron/vault/life/vault.ts';
import { servicesOver } from './services.ts';
import { blank, otherPassphrase, passphrase, storeOf, temporaryFolder, vaultIn } from './support.ts';

const place = temporaryFolder();
const vault = vaultIn(place.folder);
let backup: string | null = null;
const {
  services,
  ask: handlers,
  settings: changed,
  opened: openings,
} = servicesOver({ vault }, { chooseBackup: () => Promise.resolve(backup) });
type Name = keyof typeof handlers;

afterAll(async () => {
  await services.lock();
  await vault.settled();
  place.remove();
});

/** Asks as the border does: input parsed, the answer's shape and the declared failures checked. */
async function ask<N extends Name>(
  name: N,
  input: unknown,
): Promise<{ ok: true; value: Gives<N> } | { ok: false; code: string }> {
  const entry = contract[name as AskName];
  const run = handlers[name] as (input: unknown) => Promise<{ ok: boolean; value?: unknown; code?: string }>;
  const result = await run(entry.takes.parse(input));
  if (result.ok) return { ok: true, value: entry.gives.parse(result.value) as Gives<N> };
  expect([...entry.mayFail, 'locked']).toContain(result.code);
  return { ok: false, code: result.code ?? '' };
}
async function given<N extends Name>(name: N, input: unknown): Promise<Gives<N>> {
  const result = await ask(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.code}`);
  return result.value;
}

let kit: readonly string[] = [];
beforeAll(async () => {
  const prepared = await given('vault.prepare', { passphrase });
  kit = prepared.words;
  await given('vault.finish', { words: kit });
  await given('identity.make', { name: 'Robin, auditor', role: 'Auditor', agency: 'Wren House' });
});

test('from first run to a found, reopened, backed-up audit', async () => {
  expect(openings).toHaveLength(1);
  const forms = await given('toolkit.list', null);
  expect(forms.length).toBeGreaterThan(0);
  const toolkitId = forms[0]?.toolkit.id ?? '';
  const made = await given('audit.create', { toolkitId, carryFrom: null });
  expect(made.summary).toMatchObject({ toolkitId, auditor: 'Robin, auditor' });
  const { audit } = made;
  const opened = await given('audit.open', { audit });
  expect(opened.audit.toolkit).toEqual(forms[0]?.ref);
  const question = opened.toolkit.sections[1]?.questions[0]?.id ?? '';
  const change = {
    op: 'add',
    path: `/answers/${question}`,
    value: { ...blank, rationale: 'A heron by the canal.' },
  };
  const saved = await given('audit.save', { audit, basedOn: opened.revision, changes: [change] });
  expect(saved.revision).toBe(opened.revision + 1);
  expect((await given('audit.summaries', { after: null, limit: 10 })).items).toHaveLength(1);
  expect((await given('audit.history', { audit, question, before: null, limit: 10 })).entries).toHaveLength(
    1,
  );
  expect((await given('audit.search', { text: 'heron', limit: 10 })).hits).toMatchObject([
    { audit, question },
  ]);
  expect(await given('vault.check', null)).toEqual({ audits: 1, revisions: 2, problems: [] });
  expect(await ask('vault.backup', null)).toEqual({ ok: false, code: 'cancelled' });
  backup = path.join(place.folder, 'copy');
  expect(await given('vault.backup', null)).toEqual({ fileName: 'copy', audits: 1 });
  expect(existsSync(path.join(backup, 'vault.db'))).toBe(true);
});

test('unlocking answers with all that the first screen needs, as the single questions would', async () => {
  const place = { route: 'audits', caret: null, scroll: { main: 7 }, undo: '' };
  await services.place.keep(place);
  await given('settings.set', { theme: 'dark' });
  await vault.lock();
  await vault.settled();
  const { recovered, first } = await given('vault.unlock', { passphrase });
  expect(recovered).toEqual([]);
  expect(first).toEqual({
    settings: await given('settings.get', null),
    identity: await given('identity.own', null),
    kept: place,
    list: await given('audit.summaries', { after: null, limit: 60 }),
  });
  expect(first).toMatchObject({
    settings: { theme: 'dark' },
    identity: { role: 'Auditor' },
    list: { total: 1 },
  });
  await given('settings.set', { theme: 'system' });
});

test('what cannot be read for the first screen is left out, noted, and keeps nobody out', async () => {
  const noted: unknown[] = [];
  const store = storeOf(vault);
  const broken = () => Promise.reject(new Error('a page is damaged'));
  const screen = await firstScreen(
    {
      ...store,
      settings: { ...store.settings, get: broken },
      audits: { ...store.audits, summaries: broken },
      secrets: { ...store.secrets, get: broken },
    },
    (error) => void noted.push(error),
  );
  expect(screen).toEqual({ settings: defaultSettings, kept: await store.place.kept() });
  expect(noted).toHaveLength(3);
  const closed = { ...store.settings, get: () => Promise.reject(new VaultClosed()) };
  await expect(firstScreen({ ...store, settings: closed }, () => undefined)).rejects.toThrow(VaultClosed);
});

test('every refusal is declared', async () => {
  const audit = crypto.randomUUID();
  const codes = [
    await ask('audit.open', { audit }),
    await ask('audit.save', { audit, basedOn: 0, changes: [{ op: 'remove', path: '/x' }] }),
    await ask('audit.history', { audit, question: null, before: null, limit: 1 }),
    await ask('audit.reopen', { audit, reason: 'x' }),
    await ask('audit.create', { toolkitId: 'tier2-full', carryFrom: audit }),
    await ask('audit.create', { toolkitId: 'no-such-form', carryFrom: null }),
    await ask('vault.prepare', { passphrase }),
    await ask('vault.finish', { words: kit }),
    await ask('vault.setPassphrase', { next: otherPassphrase }),
    await ask('vault.confirmKit', { words: kit }),
    await ask('vault.changePassphrase', { current: passphrase, next: 'weak' }),
    await ask('vault.unlockWithKit', { words: Array.from({ length: 12 }, () => 'heronx') }),
  ];
  expect(codes.map((one) => !one.ok && one.code)).toEqual([
    'not-found',
    'not-found',
    'not-found',
    'not-found',
    'not-found',
    'toolkit-unknown',
    'vault-exists',
    'vault-exists',
    'wrong-state',
    'wrong-state',
    'passphrase-weak',
    'kit-word-unknown',
  ]);
});

test('settings tell of their change, and learnt words are known to the spelling at once', async () => {
  expect((await given('spell.check', { words: ['kittiwakey', 'wiht'] })).unknown).toEqual([
    'kittiwakey',
    'wiht',
  ]);
  await given('settings.set', { learntWords: ['kittiwakey'] });
  await given('settings.set', { idleMinutes: 3 });
  expect(changed.at(-1)).toMatchObject({ idleMinutes: 3, learntWords: ['kittiwakey'], theme: 'system' });
  expect((await given('spell.check', { words: ['kittiwakey', 'wiht'] })).unknown).toEqual(['wiht']);
  expect((await given('spell.suggest', { word: 'wiht' })).suggestions).toContain('with');
});

test('keys are changed and used through the border; locked, everything of the vault is refused as locked', async () => {
  await given('vault.changePassphrase', { current: passphrase, next: otherPassphrase });
  const next = await given('vault.newKit', { passphrase: otherPassphrase });
  await given('vault.confirmKit', { words: next.words });
  await given('vault.reencrypt', { passphrase: otherPassphrase });
  await vault.lock();
  for (const [name, input] of [
    ['audit.summaries', { after: null, limit: 1 }],
    ['settings.get', null],
    ['spell.check', { words: ['wiht'] }],
    ['vault.check', null],
    ['vault.backup', null],
    ['vault.newKit', { passphrase }],
  ] as const) {
    expect(await ask(name, input), name).toEqual({ ok: false, code: 'locked' });
  }
  expect(await given('vault.unlock', { passphrase: otherPassphrase })).toMatchObject({
    first: { list: { total: 1 } },
  });
  expect(openings).toHaveLength(3);
  expect((await given('vault.strength', { passphrase })).enough).toBe(true);
});
