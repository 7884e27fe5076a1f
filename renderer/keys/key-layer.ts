/** The one listener for keys: finds the commands of a key, asks whoever carries them out, and leaves every other key alone. */
import { commands, keysOf, type Command, type CommandId, type Platform } from '../../shared/commands.ts';
import { run } from '../stores/commands.ts';
import { useSession } from '../stores/session.ts';
import { useSettings } from '../stores/settings.ts';
import { keyOfEvent } from './key-of-event.ts';

/** Which commands each key has, by the person's own keys, so that a letter costs one look. The settings keep one object until they change. */
const known = new WeakMap<object, Map<Platform, ReadonlyMap<string, readonly CommandId[]>>>();

function keyTable(
  platform: Platform,
  own: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly CommandId[]> {
  const tables = known.get(own) ?? new Map<Platform, ReadonlyMap<string, readonly CommandId[]>>();
  known.set(own, tables);
  const before = tables.get(platform);
  if (before !== undefined) return before;
  const table = new Map<string, readonly CommandId[]>();
  for (const one of commands as readonly Command[]) {
    if (one.local === true) continue;
    for (const key of keysOf(one, platform, own))
      table.set(key, [...(table.get(key) ?? []), one.id as CommandId]);
  }
  tables.set(platform, table);
  return table;
}

/** Commands that have this key on this platform, with the person's own keys. Local ones are left to their control. */
export const commandsOfKey = (
  key: string,
  platform: Platform,
  own: Readonly<Record<string, string>>,
): readonly CommandId[] => keyTable(platform, own).get(key) ?? [];

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
