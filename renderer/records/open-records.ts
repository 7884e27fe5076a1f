/**
 * What is open, one of a kind at a time, and what was left while its last words could not be saved: that goes on trying,
 * and opening it again gives it back with its words.
 */
import { readWaiting } from './before-leaving.ts';

export type Work = {
  /** Saves what is not saved; true when nothing is left. */
  readonly flush: () => Promise<boolean>;
  /** Ends its timers without saving. */
  readonly stop: () => void;
};

export type OpenWorks<W extends Work> = {
  /** The one on the screen, for locking, closing and the status bar. */
  readonly current: () => W | null;
  /** Everything that may hold unsaved words. */
  readonly all: () => readonly W[];
  /** Makes it the one on the screen. */
  readonly show: (work: W) => W;
  /** The one of this id that is still trying to be saved, shown again; null when there is none. */
  readonly takeBack: (id: string) => W | null;
  /** Saves and closes. What cannot be saved now stays and goes on trying; then it gives false. */
  readonly close: (work: W) => Promise<boolean>;
  /** Reads the boxes that wait to be read, then saves everything. */
  readonly flush: () => Promise<void>;
  /** Drops everything without saving, once the vault is locked: case text leaves the memory of the page. */
  readonly forget: () => void;
};

/** Keeps what is open of one kind. */
export function keepOpenWorks<W extends Work>(idOf: (work: W) => string): OpenWorks<W> {
  let current: W | null = null;
  const parked = new Map<string, W>();
  const all = (): readonly W[] => [...(current === null ? [] : [current]), ...parked.values()];
  const show = (work: W): W => {
    current = work;
    return work;
  };
  return {
    current: () => current,
    all,
    show,
    takeBack: (id) => {
      const waiting = parked.get(id);
      parked.delete(id);
      return waiting === undefined ? null : show(waiting);
    },
    close: async (work) => {
      if (current === work) current = null;
      const id = idOf(work);
      parked.set(id, work);
      const isClean = await work.flush();
      // Opened again meanwhile: it is in use, and nothing may be stopped.
      if (isClean && parked.get(id) === work) {
        parked.delete(id);
        work.stop();
      }
      return isClean;
    },
    flush: async () => {
      readWaiting();
      await Promise.all(all().map((work) => work.flush()));
    },
    forget: () => {
      for (const work of all()) work.stop();
      current = null;
      parked.clear();
    },
  };
}
