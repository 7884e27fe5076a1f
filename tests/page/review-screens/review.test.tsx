// @vitest-environment jsdom
/** Reviewing by keyboard: agree, propose, talk, note, undo, save, and finish; nothing of the audit itself changes. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { passphrase } from '../../fixtures/fake-main.ts';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { currentReview } from '../../../renderer/records/review/review.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import { noTests, type Review } from '../../../shared/moderation/review.ts';
import { toolkitOf } from '../../fixtures/fake-audits.ts';
import { expectNoViolations, rest, show } from './setting.tsx';
import { openedSecond, people, scene, second } from './scene.ts';

const heading = () => screen.getByRole('heading', { level: 1 });
const id = second.id;
const yes = { ...noTests, evidence: 'yes', style: 'yes', nextSteps: 'yes' } as const;

describe('a question under review', () => {
  it('shows both grades on one scale and both texts, without faults', async () => {
    const { shown } = await show('review');
    expect(heading()).toHaveTextContent('3d');
    expect(screen.getByRole('radio', { name: 'Good' })).toHaveAccessibleDescription(/Auditor’s grade/);
    expect(screen.getByRole('radio', { name: 'Requires improvement' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Requires improvement' })).toHaveAccessibleDescription(
      /You propose/,
    );
    expect(screen.getByRole('region', { name: 'Auditor’s reasons' })).toHaveTextContent('version 2');
    expect(screen.getByRole('textbox', { name: 'Your reasons for another grade' })).not.toHaveValue('');
    await expectNoViolations(shown.container);
  });

  it('agrees with its key, proposes with Alt and a digit, and takes both back', async () => {
    const { user, now, held } = await show('review');
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect(now().questions['3d']).toMatchObject({ status: 'agreed' });
    expect(now().questions['3d']?.proposed).toBeUndefined();
    expect(screen.getByText('Auditor’s grade, you agree')).toBeVisible();
    await user.keyboard('{Alt>}3{/Alt}');
    expect(now().questions['3d']).toMatchObject({ status: 'proposed', proposed: 'ri' });
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(now().questions['3d']).toMatchObject({ status: 'proposed', proposed: 'ri' });
    await user.keyboard('{Control>}s{/Control}');
    await rest();
    expect(held(id).questions['3d']).toMatchObject({ status: 'proposed', proposed: 'ri' });
  });

  it('asks for a talk when the grades are two steps apart, and keeps it', async () => {
    const { user, held } = await show('review');
    expect(screen.queryByRole('region', { name: /talk first/ })).toBeNull();
    await user.keyboard('{Alt>}4{/Alt}');
    const talk = screen.getByRole('region', { name: 'Two steps apart: talk first' });
    expect(within(talk).getByLabelText('With whom')).toHaveValue('Auditor A-17');
    await user.type(within(talk).getByLabelText('What was said'), 'We read the visit note together.');
    await user.tab();
    await rest();
    expect(held(id).questions['3d']?.conversation).toMatchObject({
      with: 'Auditor A-17',
      what: 'We read the visit note together.',
    });
    await user.keyboard('{Alt>}3{/Alt}{Control>}s{/Control}');
    await rest();
    expect(held(id).questions['3d']?.conversation).toBeNull();
  });

  it('answers the three tests and keeps the reason of a No', async () => {
    const { user, held } = await show('review');
    const test = screen.getByRole('group', { name: 'Is it clear what must happen next?' });
    await user.click(within(test).getByRole('radio', { name: 'No' }));
    await user.type(screen.getByLabelText('Why, where a test is answered No'), 'No action follows.');
    await user.tab();
    await rest();
    expect(held(id).questions['3d']?.tests).toMatchObject({ nextSteps: 'no', reason: 'No action follows.' });
  });

  it('walks by keys: next, next not reviewed, next note, next difference', async () => {
    const { user } = await show('review');
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(heading()).toHaveTextContent('3e');
    expect(heading()).toHaveFocus();
    await user.keyboard('{Control>}{F7}{/Control}');
    expect(heading()).toHaveTextContent('3d');
    await user.keyboard('{F7}');
    expect(heading()).toHaveTextContent('3i');
    await user.keyboard('{F7}');
    expect(heading()).toHaveTextContent('3k');
    await user.keyboard('{Shift>}{F7}{/Shift}');
    expect(heading()).toHaveTextContent('3i');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(heading()).toHaveTextContent('3j');
  });

  it('writes, closes and asks again in notes; the numbers go on over the rounds', async () => {
    const { user, held } = await show(scene('review'));
    await user.keyboard('{F7}');
    await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
    expect(screen.getByRole('textbox', { name: /^New note/ })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write the note first.');
    await user.keyboard('Which record is this from?');
    await user.click(screen.getByRole('radio', { name: 'To know' }));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await rest();
    expect(held(id).notes.at(-1)).toMatchObject({
      number: 4,
      question: '3i',
      kind: 'informational',
      status: 'open',
    });
    await user.click(screen.getByRole('button', { name: 'Ask again, note 1' }));
    await user.type(screen.getByLabelText('What is still to be done'), 'And the middle child?');
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    await rest();
    expect(held(id).notes[0]).toMatchObject({ status: 'open' });
    expect(held(id).notes[0]?.thread.map((said) => said.by)).toEqual(['moderator', 'auditor', 'moderator']);
    await user.click(screen.getByRole('button', { name: 'Close note 1' }));
    await rest();
    expect(held(id).notes[0]?.status).toBe('settled');
  });

  it('undo does not take back what was said in a note', async () => {
    const { user, now, held } = await show('review');
    await user.keyboard('{Alt>}4{/Alt}');
    await user.type(screen.getByRole('textbox', { name: /^New note/ }), 'Say who said so.');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await rest();
    heading().focus();
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}s{/Control}');
    await rest();
    expect(now().notes).toHaveLength(4);
    expect(held(id).questions['3d']?.proposed).toBe('ri');
    expect(screen.getByText(/^Your review is saved on this laptop/)).toBeInTheDocument();
  });
});

/** Everything said that accepting with changes asks for. */
function complete(review: Review): Review {
  const questions = questionsToReview(toolkitOf('tier2-full'), second).map(
    (question): readonly [string, Review['questions'][string]] => {
      const before = review.questions[question.id];
      return [
        question.id,
        before?.status === 'proposed'
          ? { ...before, tests: yes }
          : { status: 'agreed', reason: '', conversation: null, tests: yes },
      ];
    },
  );
  return {
    ...review,
    questions: Object.fromEntries(questions),
    overall: yes,
    notes: review.notes.map((note) => ({ ...note, status: 'settled' as const })),
    actions: Object.fromEntries(
      second.actions.map((action) => [
        action.id,
        { decision: 'confirmed' as const, revised: null, reason: '' },
      ]),
    ),
  };
}

