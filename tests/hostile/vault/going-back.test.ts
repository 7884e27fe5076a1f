/** Going back to an automatic copy by hand, as guide and screen describe it, brings back all that the copy was made of. */
import { copyFileSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { homeForEach } from '../../vault/set-up.ts';
import {
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';

const home = homeForEach();

test('a copy made after a crash holds the words of the log in its file', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'words of the day'));
  // The files as a crash leaves them: the words stand in the log alone.
  const crashed = path.join(home(), 'crashed');
  cpSync(path.join(home(), 'vault'), path.join(crashed, 'vault'), { recursive: true });
  rmSync(path.join(crashed, 'vault', 'backups'), { recursive: true, force: true });
  rmSync(path.join(crashed, 'vault', 'in-use.json'), { force: true });
  expect(existsSync(path.join(crashed, 'vault', 'vault.db-wal'))).toBe(true);
  await vault.lock();
  await vault.settled();

  const after = vaultIn(crashed);
  must(await after.unlock(passphrase));
  await after.lock();
  await after.settled();
  const copies = path.join(crashed, 'vault', 'backups');
  const [copy] = readdirSync(copies);
  if (copy === undefined) throw new Error('no copy was made');
  expect(readdirSync(path.join(copies, copy)).filter((name) => name.includes('-wal'))).toEqual([]);

  // As the older guide said: the file and both key files, and nothing else.
  for (const name of ['vault.db', 'slots.json', 'slots.copy.json'])
    copyFileSync(path.join(copies, copy, name), path.join(crashed, 'vault', name));
  const back = vaultIn(crashed);
  must(await back.unlock(passphrase));
  expect(must(await storeOf(back).audits.open({ audit })).audit.answers['3a']?.rationale).toBe(
    'words of the day',
  );
  await back.lock();
  await back.settled();
});
