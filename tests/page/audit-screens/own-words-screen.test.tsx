// @vitest-environment jsdom
/** Settings, forms: words and checks are found, changed, refused where they cannot stand, and taken back. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OwnWords } from '../../../shared/records/own-words.ts';
import { blank } from './setting.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = (ms = 60) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));
/** Own words as the vault has them, once the pause after a change is over. */
const kept = async ({ state }: Awaited<ReturnType<typeof show>>['fake']) => {
  await rest(700);
  const record = state.records.find(({ line }) => line.kind === 'own-words');
  return (record?.document as OwnWords | undefined)?.words ?? {};
};

async function open(form: string, settings = {}) {
  const shown = await show(blank(), { screen: 'settings', section: 'forms' }, { settings });
  await rest();
  await shown.user.selectOptions(screen.getByLabelText('Form'), form);
  return shown;
}

describe('words and checks of a form', () => {
  it('is found by a word, changed for new audits, and taken back', async () => {
    const { user, fake, shown } = await open('case-file-audit');
    await user.type(screen.getByLabelText('Find words, a question or a check'), 'voice title');
    const title = screen.getByLabelText('4 Child’s voice and lived experience, title');
    expect(screen.getAllByRole('textbox').length).toBeLessThan(5);
    await user.clear(title);
    await user.type(title, 'Hearing the child');
    await user.tab();
    await rest();
    expect(await kept(fake)).toEqual({
      'case-file-audit/question/C4/title': 'Hearing the child',
    });
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: /^Back to the built-in words/ }));
    await rest();
    expect(await kept(fake)).toEqual({});
  });

  it('refuses a number that is none and keeps the built-in one', async () => {
    const { user, fake } = await open('file-audit');
    const days = screen.getByLabelText('K03 Tasks due in ten days: days');
    await user.clear(days);
    await user.type(days, 'ten');
    await user.tab();
    expect(screen.getByText('Type a whole number from 1 to 9999.')).toBeVisible();
    expect(await kept(fake)).toEqual({});
  });

  it('offers the other word in use for a grade of the file audit', async () => {
    const { user, fake } = await open('file-audit');
    await user.click(screen.getByRole('button', { name: 'Use “Adequate” instead' }));
    await rest();
    expect(Object.values(await kept(fake))).toEqual(['Adequate']);
  });

  it('switches a check off, says what it looks for, and keeps the ones no audit can do without', async () => {
    const { user, fake } = await open('macfa');
    const checks = screen.getByRole('heading', { name: /^Checks/ }).closest('section');
    if (checks === null) throw new Error('no checks');
    const own = within(checks).getByRole('checkbox', { name: /^S07 / });
    expect(within(checks).queryByRole('checkbox', { name: /^R01 / })).toBeNull();
    await user.click(own);
    await rest();
    expect(await kept(fake)).toEqual({ 'macfa/rule/S07/on': 'off' });
    await user.click(screen.getByRole('button', { name: 'Take all of them back' }));
    await rest();
    expect(await kept(fake)).toEqual({});
  });
});
