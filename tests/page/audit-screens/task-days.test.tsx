// @vitest-environment jsdom
/** Tasks of the file audit begin with the date the ten days end on, counted as the settings say. */
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Settings } from '../../../shared/settings.ts';
import { newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { show } from './screen-setting.tsx';

const rest = () => act(async () => new Promise((resolve) => setTimeout(resolve, 60)));
const audit: Audit = {
  ...newAudit(toolkitOf('file-audit'), 1, '2026-03-02T09:00:00.000Z'),
  independence: { declared: 'independent', at: '2026-03-02T09:00:00.000Z', note: '' },
  answers: { H09c: { ...emptyAnswer, date: '2026-03-30' } },
};

describe('the ten days of a task', () => {
  it.each<[string, Partial<Settings>, string, string]>([
    ['working days over Easter', {}, '2026-04-15', '10 working days'],
    ['calendar days', { taskDays: 'calendar' }, '2026-04-09', '10 calendar days'],
    ['a bank holiday of their own', { holidaysAdded: ['2026-04-14'] }, '2026-04-16', '10 working days'],
  ])('%s', async (_, settings, due, words) => {
    const { user, now } = await show(
      audit,
      { screen: 'audit', audit: audit.id, question: 'K14' },
      { settings },
    );
    await rest();
    expect(screen.getByText(new RegExp(`^${words} from the return`))).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Add an action/ }));
    expect(now().actions).toMatchObject([{ due }]);
  });
});
