// @vitest-environment jsdom
/** A moderator proposes what the form has: grades of other scales, and every other kind of closed answer, with a reason, and counted. */
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { driftOfReviews } from '../../../shared/moderation/drift-rows.ts';
import { unfinished } from '../../../shared/moderation/completeness.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { openedReview, signedBy } from '../../fixtures/fake-moderation.ts';
import { auditOfScale } from '../../fixtures/scale-audits.ts';
import { closedAnswers, metOrNot, sixPoint, withPoints } from '../../fixtures/scale-forms.ts';
import { expectNoViolations, rest, show } from './setting.tsx';

type Grades = Readonly<Record<string, string>>;

/** A review of an audit of such a form, open at a question. */
async function review(
  toolkit: Toolkit,
  grades: Grades,
  question: string,
  others: Readonly<Record<string, Partial<Answer>>> = {},
) {
  const audit: Audit = signedBy(
    auditOfScale(toolkit, grades, others),
    'Auditor A-17',
    '2026-11-21T10:34:00.000Z',
  );
  const opened = { ...openedReview(audit, { state: 'reviewing' }), toolkit };
  const shown = await show({
    options: { moderation: { opened: new Map([[audit.id as string, opened]]) } },
    route: { screen: 'review', audit: audit.id, question },
  });
  return { ...shown, audit };
}

it.each([
  [sixPoint, '1a', 's4', '{Alt>}5{/Alt}', 's2', 'Weak'],
  [withPoints, '1a', 'p2', '{Alt>}4{/Alt}', 'p0', 'Never'],
  [metOrNot, '1a', 'met', '{Alt>}2{/Alt}', 'partly', 'Partly met'],
] as const)(
  'a form on another scale is moderated by its own keys and words: $title',
  async (toolkit, id, grade, keys, key, word) => {
    const { user, now, shown } = await review(toolkit, { [id]: grade }, id);
    const values = screen.getAllByRole('radio').filter((one) => (one as HTMLInputElement).name === `p-${id}`);
    const scale = toolkit.scales[0];
    expect(values.length).toBe((scale?.grades.length ?? 0) + 1);
    await user.keyboard(keys);
    expect(now().questions[id]).toMatchObject({ status: 'proposed', proposed: key });
    expect(screen.getByRole('radio', { name: word })).toBeChecked();
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect(now().questions[id]).toMatchObject({ status: 'agreed' });
    await user.keyboard('{Alt>}9{/Alt}');
    expect(now().questions[id]).toMatchObject({ status: 'agreed' });
    await expectNoViolations(shown.container);
  },
);

it('the sixth value of a scale has its key in the scale and from anywhere, and the sheet of keys knows it', async () => {
  const { user, now } = await review(sixPoint, { '1a': 's4' }, '1a');
  expect(screen.getByRole('radio', { name: 'Unsafe' })).toHaveAttribute('aria-keyshortcuts', 'Alt+6');
  await user.keyboard('{Alt>}6{/Alt}');
  expect(now().questions['1a']?.proposed).toBe('s1');
  expect(screen.getByText('Alt+1–6')).toBeInTheDocument();
  await user.keyboard('{Control>}/{/Control}');
  expect(await screen.findByText('Sixth grade of the scale')).toBeInTheDocument();
});

const others = {
  '1b': { choices: ['parent', 'child'] },
  '1c': { number: 4 },
  '1d': { dates: ['2026-01-05', '2026-02-02'] },
  '1e': { ticks: { papers: ['plan'] } },
  '1f': { yesNo: 'yes' },
  '1g': { choice: 'given' },
} as const satisfies Readonly<Record<string, Partial<Answer>>>;

const grade = { '1a': 'met' };
const answers = () => screen.getByRole('group', { name: 'Your answer, where it is another one' });

