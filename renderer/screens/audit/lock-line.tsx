/** On top of what somebody fills: who that is, and, where it can be read and not changed, why. Also the lock for everything inside. */
import { Lock, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Section } from '../../../shared/toolkit/toolkit.ts';
import { LockProvider, useDraft } from '../../form/draft-context.tsx';
import { lockOfSection } from '../../form/lock-words.ts';
import { askForHandOver } from '../../stores/hand-over.ts';
import { useMayFill } from '../../frames/hand-over/may-fill.ts';

export function LockLine(props: { readonly section: Section; readonly children: ReactNode }) {
  const { section } = props;
  const signed = useDraft((d) => lockOfSection(d.toolkit, d.audit, section));
  const part = useDraft((d) => d.toolkit.parts.find((one) => one.id === section.part));
  const audit = useDraft((d) => d.audit.id);
  const mayFill = useMayFill(section.part);
  const role = part?.role ?? '';
  const why =
    signed ?? (mayFill ? null : `Filled by: ${role}. Hand the laptop over, and it can be filled here.`);
  return (
    <LockProvider why={why}>
      {why === null ? (
        section.part === 'auditor' ? null : (
          <p className="part-line">
            <UserRound className="i" aria-hidden="true" /> Filled by: {role}.
          </p>
        )
      ) : (
        <p className="lock-line">
          <Lock className="i" aria-hidden="true" />{' '}
          {section.part === 'auditor' || signed === null ? why : `Filled by: ${role}. ${why}`}
          {signed === null ? (
            <button
              type="button"
              className="linkish"
              onClick={() => askForHandOver({ audit, part: section.part })}
            >
              Hand over now
            </button>
          ) : null}
        </p>
      )}
      {props.children}
    </LockProvider>
  );
}
