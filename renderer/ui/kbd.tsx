/** A key beside the thing it does. Hidden from screen readers: aria-keyshortcuts on the control tells them. */
import type { CommandId } from '../../shared/commands.ts';
import { useKeysOf } from '../stores/commands.ts';

/** A fixed key name. */
export const Kbd = ({ children }: { children: string }) => <kbd aria-hidden="true">{children}</kbd>;

/** The key of a command as the person has set it; nothing when it has none. */
export function KeyOf({ command }: { command: CommandId }) {
  const { words } = useKeysOf(command);
  return words === undefined ? null : <Kbd>{words}</Kbd>;
}
