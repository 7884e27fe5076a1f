/** What of the open audit nobody could have written with its form: asked for when it is opened and whenever its line in the list changes. */
import { useEffect, useState } from 'react';
import type { Unfitting } from '../../../shared/contract/audits.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { ask, onNews } from '../../ask.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { useShowMisfits } from '../../stores/misfits.ts';
import { unawaited } from '../../surface.ts';
import { changeWords } from '../history/change-words.ts';

const none: readonly Unfitting[] = [];

/** A misfit in the words of the form: "3i Child’s voice, grade: the question has no such grade". */
export const misfitWords = (toolkit: Toolkit, { path, words }: Unfitting): string =>
  `${changeWords(toolkit, { path, before: null, after: null }).where}: ${words}`;

function useMisfitsOf(audit: Audit['id']): readonly Unfitting[] {
  const [found, setFound] = useState(none);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const reply = await ask('audit.misfits', { audit });
      if (!isGone) setFound(reply.ok && reply.value.length > 0 ? reply.value : none);
    };
    unawaited(look());
    const stop = onNews((news) => {
      if (news.kind === 'audit-changed' && news.summary.id === audit) unawaited(look());
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [audit]);
  return found;
}

/** Shows them under the bar while a screen of the audit is there. */
export function useMisfits(): void {
  const audit = useDraft((d) => d.audit.id);
  const toolkit = useDraft((d) => d.toolkit);
  useShowMisfits(useMisfitsOf(audit), (one) => misfitWords(toolkit, one));
}
