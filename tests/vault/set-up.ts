/** What tests over a real vault begin and end with. Apart from support.ts, because child processes use that one without a test runner. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { Store, Vault, VaultOptions } from '../../electron/vault/life/vault.ts';
import { must, openNewVault, storeOf, temporaryFolder } from './support.ts';

/** A new folder for every test of the file, removed after it. Gives the way to learn where it is. */
export function homeForEach(): () => string {
  let place = { folder: '', remove: () => {} };
  beforeEach(() => {
    place = temporaryFolder();
  });
  afterEach(() => place.remove());
  return () => place.folder;
}

/** One open vault for all tests of the file, locked and removed at the end. Read its members within tests only. */
export function vaultForAll(more: Partial<VaultOptions> = {}) {
  const place = temporaryFolder();
  let opened: Vault | null = null;
  const now = (): Vault => {
    if (opened === null) throw new Error('The vault is opened before the first test, not before');
    return opened;
  };
  const store = (): Store => storeOf(now());
  beforeAll(async () => {
    ({ vault: opened } = await openNewVault(place.folder, more));
  });
  afterAll(async () => {
    await opened?.lock();
    await opened?.settled();
    place.remove();
  });
  return {
    home: place.folder,
    get vault() {
      return now();
    },
    /** The stores of the vault as it is open now. */
    get store() {
      return store();
    },
    audited: async (audit: AuditId) => must(await store().audits.open({ audit })),
    history: async (audit: AuditId, question: string | null = null) =>
      must(await store().audits.history({ audit, question, before: null, limit: 100 })),
  };
}
