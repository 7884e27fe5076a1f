/**
 * The one record of its kind there is in a vault, on the screen that edits it: opened with the screen and closed with it, made with its
 * first change. Undo and redo work as everywhere, also over a lock.
 */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sentenceFor } from '../../shared/errors.ts';
import type { OnlyKind, Recorded } from '../../shared/records/record-kind.ts';
import type { Result } from '../../shared/result.ts';
import { useCommand } from '../stores/commands.ts';
import { registerBeforeLock, registerUndoKeeper, takeKeptUndo, useSession } from '../stores/session.ts';
import { unawaited } from '../surface.ts';
import { begun, makeOpener, type OpenKindRecord, type RecordState } from './open-record.ts';
import { whenDone } from './when-done.ts';

export type OnlyOne<D extends Recorded> = Pick<OpenKindRecord<D>, 'change' | 'undo' | 'redo'> & {
  readonly document: D;
  /** As the vault has it. */
  readonly saved: D;
  readonly status: RecordState<D>['status'];
};
/** What a screen has of it: the record, nothing while it opens, or the sentence that says why it does not. */
export type Only<D extends Recorded> = OnlyOne<D> | null | string;

/** Makes the hook of one kind. */
export function makeUseOnly<D extends Recorded>(kind: OnlyKind<D>): () => Only<D> {
  const opener = makeOpener<D>(kind);
  registerBeforeLock(opener.flush);
  registerUndoKeeper(() => opener.current()?.keepUndo() ?? '');
  useSession.subscribe((state, before) => {
    if (state.phase !== before.phase && state.phase === 'locked') opener.forget();
  });
  addEventListener('pagehide', () => unawaited(opener.flush()));
  /** What is followed while the record opens. */
  const waiting = createStore<RecordState<D>>(() => begun(kind.none));

  return function useOnly() {
    const [opened, setOpened] = useState<Result<OpenKindRecord<D>> | null>(null);
    useEffect(() => {
      const stop = whenDone(opener.open(kind.only, kind.none), (result) => {
        if (result.ok) result.value.restoreUndo(takeKeptUndo());
        setOpened(result);
      });
      return () => {
        stop();
        const work = opener.current();
        if (work !== null) unawaited(work.close());
      };
    }, []);
    const work = opened?.ok === true ? opened.value : null;
    const { document, saved, status } = useStore(work?.store ?? waiting);
    useCommand('edit.undo', () => void work?.undo());
    useCommand('edit.redo', () => void work?.redo());
    if (opened !== null && !opened.ok) return sentenceFor(opened.code, opened.facts);
    if (work === null) return null;
    const { change, undo, redo } = work;
    return { change, undo, redo, document, saved, status };
  };
}
