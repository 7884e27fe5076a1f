/**
 * `node tools/host/launch.ts [--user-data-dir=…] [file]` – runs the built main process with the module `electron`
 * resolved to the stand-in. CASELIGHT_HOST_MAIN names another main script than the one in package.json.
 */
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const standIn = new URL('./electron/index.ts', import.meta.url).href;
const names = new Set(['electron', 'electron/main', 'electron/common']);
registerHooks({
  resolve: (specifier, context, next) =>
    names.has(specifier) ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

const { hostApp } = await import('./electron/app.ts');
const { appRoot, manifest } = await import('./electron/app-paths.ts');
const { hooks } = await import('./electron/hooks.ts');
const { mainWorldSource, preloadSource } = await import('./page/sources.ts');
hooks.scripts = { mainWorld: mainWorldSource, preload: preloadSource };
if (process.env['CASELIGHT_HOST_CONTROL'] && process.send) (await import('./control.ts')).takeOrders();

// The person's umask may be open; what this process writes is nobody else's business.
process.umask(0o077);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => hostApp.quit());

const main = process.env['CASELIGHT_HOST_MAIN'] ?? path.join(appRoot(), manifest().main);
await import(pathToFileURL(path.resolve(main)).href);
setImmediate(() => hostApp.becomeReady());
