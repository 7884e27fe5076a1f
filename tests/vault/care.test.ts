/** The quiet work for copies and pages, under a made clock: what is made, read, kept and dropped, and what is said. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { CareOptions } from '../../electron/vault/care/care.ts';
import type { Vault } from '../../electron/vault/life/vault.ts';
import { rewrite } from '../hostile/vault/closed-vault.ts';
import { homeForEach } from './set-up.ts';
import {
  act,
  must,
  newAudit,
  openNewVault,
  partSignature,
  passphrase,
  storeOf,
  vaultIn,
  writeRationale,
} from './support.ts';

const home = homeForEach();
const day = 86_400_000;
const folder = () => path.join(home(), 'vault');
const copies = () => readdirSync(path.join(folder(), 'backups')).toSorted();
const markOf = (name: string): unknown => {
  const file = path.join(folder(), 'backups', name, 'checked.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { state: string }).state : null;
};

/** A vault with some text, and its clock. The care runs only when it is asked for. */
async function kept(care: CareOptions = {}) {
  const clock = { now: new Date(2026, 10, 2, 9).getTime() };
  const { vault, store } = await openNewVault(home(), {
    now: () => clock.now,
    care: { after: null, pause: 0, ...care },
  });
  const old = await newAudit(store);
  must(await writeRationale(store, old, '3a', randomBytes(30_000).toString('hex')));
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'heron '.repeat(6000)));
  return { vault, audit, clock };
}
const shut = async (vault: Vault) => {
  await vault.lock();
  await vault.settled();
};
/** A day of work: unlocked in the morning, cared for, a word written, locked in the afternoon. */
async function workDay(vault: Vault, clock: { now: number }, audit: AuditId) {
  clock.now += day;
  must(await vault.unlock(passphrase));
  await vault.care.now();
  await writeRationale(storeOf(vault), audit, '3b', `written at ${clock.now}`);
  clock.now += 6 * 3_600_000;
  await shut(vault);
  clock.now -= 6 * 3_600_000;
}

test('the first unlocking of a day waits for no copy: it is made afterwards, read back, and holds what stood then', async () => {
  const { vault, audit, clock } = await kept();
  await shut(vault);
  clock.now += day;
  const before = copies();
  must(await vault.unlock(passphrase));
  expect(copies()).toEqual(before);
  await vault.care.now();
  const made = copies().filter((name) => !before.includes(name));
  expect(made).toEqual(['2026-11-03-0900']);
  expect(markOf('2026-11-03-0900')).toBe('good');
  // The copies from before were read as well.
  expect(before.map(markOf)).toEqual(before.map(() => 'good'));
  must(await writeRationale(storeOf(vault), audit, '3a', 'later'));
  await shut(vault);
  must(await vault.copies.look({ kind: 'passphrase', secret: Buffer.from(passphrase) }));
  must(await vault.copies.goBack('automatic/2026-11-03-0900', false));
  must(await vault.unlock(passphrase));
  expect(must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale).toContain('heron');
  await shut(vault);
});

test('a copy made while somebody writes is whole, loses no save, and leaves the vault locked against others', async () => {
  const { vault, audit, clock } = await kept();
  await shut(vault);
  clock.now += day;
  must(await vault.unlock(passphrase));
  const caring = vault.care.now();
  for (let save = 0; save < 30; save += 1)
    must(await writeRationale(storeOf(vault), audit, '3b', `${save} ${'robin '.repeat(900)}`));
  await caring;
  expect(markOf('2026-11-03-0900')).toBe('good');
  expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  // The lock file is only a sign; what keeps another process out is the lock of the file itself.
  rmSync(path.join(folder(), 'in-use.json'));
  const child = path.join(import.meta.dirname, 'opening-child.ts');
  expect(execFileSync(process.execPath, [child, home()], { encoding: 'utf8' })).toContain('vault-in-use');
  await shut(vault);
  const again = vaultIn(home());
  must(await again.unlock(passphrase));
  const { rationale } = must(await storeOf(again).audits.open({ audit })).audit.answers['3b'] ?? {};
  expect(rationale).toMatch(/^29 /);
  await shut(again);
});

