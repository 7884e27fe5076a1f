/** Asks an open vault something, and says "locked" where it is not open or closed meanwhile. */
import { failed, type Failed } from '../../../shared/result.ts';
import { VaultClosed, type Store, type Vault } from './vault.ts';

/** Runs work on the vault's stores. Gives its result, or 'locked'; anything unexpected is thrown on. */
export async function withStore<T>(
  vault: Pick<Vault, 'store'>,
  work: (store: Store) => Promise<T>,
): Promise<T | Failed<'locked'>> {
  const store = vault.store();
  if (store === null) return failed('locked');
  try {
    return await work(store);
  } catch (error) {
    if (error instanceof VaultClosed) return failed('locked');
    throw error;
  }
}
