/** What a followed action means for the audits it belongs to: who may make it, when it may be closed, and which audits close with it. */
import { actionKind, standingOf, type ActionRecord } from '../../../shared/records/action.ts';
import type { Recorded } from '../../../shared/records/record-kind.ts';
import type { Following } from './followed-actions.ts';
import type { Context, Loaded } from './held.ts';
import type { Act } from './record-rows.ts';

type Parts = {
  readonly changed: (loaded: Loaded) => void;
  readonly following: Pick<Following, 'othersSettled' | 'settleAudit'>;
};

/** Builds what the store of records asks and tells of actions. */
export function makeActionsBeside(context: Pick<Context, 'load' | 'keep'>, { changed, following }: Parts) {
  /** Audits as they stand with what was written of one of their actions: held ready once that is on the disk. */
  let settledNow: Loaded[] = [];

  return {
    begin: (): void => {
      settledNow = [];
    },

    /** An audit's own actions are made by its signing alone; they are closed together (K04, PG56). */
    mayStand: (kind: string, before: Recorded | null, after: Recorded): boolean => {
      if (kind !== actionKind.name) return true;
      const next = after as ActionRecord;
      // One that is typed in by hand begins as proposed: nothing is proven by writing that it is.
      if (before === null)
        return next.source.kind !== 'audit' && next.events.length === 1 && standingOf(next) === 'proposed';
      if (standingOf(next) !== 'closed' || standingOf(before as ActionRecord) === 'closed') return true;
      const loaded = next.source.audit === '' ? null : context.load(next.source.audit);
      return loaded === null || following.othersSettled(loaded.audit, next.id);
    },

    /** Closes its audits, or takes them up again, inside the transaction. */
    within: (kind: string, act: Act, record: Recorded | null): void => {
      if (kind !== actionKind.name || record === null) return;
      const { source, alsoIn } = record as ActionRecord;
      settledNow = [source.audit, ...alsoIn].flatMap((audit) => {
        const loaded = context.load(audit);
        return loaded === null ? [] : [following.settleAudit(loaded, act)];
      });
    },

    after: (): void => {
      for (const loaded of settledNow.splice(0)) {
        context.keep(loaded.audit.id, loaded);
        changed(loaded);
      }
    },
  };
}
