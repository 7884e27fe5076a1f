/** Start, second start, hidden windows, closing and quitting in the development host. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { App, LaunchOptions } from '../e2e/driver.ts';
import { launchFixture, stateOf, until, type FixtureApp } from './host-fixture.ts';
import { descendants, isRunning } from './processes.ts';

const started: App[] = [];
const launch = async (options: LaunchOptions = {}): Promise<App> => {
  const app = await launchFixture(options);
  started.push(app);
  return app;
};
afterEach(async () => {
  for (const app of started.splice(0)) await app.kill();
});

const events = (app: App): string[] => app.output.join('').match(/(?<=^event )\S+/gm) ?? [];

describe('the end of the program', () => {
  test('quitting raises Electron’s events in Electron’s order and leaves no process', async () => {
    const app = await launch();
    const pids = descendants(app.pid);
    expect(await app.close()).toEqual({ code: 0, signal: null });
    expect(events(app)).toEqual(['before-quit', 'will-quit']);
    expect(pids.filter(isRunning)).toEqual([]);
  });

  test('closing the last window ends the program in Electron’s order', async () => {
    const app = await launch();
    await app.evaluate(({ app }) => (app as unknown as FixtureApp).testWindow.close());
    expect(await app.exited).toEqual({ code: 0, signal: null });
    expect(events(app)).toEqual(['window-all-closed', 'before-quit', 'will-quit']);
  });

  test('a page closed from outside ends the program in order', async () => {
    const app = await launch();
    await app.page.close();
    expect(await app.exited).toEqual({ code: 0, signal: null });
    expect(events(app)).toEqual(['window-all-closed', 'before-quit', 'will-quit']);
  });

  test('a host whose test has died ends by itself and takes its Chromium along', async () => {
    const driver = path.resolve(import.meta.dirname, 'host-fixture.ts');
    const script = `const { launchFixture } = await import(${JSON.stringify(driver)});
      const app = await launchFixture();
      process.stdout.write('pid ' + app.pid + '\\n');`;
    const test = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    test.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const pid = Number(
      await until(
        () => /pid (\d+)\n/.exec(said)?.[1],
        (found) => found !== undefined,
      ),
    );
    const pids = [pid, ...descendants(pid)];
    expect(pids.length).toBeGreaterThan(3);
    test.kill('SIGKILL');
    await until(
      () => pids.filter(isRunning),
      (left) => left.length === 0,
    );
  });

  test('SIGTERM ends it in order', async () => {
    const app = await launch();
    process.kill(app.pid, 'SIGTERM');
    expect(await app.exited).toEqual({ code: 0, signal: null });
    expect(events(app)).toEqual(['before-quit', 'will-quit']);
  });

  test('a window that holds its closing stops the quit', async () => {
    const app = await launch();
    const open = await app.evaluate(({ app, BrowserWindow }) => {
      (app as unknown as FixtureApp).testWindow.once('close', (event) => event.preventDefault());
      app.quit();
      return BrowserWindow.getAllWindows().length;
    });
    expect(open).toBe(1);
    expect(await app.close()).toEqual({ code: 0, signal: null });
  });

  test('a destroyed window and its page say so', async () => {
    const app = await launch();
    const message = await app.evaluate(({ app }) => {
      const { testWindow, testRecreate } = app as unknown as FixtureApp;
      const page = testWindow.webContents;
      testRecreate();
      try {
        page.send('news', 'x');
        return 'sent';
      } catch (error) {
        return `${testWindow.isDestroyed()} ${page.isDestroyed()} ${(error as Error).message}`;
      }
    });
    expect(message).toBe('true true Object has been destroyed');
  });
});

describe('windows', () => {
  test('a hidden window prints its page as a PDF and goes, the first window stays', async () => {
    const app = await launch();
    const first = app.page;
    const head = await app.evaluate(async ({ BrowserWindow, session }) => {
      const hidden = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('memory') },
      });
      await hidden.loadURL('app://fixture/index.html');
      const pdf = await hidden.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true });
      hidden.destroy();
      return [pdf.subarray(0, 5).toString('latin1'), pdf.length > 1000, pdf.includes('/StructTreeRoot')];
    });
    expect(head).toEqual(['%PDF-', true, true]);
    expect(app.page).toBe(first);
    expect(await first.evaluate(() => document.title)).toBe('Fixture');
  });

  test('ten windows one after the other leave one window and one Chromium', async () => {
    const app = await launch();
    for (let round = 0; round < 10; round++) {
      const old = app.page;
      await app.evaluate(({ app }) => (app as unknown as FixtureApp).testRecreate());
      await app.waitForPage(old);
    }
    expect((await stateOf(app)).closed).toBe(10);
    expect(app.pages).toHaveLength(1);
    const browsers = () => descendants(app.pid).length;
    const one = await until(browsers, (count) => count < 16);
    expect(one).toBeGreaterThan(2);
  });

  test('a window destroyed while it is still opening leaves nothing behind', async () => {
    const app = await launch();
    const old = app.page;
    await app.evaluate(({ app }) => {
      const fixture = app as unknown as FixtureApp;
      fixture.testRecreate();
      fixture.testRecreate();
    });
    const page = await app.waitForPage(old);
    await until(
      () => app.pages.length,
      (count) => count === 1,
    );
    expect(await app.page.evaluate(() => document.title)).toBe('Fixture');
    expect(page).toBeDefined();
    expect(await app.close()).toEqual({ code: 0, signal: null });
  });

  test('a renderer that crashes by itself is reported and can be replaced', async () => {
    const app = await launch();
    const old = app.page;
    const client = await old.context().newCDPSession(old);
    // Never answered: the process that would answer ends.
    client.send('Page.crash').catch(() => undefined);
    const { news } = await until(
      () => stateOf(app),
      (state) => state.news.length > 0,
    );
    expect(news).toEqual(['gone crashed']);
    await app.evaluate(({ app }) =>
      (app as unknown as FixtureApp).testWindow.loadURL('app://fixture/index.html'),
    );
    const fresh = await app.waitForPage(old);
    expect(await fresh.evaluate(() => document.title)).toBe('Fixture');
  });
});

describe('a second start', () => {
  test('ends at once and the first hears its command line', async () => {
    const first = await launch({ args: ['--single'] });
    const second = await launch({
      args: ['--single', 'case.caselight'],
      userData: first.userData,
      withoutPage: true,
    });
    expect(await second.exited).toEqual({ code: 0, signal: null });
    const state = await until(
      () => stateOf(first),
      ({ news }) => news.length > 0,
    );
    expect(state.news).toEqual(['second case.caselight wren']);
  });

  test('after the first was killed, the next start is the first', async () => {
    const first = await launch({ args: ['--single'] });
    await first.kill();
    const next = await launch({ args: ['--single'], userData: first.userData });
    expect(await next.page.evaluate(() => document.title)).toBe('Fixture');
  });
});
