/** The program itself: its state, locking and leaving, the place to return to, and files from outside. */
import type { AppState, KeptPlace } from '../../../shared/contract/app.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Arrivals } from '../../incoming-files/arrivals.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { Locker } from '../../lock/locker.ts';
import type { Handlers } from '../serve.ts';

/** Where the vault keeps the place a person was at. */
export type PlaceStore = {
  keep(place: KeptPlace): Promise<Result<null, WriteCode>>;
  kept(): Promise<KeptPlace | null>;
};

export type AppParts = {
  readonly state: () => AppState;
  readonly locker: Pick<Locker, 'lock' | 'ready'>;
  /** A key or the mouse was used. */
  readonly active: () => void;
  /** Flushes and leaves. */
  readonly leave: () => void;
  readonly place: PlaceStore;
  readonly arrivals: Arrivals;
  /** Shows the open dialog; null when it was left. */
  readonly chooseFile: () => Promise<string | null>;
  /** A lock that failed was already logged by the locker; this hears of a broken invariant. */
  readonly onFailure: (error: unknown) => void;
};

/** Builds the handlers of the sections app and file, and of vault.lock. */
export function appHandlers(
  parts: AppParts,
): Pick<
  Handlers,
  | 'app.state'
  | 'app.readyToLock'
  | 'app.active'
  | 'app.keepPlace'
  | 'app.keptPlace'
  | 'app.quit'
  | 'vault.lock'
  | 'file.choose'
  | 'file.drop'
  | 'file.arrived'
> {
  const done = () => Promise.resolve(ok(null));
  return {
    'app.state': () => Promise.resolve(ok(parts.state())),
    'app.readyToLock': () => {
      parts.locker.ready();
      return done();
    },
    'app.active': () => {
      parts.active();
      return done();
    },
    'app.keepPlace': (place) => parts.place.keep(place),
    'app.keptPlace': async () => ok(await parts.place.kept()),
    'app.quit': () => {
      parts.leave();
      return done();
    },
    // Answered before it is done: the page that asked ends with it.
    'vault.lock': ({ hide }) => {
      parts.locker.lock('asked', { hide }).catch(parts.onFailure);
      return done();
    },
    'file.choose': async () => {
      const chosen = await parts.chooseFile();
      if (chosen === null) return { ok: false, code: 'cancelled' };
      parts.arrivals.addPath(chosen);
      return ok(null);
    },
    'file.drop': ({ bytes }) => Promise.resolve(parts.arrivals.addBytes(bytes)),
    'file.arrived': () => Promise.resolve(ok(parts.arrivals.take())),
  };
}
