/** The driver's half for real Electron, through Playwright's own support for it. */
import { _electron } from 'playwright-core';
import { electronBinary, root } from '../../tools/electron-binary.ts';
import type { App, Exit, Launch } from './driver.ts';
import { Pages } from './pages.ts';

/** Starts real Electron with the unpackaged build. */
export async function launchElectron(launch: Launch): Promise<App> {
  const executablePath = electronBinary();
  if (!executablePath) throw new Error('The Electron binary is not installed; use the development host');
  const isRoot = process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath,
    args: [root, ...(isRoot ? ['--no-sandbox'] : []), ...launch.args],
    env: launch.env,
    chromiumSandbox: !isRoot,
    colorScheme: null,
  });
  const child = electron.process();
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const pages = new Pages();
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      pages.end(new Error(`The program ended (code ${code}, signal ${signal})\n${output.join('')}`));
      resolve({ code, signal });
    });
  });
  const meet = async (page: Awaited<ReturnType<typeof electron.firstWindow>>) => {
    const window = await electron.browserWindow(page);
    pages.add(
      page,
      !(await window.evaluate((shown) => shown.isVisible() || shown.listenerCount('ready-to-show') > 0)),
    );
  };
  const report = (error: unknown) => output.push(`[driver] ${String(error)}\n`);
  electron.on('window', (page) => void meet(page).catch(report));
  for (const page of electron.windows()) if (!pages.open.includes(page)) await meet(page).catch(report);

  const app: App = {
    kind: 'electron',
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
    evaluate: (run, arg) => electron.evaluate(run as never, arg as never) as Promise<never>,
    close: async () => {
      await electron.close();
      return exited;
    },
    kill: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
  if (!launch.withoutPage) await app.waitForPage();
  return app;
}
