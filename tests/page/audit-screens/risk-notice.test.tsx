// @vitest-environment jsdom
/** The notice of a risk record is asked for from its screen, once what stands there is saved. */
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failed } from '../../../shared/result.ts';
import { openRisk } from '../../vault/support.ts';
import { blank } from './setting.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = () => act(async () => new Promise((resolve) => setTimeout(resolve, 80)));
const start = {
  ...blank(),
  escalations: [{ ...openRisk(), status: 'open' as const, closedAt: '' as const }],
};
const at = { screen: 'at-risk', audit: start.id } as const;
const button = () => screen.getByRole('button', { name: 'Save a one-page notice' });

describe('a notice of a risk record', () => {
  it('is asked for by the id of the record, after what was just typed is saved', async () => {
    const asked: unknown[] = [];
    const { user, fake, shown } = await show(start, at, {
      replies: {
        'report.riskNotice': (input) => {
          asked.push([input, fake.state.audits.get(start.id)?.audit.escalations[0]?.followUp]);
          return { fileName: 'T2-0401-risk-notice.pdf', sha256: 'a'.repeat(64) };
        },
      },
    });
    await user.type(screen.getByLabelText('What happened next'), 'Visited.');
    await user.click(button());
    await rest();
    expect(asked).toEqual([[{ audit: start.id, record: 'r1' }, 'Visited.']]);
    expect(screen.getByText(/^Saved as T2-0401-risk-notice\.pdf\./)).toBeVisible();
    await expectNoViolations(shown.container);
  });

  it('says why none was made', async () => {
    const { user } = await show(start, at, { replies: { 'report.riskNotice': () => failed('disk-full') } });
    await user.click(button());
    await rest();
    expect(screen.getByText(/This disk is full/)).toBeVisible();
  });
});