/** Turns a page over on which an audit stands that nobody opens any more. */
async function harmOldAudit(vault: Vault): Promise<void> {
  const numbers: number[] = [];
  await rewrite(home(), (db) => {
    const rows = db.prepare<[], { pageno: number }>(
      "SELECT pageno FROM dbstat WHERE name = 'signed_versions' OR name = 'revisions' ORDER BY path",
    );
    numbers.push(...rows.all().map(({ pageno }) => pageno));
  });
  const file = path.join(folder(), 'vault.db');
  const bytes = readFileSync(file);
  const page = numbers[1] ?? 0;
  bytes.fill(0x5a, (page - 1) * 4096 + 200, (page - 1) * 4096 + 216);
  writeFileSync(file, bytes);
  must(await vault.unlock(passphrase));
  await shut(vault);
}

test('one damaged page pushes out no good copy, however many days pass, and is said', async () => {
  const { vault, audit, clock } = await kept();
  await shut(vault);
  await workDay(vault, clock, audit);
  await workDay(vault, clock, audit);
  const good = copies().filter((name) => markOf(name) === 'good');
  expect(good.length).toBeGreaterThan(1);
  await harmOldAudit(vault);
  // Two days with a copy at the lock, too; then it stays open.
  for (let days = 0; days < 2; days += 1) await workDay(vault, clock, audit);
  must(await vault.unlock(passphrase));
  for (let days = 0; days < 10; days += 1) {
    clock.now += day;
    await vault.care.now();
  }
  const state = await vault.care.state();
  expect(state.vaultDamaged).toBeGreaterThan(0);
  const still = copies().filter((name) => markOf(name) === 'good');
  // Also the one of the evening before, which was read only after the damage.
  for (const name of good.slice(-1)) expect(still).toContain(name);
  expect((still.at(-1) ?? '').slice(0, 10)).toBe('2026-11-04');
  expect(state.good).toBeGreaterThan(0);
  // Copies with the damage do not pile up either.
  expect(copies().filter((name) => markOf(name) === 'damaged').length).toBeLessThanOrEqual(2);
  await shut(vault);
  must(await vault.copies.look({ kind: 'passphrase', secret: Buffer.from(passphrase) }));
  must(await vault.copies.goBack(`automatic/${still.at(-1)}`, false));
  must(await vault.unlock(passphrase));
  expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  await shut(vault);
});

test('the vault’s own file is read a part each day and whole within seven; after days without use it catches up', async () => {
  const { vault, clock } = await kept();
  await shut(vault);
  must(await vault.unlock(passphrase));
  const nextDay = async () => {
    clock.now += day;
    await vault.care.now();
    await vault.care.now();
  };
  const read: boolean[] = [];
  for (let days = 0; days < 7; days += 1) {
    await nextDay();
    if (days === 3) {
      await shut(vault);
      must(await vault.unlock(passphrase));
    }
    read.push((await vault.care.state()).vaultReadAt !== null);
  }
  expect(read).toEqual([false, false, false, false, false, false, true]);
  const first = (await vault.care.state()).vaultReadAt;
  await nextDay();
  expect((await vault.care.state()).vaultReadAt).toBe(first);
  clock.now += 9 * day;
  await nextDay();
  expect((await vault.care.state()).vaultReadAt).not.toBe(first);
  expect((await vault.care.state()).vaultDamaged).toBe(0);
  await shut(vault);
});

