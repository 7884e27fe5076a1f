/** Which audits are proposed to be looked at again, and when what was found before may be seen (programme PG57, PG58). */
import { describe, expect, it } from 'vitest';
import { reauditProposals } from '../../../shared/actions/re-audit.ts';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { takesGrade } from '../../../shared/scales/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { visibleQuestions } from '../../../shared/toolkit/evaluate/index.ts';
import { areGradesSet, hidesEarlier, isReAudit } from '../../../shared/toolkit/evaluate/re-audit.ts';
import { idOf, newAudit } from '../../fixtures/fake-audits.ts';

const seen = (n: number, more: object = {}) => ({
  id: idOf(n),
  reference: `T2-000${n}`,
  state: 'moderated' as const,
  signedAt: '2026-03-02T09:00:00.000Z',
  toolkitId: 'tier2-full',
  caseReference: `C-${n}`,
  createdAt: `2026-02-0${n}T09:00:00.000Z`,
  gradeRank: 3,
  ...more,
});

describe('audits to think of looking at again', () => {
  it('are those two grades below Good, and those with an action long overdue, each with its reason', () => {
    const audits = [seen(1), seen(2, { gradeRank: 1 }), seen(3), seen(4, { gradeRank: 2 })];
    expect(reauditProposals(audits, new Set([idOf(3)]))).toEqual([
      { id: idOf(2), reference: 'T2-0002', reasons: ['Its overall grade is two or more below Good.'] },
      { id: idOf(3), reference: 'T2-0003', reasons: ['An action of it is overdue by more than 30 days.'] },
    ]);
  });

  it('are none whose file was audited again since, and none that is not signed', () => {
    const weak = { gradeRank: 1, caseReference: 'CAF 2291' };
    const again = [seen(1, weak), seen(2, { ...weak, caseReference: 'caf 2291', gradeRank: 3 })];
    expect(reauditProposals(again, new Set())).toEqual([]);
    expect(reauditProposals([seen(1, { ...weak, signedAt: '' })], new Set())).toEqual([]);
  });
});

describe('what was found before', () => {
  it.each(toolkits.map((one) => [one.id, one] as const))(
    'waits in a re-audit until every grade is set: %s',
    (_id, toolkit) => {
      const fresh = newAudit(toolkit, 1, '2026-11-01T09:00:00.000Z');
      const audit: Audit = { ...fresh, carriedFrom: 'T2-0003' };
      const kind = toolkit.roles['audit-kind'];
      const choice = (value: string): Audit =>
        kind === undefined ? audit : { ...audit, answers: { [kind]: { ...emptyAnswer, choice: value } } };
      const again = choice('re-audit');
      expect(isReAudit(toolkit, again)).toBe(true);
      const gradable = visibleQuestions(toolkit, again).filter(
        ({ question, section }) => section.part === 'auditor' && takesGrade(question),
      );
      expect(hidesEarlier(toolkit, again)).toBe(gradable.length > 0);
      const graded: Audit = {
        ...again,
        answers: {
          ...again.answers,
          ...Object.fromEntries(
            gradable.map(({ question }) => [question.id, { ...emptyAnswer, grade: 'g' }]),
          ),
        },
      };
      expect(areGradesSet(toolkit, graded)).toBe(true);
      expect(hidesEarlier(toolkit, graded)).toBe(false);
      // An audit that carries nothing forward has nothing to keep out of sight.
      expect(hidesEarlier(toolkit, fresh)).toBe(false);
      if (kind !== undefined) expect(isReAudit(toolkit, choice('first'))).toBe(false);
    },
  );
});
