/** What the checks found in an audit, with the revision it was found in, and what each check looks for. */
import { z } from 'zod';
import { AuditSummary } from '../audit/audit.ts';
import { AuditId } from '../audit/ids.ts';
import { Problem } from '../toolkit/problem.ts';
import { ask } from './ask.ts';
import { Unfitting } from './audits.ts';

/** What an impact text has: it begins with the display name, says what it means for the child, and what may follow. */
export const ImpactParts = z.strictObject({ begins: z.boolean(), means: z.boolean(), follows: z.boolean() });
export type ImpactParts = z.infer<typeof ImpactParts>;

export const Findings = z.strictObject({
  /** The revision that was checked. Whoever shows the findings beside newer text does not call them current. */
  revision: z.int(),
  /** In the order of the form. */
  problems: z.array(Problem),
  /** How many of each severity still want somebody, as the line of the list says. */
  toDo: AuditSummary.shape.problems,
  /** What nobody could have written with the form; nothing where all of it fits. */
  misfits: z.array(Unfitting),
  /** What the impact texts have, by question; those that are written. */
  impacts: z.record(z.string(), ImpactParts),
});
export type Findings = z.infer<typeof Findings>;

/** A check as a person reads of it. */
export const CheckWords = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** What it looks for and why, one or two sentences. */
  explains: z.string(),
});
export type CheckWords = z.infer<typeof CheckWords>;

export const checkAsks = {
  /** Has the newest revision checked and answers when that is done; a save asked meanwhile is answered before, and checked. */
  'audit.findings': ask('open-vault', 'own-audit', z.strictObject({ audit: AuditId }), Findings, [
    'not-found',
  ]),
  /** Every check this program knows, for the screens that name them. */
  'toolkit.checks': ask('open-vault', 'free', z.null(), z.array(CheckWords), []),
} as const;
