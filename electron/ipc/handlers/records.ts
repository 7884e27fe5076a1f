/** Records of every kind: the vault does the work; this hands it the time and the author. */
import { ok } from '../../../shared/result.ts';
import type { Vault } from '../../vault/life/vault.ts';
import { withStore } from '../../vault/life/with-store.ts';
import type { Handlers } from '../serve.ts';

export type RecordHandlerParts = {
  readonly vault: Vault;
  /** The designation of who writes; '' while there is no identity. */
  readonly author: () => Promise<string>;
  readonly now?: () => number;
};

/** Builds the handlers of the section record. */
export function recordHandlers(
  parts: RecordHandlerParts,
): Pick<
  Handlers,
  | 'record.create'
  | 'record.open'
  | 'record.save'
  | 'record.takeBack'
  | 'record.endForGood'
  | 'record.list'
  | 'record.history'
  | 'record.search'
> {
  const { vault } = parts;
  const act = async () => ({
    at: new Date((parts.now ?? Date.now)()).toISOString(),
    author: await parts.author(),
  });
  return {
    'record.create': async (input) => {
      const who = await act();
      return withStore(vault, (store) => store.cabinet.create({ ...who, ...input }));
    },
    'record.open': (input) => withStore(vault, (store) => store.cabinet.open(input)),
    'record.save': async (input) => {
      const who = await act();
      return withStore(vault, (store) => store.cabinet.save({ ...who, ...input }));
    },
    'record.takeBack': (input) => withStore(vault, (store) => store.cabinet.takeBack(input)),
    'record.endForGood': (input) => withStore(vault, (store) => store.cabinet.endForGood(input)),
    'record.list': (input) => withStore(vault, async (store) => ok(await store.cabinet.list(input))),
    'record.history': (input) => withStore(vault, (store) => store.cabinet.history(input)),
    'record.search': (input) => withStore(vault, async (store) => ok(await store.cabinet.search(input))),
  };
}
