// @vitest-environment jsdom
/** What one wants in view while judging: the dates beside "meetings regular", the plan beside "challenge". */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { blank } from './setting.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = (ms = 60) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));
const filled: Audit = {
  ...blank(),
  answers: {
    TAF: { ...emptyAnswer, dates: ['2026-06-06', '2026-07-30'] },
    'TAF-actions': {
      ...emptyAnswer,
      rows: [{ id: 'r1', cells: { issue: 'Nights', action: 'Sleep diary', whom: 'Mother', rag: 'red' } }],
    },
    H07b: { ...emptyAnswer, date: '2026-06-14' },
  },
};
const at = (question: string) => ({ screen: 'audit', audit: filled.id, question }) as const;

describe('beside a question', () => {
  // They were once out of sight.
  it('stand the gaps between meetings while their regularity is graded', async () => {
    const { user, shown } = await show(filled, at('4a'));
    const beside = screen.getByRole('region', { name: 'From this audit: Meeting dates' });
    expect(beside).toHaveTextContent('7 weeks 5 days, amber: over 6 weeks, up to 8');
    await expectNoViolations(shown.container);
    await user.click(within(beside).getByRole('link', { name: 'Go there: Meeting dates' }));
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Meeting dates');
  });

  it('shows the columns of a table that every row has', async () => {
    await show(filled, at('4d'));
    const beside = screen.getByRole('region', { name: 'From this audit: Actions in the plan' });
    const heads = within(beside).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual(['Action', 'Progress']);
    expect(
      within(beside)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Sleep diary', 'Red']);
  });

  it('says so where nothing is written yet, and is not there where the form wants nothing beside', async () => {
    await show(blank(), at('4h'));
    expect(
      screen.getByRole('region', { name: 'From this audit: Assessment last updated' }),
    ).toHaveTextContent('Nothing is written there yet.');
    await show(blank(), at('3i'));
    await rest();
    expect(screen.queryByRole('region', { name: /^From this audit: / })).toBeNull();
  });
});
