/** BrowserWindow of the stand-in: the bookkeeping around one page. */
import { HostEmitter, asElectron, hostEvent } from './emitter.ts';
import { hooks } from './hooks.ts';
import { hostSessionOf, type SessionSubset } from './session.ts';
import { HostWebContents, type WebContentsSubset } from './web-contents.ts';

/** The part of BrowserWindow that the stand-in has. */
export type BrowserWindow = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'isFocused'
  | 'isVisible'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'minimize'
  | 'maximize'
  | 'unmaximize'
  | 'restore'
  | 'close'
  | 'destroy'
  | 'setTitle'
  | 'getTitle'
  | 'getBounds'
  | 'setBounds'
  | 'getNormalBounds'
  | 'setContentProtection'
  | 'setMenuBarVisibility'
  | 'setBackgroundColor'
  | 'removeMenu'
  | 'on'
  | 'once'
  | 'off'
  | 'removeListener'
  | 'removeAllListeners'
> & { readonly webContents: WebContentsSubset };

type Preferences = Omit<Electron.WebPreferences, 'session'> & { session?: SessionSubset };
/** Electron's options, with the stand-in's own session type. */
export type WindowOptions = Omit<Electron.BrowserWindowConstructorOptions, 'webPreferences'> & {
  webPreferences?: Preferences;
};

const windows: HostWindow[] = [];
let nextId = 1;

/** This host has one kind of page: sandboxed, isolated, without Node. Anything else is a mistake worth stopping at. */
function refuseWeakPreferences(preferences: Preferences): void {
  const weak =
    preferences.nodeIntegration === true ||
    preferences.contextIsolation === false ||
    preferences.sandbox === false ||
    preferences.webSecurity === false ||
    preferences.webviewTag === true;
  if (weak) throw new Error('This host opens only sandboxed, isolated windows without Node');
}

export class HostWindow extends HostEmitter {
  readonly id = nextId++;
  readonly contents: HostWebContents;
  #bounds: Electron.Rectangle;
  #title: string;
  #background: string;
  #visible: boolean;
  #destroyed = false;
  #minimized = false;
  #maximized = false;
  #shownOnce = false;

  constructor(options: WindowOptions = {}) {
    super();
    const preferences = options.webPreferences ?? {};
    refuseWeakPreferences(preferences);
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#title = options.title ?? '';
    this.#background = options.backgroundColor ?? '#ffffff';
    this.#visible = options.show ?? true;
    const session = hostSessionOf(preferences.session, preferences.partition);
    this.contents = new HostWebContents(
      {
        preload: preferences.preload,
        shape: () => ({
          width: this.#bounds.width,
          height: this.#bounds.height,
          background: this.#background,
        }),
        staysHidden: () => !this.#visible && this.listenerCount('ready-to-show') === 0,
        painted: () => this.#painted(),
        closedByPerson: () => this.destroy(),
        titled: (title) => {
          const event = hostEvent({});
          this.emit('page-title-updated', event, title, true);
          if (!event.defaultPrevented) this.#title = title;
        },
      },
      session,
    );
    windows.push(this);
    hooks.contentsCreated?.(this.contents);
  }

  get webContents(): WebContentsSubset {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    return asElectron<WebContentsSubset>(this.contents);
  }
  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }
  #painted(): void {
    if (this.#shownOnce) return;
    this.#shownOnce = true;
    this.emit('ready-to-show');
    if (this.#visible) this.emit('show');
  }
  show(): void {
    this.#setVisible(true);
    this.contents.focus();
  }
  hide(): void {
    this.#setVisible(false);
  }
  #setVisible(visible: boolean): void {
    if (this.#visible === visible) return;
    this.#visible = visible;
    this.emit(visible ? 'show' : 'hide');
  }
  focus(): void {
    this.contents.focus();
    this.emit('focus');
  }
  isFocused(): boolean {
    return this.#visible && !this.#minimized && !this.#destroyed;
  }
  isVisible(): boolean {
    return this.#visible;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isMinimized(): boolean {
    return this.#minimized;
  }
  isMaximized(): boolean {
    return this.#maximized;
  }
  isFullScreen(): boolean {
    return false;
  }
  minimize(): void {
    this.#minimized = true;
    this.emit('minimize');
  }
  maximize(): void {
    this.#maximized = true;
    this.emit('maximize');
  }
  unmaximize(): void {
    this.#maximized = false;
    this.emit('unmaximize');
  }
  restore(): void {
    this.#minimized = false;
    this.emit('restore');
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getTitle(): string {
    return this.#title;
  }
  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('resize');
  }
  setBackgroundColor(color: string): void {
    this.#background = color;
  }
  // Chromium in app mode has no menu bar and no content protection to switch.
  setContentProtection(): void {}
  setMenuBarVisibility(): void {}
  removeMenu(): void {}

  close(): void {
    if (this.#destroyed) return;
    const event = hostEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.contents.destroy();
    this.#destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed', hostEvent({}));
    if (windows.length === 0) hooks.allWindowsClosed?.();
  }
}

/** Every window, oldest first. */
export function hostWindows(): HostWindow[] {
  return [...windows];
}

const exported = (window: HostWindow): BrowserWindow => asElectron<BrowserWindow>(window);

interface BrowserWindowStatic {
  new (options?: WindowOptions): BrowserWindow;
  getAllWindows(): BrowserWindow[];
  getFocusedWindow(): BrowserWindow | null;
  fromWebContents(contents: WebContentsSubset): BrowserWindow | null;
  fromId(id: number): BrowserWindow | null;
}

const statics = {
  getAllWindows: () => windows.map(exported),
  getFocusedWindow: () => windows.map(exported).findLast((window) => window.isFocused()) ?? null,
  fromWebContents: (contents: WebContentsSubset) =>
    windows.map(exported).find((window) => window.webContents.id === contents.id) ?? null,
  fromId: (id: number) => windows.map(exported).find((window) => window.id === id) ?? null,
};

/** Electron's BrowserWindow class. */
export const BrowserWindow = Object.assign(HostWindow, statics) as unknown as BrowserWindowStatic;
