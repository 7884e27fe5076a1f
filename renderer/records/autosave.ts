/**
 * Autosave of what is open, an audit or a review. Within a second of a pause, on blur, on lock and on close the difference
 * to the last commit goes to the vault. Saves never overlap; a failed one is tried again every 10 seconds and never loses text.
 */
import type { PatchOperation } from '../../shared/json/operation.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { drop, type Result } from '../../shared/result.ts';
import { asItStands, type RefusedPlace } from '../../shared/records/refused.ts';
import { mergeJson } from '../../shared/json/merge.ts';
import { patchBetween } from '../../shared/json/diff.ts';

export type SaveStatus =
  /** `recovered`: the save before this one had failed, and the line says that all is well again. */
  | { readonly kind: 'saved'; readonly at: string; readonly recovered: boolean }
  /** `at`: up to then everything else is saved. `refused`: places whose words the vault does not take; they are kept beside it. */
  | { readonly kind: 'held'; readonly at: string; readonly refused: readonly RefusedPlace[] }
  /** `since`: the last time a save worked. `tries`: how often it has failed since. */
  | { readonly kind: 'failed'; readonly since: string; readonly code: ErrorCode; readonly tries: number };

/** After the last key; with the commit itself this stays within one second. */
export const pauseMs = 600;
/** Someone who types without a pause is still saved this often. */
export const longestMs = 4000;
export const retryMs = 10_000;
/** A revision that is stale more often than this is another window at work; the next pause tries again. */
const mostTurns = 6;

/** What is open, as the vault sees it. */
export type Saved<D> = { readonly document: D; readonly revision: number };

/** What autosave must know of a document that is open. Documents share what they did not change, so identity tells a change. */
export type Savable<D extends object> = {
  /** What is on the screen, and what of it the vault holds. */
  readonly read: () => { readonly now: D; readonly saved: D; readonly revision: number };
  readonly put: (change: { readonly now?: D; readonly saved: D; readonly revision?: number }) => void;
  readonly status: () => SaveStatus;
  readonly setStatus: (status: SaveStatus) => void;
  /** No changes at all ask whether everything stands as it is. */
  readonly send: (
    basedOn: number,
    changes: PatchOperation[],
  ) => Promise<Result<{ readonly revision: number; readonly refused?: readonly RefusedPlace[] | undefined }>>;
  /** Asks for the newest revision, after a save was refused as stale. */
  readonly reopen: () => Promise<Result<Saved<D>>>;
  readonly parse: (merged: unknown) => D;
};

export type Saver = {
  /** Something changed: save after the next pause. */
  readonly soon: () => void;
  /** Save now what is not saved. Gives true when nothing is left unsaved; false also while places are refused. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
};

type Timer = ReturnType<typeof setTimeout>;

/** Makes the autosave of one open document. */
export function createAutosave<D extends object>(open: Savable<D>): Saver {
  let pause: Timer | null = null;
  let retry: Timer | null = null;
  let dirtySince: number | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  /** What was last answered with refused places: asking the same again would be answered the same. */
  let held: D | null = null;

  const isDirty = (): boolean => open.read().now !== open.read().saved;
  const hasFailed = (): boolean => open.status().kind === 'failed';

  function clearPause(): void {
    if (pause !== null) clearTimeout(pause);
    pause = null;
    dirtySince = null;
  }

  function clearRetry(): void {
    if (retry !== null) clearTimeout(retry);
    retry = null;
  }

  function failedWith(code: ErrorCode): void {
    const status = open.status();
    const before = status.kind === 'failed' ? status : { since: status.at, tries: 0 };
    held = null;
    open.setStatus({ kind: 'failed', since: before.since, code, tries: before.tries + 1 });
    if (retry !== null || stopped) return;
    retry = setTimeout(() => {
      retry = null;
      drop(flush(), () => failedWith('internal'));
    }, retryMs);
  }

  /** Another revision got in first: what is on the screen is put on top of it. Gives false when that cannot be. */
  async function rebase(): Promise<boolean> {
    const newest = await open.reopen();
    if (!newest.ok) {
      failedWith(newest.code);
      return false;
    }
    const { now, saved } = open.read();
    const { document, revision } = newest.value;
    open.put({ now: open.parse(mergeJson(saved, now, document)), saved: document, revision });
    return true;
  }

  /** Gives false when there is nothing more to do now. */
  async function saveOnce(): Promise<boolean> {
    const { now, saved, revision } = open.read();
    if (now === held) return false;
    const changes = patchBetween(saved, now);
    // Refused words that were taken back by hand are told to the vault, which keeps them: then nothing is held any more.
    if (changes.length === 0 && open.status().kind !== 'held') {
      open.put({ saved: now });
      return true;
    }
    // The line names the moment up to which everything is saved. What is typed while the commit is under way is not in it.
    const upTo = new Date().toISOString();
    const reply = await open.send(revision, changes);
    if (reply.ok && (reply.value.refused?.length ?? 0) > 0) {
      const refused = reply.value.refused ?? [];
      held = now;
      open.put({ saved: asItStands(now, refused), revision: reply.value.revision });
      open.setStatus({ kind: 'held', at: upTo, refused });
      clearRetry();
      return open.read().now !== now;
    }
    if (reply.ok) {
      held = null;
      const recovered = hasFailed();
      open.put({ saved: now, revision: reply.value.revision });
      open.setStatus({ kind: 'saved', at: upTo, recovered });
      clearRetry();
      return true;
    }
    if (reply.code === 'stale-revision') return rebase();
    failedWith(reply.code);
    return false;
  }

  async function saveAll(): Promise<void> {
    clearPause();
    try {
      for (let turn = 0; turn < mostTurns && isDirty(); turn += 1) if (!(await saveOnce())) return;
    } catch {
      // The bridge broke: the person sees it as a failure, and the retry has the text.
      failedWith('internal');
    }
  }

  async function flush(): Promise<boolean> {
    if (running !== null) {
      await running;
      // What was typed during that save is still to come, unless it failed: then the retry has it.
      if (isDirty() && open.read().now !== held && !hasFailed()) return flush();
      return !isDirty();
    }
    running = saveAll();
    await running;
    running = null;
    return !isDirty();
  }

  return {
    soon: () => {
      if (stopped) return;
      const now = Date.now();
      dirtySince ??= now;
      if (pause !== null) clearTimeout(pause);
      const wait = Math.max(0, Math.min(pauseMs, dirtySince + longestMs - now));
      pause = setTimeout(() => {
        pause = null;
        // While saves fail, the retry alone decides when: a full disk is not asked at every pause.
        if (!hasFailed()) drop(flush(), () => failedWith('internal'));
      }, wait);
    },
    flush,
    stop: () => {
      stopped = true;
      clearPause();
      clearRetry();
    },
  };
}
