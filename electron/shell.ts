/**
 * The program around the vault: one window, the border, locking, doors and the menu, put together. main.ts gives it the
 * vault and the handlers of the other rooms.
 */
import path from 'node:path';
import { app, nativeTheme, powerMonitor, type BrowserWindow } from 'electron';
import { contract, type News } from '../shared/contract.ts';
import type { AppState } from '../shared/contract/app.ts';
import type { CommandId, Platform } from '../shared/commands.ts';
import { defaultSettings, type Settings } from '../shared/settings.ts';
import { chooseFile } from './incoming-files/choose.ts';
import { makeArrivals } from './incoming-files/arrivals.ts';
import { filesIn } from './incoming-files/command-line.ts';
import { pdfKind, type FileKind } from './incoming-files/kinds.ts';
import { appHandlers, type PlaceStore } from './ipc/handlers/app.ts';
import { makeAnswer, type Handlers } from './ipc/serve.ts';
import { makeLocker } from './lock/locker.ts';
import { startTriggers } from './lock/triggers.ts';
import type { IdleWatch } from './lock/idle.ts';
import type { Log } from './log.ts';
import type { LookKeeper } from './lock-screen-theme.ts';
import { installMenu } from './menu.ts';
import { origin } from './security.ts';
import { makeWindow } from './window.ts';

type OwnAsks = keyof ReturnType<typeof appHandlers>;
/** The handlers of every other room. */
export type OtherHandlers = Omit<Handlers, OwnAsks>;

/** What the other rooms may use of the window. */
export type ShellFace = {
  /** Tells the page a piece of news. */
  readonly tell: (news: News) => void;
  /** The window that a dialog of the main process stands before; null while there is none. */
  readonly window: () => BrowserWindow | null;
  /** The vault has just opened. */
  readonly onOpened: () => void;
  /** The settings of the open vault have changed. */
  readonly onSettings: (settings: Settings) => void;
};

export type ShellParts = {
  readonly vaultState: () => AppState['vault'];
  readonly lockVault: () => Promise<unknown>;
  /** Ends an unlocking that is under way. */
  readonly stopOpening: () => void;
  /** Waits for what the vault still does after a lock (an automatic copy), before the program ends. */
  readonly settled: () => Promise<void>;
  readonly place: PlaceStore;
  readonly otherHandlers: (shell: ShellFace) => OtherHandlers;
  /** The handlers as the page may reach them: narrowed while somebody else has the laptop. */
  readonly guard: (handlers: Handlers) => Handlers;
  /** Kinds of file the other rooms look at; asked once, after the handlers. */
  readonly otherKinds: () => readonly FileKind[];
  readonly look: LookKeeper;
  readonly log: Log;
};

/** Folder of this bundle; the page and the preload script were built beside it. */
const here = import.meta.dirname;
/** How long leaving waits for the vault's own copy, in ms; a copy cut off leaves the last one whole. */
const settleMs = 10_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const grounds = { light: '#F1F2EE', dark: '#10161A' } as const;

