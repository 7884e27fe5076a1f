/**
 * Electron's declarations as a namespace only, for the project that checks the program against the stand-in: an ambient
 * `declare module 'electron'` would win over the path that leads to the stand-in.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../electron-binary.ts';

const MODULES = /^declare module '(?:electron[^']*|original-fs|node:original-fs)' \{[^]*?^\}/gm;

/** Electron's declarations without its module declarations. */
export function namespaceOnly(declarations: string): string {
  const text = declarations.replace(MODULES, '');
  if (text === declarations || text.includes("declare module 'electron")) {
    throw new Error("Electron's declarations have changed their shape: look at tools/host/subset-types.ts");
  }
  return text;
}

/** Writes the copy that tsconfig.subset.json includes; gives its path. */
export function writeSubsetTypes(): string {
  const folder = path.join(root, '.vite/types');
  const file = path.join(folder, 'electron-namespace.d.ts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    namespaceOnly(readFileSync(path.join(root, 'node_modules/electron/electron.d.ts'), 'utf8')),
  );
  return file;
}
