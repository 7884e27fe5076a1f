/** The driver's half for the development host: a child process with an inherited channel, pages over a Unix socket. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { root } from '../../tools/electron-binary.ts';
import { nodeCodec } from '../../tools/host/codec.ts';
import type { Order, Report } from '../../tools/host/control.ts';
import { nodeBinary } from '../../tools/node-binary.ts';
import type { App, Exit, Launch } from './driver.ts';
import { Pages } from './pages.ts';

interface Waiter {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** A window stands there and its page could not be met. */
class NotMet extends Error {
  override readonly name = 'NotMet';
}

/** The host was begun and no window of it came to be. What it said is the message. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted';
}

/** How long a start may take until its first page is there, its two meetings included. */
const startingMs = 100_000;

/** How long one try to meet a window may take; without a limit a meeting that fails is a test that stands still. */
const meetingMs = 45_000;

async function firstPage(browser: Browser) {
  const context = browser.contexts()[0];
  if (!context) throw new Error('The host offers no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/\.app\.invalid\//, { waitUntil: 'domcontentloaded', timeout: meetingMs });
  return page;
}

/** Starts the development host. */
export async function launchDevelopment(launch: Launch): Promise<App> {
  const sockets = mkdtempSync(path.join(tmpdir(), 'caselight-host-'));
  const child = fork(path.join(root, 'tools/host/launch.ts'), launch.args, {
    cwd: root,
    execPath: nodeBinary(),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...launch.env,
      CASELIGHT_HOST_CONTROL: '1',
      PWTEST_SOCKETS_DIR: sockets,
      PWTEST_SERVER_REGISTRY: sockets,
      ...(launch.main ? { CASELIGHT_HOST_MAIN: launch.main } : {}),
    },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output.push(text);
      if (process.env['CASELIGHT_E2E_VERBOSE']) process.stderr.write(text);
    });
  }
  const pages = new Pages();
  const waiting = new Map<number, Waiter>();
  const browsers = new Set<Browser>();
  let orders = 0;

  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      rmSync(sockets, { recursive: true, force: true });
      const reason = new Error(`The program ended (code ${code}, signal ${signal})\n${output.join('')}`);
      pages.end(reason);
      for (const waiter of waiting.values()) waiter.reject(reason);
      waiting.clear();
      for (const browser of browsers) void browser.close().catch(() => undefined);
      resolve({ code, signal });
    });
  });

  const meetOnce = async (endpoint: string, hidden: boolean) => {
    const browser = await chromium.connect(endpoint, { timeout: meetingMs });
    browsers.add(browser);
    let there = true;
    browser.once('disconnected', () => {
      there = false;
      browsers.delete(browser);
    });
    try {
      pages.add(await firstPage(browser), hidden);
    } catch (error) {
      // A window that has closed again is not asked a second time.
      if (!there) throw error;
      throw new NotMet(String(error));
    }
  };
  const meet = async (endpoint: string, hidden: boolean) => {
    try {
      await meetOnce(endpoint, hidden);
    } catch (error) {
      output.push(`[driver] ${String(error)}\n`);
      if (error instanceof NotMet) await meetOnce(endpoint, hidden);
    }
  };
  child.on('message', (report: Report) => {
    if (report.kind === 'window') {
      // A window may close again before the test has met it; that is the test's business only if it waits for it.
      meet(report.endpoint, report.hidden).catch((error: unknown) =>
        output.push(`[driver] ${String(error)}\n`),
      );
      return;
    }
    const waiter = waiting.get(report.id);
    waiting.delete(report.id);
    if (report.kind === 'done') waiter?.resolve(nodeCodec.decode(report.value));
    else waiter?.reject(new Error(report.reason));
  });

  const command = (source: string, arg: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const order: Order = { id: ++orders, source, arg: nodeCodec.encode(arg) };
      waiting.set(order.id, { resolve, reject });
      child.send(order, (error) => {
        if (error) reject(error);
      });
    });

  const app: App = {
    kind: 'development',
    get page() {
      return pages.newest;
    },
    get pages() {
      return pages.open;
    },
    pid: child.pid ?? 0,
    userData: launch.userData,
    output,
    exited,
    waitForPage: (after) => pages.next(after),
    evaluate: (run, arg) => command(String(run), arg) as Promise<never>,
    close: () => {
      command('(electron) => void setImmediate(() => electron.app.quit())', undefined).catch(() => undefined);
      return exited;
    },
    kill: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
  if (launch.withoutPage) return app;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    limit = setTimeout(() => resolve('late'), startingMs);
  });
  const first = await Promise.race([app.waitForPage(), late]);
  clearTimeout(limit);
  if (first !== 'late') return app;
  await app.kill();
  throw new NotStarted(output.join(''));
}
