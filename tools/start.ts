/** `npm start`: builds what has changed and opens Caselight, in Electron where it can be had, else in the development host. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildApp } from './build/build.ts';
import { chooseHost, electronBinary, root } from './electron-binary.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { fetchElectron } from './fetch-electron.ts';
import { hasDisplay } from './host/chromium/find.ts';
import { nodeBinary } from './node-binary.ts';

const NO_DISPLAY =
  'There is no screen here to show a window on. To see the whole program at work without one, run: npm run demo -- --out demo';
const NO_ELECTRON =
  'Electron is not on this machine, so Caselight opens in the development host on Chromium.';

interface Command {
  file: string;
  args: string[];
}

/** What to run, or null after saying why nothing can be run. */
async function command(passed: readonly string[]): Promise<Command | null> {
  const wanted =
    process.env['CASELIGHT_HOST'] === 'development' ? null : (electronBinary() ?? (await fetchElectron()));
  if (wanted) {
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    return { file: wanted, args: [root, ...(isRoot ? ['--no-sandbox'] : []), ...passed] };
  }
  if (chooseHost() === 'electron') {
    console.error('CASELIGHT_HOST asks for Electron, and Electron is not on this machine.');
    return null;
  }
  console.log(NO_ELECTRON);
  if (!ensureBrowser()) return null;
  const launcher = path.join(root, 'tools/host/launch.ts');
  return { file: nodeBinary(), args: ['--disable-warning=ExperimentalWarning', launcher, ...passed] };
}

/** Starts the program and gives its exit code. */
function run({ file, args }: Command): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit' });
    // Ctrl+C reaches the whole group; this process waits for the program to end in its own way.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (signal === 'SIGTERM') child.kill(signal);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function start(passed: readonly string[]): Promise<number> {
  if (!hasDisplay()) {
    console.error(NO_DISPLAY);
    return 1;
  }
  const chosen = await command(passed);
  if (!chosen) return 1;
  const { fresh, milliseconds } = await buildApp();
  if (fresh) console.log(`Built in ${milliseconds} ms.`);
  return run(chosen);
}

process.exitCode = await start(process.argv.slice(2));
