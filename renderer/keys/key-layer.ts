/** The one listener for keys: finds the commands of a key, asks whoever carries them out, and leaves every other key alone. */
import { commands, keysOf, type Command, type CommandId, type Platform } from '../../shared/commands.ts';
import { run } from '../stores/commands.ts';
import { useSession } from '../stores/session.ts';
import { useSettings } from '../stores/settings.ts';
import { keyOfEvent } from './key-of-event.ts';

/** Commands that have this key on this platform, with the person's own keys. Local ones are left to their control. */
export function commandsOfKey(
  key: string,
  platform: Platform,
  own: Readonly<Record<string, string>>,
): readonly CommandId[] {
  return commands
    .filter((one: Command) => one.local !== true && keysOf(one, platform, own).includes(key))
    .map((one) => one.id);
}

/** A modal dialog keeps the keys of the work behind it from working; these few stay. */
const overDialogs: ReadonlySet<CommandId> = new Set([
  'vault.lock',
  'vault.lock-and-hide',
  'zoom.in',
  'zoom.out',
  'zoom.reset',
  'risk.open',
]);

/** Whether a command may act now, whatever it came by: its key, or the menu, whose keys the system takes before the page hears of them. */
export const worksNow = (id: CommandId): boolean =>
  overDialogs.has(id) || document.querySelector('dialog[open]') === null;

/** Starts listening. Gives the function that stops. */
export function startKeyLayer(): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = keyOfEvent(event);
    if (key === null) return;
    const platform = useSession.getState().app?.platform ?? 'linux';
    for (const id of commandsOfKey(key, platform, useSettings.getState().keys)) {
      if (!worksNow(id)) continue;
      if (run(id)) {
        event.preventDefault();
        return;
      }
    }
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
