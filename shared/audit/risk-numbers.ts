/** Numbers an organisation phones when someone may be at risk: for everybody, or for children, adults or community safety alone. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import type { Audit } from './audit.ts';
import { writtenText } from '../text/written-text.ts';

export const RiskGroup = z.enum(['all', 'children', 'adults', 'community']);
export type RiskGroup = z.infer<typeof RiskGroup>;

/** Whom a number is for, in words. */
export const riskGroupWords: Readonly<Record<RiskGroup, string>> = {
  all: 'Anyone',
  children: 'Children',
  adults: 'Adults',
  community: 'Community safety',
};

export const RiskNumber = z.strictObject({
  group: RiskGroup,
  /** Who answers: "Children’s social care, day". */
  name: writtenText(limits.settings.riskNumberName),
  /** As it is dialled, with words where they help: "01632 960 960, option 2". */
  number: z.string().trim().max(limits.settings.riskNumber).regex(/\d/),
});
export type RiskNumber = z.infer<typeof RiskNumber>;

/** Whom an audit is about, as far as its form or its header says so. */
export function riskGroupOf(
  toolkit: Pick<Toolkit, 'subject' | 'roles'>,
  audit: Pick<Audit, 'answers'>,
): RiskGroup {
  const group = RiskGroup.safeParse(audit.answers[toolkit.roles['commissioned-by'] ?? '']?.choice);
  if (group.success) return group.data;
  return /child|famil|young/i.test(toolkit.subject) ? 'children' : 'all';
}

/**
 * The numbers to show, those of this group first, then those for everybody, then the others. Takes the numbers in the order they were
 * set and the group; gives all of them: who is at risk may be somebody else than the audit is about.
 */
export function numbersFor(numbers: readonly RiskNumber[], group: RiskGroup): readonly RiskNumber[] {
  const place = (one: RiskNumber): number => (one.group === group ? 0 : one.group === 'all' ? 1 : 2);
  return numbers.toSorted((a, b) => place(a) - place(b));
}
