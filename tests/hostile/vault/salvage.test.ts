/** A damaged audit can be saved as far as it can be read: from its history, from single texts, and always with what is missing said. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readableHandlers } from '../../../electron/ipc/handlers/readable.ts';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { ok } from '../../../shared/result.ts';
import {
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  temporaryFolder,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';
import { rewrite } from './closed-vault.ts';

const place = temporaryFolder();
const sound = path.join(place.folder, 'sound');
const pages = new Map<string, number[]>();
const pageSize = 4096;
const saves = 12;
let audit: AuditId;

/** Words that pack badly, so that every save has pages of its own. */
const words = (save: number): string =>
  Array.from({ length: 500 }, (_, at) => ((save * 7919 + at * 104_729) % 999_983).toString(36)).join(' ');

beforeAll(async () => {
  mkdirSync(sound);
  const { vault, store } = await openNewVault(sound);
  audit = await newAudit(store);
  for (let save = 1; save <= saves; save += 1)
    must(
      await writeRationale(
        store,
        audit,
        save % 2 === 0 ? '3b' : '3a',
        `Save ${save} <of> the heron. ${words(save)}`,
      ),
    );
  await vault.lock();
  await vault.settled();
  await rewrite(sound, (db) => {
    const rows = db
      .prepare<[], { name: string; pageno: number }>('SELECT name, pageno FROM dbstat ORDER BY name, path')
      .all();
    for (const { name, pageno } of rows) pages.set(name, [...(pages.get(name) ?? []), pageno]);
  });
});
afterAll(() => place.remove());

/** What is saved of the audit from a copy of the vault with some pages turned over. */
async function savedFrom(broken: readonly number[], name: string) {
  const home = path.join(place.folder, name);
  mkdirSync(path.join(home, 'vault'), { recursive: true });
  for (const file of ['slots.json', 'slots.copy.json'])
    copyFileSync(path.join(sound, 'vault', file), path.join(home, 'vault', file));
  const bytes = readFileSync(path.join(sound, 'vault', 'vault.db'));
  for (const page of broken) bytes.fill(0x5a, (page - 1) * pageSize + 200, (page - 1) * pageSize + 216);
  writeFileSync(path.join(home, 'vault', 'vault.db'), bytes);
  const vault = vaultIn(home);
  must(await vault.unlock(passphrase));
  let html = '';
  let suggested = '';
  const handlers = readableHandlers({
    store: () => storeOf(vault),
    dialogs: {
      write: (_title, file, _filters, given) => {
        suggested = file;
        html = Buffer.from(given).toString('utf8');
        return Promise.resolve(ok({ fileName: file }));
      },
    },
    log: { failure: () => 'ref' },
    now: () => Date.UTC(2026, 10, 21, 10),
    appVersion: '0.1.0',
  });
  const opens = await storeOf(vault)
    .audits.open({ audit })
    .then((opened) => opened.ok)
    .catch(() => false);
  const reply = must(await handlers['audit.saveReadable']({ audit }));
  await vault.lock();
  await vault.settled();
  return { opens, html, suggested, ...reply };
}

test('an audit whose document is damaged is put together whole from its history', async () => {
  const { opens, html, suggested, isWhole } = await savedFrom(pages.get('documents') ?? [], 'document');
  expect(opens).toBe(false);
  expect(isWhole).toBe(true);
  expect(suggested).toMatch(/^[A-Z0-9]+-\d{4}-what-can-be-read\.html$/);
  for (const save of [saves - 1, saves])
    expect(html).toContain(`Save ${save} &lt;of&gt; the heron. ${words(save)}`);
  expect(html).not.toContain('<of>');
  expect(html).toContain('All of the audit could be read.');
  expect(html).toContain('nobody has signed it');
});

test('where the history is damaged too, it goes as far as it leads, and says how far; later texts stand by themselves', async () => {
  const revisions = pages.get('revisions') ?? [];
  expect(revisions.length).toBeGreaterThan(6);
  const broken = [...(pages.get('documents') ?? []), ...revisions.slice(-3)];
  const { html, isWhole } = await savedFrom(broken, 'history');
  expect(isWhole).toBe(false);
  expect(html).toMatch(/how the audit was after its save number \d+ of \d+\. Later changes are missing/);
  expect(html).toContain('Texts found by themselves');
  for (const save of [saves - 1, saves]) expect(html).toContain(words(save));
});

test('with nothing but texts left, the texts are saved, and that it is no more is said', async () => {
  const broken = ['documents', 'revisions', 'toolkit_definitions'].flatMap((name) => pages.get(name) ?? []);
  const { html, isWhole } = await savedFrom(broken, 'texts');
  expect(isWhole).toBe(false);
  expect(html).toContain('Only single texts were found.');
  for (const save of [saves - 1, saves]) expect(html).toContain(words(save));
});

test('an audit that can be read saves as it is; one that is not there is said not to be there', async () => {
  const { opens, isWhole } = await savedFrom([], 'nothing');
  expect([opens, isWhole]).toEqual([true, true]);
});

test('whatever page is damaged, saving what can be read gives a file or says that there is nothing', async () => {
  for (const name of ['audits', 'summaries', 'search_rows', 'sqlite_autoindex_audits_1', 'signed_versions']) {
    const { html } = await savedFrom(pages.get(name) ?? [], `any-${name}`);
    expect(html, name).toContain(words(saves));
  }
});
