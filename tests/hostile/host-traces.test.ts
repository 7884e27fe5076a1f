/** What a page kept is gone when its window goes, and never was on the disk. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { App } from '../e2e/driver.ts';
import { launchFixture, until, type FixtureApp } from './host-fixture.ts';
import { descendants, internetSockets, isRunning, openFiles } from './processes.ts';

const started: App[] = [];
const launch = async (env: Record<string, string> = {}): Promise<App> => {
  const app = await launchFixture({ env });
  started.push(app);
  return app;
};
afterEach(async () => {
  for (const app of started.splice(0)) await app.kill();
});

/** Puts a word into every store a page has. */
async function store(page: Page, word: string): Promise<void> {
  await page.evaluate(async (text) => {
    const opened = indexedDB.open('working-copy', 1);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onupgradeneeded = () => opened.result.createObjectStore('audits');
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error ?? new Error('no database'));
    });
    const transaction = database.transaction('audits', 'readwrite');
    for (let index = 0; index < 2000; index++)
      transaction.objectStore('audits').put(`${text} ${index} `.repeat(20), index);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    localStorage.setItem('word', text);
    sessionStorage.setItem('word', text);
    document.cookie = `word=${text}; max-age=1000`;
    history.replaceState({ text }, '');
    const cache = await caches.open('cache');
    await cache.put('index.html', new Response(text));
    document.title = text;
  }, word);
}

/** Names of everything a page still finds. */
function found(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(document.cookie ? ['cookie'] : []),
  ]);
}

describe('a new window', () => {
  test('finds nothing the last one kept, and the last one’s processes are gone', async () => {
    const app = await launch();
    const old = app.page;
    await store(old, 'canary-robin');
    expect(await found(old)).toHaveLength(5);
    const before = descendants(app.pid);
    expect(before.length).toBeGreaterThan(2);
    await app.evaluate(({ app }) => (app as unknown as FixtureApp).testRecreate());
    const fresh = await app.waitForPage(old);
    expect(await found(fresh)).toEqual([]);
    await until(
      () => before.filter(isRunning),
      (left) => left.length === 0,
    );
  });

  test('after the renderer was ended and the page loaded again, nothing is found either', async () => {
    const app = await launch();
    const old = app.page;
    await store(old, 'canary-wren');
    await app.evaluate(async ({ app }) => {
      const window = (app as unknown as FixtureApp).testWindow;
      window.webContents.forcefullyCrashRenderer();
      if (!window.webContents.isCrashed()) throw new Error('not ended');
      await window.loadURL('app://fixture/index.html');
    });
    const fresh = await app.waitForPage(old);
    expect(await found(fresh)).toEqual([]);
    expect(await fresh.evaluate(() => document.title)).toBe('Fixture');
  });

  test('clearStorageData empties the stores of a page that stays', async () => {
    const app = await launch();
    await store(app.page, 'canary-jay');
    await app.evaluate(({ app }) =>
      (app as unknown as FixtureApp).testWindow.webContents.session.clearStorageData(),
    );
    expect((await found(app.page)).filter((name) => !name.startsWith('session'))).toEqual([]);
  });
});

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else if (entry.isFile()) yield full;
  }
}

/** Files that hold the word, in UTF-8 or UTF-16; also files that are deleted but still open. */
function filesWith(word: string, folder: string, pids: readonly number[]): string[] {
  const needles = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  const holds = (file: string): boolean => {
    try {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    } catch {
      // Gone between listing and reading, or a pipe.
      return false;
    }
  };
  const deleted = pids
    .flatMap(openFiles)
    .filter(
      ({ target }) =>
        target.startsWith('/') && !target.startsWith('/memfd:') && target.endsWith(' (deleted)'),
    )
    .map(({ through }) => through);
  return [...[...filesBelow(folder)].filter(holds), ...deleted.filter(holds)];
}

/** Runs the fixture with every place it could write to inside one folder on a real disk, and searches it. */
async function tracesOf(experiment: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-traces-'));
  const place = (name: string) => {
    const made = path.join(folder, name);
    mkdirSync(made);
    return made;
  };
  const word = `canary-${crypto.randomUUID()}`;
  const app = await launch({
    HOME: place('home'),
    XDG_CONFIG_HOME: place('config'),
    XDG_CACHE_HOME: place('cache'),
    TMPDIR: place('tmp'),
    CASELIGHT_PROFILE_BASE: place('profile'),
    ...experiment,
  });
  await store(app.page, word);
  const running = filesWith(word, folder, descendants(app.pid));
  const userData = filesWith(word, app.userData, []);
  // Chromium writes some stores out late; closing makes it write what it ever will. The kept copy of its folder would
  // be removed by then, so the search before it counts too.
  await app.close();
  const after = filesWith(word, folder, []);
  rmSync(folder, { recursive: true, force: true });
  return [...running, ...userData, ...after];
}

describe('the disk', () => {
  test('never holds what the page keeps', async () => {
    expect(await tracesOf({})).toEqual([]);
  });

  test('would be seen to hold it, were the window not off the record', async () => {
    expect(await tracesOf({ CASELIGHT_HOST_EXPERIMENT: 'on-disk' })).not.toEqual([]);
  });
});

describe('the running host', () => {
  test('holds no internet socket of any kind', async () => {
    const app = await launch();
    const pids = [app.pid, ...descendants(app.pid)];
    expect(pids.length).toBeGreaterThan(3);
    expect(internetSockets(pids)).toEqual([]);
  });

  test('the search for sockets finds one that is there', async () => {
    const { createServer } = await import('node:net');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    expect(internetSockets([process.pid])).not.toEqual([]);
    await new Promise((resolve) => server.close(resolve));
  });

  test('killed at once, it leaves no Chromium behind, and the next start removes its folder', async () => {
    const base = mkdtempSync(path.join(tmpdir(), 'caselight-killed-'));
    const app = await launch({ CASELIGHT_PROFILE_BASE: base });
    const pids = descendants(app.pid);
    expect(pids.length).toBeGreaterThan(2);
    expect(await app.kill()).toEqual({ code: null, signal: 'SIGKILL' });
    await until(
      () => pids.filter(isRunning),
      (left) => left.length === 0,
    );
    const left = readdirSync(base);
    const next = await launch({ CASELIGHT_PROFILE_BASE: base });
    expect(readdirSync(base).filter((name) => left.includes(name))).toEqual([]);
    await next.close();
    expect(readdirSync(base)).toEqual([]);
    rmSync(base, { recursive: true });
  });
});
