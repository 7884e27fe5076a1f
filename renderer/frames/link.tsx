/** A link to another screen. It is a real link for everyone, and goes by the typed route instead of an address. */
import type { ComponentProps, MouseEvent } from 'react';
import { go, type Route } from '../stores/routes.ts';

type Props = Omit<ComponentProps<'a'>, 'href'> & { to: Route | (() => void) };

/** `to` is a route, or what else happens when the link is followed. */
export function Link({ to, children, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    event.preventDefault();
    onClick?.(event);
    if (typeof to === 'function') to();
    else go(to);
  };
  return (
    <a href="#go" draggable={false} {...rest} onClick={follow}>
      {children}
    </a>
  );
}
