/** Follows what the vault's checks find in the open audit: asked for after every save, kept with the revision it is of. */
import type { StoreApi } from 'zustand/vanilla';
import type { Findings } from '../../../shared/contract/checks.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { derive, keepSame } from './draft-derived.ts';
import type { Ask, Checked, Draft } from './draft-state.ts';

/** Nothing has been checked yet. */
export const unchecked: Checked = {
  revision: 0,
  problems: [],
  toDo: {},
  misfits: [],
  impacts: {},
  of: null,
  isLate: false,
};

/** Whether what the checks found is of the text as it stands now, with the last key. */
export const isChecked = ({ checked, audit }: Pick<Draft, 'checked' | 'audit'>): boolean =>
  checked.of === audit;

/** After a pause the checks follow within a fraction of a second; when they do not for so long, in ms, the person is told. */
const lateMs = 4000;

export type FindingsFollower = {
  /**
   * Asks for the findings of the newest revision; two who ask at once wait for the same answer. `anew`: something beside the audit was
   * saved, which an answer that is on its way may not have seen.
   */
  readonly look: (anew?: boolean) => Promise<void>;
  /** The person has paused: from now on the findings may be late. */
  readonly paused: () => void;
  readonly stop: () => void;
};

/** Follows the findings of one open audit. It asks by itself whenever a save has made a new revision. */
export function followFindings(store: StoreApi<Draft>, ask: Ask): FindingsFollower {
  let asking: { readonly revision: number; readonly done: Promise<void> } | null = null;
  let late: ReturnType<typeof setTimeout> | undefined;

  function take(findings: Findings): void {
    const { revision, saved, audit, toolkit, derived, checked } = store.getState();
    if (findings.revision < checked.revision) return;
    const of = findings.revision === revision ? saved : null;
    // What shows them paints again only when they have become others.
    const misfits = sameJson(checked.misfits, findings.misfits) ? checked.misfits : findings.misfits;
    store.setState({
      checked: { ...findings, misfits, of, isLate: checked.isLate && of !== audit },
      derived: keepSame(derived, derive(toolkit, audit, findings.problems)),
    });
  }

  async function askOnce(): Promise<void> {
    try {
      const reply = await ask('audit.findings', { audit: store.getState().audit.id });
      if (reply.ok) take(reply.value);
    } catch {
      // The bridge broke: the saved line says so, and that the last words are not checked.
    }
  }

  function look(anew = false): Promise<void> {
    const { revision } = store.getState();
    if (asking?.revision === revision && !anew) return asking.done;
    const done = askOnce().finally(() => {
      if (asking?.done === done) asking = null;
    });
    asking = { revision, done };
    return done;
  }

  const stopFollowing = store.subscribe((now, before) => {
    if (now.revision !== before.revision) void look();
  });

  return {
    look,
    paused: () => {
      clearTimeout(late);
      late = setTimeout(() => {
        const { checked, audit } = store.getState();
        if (checked.of !== audit) store.setState({ checked: { ...checked, isLate: true } });
      }, lateMs);
    },
    stop: () => {
      clearTimeout(late);
      stopFollowing();
    },
  };
}
