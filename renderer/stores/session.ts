/**
 * Whether there is a vault, whether it is open, and what was put right on opening. Also the two hooks of the lock:
 * what must be saved first (registerBeforeLock) and what is kept for the return (registerUndoKeeper, takeKeptUndo).
 */
import { create } from 'zustand';
import { defaultSettings } from '../../shared/settings.ts';
import { ask, errorSentence, type Gives } from '../ask.ts';
import { putPlace, readPlace } from '../places/caret-and-scroll.ts';
import { forgetCare } from './care.ts';
import { keepFirstLines } from './first-lines.ts';
import { forgetRoutes, goInPlace, routeFromText, routeToText, useRoutes } from './routes.ts';
import { takeSettings } from './settings.ts';
import { forgetUnsent, restoreUnsent, unsentWords } from './unsent-words.ts';

export type AppState = Gives<'app.state'>;
export type Opened = Gives<'vault.unlock'>;

/**
 * asking: the first question to main is under way. none: first run. identity: the vault is open, nobody is named to sign.
 * locking: everything is off the screen and the vault is about to close.
 */
export type Phase = 'asking' | 'none' | 'locked' | 'identity' | 'open' | 'locking' | 'unreachable';

type Session = {
  readonly phase: Phase;
  readonly app: AppState | null;
  /** Sentences about what was put right on opening; shown until the person puts them away. */
  readonly recovered: readonly string[];
  /** True after unlocking by kit: the person is asked to choose a new passphrase. */
  readonly byKit: boolean;
  /** Why the last attempt to reach main failed, in words. */
  readonly trouble: string;
  /** How often the laptop was left alone (sleep, screen lock, idle) during set-up. */
  readonly leftAlone: number;
};

const fresh: Session = {
  phase: 'asking',
  app: null,
  recovered: [],
  byKit: false,
  trouble: '',
  leftAlone: 0,
};

export const useSession = create<Session>(() => fresh);

/** A route that names more than fits (a bundle of many audits) is not kept. */
const longestRoute = 400;

type BeforeLock = () => Promise<void>;
const beforeLock = new Set<BeforeLock>();

/** Registers what must be saved before the keys are wiped. Gives the function that takes it back. */
export function registerBeforeLock(save: BeforeLock): () => void {
  beforeLock.add(save);
  return () => beforeLock.delete(save);
}

const undoKeepers = new Set<() => string>();
let keptUndo = '';

/**
 * Registers who can write down the undo and redo steps of what is open (JSON text), an audit or a review; empty text when
 * nothing of theirs is. Gives the function that takes it back.
 */
export function registerUndoKeeper(keep: () => string): () => void {
  undoKeepers.add(keep);
  return () => undoKeepers.delete(keep);
}

/** The undo steps kept at the last lock, once; empty text when there are none. Asked by the workspace when it opens an audit. */
export function takeKeptUndo(): string {
  const text = keptUndo;
  keptUndo = '';
  return text;
}

/** Asks main how things stand and shows the fitting screen. */
export async function startSession(): Promise<void> {
  const reply = await ask('app.state');
  if (!reply.ok) {
    useSession.setState({ phase: 'unreachable', trouble: errorSentence(reply) });
    return;
  }
  const app = reply.value;
  useSession.setState({ app });
  if (app.theme !== 'system') document.documentElement.dataset['theme'] = app.theme;
  if (app.vault === 'open') enter({ recovered: [], first: await askFirst() }, false);
  else useSession.setState({ phase: app.vault });
}

/** What the first screen needs of a vault that was open already, when this page began anew. */
async function askFirst(): Promise<Opened['first']> {
  const [settings, identity, kept] = await Promise.all([
    ask('settings.get'),
    ask('identity.own'),
    ask('app.keptPlace'),
  ]);
  return {
    settings: settings.ok ? settings.value : defaultSettings,
    kept: kept.ok ? kept.value : null,
    ...(identity.ok ? { identity: identity.value } : {}),
  };
}

/** The vault has just been opened: its settings, the place the person left, and the screen, without another question. */
export function enter(opened: Opened, byKit: boolean): void {
  const { settings, identity, kept, list } = opened.first;
  takeSettings(settings);
  const nobody = identity === null;
  if (kept !== null && !nobody) {
    const route = routeFromText(kept.route);
    keptUndo = kept.undo;
    if (route !== null) goInPlace(route);
    restoreUnsent(kept);
    putPlace({ caret: kept.caret, scroll: kept.scroll });
  }
  // Until somebody is named the list may have become another.
  keepFirstLines(nobody ? null : (list ?? null));
  useSession.setState({ phase: nobody ? 'identity' : 'open', recovered: opened.recovered, byKit });
}

/** Set-up step 3 is done: somebody is named to sign. */
export const identityNamed = (): void => useSession.setState({ phase: 'open' });

export const putRecoveredAway = (): void => useSession.setState({ recovered: [] });
export const passphraseSetAfterKit = (): void => useSession.setState({ byKit: false });

/**
 * News 'locking': saves what is pending, keeps the place, takes everything off the screen, tells main. A saver that fails
 * does not hold up the others nor the lock: the journal in main has what was typed.
 */
export async function lockNow(): Promise<void> {
  const { phase } = useSession.getState();
  if (phase === 'locking') return;
  if (phase === 'none') {
    // At first use nothing is to be saved and no locked screen follows: the set-up takes its words off the screen itself.
    useSession.setState(({ leftAlone }) => ({ leftAlone: leftAlone + 1 }));
    return;
  }
  const wasOpen = phase === 'open';
  const place = readPlace();
  const route = routeToText(useRoutes.getState().route);
  const saving = Promise.allSettled([...beforeLock].map((save) => save()));
  const undo = [...undoKeepers].map((keep) => keep()).find((steps) => steps !== '') ?? '';
  await saving;
  useSession.setState({ phase: 'locking', recovered: [] });
  forgetRoutes();
  if (wasOpen) {
    const fits = route.length <= longestRoute ? route : routeToText({ screen: 'audits' });
    const steps = undo.length > 4_000_000 ? '' : undo;
    await ask('app.keepPlace', { route: fits, ...place, undo: steps, ...unsentWords() });
  }
  forgetUnsent();
  forgetCare();
  await ask('app.readyToLock');
  await untilLocked();
}

/** Main ends this page when it locks; where the page lives on, it shows the locked screen as soon as the vault is closed. */
async function untilLocked(): Promise<void> {
  for (;;) {
    const reply = await ask('app.state');
    if (reply.ok && reply.value.vault !== 'open') {
      useSession.setState({ ...fresh, phase: reply.value.vault, app: reply.value });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
