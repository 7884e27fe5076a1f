/** Damaged, cut, swapped and forged vault files: each is told as what it is, and never overwritten. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/vault/connection.ts';
import { argon2id, argon2idCost } from '../../../electron/vault/kdf.ts';
import { createVault } from '../../../electron/vault/vault.ts';
import { canonicalJson } from '../../../shared/toolkit/evaluate/index.ts';
import {
  cheapKdf,
  must,
  newAudit,
  openNewVault,
  otherPassphrase,
  passphrase,
  quietLog,
  save,
  storeOf,
  temporaryFolder,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';
import { createHash } from 'node:crypto';

let home = '';
let remove = () => {};
beforeEach(() => {
  ({ folder: home, remove } = temporaryFolder());
});
afterEach(() => remove());

const inVault = (name: string) => path.join(home, 'vault', name);
const bothSlots = ['slots.json', 'slots.copy.json'];

/** A vault with some text in it, closed. */
async function closedVault() {
  const { vault, store, kit } = await openNewVault(home);
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'heron '.repeat(9000)));
  await vault.lock();
  await vault.settled();
  return { vault, audit, kit };
}

const snapshot = () =>
  Object.fromEntries(
    readdirSync(path.join(home, 'vault'))
      .filter((name) => statSync(inVault(name)).isFile() && name !== 'tries.json')
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(inVault(name)))
          .digest('hex'),
      ]),
  );

describe('the key file', () => {
  test.each([
    ['both cut short', (file: string) => truncateSync(file, 100)],
    ['both gone', (file: string) => rmSync(file)],
    ['both overwritten', (file: string) => writeFileSync(file, Buffer.alloc(2000, 0xff))],
    ['both huge', (file: string) => writeFileSync(file, ' '.repeat(10_000_000))],
  ])('%s: told as damaged, nothing is written', async (_what, harm) => {
    const { vault } = await closedVault();
    bothSlots.forEach((name) => harm(inVault(name)));
    const before = snapshot();
    expect(vault.state()).toBe('locked');
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'slots-damaged' });
    expect(await vault.prepare(passphrase)).toMatchObject({ code: 'vault-exists' });
    expect(snapshot()).toEqual(before);
  });

  test('that of another vault: the own copy still opens; both of another: its passphrase does not open these data', async () => {
    const { vault } = await closedVault();
    const other = temporaryFolder();
    const stranger = vaultIn(other.folder);
    const kit = must(await stranger.prepare(otherPassphrase));
    must(await stranger.finish(kit.words));
    must(await stranger.changePassphrase(otherPassphrase, otherPassphrase));
    await stranger.lock();
    await stranger.settled();
    cpSync(path.join(other.folder, 'vault', 'slots.json'), inVault('slots.json'));
    must(await vault.unlock(passphrase));
    expect(readFileSync(inVault('slots.json'), 'utf8')).toBe(
      readFileSync(inVault('slots.copy.json'), 'utf8'),
    );
    await vault.lock();
    await vault.settled();
    for (const name of bothSlots) cpSync(path.join(other.folder, 'vault', 'slots.json'), inVault(name));
    const before = snapshot();
    expect(await vault.unlock(otherPassphrase)).toEqual({ ok: false, code: 'vault-damaged' });
    expect(await vault.unlock(passphrase)).toMatchObject({ code: 'wrong-passphrase' });
    expect(snapshot()).toEqual(before);
    other.remove();
  });

  type Slots = { checksum?: string; slots: { kind: string; kdf: object }[] } & Record<string, unknown>;
  /** Writes changed key files with a right checksum: as somebody would who knows the format and not the key. */
  const forge = (change: (value: Slots) => void) => {
    for (const name of bothSlots) {
      const { checksum: _checksum, ...value } = JSON.parse(readFileSync(inVault(name), 'utf8')) as Slots;
      change(value);
      const checksum = createHash('sha256').update(canonicalJson(value)).digest('hex');
      writeFileSync(inVault(name), JSON.stringify({ ...value, checksum }));
    }
  };

  test.each([
    ['100 GiB of memory', argon2idCost(100 * 1024 * 1024, 3)],
    ['a million passes', argon2idCost(65_536, 1_000_000)],
    ['less memory than the floor', argon2idCost(8, 3)],
    ['one pass', argon2idCost(65_536, 1)],
  ])('that asks for %s is refused without deriving anything', async (_what, cost) => {
    await closedVault();
    forge((value) => value.slots.forEach((slot) => (slot.kdf = cost)));
    let derived = 0;
    const derive: typeof argon2id.derive = (...input) => {
      derived += 1;
      return argon2id.derive(...input);
    };
    const real = createVault({
      folder: path.join(home, 'vault'),
      log: quietLog,
      kdf: { ...argon2id, derive },
    });
    expect(await real.unlock(passphrase)).toEqual({ ok: false, code: 'slots-damaged' });
    expect(derived).toBe(0);
  });

  test('a slot taken away, a database swapped in, a kind renamed: not what the key holder wrote', async () => {
    const { vault, kit } = await closedVault();
    const good = bothSlots.map((name) => [name, readFileSync(inVault(name))] as const);
    const changes: ((value: Slots) => void)[] = [
      (value) => (value.slots = value.slots.filter((slot) => slot.kind === 'passphrase')),
      (value) => (value['database'] = 'vault-2.db'),
      (value) => (value['generation'] = 99),
    ];
    for (const change of changes) {
      forge(change);
      expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'slots-damaged' });
      for (const [name, bytes] of good) writeFileSync(inVault(name), bytes);
    }
    must(await vault.unlockWithKit(kit.words));
    await vault.lock();
  });
});

