// @vitest-environment jsdom
/** The auditor's side: the notes as a list of work, answered by revising or by a reason; both grades for ever. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { expectNoViolations, rest, show } from './setting.tsx';
import { first, scene } from './scene.ts';

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
