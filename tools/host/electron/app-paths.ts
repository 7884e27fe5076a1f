/** Where the program keeps and finds its files, as Electron answers on each system. */
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

type PathName = Parameters<Electron.App['getPath']>[0];

interface Manifest {
  name: string;
  productName?: string;
  version: string;
  main: string;
}

/** Folder of the program: where its package.json lies. */
export const appRoot = (): string =>
  process.env['CASELIGHT_HOST_ROOT'] ?? path.resolve(import.meta.dirname, '../../..');

/** The program's package.json. */
export function manifest(): Manifest {
  return JSON.parse(readFileSync(path.join(appRoot(), 'package.json'), 'utf8')) as Manifest;
}

/** Value of a `--name=value` switch on the command line, or null. */
export function switchValue(name: string): string | null {
  const found = process.argv.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  return found === undefined ? null : found.slice(name.length + 3);
}

const appData = (home: string): string => {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData/Roaming');
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
};

/** Default of one named path; `name` is the program's own name. */
export function defaultPath(which: PathName, name: string): string {
  const home = homedir();
  const userData = switchValue('user-data-dir') ?? path.join(appData(home), name);
  switch (which) {
    case 'home':
      return home;
    case 'appData':
      return appData(home);
    case 'userData':
    case 'sessionData':
      return path.resolve(userData);
    case 'temp':
      return tmpdir();
    case 'logs':
      return path.resolve(userData, 'logs');
    case 'crashDumps':
      return path.resolve(userData, 'Crashpad');
    case 'exe':
    case 'module':
      return process.execPath;
    case 'desktop':
      return path.join(home, 'Desktop');
    case 'documents':
      return path.join(home, 'Documents');
    case 'downloads':
      return path.join(home, 'Downloads');
    default:
      throw new Error(`Failed to get '${which}' path`);
  }
}
