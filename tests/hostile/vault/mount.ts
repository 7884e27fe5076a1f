/** Runs a script over a disk of its own: small, or read-only. Needs Linux's mounts, as root or in a user namespace. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Runs a script with a mount that only it sees; in a namespace of its own, so that nothing stays mounted whatever happens. */
export function withMount(mount: string, script: string, folder: string): Record<string, unknown> {
  const isRoot = process.getuid?.() === 0;
  const child = path.join(import.meta.dirname, script);
  const said = execFileSync(
    'unshare',
    [
      ...(isRoot ? [] : ['--map-root-user']),
      '--mount',
      'sh',
      '-c',
      `${mount} && exec "$NODE" "$CHILD" "$DISK"`,
    ],
    { encoding: 'utf8', env: { ...process.env, DISK: folder, NODE: process.execPath, CHILD: child } },
  );
  return JSON.parse(said) as Record<string, unknown>;
}
