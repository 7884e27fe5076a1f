/** The words kept encrypted beside the vault: listed, put in place again, let go. */
import { failed, ok } from '../../../shared/result.ts';
import type { MayFail } from '../../../shared/contract.ts';
import type { Vault } from '../../vault/life/vault.ts';
import type { Handlers } from '../serve.ts';

/** Builds the handlers of the section kept. */
export function keptWordsHandlers({
  vault,
}: {
  readonly vault: Pick<Vault, 'keptAside'>;
}): Pick<Handlers, 'kept.list' | 'kept.putBack' | 'kept.letGo'> {
  return {
    'kept.list': async () => ok((await vault.keptAside()?.list()) ?? []),
    'kept.putBack': async ({ id }) => {
      const put = (await vault.keptAside()?.putBack(id)) ?? failed('locked');
      return put.ok ? put : failed(put.code as MayFail<'kept.putBack'>);
    },
    'kept.letGo': async ({ id }) => (await vault.keptAside()?.letGo(id)) ?? failed('locked'),
  };
}
