/** Changes of who can open a vault, encrypting it anew, and the backup a person makes: on real files, also cut short. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeForEach } from './set-up.ts';
import {
  must,
  newAudit,
  openNewVault,
  otherPassphrase,
  passphrase,
  storeOf,
  vaultIn,
  writeRationale,
} from './support.ts';

const home = homeForEach();

const inVault = (name: string) => path.join(home(), 'vault', name);

describe('changing who can open it', () => {
  test('another passphrase: the old one no longer opens, the kit still does', async () => {
    const { vault, kit } = await openNewVault(home());
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
    const { vault } = await openNewVault(home());
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
    const { vault, kit } = await openNewVault(home());
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
    const { vault, kit } = await openNewVault(home());
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
    const { vault, kit } = await openNewVault(home());
    await vault.lock();
    const locked = { ok: false, code: 'locked' };
    expect(await vault.changePassphrase(passphrase, otherPassphrase)).toEqual(locked);
    expect(await vault.newKit(passphrase)).toEqual(locked);
    expect(await vault.confirmKit(kit.words)).toEqual(locked);
    expect(await vault.reencrypt(passphrase)).toEqual(locked);
    expect(await vault.backupTo(path.join(home(), 'copy'))).toEqual(locked);
    expect(await vault.checkPassphrase(passphrase)).toEqual(locked);
  });
});

describe('encrypting anew', () => {
  test('needs the kit, keeps everything, and the old key opens nothing any more', async () => {
    const { vault, kit, store } = await openNewVault(home());
    const audit = await newAudit(store);
    await vault.lock();
    await vault.settled();
    cpSync(path.join(home(), 'vault'), path.join(home(), 'old'), { recursive: true });
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
    for (const name of ['slots.json', 'slots.copy.json'])
      cpSync(path.join(home(), 'old', name), inVault(name));
    cpSync(inVault('vault-2.db'), inVault('vault.db'));
    expect(await vault.unlock(passphrase)).toMatchObject({ code: 'vault-damaged' });
  });

  test('cut short before the key file was written: the old pair opens; after it: the new one, and the old file goes', async () => {
    const { vault, kit } = await openNewVault(home());
    await vault.lock();
    await vault.settled();
    cpSync(path.join(home(), 'vault'), path.join(home(), 'before'), { recursive: true });
    must(await vault.unlockWithKit(kit.words));
    must(await vault.reencrypt(passphrase));
    await vault.lock();
    await vault.settled();
    cpSync(path.join(home(), 'before', 'vault.db'), inVault('vault.db'));
    must(await vault.unlock(passphrase));
    await vault.lock();
    await vault.settled();
    expect(existsSync(inVault('vault.db'))).toBe(false);
    const next = readFileSync(inVault('vault-2.db'));
    rmSync(path.join(home(), 'vault'), { recursive: true });
    cpSync(path.join(home(), 'before'), path.join(home(), 'vault'), { recursive: true });
    writeFileSync(inVault('vault-2.db'), next);
    must(await vault.unlock(passphrase));
    await vault.lock();
    must(await vault.unlockWithKit(kit.words));
    must(await vault.reencrypt(passphrase));
    await vault.lock();
  });
});

test('a backup is a whole vault of its own, and opens with the same secrets', async () => {
  const { vault, store, kit } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'In the copy.'));
  const target = path.join(home(), 'elsewhere');
  expect(must(await vault.backupTo(path.join(target)))).toEqual({ audits: 1 });
  must(await writeRationale(store, audit, '3a', 'Only in the vault.'));
  await vault.lock();
  mkdirSync(path.join(home(), 'other'));
  cpSync(target, path.join(home(), 'other', 'vault'), { recursive: true });
  const copy = vaultIn(path.join(home(), 'other'));
  must(await copy.unlock(passphrase));
  expect(must(await storeOf(copy).audits.open({ audit })).audit.answers['3a']?.rationale).toBe(
    'In the copy.',
  );
  await copy.lock();
  must(await copy.unlockWithKit(kit.words));
  await copy.lock();
});
