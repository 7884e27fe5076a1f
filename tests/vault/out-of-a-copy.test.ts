/** What comes out of a copy while the vault stays as it is now: single audits, and key files. */
import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import { rewrite } from '../hostile/vault/closed-vault.ts';
import { homeForEach } from './set-up.ts';
import { must, passphrase, storeOf, writeRationale } from './support.ts';
import { by, folderOf, newest, rationale, shut, twoDays } from './two-days.ts';

const home = homeForEach();
const folder = () => folderOf(home());

test('a single audit is taken out of a copy: as itself with its whole history where the vault has it no more, beside the newer one otherwise', async () => {
  const { vault, audit, later } = await twoDays(home());
  // Going back to a copy leaves the later audit in what was kept aside.
  must(await vault.copies.look(by(passphrase)));
  must(await vault.copies.goBack((await newest(vault)).id, false));
  must(await vault.unlock(passphrase));
  must(await writeRationale(storeOf(vault), audit, '3b', 'after going back'));
  const aside = await newest(vault, 'aside');
  const looks = must(await vault.copies.look(null));
  const missing = looks.find(({ id }) => id === aside.id)?.differences?.find((one) => one.audit === later);
  expect(missing).toMatchObject({ what: 'only-in-copy' });
  const take = async (which: AuditId) =>
    must(await vault.copies.take({ id: aside.id, audit: which, author: 'Wren, auditor' }, storeOf(vault)));
  expect(await take(later)).toEqual({ reference: missing?.reference, how: 'itself' });
  expect(must(await storeOf(vault).audits.open({ audit: later })).audit.id).toBe(later);
  expect(
    must(await storeOf(vault).audits.history({ audit: later, question: null, before: null, limit: 9 }))
      .entries.length,
  ).toBe(1);

  const beside = await take(audit);
  expect(beside.how).toBe('beside');
  const { items } = await storeOf(vault).audits.summaries({ after: null, limit: 10 });
  expect(items).toHaveLength(3);
  const other = items.find(({ reference }) => reference === beside.reference);
  const brought = must(await storeOf(vault).audits.open({ audit: other?.id ?? '' })).audit;
  expect(brought.answers['3a']?.rationale).toBe('second day');
  expect(brought).toMatchObject({ version: 1, state: 'in-progress', parts: [], escalations: [] });
  expect(brought.versionReason).toContain('taken out of a copy of the vault');
  // The newer one stands untouched, both are found, and every history holds.
  expect(must(await storeOf(vault).audits.open({ audit })).audit.answers['3b']?.rationale).toBe(
    'after going back',
  );
  expect(
    (await storeOf(vault).audits.search({ text: 'second day', limit: 9 })).hits.map(
      ({ reference }) => reference,
    ),
  ).toEqual([beside.reference]);
  expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  must(await writeRationale(storeOf(vault), brought.id, '3a', 'worked on'));
  await shut(vault);
});

test('both key files damaged: they are written again from a copy, and the vault opens with every word of now', async () => {
  const { vault, audit } = await twoDays(home());
  for (const name of ['slots.json', 'slots.copy.json']) writeFileSync(path.join(folder(), name), 'worn');
  expect(await vault.unlock(passphrase)).toMatchObject({ code: 'slots-damaged' });
  const [look] = must(await vault.copies.look(by(passphrase)));
  expect(look).toMatchObject({ opens: 'yes', isOfThisVault: true, keysFit: true, differing: 2 });
  must(await vault.copies.mendKeys(look?.id ?? ''));
  must(await vault.unlock(passphrase));
  expect(await rationale(vault, audit)).toBe('second day');
  expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  await shut(vault);
  // Whole key files are written by nobody.
  must(await vault.copies.look(by(passphrase)));
  expect(await vault.copies.mendKeys(look?.id ?? '')).toMatchObject({ code: 'wrong-state' });
});

test('an audit that stands on a damaged place is named, and comes back whole from the copy', async () => {
  const { vault, audit } = await twoDays(home());
  must(await vault.unlock(passphrase));
  must(await writeRationale(storeOf(vault), audit, '3a', randomBytes(30_000).toString('hex')));
  await shut(vault);
  cpSync(folder(), path.join(home(), 'whole', 'copy'), { recursive: true });
  const pages: number[] = [];
  await rewrite(home(), (db) => {
    const rows = db.prepare<[], { pageno: number }>(
      "SELECT pageno FROM dbstat WHERE name = 'documents' AND pagetype = 'overflow'",
    );
    pages.push(...rows.all().map(({ pageno }) => pageno));
  });
  const file = path.join(folder(), 'vault.db');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, ((pages[1] ?? 0) - 1) * 4096 + 200, ((pages[1] ?? 0) - 1) * 4096 + 216);
  writeFileSync(file, bytes);
  must(await vault.unlock(passphrase));
  await expect(storeOf(vault).audits.open({ audit })).rejects.toThrow('malformed');
  // The checks in the background note it in its line.
  await expect
    .poll(
      async () =>
        (await storeOf(vault).audits.summaries({ after: null, limit: 9 })).items.some(
          (one) => one.trouble === 'damaged',
        ),
      {
        timeout: 60_000,
      },
    )
    .toBe(true);
  must(await vault.copies.choose(path.join(home(), 'whole')));
  const looks = must(await vault.copies.look(null));
  const copy = await newest(vault, 'chosen');
  const found = looks.find(({ id }) => id === copy.id)?.differences;
  expect(found).toEqual([expect.objectContaining({ audit, what: 'damaged', saves: 0 })]);
  const back = must(await vault.copies.take({ id: copy.id, audit, author: 'Wren, auditor' }, storeOf(vault)));
  const { items } = await storeOf(vault).audits.summaries({ after: null, limit: 9 });
  const id = items.find(({ reference }) => reference === back.reference)?.id ?? '';
  expect(must(await storeOf(vault).audits.open({ audit: id })).audit.answers['3a']?.rationale).toHaveLength(
    60_000,
  );
  await shut(vault);
});