describe('the database', () => {
  test.each([
    ['its first page damaged', (file: string) => damage(file, 64, 64)],
    ['cut to half a page', (file: string) => truncateSync(file, 2048)],
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['overwritten with zeros', (file: string) => writeFileSync(file, Buffer.alloc(200_000))],
    ['gone', (file: string) => rmSync(file)],
  ])('%s: told as damaged, and left as it is', async (_what, harm) => {
    const { vault } = await closedVault();
    harm(inVault('vault.db'));
    const before = snapshot();
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'vault-damaged' });
    expect(vault.state()).toBe('locked');
    expect(snapshot()).toEqual(before);
    expect(existsSync(inVault('in-use.json'))).toBe(false);
  });

  test('one damaged page in the middle: the rest opens, the check tells it', async () => {
    const { vault } = await closedVault();
    const { size } = statSync(inVault('vault.db'));
    damage(inVault('vault.db'), size - 4096 * 3 + 100, 16);
    must(await vault.unlock(passphrase));
    const { problems } = await storeOf(vault).whole.check();
    expect(problems.length).toBeGreaterThan(0);
    await vault.lock();
  });

  test('cut by its last pages: told, never taken for a shorter vault', async () => {
    const { vault } = await closedVault();
    const { size } = statSync(inVault('vault.db'));
    truncateSync(inVault('vault.db'), size - 4096 * 4);
    const opened = await vault.unlock(passphrase);
    const problems = opened.ok ? (await storeOf(vault).whole.check()).problems : [opened.code];
    expect(problems.length).toBeGreaterThan(0);
    await vault.lock();
  });

  test('written by a newer program: refused with that version, and not touched', async () => {
    const { vault } = await closedVault();
    const { newer } = await rewrite((db) => {
      db.prepare(`UPDATE meta SET value = '9.4.0' WHERE name = 'app-version'`).run();
      db.pragma('user_version=999');
      return true;
    });
    expect(newer).toBe(true);
    const before = snapshot();
    expect(await vault.unlock(passphrase)).toEqual({
      ok: false,
      code: 'vault-from-newer-app',
      facts: { version: '9.4.0' },
    });
    expect(snapshot()).toEqual(before);
  });

  test('history altered, removed or put in from inside is found out', async () => {
    const { vault, audit } = await closedVault();
    must(await vault.unlock(passphrase));
    for (const text of ['one', 'two', 'three']) {
      must(
        await save(storeOf(vault), audit, [{ op: 'replace', path: '/answers/3a/rationale', value: text }]),
      );
    }
    await vault.lock();
    await vault.settled();
    const good = readFileSync(inVault('vault.db'));
    for (const sql of [
      `UPDATE revisions SET author = 'Somebody else' WHERE revision = 3`,
      `UPDATE revisions SET at = '2020-01-01T00:00:00.000Z' WHERE revision = 2`,
      `UPDATE revisions SET patches = (SELECT patches FROM revisions WHERE revision = 4) WHERE revision = 3`,
      'DELETE FROM revisions WHERE revision = 3',
      'DELETE FROM revisions WHERE revision = 5',
      `UPDATE documents SET document = replace(document, '"three"', '"never written"')`,
    ]) {
      await rewrite((db) => db.prepare(sql).run().changes === 1);
      must(await vault.unlock(passphrase));
      const history = must(
        await storeOf(vault).audits.history({ audit, question: null, before: null, limit: 1 }),
      );
      const { problems } = await storeOf(vault).whole.check();
      expect(problems, sql).toHaveLength(1);
      if (!sql.includes('documents')) expect(history.chainHolds, sql).toBe(false);
      await vault.lock();
      await vault.settled();
      writeFileSync(inVault('vault.db'), good);
    }
  });
});

