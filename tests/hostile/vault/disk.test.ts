/** Real disks that are full or may not be written: what is said, and that nothing is lost. Needs Linux's mounts, as root or in a user namespace. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFileAtomic } from '../../../electron/files/atomic-write.ts';
import { withMount } from './mount.ts';
import { homeForEach } from '../../vault/set-up.ts';
import { must, openNewVault, passphrase, vaultIn } from '../../vault/support.ts';

const home = homeForEach();

test('a full disk: refused at once as full, what was saved stands, with room it goes on', () => {
  const disk = path.join(home(), 'disk');
  mkdirSync(disk);
  const said = withMount('mount -t tmpfs -o size=2m tmpfs "$DISK"', 'full-disk-child.ts', disk);
  expect(said).toEqual({
    'first run': 'disk-full',
    'left by first run': ['filler'],
    save: 'disk-full',
    'save again': 'disk-full',
    'what stands': true,
    passphrase: 'disk-full',
    backup: 'disk-full',
    'left by backup': [false, false],
    'unlock while full': 'ok',
    'still there': true,
    'first save with room': 'stale-revision',
    'save with room': 'ok',
    problems: [],
    'in the end': 'after',
  });
});

test('a folder that may only be read: said so, nothing is changed, and it opens once it may be written', async () => {
  const { vault } = await openNewVault(home());
  await vault.lock();
  await vault.settled();
  const readOnly = 'mount --bind "$DISK" "$DISK" && mount -o remount,bind,ro "$DISK"';
  const said = withMount(readOnly, 'read-only-child.ts', home());
  expect(said).toEqual({ unlock: 'read-only', state: 'locked', write: 'read-only', unchanged: true });
  const again = vaultIn(home());
  must(await again.unlock(passphrase));
  await again.lock();
});

test('an atomic write replaces whole files, and leaves nothing behind when it cannot', async () => {
  const file = path.join(home(), 'one.txt');
  must(await writeFileAtomic(file, 'first'));
  must(await writeFileAtomic(file, 'second'));
  expect(readdirSync(home())).toEqual(['one.txt']);
  mkdirSync(path.join(home(), 'folder'));
  writeFileSync(path.join(home(), 'folder', 'kept'), '');
  expect(await writeFileAtomic(path.join(home(), 'folder'), 'x')).toMatchObject({
    ok: false,
    code: 'write-failed',
  });
  expect(await writeFileAtomic(path.join(home(), 'none', 'x'), 'x')).toMatchObject({ code: 'write-failed' });
  expect(readdirSync(home()).toSorted()).toEqual(['folder', 'one.txt']);
});
