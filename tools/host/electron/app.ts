/** Electron's `app`: start, end, paths and the command line. */
import { detail } from '../log.ts';
import { appRoot, defaultPath, manifest, switchValue } from './app-paths.ts';
import { hostWindows } from './browser-window.ts';
import { HostEmitter, asElectron, hostEvent } from './emitter.ts';
import { allEnded, hooks } from './hooks.ts';
import { SingleInstance, type SecondStart } from './single-instance.ts';

type PathName = Parameters<Electron.App['getPath']>[0];
type CommandLineSubset = Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>;

/** The part of App that the stand-in has. */
export type AppSubset = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'isPackaged'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'focus'
  | 'name'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'clearRecentDocuments'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'on'
  | 'once'
  | 'off'
  | 'emit'
  | 'removeListener'
  | 'removeAllListeners'
> & { readonly commandLine: CommandLineSubset };

class HostApp extends HostEmitter {
  readonly isPackaged = false;
  readonly commandLine: CommandLineSubset = {
    appendSwitch: () => detail('Chromium switches are set by this host'),
    hasSwitch: (name) => switchValue(name) !== null,
    getSwitchValue: (name) => switchValue(name) ?? '',
  };
  name = manifest().productName ?? manifest().name;
  readonly #paths = new Map<PathName, string>();
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  #ending: 'no' | 'quitting' | 'leaving' = 'no';
  #instance: SingleInstance | null = null;
  #again: string[] | null = null;

  constructor() {
    super();
    hooks.contentsCreated = (contents) => this.emit('web-contents-created', hostEvent({}), contents);
    hooks.allWindowsClosed = () => {
      if (this.#ending === 'quitting') return;
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
      else this.quit();
    };
  }

  /** Called once by the launcher when the main script has run. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready', hostEvent({}), {});
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return manifest().version;
  }
  getAppPath(): string {
    return appRoot();
  }
  getPath(which: PathName): string {
    return this.#paths.get(which) ?? defaultPath(which, this.name);
  }
  setPath(which: string, folder: string): void {
    this.#paths.set(which as PathName, folder);
  }
  getLocale(): string {
    return 'en-GB';
  }
  focus(): void {
    hostWindows().at(-1)?.focus();
  }
  // Every page of this host is sandboxed already, and Chromium's switches are fixed.
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  clearRecentDocuments(): void {}

  relaunch(options?: Electron.RelaunchOptions): void {
    this.#again = options?.args ?? process.argv.slice(2);
  }

  quit(): void {
    if (this.#ending !== 'no') return;
    const before = hostEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#ending = 'quitting';
    for (const window of hostWindows()) window.close();
    if (hostWindows().length > 0) {
      this.#ending = 'no';
      return;
    }
    const will = hostEvent({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      this.#ending = 'no';
      return;
    }
    this.exit(0);
  }

  exit(code = 0): void {
    if (this.#ending === 'leaving') return;
    this.#ending = 'leaving';
    for (const window of hostWindows()) window.destroy();
    this.emit('quit', hostEvent({}), code);
    void this.#leave(code);
  }

  async #leave(code: number): Promise<void> {
    await allEnded();
    this.releaseSingleInstanceLock();
    if (this.#again) {
      const { spawn } = await import('node:child_process');
      const script = process.argv[1] ?? '';
      spawn(process.execPath, [...process.execArgv, script, ...this.#again], {
        detached: true,
        stdio: 'ignore',
      }).unref();
    }
    process.exit(code);
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    this.#instance ??= new SingleInstance(this.getPath('userData'));
    if (this.#instance.held) return true;
    const start: SecondStart = { argv: process.argv, folder: process.cwd(), data: data ?? {} };
    return this.#instance.request(start, (later) => {
      this.emit('second-instance', hostEvent({}), later.argv, later.folder, later.data);
    });
  }
  hasSingleInstanceLock(): boolean {
    return this.#instance?.held ?? false;
  }
  releaseSingleInstanceLock(): void {
    this.#instance?.release();
  }
}

export const hostApp = new HostApp();
export const app = asElectron<AppSubset>(hostApp);
