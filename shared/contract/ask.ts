/** One entry of the contract: what must be true first, what it takes, what it gives, how it may fail. */
import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';

/** `nothing`: works while locked. `open-vault`: refused while locked. `open-vault-and-confirm`: a person confirms in a main-process dialog first. */
export type Needs = 'nothing' | 'open-vault' | 'open-vault-and-confirm';

/** Builds one entry, keeping the exact types for callers and handlers. */
export const ask = <I extends z.ZodType, O extends z.ZodType, const E extends readonly ErrorCode[]>(
  needs: Needs,
  takes: I,
  gives: O,
  mayFail: E,
) => ({ needs, takes, gives, mayFail });
