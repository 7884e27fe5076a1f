/** All that the first screen needs, read once the vault is open and handed over with the answer to the passphrase. */
import type { FirstScreen } from '../../shared/contract/vault.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { ownIdentity } from '../identity/identity-store.ts';
import { VaultClosed, type Store } from '../vault/life/vault.ts';

/** As many lines of the list as a screen may show at once. */
const firstLines = 60;

/**
 * Takes the stores of a vault that was just opened; `noted` hears of what could not be read. What cannot be read is left out or replaced by
 * what a new vault has: a damaged page is no reason to keep anybody out. Throws VaultClosed where the vault was locked meanwhile.
 */
export async function firstScreen(store: Store, noted: (error: unknown) => void): Promise<FirstScreen> {
  const orElse = <T, U>(read: Promise<T>, otherwise: U): Promise<T | U> =>
    read.catch((error: unknown) => {
      if (error instanceof VaultClosed) throw error;
      noted(error);
      return otherwise;
    });
  const [settings, identity, kept, list] = await Promise.all([
    orElse(store.settings.get(), defaultSettings),
    orElse(ownIdentity(store.secrets), undefined),
    orElse(store.place.kept(), null),
    orElse(store.audits.summaries({ after: null, limit: firstLines }), undefined),
  ]);
  return {
    settings,
    kept,
    ...(identity === undefined ? {} : { identity }),
    ...(list === undefined ? {} : { list }),
  };
}
