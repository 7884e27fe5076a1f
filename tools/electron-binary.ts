/** Tells whether Electron's own binary is installed, without ever trying to fetch it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the project. */
export const root = path.resolve(import.meta.dirname, '..');

/** Path of the Electron executable, or null when it is not on this machine. */
export function electronBinary(): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const note = path.join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  const file = path.join(dist, readFileSync(note, 'utf8').trim());
  return existsSync(file) ? file : null;
}

/** Which host a run uses: by CASELIGHT_HOST when set, else by what is installed. */
export type HostKind = 'electron' | 'development';
export function chooseHost(): HostKind {
  const wish = process.env['CASELIGHT_HOST'];
  if (wish === 'electron' || wish === 'development') return wish;
  return electronBinary() ? 'electron' : 'development';
}
