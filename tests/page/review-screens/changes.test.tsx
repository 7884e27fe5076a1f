// @vitest-environment jsdom
/** What changed: two lists with their own counts, word by word, and the moderator's word on each. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { expectNoViolations, rest, show } from './setting.tsx';
import { openedSecond, scene, second } from './scene.ts';

const id = second.id;
const main = () => screen.getByRole('main');
const unasked = () => screen.getByRole('region', { name: /^Not asked for/ });

describe('what changed', () => {
  it('parts what a note asked for from what nobody asked for, grades first, without faults', async () => {
    const { shown } = await show('changes');
    expect(within(main()).getByRole('heading', { name: /^Asked for/ })).toHaveTextContent('Asked for 1');
    expect(within(unasked()).getByRole('heading', { level: 2 })).toHaveTextContent('Not asked for 2');
    const places = within(unasked())
      .getAllByRole('heading', { level: 3 })
      .map((one) => one.textContent);
    expect(places[0]).toMatch(/^4c/);
    expect(places[1]).toMatch(/^3c/);
    expect(unasked()).toHaveTextContent(/Grade changed from\s*G\w*\s*Good/);
    expect(main().querySelector('ins')).toHaveTextContent('added: Because the plan rests on what adults say');
    expect(main().querySelector('del')).toBeNull();
    expect(main()).toHaveTextContent('I went back to the visit notes.');
    await expectNoViolations(shown.container);
  });

  it('lists exactly thirty edits, ten of them unrequested', async () => {
    const made = scene('changes');
    const opened = openedSecond();
    const { before } = opened;
    if (before === null) throw new Error('the scene has no version before');
    const ids = opened.toolkit.sections
      .filter((section) => section.id !== 'about' && section.part === 'auditor')
      .flatMap((section) => section.questions)
      .map((question) => question.id)
      .filter((question) => before.audit.answers[question] !== undefined)
      .slice(0, 30);
    expect(ids).toHaveLength(30);
    const answers = Object.fromEntries(
      Object.entries(before.audit.answers).map(([question, answer]) => [
        question,
        ids.includes(question)
          ? { ...answer, rationale: `${answer.rationale} Changed in ${question}.` }
          : answer,
      ]),
    );
    const [template] = before.review.notes;
    if (template === undefined) throw new Error('the scene has no note');
    const notes = ids
      .slice(0, 20)
      .map((question, i) => ({ ...template, id: `n${i}`, number: i + 1, question }));
    const next = {
      ...opened,
      audit: { ...opened.audit, answers },
      review: { ...opened.review, notes },
      before: { ...before, review: { ...before.review, notes } },
    };
    await show({
      ...made,
      options: { moderation: { ...made.options.moderation, opened: new Map([[id as string, next]]) } },
    });
    expect(main().querySelectorAll('li.chg')).toHaveLength(20);
    expect(unasked().querySelectorAll('li.chg')).toHaveLength(10);
    expect(unasked()).toHaveTextContent('0 looked at, 10 to go');
  });

  it('walks with F7, says fine and goes on, asks by key, and takes it back', async () => {
    const { user, held } = await show('changes');
    await user.keyboard('{F7}');
    expect(main().querySelector('[aria-current=true]')).toHaveTextContent('3i');
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect(main()).toHaveTextContent('1 looked at, 0 to go');
    expect(unasked().querySelector('[aria-current=true]')).toHaveTextContent('4c');
    await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
    expect(screen.getByLabelText('What do you ask?')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write the question first.');
    await user.keyboard('Which plan is this from?');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    await rest();
    expect(held(id).notes.at(-1)).toMatchObject({
      number: 4,
      question: '4c',
      kind: 'actionable',
      status: 'open',
    });
    expect(
      held(id)
        .lookedAt.map((one) => one.verdict)
        .toSorted(),
    ).toEqual(['ask-again', 'fine']);
    await user.click(screen.getByRole('button', { name: /^Undo: 3i/ }));
    await user.keyboard('{Control>}s{/Control}');
    await rest();
    expect(held(id).lookedAt).toHaveLength(1);
  });

  it('opens the note again when what was asked for is not there yet', async () => {
    const { user, held } = await show('changes');
    await user.click(screen.getByRole('button', { name: /^Ask again: 3i/ }));
    await user.keyboard('And what was seen of Wren?');
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    await rest();
    expect(held(id).notes[0]).toMatchObject({ number: 1, status: 'open' });
    expect(held(id).notes[0]?.thread.at(-1)?.text).toBe('And what was seen of Wren?');
  });

  it('agrees all unchanged in one act, after showing the list, and leaves out what has an open note', async () => {
    const { user, held, shown } = await show('changes');
    await user.click(screen.getByRole('button', { name: /^Agree all \d+ unchanged/ }));
    const list = screen.getByRole('list', { name: 'Questions to agree with' });
    const shownOnes = within(list)
      .getAllByRole('listitem')
      .map((one) => one.textContent?.split(' ')[0]);
    expect(shownOnes).not.toContain('3i');
    expect(shownOnes).not.toContain('3k');
    expect(shownOnes).not.toContain('4c');
    expect(shownOnes).toContain('3b');
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: `Agree all ${shownOnes.length}` }));
    await user.keyboard('{Control>}s{/Control}');
    await rest();
    expect(held(id).questions['3b']).toMatchObject({ status: 'agreed' });
    expect(held(id).questions['3i']).toBeUndefined();
    expect(screen.getByText('No unchanged question is left to agree with.')).toBeVisible();
  });

  it('goes to the question of a change', async () => {
    const { user } = await show('changes');
    await user.click(screen.getByRole('link', { name: /^Go to the question: 3c/ }));
    expect(useRoutes.getState().route).toEqual({ screen: 'review', audit: id, question: '3c' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3c');
  });

  it('shows only the words before, or only those after', async () => {
    const { user, shown } = await show('changes');
    await user.click(screen.getByRole('radio', { name: 'Before' }));
    expect(shown.container.querySelector('.changes')).toHaveAttribute('data-show', 'old');
    await user.keyboard('{ArrowRight}');
    expect(shown.container.querySelector('.changes')).toHaveAttribute('data-show', 'new');
  });
});
