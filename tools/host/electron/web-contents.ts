/** webContents of the stand-in: one page, in one Chromium of its own that lives as long as the page's renderer. */
import type { Page } from 'playwright-core';
import { launchChromium, type Launched } from '../chromium/launch.ts';
import { detail, drop, warn } from '../log.ts';
import type { FromPage } from '../page/messages.ts';
import { fromWeb, isAppUrl, originOf, toWeb } from '../urls.ts';
import { answerInvoke, raiseSend } from './dispatch.ts';
import { HostEmitter, asElectron, hostEvent } from './emitter.ts';
import { HostFrame, type FrameSubset } from './frame.ts';
import { hooks, noteInput, rememberEnding } from './hooks.ts';
import { HostIpc, type IpcSubset } from './ipc.ts';
import { PageLink } from './page-link.ts';
import { printPage } from './print.ts';
import { serve } from './serve.ts';
import type { HostSession, SessionSubset } from './session.ts';

/** The part of WebContents that the stand-in has. */
export type WebContentsSubset = Pick<
  Electron.WebContents,
  | 'id'
  | 'send'
  | 'loadURL'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isLoading'
  | 'isCrashed'
  | 'reload'
  | 'forcefullyCrashRenderer'
  | 'getOSProcessId'
  | 'getZoomLevel'
  | 'setZoomLevel'
  | 'setWindowOpenHandler'
  | 'printToPDF'
  | 'focus'
  | 'setIgnoreMenuShortcuts'
  | 'openDevTools'
  | 'closeDevTools'
  | 'isDevToolsOpened'
  | 'on'
  | 'once'
  | 'off'
  | 'removeListener'
  | 'removeAllListeners'
> & { readonly ipc: IpcSubset; readonly session: SessionSubset; readonly mainFrame: FrameSubset };

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** What a page needs of the window it is in. */
export interface Frame {
  readonly preload: string | undefined;
  shape(): { width: number; height: number; background: string };
  /** True when nobody is ever to see the window. */
  staysHidden(): boolean;
  painted(): void;
  closedByPerson(): void;
  titled(title: string): void;
}

let nextId = 1;

export class HostWebContents extends HostEmitter {
  readonly id = nextId++;
  readonly ipc = new HostIpc();
  readonly hostSession: HostSession;
  readonly mainFrame: FrameSubset;
  /** The URL the program itself asked for; other navigations are asked about. */
  expected = '';
  readonly #frame: Frame;
  #launched: Launched | null = null;
  #link: PageLink | null = null;
  #openHandler: OpenHandler | null = null;
  #destroyed = false;
  #crashed = false;
  #loading = false;
  #title = '';
  #zoom = 0;

  constructor(frame: Frame, session: HostSession) {
    super();
    this.#frame = frame;
    this.hostSession = session;
    this.mainFrame = new HostFrame(this);
  }

