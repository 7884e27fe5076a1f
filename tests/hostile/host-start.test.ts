/** `npm start` on machines that lack something: one clear sentence, nothing half-started. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../tools/electron-binary.ts';

function start(env: Record<string, string>) {
  const userData = mkdtempSync(path.join(tmpdir(), 'caselight-start-'));
  const run = spawnSync(process.execPath, ['tools/start.ts', `--user-data-dir=${userData}`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const left = readdirSync(userData);
  rmSync(userData, { recursive: true });
  return { code: run.status, said: run.stdout + run.stderr, left };
}

describe('npm start', () => {
  test('without a screen it names the demo and ends', () => {
    const { code, said, left } = start({ CASELIGHT_HEADLESS: '1' });
    expect(said.trim()).toMatch(/^There is no screen here.*npm run demo -- --out demo$/);
    expect(code).toBe(1);
    expect(left).toEqual([]);
  });

  test('without Electron and without a browser it says so and names the package', () => {
    const { code, said, left } = start({
      CASELIGHT_HEADLESS: '0',
      CASELIGHT_HOST: 'development',
      CASELIGHT_CHROMIUM: '/nowhere/chromium',
    });
    expect(said.trim().split('\n')).toEqual([
      'Electron is not on this machine, so Caselight opens in the development host on Chromium.',
      expect.stringContaining('apt-get install chromium'),
    ]);
    expect(code).toBe(1);
    expect(left).toEqual([]);
  });
});
