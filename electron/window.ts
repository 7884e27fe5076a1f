/**
 * The one window. Each unlocked stretch gets a fresh window, a fresh in-memory partition and so a fresh process: what a
 * page held dies with it at lock. The options are pinned here and asserted by tests, and are the same everywhere.
 */
import { BrowserWindow, session, type BrowserWindowConstructorOptions, type Rectangle } from 'electron';
import { News } from '../shared/contract.ts';
import { appScheme, servePage } from './app-protocol.ts';
import { serveWindow, type Answer } from './ipc/serve.ts';
import { endProcess } from './crash.ts';
import type { Log } from './log.ts';
import { hardenPage, hardenSession, pageUrl } from './security.ts';

export type WindowParts = {
  /** The built preload script. */
  readonly preload: string;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly answer: Answer;
  readonly log: Log;
  /** The person closed the window: flush and leave. */
  readonly onClose: () => void;
  /**
   * The session of the system ends (log-off, shutdown; Windows). True holds it until the program has left; asked again and again it must give
   * the same until then.
   */
  readonly onSessionEnd: () => boolean;
  /** The page's process ended without being asked to: lock. */
  readonly onPageGone: () => void;
  /** Ground colour until the page has painted. */
  readonly background: () => string;
};

export type OneWindow = {
  open(hidden: boolean): void;
  /** Ends the page's process and empties its storage. Nothing is asked, nothing can hold it up. */
  end(): Promise<void>;
  hide(): void;
  /** Brings the window to the front. */
  show(): void;
  /** Tells the page a piece of news; false when there is no page. */
  tell(news: News): boolean;
  /** The window now, for dialogs that stand before it. */
  current(): BrowserWindow | null;
};

/** The pinned options of every window. */
export function windowOptions(
  preload: string,
  partition: string,
  background: string,
  bounds: Partial<Rectangle> = {},
): BrowserWindowConstructorOptions {
  return {
    title: 'Caselight',
    width: 1366,
    height: 768,
    minWidth: 320,
    minHeight: 400,
    ...bounds,
    show: false,
    backgroundColor: background,
    webPreferences: {
      preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      enableWebSQL: false,
      // A half-typed answer keeps being saved while the window is covered.
      backgroundThrottling: false,
    },
  };
}

/**
 * The words the system may show of a page's title (task bar, window list): an audit's reference as the program makes
 * them, and "Caselight". Never a name, never a question.
 */
export function quietTitle(title: string): string {
  const reference = /(?:^| – )([A-Z][A-Z0-9]{0,3}-\d{1,6}) – Caselight$/.exec(title)?.[1];
  return reference === undefined ? 'Caselight' : `${reference} – Caselight`;
}

type Shape = { readonly bounds: Partial<Rectangle>; readonly isMaximized: boolean; readonly zoom: number };

const shapeOf = (window: BrowserWindow): Shape => ({
  bounds: window.getNormalBounds(),
  isMaximized: window.isMaximized(),
  zoom: window.webContents.getZoomLevel(),
});

/** Builds the keeper of the one window. */
export function makeWindow(parts: WindowParts): OneWindow {
  const { log } = parts;
  let window: BrowserWindow | null = null;
  /** How the person has the window: it outlives the page's process, as it holds no word of any case. */
  let shape: Shape = { bounds: {}, isMaximized: false, zoom: 0 };
  let count = 0;
  /** Set while this program itself ends the window, so that the end is not taken for a crash. */
  let ending = false;

  const watch = (opened: BrowserWindow) => {
    opened.on('close', (event) => {
      if (ending) return;
      event.preventDefault();
      parts.onClose();
    });
    // Where the host cannot hold a closing window, it is gone by now: the vault is still closed in order.
    opened.on('closed', () => {
      if (window !== opened) return;
      window = null;
      parts.onClose();
    });
    // Windows asks before it ends the session, and can be held; 'session-end' comes where somebody ends it all the same.
    opened.on('query-session-end', (event) => {
      if (parts.onSessionEnd()) event.preventDefault();
    });
    opened.on('session-end', () => void parts.onSessionEnd());
    opened.on('page-title-updated', (event, title) => {
      event.preventDefault();
      opened.setTitle(quietTitle(title));
    });
    const page = opened.webContents;
    page.on('render-process-gone', () => {
      if (ending || window !== opened) return;
      log.note('page-gone');
      parts.onPageGone();
    });
    page.on('unresponsive', () => log.note('page-stuck'));
    page.on('did-fail-load', (_event, code) => log.note('page-not-loaded', code));
  };

  const open = (hidden: boolean) => {
    count += 1;
    // No "persist:": the partition lives in memory. A new name each time: nothing of the last one is found again.
    const partition = `caselight-${count}`;
    const own = session.fromPartition(partition);
    hardenSession(own, log);
    own.protocol.handle(appScheme.scheme, servePage(parts.pageFolder));
    const opened = new BrowserWindow(
      windowOptions(parts.preload, partition, parts.background(), shape.bounds),
    );
    window = opened;
    hardenPage(opened.webContents, log);
    serveWindow(opened.webContents, parts.answer);
    watch(opened);
    const { isMaximized, zoom } = shape;
    // The zoom belongs to the partition, and that is new: without this it would be 100 % again after each lock.
    opened.webContents.on('did-finish-load', () => opened.webContents.setZoomLevel(zoom));
    opened.once('ready-to-show', () => {
      if (isMaximized) opened.maximize();
      if (hidden) opened.minimize();
      else opened.show();
    });
    opened.loadURL(pageUrl).catch((error: unknown) => {
      if (window === opened) log.failure('page-not-loaded', error);
    });
  };

  const end = async (): Promise<void> => {
    const old = window;
    if (old === null) return;
    window = null;
    ending = true;
    shape = shapeOf(old);
    const { session: own } = old.webContents;
    endProcess(old.webContents);
    old.destroy();
    ending = false;
    await own.clearStorageData();
    await own.clearCache();
  };

  return {
    open,
    end,
    hide: () => window?.minimize(),
    show: () => {
      if (window === null) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    tell: (news) => {
      if (window === null || window.webContents.isCrashed()) return false;
      window.webContents.send('news', News.parse(news));
      return true;
    },
    current: () => window,
  };
}
