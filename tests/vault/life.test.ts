/** The vault's life on real files: made, locked, opened by passphrase and kit, its keys changed, copied. */
import { existsSync, readdirSync, readFileSync, writeFileSync, cpSync, rmSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kitWordsOf } from '../../electron/vault/kit.ts';
import {
  must,
  newAudit,
  openNewVault,
  otherPassphrase,
  passphrase,
  storeOf,
  temporaryFolder,
  vaultIn,
  writeRationale,
} from './support.ts';

let home = '';
let remove = () => {};
beforeEach(() => {
  ({ folder: home, remove } = temporaryFolder());
});
afterEach(() => remove());

const inVault = (name: string) => path.join(home, 'vault', name);

describe('first run', () => {
  test('nothing is on the disk until the kit was typed back', async () => {
    const vault = vaultIn(home);
    expect(vault.state()).toBe('none');
    const kit = must(await vault.prepare(passphrase));
    expect(kit.words).toHaveLength(12);
    expect(kit.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(readdirSync(home)).toEqual([]);
    expect(vault.state()).toBe('none');
    const opened = must(await vault.finish(kit.words));
    expect(opened).toEqual({ recovered: [], audits: 0, identityMissing: true });
    expect(vault.state()).toBe('open');
    expect(readdirSync(home)).toEqual(['vault']);
    await vault.lock();
    await vault.settled();
    expect(vault.state()).toBe('locked');
    expect(vault.store()).toBeNull();
    expect(readdirSync(path.join(home, 'vault')).toSorted()).toEqual(
      ['backups', 'slots.copy.json', 'slots.json', 'vault.db'].filter((name) => existsSync(inVault(name))),
    );
  });

  test('each mistake with the kit has its own code', async () => {
    const vault = vaultIn(home);
    expect(await vault.finish(kitWordsOf(new Uint8Array(16)))).toEqual({ ok: false, code: 'no-vault' });
    expect(await vault.prepare('password')).toMatchObject({ code: 'passphrase-weak' });
    const { words } = must(await vault.prepare(passphrase));
    const typo = words.with(6, 'herron');
    expect(await vault.finish(typo)).toEqual({ ok: false, code: 'kit-word-unknown', facts: { word: 7 } });
    // One word for another leaves one chance in sixteen that the checksum fits; all words but one cannot all fit.
    const swapped = ['zoo', 'abandon', 'able', 'about'].map((word) => words.with(11, word));
    const codes = await Promise.all(
      swapped.map(async (typed) => (await vault.finish(typed)) as { code: string }),
    );
    expect(new Set(codes.map((one) => one.code)).has('kit-check-failed')).toBe(true);
    expect(await vault.finish(kitWordsOf(new Uint8Array(16).fill(7)))).toMatchObject({
      code: 'kit-mismatch',
    });
    expect(readdirSync(home)).toEqual([]);
    must(await vault.finish(words.map((word) => ` ${word.toUpperCase()} `)));
    await vault.lock();
    expect(await vault.prepare(passphrase)).toMatchObject({ code: 'vault-exists' });
    expect(await vault.finish(words)).toMatchObject({ code: 'vault-exists' });
  });

  test('preparing again forgets the first kit; locking forgets both', async () => {
    const vault = vaultIn(home);
    const first = must(await vault.prepare(passphrase));
    const second = must(await vault.prepare(passphrase));
    expect(await vault.finish(first.words)).toMatchObject({ code: 'kit-mismatch' });
    await vault.lock();
    expect(await vault.finish(second.words)).toMatchObject({ code: 'no-vault' });
  });

  test('a folder in the way is put aside, an unfinished one is removed', async () => {
    mkdirSync(path.join(home, 'vault'));
    writeFileSync(inVault('note.txt'), 'mine');
    mkdirSync(path.join(home, 'vault.making-abc'));
    const { vault } = await openNewVault(home);
    await vault.lock();
    const aside = readdirSync(home).find((name) => name.startsWith('vault.aside-'));
    expect(readFileSync(path.join(home, aside ?? '', 'note.txt'), 'utf8')).toBe('mine');
    expect(existsSync(path.join(home, 'vault.making-abc'))).toBe(false);
  });
});

describe('opening', () => {
  test('by passphrase, however its letters were composed, and by kit', async () => {
    const composed = 'wren lantern café orbit über';
    const vault = vaultIn(home);
    const kit = must(await vault.prepare(composed.normalize('NFC')));
    must(await vault.finish(kit.words));
    const audit = await newAudit(storeOf(vault));
    must(await writeRationale(storeOf(vault), audit, '3a', 'Kept over a lock.'));
    await vault.lock();
    must(await vault.unlock(composed.normalize('NFD')));
    expect(must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale).toBe(
      'Kept over a lock.',
    );
    await vault.lock();
    expect(must(await vault.unlockWithKit(kit.words)).audits).toBe(1);
    await vault.lock();
  });

  test('without a vault there is none', async () => {
    expect(await vaultIn(home).unlock(passphrase)).toEqual({ ok: false, code: 'no-vault' });
  });

  test('wrong tries wait longer each time, over restarts too, and a right one ends it', async () => {
    let now = Date.UTC(2026, 10, 21, 10);
    const clock = { now: () => now };
    const { vault, kit } = await openNewVault(home, clock);
    await vault.lock();
    await vault.settled();
    const waits: unknown[] = [];
    for (let count = 0; count < 8; count += 1) {
      // A new service each time: as after a restart.
      const wrong = await vaultIn(home, clock).unlock('not the passphrase at all');
      expect(wrong).toMatchObject({ ok: false, code: 'wrong-passphrase' });
      const seconds = wrong.ok ? 0 : Number(wrong.facts?.seconds);
      waits.push(seconds);
      now += 300;
      expect(await vaultIn(home, clock).unlock(passphrase)).toEqual({
        ok: false,
        code: 'too-soon',
        facts: { seconds },
      });
      now += seconds * 1000;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    const other = vaultIn(home, clock);
    expect(await other.unlockWithKit(kitWordsOf(new Uint8Array(16)))).toMatchObject({ code: 'wrong-kit' });
    expect(await other.unlockWithKit(kit.words)).toMatchObject({ code: 'too-soon' });
    now += 60_000;
    must(await other.unlockWithKit(kit.words));
    await other.lock();
    expect(await other.unlock('not the passphrase at all')).toMatchObject({ facts: { seconds: 1 } });
  });

  test('a clock set back never makes the wait longer than its step', async () => {
    let now = Date.UTC(2026, 10, 21, 10);
    const clock = { now: () => now };
    const { vault } = await openNewVault(home, clock);
    await vault.lock();
    await vault.unlock('not the passphrase at all');
    now -= 86_400_000;
    expect(await vault.unlock(passphrase)).toMatchObject({ code: 'too-soon', facts: { seconds: 1 } });
  });

  test('several guesses at once are made one after the other', async () => {
    const { vault } = await openNewVault(home);
    await vault.lock();
    const guesses = await Promise.all(['one', 'two', 'three'].map((guess) => vault.unlock(`guess ${guess}`)));
    expect(guesses.map((guess) => !guess.ok && guess.code)).toEqual([
      'wrong-passphrase',
      'too-soon',
      'too-soon',
    ]);
  });

  test('one damaged key file: the other opens, the damaged one is made good, and it is told', async () => {
    for (const name of ['slots.json', 'slots.copy.json']) {
      const place = temporaryFolder();
      const { vault } = await openNewVault(place.folder);
      await vault.lock();
      const file = path.join(place.folder, 'vault', name);
      const good = readFileSync(file, 'utf8');
      writeFileSync(file, good.slice(0, 200));
      const opened = must(await vault.unlock(passphrase));
      expect(opened.recovered).toEqual([expect.stringContaining('key files was damaged')]);
      expect(readFileSync(file, 'utf8')).toBe(good);
      await vault.lock();
      expect(must(await vault.unlock(passphrase)).recovered).toEqual([]);
      await vault.lock();
      place.remove();
    }
  });

  test('saves asked for before the lock are kept, later ones are refused', async () => {
    const { vault, store } = await openNewVault(home);
    const audit = await newAudit(store);
    const opened = must(await store.audits.open({ audit }));
    const saving = writeRationale(store, audit, '3a', 'Just in time.').then(() => 'saved');
    await Promise.resolve();
    expect(opened.revision).toBe(1);
    await saving;
    await vault.lock();
    await expect(store.audits.count()).rejects.toMatchObject({ name: 'VaultClosed' });
    must(await vault.unlock(passphrase));
    expect(must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale).toBe(
      'Just in time.',
    );
    await vault.lock();
  });
});

describe('changing who can open it', () => {
  test('another passphrase: the old one no longer opens, the kit still does', async () => {
    const { vault, kit } = await openNewVault(home);
    expect(await vault.changePassphrase('not the passphrase at all', otherPassphrase)).toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(await vault.changePassphrase(passphrase, otherPassphrase)).toMatchObject({ code: 'too-soon' });
    await new Promise((wait) => setTimeout(wait, 1100));
    expect(await vault.changePassphrase(passphrase, 'password')).toMatchObject({ code: 'passphrase-weak' });
    must(await vault.changePassphrase(passphrase, otherPassphrase));
    expect(readFileSync(inVault('slots.json'), 'utf8')).toBe(
      readFileSync(inVault('slots.copy.json'), 'utf8'),
    );
    await vault.lock();
    must(await vault.unlock(otherPassphrase));
    await vault.lock();
    must(await vault.unlockWithKit(kit.words));
    await vault.lock();
    expect(await vault.unlock(passphrase)).toMatchObject({ code: 'wrong-passphrase' });
  });

  test('cut short between the two key files: the new passphrase counts, and both are in step again', async () => {
    const { vault } = await openNewVault(home);
    const old = readFileSync(inVault('slots.copy.json'));
    must(await vault.changePassphrase(passphrase, otherPassphrase));
    await vault.lock();
    writeFileSync(inVault('slots.copy.json'), old);
    must(await vault.unlock(otherPassphrase));
    expect(readFileSync(inVault('slots.copy.json'), 'utf8')).toBe(
      readFileSync(inVault('slots.json'), 'utf8'),
    );
    await vault.lock();
  });

  test('a passphrase may be set without the old one only after opening by kit', async () => {
    const { vault, kit } = await openNewVault(home);
    expect(await vault.setPassphrase(otherPassphrase)).toMatchObject({ code: 'wrong-state' });
    await vault.lock();
    must(await vault.unlockWithKit(kit.words));
    must(await vault.setPassphrase(otherPassphrase));
    expect(await vault.setPassphrase(passphrase)).toMatchObject({ code: 'wrong-state' });
    await vault.lock();
    must(await vault.unlock(otherPassphrase));
    await vault.lock();
  });

  test('a new kit counts once it was typed back; until then the old one does', async () => {
    const { vault, kit } = await openNewVault(home);
    expect(await vault.confirmKit(kit.words)).toMatchObject({ code: 'wrong-state' });
    const next = must(await vault.newKit(passphrase));
    expect(next.code).not.toBe(kit.code);
    expect(await vault.confirmKit(kit.words)).toMatchObject({ code: 'kit-mismatch' });
    await vault.lock();
    must(await vault.unlockWithKit(kit.words));
    const last = must(await vault.newKit(passphrase));
    must(await vault.confirmKit(last.words));
    await vault.lock();
    must(await vault.unlockWithKit(last.words));
    await vault.lock();
    expect(await vault.unlockWithKit(kit.words)).toMatchObject({ code: 'wrong-kit' });
  });

  test('while locked nothing can be changed', async () => {
    const { vault, kit } = await openNewVault(home);
    await vault.lock();
    const locked = { ok: false, code: 'locked' };
    expect(await vault.changePassphrase(passphrase, otherPassphrase)).toEqual(locked);
    expect(await vault.newKit(passphrase)).toEqual(locked);
    expect(await vault.confirmKit(kit.words)).toEqual(locked);
    expect(await vault.reencrypt(passphrase)).toEqual(locked);
    expect(await vault.backupTo(path.join(home, 'copy'))).toEqual(locked);
    expect(await vault.checkPassphrase(passphrase)).toEqual(locked);
  });
});

describe('encrypting anew', () => {
  test('needs the kit, keeps everything, and the old key opens nothing any more', async () => {
    const { vault, kit, store } = await openNewVault(home);
    const audit = await newAudit(store);
    await vault.lock();
    await vault.settled();
    cpSync(path.join(home, 'vault'), path.join(home, 'old'), { recursive: true });
    must(await vault.unlock(passphrase));
    expect(await vault.reencrypt(passphrase)).toMatchObject({ code: 'kit-needed' });
    await vault.lock();
    must(await vault.unlockWithKit(kit.words));
    must(await vault.reencrypt(passphrase));
    must(await writeRationale(storeOf(vault), audit, '3a', 'After the new key.'));
    expect((await storeOf(vault).whole.check()).problems).toEqual([]);
    await vault.lock();
    await vault.settled();
    expect(existsSync(inVault('vault.db'))).toBe(false);
    expect(existsSync(inVault('vault-2.db'))).toBe(true);
    must(await vault.unlockWithKit(kit.words));
    await vault.lock();
    must(await vault.unlock(passphrase));
    expect(must(await storeOf(vault).audits.open({ audit })).revision).toBe(2);
    await vault.lock();
    await vault.settled();
    // The old key files beside the new database: their key is another one.
    for (const name of ['slots.json', 'slots.copy.json']) cpSync(path.join(home, 'old', name), inVault(name));
    cpSync(inVault('vault-2.db'), inVault('vault.db'));
    expect(await vault.unlock(passphrase)).toMatchObject({ code: 'vault-damaged' });
  });

  test('cut short before the key file was written: the old pair opens; after it: the new one, and the old file goes', async () => {
    const { vault, kit } = await openNewVault(home);
    await vault.lock();
    await vault.settled();
    cpSync(path.join(home, 'vault'), path.join(home, 'before'), { recursive: true });
    must(await vault.unlockWithKit(kit.words));
    must(await vault.reencrypt(passphrase));
    await vault.lock();
    await vault.settled();
    cpSync(path.join(home, 'before', 'vault.db'), inVault('vault.db'));
    must(await vault.unlock(passphrase));
    await vault.lock();
    await vault.settled();
    expect(existsSync(inVault('vault.db'))).toBe(false);
    const next = readFileSync(inVault('vault-2.db'));
    rmSync(path.join(home, 'vault'), { recursive: true });
    cpSync(path.join(home, 'before'), path.join(home, 'vault'), { recursive: true });
    writeFileSync(inVault('vault-2.db'), next);
    must(await vault.unlock(passphrase));
    await vault.lock();
    must(await vault.unlockWithKit(kit.words));
    must(await vault.reencrypt(passphrase));
    await vault.lock();
  });
});

test('a backup is a whole vault of its own, and opens with the same secrets', async () => {
  const { vault, store, kit } = await openNewVault(home);
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'In the copy.'));
  const target = path.join(home, 'elsewhere');
  expect(must(await vault.backupTo(path.join(target)))).toEqual({ audits: 1 });
  must(await writeRationale(store, audit, '3a', 'Only in the vault.'));
  await vault.lock();
  mkdirSync(path.join(home, 'other'));
  cpSync(target, path.join(home, 'other', 'vault'), { recursive: true });
  const copy = vaultIn(path.join(home, 'other'));
  must(await copy.unlock(passphrase));
  expect(must(await storeOf(copy).audits.open({ audit })).audit.answers['3a']?.rationale).toBe(
    'In the copy.',
  );
  await copy.lock();
  must(await copy.unlockWithKit(kit.words));
  await copy.lock();
});
