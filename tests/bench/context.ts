/** What the benches of one run share: how large it is, and the large vaults, which are made when first asked for. */
import { rmSync } from 'node:fs';
import { emptyVault, makeLargeVaults, type LargeVaults } from './large-vault.ts';

export type Bench = {
  /** A tenth of the sizes and fewer rounds: to see that everything runs, not to be quoted. */
  readonly quick: boolean;
  /** Audits in the largest vault. */
  readonly audits: number;
  readonly large: () => Promise<LargeVaults>;
  /** Folder of program data with a vault that has no audits. */
  readonly empty: () => Promise<string>;
  readonly remove: () => Promise<void>;
};

/** Makes what a run shares. Nothing is made before it is asked for. */
export function makeBench(quick: boolean): Bench {
  const audits = quick ? 1000 : 10_000;
  let large: Promise<LargeVaults> | null = null;
  let empty: Promise<string> | null = null;
  return {
    quick,
    audits,
    large: () => (large ??= makeLargeVaults(audits)),
    empty: () => (empty ??= emptyVault()),
    remove: async () => {
      if (large !== null) (await large).remove();
      if (empty !== null) rmSync(await empty, { recursive: true, force: true });
    },
  };
}
