/** The risk record on the screen, open to be written into: what is written shows in the audit at once, and saves itself. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import type { SaveStatus } from '../../records/autosave.ts';
import { fieldOfAt, heldWordsOf } from '../../records/held-places.ts';
import {
  beginRisk,
  closeRisk,
  currentRisk,
  follow,
  openRisk,
  takeBackRisk,
  type OpenRisk,
} from '../../records/risk/risk-records.ts';
import { whenDone } from '../../records/when-done.ts';
import type { HeldPlace } from '../../stores/held-words.ts';
import { placeWords } from '../../frames/audit/held.ts';
import { putCaret } from '../../frames/audit/put-caret.ts';

const rowOf = (risk: OpenRisk): string => risk.store.getState().document.row;

/** Takes the id under which the audit shows the record; null where there is none. */
export function useRiskRecord(row: string | null): {
  readonly risk: OpenRisk | null;
  /** Begins a new one. Gives the id under which the audit shows it. */
  readonly begin: (question: string) => string;
  /** Takes an empty one away. */
  readonly takeBack: () => void;
} {
  const { draft, say } = useForm();
  const audit = useDraft((d) => d.audit.id);
  const [risk, setRisk] = useState<OpenRisk | null>(null);
  useEffect(() => {
    if (row === null || (risk !== null && rowOf(risk) === row)) return undefined;
    return whenDone(openRisk(audit, row), setRisk);
  }, [audit, row, risk]);
  useEffect(() => (risk === null ? undefined : follow(risk, draft)), [risk, draft]);
  // Leaving the screen saves and closes what was written into.
  useEffect(
    () => () => {
      const now = currentRisk();
      if (now !== null) closeRisk(now);
    },
    [],
  );
  return {
    risk,
    begin: (question) => {
      const begun = beginRisk(audit, question);
      // Shown before anything else is drawn: the caret goes into it at once.
      follow(begun, draft)();
      setRisk(begun);
      return rowOf(begun);
    },
    takeBack: () => {
      if (risk === null) return;
      whenDone(takeBackRisk(risk, draft), (isGone) => {
        if (isGone) setRisk(null);
        say(
          isGone
            ? 'The empty record is taken away.'
            : 'Something was written into this record, so it stays. Close it instead.',
        );
      });
    },
  };
}

type Told = { readonly status: SaveStatus | undefined };
const closed = createStore<Told>(() => ({ status: undefined }));

/** How the record is saved; undefined while none is open. */
export const useRiskStatus = (risk: OpenRisk | null): SaveStatus | undefined =>
  useStore(
    (risk?.store ?? closed) as Pick<StoreApi<Told>, 'getState' | 'subscribe' | 'getInitialState'>,
    ({ status }) => status,
  );

const none: readonly HeldPlace[] = [];

/** Places of the record that hold more than fits, in words and with the way to each. */
export function useHeldOfRisk(risk: OpenRisk | null): readonly HeldPlace[] {
  const status = useRiskStatus(risk);
  const toolkit = useDraft((d) => d.toolkit);
  const audit = useDraft((d) => d.audit);
  return useMemo(() => {
    if (risk === null || status?.kind !== 'held') return none;
    return status.refused.map((place) => {
      const at = ['escalations', `#${rowOf(risk)}`, ...place.at];
      return {
        where: placeWords(toolkit, audit, at),
        words: heldWordsOf(place),
        go: () => putCaret(fieldOfAt(at)),
      };
    });
  }, [risk, status, toolkit, audit]);
}
