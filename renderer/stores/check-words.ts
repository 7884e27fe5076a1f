/** What each check is called and looks for. The program's own words, the same in every vault: asked for once. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CheckWords } from '../../shared/contract/checks.ts';
import { ask } from '../ask.ts';
import { unawaited } from '../surface.ts';

const useStore = create<ReadonlyMap<string, CheckWords>>(() => new Map());

async function load(): Promise<void> {
  const reply = await ask('toolkit.checks');
  if (reply.ok) useStore.setState(new Map(reply.value.map((one) => [one.id, one])), true);
}

/** The words of every check by its id; none for the moment until they have come. */
export function useCheckWords(): ReadonlyMap<string, CheckWords> {
  const words = useStore();
  useEffect(() => {
    if (useStore.getState().size === 0) unawaited(load());
  }, []);
  return words;
}
