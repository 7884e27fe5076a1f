/** Damaged, cut, swapped and altered databases, and two programs at once: each is told as what it is, and nothing is overwritten. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeForEach } from '../../vault/set-up.ts';
import { must, passphrase, save, storeOf, vaultIn } from '../../vault/support.ts';
import { closedVault, damage, rewrite, snapshot } from './closed-vault.ts';

const home = homeForEach();

const inVault = (name: string) => path.join(home(), 'vault', name);

describe('the database', () => {
  test.each([
    ['its first page damaged', (file: string) => damage(file, 64, 64)],
    ['cut to half a page', (file: string) => truncateSync(file, 2048)],
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['overwritten with zeros', (file: string) => writeFileSync(file, Buffer.alloc(200_000))],
    ['gone', (file: string) => rmSync(file)],
  ])('%s: told as damaged, and left as it is', async (_what, harm) => {
    const { vault } = await closedVault(home());
    harm(inVault('vault.db'));
    const before = snapshot(home());
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'vault-damaged' });
    expect(vault.state()).toBe('locked');
    expect(snapshot(home())).toEqual(before);
    expect(existsSync(inVault('in-use.json'))).toBe(false);
  });

  test('one damaged page in the middle: the rest opens, the check tells it', async () => {
    const { vault } = await closedVault(home());
    const { size } = statSync(inVault('vault.db'));
    damage(inVault('vault.db'), size - 4096 * 3 + 100, 16);
    must(await vault.unlock(passphrase));
    const { problems } = await storeOf(vault).whole.check();
    expect(problems.length).toBeGreaterThan(0);
    await vault.lock();
  });

  test('cut by its last pages: told, never taken for a shorter vault', async () => {
    const { vault } = await closedVault(home());
    const { size } = statSync(inVault('vault.db'));
    truncateSync(inVault('vault.db'), size - 4096 * 4);
    const opened = await vault.unlock(passphrase);
    const problems = opened.ok ? (await storeOf(vault).whole.check()).problems : [opened.code];
    expect(problems.length).toBeGreaterThan(0);
    await vault.lock();
  });

  test('written by a newer program: refused with that version, and not touched', async () => {
    const { vault } = await closedVault(home());
    await rewrite(home(), (db) => {
      db.prepare(`UPDATE meta SET value = '9.4.0' WHERE name = 'app-version'`).run();
      db.pragma('user_version=999');
    });
    const before = snapshot(home());
    expect(await vault.unlock(passphrase)).toEqual({
      ok: false,
      code: 'vault-from-newer-app',
      facts: { version: '9.4.0' },
    });
    expect(snapshot(home())).toEqual(before);
  });

  test('history altered, removed or put in from inside is found out', async () => {
    const { vault, audit } = await closedVault(home());
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
      await rewrite(home(), (db) => expect(db.prepare(sql).run().changes).toBe(1));
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

describe('two programs at once', () => {
  const holder = path.join(import.meta.dirname, 'holding-child.ts');

  test('the second is told that the vault is open; a killed holder is taken over', async () => {
    await closedVault(home());
    const child = spawn(process.execPath, [holder, home()], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const before = snapshot(home());
    expect(await vaultIn(home()).unlock(passphrase)).toEqual({ ok: false, code: 'vault-in-use' });
    expect(snapshot(home())).toEqual(before);
    // Even without the lock file the database itself is held.
    rmSync(inVault('in-use.json'));
    expect(await vaultIn(home()).unlock(passphrase)).toEqual({ ok: false, code: 'vault-in-use' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const mine = vaultIn(home());
    must(await mine.unlock(passphrase));
    await mine.lock();
  });

  test('a lock file left by a dead process, of our own number, or unreadable does not lock anybody out', async () => {
    const { vault } = await closedVault(home());
    const old = { pid: 2 ** 22 - 3, started: '1', host: hostname(), token: 'old' };
    // The number of a program that runs, one that no process can have, and where no start time is known.
    const strange = [1, process.ppid, -1, 0].map((pid) => JSON.stringify({ ...old, pid, started: '' }));
    const left = [
      JSON.stringify(old),
      JSON.stringify({ ...old, pid: process.pid }),
      '{"pid":',
      '',
      ...strange,
    ];
    for (const text of left) {
      writeFileSync(inVault('in-use.json'), text);
      must(await vault.unlock(passphrase));
      await vault.lock();
      await vault.settled();
      expect(existsSync(inVault('in-use.json'))).toBe(false);
    }
    writeFileSync(inVault('in-use.json'), JSON.stringify({ ...old, host: 'another-machine' }));
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'vault-in-use' });
  });

  test('a folder or a pipe under the name of the lock file locks nobody out', async () => {
    const { vault } = await closedVault(home());
    mkdirSync(inVault('in-use.json'));
    writeFileSync(path.join(inVault('in-use.json'), 'mine.txt'), 'kept');
    must(await vault.unlock(passphrase));
    await vault.lock();
    await vault.settled();
    expect(readFileSync(path.join(inVault('in-use.json'), 'mine.txt'), 'utf8')).toBe('kept');
    rmSync(inVault('in-use.json'), { recursive: true });
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [inVault('in-use.json')]);
    must(await vault.unlock(passphrase));
    await vault.lock();
    await vault.settled();
  });

  test('a laptop that crashed and has another name since is not locked out of its own vault', async () => {
    const { vault } = await closedVault(home());
    const old = { pid: 4, started: '1', host: 'the-old-name', token: 'old' };
    writeFileSync(inVault('in-use.json'), JSON.stringify(old));
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'vault-in-use' });
    // Nobody has said for ten minutes that the vault is still open there; nor does a time in the future say so.
    for (const hours of [-1, 24]) {
      writeFileSync(inVault('in-use.json'), JSON.stringify(old));
      const then = new Date(Date.now() + hours * 3_600_000);
      utimesSync(inVault('in-use.json'), then, then);
      must(await vault.unlock(passphrase));
      await vault.lock();
      await vault.settled();
    }
  });
});
