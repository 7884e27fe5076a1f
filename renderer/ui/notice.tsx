/** A notice: an icon, a strong first sentence where there is one, and what it means. Its kind says how serious it is. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type NoticeKind = 'plain' | 'look' | 'warn' | 'stop' | 'fine';

const usual: Readonly<Record<NoticeKind, IconName>> = {
  plain: 'info',
  look: 'info',
  warn: 'triangle-alert',
  stop: 'circle-alert',
  fine: 'circle-check',
};

type Props = {
  kind?: NoticeKind;
  icon?: IconName;
  /** alert: spoken at once. status: spoken when the person pauses. */
  role?: 'alert' | 'status';
  children: ReactNode;
};

export function Notice({ kind = 'plain', icon, role, children }: Props) {
  return (
    <div className={kind === 'plain' ? 'notice' : `notice notice-${kind}`} role={role}>
      <Icon name={icon ?? usual[kind]} />
      <div>{children}</div>
    </div>
  );
}

/** The words of an error beside its field. */
export const ErrorText = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="error-text" id={id}>
    <Icon name="circle-alert" />
    <span>{children}</span>
  </p>
);
