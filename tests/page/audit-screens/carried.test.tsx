// @vitest-environment jsdom
/** What was carried forward says so until it is changed or confirmed; a section left out can be taken back in. */
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../../renderer/records/audit/draft-answer.ts';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import { emptyAction } from '../../../shared/audit/action.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { takesGrade } from '../../../shared/scales/index.ts';
import { visibleQuestions } from '../../../shared/toolkit/evaluate/index.ts';
import { newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { blank } from './setting.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = () => act(async () => new Promise((resolve) => setTimeout(resolve, 60)));
const carried: Audit = {
  ...blank(),
  carriedFrom: 'T2-0003',
  answers: { H01: { ...emptyAnswer, text: '2291', carriedFrom: 'T2-0003' } },
};

describe('carried forward', () => {
  it('is said beside the answer until the person confirms it', async () => {
    const { user, shown, now } = await show(carried, { screen: 'audit', audit: carried.id });
    await rest();
    expect(screen.getByText('Carried forward from T2-0003.')).toBeVisible();
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'CAF references: it still holds' }));
    expect(screen.queryByText('Carried forward from T2-0003.')).toBeNull();
    expect(now().answers['H01']).toMatchObject({ text: '2291' });
    expect(now().answers['H01']?.carriedFrom).toBeUndefined();
  });

  it('is no longer said once the answer was changed, and still is after marking it to come back to', () => {
    const marked = withAnswer(carried, 'H01', { marked: true });
    expect(marked.answers['H01']?.carriedFrom).toBe('T2-0003');
    const changed = withAnswer(marked, 'H01', { text: '2292' });
    expect(changed.answers['H01']).toEqual({ ...emptyAnswer, text: '2292', marked: true });
  });
});

describe('a re-audit', () => {
  const form = toolkitOf('tier2-full');
  const again = (grades: 'none' | 'all'): Audit => {
    const audit: Audit = {
      ...carried,
      actions: [
        { ...emptyAction('old'), what: 'Ask the school.', carriedFrom: 'T2-0003' },
        { ...emptyAction('own'), what: 'Write the plan.' },
      ],
    };
    const kind = form.roles['audit-kind'] ?? '';
    const answers: Audit['answers'] = { [kind]: { ...emptyAnswer, choice: 're-audit' } };
    for (const { question } of visibleQuestions(form, audit))
      if (grades === 'all' && takesGrade(question)) answers[question.id] = { ...emptyAnswer, grade: 'g' };
    return { ...audit, answers };
  };
  const question = form.sections
    .flatMap(({ questions }) => questions)
    .find(({ answer }) => answer.kind === 'actions' && answer.reply !== true)?.id;

  it('shows the actions of the earlier audit only once every grade of its own is set', async () => {
    const before = again('none');
    await show(before, { screen: 'audit', audit: before.id, question });
    await rest();
    expect(screen.getByDisplayValue('Write the plan.')).toBeVisible();
    expect(screen.queryByDisplayValue('Ask the school.')).toBeNull();
    expect(screen.getByText(/^1 action of the earlier audit is shown once every grade/)).toBeVisible();
  });

  it('shows them once they are set', async () => {
    const after = again('all');
    await show(after, { screen: 'audit', audit: after.id, question });
    await rest();
    expect(screen.getByDisplayValue('Ask the school.')).toBeVisible();
  });
});

describe('a section left out', () => {
  // Answers carried forward once could not be taken back in.
  it('can be taken back in: the list of sections leads to it', async () => {
    const form = toolkitOf('file-audit');
    const audit: Audit = {
      ...newAudit(form, 1, '2026-11-01T09:00:00.000Z'),
      independence: { declared: 'independent', at: '2026-11-01T09:00:00.000Z', note: '' },
      sectionsLeftOut: ['identity'],
    };
    const { user, shown, now } = await show(audit, { screen: 'audit', audit: audit.id, question: 'K1a' });
    await rest();
    expect(screen.getByText('Left out by choice')).toBeVisible();
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: /^Take back in: / }));
    await rest();
    expect(now().sectionsLeftOut).toEqual([]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('K8');
  });
});
