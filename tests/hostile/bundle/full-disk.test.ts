/** A real disk that fills up while a bundle is sealed or taken in. Needs Linux's mounts, as root or in a user namespace. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../vault/support.ts';
import { withMount } from '../vault/mount.ts';

test('said to be full, no piece of a file is left, the vault is as it was, and with room both go on', () => {
  const { folder, remove } = temporaryFolder();
  try {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    const child = '../bundle/full-disk-child.ts';
    const said = withMount('mount -t tmpfs -o size=12m tmpfs "$DISK"', child, disk);
    expect(said).toEqual({
      seal: 'disk-full',
      'left by seal': true,
      'seal with room': 'ok',
      verdict: 'good',
      take: 'disk-full',
      there: 0,
      problems: [],
      'take with room': 'ok',
      'there with room': 12,
    });
  } finally {
    remove();
  }
});
