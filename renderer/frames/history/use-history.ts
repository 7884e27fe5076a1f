/** Reads the history of an audit from the vault, newest first, a page at a time. */
import { useEffect, useState } from 'react';
import { sentenceFor } from '../../../shared/errors.ts';
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { OpenDraft } from '../../records/audit/draft.ts';
import type { Ask } from '../../records/audit/draft-state.ts';
import { whenDone } from '../../records/when-done.ts';

export type History = {
  readonly entries: readonly HistoryEntry[];
  readonly more: boolean;
  /** The chain of hashes was followed and holds; null until it is known. */
  readonly chainHolds: boolean | null;
  readonly trouble: string;
};

const start: History = { entries: [], more: false, chainHolds: null, trouble: '' };

/** `question` null reads everything. `readOn` fetches the next page. */
export function useHistory(draft: OpenDraft, ask: Ask, question: string | null, limit = 50) {
  const [history, setHistory] = useState<History>(start);
  const audit: Audit['id'] = draft.store.getState().audit.id;
  const read = async (before: number | null, known: readonly HistoryEntry[]): Promise<History> => {
    // What was just typed belongs to the history too.
    await draft.flush();
    const reply = await ask('audit.history', { audit, question, before, limit });
    if (!reply.ok) return { ...start, entries: known, trouble: sentenceFor(reply.code, reply.facts) };
    const { entries, more, chainHolds } = reply.value;
    return { entries: [...known, ...entries], more, chainHolds, trouble: '' };
  };
  useEffect(() => {
    return whenDone(read(null, []), setHistory);
    // oxlint-disable-next-line react/exhaustive-deps -- read is made anew on every render and reads only these
  }, [draft, ask, audit, question, limit]);
  const readOn = (): void => {
    const last = history.entries.at(-1);
    whenDone(read(last?.revision ?? null, history.entries), setHistory);
  };
  return { history, readOn };
}
