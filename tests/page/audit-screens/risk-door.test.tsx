// @vitest-environment jsdom
/** An alarm given in the form leads to the risk record at once; asking for a review is another thing. */
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = () => act(async () => new Promise((resolve) => setTimeout(resolve, 60)));
const audit: Audit = {
  ...newAudit(toolkitOf('case-file-audit'), 1, '2026-11-01T09:00:00.000Z'),
  independence: { declared: 'independent', at: '2026-11-01T09:00:00.000Z', note: '' },
};
const door = () => screen.queryByRole('button', { name: 'Open the risk record' });

describe('the two alarms', () => {
  it('of an area: escalating leads to the risk record, a review does not', async () => {
    const { user, shown } = await show(audit, { screen: 'audit', audit: audit.id, question: 'C4' });
    await rest();
    await user.click(screen.getByRole('radio', { name: 'Practice worries: ask for a case review' }));
    expect(door()).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Someone may be at risk: tell someone now' }));
    expect(door()).toBeVisible();
    await expectNoViolations(shown.container);
  });

  // It once led nowhere.
  it('in the header: “escalate at once” leads to the risk record too', async () => {
    const { user } = await show(audit, { screen: 'audit', audit: audit.id });
    await rest();
    const yes = screen.getAllByRole('radio', { name: 'Yes' }).at(-1);
    if (yes === undefined) throw new Error('no question on practice');
    await user.click(yes);
    await user.click(screen.getByRole('radio', { name: 'Ask for a review' }));
    expect(door()).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Escalate at once' }));
    expect(door()).toBeVisible();
  });

  it('yes to “risk now” leads to the risk record of this audit', async () => {
    const { user } = await show(audit, { screen: 'audit', audit: audit.id });
    await rest();
    const first = screen.getAllByRole('radio', { name: 'Yes' })[0];
    if (first === undefined) throw new Error('no question on risk');
    await user.click(first);
    expect(screen.getByText('Tell someone now, by telephone.')).toBeVisible();
    expect(useRoutes.getState().route.screen).toBe('audit');
  });
});
