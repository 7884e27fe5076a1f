/** Follows the actions of audits that earlier programs signed: once, one at a time, while nobody waits. */
import { writeCodeOf } from '../../files/write-failure.ts';
import type { Following } from './followed-actions.ts';
import type { Context, Loaded } from './held.ts';

type Parts = {
  readonly following: Pick<Following, 'signed' | 'settleAudit' | 'tell' | 'drop'>;
  readonly changed: (loaded: Loaded) => void;
  readonly onNoted: (error: unknown) => void;
};

/**
 * Gives the work of following one more audit, which says whether there may be more. That it is done is noted in the vault; one audit that
 * cannot be followed is noted, and the others are.
 */
export function makeFollowedWalk(context: Context, { following, changed, onNoted }: Parts): () => boolean {
  const { db } = context;
  const done = db.prepare<[], string>(`SELECT value FROM meta WHERE name = 'actions-followed'`).pluck();
  const putDone = db.prepare(`INSERT OR REPLACE INTO meta (name, value) VALUES ('actions-followed', 'yes')`);
  const next = db.prepare<[number], { key: number; id: string; at: string }>(
    `SELECT a.key, a.id, a.updated_at AS at FROM audits a WHERE a.key > ?
     AND EXISTS (SELECT 1 FROM signed_versions s WHERE s.audit = a.key) ORDER BY a.key LIMIT 1`,
  );
  let reached = 0;
  let isWhole = true;

  const follow = (id: string, at: string): void => {
    try {
      const loaded = context.load(id);
      if (loaded === null) return;
      const act = { at, author: '' };
      const now = db
        .transaction(() => {
          if (!following.signed(loaded.audit.id, act)) isWhole = false;
          return following.settleAudit(loaded, act);
        })
        .immediate();
      following.tell();
      if (now === loaded) return;
      context.keep(id, now);
      changed(now);
    } catch (error) {
      following.drop();
      isWhole = false;
      if (writeCodeOf(error) !== null) throw error;
      onNoted(error);
    }
  };

  return () => {
    if (reached === 0 && done.get() !== undefined) return false;
    const row = next.get(reached);
    if (row === undefined) {
      // What could not be followed is tried again at the next opening.
      if (isWhole) putDone.run();
      reached = 0;
      return false;
    }
    reached = row.key;
    follow(row.id, row.at);
    return true;
  };
}
