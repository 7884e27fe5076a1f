/** Lists of records, a kind at a time: asked for once, kept true by news, forgotten at the lock. No document is read for them. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { RecordLine } from '../../shared/contract/records.ts';
import { ask, type Reply } from '../ask.ts';
import { useSession } from '../stores/session.ts';
import { unawaited } from '../surface.ts';

type Lists = { readonly [kind: string]: readonly RecordLine[] | undefined };

const useLists = create<Lists>(() => ({}));
const none: readonly RecordLine[] = [];
/** So many come in one batch. */
const batch = 1000;

useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') useLists.setState({}, true);
});

async function load(kind: string): Promise<readonly RecordLine[]> {
  const lines: RecordLine[] = [];
  let after: string | null = null;
  do {
    const reply: Reply<'record.list'> = await ask('record.list', { kind, about: null, after, limit: batch });
    if (!reply.ok) return lines;
    lines.push(...reply.value.items);
    after = reply.value.next;
  } while (after !== null);
  useLists.setState({ [kind]: lines });
  return lines;
}

/** The lines of a kind, newest first, once they are known. */
export const linesOf = async (kind: string): Promise<readonly RecordLine[]> =>
  useLists.getState()[kind] ?? load(kind);

/** A record was made or changed. */
export function takeRecordLine(record: RecordLine): void {
  const lines = useLists.getState()[record.kind];
  if (lines === undefined) return;
  useLists.setState({ [record.kind]: [record, ...lines.filter((one) => one.id !== record.id)] });
}

/** The lines of a kind, newest first; none while they are not known yet. */
export function useRecordLines(kind: string): readonly RecordLine[] {
  const lines = useLists((lists) => lists[kind]);
  useEffect(() => {
    if (useLists.getState()[kind] === undefined) unawaited(load(kind));
  }, [kind]);
  return lines ?? none;
}
