/** Makes sure a Chromium is there for the development host: installs it where that may be done, says how where not. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './host/chromium/find.ts';

const isDebianRoot = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

/** The sentence for a machine without a browser. */
export const noBrowser =
  'No Chromium or Chrome is installed, and Caselight needs one to show its window here. ' +
  'Install the package chromium (on Debian: apt-get install chromium) and start again.';

/** Path of a browser, or null after saying what to install. */
export function ensureBrowser(): string | null {
  const found = findChromium();
  if (found) return found;
  // A browser chosen by hand that is not there is a mistake to be told, not one to be covered by installing another.
  if (!process.env['CASELIGHT_CHROMIUM'] && isDebianRoot()) {
    console.log('No Chromium is installed; installing the package chromium.');
    if (
      apt('install', '-y', '--no-install-recommends', 'chromium') ||
      (apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium'))
    ) {
      return findChromium();
    }
  }
  console.error(noBrowser);
  return null;
}