/** Turns some bytes of a file over. */
function damage(file: string, from: number, count: number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < from + count; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

/** Opens the closed vault's database with its key, as somebody could who has the passphrase, and changes it. */
async function rewrite(work: (db: import('../../../electron/vault/sqlite.ts').Connection) => boolean) {
  const { openSlots } = await import('../../../electron/vault/open-slots.ts');
  const { readSlots } = await import('../../../electron/vault/slots/slot-store.ts');
  const read = must(await readSlots(path.join(home, 'vault')));
  const { vaultKey, file } = must(await openSlots(cheapKdf, read, 'passphrase', Buffer.from(passphrase)));
  const db = must(
    openDatabase({
      file: inVault(file.database),
      vaultKey,
      vaultId: file.vaultId,
      create: false,
      appVersion: 'x',
    }),
  );
  const newer = work(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return { newer };
}

describe('two programs at once', () => {
  const holder = path.join(import.meta.dirname, 'holding-child.ts');

  test('the second is told that the vault is open; a killed holder is taken over', async () => {
    await closedVault();
    const child = spawn(process.execPath, [holder, home], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const before = snapshot();
    expect(await vaultIn(home).unlock(passphrase)).toEqual({ ok: false, code: 'vault-in-use' });
    expect(snapshot()).toEqual(before);
    // Even without the lock file the database itself is held.
    rmSync(inVault('in-use.json'));
    expect(await vaultIn(home).unlock(passphrase)).toEqual({ ok: false, code: 'vault-in-use' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const mine = vaultIn(home);
    must(await mine.unlock(passphrase));
    await mine.lock();
  });

  test('a lock file left by a dead process, of our own number, or unreadable does not lock anybody out', async () => {
    const { vault } = await closedVault();
    const { hostname } = await import('node:os');
    const old = { pid: 2 ** 22 - 3, started: '1', host: hostname(), token: 'old' };
    for (const text of [JSON.stringify(old), JSON.stringify({ ...old, pid: process.pid }), '{"pid":', '']) {
      writeFileSync(inVault('in-use.json'), text);
      must(await vault.unlock(passphrase));
      await vault.lock();
      await vault.settled();
      expect(existsSync(inVault('in-use.json'))).toBe(false);
    }
    writeFileSync(inVault('in-use.json'), JSON.stringify({ ...old, host: 'another-machine' }));
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'vault-in-use' });
  });
});
