/** What is true of the audit that is open: its text, what of it is saved, what the checks say. Plain data, no behaviour. */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Findings } from '../../../shared/contract/checks.ts';
import type { OpenedAudit } from '../../../shared/contract/audits.ts';
import type { AskName, Reply, Sends } from '../../../shared/contract.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Section, Toolkit } from '../../../shared/toolkit/toolkit.ts';
import type { SaveStatus } from '../autosave.ts';

/** The page's one way to the main process, handed in so that tests can answer instead. */
export type Ask = <A extends AskName>(name: A, input: Sends<A>) => Promise<Reply<A>>;

export type SectionStatus = 'not-started' | 'in-progress' | 'completed' | 'problem' | 'not-needed';

export type ShownSection = {
  readonly section: Section;
  readonly questions: readonly Question[];
  readonly status: SectionStatus;
  readonly answered: number;
  /** False when a condition or a choice keeps it out of this audit. */
  readonly needed: boolean;
};

/** What of a section its pages are made of: it changes only when questions come or go, never with an answer alone. */
export type SectionShape = Pick<ShownSection, 'section' | 'questions'>;

/** What the vault's checks found last. It may be of older text than stands on the screen: `of` says which. */
export type Checked = Findings & {
  /** The very document that was checked; null where it is not the one the page has saved. */
  readonly of: Audit | null;
  /** The person paused a while ago, and what they wrote last is still not checked. */
  readonly isLate: boolean;
};

/** Everything computed from the audit. Made again after a pause, never while a key is on its way to the screen. */
export type Derived = {
  readonly sections: readonly ShownSection[];
  /** The needed sections that have questions. */
  readonly shape: readonly SectionShape[];
  /** The questions of needed sections in form order. */
  readonly questions: readonly Question[];
  readonly answered: number;
  /** As the checks found them, each warning with the reason that stands in the audit now. */
  readonly problems: readonly Problem[];
};

export type Draft = {
  readonly audit: Audit;
  /** What the vault holds: `audit` as of the last commit. */
  readonly saved: Audit;
  readonly revision: number;
  readonly status: SaveStatus;
  readonly toolkit: Toolkit;
  readonly signed: OpenedAudit['signed'];
  readonly checked: Checked;
  readonly derived: Derived;
  /** What undo just changed, so that the screen goes there. `count` rises so that the same box can be meant twice. */
  readonly jump: { readonly field: string; readonly count: number } | null;
};