it('several choices are agreed with, or answered otherwise, whatever their order', async () => {
  const { user, now, shown } = await review(closedAnswers, grade, '1b', others);
  await user.click(within(answers()).getByRole('checkbox', { name: /The school/ }));
  expect(now().questions['1b']).toMatchObject({ status: 'proposed', proposed: 'child parent school' });
  await expectNoViolations(shown.container);
  await user.click(within(answers()).getByRole('checkbox', { name: /The school/ }));
  expect(now().questions['1b']).toMatchObject({ status: 'agreed' });
  await user.click(within(answers()).getByRole('checkbox', { name: /The child/ }));
  expect(now().questions['1b']).toMatchObject({ status: 'proposed', proposed: 'parent' });
  expect(screen.getByText('You propose another answer')).toBeVisible();
});

it('another number is proposed, and what is no number is kept and named', async () => {
  const { user, now, audit } = await review(closedAnswers, grade, '1c', others);
  const box = screen.getByLabelText('Your answer, where it is another one');
  expect(screen.getByText('Auditor’s answer: 4 visits')).toBeVisible();
  await user.type(box, 'about six');
  await user.tab();
  await rest();
  expect(now().questions['1c']).toMatchObject({ status: 'not-reviewed' });
  expect(unfinished(closedAnswers, audit, now()).map(({ sentence }) => sentence)).toContain(
    '1c: “about six” is not read as a number yet.',
  );
  await user.clear(box);
  await user.type(box, '6');
  expect(now().questions['1c']).toMatchObject({ status: 'proposed', proposed: '6' });
  expect(now().unsent).toBeUndefined();
  await user.clear(box);
  await user.type(box, '4');
  expect(now().questions['1c']).toMatchObject({ status: 'agreed' });
});

it('a gap between dates and ticks are answered otherwise, and "none" goes with nothing else', async () => {
  const { user, now } = await review(closedAnswers, grade, '1d', others);
  const gap = screen.getByRole('group', { name: 'The longest gap, where you see another one' });
  const theirs = within(gap).getByRole('radio', { name: /Within 6 weeks/ });
  expect(theirs).toHaveAccessibleName(/auditor’s answer/);
  expect(theirs).not.toBeChecked();
  await user.click(within(gap).getByRole('radio', { name: /Over 8 weeks/ }));
  expect(now().questions['1d']).toMatchObject({ status: 'proposed', proposed: 'red' });
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await rest();
  await user.click(within(answers()).getByRole('checkbox', { name: /None of these/ }));
  expect(now().questions['1e']).toMatchObject({ status: 'proposed', proposed: 'none' });
  await user.click(within(answers()).getByRole('checkbox', { name: /A chronology/ }));
  expect(now().questions['1e']).toMatchObject({ status: 'proposed', proposed: 'papers:chronology' });
});

it('what is proposed wants its reason, and is counted as otherwise or the same', async () => {
  const { user, now, audit, fake } = await review(closedAnswers, grade, '1b', others);
  await user.click(within(answers()).getByRole('checkbox', { name: /The school/ }));
  await user.keyboard('{Control>}s{/Control}');
  await rest();
  expect(unfinished(closedAnswers, audit, now()).map(({ sentence }) => sentence)).toContain(
    '1b: the proposed answer has no reasons. Write why.',
  );
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await rest();
  await user.click(screen.getByRole('button', { name: /Agree with the answer/ }));
  await user.keyboard('{Control>}s{/Control}');
  await rest();
  const opened = fake.state.moderation.opened.get(audit.id);
  if (opened === undefined) throw new Error('no review');
  const at = '2026-11-22T10:00:00.000Z';
  const done = { ...opened.review, outcome: 'accept-with-changes' as const, finishedAt: at };
  const { byQuestion } = driftOfReviews([{ ...opened, review: done }].values());
  const row = (id: string) => byQuestion.find(({ key }) => key === `closed-answers/${id}`);
  expect(row('1b')).toMatchObject({ n: 1, same: 0, otherwise: 1 });
  expect(row('1c')).toMatchObject({ n: 1, same: 1, otherwise: 0 });
  expect(row('1d')).toBeUndefined();
});