/** Builds the shell and starts it. Call once, when the program is ready; gives what hears of later starts. */
export function startShell(parts: ShellParts): {
  readonly addFiles: (argv: readonly string[], folder: string) => void;
  readonly addPath: (file: string) => void;
  readonly show: () => void;
  readonly leave: () => void;
  /** Something broke that nobody expected. */
  readonly lockAfterFailure: () => void;
  /** The vault has closed by itself: its page has nothing more to show. */
  readonly vaultGone: () => void;
} {
  const { log, look } = parts;
  const platform = process.platform as Platform;
  const isVaultOpen = () => parts.vaultState() === 'open';
  const failed = (error: unknown) => void log.failure('program', error);
  let keys: Settings['keys'] = defaultSettings.keys;
  let watch: IdleWatch | null = null;
  let left = false;

  const window = makeWindow({
    preload: path.join(here, 'preload.cjs'),
    pageFolder: path.join(here, '../renderer/main_window'),
    answer: (sender, name, input) => answer(sender, name, input),
    log,
    onClose: () => leave(),
    onSessionEnd: () => {
      if (left) return false;
      leave();
      return true;
    },
    onPageGone: () => afterPageGone(),
    background: () => {
      const { theme } = look.current();
      if (theme !== 'system') return grounds[theme];
      return nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
    },
  });

  const locker = makeLocker({
    isVaultOpen,
    lockVault: () => {
      arrivals.forget();
      return parts.lockVault();
    },
    stopOpening: parts.stopOpening,
    tellPage: (reason) => window.tell({ kind: 'locking', reason }),
    hideWindow: () => window.hide(),
    endPage: () => window.end(),
    freshPage: (hidden) => {
      keys = defaultSettings.keys;
      refreshMenu();
      window.open(hidden);
    },
    log,
    now: () => Date.now(),
  });

  const leave = () => {
    locker
      .close()
      .then(() => Promise.race([parts.settled(), pause(settleMs)]))
      .catch(failed)
      .finally(() => {
        left = true;
        log.note('quit');
        app.quit();
      });
  };

  let pagesLost = 0;
  const afterPageGone = () => {
    pagesLost += 1;
    // A page that dies again and again would flicker for ever; the vault is closed in order instead.
    if (pagesLost > 5) return leave();
    if (isVaultOpen()) return void locker.lock('failure').catch(failed);
    void window
      .end()
      .then(() => window.open(false))
      .catch(failed);
  };

  const lockNow = (hide: boolean) => void locker.lock('asked', { hide }).catch(failed);

  const run = (command: CommandId) => {
    switch (command) {
      case 'vault.lock':
        return lockNow(false);
      case 'vault.lock-and-hide':
        return lockNow(true);
      case 'app.quit':
        return leave();
      case 'file.open':
        return void chooseFile(window.current())
          .then((file) => file !== null && arrivals.addPath(file))
          .catch(failed);
      default:
        window.tell({ kind: 'command', command });
    }
  };
  const refreshMenu = () => installMenu({ platform, isUnlocked: isVaultOpen(), keys, run });

  const adopt = (settings: Settings) => {
    keys = settings.keys;
    refreshMenu();
    look.adopt(settings).catch(failed);
  };
  const opened = async () => {
    log.note('opened');
    watch?.active();
    refreshMenu();
    const settings = await others['settings.get'](null);
    if (settings.ok) adopt(settings.value);
    await arrivals.look();
  };

  const others = parts.otherHandlers({
    tell: (news) => void window.tell(news),
    window: () => window.current(),
    onOpened: () => void opened().catch(failed),
    onSettings: adopt,
  });

  const kinds: readonly FileKind[] = [
    ...parts.otherKinds(),
    pdfKind(async (bytes) => {
      const seen = await others['report.verifyBytes']({ bytes });
      if (seen.ok) return { what: 'pdf', verdict: seen.value };
      return { what: 'other', problem: seen.code === 'file-too-large' ? seen.code : 'file-not-readable' };
    }),
  ];
  const arrivals = makeArrivals({
    kinds,
    isVaultOpen,
    tell: (news) => window.tell(news),
    log,
  });

  const state = (): AppState => {
    const { reason, since } = locker.state();
    const { theme, idleMinutes } = look.current();
    return {
      vault: parts.vaultState(),
      lockReason: reason,
      lockedSince: since,
      idleMinutes,
      fileWaiting: arrivals.waiting(),
      version: app.getVersion(),
      platform,
      host: /^\d/.test(process.versions.electron ?? '') ? 'electron' : 'development',
      theme,
    };
  };

  const handlers = parts.guard({
    ...others,
    ...appHandlers({
      state,
      locker,
      active: () => watch?.active(),
      leave,
      place: parts.place,
      arrivals,
      chooseFile: () => chooseFile(window.current()),
      onFailure: failed,
    }),
  });

  const answer = makeAnswer({
    table: contract,
    handlers,
    origin,
    isVaultOpen,
    // No question of the contract needs a person's yes in a dialog of this process: one that did would be refused.
    confirm: () => Promise.resolve(false),
    log,
  });

  app.on('window-all-closed', () => {
    // Between two windows of one run there is none for a moment; leaving is decided elsewhere.
  });
  app.on('before-quit', (event) => {
    if (left) return;
    event.preventDefault();
    leave();
  });
  watch = startTriggers({
    power: powerMonitor,
    locker,
    idleMinutes: () => look.current().idleMinutes,
    leave,
    onFailure: failed,
  });
  refreshMenu();
  window.open(false);

  return {
    addFiles: (argv, folder) => {
      for (const file of filesIn(
        argv,
        folder,
        kinds.flatMap((kind) => kind.endings),
      ))
        arrivals.addPath(file);
    },
    addPath: (file) => arrivals.addPath(file),
    show: () => window.show(),
    leave,
    lockAfterFailure: () => void locker.lock('failure').catch(failed),
    vaultGone: () => void locker.lock('failure', { even: true }).catch(failed),
  };
}
