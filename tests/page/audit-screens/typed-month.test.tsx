// @vitest-environment jsdom
/** A question that asks for a month takes one, says it back as one, and makes no day up. */
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import { blank, toolkit } from './setting.ts';
import { show } from './screen-setting.tsx';

const asked = toolkit.sections
  .flatMap((section) => section.questions)
  .find(({ answer }) => answer.kind === 'date' && answer.precision === 'month');
const id = asked?.id ?? '';
const open = (date?: string) =>
  show(
    { ...blank(), answers: { ...blank().answers, ...(date ? { [id]: { ...emptyAnswer, date } } : {}) } },
    { screen: 'audit', audit: blank().id, question: id },
  );
const shownBox = (): HTMLInputElement => {
  const box = document.querySelector<HTMLInputElement>(`[data-field="${id}/date"]`);
  if (box === null) throw new Error('no box');
  return box;
};

describe('a month that is typed', () => {
  it.each([
    ['Nov 2025', '2025-11', 'November 2025'],
    ['11/2025', '2025-11', 'November 2025'],
    ['2025-11', '2025-11', 'November 2025'],
  ])('%s is kept as %s and said back as %s', async (typed, kept, said) => {
    const { user, now } = await open();
    const box = shownBox();
    await user.type(box, typed);
    await user.tab();
    expect(now().answers[id]?.date).toBe(kept);
    expect(box).toHaveValue(said);
    expect(screen.queryByText('Only the month is kept.')).toBeNull();
  });

  it('a whole day is taken as its month, and that is said', async () => {
    const { user, now } = await open();
    const box = shownBox();
    await user.type(box, '14/11/2025');
    await user.tab();
    expect(now().answers[id]?.date).toBe('2025-11');
    expect(box).toHaveValue('November 2025');
    expect(screen.getByText('Only the month is kept.')).toBeInTheDocument();
  });

  it('what is no month stays in the box with the words how to write one', async () => {
    const { user, now } = await open();
    const box = shownBox();
    await user.type(box, 'before Christmas');
    await user.tab();
    expect(now().answers[id]).toMatchObject({ date: '', unread: 'before Christmas' });
    expect(box).toHaveAccessibleDescription(
      'Not read yet. Write the month and year, for example March 2026.',
    );
  });

  it('a day that was given before the form asked for a month stays a day', async () => {
    const { user, now } = await open('2025-11-14');
    const box = shownBox();
    expect(box).toHaveValue('14 Nov 2025');
    await user.click(box);
    await user.tab();
    expect(now().answers[id]?.date).toBe('2025-11-14');
  });
});
