/** A recovery kit as the vault made it, until it is on paper. */
import type { Gives } from '../../ask.ts';

export type Kit = Gives<'vault.prepare'>;
