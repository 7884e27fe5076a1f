/** One entry of the contract: what must be true first, who may ask it, what it takes, what it gives, how it may fail. */
import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';

/** `nothing`: works while locked. `open-vault`: refused while locked. `open-vault-and-confirm`: a person confirms in a main-process dialog first. */
export type Needs = 'nothing' | 'open-vault' | 'open-vault-and-confirm';

/**
 * What becomes of a question while somebody else has the laptop for their part of an audit (ipc/hand-over.ts holds to it).
 * `free`: it tells nothing of any audit and changes nothing of the vault. `own-audit`: only for the audit and the part that was handed over,
 * in that person's name. `own-record`: only for a record beside that audit, of a kind that says so. `look`: only settings of the look. `narrowed`: answered with everything of other audits left out. `refused`: not at all.
 */
export type WhileHandedOver = 'free' | 'own-audit' | 'own-record' | 'look' | 'narrowed' | 'refused';

/** Builds one entry, keeping the exact types for callers and handlers. */
export const ask = <I extends z.ZodType, O extends z.ZodType, const E extends readonly ErrorCode[]>(
  needs: Needs,
  whileHandedOver: WhileHandedOver,
  takes: I,
  gives: O,
  mayFail: E,
) => ({ needs, whileHandedOver, takes, gives, mayFail });
