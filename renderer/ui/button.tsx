/** Buttons: one main act per screen, others plain or edged. */
import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  kind?: 'edged' | 'main' | 'plain';
  big?: boolean;
  icon?: IconName;
  submit?: boolean;
  children: ReactNode;
};

const classes = (kind: ButtonProps['kind'], big: boolean | undefined, extra: string | undefined): string =>
  [
    'btn',
    kind === 'main' ? 'btn-main' : '',
    kind === 'plain' ? 'btn-plain' : '',
    big ? 'btn-big' : '',
    extra ?? '',
  ]
    .filter((one) => one !== '')
    .join(' ');

export function Button({ kind = 'edged', big, icon, submit, className, children, ...rest }: ButtonProps) {
  return (
    <button type={submit === true ? 'submit' : 'button'} className={classes(kind, big, className)} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button that looks like a link, for acts inside running text. */
export const Linkish = ({ children, ...rest }: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button type="button" className="linkish" {...rest}>
    {children}
  </button>
);

/** A button that is an icon only; its name is read out and shown as a tooltip. */
export function IconButton({
  name,
  icon,
  ...rest
}: Omit<ComponentProps<'button'>, 'type' | 'className' | 'name'> & { name: string; icon: IconName }) {
  return (
    <button type="button" className="icon-btn" aria-label={name} title={name} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