  get session(): SessionSubset {
    return asElectron<SessionSubset>(this.hostSession);
  }
  get page(): Page | null {
    return this.#launched?.page ?? null;
  }
  getURL(): string {
    return this.page ? fromWeb(this.page.url()) : '';
  }
  getTitle(): string {
    return this.#title;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isCrashed(): boolean {
    return this.#crashed;
  }
  isLoading(): boolean {
    return this.#loading;
  }
  isDevToolsOpened(): boolean {
    return false;
  }
  /** No number: the page's process ends with its whole Chromium, which forcefullyCrashRenderer closes. */
  readonly getOSProcessId = (): number => 0;
  readonly getZoomLevel = (): number => this.#zoom;
  setZoomLevel(level: number): void {
    if (level !== this.#zoom && this.page)
      drop(this.page.evaluate(`document.documentElement.style.zoom = '${1.2 ** level}'`), 'zoom');
    this.#zoom = level;
  }
  openDevTools(): void {
    detail('developer tools are not opened by this host');
  }
  closeDevTools(): void {}
  setIgnoreMenuShortcuts(): void {}
  focus(): void {
    if (this.page) drop(this.page.bringToFront(), 'focus');
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#mustLive();
    this.#link?.tell({ kind: 'news', channel, args });
  }

  /** Copies text through the page: the one clipboard this host can write. */
  copyText(text: string): boolean {
    if (!this.#link?.ready) return false;
    this.#link.tell({ kind: 'copy', text });
    return true;
  }

  loadURL(url: string): Promise<void> {
    this.#mustLive();
    const loading = this.#load(url);
    // As in Electron: a caller that does not wait is not ended by a load that fails.
    drop(loading, 'loading');
    return loading;
  }

  async #load(url: string): Promise<void> {
    // The caller may still set listeners that tell whether the window is ever shown.
    await Promise.resolve();
    const page = await this.#livePage(url);
    this.expected = url;
    this.#loading = true;
    this.emit('did-start-loading');
    try {
      await page.goto(toWeb(url), { timeout: 0 });
    } catch (error) {
      if (!this.#destroyed) this.emit('did-fail-load', hostEvent({}), -2, String(error), url, true, 1, 1);
      throw new Error(`ERR_FAILED (-2) loading '${url}'`, { cause: error });
    } finally {
      this.#loading = false;
      this.emit('did-stop-loading');
    }
  }

  reload(): void {
    this.#mustLive();
    const url = this.expected;
    drop(this.#crashed || !this.page ? this.loadURL(url) : this.page.reload(), 'reload');
  }

  /** Ends the renderer and, in this host, the whole Chromium with everything the page kept in memory. */
  forcefullyCrashRenderer(): void {
    this.#mustLive();
    this.#gone({ reason: 'killed', exitCode: 9 });
  }

  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    this.#mustLive();
    if (!this.#launched) return Promise.reject(new Error('Failed to print: no page is loaded'));
    return printPage(this.#launched.cdp, options);
  }

  /** The window is gone. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#endChromium();
    this.emit('destroyed');
  }

  #mustLive(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
  }

  #endChromium(): void {
    const launched = this.#launched;
    this.#launched = null;
    this.#link = null;
    if (!launched) return;
    this.hostSession.pages.delete(launched.page);
    rememberEnding(launched.end());
  }

  #gone(details: Pick<Electron.RenderProcessGoneDetails, 'reason' | 'exitCode'>): void {
    this.#crashed = true;
    this.#endChromium();
    this.emit('render-process-gone', hostEvent({}), details);
  }

  async #livePage(url: string): Promise<Page> {
    if (this.#launched) return this.#launched.page;
    if (!isAppUrl(url)) throw new Error(`This host loads the program's own pages only, not ${originOf(url)}`);
    const hidden = this.#frame.staysHidden();
    const launched = await launchChromium({ ...this.#frame.shape(), hidden });
    if (this.#destroyed) {
      rememberEnding(launched.end());
      throw new Error('ERR_FAILED (-2): the window was destroyed while it was opening');
    }
    this.#launched = launched;
    this.#crashed = false;
    this.hostSession.pages.add(launched.page);
    this.#watch(launched);
    this.#link = new PageLink(launched.cdp, (message) => this.#receive(message));
    await this.#link.prepare(new URL(toWeb(url)).origin, this.#frame.preload);
    await launched.context.route('**/*', (route) => serve(route, this));
    await hooks.launched?.({ context: launched.context, hidden });
    return launched.page;
  }

  #watch({ context, page }: Launched): void {
    const current = () => this.page === page;
    context.on('page', (extra) => {
      if (extra === page) return;
      warn('closing a window nobody asked for', originOf(fromWeb(extra.url())));
      drop(extra.close(), 'closing a window');
    });
    page.on('domcontentloaded', () => this.emit('dom-ready', hostEvent({})));
    page.on('load', () => {
      if (!current() || !isAppUrl(fromWeb(page.url()))) return;
      this.emit('did-finish-load', hostEvent({}));
      this.#frame.painted();
    });
    page.on('crash', () => {
      if (current()) this.#gone({ reason: 'crashed', exitCode: 1 });
    });
    page.on('close', () => {
      if (current()) this.#frame.closedByPerson();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') warn('[page]', message.text());
      else detail('[page]', message.type(), message.text());
    });
    page.on('pageerror', (error) => warn('[page] uncaught', error.message));
  }

  #titled(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    this.emit('page-title-updated', hostEvent({}), title, true);
    this.#frame.titled(title);
  }

  #receive(message: FromPage): void {
    switch (message.kind) {
      case 'invoke': {
        const link = this.#link;
        return drop(
          answerInvoke(this, message).then((answer) => link?.tell(answer)),
          'answering the page',
        );
      }
      case 'send':
        return raiseSend(this, message);
      case 'key':
        return hooks.key?.(message.key, message.code, message.held);
      case 'activity':
        return noteInput();
      case 'title':
        return this.#titled(message.title);
      case 'open':
        return this.#askToOpen(message.url);
    }
  }

  #askToOpen(url: string): void {
    const decision = this.#openHandler?.({
      url: fromWeb(url),
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    });
    if (decision?.action !== 'deny') warn('a window opened by a page is not supported by this host');
  }
}
