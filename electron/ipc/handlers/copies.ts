/** Going back to a copy of the vault: which copies there are, what is in them, putting one in place. Paths stay here. */
import { failed, ok } from '../../../shared/result.ts';
import { readKitWords } from '../../vault/keys/kit.ts';
import { passphraseBytes } from '../../vault/keys/passphrase-bytes.ts';
import type { HoldsSignatures } from '../../vault/going-back/prove.ts';
import type { Vault } from '../../vault/life/vault.ts';
import { withStore } from '../../vault/life/with-store.ts';
import type { Handlers } from '../serve.ts';

export type CopiesParts = {
  readonly vault: Vault;
  /** Shows the dialog for a folder; gives its absolute path, or null when it was left. */
  readonly chooseCopies: () => Promise<string | null>;
  /** Whether every signature of a PDF is as it was made. */
  readonly holdsSignatures: HoldsSignatures;
  /** Who writes: what is brought in is in their name. */
  readonly author: () => Promise<string>;
};

/** Builds the handlers of the section copies. */
export function copiesHandlers({
  vault,
  chooseCopies,
  holdsSignatures,
  author,
}: CopiesParts): Pick<
  Handlers,
  | 'copies.care'
  | 'copies.list'
  | 'copies.choose'
  | 'copies.look'
  | 'copies.goBack'
  | 'copies.mendKeys'
  | 'copies.prove'
  | 'copies.take'
  | 'copies.forget'
> {
  return {
    'copies.care': async () => ok(await vault.care.state()),
    'copies.list': async () => ok(await vault.copies.list()),
    'copies.choose': async () => {
      const folder = await chooseCopies();
      if (folder === null) return failed('cancelled');
      const chosen = await vault.copies.choose(folder);
      return chosen.ok ? ok(await vault.copies.list()) : chosen;
    },
    'copies.look': async ({ secret }) => {
      if (secret === null) {
        // Without a secret only the key of the open vault can be tried.
        if (vault.state() !== 'open') return failed('locked');
        const looked = await vault.copies.look(null);
        return looked.ok ? ok({ copies: looked.value }) : looked;
      }
      const words = 'words' in secret ? readKitWords(secret.words) : null;
      if (words?.ok === false) return words;
      const typed =
        'passphrase' in secret ? passphraseBytes(secret.passphrase) : (words?.value ?? Buffer.alloc(0));
      const kind = words === null ? 'passphrase' : 'kit';
      const looked = await vault.copies.look({ kind, secret: typed }).finally(() => typed.fill(0));
      if (looked.ok) return ok({ copies: looked.value });
      return looked.code === 'wrong-passphrase' && kind === 'kit'
        ? failed('wrong-kit', looked.facts)
        : looked;
    },
    'copies.goBack': ({ id, evenSo }) => vault.copies.goBack(id, evenSo),
    'copies.mendKeys': ({ id }) => vault.copies.mendKeys(id),
    'copies.prove': ({ id }) => vault.copies.prove(id, holdsSignatures),
    'copies.take': async (input) => {
      const by = await author();
      return withStore(vault, (store) => vault.copies.take({ ...input, author: by }, store));
    },
    'copies.forget': () => {
      vault.copies.forget();
      return Promise.resolve(ok(null));
    },
  };
}