test('when the disk runs short the oldest copies that passed go first and it is said; the newest that passed never goes', async () => {
  let room = Infinity;
  const { vault, audit, clock } = await kept({ free: () => Promise.resolve(room) });
  await shut(vault);
  for (let days = 0; days < 4; days += 1) await workDay(vault, clock, audit);
  const before = copies();
  const newestGood = before.filter((name) => markOf(name) === 'good').at(-1);
  room = 1000;
  clock.now += day;
  must(await vault.unlock(passphrase));
  await vault.care.now();
  const state = await vault.care.state();
  expect(state.noRoom).toBe(true);
  expect(state.gaveRoom.length).toBeGreaterThan(0);
  expect(copies()).toContain(newestGood);
  expect(
    copies()
      .filter((name) => markOf(name) === 'good')
      .at(0),
  ).toBe(newestGood);
  room = Infinity;
  await vault.care.now();
  expect((await vault.care.state()).noRoom).toBe(false);
  await shut(vault);
});

test('a lock ends the quiet work at once and leaves nothing half made', async () => {
  const { vault, clock } = await kept({ pause: 50 });
  await shut(vault);
  clock.now += day;
  must(await vault.unlock(passphrase));
  const caring = vault.care.now();
  await new Promise((wait) => setTimeout(wait, 60));
  await shut(vault);
  await caring;
  expect(copies().filter((name) => name.startsWith('.'))).toEqual([]);
  expect(readdirSync(folder()).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a restore is proven: a backup restored in a place of its own is read whole, its signatures judged, and nothing of it stays', async () => {
  const { vault, audit, clock } = await kept();
  const { revision } = must(await storeOf(vault).audits.open({ audit }));
  const pdf = new TextEncoder().encode('%PDF-1.7 heron');
  must(
    await storeOf(vault).audits.markSigned({
      ...act(),
      audit,
      basedOn: revision,
      signature: partSignature(),
      pdf: { bytes: pdf, details: { field: 'auditor' } },
    }),
  );
  const never = () => Promise.reject(new Error('asked'));
  expect(await vault.copies.prove(null, never)).toMatchObject({ code: 'copy-gone' });
  const backup = path.join(home(), 'Caselight backup');
  must(await vault.backupTo(backup));
  expect(await vault.care.state()).toMatchObject({ isBackupThere: true, proven: null });
  clock.now += day;
  const judged: string[] = [];
  const holds = (bytes: Uint8Array) => {
    judged.push(Buffer.from(bytes).toString());
    return Promise.resolve(true);
  };
  const proof = must(await vault.copies.prove(null, holds));
  expect(proof).toMatchObject({ audits: 2, signatures: 1, problems: [] });
  expect(judged).toEqual(['%PDF-1.7 heron']);
  expect((await vault.care.state()).proven).toMatchObject({ audits: 2, signatures: 1, wrong: 0 });
  expect(readdirSync(folder()).filter((name) => name.startsWith('.scratch'))).toEqual([]);
  // The backup itself is as it was.
  expect(readdirSync(backup).toSorted()).toEqual([
    'READ ME.txt',
    'slots.copy.json',
    'slots.json',
    'vault.db',
  ]);

  expect(must(await vault.copies.prove(null, () => Promise.resolve(false))).problems.join()).toContain(
    'the signature of its report does not hold',
  );
  rmSync(path.join(backup, 'slots.copy.json'));
  expect(must(await vault.copies.prove(null, holds)).problems.join()).toContain('key files');
  const file = path.join(backup, 'vault.db');
  writeFileSync(file, readFileSync(file).fill(0x5a, 4096 * 9 + 200, 4096 * 9 + 260));
  const broken = await vault.copies.prove(null, holds);
  expect(broken.ok ? broken.value.problems.length : 1).toBeGreaterThan(0);
  expect(broken.ok || broken.code === 'copy-damaged').toBe(true);
  await shut(vault);
});

test('a lock ends a restore drill, and nothing of the backup stays readable', async () => {
  const { vault } = await kept();
  must(await vault.backupTo(path.join(home(), 'Caselight backup')));
  const proving = vault.copies
    .prove(null, () => Promise.resolve(true))
    .then(
      () => 'proven',
      () => 'ended',
    );
  await shut(vault);
  expect(['proven', 'ended']).toContain(await proving);
  expect(readdirSync(folder()).filter((name) => name.startsWith('.scratch'))).toEqual([]);
});
