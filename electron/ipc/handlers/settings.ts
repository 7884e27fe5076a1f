/** What a person can set, kept in the vault. */
import { ok } from '../../../shared/result.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Vault } from '../../vault/life/vault.ts';
import { withStore } from '../../vault/life/with-store.ts';
import type { Handlers } from '../serve.ts';

export type SettingsParts = {
  readonly vault: Vault;
  /** Hears of the settings as they are after each change: idle time, theme and learnt words have effect at once. */
  readonly onChange: (settings: Settings) => void;
};

/** Builds the handlers of the section settings. */
export function settingsHandlers(parts: SettingsParts): Pick<Handlers, 'settings.get' | 'settings.set'> {
  const { vault } = parts;
  return {
    'settings.get': () => withStore(vault, async (store) => ok(await store.settings.get())),
    'settings.set': async (change) => {
      const set = await withStore(vault, (store) => store.settings.set(change));
      if (set.ok) parts.onChange(set.value);
      return set;
    },
  };
}
