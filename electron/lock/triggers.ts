/** Everything that locks without being asked: nobody there, sleep, the screen lock, the machine going down. */
import type { powerMonitor } from 'electron';
import { tickEvery, watchIdle, type IdleWatch } from './idle.ts';
import type { Locker } from './locker.ts';

export type TriggerParts = {
  readonly power: Pick<typeof powerMonitor, 'on'>;
  readonly locker: Locker;
  /** Minutes without a key or the mouse. */
  readonly idleMinutes: () => number;
  /** The machine goes down: flush and leave. */
  readonly leave: () => void;
  readonly onFailure: (error: unknown) => void;
};

/** Starts watching. Gives the watch, so that signs of life from the page reach it. */
export function startTriggers({ power, locker, idleMinutes, leave, onFailure }: TriggerParts): IdleWatch {
  const lock = (reason: 'idle' | 'sleep' | 'screen-lock') => void locker.lock(reason).catch(onFailure);
  const watch = watchIdle({
    now: () => Date.now(),
    steady: () => performance.now(),
    limit: () => idleMinutes() * 60_000,
    onIdle: lock,
  });
  setInterval(() => watch.tick(), tickEvery).unref();
  power.on('suspend', () => lock('sleep'));
  // Where a system tells nothing before it sleeps, the waking is the first that is heard.
  power.on('resume', () => lock('sleep'));
  power.on('lock-screen', () => lock('screen-lock'));
  // Linux and macOS: held until the program has left, which it does at once.
  const going = (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    leave();
  };
  power.on('shutdown', going);
  return watch;
}
