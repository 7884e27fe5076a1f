/** The stand-in and Electron's declarations cannot drift apart unseen: the compiler is asked, with deliberate breaks. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../tools/electron-binary.ts';
import { namespaceOnly } from '../../../tools/host/subset-types.ts';

const electronTypes = readFileSync(path.join(root, 'node_modules/electron/electron.d.ts'), 'utf8');
let folder = '';

beforeAll(() => {
  mkdirSync(path.join(root, '.vite'), { recursive: true });
  folder = mkdtempSync(path.join(root, '.vite/drift-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles one program file against the stand-in and given declarations of Electron; gives the compiler's words. */
function compile(program: string, declarations: string): string {
  writeFileSync(path.join(folder, 'electron-namespace.d.ts'), namespaceOnly(declarations));
  writeFileSync(path.join(folder, 'program.ts'), program);
  const config = {
    extends: path.join(root, 'tools/host/tsconfig.subset.json'),
    include: ['program.ts', 'electron-namespace.d.ts'],
    exclude: [],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout;
}

const honest = `import { app, BrowserWindow } from 'electron';
export const start = async () => { await app.whenReady(); return new BrowserWindow({ show: false }); };`;

describe('drift between Electron and the stand-in', () => {
  test('a program that uses what the stand-in has compiles', () => {
    expect(compile(honest, electronTypes)).toBe('');
  });

  test('a program that uses more than the stand-in has does not compile', () => {
    const words = compile(
      `import { app } from 'electron';\napp.setLoginItemSettings({ openAtLogin: true });`,
      electronTypes,
    );
    expect(words).toContain("'setLoginItemSettings' does not exist");
  });

  test('a call that Electron renames is an error in the stand-in', () => {
    const changed = electronTypes.replaceAll('requestSingleInstanceLock(', 'requestSoleInstance(');
    expect(compile(honest, changed)).toMatch(/tools\/host\/electron\/app\.ts.*requestSingleInstanceLock/s);
  });

  test('a result that Electron changes is an error in the stand-in', () => {
    const changed = electronTypes.replaceAll('isDestroyed(): boolean;', 'isDestroyed(): Promise<boolean>;');
    expect(compile(honest, changed)).toMatch(/tools\/host\/electron\/.*isDestroyed/s);
  });
});
