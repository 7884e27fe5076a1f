/** The built program as a process: no sockets, no dumps, second starts, a page that dies, an end in order. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { launchApp } from './driver.ts';
import { ask, test } from './in-page.ts';

test('no process of the program has a socket of the network', async ({ app }) => {
  test.info().annotations.push({ type: 'host', description: app.kind });
  // Real Electron is driven by Playwright over a local port; its own sockets are looked at on the packaged program.
  if (process.platform !== 'linux' || app.kind !== 'development') return;
  const children = (pid: number): number[] => {
    const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
    const own = listed.stdout
      .split('\n')
      .map(Number)
      .filter((child) => child > 0);
    return [...own, ...own.flatMap(children)];
  };
  const inodes = new Set(
    ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`/proc/net/${kind}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/)[9] ?? ''),
    ),
  );
  const pids = [app.pid, ...children(app.pid)];
  expect(pids.length).toBeGreaterThan(3);
  const sockets = pids.flatMap((pid) => {
    try {
      return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? '';
        return inode !== '' && inodes.has(inode) ? [`${pid}:${inode}`] : [];
      });
    } catch {
      // A process that ended while it was looked at has no sockets.
      return [];
    }
  });
  expect(sockets).toEqual([]);
});

test('its memory is kept out of core dumps', async ({ app }) => {
  if (process.platform !== 'linux') return;
  expect(Number.parseInt(readFileSync(`/proc/${app.pid}/coredump_filter`, 'utf8'), 16)).toBe(0);
});

test('a second start hands its file over and ends; while locked the file waits', async ({ app }) => {
  const file = path.join(app.userData, 'Robin Wren.pdf');
  writeFileSync(file, '%PDF-1.4');
  const second = await launchApp({ userData: app.userData, args: [file], withoutPage: true });
  expect((await second.exited).code).toBe(0);
  await expect
    .poll(() => ask(app.page, 'app.state', null))
    .toMatchObject({ ok: true, value: { fileWaiting: true } });
  expect(JSON.stringify(await ask(app.page, 'app.state', null))).not.toContain('Robin');
  expect(await ask(app.page, 'file.arrived', null)).toEqual({ ok: false, code: 'locked' });
});

test('a page that dies comes back, and the program with it', async ({ app }) => {
  const old = app.page;
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const page = await app.waitForPage(old);
  await page.locator('h1').first().waitFor();
  expect(await ask(page, 'app.state', null)).toMatchObject({ ok: true });
});

test('it ends when the system asks it to', async ({ app }) => {
  process.kill(app.pid, 'SIGTERM');
  expect((await app.exited).code).toBe(0);
});
