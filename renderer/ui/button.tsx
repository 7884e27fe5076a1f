/** Buttons: one main act per screen, others plain or edged. A button with a command shows its key and tells it to screen readers. */
import type { ComponentProps, ReactNode } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { useKeysOf } from '../stores/commands.ts';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  kind?: 'edged' | 'main' | 'plain';
  big?: boolean;
  icon?: IconName;
  submit?: boolean;
  children: ReactNode;
};

const classes = (kind: Props['kind'], big: boolean | undefined, extra: string | undefined): string =>
  [
    'btn',
    kind === 'main' ? 'btn-main' : '',
    kind === 'plain' ? 'btn-plain' : '',
    big ? 'btn-big' : '',
    extra ?? '',
  ]
    .filter((one) => one !== '')
    .join(' ');

export function Button({ kind = 'edged', big, icon, submit, className, children, ...rest }: Props) {
  return (
    <button type={submit === true ? 'submit' : 'button'} className={classes(kind, big, className)} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button for a command of shared/commands.ts: shows the key the person has for it. */
export function CommandButton({ command, children, ...rest }: Props & { command: CommandId }) {
  const { words, aria } = useKeysOf(command);
  return (
    <Button {...rest} aria-keyshortcuts={aria}>
      {children}
      {words === undefined ? null : (
        <>
          {' '}
          <Kbd>{words}</Kbd>
        </>
      )}
    </Button>
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
