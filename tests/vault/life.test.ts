/** The vault's life on real files: made, locked, opened by passphrase and kit, and locked again. */
import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kitWordsOf } from '../../electron/vault/keys/kit.ts';
import { homeForEach } from './set-up.ts';
import {
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  temporaryFolder,
  vaultIn,
  writeRationale,
} from './support.ts';

const home = homeForEach();

const inVault = (name: string) => path.join(home(), 'vault', name);

describe('first run', () => {
  test('nothing is on the disk until the kit was typed back', async () => {
    const vault = vaultIn(home());
    expect(vault.state()).toBe('none');
    const kit = must(await vault.prepare(passphrase));
    expect(kit.words).toHaveLength(12);
    expect(kit.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(readdirSync(home())).toEqual([]);
    expect(vault.state()).toBe('none');
    const opened = must(await vault.finish(kit.words));
    expect(opened).toEqual({ recovered: [], audits: 0, identityMissing: true });
    expect(vault.state()).toBe('open');
    expect(readdirSync(home())).toEqual(['vault']);
    await vault.lock();
    await vault.settled();
    expect(vault.state()).toBe('locked');
    expect(vault.store()).toBeNull();
    expect(readdirSync(path.join(home(), 'vault')).toSorted()).toEqual(
      ['backups', 'reserve.bin', 'slots.copy.json', 'slots.json', 'vault.db'].filter((name) =>
        existsSync(inVault(name)),
      ),
    );
  });

  test('each mistake with the kit has its own code', async () => {
    const vault = vaultIn(home());
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
    expect(readdirSync(home())).toEqual([]);
    must(await vault.finish(words.map((word) => ` ${word.toUpperCase()} `)));
    await vault.lock();
    expect(await vault.prepare(passphrase)).toMatchObject({ code: 'vault-exists' });
    expect(await vault.finish(words)).toMatchObject({ code: 'vault-exists' });
  });

  test('preparing again forgets the first kit; locking forgets both', async () => {
    const vault = vaultIn(home());
    const first = must(await vault.prepare(passphrase));
    const second = must(await vault.prepare(passphrase));
    expect(await vault.finish(first.words)).toMatchObject({ code: 'kit-mismatch' });
    await vault.lock();
    expect(await vault.finish(second.words)).toMatchObject({ code: 'no-vault' });
  });

  test('a folder in the way is put aside, an unfinished one is removed', async () => {
    mkdirSync(path.join(home(), 'vault'));
    writeFileSync(inVault('note.txt'), 'mine');
    mkdirSync(path.join(home(), 'vault.making-abc'));
    const { vault } = await openNewVault(home());
    await vault.lock();
    const aside = readdirSync(home()).find((name) => name.startsWith('vault.aside-'));
    expect(readFileSync(path.join(home(), aside ?? '', 'note.txt'), 'utf8')).toBe('mine');
    expect(existsSync(path.join(home(), 'vault.making-abc'))).toBe(false);
  });
});

describe('opening', () => {
  test('by passphrase, however its letters were composed, and by kit', async () => {
    const composed = 'wren lantern café orbit über';
    const vault = vaultIn(home());
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
    expect(await vaultIn(home()).unlock(passphrase)).toEqual({ ok: false, code: 'no-vault' });
  });

  test('wrong tries wait longer each time, over restarts too, and a right one ends it', async () => {
    let now = Date.UTC(2026, 10, 21, 10);
    const clock = { now: () => now };
    const { vault, kit } = await openNewVault(home(), clock);
    await vault.lock();
    await vault.settled();
    const waits: unknown[] = [];
    for (let count = 0; count < 8; count += 1) {
      // A new service each time: as after a restart.
      const wrong = await vaultIn(home(), clock).unlock('not the passphrase at all');
      expect(wrong).toMatchObject({ ok: false, code: 'wrong-passphrase' });
      const seconds = wrong.ok ? 0 : Number(wrong.facts?.seconds);
      waits.push(seconds);
      now += 300;
      expect(await vaultIn(home(), clock).unlock(passphrase)).toEqual({
        ok: false,
        code: 'too-soon',
        facts: { seconds },
      });
      now += seconds * 1000;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    const other = vaultIn(home(), clock);
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
    const { vault } = await openNewVault(home(), clock);
    await vault.lock();
    await vault.unlock('not the passphrase at all');
    now -= 86_400_000;
    expect(await vault.unlock(passphrase)).toMatchObject({ code: 'too-soon', facts: { seconds: 1 } });
  });

  test('a clock set back by years locks nobody out: the wait ends after its step, over a restart too', async () => {
    let now = Date.UTC(2026, 10, 21, 10);
    const clock = { now: () => now };
    const { vault } = await openNewVault(home(), clock);
    await vault.lock();
    await vault.unlock('not the passphrase at all');
    await vault.settled();
    now = Date.UTC(2020, 0, 1);
    expect(await vaultIn(home(), clock).unlock(passphrase)).toMatchObject({ code: 'too-soon' });
    now += 1000;
    const again = vaultIn(home(), clock);
    must(await again.unlock(passphrase));
    await again.lock();
    await again.settled();
  });

  test('several guesses at once are made one after the other', async () => {
    const { vault } = await openNewVault(home());
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
    const { vault, store } = await openNewVault(home());
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
