/**
 * Locking, in one order that nothing can hold up: tell the page, give it a short time to save, wipe the keys, end the
 * page's process, empty its storage, show the unlock screen. No step asks a person anything.
 */
import type { LockReason } from '../../shared/contract/app.ts';
import type { Log } from '../log.ts';

/** How long the page has for saving its text, in ms. After that it is locked with what had been saved. */
export const graceMs = 800;
/** How long the vault has for closing before the page goes anyway, in ms. */
export const wipeMs = 3000;

export type LockerParts = {
  readonly isVaultOpen: () => boolean;
  /** Wipes the keys and closes the vault file. Also drops a set-up in progress. */
  readonly lockVault: () => Promise<unknown>;
  /** An unlocking that is under way is not to open the vault any more. */
  readonly stopOpening: () => void;
  /** Sends the news 'locking' to the page; false when there is no page to tell. */
  readonly tellPage: (reason: LockReason) => boolean;
  /** Takes the window off the screen at once (the person asked to hide it). */
  readonly hideWindow: () => void;
  /** Ends the page's process and empties its storage. */
  readonly endPage: () => Promise<void>;
  /** Opens a new window on the unlock screen; `hidden` leaves it minimised. */
  readonly freshPage: (hidden: boolean) => void;
  readonly log: Log;
  readonly now: () => number;
};

export type Locker = {
  /** Locks if the vault is open; with `even`, ends the page although the vault has closed by itself. Asked twice at once, it locks once. Gives when the unlock screen was asked for. */
  lock(reason: LockReason, how?: { readonly hide?: boolean; readonly even?: boolean }): Promise<void>;
  /** The same flush for leaving: saves, wipes, ends the page, and opens no new one. */
  close(): Promise<void>;
  /** The page has saved what it had. */
  ready(): void;
  /** Why and since when it is locked (ISO time); while open, of the last time. */
  state(): { readonly reason: LockReason; readonly since: string };
};

/** Resolves after `ms`, or at once when the returned `done` is called. */
function pause(ms: number): { readonly over: Promise<boolean>; readonly done: () => void } {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  const done = () => {
    clearTimeout(timer);
    resolve(true);
  };
  return { over: promise, done };
}

/** Builds the locker. */
export function makeLocker(parts: LockerParts): Locker {
  const { log } = parts;
  let reason: LockReason = 'start';
  let since = new Date(parts.now()).toISOString();
  let running: Promise<void> | null = null;
  let closing: Promise<void> | null = null;
  let pageReady: (() => void) | null = null;

  const wipe = async (): Promise<void> => {
    const limit = pause(wipeMs);
    const wiping = parts.lockVault().then(
      () => limit.done(),
      (error: unknown) => {
        log.failure('lock-failed', error);
        limit.done();
      },
    );
    if (!(await limit.over)) log.note('lock-late', wipeMs);
    else await wiping;
  };

  const shut = async (why: LockReason): Promise<void> => {
    log.note('locking', why);
    if (parts.isVaultOpen()) {
      const grace = pause(graceMs);
      pageReady = grace.done;
      if (!parts.tellPage(why)) grace.done();
      if (!(await grace.over)) log.note('lock-late', graceMs);
      pageReady = null;
    }
    reason = why;
    since = new Date(parts.now()).toISOString();
    // Both at once: a slow disk must not leave case text on the screen.
    await Promise.all([wipe(), parts.endPage()]);
    log.note('locked', why);
  };

  const lock = async (why: LockReason, hide: boolean): Promise<void> => {
    if (hide) parts.hideWindow();
    await shut(why);
    if (closing === null) parts.freshPage(hide);
  };

  return {
    lock: (why, { hide = false, even = false } = {}) => {
      if (closing !== null) return closing;
      if (running !== null) return running;
      if (!parts.isVaultOpen() && !even) {
        // The lid may close between Enter and the open vault.
        parts.stopOpening();
        // At first use the words of the recovery kit may be on the screen, on the locked one a half-typed passphrase.
        parts.tellPage(why);
        if (hide) parts.hideWindow();
        return Promise.resolve();
      }
      running = lock(why, hide).finally(() => {
        running = null;
      });
      return running;
    },
    close: () => {
      closing ??= (running ?? Promise.resolve()).then(() => shut('closed'));
      return closing;
    },
    ready: () => pageReady?.(),
    state: () => ({ reason, since }),
  };
}
