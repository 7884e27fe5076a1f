/**
 * The open audit: a key press changes it and is painted at once; saving, undo and the checks follow behind. One draft
 * is open at a time, so that locking and closing know what to save.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Audit } from '../../../shared/audit/audit.ts';
import type { OpenedAudit } from '../../../shared/contract/audits.ts';
import { drop, type Result, ok, failed } from '../../../shared/result.ts';
import { withAnswer, type AnswerChange } from './draft-answer.ts';
import { derive, keepSame, problemsOf, readAhead, type Surroundings } from './draft-derived.ts';
import { readsLoosely } from '../../../shared/records/fitting.ts';
import { withRefused } from '../../../shared/records/refused.ts';
import { savableAudit } from './draft-save.ts';
import type { Ask, Draft } from './draft-state.ts';
import { startRecord } from '../open-record.ts';
import { keepOpenWorks } from '../open-records.ts';

export type DraftDeps = {
  readonly ask: Ask;
  readonly surroundings: () => Surroundings;
};

export type OpenDraft = {
  readonly store: StoreApi<Draft>;
  /** Changes the audit. `typing` joins a run of typing into one undo step and leaves the checks to the next pause. */
  readonly change: (field: string, make: (audit: Audit) => Audit, typing?: boolean) => void;
  readonly answer: (question: string, field: string, change: AnswerChange, typing?: boolean) => void;
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  readonly flush: () => Promise<boolean>;
  /** Runs the checks now instead of after the pause, for screens that show them. */
  readonly check: () => void;
  /** Runs the checks after the usual pause. */
  readonly checkSoon: () => void;
  /** Takes the audit as the vault has it, after signing or re-opening. */
  readonly reload: () => Promise<Result<null>>;
  readonly keepUndo: () => string;
  readonly restoreUndo: (kept: string) => void;
  readonly close: () => Promise<boolean>;
  /** Ends its timers without saving. */
  readonly stop: () => void;
};

/** The checks run when the person has paused this long. */
const checkPauseMs = 500;

/** A step of the first check is begun only while this much idle time is left, in ms. */
const stepMs = 8;

const drafts = keepOpenWorks<OpenDraft>((draft) => draft.store.getState().audit.id);
/** The draft that is open, for locking, closing and the status bar. */
export const currentDraft = drafts.current;
/** Saves everything that is not saved: before the lock and before the window goes. */
export const flushDrafts = drafts.flush;

function firstState(opened: OpenedAudit): Draft {
  const { toolkit, signed, revision, savedAt, refused = [] } = opened;
  // Words that did not fit their places stand there again.
  const audit = withRefused(opened.audit, refused).document;
  return {
    audit,
    saved: opened.audit,
    revision,
    toolkit,
    signed,
    status:
      refused.length > 0
        ? { kind: 'held', at: savedAt, refused }
        : { kind: 'saved', at: savedAt, recovered: false },
    derived: derive(toolkit, audit, []),
    jump: null,
  };
}

/** Opens an audit from the vault as the current draft. Fails when it is not there. */
export async function openDraft(id: Audit['id'], deps: DraftDeps): Promise<Result<OpenDraft>> {
  const waiting = drafts.takeBack(id);
  if (waiting !== null) return ok(waiting);
  const reply = await deps.ask('audit.open', { audit: id });
  if (!reply.ok) return failed(reply.code, reply.facts);
  return ok(drafts.show(startDraft(reply.value, deps)));
}

/** Makes the draft of an audit that has been opened. Exported for tests; screens use `openDraft`. */
export function startDraft(opened: OpenedAudit, deps: DraftDeps): OpenDraft {
  const store = createStore<Draft>(() => firstState(opened));
  let checking: ReturnType<typeof setTimeout> | null = null;
  let closed = false;
  /** Counts the checks asked for, so that the steps of one that was overtaken stop. */
  let checks = 0;
  /** Questions whose texts no check has read yet. */
  const unread = Object.keys(opened.audit.answers);

  function check(): void {
    if (checking !== null) clearTimeout(checking);
    checking = null;
    const { toolkit, audit, derived } = store.getState();
    const next = derive(toolkit, audit, problemsOf(toolkit, audit, deps.surroundings()));
    store.setState({ derived: keepSame(derived, next) });
  }

  function checkSoon(): void {
    if (closed) return;
    if (checking !== null) clearTimeout(checking);
    checks += 1;
    const mine = checks;
    checking = setTimeout(() => inIdleTime((left) => checkInSteps(mine, left)), checkPauseMs);
  }

  /** The first check reads every text of the audit: question by question, so that no key waits for all of them. */
  function checkInSteps(mine: number, left: () => number): void {
    if (closed || mine !== checks) return;
    const { toolkit, audit } = store.getState();
    for (let id = unread.pop(); id !== undefined; id = unread.pop()) {
      readAhead(toolkit, audit, id, deps.surroundings());
      if (unread.length > 0 && left() < stepMs) break;
    }
    if (unread.length > 0) inIdleTime((more) => checkInSteps(mine, more));
    else check();
  }

  function show(audit: Audit, typing: boolean): void {
    const { toolkit, derived } = store.getState();
    // Ticking or grading may show and hide questions at once; while typing nothing but the box itself is computed.
    if (typing) store.setState({ audit });
    else store.setState({ audit, derived: keepSame(derived, derive(toolkit, audit, derived.problems)) });
    checkSoon();
  }

  const { take, ...record } = startRecord<Audit>({
    ...savableAudit(store, deps.ask),
    reads: (value) => readsLoosely(Audit, value),
    of: ({ id, version }) => ({ audit: id, version }),
    show,
  });

  /** The screen goes where a step was taken back. */
  function stepped(field: string | null): string | null {
    if (field !== null) {
      const count = (store.getState().jump?.count ?? 0) + 1;
      store.setState({ jump: { field, count } });
    }
    return field;
  }

  const draft: OpenDraft = {
    ...record,
    store,
    answer: (question, field, to, typing = false) =>
      record.change(field, (audit) => withAnswer(audit, question, to), typing),
    undo: () => stepped(record.undo()),
    redo: () => stepped(record.redo()),
    check,
    checkSoon,
    reload: async () => {
      const reply = await deps.ask('audit.open', { audit: store.getState().audit.id });
      if (!reply.ok) return failed(reply.code, reply.facts);
      const next = firstState(reply.value);
      take(next.audit, (audit) => store.setState({ ...next, audit }));
      check();
      return ok(null);
    },
    close: () => drafts.close(draft),
    stop: () => {
      closed = true;
      record.stop();
      if (checking !== null) clearTimeout(checking);
    },
  };
  checkSoon();
  return draft;
}

/** Runs something when nothing else is to be done; it is told how many ms of that are left. */
function inIdleTime(run: (left: () => number) => void): void {
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback((idle) => run(() => idle.timeRemaining()), { timeout: 1000 });
  else run(() => Number.POSITIVE_INFINITY);
}

/** Drops every draft without saving, once the vault is locked: case text leaves the memory of the page. */
export const forgetDrafts = drafts.forget;

/** Starts saving what is pending and does not wait: for blur and for leaving a box. */
export function saveSoon(draft: OpenDraft): void {
  if (draft.store.getState().status.kind === 'failed') return;
  drop(draft.flush(), (error) => {
    throw error;
  });
}
