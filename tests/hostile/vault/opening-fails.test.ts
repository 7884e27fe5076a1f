/** Each step of opening fails once: the session is closed whole, the key is zeroed, and the next unlocking works. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { openSlots } from '../../../electron/vault/keys/open-slots.ts';
import { homeForEach } from '../../vault/set-up.ts';
import { must, passphrase, storeOf } from '../../vault/support.ts';
import { closedVault } from './closed-vault.ts';

/** The step that fails at its next turn, and the keys the opening has held. */
const fault = vi.hoisted(() => ({ at: '', error: new Error('none'), keys: [] as Uint8Array[] }));

/** Functions of a module that throw when their turn has come. */
const failing = vi.hoisted(() => {
  const wrap =
    (name: string, real: (...input: unknown[]) => unknown) =>
    (...input: unknown[]) => {
      if (fault.at !== name) return real(...input);
      fault.at = '';
      throw fault.error;
    };
  return (module: Record<string, unknown>, names: readonly string[]) => ({
    ...module,
    ...Object.fromEntries(names.map((name) => [name, wrap(name, module[name] as never)])),
  });
});

vi.mock('../../../electron/vault/keys/slots/slot-store.ts', async (load) =>
  failing(await load(), ['readSlots', 'repairSlots']),
);
vi.mock('../../../electron/vault/backups/automatic.ts', async (load) =>
  failing(await load(), ['listBackups', 'backupDue', 'makeBackup']),
);
vi.mock('../../../electron/vault/life/key-changes.ts', async (load) =>
  failing(await load(), ['finishAnew', 'removeSuperseded']),
);
vi.mock('../../../electron/vault/life/unsaved-file.ts', async (load) =>
  failing(await load(), ['readUnsaved', 'keepReserve']),
);
vi.mock('../../../electron/vault/keys/open-slots.ts', async (load) => {
  const real = await load<{ openSlots: typeof openSlots }>();
  return {
    ...real,
    openSlots: async (...input: Parameters<typeof real.openSlots>) => {
      const found = await real.openSlots(...input);
      if (found.ok) fault.keys.push(found.value.vaultKey, found.value.slotKey.key);
      return found;
    },
  };
});
vi.mock('../../../electron/vault/life/session.ts', async (load) =>
  failing(await load(), ['openInWorker', 'steadyStore']),
);

const home = homeForEach();
afterEach(() => {
  fault.at = '';
  fault.keys = [];
});

const busy = () => Object.assign(new Error('busy'), { code: 'EBUSY' });
const damage = () => Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
const bug = () => new Error('a fault of the program');

/** Steps without which there is no open vault. */
const needed = ['readSlots', 'finishAnew', 'openInWorker', 'steadyStore'];
/** Steps that put in order what stands beside the vault. */
const housekeeping = [
  'listBackups',
  'backupDue',
  'makeBackup',
  'repairSlots',
  'removeSuperseded',
  'readUnsaved',
  'keepReserve',
];

test.each(needed.flatMap((step) => [busy, damage, bug].map((make) => [step, make().message, make] as const)))(
  '%s throws (%s): nothing is held, the key is zeroed, and the next unlocking works',
  async (step, _what, make) => {
    const { vault } = await closedVault(home());
    fault.at = step;
    fault.error = make();
    const first = await vault.unlock(passphrase).catch(() => null);
    expect(first?.ok ?? false).toBe(false);
    expect(fault.at).toBe('');
    expect(vault.state()).toBe('locked');
    await vault.settled();
    expect(existsSync(path.join(home(), 'vault', 'in-use.json'))).toBe(false);
    for (const key of fault.keys) expect(key.every((byte) => byte === 0)).toBe(true);
    must(await vault.unlock(passphrase));
    expect((await storeOf(vault).whole.check()).problems).toEqual([]);
    await vault.lock();
    await vault.settled();
  },
);

test.each(housekeeping.flatMap((step) => [busy, bug].map((make) => [step, make().message, make] as const)))(
  '%s throws (%s): housekeeping never fails an unlock, and the next one is whole',
  async (step, _what, make) => {
    const { vault } = await closedVault(home());
    fault.at = step;
    fault.error = make();
    must(await vault.unlock(passphrase));
    expect(vault.state()).toBe('open');
    fault.at = '';
    await vault.lock();
    await vault.settled();
    expect(must(await vault.unlock(passphrase)).recovered).toEqual([]);
    await vault.lock();
    await vault.settled();
  },
);
