/** `npm run build`: the same Vite builds that `electron-forge package` runs, without needing Electron's binary. */
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import config from '../../forge.config.ts';
import { root } from '../electron-binary.ts';
import { inputStamp } from './stamp.ts';

/** What Forge's plugin offers to Forge itself; pinned by its exact version in package.json. */
interface ForgeVite {
  name: string;
  isProd: boolean;
  setDirectories(folder: string): void;
  configGenerator: {
    getBuildConfigs(): Promise<InlineConfig[]>;
    getRendererConfig(): Promise<InlineConfig[]>;
  };
}

const STAMP = path.join(root, '.vite/stamp');
const RESULTS = ['.vite/build/main.cjs', '.vite/build/preload.cjs', '.vite/renderer/main_window/index.html'];

const isForgeVite = (plugin: unknown): plugin is ForgeVite =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'vite';

async function isCurrent(stamp: string): Promise<boolean> {
  if (!existsSync(STAMP) || !RESULTS.every((file) => existsSync(path.join(root, file)))) return false;
  return (await readFile(STAMP, 'utf8')) === stamp;
}

/** The same build, written to a folder of its own: a program that runs from the last build is not disturbed half-way. */
function into(folder: string, one: InlineConfig): InlineConfig {
  const outDir = path.resolve(root, one.build?.outDir ?? '');
  const moved = path.join(folder, path.relative(path.join(root, '.vite'), outDir));
  return {
    configFile: false,
    logLevel: 'warn',
    ...one,
    clearScreen: false,
    build: { ...one.build, outDir: moved },
  };
}

async function replace(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
}

/** What a build did. */
export interface Built {
  /** False when everything was already up to date. */
  fresh: boolean;
  milliseconds: number;
}

/**
 * Builds main process, workers, preload and page into `.vite/`, if anything has changed since the last time.
 * @throws with Vite's message when a source does not build; the stamp is then gone, so the next run tries again
 */
export async function buildApp(): Promise<Built> {
  const start = performance.now();
  const done = (fresh: boolean): Built => ({ fresh, milliseconds: Math.round(performance.now() - start) });
  const stamp = inputStamp();
  if (await isCurrent(stamp)) return done(false);
  const plugin = config.plugins?.find(isForgeVite);
  if (!plugin) throw new Error('forge.config.ts names no Vite plugin');
  plugin.setDirectories(root);
  plugin.isProd = true;
  const configs = [
    ...(await plugin.configGenerator.getBuildConfigs()),
    ...(await plugin.configGenerator.getRendererConfig()),
  ];
  const next = path.join(root, '.vite', `next-${process.pid}`);
  try {
    for (const one of configs) await build(into(next, one));
    await rm(STAMP, { force: true });
    await replace(path.join(next, 'build'), path.join(root, '.vite/build'));
    await replace(path.join(next, 'renderer'), path.join(root, '.vite/renderer'));
    await writeFile(STAMP, stamp);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  return done(true);
}

if (import.meta.main) {
  const { fresh, milliseconds } = await buildApp();
  console.log(
    fresh ? `Built in ${milliseconds} ms` : `Nothing has changed since the last build (${milliseconds} ms)`,
  );
}
