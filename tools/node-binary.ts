/** The Node the program's main process needs: 24, as the npm package beside this project has it. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Path of a Node 24: this process's own, else the one in node_modules. */
export function nodeBinary(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  const bundled = path.resolve(import.meta.dirname, '../node_modules/.bin', name);
  if (existsSync(bundled)) return bundled;
  throw new Error('This needs Node 24: run it through npm (npm ci, then npm start or npm test).');
}
