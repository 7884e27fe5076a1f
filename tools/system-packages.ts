/** Programs that are not npm packages and that the tests judge by: which Debian package each comes from, and getting them where that may be done. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

type Need = { readonly name: string; readonly package: string; readonly isHere: () => boolean };

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
const program = (name: string, from: string): Need => ({ name, package: from, isHere: () => onPath(name) });
const jar = (name: string, from: string): Need => ({
  name,
  package: from,
  isHere: () => existsSync(`/usr/share/java/${name}.jar`),
});

/** Everything the tests call, beside the browser that the development host needs. */
const needs: readonly Need[] = [
  program('chromium', 'chromium'),
  program('pdfsig', 'poppler-utils'),
  program('pdftotext', 'poppler-utils'),
  program('qpdf', 'qpdf'),
  program('openssl', 'openssl'),
  program('age', 'age'),
  program('unzip', 'unzip'),
  program('zip', 'zip'),
  program('java', 'default-jdk-headless'),
  program('javac', 'default-jdk-headless'),
  jar('preflight', 'libpdfbox2-java'),
  jar('pdfbox2', 'libpdfbox2-java'),
  jar('commons-logging', 'libcommons-logging-java'),
  jar('jaxb-api', 'libjaxb-api-java'),
  jar('jaxb-runtime', 'libjaxb-java'),
  jar('javax.activation', 'libactivation-java'),
];

const missing = (): Need[] => needs.filter((need) => !need.isHere());
const packagesOf = (list: readonly Need[]): string[] => [...new Set(list.map((need) => need.package))];
const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/**
 * Sees to it that the programs the tests call are here.
 * On Debian as root the missing ones are installed; anywhere else they are named, with the packages they come from.
 * Gives true when everything is here.
 */
export function ensureSystemPackages(): boolean {
  const before = missing();
  if (before.length === 0) return true;
  const wanted = packagesOf(before);
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`Installing what the tests call: ${wanted.join(', ')}`);
    // A list may be old; a failed update may still leave a usable one, so the install decides.
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...wanted);
  }
  const still = missing();
  if (still.length === 0) return true;
  console.error(
    `The tests call programs that are not on this machine: ${still.map((need) => need.name).join(', ')}.`,
  );
  console.error(`On Debian they are installed with: apt-get install ${packagesOf(still).join(' ')}`);
  return false;
}
