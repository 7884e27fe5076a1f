/** Going back to a copy from inside the program: what is told of each, what stands afterwards, and the way back from there. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readKitWords } from '../../electron/vault/keys/kit.ts';
import { homeForEach } from './set-up.ts';
import { by, folderOf, newest, rationale, shut, twoDays } from './two-days.ts';
import { must, otherPassphrase, passphrase, storeOf, vaultIn, writeRationale } from './support.ts';

const home = homeForEach();
const folder = () => folderOf(home());

test('a copy says when it was made, how many audits it holds and what the vault has that it lacks', async () => {
  const { vault, audit, later } = await twoDays(home());
  const { copies } = await vault.copies.list();
  expect(copies.map(({ source }) => source)).toEqual(['automatic', 'automatic']);
  const looks = must(await vault.copies.look(by(passphrase)));
  const [second, first] = looks;
  expect(second).toMatchObject({ opens: 'yes', audits: 1, isOfThisVault: true, differing: 2 });
  expect(second?.differences).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ audit, what: 'newer', saves: 1 }),
      expect.objectContaining({ audit: later, what: 'only-in-vault' }),
    ]),
  );
  expect(first).toMatchObject({ opens: 'yes', audits: 1, differing: 2 });
  // Nothing was written beside any copy, and nothing of the looking is left.
  const inCopies = copies.flatMap(({ name }) => readdirSync(path.join(folder(), 'backups', name)));
  expect([...new Set(inCopies)].toSorted()).toEqual([
    'checked.json',
    'slots.copy.json',
    'slots.json',
    'vault.db',
  ]);
  expect(readdirSync(folder()).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a copy put in place opens, the vault as it was is kept aside, and going back to that brings it all back', async () => {
  const { vault, audit, later } = await twoDays(home());
  must(await vault.copies.look(by(passphrase)));
  const copy = await newest(vault);
  expect(must(await vault.copies.goBack(copy.id, false))).toEqual({ audits: 1, isInPlace: true });
  const told = must(await vault.unlock(passphrase)).recovered;
  expect(told.join(' ')).toContain('kept aside');
  expect(await rationale(vault, audit)).toBe('first day');
  expect(await storeOf(vault).audits.open({ audit: later })).toMatchObject({ code: 'not-found' });
  must(await writeRationale(storeOf(vault), audit, '3b', 'after going back'));
  expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  await shut(vault);

  const aside = await newest(vault, 'aside');
  must(await vault.copies.look(by(passphrase)));
  expect(must(await vault.copies.goBack(aside.id, false))).toMatchObject({ audits: 2 });
  must(await vault.unlock(passphrase));
  expect(await rationale(vault, audit)).toBe('second day');
  expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  await shut(vault);
  // What was written after going back is aside in its turn.
  expect((await vault.copies.list()).copies.filter(({ source }) => source === 'aside')).toHaveLength(2);
  expect(readdirSync(folder()).filter((name) => name.endsWith('.db'))).toHaveLength(1);
});

test('a copy from before the passphrase was changed opens with the passphrase of its day, and so does the vault after going back', async () => {
  const { vault, audit } = await twoDays(home());
  must(await vault.unlock(passphrase));
  must(await vault.changePassphrase(passphrase, otherPassphrase));
  await shut(vault);
  const looks = must(await vault.copies.look(by(passphrase)));
  expect(looks[0]).toMatchObject({ opens: 'yes', audits: 1, isOfThisVault: true, differences: null });
  const copy = await newest(vault);
  must(await vault.copies.goBack(copy.id, false));
  expect(await vault.unlock(otherPassphrase)).toMatchObject({ code: 'wrong-passphrase' });
  await new Promise((wait) => setTimeout(wait, 10));
  const again = vaultIn(home());
  must(await again.unlock(passphrase));
  expect(await rationale(again, audit)).toBe('first day');
  await shut(again);
});

test('a wrong passphrase opens no copy, and counts like a wrong unlocking', async () => {
  const { vault } = await twoDays(home());
  expect(await vault.copies.look(by('not the one'))).toMatchObject({
    code: 'wrong-passphrase',
    facts: { seconds: 1 },
  });
  expect(await vault.copies.look(by(passphrase))).toMatchObject({ code: 'too-soon' });
  expect(await vault.unlock(passphrase)).toMatchObject({ code: 'too-soon' });
});

test('without a passphrase nothing can be put in place', async () => {
  const { vault } = await twoDays(home());
  const copy = await newest(vault);
  expect(await vault.copies.goBack(copy.id, true)).toMatchObject({ code: 'copy-closed' });
  expect(await vault.copies.goBack('automatic/2020-01-01-0000', true)).toMatchObject({ code: 'copy-gone' });
  must(await vault.copies.look(by(passphrase)));
  vault.copies.forget();
  expect(await vault.copies.goBack(copy.id, true)).toMatchObject({ code: 'copy-closed' });
});

test('a damaged copy is not put in place, and the vault is untouched', async () => {
  const { vault, audit } = await twoDays(home());
  const copy = await newest(vault);
  const file = path.join(folder(), 'backups', copy.name, 'vault.db');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 5 * 4096 + 200, 5 * 4096 + 240);
  writeFileSync(file, bytes);
  must(await vault.copies.look(by(passphrase)));
  const before = readFileSync(path.join(folder(), 'vault.db'));
  const back = await vault.copies.goBack(copy.id, false);
  expect(['copy-unsound', 'copy-damaged']).toContain(back.ok ? '' : back.code);
  expect(readFileSync(path.join(folder(), 'vault.db')).equals(before)).toBe(true);
  expect(readdirSync(folder()).filter((name) => name.includes('making'))).toEqual([]);
  must(await vault.unlock(passphrase));
  expect(await rationale(vault, audit)).toBe('second day');
  await shut(vault);
});

test('while the vault is open its own key opens the copies, and the copy is in place after the lock', async () => {
  const { vault, audit } = await twoDays(home());
  must(await vault.unlock(passphrase));
  const [look] = must(await vault.copies.look(null));
  expect(look).toMatchObject({ opens: 'yes', differing: 2 });
  const copy = await newest(vault);
  expect(must(await vault.copies.goBack(copy.id, false))).toEqual({ audits: 1, isInPlace: false });
  must(await writeRationale(storeOf(vault), audit, '3a', 'saved before the lock'));
  await shut(vault);
  expect(must(await vault.unlock(passphrase)).recovered.join(' ')).toContain('kept aside');
  expect(await rationale(vault, audit)).toBe('first day');
  await shut(vault);
  must(await vault.copies.look(by(passphrase)));
  must(await vault.copies.goBack((await newest(vault, 'aside')).id, false));
  must(await vault.unlock(passphrase));
  expect(await rationale(vault, audit)).toBe('saved before the lock');
  await shut(vault);
});

test('at first use a backup from a folder becomes the vault, and opens with its passphrase and its kit', async () => {
  const { vault, kit, audit } = await twoDays(home());
  must(await vault.unlock(passphrase));
  const stick = path.join(home(), 'stick');
  mkdirSync(stick);
  must(await vault.backupTo(path.join(stick, 'Caselight backup')));
  await shut(vault);
  rmSync(folder(), { recursive: true });

  const fresh = vaultIn(home());
  expect(fresh.state()).toBe('none');
  expect(await fresh.copies.look(by(passphrase))).toMatchObject({ code: 'no-copy-there' });
  expect(await fresh.copies.choose(path.join(home(), 'nowhere'))).toMatchObject({ code: 'no-copy-there' });
  must(await fresh.copies.choose(stick));
  const [look] = must(await fresh.copies.look({ kind: 'kit', secret: must(readKitWords(kit.words)) }));
  expect(look).toMatchObject({ opens: 'yes', audits: 2, isOfThisVault: false, differences: null });
  must(await fresh.copies.goBack(look?.id ?? '', false));
  expect(fresh.state()).toBe('locked');
  must(await fresh.unlock(passphrase));
  expect(await rationale(fresh, audit)).toBe('second day');
  await shut(fresh);
  must(await fresh.unlockWithKit(kit.words));
  await shut(fresh);
});

test('a vault whose file and log are damaged or apart is replaced by a copy, and is kept as it is', async () => {
  const { vault, audit } = await twoDays(home());
  const damaged = readFileSync(path.join(folder(), 'vault.db')).fill(0, 0, 8192);
  writeFileSync(path.join(folder(), 'vault.db'), damaged);
  expect(await vault.unlock(passphrase)).toMatchObject({ code: 'vault-damaged' });
  const looks = must(await vault.copies.look(by(passphrase)));
  expect(looks[0]).toMatchObject({ opens: 'yes', audits: 1, differences: null });
  must(await vault.copies.goBack((await newest(vault)).id, false));
  must(await vault.unlock(passphrase));
  expect(await rationale(vault, audit)).toBe('first day');
  await shut(vault);
  const { name } = await newest(vault, 'aside');
  expect(readFileSync(path.join(folder(), 'aside', name, 'vault.db')).equals(damaged)).toBe(true);
});

test('words that wait beside the vault go with the vault they belong to, and come back with it', async () => {
  const { vault, audit } = await twoDays(home());
  const words = path.join(folder(), 'unsaved.bin');
  writeFileSync(words, 'words of the other key');
  // Encrypted anew: a copy from before has another key, and cannot read the words of now.
  const kit = must(await vault.unlock(passphrase).then(() => vault.newKit(passphrase)));
  must(await vault.confirmKit(kit.words));
  const old = path.join(home(), 'old');
  cpSync(path.join(folder(), 'backups', (await newest(vault)).name), path.join(old, 'copy'), {
    recursive: true,
  });
  must(await vault.reencrypt(passphrase));
  await shut(vault);
  writeFileSync(words, 'words of now');
  must(await vault.copies.choose(old));
  must(await vault.copies.look(by(passphrase)));
  must(await vault.copies.goBack((await newest(vault, 'chosen')).id, false));
  expect(existsSync(words)).toBe(false);
  must(await vault.unlock(passphrase));
  expect(await rationale(vault, audit)).toBe('first day');
  await shut(vault);
  must(await vault.copies.look(by(passphrase)));
  must(await vault.copies.goBack((await newest(vault, 'aside')).id, false));
  expect(readFileSync(words, 'utf8')).toBe('words of now');
});
