// @vitest-environment jsdom
/** Forms on other scales in the form engine: every value with its word, its digit by place, no fault of accessibility; totals said to be computed. */
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { auditOfScale } from '../../fixtures/scale-audits.ts';
import { metOrNot, sixPoint, withPoints } from '../../fixtures/scale-forms.ts';
import { show } from './screen-setting.tsx';

const faults = async (): Promise<string[]> => {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map((one) => one.id);
};

describe.each([
  [sixPoint, ['Exemplary', 'Strong', 'Secure', 'Developing', 'Weak', 'Unsafe', 'Not applicable'], 's4'],
  [withPoints, ['Always', 'Mostly', 'Sometimes', 'Never', 'Does not arise'], 'p1'],
  [metOrNot, ['Met', 'Partly met', 'Not met', 'Not applicable'], 'not'],
] as const)('the scale of $id', (toolkit, words, third) => {
  const blank = auditOfScale(toolkit, {});
  const open = () => show(blank, { screen: 'audit', audit: blank.id, question: '1a' });

  it('shows its values best first, and a digit chooses by place', async () => {
    const { user, now } = await open();
    const group = screen.getByRole('group', { name: 'Your grade' });
    const radios = within(group).getAllByRole('radio');
    expect(radios.map((one) => one.closest('div')?.querySelector('label')?.textContent)).toEqual(words);
    radios[0]?.focus();
    await user.keyboard('3');
    expect(now().answers['1a']?.grade).toBe(third);
    await user.keyboard('0');
    expect(now().answers['1a']?.grade).toBe('na');
    expect(await faults()).toEqual([]);
  });
});

describe('totals', () => {
  it('stand in the section and before signing, and say that they are computed', async () => {
    const audit = auditOfScale(withPoints, { '1a': 'p3', '1b': 'p1', '1c': 'na' });
    await show(audit, { screen: 'check', audit: audit.id });
    const totals = screen.getByRole('region', { name: 'Computed totals' });
    expect(totals).toHaveTextContent(
      '4 of 6 points (67 %). 1 “Does not arise” left out. 1 not answered yet.',
    );
    expect(totals).toHaveTextContent('Computed by the program from the answers. Nobody judged it.');
    expect(await faults()).toEqual([]);
  });

  it('stand beside the overall judgements of a form that has both', async () => {
    const audit = auditOfScale(sixPoint, { '1a': 's5' });
    await show(audit, { screen: 'audit', audit: audit.id, question: '3b' });
    expect(screen.queryByRole('region', { name: 'Computed totals' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Your grade' })).toBeInTheDocument();
  });
});
