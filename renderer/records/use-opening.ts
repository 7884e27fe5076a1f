/**
 * Opens what a route is about (an audit, a review) and keeps it open while one moves between its screens. Leaving it saves
 * and closes.
 */
import { useEffect, useState } from 'react';
import { sentenceFor, type ErrorCode } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { whenDone } from './when-done.ts';
import { unawaited } from '../surface.ts';
import { auditOf, useRoutes } from '../stores/routes.ts';

export type Opening<W> =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly work: W }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly words: string };

type Kind<W> = {
  readonly current: () => W | null;
  readonly idOf: (work: W) => string;
  readonly open: (id: string) => Promise<Result<W>>;
  readonly close: (work: W) => Promise<unknown>;
};

/** Makes the hook that opens works of one kind by the id of their audit. */
export function makeUseOpening<W>({ current, idOf, open, close }: Kind<W>): (id: string) => Opening<W> {
  const shown = (id: string): W | null => {
    const now = current();
    return now !== null && idOf(now) === id ? now : null;
  };

  /** One opening at a time: drawing twice (or two screens at once) must not make two works of one audit. */
  let opening: { readonly id: string; readonly result: Promise<Opening<W>> } | null = null;
  function openOnce(id: string): Promise<Opening<W>> {
    if (opening?.id === id) return opening.result;
    const result = open(id)
      .then((opened): Opening<W> =>
        opened.ok
          ? { kind: 'open', work: opened.value }
          : { kind: 'failed', code: opened.code, words: sentenceFor(opened.code, opened.facts) },
      )
      .finally(() => {
        opening = null;
      });
    opening = { id, result };
    return result;
  }

  /** Closes it when the route has left its audit. */
  function closeIfLeft(id: string): void {
    setTimeout(() => {
      const work = shown(id);
      if (work !== null && auditOf(useRoutes.getState().route) !== id) unawaited(close(work));
    }, 0);
  }

  return function useOpening(id) {
    const [state, setState] = useState<Opening<W>>(() => {
      const now = shown(id);
      return now === null ? { kind: 'opening' } : { kind: 'open', work: now };
    });
    useEffect(() => {
      const stopWaiting = whenDone(openOnce(id), setState);
      return () => {
        stopWaiting();
        closeIfLeft(id);
      };
    }, [id]);
    return state;
  };
}
