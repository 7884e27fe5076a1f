/** Spelling: words in, unknown words and suggestions out. Learnt words come from the vault's settings. */
import { ok } from '../../../shared/result.ts';
import type { Speller } from '../../spell/speller.ts';
import type { Vault } from '../../vault/life/vault.ts';
import { withStore } from '../../vault/life/with-store.ts';
import type { Handlers } from '../serve.ts';

export type SpellParts = { readonly vault: Vault; readonly speller: Speller };

/** Builds the handlers of the section spell. */
export function spellHandlers(parts: SpellParts): Pick<Handlers, 'spell.check' | 'spell.suggest'> {
  const { vault, speller } = parts;
  return {
    'spell.check': ({ words }) =>
      withStore(vault, async (store) => {
        const { learntWords } = await store.settings.get();
        return ok({ unknown: await speller.unknown(words, learntWords) });
      }),
    'spell.suggest': ({ word }) =>
      withStore(vault, async () => ok({ suggestions: await speller.suggest(word) })),
  };
}
