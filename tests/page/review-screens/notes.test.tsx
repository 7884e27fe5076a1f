// @vitest-environment jsdom
/** The auditor's side: the notes as a list of work, answered by revising or by a reason; both grades for ever. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { go, useRoutes } from '../../../renderer/stores/routes.ts';
import { enter, lockNow } from '../../../renderer/stores/session.ts';
import { noQuestionReview, type Review } from '../../../shared/moderation/review.ts';
import { expectNoViolations, rest, show } from './setting.tsx';
import { first, openNotes, scene } from './scene.ts';

const note = (n: number) => screen.getByRole('article', { name: `Note ${n}` });

describe('notes of a returned audit', () => {
  it('lists what is to be answered, what is to know, and both grades, without faults', async () => {
    const { shown } = await show('notes');
    expect(screen.getByRole('region', { name: 'To answer 2' })).toContainElement(note(1));
    expect(screen.getByRole('region', { name: 'To know 1' })).toContainElement(note(2));
    const grades = screen.getByRole('table', { name: /^Your grades and the moderator’s/ });
    expect(
      within(grades).getByRole('row', { name: /^3d .* Good Requires improvement Two strengths/ }),
    ).toBeInTheDocument();
    expect(within(grades).getByRole('row', { name: /^3a .* Agreed/ })).toBeInTheDocument();
    await expectNoViolations(shown.container);
  });

  it('is answered by revising it, or by keeping it with a reason', async () => {
    const { user, asked } = await show('notes');
    await user.click(within(note(1)).getByRole('button', { name: 'I keep it, for this reason' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Write why you keep it as it is.');
    await user.type(screen.getByLabelText('Your answer to note 1'), 'I went back to the visit notes.');
    await user.click(within(note(1)).getByRole('button', { name: 'I have revised it' }));
    await rest();
    expect(screen.getByRole('region', { name: 'Answered 1' })).toContainElement(note(1));
    await user.type(screen.getByLabelText('Your answer to note 3'), 'Each sentence carries one record.');
    await user.click(within(note(3)).getByRole('button', { name: 'I keep it, for this reason' }));
    await rest();
    expect(asked('moderation.reply')).toEqual([
      { audit: first.id, note: 'n1', status: 'revised', text: 'I went back to the visit notes.' },
      { audit: first.id, note: 'n3', status: 'kept', text: 'Each sentence carries one record.' },
    ]);
    expect(screen.getByText(/^Every note is answered\./)).toBeVisible();
  });

  it('stand beside their question in the workspace, and F7 walks through them', async () => {
    const made = scene('notes');
    const { user, shown } = await show({
      ...made,
      route: { screen: 'audit', audit: first.id, question: '3a' },
    });
    await user.keyboard('{F7}');
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3i');
    expect(screen.getByRole('region', { name: 'From the moderator, on 3i' })).toHaveTextContent(
      'Say what was seen of the child.',
    );
    await user.keyboard('{F7}');
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3k');
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('link', { name: '2 notes to answer' }));
    expect(useRoutes.getState().route.screen).toBe('notes');
  });

  it('keep the words of an answer that was not given, over other screens and a lock', async () => {
    const made = await show('notes');
    const { user, fake } = made;
    await user.type(screen.getByLabelText('Your answer to note 1'), 'Half an answer');
    await rest(800);
    const box = `${first.id}/n1`;
    expect(fake.state.place?.unsent).toEqual({ [box]: 'Half an answer' });
    go({ screen: 'audits' });
    await rest();
    go({ screen: 'notes', audit: first.id });
    await rest();
    expect(screen.getByLabelText('Your answer to note 1')).toHaveValue('Half an answer');
    const locking = lockNow();
    await rest();
    fake.state.vault = 'locked';
    await locking;
    await rest(150);
    expect(fake.state.place?.unsent).toEqual({ [box]: 'Half an answer' });
    made.shown.unmount();
    const again = await show('notes');
    expect(screen.getByLabelText('Your answer to note 1')).toHaveValue('');
    again.fake.state.place = fake.state.place;
    const { settings, identity, place: kept } = again.fake.state;
    act(() => enter({ recovered: [], first: { settings, identity, kept } }, false));
    await rest();
    expect(screen.getByLabelText('Your answer to note 1')).toHaveValue('Half an answer');
    await again.user.click(within(note(1)).getByRole('button', { name: 'I have revised it' }));
    await rest(800);
    expect(again.fake.state.place?.unsent).toEqual({});
  });

  it('say when the words of an answer could not be kept', async () => {
    const made = scene('notes');
    const { user } = await show({
      ...made,
      options: {
        ...made.options,
        replies: { 'app.keepPlace': () => ({ ok: false, code: 'disk-full' }) },
      },
    });
    await user.type(screen.getByLabelText('Your answer to note 1'), 'x');
    await rest(800);
    expect(screen.getByText(/^These words are not kept yet\. .*disk/)).toBeVisible();
    expect(screen.getByLabelText('Your answer to note 1')).toHaveValue('x');
  });

  it('show the grades of a second moderator of the same version beside the first', async () => {
    const made = scene('notes');
    const accepted: Review = { ...openNotes, outcome: 'accept', notes: [] };
    const second: Review = {
      ...accepted,
      moderator: { ...accepted.moderator, name: 'Moderator M-07', fingerprint: 'ee'.repeat(32) },
      finishedAt: '2026-11-19T10:00:00.000Z',
      questions: {
        ...accepted.questions,
        '3a': { ...noQuestionReview, status: 'proposed', proposed: 'in', reason: 'Not seen.' },
      },
    };
    const { shown } = await show({
      ...made,
      options: { ...made.options, moderation: { own: new Map([[first.id as string, [second, accepted]]]) } },
    });
    const grades = screen.getByRole('table', { name: /those of each moderator/ });
    expect(
      within(grades)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Question', 'Your grade', 'Moderator M-04', 'Moderator M-07', 'Reasons']);
    expect(
      within(grades).getByRole('row', { name: /^3a .* Agreed Inadequate Moderator M-07: Not seen\./ }),
    ).toBeVisible();
    expect(
      screen.getByText(
        /^Moderator M-04 and Moderator M-07 gave the same grade to \d+ of \d+ questions that both graded\./,
      ),
    ).toBeVisible();
    await expectNoViolations(shown.container);
  });

  it('are not asked for where an audit cannot have come back', async () => {
    const made = scene('notes');
    const audit = { ...first, state: 'in-progress' as const, parts: [] };
    const { asked } = await show({
      options: { ...made.options, audits: [audit] },
      route: { screen: 'audit', audit: first.id, question: '3a' },
    });
    expect(asked('moderation.ofOwn')).toEqual([]);
  });
});