describe('the outcome', () => {
  it('lists what is still to do, each with the way there, without faults', async () => {
    const { user, shown } = await show('outcome');
    await expectNoViolations(shown.container);
    const left = screen.getByRole('region', { name: /^Still to do/ });
    expect(within(left).getByText(/^Choose what becomes of the audit/)).toBeVisible();
    await user.click(within(left).getByRole('link', { name: /^3b: not reviewed yet/ }));
    expect(heading()).toHaveTextContent('3b');
  });

  it('does not finish while something is to be done, and keeps the passphrase from being sent', async () => {
    const { user, asked } = await show('outcome');
    await user.type(screen.getByLabelText('Your passphrase'), passphrase);
    await user.click(screen.getByRole('button', { name: 'Finish the review' }));
    expect(await screen.findByText(/things are still to do/)).toBeVisible();
    expect(asked('moderation.finish')).toEqual([]);
  });

  it('accepts with changes, is then a record, and goes on to seal it', async () => {
    const opened = openedSecond();
    const { user, held, shown } = await show({
      options: {
        moderation: {
          opened: new Map([[id as string, { ...opened, review: complete(opened.review) }]]),
          contacts: people(),
        },
      },
      route: { screen: 'review', audit: id, question: 'outcome' },
    });
    await user.click(screen.getByRole('radio', { name: 'Accept with changes' }));
    await user.type(screen.getByLabelText('Reasons for the outcome'), 'One grade moved, with its reasons.');
    await user.type(screen.getByLabelText('Minutes this review took'), '45');
    expect(screen.getByText('Nothing is left to do. You can finish this review.')).toBeVisible();
    await user.type(screen.getByLabelText('Your passphrase'), 'not the one');
    await user.click(screen.getByRole('button', { name: 'Accept with changes and counter-sign' }));
    expect(
      await screen.findByText(/That passphrase does not open this vault/, { selector: 'a' }),
    ).toBeVisible();
    await user.type(screen.getByLabelText('Your passphrase'), passphrase);
    await user.click(screen.getByRole('button', { name: 'Accept with changes and counter-sign' }));
    const told = await screen.findByText('Finished and counter-signed.');
    // Found by use: the answer stood above what was on the screen, and nothing seemed to have happened.
    await vi.waitFor(() => expect(told.closest('p')).toHaveFocus());
    expect(held(id)).toMatchObject({ outcome: 'accept-with-changes', minutes: 45 });
    expect(held(id).finishedAt).not.toBe('');
    await expectNoViolations(shown.container);
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}{Alt>}4{/Alt}');
    expect(currentReview()?.store.getState().review).toEqual(held(id));
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    expect(useRoutes.getState().route).toEqual({ screen: 'seal', audits: [id], purpose: 'moderated' });
  });
});

