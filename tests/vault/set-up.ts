/** What tests over a real vault begin and end with. Apart from support.ts, because child processes use that one without a test runner. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { Store, Vault, VaultOptions } from '../../electron/vault/vault.ts';
import { must, openNewVault, temporaryFolder } from './support.ts';

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
  let opened: { readonly vault: Vault; readonly store: Store } | null = null;
  const now = () => {
    if (opened === null) throw new Error('The vault is opened before the first test, not before');
    return opened;
  };
  beforeAll(async () => {
    opened = await openNewVault(place.folder, more);
  });
  afterAll(async () => {
    await opened?.vault.lock();
    await opened?.vault.settled();
    place.remove();
  });
  return {
    home: place.folder,
    get vault() {
      return now().vault;
    },
    get store() {
      return now().store;
    },
    audited: async (audit: AuditId) => must(await now().store.audits.open({ audit })),
    history: async (audit: AuditId, question: string | null = null) =>
      must(await now().store.audits.history({ audit, question, before: null, limit: 100 })),
  };
}
