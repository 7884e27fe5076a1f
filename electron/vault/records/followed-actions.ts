/**
 * The actions of signed audits as records that are followed. They are born in the transaction that signs, and for audits that earlier
 * programs signed when the vault has a quiet moment; their ids follow from audit and row, so being born twice is being born once. The signed
 * audit is never written for it. Once nothing is left to be done the audit is closed, and taken up again when an action is (PG56).
 */
import { followSigned } from '../../../shared/actions/from-audit.ts';
import { followReview } from '../../../shared/actions/from-review.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { isNothingLeft, move } from '../../../shared/audit/states.ts';
import type { RecordLine } from '../../../shared/contract/records.ts';
import { changeBetween } from '../../../shared/json/diff.ts';
import { sameJson } from '../../../shared/json/same.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { ActionRecord } from '../../../shared/records/action.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import type { Committer } from './commit.ts';
import { derivedId } from './derived-id.ts';
import { makeFollowedLines } from './followed-lines.ts';
import { makeFollowedRecords } from './followed-records.ts';
import type { Context, Loaded } from './held.ts';
import type { Act } from './record-rows.ts';

type Parts = {
  /** Hears of what could not be followed: signing goes on, and a later opening tries again. */
  readonly onNoted: (error: unknown) => void;
  readonly onRecord: (line: RecordLine) => void;
};

/** Builds what follows actions. All of it but `tell` and `drop` is done inside the caller's transaction. */
export function makeFollowing(context: Context, { commit, writeSummary }: Committer, parts: Parts) {
  const { db, toolkit, followedLine } = context;
  const signed = db.prepare<[string], { version: number; document: string }>(
    `SELECT version, document FROM signed_versions WHERE audit = (SELECT key FROM audits WHERE id = ?)
     AND json_extract(details, '$.counterSigned') IS NULL ORDER BY version, id`,
  );
  const forgetWalk = db.prepare(`DELETE FROM meta WHERE name = 'actions-followed'`);
  const lines = makeFollowedLines(db);
  const told: RecordLine[] = [];
  const records = makeFollowedRecords(context, (line) => told.push(line));

  /** What fails here is taken back alone; a disk that cannot be written takes back the whole act. */
  const aside = (work: () => void): boolean => {
    const before = told.length;
    try {
      db.transaction(work)();
      return true;
    } catch (error) {
      told.length = before;
      if (writeCodeOf(error) !== null) throw error;
      forgetWalk.run();
      parts.onNoted(error);
      return false;
    }
  };

  const isDone = (audit: Audit): boolean => lines.isNothingLeft(audit) ?? isNothingLeft(audit);

  return {
    /** Follows the actions of everything that was signed of an audit. Gives whether that could be. */
    signed: (audit: Audit['id'], act: Act): boolean =>
      aside(() => {
        const all = signed.all(audit);
        // Where they are followed already, every version before the newest was taken in.
        const from = records.isAny(audit) ? (all.at(-1)?.version ?? 0) : 0;
        for (const { version, document: text } of all) {
          if (version < from) continue;
          const document = JSON.parse(text) as Audit;
          const had = records.of(document);
          const found = { audit: document, toolkit: toolkit(document.toolkit.fingerprint) };
          records.keep(followSigned(found, had, derivedId), had, act);
        }
      }),

    /** What a moderator who accepted an audit says of its actions. */
    accepted: (loaded: Loaded, review: Review, act: Act): boolean =>
      aside(() => {
        const had = records.of(loaded.audit);
        records.keep(followReview(loaded, review, had, derivedId), had, act);
      }),

    /** The followed actions of an audit, and those it carried forward. */
    recordsOf: (audit: Audit): ActionRecord[] => [...records.of(audit).values()],

    isNothingLeft: isDone,

    /** Whether every other action of the audit is settled. */
    othersSettled: (audit: Audit, action: string): boolean => lines.isNothingLeft(audit, action) ?? true,

    /** Closes an audit of which nothing is left, or takes it up again, and brings its line up to date. Gives it as it stands. */
    settleAudit: (loaded: Loaded, { at, author }: Act): Loaded => {
      const moved = move(loaded.audit, isDone(loaded.audit) ? 'close' : 'take-up-again');
      if (!moved.ok) {
        const summary = { ...loaded.summary, ...followedLine(loaded.audit) };
        if (sameJson(summary, loaded.summary)) return loaded;
        writeSummary(loaded.key, summary, true);
        return { ...loaded, summary };
      }
      const after: Audit = { ...loaded.audit, state: moved.value };
      return commit(loaded, {
        ...changeBetween(loaded.audit, after),
        audit: after,
        at,
        author,
        event: moved.value === 'closed' ? 'closed' : 'taken-up-again',
        touched: [],
      });
    },

    /** After the commit: tells of what was followed in it. */
    tell: (): void => told.splice(0).forEach((line) => parts.onRecord(line)),

    /** The commit failed: there is nothing to tell. */
    drop: (): void => void told.splice(0),
  };
}

export type Following = ReturnType<typeof makeFollowing>;
