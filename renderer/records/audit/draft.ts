/**
 * The open audit: a key press changes it and is painted at once; saving and undo follow behind, and what the vault's checks find. One draft
 * is open at a time, so that locking and closing know what to save.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Audit } from '../../../shared/audit/audit.ts';
import type { OpenedAudit } from '../../../shared/contract/audits.ts';
import { drop, type Result, ok, failed } from '../../../shared/result.ts';
import { withAnswer, type AnswerChange } from './draft-answer.ts';
import { derive, keepSame } from './draft-derived.ts';
import { followFindings, isChecked, unchecked } from './draft-findings.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { readsLoosely } from '../../../shared/records/fitting.ts';
import { withRefused } from '../../../shared/records/refused.ts';
import { savableAudit } from './draft-save.ts';
import type { Ask, Draft } from './draft-state.ts';
import { startRecord } from '../open-record.ts';
import { keepOpenWorks } from '../open-records.ts';
import { unawaited } from '../../surface.ts';

export type DraftDeps = {
  readonly ask: Ask;
};

export type OpenDraft = {
  readonly store: StoreApi<Draft>;
  /** Changes the audit. `typing` joins a run of typing into one undo step and leaves the checks to the next pause. */
  readonly change: (field: string, make: (audit: Audit) => Audit, typing?: boolean) => void;
  readonly answer: (question: string, field: string, change: AnswerChange, typing?: boolean) => void;
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  readonly flush: () => Promise<boolean>;
  /** Shows the risk records as they stand now: each is a record of its own, which saves itself. */
  readonly showRisks: (risks: Audit['escalations']) => void;
  /** One of them was saved: the checks look at it. */
  readonly riskSaved: () => void;
  /** Saves what is not saved and has the vault check it. Gives whether what was found is of the text as it stands now. */
  readonly check: () => Promise<boolean>;
  /** What the checks look at beside the audit has become another (a setting, the person): what was found is asked for anew. */
  readonly checkAnew: () => void;
  /** Takes the audit as the vault has it, after signing or re-opening. */
  readonly reload: () => Promise<Result<null>>;
  readonly keepUndo: () => string;
  readonly restoreUndo: (kept: string) => void;
  readonly close: () => Promise<boolean>;
  /** Ends its timers without saving. */
  readonly stop: () => void;
};

/** Sections and progress follow when the person has paused this long; what the checks find follows the save. */
const pauseMs = 500;

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
    checked: unchecked,
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
  const findings = followFindings(store, deps.ask);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  /** Works out again what stands beside the text. */
  function refresh(): void {
    clearTimeout(pause);
    const { toolkit, audit, derived, checked } = store.getState();
    store.setState({ derived: keepSame(derived, derive(toolkit, audit, checked.problems)) });
  }

  function refreshSoon(): void {
    if (closed) return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      findings.paused();
      inIdleTime(() => closed || refresh());
    }, pauseMs);
  }

  function show(audit: Audit, typing: boolean): void {
    const { toolkit, derived, checked } = store.getState();
    // Ticking or grading may show and hide questions at once; while typing nothing but the box itself is computed.
    if (typing) store.setState({ audit });
    else store.setState({ audit, derived: keepSame(derived, derive(toolkit, audit, checked.problems)) });
    refreshSoon();
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
    showRisks: (escalations) => {
      const { audit, saved } = store.getState();
      if (sameJson(audit.escalations, escalations)) return;
      const next = { ...audit, escalations };
      // Nothing of the audit itself is changed by it, so nothing of it is to be saved.
      store.setState({ audit: next, saved: audit === saved ? next : { ...saved, escalations } });
      refreshSoon();
    },
    riskSaved: () => unawaited(findings.look(true)),
    check: async () => {
      refresh();
      await record.flush();
      await findings.look();
      return isChecked(store.getState());
    },
    checkAnew: () => {
      store.setState({ checked: unchecked });
      refresh();
      unawaited(findings.look());
    },
    reload: async () => {
      const reply = await deps.ask('audit.open', { audit: store.getState().audit.id });
      if (!reply.ok) return failed(reply.code, reply.facts);
      // What was found stays on the screen until the vault has checked what there is now.
      const { checked: _none, derived: _bare, ...next } = firstState(reply.value);
      take(next.audit, (audit) => store.setState({ ...next, audit }));
      refresh();
      await findings.look();
      return ok(null);
    },
    close: () => drafts.close(draft),
    stop: () => {
      closed = true;
      record.stop();
      findings.stop();
      clearTimeout(pause);
    },
  };
  unawaited(findings.look());
  return draft;
}

/** Runs something when nothing else is to be done. */
function inIdleTime(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 1000 });
  else run();
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
