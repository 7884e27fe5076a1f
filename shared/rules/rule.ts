/** What a check is: a pure function from one audit to what it found. Rules never change anything and never decide a grade. */
import type { Audit, AuditSummary } from '../audit/audit.ts';
import type { LocalName } from '../language/en-GB/identifiers/local-key.ts';
import type { Place } from '../toolkit/problem.ts';
import type { RuleUse, Toolkit } from '../toolkit/toolkit.ts';

export type RuleInput = {
  readonly toolkit: Toolkit;
  readonly audit: Audit;
  /** Today as ISO date, in local time; rules never read a clock. */
  readonly today: string;
  /** ISO dates of bank holidays (England and Wales, as edited in settings). */
  readonly holidays: ReadonlySet<string>;
  /** The other audits of this vault, for duplicates and repeats (R14, R15). */
  readonly others: readonly AuditSummary[];
  /** Names in the local key, with their pseudonyms where known, for R07 (the names of a PseudonymKey fit). */
  readonly localNames: readonly LocalName[];
  /** How the 10-day task rule counts (settings.taskDays); working days unless said otherwise. */
  readonly taskDays?: 'calendar' | 'working';
};

export type Finding = {
  readonly place: Place;
  readonly message: string;
  readonly because: string;
  /** Tells two findings of one rule in one box apart, so that a reason stays with the right one. Never plain text. */
  readonly sign?: string;
};

export type Rule = {
  readonly id: string;
  /** Short name for settings and check answers. */
  readonly title: string;
  /** What it looks for and why, one or two sentences. */
  readonly explains: string;
  readonly run: (input: RuleInput, settings: NonNullable<RuleUse['settings']>) => readonly Finding[];
};
