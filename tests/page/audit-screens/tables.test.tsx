// @vitest-environment jsdom
/** Tables one fills: actions and rows, by keyboard, pasted from a spreadsheet; dates with their gaps. */
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import { blank } from './setting.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = (ms = 40) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));
const at = (question: string) => ({ screen: 'audit', audit: blank().id, question }) as const;

describe('actions', () => {
  it('are added, filled, moved and removed by keyboard', async () => {
    const { user, now, shown } = await show(blank(), at('8a'));
    await user.keyboard('{Control>}{Shift>}t{/Shift}{/Control}');
    await rest();
    await user.keyboard('Two observed sessions{Tab}Lead professional{Tab}12 12 2026{Tab}Words in the plan');
    await user.keyboard('{Control>}{Shift>}t{/Shift}{/Control}');
    await rest();
    await user.keyboard('Second');
    expect(now().actions).toMatchObject([
      {
        what: 'Two observed sessions',
        owner: 'Lead professional',
        due: '2026-12-12',
        measure: 'Words in the plan',
      },
      { what: 'Second' },
    ]);
    await expectNoViolations(shown.container);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await rest();
    expect(now().actions.map((a) => a.what)).toEqual(['Second', 'Two observed sessions']);
    expect(document.activeElement).toHaveValue('Second');
    await user.click(screen.getByRole('button', { name: 'Remove action 1' }));
    expect(now().actions).toHaveLength(1);
    await user.keyboard('{Control>}z{/Control}');
    expect(now().actions).toHaveLength(2);
  });

  it('take rows pasted from a spreadsheet and name the question they come from', async () => {
    const { user, now } = await show(blank(), at('8a'));
    await user.click(screen.getByRole('button', { name: /^Add an action/ }));
    await rest();
    const box = screen.getByRole('textbox', { name: 'What must happen, action 1' });
    const text = 'First\tTeam manager\t1 12 2026\tSeen\nSecond\tSocial worker\tsoon\tHeard';
    fireEvent.paste(box, { clipboardData: { getData: () => text } });
    expect(now().actions).toMatchObject([
      { what: 'First', owner: 'Team manager', due: '2026-12-01', measure: 'Seen' },
      { what: 'Second', owner: 'Social worker', due: '', measure: 'Heard' },
    ]);
    expect(screen.getByText('Pasted 2 rows. 1 cell could not be read and stayed empty.')).toBeInTheDocument();
    const [from] = screen.getAllByText('Not chosen yet');
    if (from === undefined) throw new Error('nothing is chosen beforehand');
    await user.click(from);
    await user.click(screen.getAllByRole('checkbox', { name: /^3i/ })[0] ?? from);
    await user.click(screen.getAllByRole('checkbox', { name: /^4a/ })[0] ?? from);
    expect(now().actions[0]).toMatchObject({ question: '', questions: ['3i', '4a'] });
    await user.click(screen.getAllByRole('checkbox', { name: 'The whole audit' })[0] ?? from);
    expect(now().actions[0]?.wholeAudit).toBe(true);
  });
});

describe('dates', () => {
  it('are added one by one in order, with the gap between them in words', async () => {
    const { user, now, shown } = await show(blank(), at('TAF'));
    await user.click(screen.getByRole('textbox', { name: 'Add a date' }));
    await user.keyboard('1 6 2026{Enter}');
    await rest();
    await user.keyboard('1 3 2026{Enter}');
    await rest();
    expect(now().answers['TAF']?.dates).toEqual(['2026-03-01', '2026-06-01']);
    expect(screen.getByText('13 weeks 1 day, red: over 8 weeks')).toBeVisible();
    await expectNoViolations(shown.container);
  });
});

describe('the header', () => {
  it('is one page of labelled fields without violations', async () => {
    const { user, now, shown } = await show(blank(), at('H01'));
    await user.type(screen.getByRole('textbox', { name: /^CAF references/ }), '2291');
    expect(now().answers['H01']?.text).toBe('2291');
    await expectNoViolations(shown.container);
  });

  it('keeps what is no number in the box and says so, instead of saving something else', async () => {
    const document = { ...blank(), answers: { H02: { ...emptyAnswer, number: 2 } } };
    const { user, now } = await show(document, at('H01'));
    const box = screen.getByRole('textbox', { name: /^Children in the family/ });
    await user.clear(box);
    await user.type(box, 'two{Tab}');
    expect(box).toHaveValue('two');
    expect(box).toHaveAccessibleDescription(/Write a number from 1 to 20/);
    expect(now().answers['H02']?.number).toBeUndefined();
  });
});
