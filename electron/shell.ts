/**
 * The program around the vault: one window, the border, locking, doors and the menu, put together. main.ts gives it the
 * vault and the handlers of the other rooms.
 */
import path from 'node:path';
import { app, dialog, nativeTheme, powerMonitor, type BrowserWindow } from 'electron';
import { contract, type AskName, type News } from '../shared/contract.ts';
import type { AppState } from '../shared/contract/app.ts';
import type { CommandId, Platform } from '../shared/commands.ts';
import { defaultSettings, type Settings } from '../shared/settings.ts';
import { makeArrivals } from './doors/arrivals.ts';
import { filesIn } from './doors/command-line.ts';
import { pdfKind } from './doors/kinds.ts';
import { appHandlers, type PlaceStore } from './ipc/handlers/app.ts';
import { makeAnswer, type Handlers } from './ipc/serve.ts';
import { makeLocker } from './lock/locker.ts';
import { startTriggers } from './lock/triggers.ts';
import type { IdleWatch } from './lock/idle.ts';
import type { Log } from './log.ts';
import type { LookKeeper } from './look.ts';
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
};

export type ShellParts = {
  readonly vaultState: () => AppState['vault'];
  readonly lockVault: () => Promise<unknown>;
  readonly place: PlaceStore;
  readonly otherHandlers: (shell: ShellFace) => OtherHandlers;
  readonly look: LookKeeper;
  readonly log: Log;
};

/** Folder of this bundle; the page and the preload script were built beside it. */
const here = import.meta.dirname;
const grounds = { light: '#F1F2EE', dark: '#10161A' } as const;
const openers: ReadonlySet<AskName> = new Set(['vault.unlock', 'vault.unlockWithKit', 'vault.finish']);

/** Builds the shell and starts it. Call once, when the program is ready; gives what hears of later starts. */
export function startShell(parts: ShellParts): {
  readonly addFiles: (argv: readonly string[], folder: string) => void;
  readonly addPath: (file: string) => void;
  readonly show: () => void;
  readonly leave: () => void;
  readonly lockAfterFailure: () => void;
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
    tellPage: (reason) => window.tell({ kind: 'locking', reason }),
    hideWindow: () => window.hide(),
    endPage: () => window.end(),
    freshPage: (hidden) => {
      keys = defaultSettings.keys;
      refreshMenu();
      window.open(hidden);
    },
    log,
    now: Date.now,
  });

  const leave = () => {
    locker
      .close()
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

  const chooseFile = async (): Promise<string | null> => {
    const before = window.current();
    const options = {
      title: 'Open a file',
      properties: ['openFile', 'dontAddToRecent'],
    } satisfies Electron.OpenDialogOptions;
    const chosen = await (before ? dialog.showOpenDialog(before, options) : dialog.showOpenDialog(options));
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  };

  const run = (command: CommandId) => {
    switch (command) {
      case 'vault.lock':
        return lockNow(false);
      case 'vault.lock-and-hide':
        return lockNow(true);
      case 'app.quit':
        return leave();
      case 'file.open':
        return void chooseFile()
          .then((file) => file !== null && arrivals.addPath(file))
          .catch(failed);
      default:
        window.tell({ kind: 'command', command });
    }
  };
  const refreshMenu = () => installMenu({ platform, isUnlocked: isVaultOpen(), keys, run });

  const others = parts.otherHandlers({
    tell: (news) => void window.tell(news),
    window: () => window.current(),
  });

  const arrivals = makeArrivals({
    kinds: [
      pdfKind(async (bytes) => {
        const seen = await others['report.verifyBytes']({ bytes });
        if (seen.ok) return { what: 'pdf', verdict: seen.value };
        return { what: 'other', problem: seen.code === 'file-too-large' ? seen.code : 'file-not-readable' };
      }),
    ],
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

  const handlers: Handlers = {
    ...others,
    ...appHandlers({
      state,
      locker,
      active: () => watch?.active(),
      leave,
      place: parts.place,
      arrivals,
      chooseFile,
      onFailure: failed,
    }),
  };

  const adopt = async (settings: Settings) => {
    keys = settings.keys;
    refreshMenu();
    await look.adopt(settings);
  };
  /** What follows from a question that went well, outside the room that answered it. */
  const follow = async (name: unknown, reply: { ok: boolean; value?: unknown }) => {
    if (!reply.ok) return;
    if (name === 'settings.set') await adopt(contract['settings.set'].gives.parse(reply.value));
    if (!openers.has(name as AskName)) return;
    log.note('opened');
    watch?.active();
    const settings = await others['settings.get'](null);
    if (settings.ok) await adopt(settings.value);
    await arrivals.look();
  };
  const serve = makeAnswer({
    table: contract,
    handlers,
    origin,
    isVaultOpen,
    confirm: () => Promise.resolve(false),
    log,
  });
  const answer: typeof serve = async (sender, name, input) => {
    const reply = await serve(sender, name, input);
    follow(name, reply).catch(failed);
    return reply;
  };

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
      for (const file of filesIn(argv, folder, ['pdf'])) arrivals.addPath(file);
    },
    addPath: (file) => arrivals.addPath(file),
    show: () => window.show(),
    leave,
    lockAfterFailure: () => void locker.lock('failure').catch(failed),
  };
}
