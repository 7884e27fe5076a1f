/** What of the open audit nobody could have written with its form: asked for when it is opened, and told again with what the checks find. */
import { useEffect, useState } from 'react';
import type { Unfitting } from '../../../shared/contract/audits.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { ask } from '../../ask.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { whenDone } from '../../records/when-done.ts';
import { useShowMisfits } from '../../stores/misfits.ts';
import { changeWords } from '../history/change-words.ts';

const none: readonly Unfitting[] = [];

/** A misfit in the words of the form: "3i Child’s voice, grade: the question has no such grade". */
export const misfitWords = (toolkit: Toolkit, { path, words }: Unfitting): string =>
  `${changeWords(toolkit, { path, before: null, after: null }).where}: ${words}`;

/** Asked for at opening: they are told also where the checks cannot run. */
function useFirstMisfits(audit: Audit['id']): readonly Unfitting[] {
  const [found, setFound] = useState(none);
  useEffect(
    () =>
      whenDone(ask('audit.misfits', { audit }), (reply) =>
        setFound(reply.ok && reply.value.length > 0 ? reply.value : none),
      ),
    [audit],
  );
  return found;
}

/** Shows them under the bar while a screen of the audit is there. */
export function useMisfits(): void {
  const audit = useDraft((d) => d.audit.id);
  const toolkit = useDraft((d) => d.toolkit);
  const first = useFirstMisfits(audit);
  const checked = useDraft((d) => (d.checked.revision === 0 ? null : d.checked.misfits));
  useShowMisfits(checked ?? first, (one) => misfitWords(toolkit, one));
}
