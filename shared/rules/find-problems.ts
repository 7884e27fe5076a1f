/** Runs the checks a form has switched on and turns what they found into problems, in the order of the form. */
import { withReasons, type Problem } from '../toolkit/problem.ts';
import type { RuleUse } from '../toolkit/toolkit.ts';
import { comparePlaces } from '../toolkit/evaluate/index.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

/** The stable key of a finding: rule, place, row, column and sign. Text never goes into it, so an edit keeps its reason. */
export function problemKey(rule: string, { place, sign }: Finding): string {
  const parts = [rule, place.question, place.field, place.row, place.column, sign];
  return parts
    .filter((part) => part !== undefined)
    .join(':')
    .slice(0, 200);
}

/** A form from elsewhere may name a check this copy lacks. That is said, never passed over. */
const unknownCheck = (toolkit: RuleInput['toolkit'], id: string): Finding => ({
  place: { question: toolkit.sections[0]?.questions[0]?.id ?? 'independence' },
  message: `Check ${id} is not in this copy of Caselight, so it was not done.`,
  because: `the form ${toolkit.shortTitle} ${toolkit.version} asks for it.`,
});

/** One check after the other: whoever runs them may do something else between two. The last step gives the problems. */
export type Checking = Generator<undefined, Problem[], undefined>;

/**
 * Makes the checking for a list of rules, and for those that no form and no audit can switch off. The result takes the audit, its form and
 * what rules may look at, and gives, step by step, every problem with the severity of `toolkit.rules`, without checks that are off (in the
 * form, or in this audit) and with the reason of each warning that has one.
 */
export function makeCheckInSteps(
  rules: readonly Rule[],
  always: readonly (readonly [RuleUse['severity'], Rule])[] = [],
): (input: RuleInput) => Checking {
  const every = [...always.map(([, rule]) => rule), ...rules];
  const byId = new Map(every.map((rule) => [rule.id, rule]));
  if (byId.size !== every.length) throw new Error('Two rules have the same id');
  return function* inSteps(given) {
    // A fresh object per run: rules share what they work out about the form through it (form-view.ts).
    const input: RuleInput = { ...given };
    const { audit, toolkit } = input;
    const problems: Problem[] = [];
    const seen = new Map<string, number>();
    const uses: readonly RuleUse[] = [
      ...always.map(([severity, rule]) => ({ id: rule.id, severity, on: true })),
      ...toolkit.rules,
    ];
    for (const use of uses) {
      // A block cannot be switched off in one audit, only in the form.
      if (!use.on || (use.severity !== 'block' && audit.rulesOff.includes(use.id))) continue;
      const rule = byId.get(use.id);
      const findings = rule ? rule.run(input, use.settings ?? {}) : [unknownCheck(toolkit, use.id)];
      for (const finding of findings) {
        const base = problemKey(use.id, finding);
        const times = (seen.get(base) ?? 0) + 1;
        seen.set(base, times);
        const key = times === 1 ? base : `${base}:${times}`;
        const { place, message, because } = finding;
        problems.push({ rule: use.id, severity: use.severity, key, place, message, because });
      }
      yield;
    }
    const compare = comparePlaces(toolkit, audit);
    return withReasons(problems, audit.waivers).sort((a, b) => compare(a.place, b.place));
  };
}

/** Runs every step at once. Gives the problems. */
export function atOnce(checking: Checking): Problem[] {
  for (;;) {
    const step = checking.next();
    if (step.done === true) return step.value;
  }
}
