/**
 * The one check of whether an audit fits its form: answers files, bundles that come and audits that are opened ask here.
 * It finds what nobody could have written with the form; what a person may still put right is for the checks of shared/rules.
 */
import type { Toolkit } from '../../toolkit/toolkit.ts';
import type { Escalation } from '../action.ts';
import type { Audit } from '../audit.ts';
import { answerMisfits, type GivenAnswer } from './answer-fits.ts';
import {
  actionMisfits,
  carriedMisfits,
  checkMisfits,
  leftOutMisfits,
  namesOf,
  riskMisfits,
} from './list-fits.ts';
import type { GivenAction } from './list-fits.ts';
import { misfit, type Misfit } from './misfit.ts';
import { standingMisfits } from './standing-fits.ts';

export { answerMisfits } from './answer-fits.ts';
export { isOnlyOdd, type Misfit, type MisfitReason } from './misfit.ts';

/** What a file of answers holds of an audit. */
export type GivenContent = {
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  readonly actions?: readonly GivenAction[] | undefined;
  readonly escalations?: readonly Escalation[] | undefined;
  readonly sectionsLeftOut?: readonly string[] | undefined;
  readonly waivers?: readonly { readonly key: string }[] | undefined;
  readonly rulesOff?: readonly string[] | undefined;
};

/**
 * Takes a form, what was filled in and today as ISO date. Gives every misfit of it, in the order answers, sections left out, actions, risk
 * records, checks; none where all of it fits. It has no error.
 */
export function contentMisfits(toolkit: Toolkit, given: GivenContent, today: string): Misfit[] {
  const questions = new Map(toolkit.sections.flatMap((one) => one.questions.map((q) => [q.id, q] as const)));
  const known = namesOf(toolkit);
  return [
    ...Object.entries(given.answers).flatMap(([id, answer]) => {
      const at = `answers.${id}`;
      const question = questions.get(id);
      if (!question) return [misfit(at, 'no-question', 'this form has no such question')];
      return [
        ...answerMisfits(question, answer, toolkit, today),
        ...carriedMisfits(answer.carriedFrom, 'carriedFrom'),
      ].map((one) => ({ ...one, at: `${at}.${one.at}` }));
    }),
    ...leftOutMisfits(given.sectionsLeftOut ?? [], toolkit),
    ...actionMisfits(given.actions ?? [], known, today),
    ...riskMisfits(given.escalations ?? [], known, today),
    ...checkMisfits(given.waivers ?? [], given.rulesOff ?? [], toolkit),
  ];
}

/**
 * Takes the form an audit was made with, the audit and today as ISO date. Gives every misfit, each once with its place, first those
 * of what was filled in; none where all of it fits. It has no error.
 */
export const misfitsOf = (toolkit: Toolkit, audit: Audit, today: string): Misfit[] => [
  ...contentMisfits(toolkit, audit, today),
  ...standingMisfits(audit, toolkit, today),
  ...carriedMisfits(audit.carriedFrom, 'carriedFrom'),
];
