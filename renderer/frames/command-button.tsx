/** The key a person has for a command: beside its word, and on its button. */
import type { CommandId } from '../../shared/commands.ts';
import { useKeysOf } from '../stores/commands.ts';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';

/** The key of a command as the person has set it; nothing when it has none. */
export function KeyOf({ command }: { command: CommandId }) {
  const { words } = useKeysOf(command);
  return words === undefined ? null : <Kbd>{words}</Kbd>;
}

/** A button for a command of shared/commands.ts: shows the key the person has for it. */
export function CommandButton({ command, children, ...rest }: ButtonProps & { command: CommandId }) {
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
