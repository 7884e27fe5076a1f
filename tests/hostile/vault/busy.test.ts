/** What is asked of a vault while it is busy with something long: locking, saving, unlocking. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { deriveArgon2id, type Kdf } from '../../../electron/vault/keys/kdf.ts';
import { homeForEach } from '../../vault/set-up.ts';
import {
  act,
  blank,
  cheapKdf,
  must,
  newAudit,
  openNewVault,
  otherPassphrase,
  passphrase,
  save,
  storeOf,
  writeRationale,
} from '../../vault/support.ts';

const home = homeForEach();

/** The cheap derivation, with a gate: once shut, derivations wait until it is opened. */
function gatedKdf() {
  let open = Promise.resolve();
  let entered = () => {};
  let lift = () => {};
  let shut = false;
  const kdf: Kdf = {
    ...cheapKdf,
    derive: async (secret, salt, cost) => {
      if (shut) entered();
      await open;
      return deriveArgon2id(secret, salt, cost);
    },
  };
  return {
    kdf,
    /** Gives when a derivation has begun to wait. */
    shut: () => {
      ({ promise: open, resolve: lift } = Promise.withResolvers<void>());
      shut = true;
      return new Promise<void>((resolve) => {
        entered = resolve;
      });
    },
    lift: () => {
      shut = false;
      lift();
    },
  };
}

test('locking during long work: the vault counts as locked at once, not when the work is done', async () => {
  const gate = gatedKdf();
  const { vault } = await openNewVault(home(), { kdf: gate.kdf });
  const waiting = gate.shut();
  const changing = vault.changePassphrase(passphrase, otherPassphrase);
  await waiting;
  const locking = vault.lock();
  // A window that is opened now must meet the locked screen.
  expect(vault.state()).toBe('locked');
  expect(vault.store()).toBeNull();
  gate.lift();
  must(await changing);
  await locking;
  expect(vault.state()).toBe('locked');
  await vault.settled();
  must(await vault.unlock(otherPassphrase));
  await vault.lock();
});

test('locking while the passphrase is being tried: the vault does not open after the lock was asked for', async () => {
  const gate = gatedKdf();
  const { vault } = await openNewVault(home(), { kdf: gate.kdf });
  await vault.lock();
  await vault.settled();
  const waiting = gate.shut();
  const opening = vault.unlock(passphrase);
  await waiting;
  const locking = vault.lock();
  gate.lift();
  expect(await opening).toMatchObject({ ok: false });
  await locking;
  expect(vault.state()).toBe('locked');
  must(await vault.unlock(passphrase));
  await vault.lock();
});

test('text that is saved while the vault is encrypted anew is in the new file', async () => {
  const { vault, store, kit } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'before'));
  await vault.lock();
  must(await vault.unlockWithKit(kit.words));
  // The stores as a handler holds them: taken before, used all the way through.
  const held = storeOf(vault);
  let revision = must(await held.audits.open({ audit })).revision;
  const under = { way: true };
  const anew = vault.reencrypt(passphrase).finally(() => {
    under.way = false;
  });
  let acknowledged = 'before';
  for (let count = 0; under.way; count += 1) {
    const text = `save ${count}`;
    const changes = [{ op: 'replace' as const, path: '/answers/3a/rationale', value: text }];
    const saved = await held.audits.save({ ...act(), audit, basedOn: revision, changes });
    ({ revision } = must(saved));
    acknowledged = text;
  }
  must(await anew);
  const now = must(await storeOf(vault).audits.open({ audit }));
  expect(now.audit.answers['3a']?.rationale).toBe(acknowledged);
  expect(now.revision).toBe(revision);
  // And the stores taken before go on working on the new file.
  must(await save(held, audit, [{ op: 'replace', path: '/answers/3a/rationale', value: 'after' }]));
  await vault.lock();
  await vault.settled();
  must(await vault.unlock(passphrase));
  expect(must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale).toBe('after');
  expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  await vault.lock();
});

test('a lock while the vault is encrypted anew: what was asked to be saved before it is kept', async () => {
  const gate = gatedKdf();
  const { vault, store, kit } = await openNewVault(home(), { kdf: gate.kdf });
  const audit = await newAudit(store);
  await vault.lock();
  must(await vault.unlockWithKit(kit.words));
  const waiting = gate.shut();
  const anew = vault.reencrypt(passphrase);
  await waiting;
  const value = { ...blank, rationale: 'last words' };
  const saving = storeOf(vault).audits.save({
    ...act(),
    audit,
    basedOn: 1,
    changes: [{ op: 'add', path: '/answers/3a', value }],
  });
  const locking = vault.lock();
  expect(vault.state()).toBe('locked');
  gate.lift();
  must(await saving);
  must(await anew);
  await locking;
  await vault.settled();
  must(await vault.unlock(passphrase));
  expect(must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale).toBe('last words');
  await vault.lock();
});

test('a backup beside a folder that is called the same with .part leaves that folder alone', async () => {
  const { vault } = await openNewVault(home());
  const { mkdirSync, writeFileSync, readFileSync } = await import('node:fs');
  const target = path.join(home(), 'copy');
  mkdirSync(`${target}.part`);
  writeFileSync(path.join(`${target}.part`, 'mine.txt'), 'kept');
  must(await vault.backupTo(target));
  expect(readFileSync(path.join(`${target}.part`, 'mine.txt'), 'utf8')).toBe('kept');
  await vault.lock();
});
