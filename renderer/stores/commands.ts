/** Who carries out which command at the moment. A screen registers while it is shown; the latest to register is asked first. */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import {
  commandById,
  keysOf,
  keyWords,
  ariaKeyOf,
  type CommandId,
  type Platform,
} from '../../shared/commands.ts';
import { useSession } from './session.ts';
import { useSettings } from './settings.ts';

type Handler = () => void;

type Registry = { readonly handlers: ReadonlyMap<CommandId, readonly Handler[]> };

export const useRegistry = create<Registry>(() => ({ handlers: new Map() }));

/** Registers a handler. Gives the function that takes it back. */
export function register(id: CommandId, handler: Handler): () => void {
  useRegistry.setState(({ handlers }) => ({
    handlers: new Map(handlers).set(id, [...(handlers.get(id) ?? []), handler]),
  }));
  return () =>
    useRegistry.setState(({ handlers }) => ({
      handlers: new Map(handlers).set(
        id,
        (handlers.get(id) ?? []).filter((one) => one !== handler),
      ),
    }));
}

/** Carries a command out. Gives false when nobody does it at the moment. */
export function run(id: CommandId): boolean {
  const handler = useRegistry.getState().handlers.get(id)?.at(-1);
  if (handler === undefined) return false;
  handler();
  return true;
}

/** True when somebody carries this command out at the moment. */
export const canRun = (id: CommandId): boolean => (useRegistry.getState().handlers.get(id)?.length ?? 0) > 0;

/** Carries out a command while the component is shown and `on` is true. The handler may change with every render. */
export function useCommand(id: CommandId, handler: Handler, on = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (on ? register(id, () => latest.current()) : undefined), [id, on]);
}

/** The platform the program runs on; Linux until main has told. */
export const usePlatform = (): Platform => useSession((state) => state.app?.platform ?? 'linux');

/** The keys of a command as shown (`words`, the first one) and as aria-keyshortcuts (`aria`); both undefined without a key. */
export function useKeysOf(id: CommandId): { words: string | undefined; aria: string | undefined } {
  const own = useSettings((settings) => settings.keys);
  const platform = usePlatform();
  const command = commandById(id);
  const keys = command === undefined ? [] : keysOf(command, platform, own);
  const first = keys[0];
  if (first === undefined) return { words: undefined, aria: undefined };
  return { words: keyWords(first, platform), aria: keys.map(ariaKeyOf).join(' ') };
}
