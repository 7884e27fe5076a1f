/** Electron's small windows onto the system: shell, clipboard, power, theme, screen. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDisplay } from '../chromium/find.ts';
import { detail, drop } from '../log.ts';
import { hostWindows } from './browser-window.ts';
import { HostEmitter, asElectron } from './emitter.ts';
import { idleSeconds } from './hooks.ts';

const OPENERS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'open',
  win32: 'explorer',
  linux: 'xdg-open',
};

/** Hands something to the desktop; without a screen there is no desktop to hand it to. */
function openOutside(target: string): void {
  const opener = OPENERS[process.platform];
  if (!opener || !hasDisplay()) return detail('nothing to open it with', opener);
  const child = spawn(opener, [target], { detached: true, stdio: 'ignore' });
  child.once('error', (error) => detail(opener, String(error)));
  child.unref();
}

/** Electron's `shell`. */
export const shell = {
  openExternal(url: string): Promise<void> {
    openOutside(url);
    return Promise.resolve();
  },
  openPath(file: string): Promise<string> {
    openOutside(file);
    return Promise.resolve('');
  },
  showItemInFolder(file: string): void {
    openOutside(path.dirname(file));
  },
  beep(): void {
    process.stderr.write('\u0007');
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>;

let copied = '';

/** Electron's `clipboard`: text only; writing reaches the system through the page, reading gives what was written here. */
export const clipboard = {
  writeText(text: string): Promise<void> {
    copied = text;
    for (const window of hostWindows()) window.contents.copyText(text);
    return Promise.resolve();
  },
  readText(): Promise<string> {
    return Promise.resolve(copied);
  },
} satisfies Pick<Electron.Clipboard, 'writeText' | 'readText'>;

export type PowerSubset = Pick<
  Electron.PowerMonitor,
  'getSystemIdleTime' | 'getSystemIdleState' | 'on' | 'once' | 'off' | 'emit' | 'removeListener'
>;

class HostPowerMonitor extends HostEmitter {
  /** Seconds without input in this program's windows: other programs are out of this host's sight. */
  getSystemIdleTime(): number {
    return idleSeconds();
  }
  getSystemIdleState(threshold: number): 'active' | 'idle' | 'locked' | 'unknown' {
    return idleSeconds() >= threshold ? 'idle' : 'active';
  }
}
export const powerMonitor = asElectron<PowerSubset>(new HostPowerMonitor());

type ThemeSubset = Pick<
  Electron.NativeTheme,
  'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'on' | 'once' | 'off'
>;

class HostTheme extends HostEmitter {
  #source: Electron.NativeTheme['themeSource'] = 'system';
  readonly shouldUseHighContrastColors = false;

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }
  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.#source = source;
    const colorScheme = source === 'system' ? null : source;
    for (const { contents } of hostWindows()) {
      if (contents.page) drop(contents.page.emulateMedia({ colorScheme }), 'theme');
    }
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}
export const nativeTheme = asElectron<ThemeSubset>(new HostTheme());

type ScreenSubset = Pick<Electron.Screen, 'getPrimaryDisplay' | 'getAllDisplays'>;
const area = { x: 0, y: 0, width: 1366, height: 768 };
const display = {
  id: 1,
  bounds: area,
  workArea: area,
  workAreaSize: area,
  size: area,
  scaleFactor: 1,
} as unknown as Electron.Display;

/** Electron's `screen`: one ordinary laptop screen. */
export const screen: ScreenSubset = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};
