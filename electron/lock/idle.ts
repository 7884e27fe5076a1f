/**
 * Notices that nobody is there. It compares wall-clock times, because timers stand still while a laptop sleeps: after
 * hours of sleep the first tick sees the jump and locks. A clock set back cannot put the lock off: the steady clock
 * of the process counts as well.
 */

export type IdleParts = {
  /** Wall clock, ms since 1970. */
  readonly now: () => number;
  /** Steady clock, ms; never runs backwards. */
  readonly steady: () => number;
  /** How long nobody may be there, in ms. Asked at every tick, so that a changed setting counts at once. */
  readonly limit: () => number;
  readonly onIdle: (why: 'idle' | 'sleep') => void;
};

export type IdleWatch = {
  /** A key or the mouse was used. */
  active(): void;
  /** Looks at the clocks; called about once a second. */
  tick(): void;
};

/** A tick that comes this much later than the one before was not late: the machine slept. In ms. */
export const sleepGap = 60_000;
/** Time between two ticks, in ms. */
export const tickEvery = 1000;

/** Builds the watch. It has no timer of its own: the caller calls `tick`. */
export function watchIdle({ now, steady, limit, onIdle }: IdleParts): IdleWatch {
  let activeWall = now();
  let activeSteady = steady();
  let tickWall = activeWall;
  let tickSteady = activeSteady;

  const active = () => {
    activeWall = now();
    activeSteady = steady();
  };
  return {
    active,
    tick: () => {
      const wall = now();
      const steadyNow = steady();
      const slept =
        wall - tickWall - (steadyNow - tickSteady) > sleepGap || steadyNow - tickSteady > sleepGap;
      tickWall = wall;
      tickSteady = steadyNow;
      const idle = Math.max(wall - activeWall, steadyNow - activeSteady) >= limit();
      if (!idle && !slept) return;
      active();
      onIdle(idle ? 'idle' : 'sleep');
    },
  };
}
