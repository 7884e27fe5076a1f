/** Places of the open audit that hold more than fits, in words and with the way to each. */
import { useMemo } from 'react';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { At } from '../../../shared/records/refused.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { fieldOfAt, heldWordsOf } from '../../records/held-places.ts';
import type { HeldPlace } from '../../stores/held-words.ts';
import { changeWords } from '../history/change-words.ts';
import { putCaret } from './put-caret.ts';

/** A place as the path the history speaks of, rows by their number. */
function pathOf(audit: Audit, at: At): string {
  let now: unknown = audit;
  const parts = at.map((step) => {
    const holder = now;
    if (Array.isArray(holder)) {
      const rows = holder as readonly { readonly id?: unknown }[];
      const row = rows.findIndex(({ id }) => id === step.slice(1));
      now = rows[row];
      return row < 0 ? '-' : String(row);
    }
    now = (holder as Readonly<Record<string, unknown>> | undefined)?.[step];
    return step;
  });
  return `/${parts.join('/')}`;
}

/** A place of an audit in the words of its form: "3i Child’s voice, reasons". */
export const placeWords = (toolkit: Toolkit, audit: Audit, at: At): string =>
  changeWords(toolkit, { path: pathOf(audit, at), before: null, after: null }).where;

/** What does not fit in the open audit. */
export function useHeldOfAudit(): readonly HeldPlace[] {
  const status = useDraft((d) => d.status);
  const toolkit = useDraft((d) => d.toolkit);
  const audit = useDraft((d) => (d.status.kind === 'held' ? d.audit : null));
  return useMemo(
    () =>
      status.kind !== 'held' || audit === null
        ? []
        : status.refused.map((place) => ({
            where: placeWords(toolkit, audit, place.at),
            words: heldWordsOf(place),
            go: () => putCaret(fieldOfAt(place.at)),
          })),
    [status, toolkit, audit],
  );
}
