/** Tells whether anything that goes into the build has changed since it was made. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../electron-binary.ts';

/** Everything a build is made from; packages are named by the lock file. */
const INPUTS = [
  'electron',
  'renderer',
  'shared',
  'tools/build',
  'forge.config.ts',
  'package.json',
  'package-lock.json',
];

function* filesOf(name: string): Generator<string> {
  const full = path.join(root, name);
  if (!statSync(full).isDirectory()) {
    yield name;
    return;
  }
  for (const entry of readdirSync(full).toSorted()) yield* filesOf(path.join(name, entry));
}

/** Fingerprint of all inputs by content: a checkout that touches times but not text changes nothing. */
export function inputStamp(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesOf(input)) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}
