/** Lists of records, a kind at a time: asked for once, all of it page by page, kept true by news, forgotten at the lock. No document is read for them. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { RecordLine } from '../../shared/contract/records.ts';
import { ask, type Reply } from '../ask.ts';
import { useSession } from '../stores/session.ts';
import { unawaited } from '../surface.ts';

type Listed = {
  readonly lines: readonly RecordLine[];
  /** Whether all there are have come. */
  readonly done: boolean;
};
type Lists = { readonly [kind: string]: Listed | undefined };

const useLists = create<Lists>(() => ({}));
const none: Listed = { lines: [], done: false };
/** A first page that is there at once, then as many as one ask gives. */
const [first, most] = [100, 1000];

useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') useLists.setState({}, true);
});

/** Lines by their id, those that are newer in place of older ones; what changed last comes first. */
function withLines(before: readonly RecordLine[], come: readonly RecordLine[]): readonly RecordLine[] {
  const known = new Map(before.map((line) => [line.id, line]));
  const isNew = come.filter((line) => (known.get(line.id)?.revision ?? 0) < line.revision);
  if (isNew.length === 0) return before;
  const ids = new Set(isNew.map(({ id }) => id));
  return [...before.filter(({ id }) => !ids.has(id)), ...isNew].toSorted((a, b) =>
    a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0,
  );
}

/** What is being asked for, so that it is asked for once. */
const coming = new Map<string, Promise<void>>();

async function loadAll(kind: string): Promise<void> {
  // Told while it is asked for, a line has somewhere to go.
  useLists.setState({ [kind]: none });
  let after: string | null = null;
  do {
    const limit: number = after === null ? first : most;
    const reply: Reply<'record.list'> = await ask('record.list', { kind, about: null, after, limit });
    const now = useLists.getState()[kind];
    // Locked meanwhile: nothing is to be put back.
    if (now === undefined) return;
    if (!reply.ok) {
      // Asked for again when it is wanted next.
      useLists.setState({ [kind]: undefined });
      return;
    }
    after = reply.value.next;
    useLists.setState({ [kind]: { lines: withLines(now.lines, reply.value.items), done: after === null } });
  } while (after !== null);
}

function load(kind: string): Promise<void> {
  const under = coming.get(kind) ?? loadAll(kind).finally(() => coming.delete(kind));
  coming.set(kind, under);
  return under;
}

/** The lines of a kind, newest first, once all of them are known. */
export async function linesOf(kind: string): Promise<readonly RecordLine[]> {
  if (useLists.getState()[kind]?.done !== true) await load(kind);
  return useLists.getState()[kind]?.lines ?? none.lines;
}

/** A record was made or changed. */
export function takeRecordLine(record: RecordLine): void {
  const now = useLists.getState()[record.kind];
  if (now === undefined) return;
  const lines = [record, ...now.lines.filter((one) => one.id !== record.id)];
  useLists.setState({ [record.kind]: { ...now, lines } });
}

/** A record was taken away. */
export function dropRecordLine(kind: string, id: string): void {
  const now = useLists.getState()[kind];
  if (now === undefined) return;
  useLists.setState({ [kind]: { ...now, lines: now.lines.filter((one) => one.id !== id) } });
}

/** The lines of a kind, newest first, and whether all of them are there; none while they are not known yet. */
export function useRecordList(kind: string): Listed {
  const listed = useLists((lists) => lists[kind]);
  useEffect(() => {
    if (useLists.getState()[kind] === undefined) unawaited(load(kind));
  }, [kind]);
  return listed ?? none;
}

/** The lines of a kind, newest first; none while they are not known yet. */
export const useRecordLines = (kind: string): readonly RecordLine[] => useRecordList(kind).lines;

/** A text of a line; '' where the line has none under that name. */
export function lineText({ line }: Pick<RecordLine, 'line'>, member: string): string {
  const value = line[member];
  return typeof value === 'string' ? value : '';
}
