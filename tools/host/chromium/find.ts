/** Finds an installed Chromium or Chrome; nothing is ever downloaded. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const windows = (folder: string | undefined, rest: string) => (folder ? path.join(folder, rest) : undefined);

/** Places to look, the first that exists wins. Debian's own wrapper script in /usr/bin comes late: it loads extensions. */
const candidates = (): (string | undefined)[] => [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  windows(process.env['PROGRAMFILES'], 'Google/Chrome/Application/chrome.exe'),
  windows(process.env['PROGRAMFILES(X86)'], 'Microsoft/Edge/Application/msedge.exe'),
];

/** Path of the browser to use, or null when none is installed. CASELIGHT_CHROMIUM names one by hand. */
export function findChromium(): string | null {
  const chosen = process.env['CASELIGHT_CHROMIUM'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return candidates().find((file): file is string => !!file && existsSync(file)) ?? null;
}

/** True when windows can be shown. CASELIGHT_HEADLESS=1 or =0 decides by force. */
export function hasDisplay(): boolean {
  const forced = process.env['CASELIGHT_HEADLESS'];
  if (forced) return forced === '0';
  if (process.platform !== 'linux') return true;
  return !!process.env['DISPLAY'] || !!process.env['WAYLAND_DISPLAY'];
}
