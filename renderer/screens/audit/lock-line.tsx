/** One line on top of what can be read and not changed, saying why; and the lock for everything inside. */
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Section } from '../../../shared/toolkit/toolkit.ts';
import { LockProvider, useDraft } from '../../form/draft-context.tsx';
import { lockOfSection } from '../../form/lock-words.ts';

export function LockLine(props: { readonly section: Section; readonly children: ReactNode }) {
  const why = useDraft((d) => lockOfSection(d.toolkit, d.audit, props.section));
  return (
    <LockProvider why={why}>
      {why === null ? null : (
        <p className="lock-line">
          <Lock className="i" aria-hidden="true" /> {why}
        </p>
      )}
      {props.children}
    </LockProvider>
  );
}
