/**
 * Autosave of a review, in the manner of the audit's (draft-save.ts): within a second of a pause, on leaving and on lock
 * the difference to the last commit goes to the vault. Saves never overlap; a failed one is tried again every 10 seconds.
 */
import { createPatch } from 'rfc6902';
import type { StoreApi } from 'zustand/vanilla';
import type { PatchOperation } from '../../shared/contract/audits.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { Review } from '../../shared/moderation/review.ts';
import { ask } from '../ask.ts';
import { off } from '../surface.ts';
import { mergeJson, sameJson } from './draft-merge.ts';
import { longestMs, pauseMs, retryMs, type Saver } from './draft-save.ts';
import type { ReviewDraft } from './review-state.ts';

/** One ask takes at most this many operations. */
const most = 2000;

/** The changes from one review to another; whole members where single steps would be too many. */
export function reviewPatch(before: Review, after: Review): PatchOperation[] {
  const fine = createPatch(before, after).map((operation): PatchOperation => {
    if (operation.op === 'remove') return { op: 'remove', path: operation.path };
    if (operation.op === 'add' || operation.op === 'replace')
      return PatchValue(operation.op, operation.path, operation.value);
    throw new Error(`A patch held the operation ${operation.op}, which createPatch never makes.`);
  });
  if (fine.length <= most) return fine;
  return Object.entries(after)
    .filter(([key, value]) => !sameJson(before[key as keyof Review], value))
    .map(([key, value]) => PatchValue('replace', `/${key}`, value));
}

const PatchValue = (op: 'add' | 'replace', path: string, value: unknown): PatchOperation => ({
  op,
  path,
  value: value as Extract<PatchOperation, { op: 'add' }>['value'],
});

type Timer = ReturnType<typeof setTimeout>;

/** Makes the autosave of one open review. It reads and writes the review's store only. */
export function createReviewSaver(store: StoreApi<ReviewDraft>): Saver {
  let pause: Timer | null = null;
  let retry: Timer | null = null;
  let dirtySince: number | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  const isDirty = (): boolean => store.getState().review !== store.getState().saved;
  const hasFailed = (): boolean => store.getState().status.kind === 'failed';

  function failedWith(code: ErrorCode): void {
    const { status } = store.getState();
    const before = status.kind === 'failed' ? status : { since: status.at, tries: 0 };
    store.setState({ status: { kind: 'failed', since: before.since, code, tries: before.tries + 1 } });
    if (retry !== null || stopped) return;
    retry = setTimeout(() => {
      retry = null;
      off(flush());
    }, retryMs);
  }

  /** Another revision got in first: what is on the screen is put on top of it. Gives false when that cannot be. */
  async function rebase(): Promise<boolean> {
    const opened = await ask('moderation.open', { audit: store.getState().audit.id });
    if (!opened.ok) {
      failedWith(opened.code);
      return false;
    }
    const { review, saved } = store.getState();
    const merged = Review.parse(mergeJson(saved, review, opened.value.review));
    store.setState({ review: merged, saved: opened.value.review, revision: opened.value.revision });
    return true;
  }

  /** Gives false when there is nothing more to do now. */
  async function saveOnce(): Promise<boolean> {
    const { audit, review, saved, revision } = store.getState();
    const changes = reviewPatch(saved, review);
    if (changes.length === 0) {
      store.setState({ saved: review });
      return isDirty();
    }
    const reply = await ask('moderation.save', { audit: audit.id, basedOn: revision, changes });
    if (reply.ok) {
      const status = { kind: 'saved', at: reply.value.savedAt, recovered: hasFailed() } as const;
      store.setState({ saved: review, revision: reply.value.revision, status });
      if (retry !== null) clearTimeout(retry);
      retry = null;
      return isDirty();
    }
    if (reply.code === 'stale-revision') return rebase();
    failedWith(reply.code);
    return false;
  }

  async function saveAll(): Promise<void> {
    if (pause !== null) clearTimeout(pause);
    pause = null;
    dirtySince = null;
    // A revision that is stale several times over is another window at work; the next pause tries again.
    for (let turn = 0; turn < 6 && isDirty(); turn += 1) if (!(await saveOnce())) return;
  }

  async function flush(): Promise<boolean> {
    if (running !== null) {
      await running;
      if (isDirty() && !hasFailed()) return flush();
      return !isDirty();
    }
    running = saveAll().finally(() => {
      running = null;
    });
    await running;
    return !isDirty();
  }

  return {
    soon: () => {
      if (stopped) return;
      const now = Date.now();
      dirtySince ??= now;
      if (pause !== null) clearTimeout(pause);
      pause = setTimeout(
        () => {
          pause = null;
          // While saves fail, the retry alone decides when.
          if (!hasFailed()) off(flush());
        },
        Math.max(0, Math.min(pauseMs, dirtySince + longestMs - now)),
      );
    },
    flush,
    stop: () => {
      stopped = true;
      if (pause !== null) clearTimeout(pause);
      if (retry !== null) clearTimeout(retry);
    },
  };
}
