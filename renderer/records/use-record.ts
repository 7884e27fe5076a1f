/** A record of a kind on the screen that edits it, by its id: opened with the screen and closed with it. Undo works over a lock, too. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sentenceFor } from '../../shared/errors.ts';
import type { Recorded, RecordKind } from '../../shared/records/record-kind.ts';
import type { Result } from '../../shared/result.ts';
import { useCommand } from '../stores/commands.ts';
import { registerBeforeLock, registerUndoKeeper, takeKeptUndo, useSession } from '../stores/session.ts';
import { unawaited } from '../surface.ts';
import { begun, makeOpener, type OpenKindRecord, type RecordState } from './open-record.ts';
import { whenDone } from './when-done.ts';

export type OpenedRecord<D extends Recorded> = Pick<OpenKindRecord<D>, 'change' | 'flush' | 'reload'> & {
  readonly document: D;
  readonly saved: D;
  readonly status: RecordState<D>['status'];
};

/** Makes what a screen needs of one kind: the hook that opens one, and the way to begin a new one. */
export function makeUseRecord<D extends Recorded>(kind: RecordKind<D>) {
  const opener = makeOpener<D>(kind);
  registerBeforeLock(opener.flush);
  registerUndoKeeper(() => opener.current()?.keepUndo() ?? '');
  useSession.subscribe((state, before) => {
    if (state.phase !== before.phase && state.phase === 'locked') opener.forget();
  });
  addEventListener('pagehide', () => unawaited(opener.flush()));
  const waiting = createStore<RecordState<D>>(() => begun({} as D));

  /** The record, nothing while it opens, or the sentence that says why it does not. */
  function useRecord(id: string): OpenedRecord<D> | null | string {
    const [opened, setOpened] = useState<Result<OpenKindRecord<D>> | null>(null);
    useEffect(() => {
      const stop = whenDone(opener.open(id), (result) => {
        if (result.ok) result.value.restoreUndo(takeKeptUndo());
        setOpened(result);
      });
      return () => {
        stop();
        const work = opener.current();
        if (work !== null) unawaited(work.close());
      };
    }, [id]);
    const work = opened?.ok === true ? opened.value : null;
    const { document, saved, status } = useStore(work?.store ?? waiting);
    useCommand('edit.undo', () => void work?.undo());
    useCommand('edit.redo', () => void work?.redo());
    if (opened !== null && !opened.ok) return sentenceFor(opened.code, opened.facts);
    if (work === null) return null;
    return { change: work.change, flush: work.flush, reload: work.reload, document, saved, status };
  }
  return { useRecord, begin: opener.begin, flush: opener.flush };
}
