/**
 * Autosave. Within a second of a pause, on blur, on lock and on close the difference to the last commit goes to the
 * vault. Saves never overlap; a failed one is tried again every 10 seconds and never loses text.
 */
import type { StoreApi } from 'zustand/vanilla';
import { drop } from '../../shared/result.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { Audit } from '../../shared/audit/audit.ts';
import { mergeJson } from './draft-merge.ts';
import { patchBetween } from './draft-patch.ts';
import type { Ask, Draft } from './draft-state.ts';

/** After the last key; with the commit itself this stays within one second. */
export const pauseMs = 600;
/** Someone who types without a pause is still saved this often. */
export const longestMs = 4000;
export const retryMs = 10_000;

export type Saver = {
  /** Something changed: save after the next pause. */
  readonly soon: () => void;
  /** Save now what is not saved. Gives true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
};

type Timer = ReturnType<typeof setTimeout>;

/** Makes the autosave of one open audit. It reads and writes the draft's store only. */
export function createSaver(store: StoreApi<Draft>, ask: Ask): Saver {
  let pause: Timer | null = null;
  let retry: Timer | null = null;
  let dirtySince: number | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  const dirty = () => store.getState().audit !== store.getState().saved;

  function clearPause(): void {
    if (pause !== null) clearTimeout(pause);
    pause = null;
    dirtySince = null;
  }

  function failedWith(code: ErrorCode): void {
    const { status } = store.getState();
    const before = status.kind === 'failed' ? status : { since: status.at, tries: 0 };
    store.setState({ status: { kind: 'failed', since: before.since, code, tries: before.tries + 1 } });
    if (retry !== null || stopped) return;
    retry = setTimeout(() => {
      retry = null;
      drop(flush(), () => failedWith('internal'));
    }, retryMs);
  }

  /** Another revision got in first: open it, put what is on the screen on top of it, and save that. */
  async function rebase(): Promise<boolean> {
    const opened = await ask('audit.open', { audit: store.getState().audit.id });
    if (!opened.ok) {
      failedWith(opened.code);
      return false;
    }
    const { audit, saved } = store.getState();
    const merged = Audit.parse(mergeJson(saved, audit, opened.value.audit));
    const { revision, signed } = opened.value;
    store.setState({ audit: merged, saved: opened.value.audit, revision, signed });
    return true;
  }

  async function saveOnce(): Promise<void> {
    const { audit, saved, revision } = store.getState();
    const changes = patchBetween(saved, audit);
    if (changes.length === 0) {
      store.setState({ saved: audit });
      return;
    }
    // The line names the moment up to which everything is saved. What is typed while the commit is under way is not in it.
    const upTo = new Date().toISOString();
    const reply = await ask('audit.save', { audit: audit.id, basedOn: revision, changes });
    if (reply.ok) {
      const recovered = store.getState().status.kind === 'failed';
      const status = { kind: 'saved', at: upTo, recovered } as const;
      store.setState({ saved: audit, revision: reply.value.revision, status });
      if (retry !== null) clearTimeout(retry);
      retry = null;
      return;
    }
    if (reply.code === 'stale-revision') {
      if (await rebase()) return;
      throw new SaveStopped();
    }
    failedWith(reply.code);
    throw new SaveStopped();
  }

  async function saveAll(): Promise<void> {
    clearPause();
    try {
      // A revision that is stale several times over is another window at work; the next pause tries again.
      for (let turn = 0; dirty() && turn < 6; turn += 1) await saveOnce();
    } catch (error) {
      if (!(error instanceof SaveStopped)) failedWith('internal');
    }
  }

  async function flush(): Promise<boolean> {
    if (running !== null) {
      await running;
      // What was typed during that save is still to come, unless it failed: then the retry has it.
      if (dirty() && store.getState().status.kind === 'saved') return flush();
      return !dirty();
    }
    running = saveAll();
    await running;
    running = null;
    return !dirty();
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
        if (store.getState().status.kind === 'failed') return;
        drop(flush(), () => failedWith('internal'));
      }, wait);
    },
    flush,
    stop: () => {
      stopped = true;
      clearPause();
      if (retry !== null) clearTimeout(retry);
      retry = null;
    },
  };
}

/** A save that ended in a state the person can see; nothing more to report. */
class SaveStopped extends Error {}
