/** The program itself: its state, settings, spelling, the place to return to. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { Settings, SettingsChange } from '../settings.ts';
import { ask } from './ask.ts';

export const LockReason = z.enum(['start', 'asked', 'idle', 'sleep', 'screen-lock', 'closed', 'failure']);
export type LockReason = z.infer<typeof LockReason>;

export const AppState = z.strictObject({
  vault: z.enum(['none', 'locked', 'open']),
  lockReason: LockReason,
  lockedSince: z.iso.datetime(),
  idleMinutes: z.int(),
  /** A file came by menu, drop or double-click while locked and waits. Its name is never told. */
  fileWaiting: z.boolean(),
  version: z.string(),
  platform: z.enum(['linux', 'win32', 'darwin']),
  /** Which host runs the program: Electron itself or the development host. */
  host: z.enum(['electron', 'development']),
  /** Theme of the last unlocked vault, so that the locked screen does not flash. */
  theme: z.enum(['system', 'light', 'dark']),
});
export type AppState = z.infer<typeof AppState>;

/** Where the person was: kept encrypted in the vault at lock, given back after unlock. Text of undo steps is case text. */
export const KeptPlace = z.strictObject({
  route: z.string().max(400),
  caret: z.strictObject({ field: z.string().max(200), start: z.int(), end: z.int() }).nullable(),
  scroll: z.record(z.string().max(60), z.number()),
  /** Undo and redo steps of the open audit, JSON text. */
  undo: z.string().max(4_000_000),
  /** Words typed into boxes that belong to no audit, by box: answers to notes that are not given yet. */
  unsent: z.record(z.string().max(80), z.string().max(limits.review.text)).optional(),
  /** What of a paste did not fit its box, until the person has copied it or put it away. */
  leftOver: z
    .strictObject({
      lines: z.array(z.string().max(1000)).max(50),
      where: z.string().max(20_000).optional(),
      text: z.string().max(limits.leftOver),
    })
    .optional(),
});
export type KeptPlace = z.infer<typeof KeptPlace>;

const Words = z.array(z.string().min(1).max(80)).max(4000);

export const appAsks = {
  'app.state': ask('nothing', 'free', z.null(), AppState, []),
  'app.readyToLock': ask('nothing', 'free', z.null(), z.null(), []),
  /** A key or the mouse was used in the window; sent by the preload at most every few seconds. Puts off the idle lock. */
  'app.active': ask('nothing', 'free', z.null(), z.null(), []),
  'app.keepPlace': ask('open-vault', 'free', KeptPlace, z.null(), [
    'write-failed',
    'disk-full',
    'read-only',
    'file-busy',
  ]),
  'app.keptPlace': ask('open-vault', 'refused', z.null(), KeptPlace.nullable(), []),
  'app.quit': ask('nothing', 'free', z.null(), z.null(), []),
  'settings.get': ask('open-vault', 'narrowed', z.null(), Settings, []),
  'settings.set': ask('open-vault', 'look', SettingsChange, Settings, [
    'write-failed',
    'disk-full',
    'read-only',
    'file-busy',
  ]),
  /** Which of these words are not in the en-GB dictionary (or the learnt words). */
  'spell.check': ask(
    'open-vault',
    'free',
    z.strictObject({ words: Words }),
    z.strictObject({ unknown: Words }),
    [],
  ),
  'spell.suggest': ask(
    'open-vault',
    'free',
    z.strictObject({ word: z.string().min(1).max(80) }),
    z.strictObject({ suggestions: z.array(z.string()).max(8) }),
    [],
  ),
} as const;
