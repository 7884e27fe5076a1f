/** What an audit is made of. */
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';

export type NewAudit = {
  readonly toolkit: Toolkit;
  readonly carryFrom: string | null;
  /** The role of who begins it. */
  readonly designation?: string;
  /** The id it gets, where it follows from what it was asked for: an audit that has it already is given as it stands. */
  readonly id?: string;
  /** Answers its header begins with. */
  readonly header?: Readonly<Record<string, Answer>>;
};
