/**
 * What can be made again is made again: a damaged page of the search index or of the list's lines is met by whatever the vault is asked first,
 * a search, a save, the list. The question is then asked once more. Each is looked at once in a session.
 */
import { remakeSummaries, summariesAreSound } from '../audits/remake-summaries.ts';
import { isDamage } from '../file/damage.ts';
import type { Connection } from '../file/sqlite.ts';
import type { Context } from '../records/held.ts';
import { remakeSearch, searchIsSound } from '../search/remake-search.ts';

export type Mend = {
  /** Does it; where a damaged page stops it that can be made again, mends that and does it once more. */
  readonly mending: <T>(work: () => T) => T;
};

/** Makes the mender of an open connection. `onNoted` hears of every damage that was met. */
export function makeMend(
  db: Connection,
  toolkit: () => Context['toolkit'],
  onNoted: (error: unknown) => void,
): Mend {
  const done = new Set<string>();
  /** Looked at once in a session: reading every page again for each question that meets other damage would hold everybody up. */
  const once = (name: string, isSound: () => boolean, remake: () => void): boolean => {
    if (done.has(name)) return false;
    done.add(name);
    if (isSound()) return false;
    try {
      remake();
      return true;
    } catch (error) {
      onNoted(error);
      return false;
    }
  };
  const mend = (): boolean => {
    const search = once(
      'search',
      () => searchIsSound(db),
      () => remakeSearch(db),
    );
    const summaries = once(
      'summaries',
      () => summariesAreSound(db),
      () => remakeSummaries(db, toolkit()),
    );
    return search || summaries;
  };
  return {
    mending: (work) => {
      try {
        return work();
      } catch (error) {
        if (!isDamage(error) || db.inTransaction) throw error;
        onNoted(error);
        if (!mend()) throw error;
        return work();
      }
    },
  };
}
