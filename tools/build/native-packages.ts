/** The packages that stay outside the bundles because they load native files, and how a package of the program gets them. */
import { existsSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../electron-binary.ts';

/** Names as the bundles require them. */
export const nativePackages = ['better-sqlite3-multiple-ciphers', '@node-rs/argon2'] as const;

/** Parts of a package that only compiling needs. */
const COMPILE_ONLY = new Set(['deps', 'src', 'binding.gyp']);

/** Argon2's native file is a package of its own for each system; more than one may be installed. */
async function argonPlatforms(platform: string, arch: string): Promise<string[]> {
  const folder = path.join(root, 'node_modules/@node-rs');
  const names = (await readdir(folder)).filter((name) => name.startsWith(`argon2-${platform}-${arch}`));
  if (names.length === 0) throw new Error(`@node-rs/argon2 has no installed package for ${platform} ${arch}`);
  return names.map((name) => `@node-rs/${name}`);
}

async function copyPackage(name: string, target: string): Promise<void> {
  const from = path.join(root, 'node_modules', name);
  await cp(from, path.join(target, 'node_modules', name), {
    recursive: true,
    dereference: true,
    filter: (file) => !COMPILE_ONLY.has(path.relative(from, file).split(path.sep)[0] ?? ''),
  });
}

/** SQLite carries eight systems' files of 2.5 MB each; one is wanted. */
async function keepOnePrebuild(target: string, platform: string, arch: string): Promise<void> {
  const folder = path.join(target, 'node_modules/better-sqlite3-multiple-ciphers/prebuilds');
  const wanted = (name: string) =>
    name === `${platform}-${arch}.node` || name === `${platform}musl-${arch}.node`;
  const names = await readdir(folder);
  if (!names.includes(`${platform}-${arch}.node`)) throw new Error(`No SQLite for ${platform} ${arch}`);
  for (const name of names) if (!wanted(name)) await rm(path.join(folder, name));
}

/**
 * Copies the native packages into a package being made.
 * @param target the folder that becomes app.asar
 * @throws when a package for the wanted system is not installed
 */
export async function copyNativePackages(target: string, platform: string, arch: string): Promise<void> {
  for (const name of [...nativePackages, ...(await argonPlatforms(platform, arch))]) {
    if (!existsSync(path.join(root, 'node_modules', name))) throw new Error(`${name} is not installed`);
    await copyPackage(name, target);
  }
  await keepOnePrebuild(target, platform, arch);
}
