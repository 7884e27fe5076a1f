/**
 * The packaged program, as Electron Forge makes it, with a stand-in for Electron's own zip: what lies in the archive, which
 * fuses are set, and that the packed main process starts.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../tools/electron-binary.ts';
import { launchApp } from '../e2e/driver.ts';

const arch = process.arch;
const unpacked = `Caselight-linux-${arch}`;
let folder = '';
let packed = '';

/** The smallest zip that Forge takes for Electron: a script for a program, with the mark where the fuses are. */
function fakeElectron(version: string): Uint8Array {
  const text = (words: string) => new TextEncoder().encode(words);
  // Electron's fuse mark, then the version of the wire, its length and one character for each fuse.
  const wire = new Uint8Array([1, 9, ...text('000000000')]);
  const program = new Uint8Array([
    ...text('#!/bin/sh\nexit 0\ndL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    ...wire,
    10,
  ]);
  return zipSync({
    electron: [program, { os: 3, attrs: 0o755 << 16 }],
    version: text(version),
    LICENSE: text('licence'),
    'resources/default_app.asar': text(''),
    'locales/en-GB.pak': text(''),
  });
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caselight-package-'));
  const project = path.join(folder, 'project');
  mkdirSync(project);
  for (const name of [
    'electron',
    'renderer',
    'shared',
    'tools',
    'forge.config.ts',
    'package.json',
    'package-lock.json',
  ]) {
    cpSync(path.join(root, name), path.join(project, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  const electron = JSON.parse(
    readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
  ) as { version: string };
  const zips = path.join(folder, 'zips');
  mkdirSync(zips);
  writeFileSync(
    path.join(zips, `electron-v${electron.version}-linux-${arch}.zip`),
    fakeElectron(electron.version),
  );
  const forge = path.join(root, 'node_modules/@electron-forge/cli/dist/electron-forge.js');
  const made = spawnSync(process.execPath, [forge, 'package', '--platform=linux', `--arch=${arch}`], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, CASELIGHT_ELECTRON_ZIPS: zips, NO_COLOR: '1', CI: '1' },
  });
  packed = path.join(project, 'out', unpacked);
  if (!existsSync(packed))
    throw new Error(`electron-forge made nothing (${made.status})\n${made.stdout}\n${made.stderr}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('holds the build and the native packages, and nothing of the sources', () => {
    const files = listPackage(path.join(packed, 'resources/app.asar'), { isPack: false });
    for (const name of ['main', 'preload', 'vault-worker', 'pdf-worker'])
      expect(files).toContain(`/.vite/build/${name}.cjs`);
    expect(files).toContain('/.vite/renderer/main_window/index.html');
    expect(files).toContain('/node_modules/better-sqlite3-multiple-ciphers/lib/index.js');
    const top = new Set(files.map((file) => file.split('/')[1]));
    expect(top).toEqual(new Set(['.vite', 'node_modules', 'package.json']));
    expect(files.filter((file) => /\.tsx?$|\/deps\/|\/src\//.test(file) && !file.endsWith('.d.ts'))).toEqual(
      [],
    );
  });

  test('keeps native files outside the archive, for this system only', () => {
    const beside = path.join(packed, 'resources/app.asar.unpacked/node_modules');
    const native = readdirSync(beside, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.node'),
    );
    expect(native.some((name) => name.includes(`prebuilds/linux-${arch}.node`))).toBe(true);
    expect(native.some((name) => name.includes('@node-rs/argon2-linux'))).toBe(true);
    expect(native.filter((name) => /darwin|win32/.test(name))).toEqual([]);
  });

  test('has every fuse set as the security plan says', async () => {
    const wire = await getCurrentFuseWire(path.join(packed, 'caselight'));
    expect(wire.version).toBe(FuseVersion.V1);
    const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
      wasmTraps: on(FuseV1Options.WasmTrapHandlers),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeInspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      ownSnapshot: false,
      fileProtocol: false,
      wasmTraps: true,
    });
  });

  test('starts from what was packed, away from its sources and packages', async () => {
    const extracted = path.join(folder, 'extracted');
    extractAll(path.join(packed, 'resources/app.asar'), extracted);
    const app = await launchApp({ host: 'development', main: path.join(extracted, '.vite/build/main.cjs') });
    expect(await app.page.getByRole('heading', { level: 1 }).first().textContent()).toBeTruthy();
    expect(await app.close()).toEqual({ code: 0, signal: null });
  });
});