describe('grading blind', () => {
  it('hides the auditor’s grades until every question has one, then compares and keeps both', async () => {
    const made = scene('blind');
    const { user, now, held, shown } = await show(made);
    const audit = [...(made.options.moderation?.opened?.keys() ?? [])][0] ?? '';
    expect(screen.queryByText('Auditor’s grade')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
    await expectNoViolations(shown.container);
    const questions = questionsToReview(toolkitOf('tier2-full'), second).filter((q) =>
      ['grade', 'area'].includes(q.answer.kind),
    );
    await user.keyboard('{Alt>}2{/Alt}{Control>}{Enter}{/Control}'.repeat(questions.length));
    expect(Object.keys(now().blindGrades)).toHaveLength(questions.length);
    expect(now().questions).toEqual({});
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await user.click(screen.getByRole('button', { name: /^Show the auditor’s grades/ }));
    await waitFor(() => expect(Object.keys(now().questions)).toHaveLength(questions.length));
    expect(now().questions['3e']).toMatchObject({ status: 'proposed', proposed: 'g' });
    expect(now().questions['3a']).toMatchObject({ status: 'agreed' });
    expect(screen.getByRole('region', { name: /^Your blind grades/ })).toHaveTextContent(/Same \d+ of \d+/);
    await expectNoViolations(shown.container);
    await user.keyboard('{Control>}s{/Control}');
    await rest();
    expect(held(audit).revealedAt).not.toBe('');
    expect(held(audit).questions['3a']).toMatchObject({ status: 'agreed' });
    expect(screen.queryByText(/^Not saved/)).toBeNull();
  });
});

describe('saving', () => {
  it('says so when it fails, keeps the words, and recovers', async () => {
    let isFull = true;
    const made = scene('review');
    const shownNow = await show({
      ...made,
      options: {
        ...made.options,
        replies: {
          'moderation.save': () =>
            isFull ? { ok: false, code: 'disk-full' } : { revision: 2, savedAt: new Date().toISOString() },
        },
      },
    });
    const { user } = shownNow;
    await user.type(screen.getByRole('textbox', { name: 'Your reasons for another grade' }), ' More.');
    await user.keyboard('{Control>}s{/Control}');
    await rest();
    expect(screen.getAllByText(/^Not saved since .*this disk is full/)[0]).toBeInTheDocument();
    isFull = false;
    await user.keyboard('{Control>}s{/Control}');
    await rest();
    expect(screen.getAllByText(/^Your review is saved on this laptop/)[0]).toBeInTheDocument();
  });

  it('puts what is on the screen on top of a newer revision', async () => {
    const { user, fake, held } = await show('review');
    const opened = fake.state.moderation.opened.get(id);
    if (opened === undefined) throw new Error('not open');
    fake.state.moderation.opened.set(id, {
      ...opened,
      revision: 7,
      review: { ...opened.review, feedback: { strength: 'Clear.', development: '' } },
    });
    await user.keyboard('{Alt>}4{/Alt}{Control>}s{/Control}');
    await rest();
    expect(held(id).questions['3d']?.proposed).toBe('in');
    expect(held(id).feedback.strength).toBe('Clear.');
  });
});
