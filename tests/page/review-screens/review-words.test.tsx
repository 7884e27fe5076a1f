// @vitest-environment jsdom
/** Nothing typed in a review is lost: not at a lock, not when saving fails, not in a box that was not sent yet. */
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetWords } from '../../../renderer/form/spell/spell-memory.ts';
import {
  closeReview,
  currentReview,
  forgetReviews,
  openReview,
} from '../../../renderer/records/review/review.ts';
import { go, useRoutes } from '../../../renderer/stores/routes.ts';
import { enter, lockNow, useSession } from '../../../renderer/stores/session.ts';
import { unfinished } from '../../../shared/moderation/completeness.ts';
import { expectNoViolations, rest, show } from './setting.tsx';
import { scene, second } from './scene.ts';

const id = second.id;
const reasons = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reasons for another grade' });
const newNote = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^New note/ });
const heading = () => screen.getByRole('heading', { level: 1 });

afterEach(() => forgetWords());

/** Locks as main does, and unlocks again. */
async function lockAndUnlock(shown: Awaited<ReturnType<typeof show>>): Promise<void> {
  const locking = lockNow();
  await rest();
  shown.fake.state.vault = 'locked';
  await locking;
  await rest(150);
  expect(useSession.getState().phase).toBe('locked');
  // Main ends the page at lock; here the memory of it is emptied.
  shown.shown.unmount();
  forgetReviews();
  shown.fake.state.vault = 'open';
}

describe('a lock', () => {
  it('saves what was typed first, and leads back to the same question, caret and undo', async () => {
    const made = await show('review');
    const { user, held } = made;
    const before = reasons().value;
    await user.click(reasons());
    await user.keyboard(' Seen twice.');
    reasons().setSelectionRange(4, 4);
    await lockAndUnlock(made);
    expect(held(id).questions['3d']?.reason).toBe(`${before} Seen twice.`);
    expect(made.fake.state.place?.route).toContain('"question":"3d"');
    const place = made.fake.state.place;
    const again = await show('review');
    again.fake.state.place = place;
    const kept = again.fake.state.moderation.opened.get(id);
    if (kept === undefined) throw new Error('not there');
    go({ screen: 'desk' });
    await rest();
    again.fake.state.moderation.opened.set(id, { ...kept, review: held(id) });
    const { settings, identity } = again.fake.state;
    enter({ recovered: [], first: { settings, identity, kept: place } }, false);
    await rest(150);
    expect(useRoutes.getState().route).toMatchObject({ screen: 'review', audit: id, question: '3d' });
    expect(reasons()).toHaveValue(`${before} Seen twice.`);
    expect(reasons()).toHaveFocus();
    expect(reasons().selectionStart).toBe(4);
    await again.user.keyboard('{Control>}z{/Control}');
    await rest();
    expect(reasons()).toHaveValue(before);
  });
});

describe('undo', () => {
  it('shows what it has changed', async () => {
    const { user, now } = await show('review');
    await user.keyboard('{Alt>}4{/Alt}');
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(heading()).not.toHaveTextContent('3d');
    await user.keyboard('{Control>}z{/Control}');
    await rest();
    expect(heading()).toHaveTextContent('3d');
    expect(now().questions['3d']?.proposed).toBe('ri');
  });
});

describe('words not sent yet', () => {
  it('stay in their box over other questions and a lock, and are gone once the note is added', async () => {
    const made = await show('review');
    const { user, now, held } = made;
    await user.type(newNote(), 'Half a note');
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await rest();
    expect(newNote()).toHaveValue('');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await rest();
    expect(newNote()).toHaveValue('Half a note');
    await lockAndUnlock(made);
    expect(held(id).unsent).toEqual({ 'note:3d': 'Half a note' });
    const again = await show('review');
    const opened = again.fake.state.moderation.opened.get(id);
    if (opened === undefined) throw new Error('not there');
    expect(
      unfinished(opened.toolkit, opened.audit, held(id)).find((one) => one.key === 'unsent')?.sentence,
    ).toBe('Words were typed for a note and not added. Add them, or empty the box.');
    await again.user.type(newNote(), 'Half a note, now whole');
    await again.user.keyboard('{Control>}{Enter}{/Control}');
    await rest();
    expect(newNote()).toHaveValue('');
    expect(again.now().unsent).toBeUndefined();
    expect(again.now().notes.at(-1)?.thread[0]?.text).toBe('Half a note, now whole');
    expect(now().unsent).toBeUndefined();
  });

  it('are no step of the judgement: undo in the box leaves the grade alone', async () => {
    const { user, now } = await show('review');
    await user.keyboard('{Alt>}4{/Alt}');
    await user.type(newNote(), 'A word');
    await user.keyboard('{Control>}z{/Control}');
    expect(now().questions['3d']?.proposed).toBe('in');
    expect(now().unsent).toEqual({ 'note:3d': 'A word' });
  });

  it('of a question that is asked again open their box again', async () => {
    const { user, now } = await show('review');
    await user.keyboard('{F7}');
    await rest();
    await user.click(screen.getByRole('button', { name: 'Ask again, note 1' }));
    await user.keyboard('Not yet');
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await rest();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await rest();
    expect(screen.getByRole('textbox', { name: 'What is still to be done' })).toHaveValue('Not yet');
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(now().unsent).toBeUndefined();
    expect(screen.queryByRole('textbox', { name: 'What is still to be done' })).toBeNull();
  });

  it('of a change stay on the screen of changes', async () => {
    const { user, now } = await show('changes');
    await user.keyboard('{F7}{Control>}{Shift>}n{/Shift}{/Control}Why was this');
    await rest();
    expect(Object.values(now().unsent ?? {})).toEqual(['Why was this']);
    await user.keyboard('{F7}');
    await rest();
    expect(screen.getByDisplayValue('Why was this')).toBeVisible();
  });
});

describe('saving that fails', () => {
  it('says so above the box from the second time on; leaving and coming back keeps the words', async () => {
    const made = scene('review');
    let isFull = true;
    const { user, shown } = await show({
      ...made,
      options: {
        ...made.options,
        replies: {
          'moderation.save': () =>
            isFull ? { ok: false, code: 'disk-full' } : { revision: 2, savedAt: new Date().toISOString() },
        },
      },
    });
    await user.type(reasons(), ' And three words.');
    await user.keyboard('{Control>}s{/Control}');
    await rest();
    await user.keyboard('{Control>}s{/Control}');
    await rest();
    expect(screen.getByText('The last 3 words are not saved yet.')).toBeVisible();
    await expectNoViolations(shown.container);
    const open = currentReview();
    if (open === null) throw new Error('no review is open');
    go({ screen: 'desk' });
    await rest();
    expect(currentReview()).toBeNull();
    const back = await openReview(id);
    expect(back.ok && back.value === open).toBe(true);
    go({ screen: 'review', audit: id, question: '3d' });
    await rest();
    expect(reasons().value).toMatch(/And three words\.$/);
    isFull = false;
    expect(await closeReview(open)).toBe(true);
  });
});

describe('spell check', () => {
  it('marks unknown words in the boxes of a review and takes a suggestion', async () => {
    const made = scene('review');
    const { user, now } = await show({
      ...made,
      options: {
        ...made.options,
        replies: {
          'spell.check': ({ words }: { words: string[] }) => ({
            unknown: words.filter((word) => word === 'recieved'),
          }),
          'spell.suggest': () => ({ suggestions: ['received'] }),
        },
      },
    });
    await user.type(newNote(), 'It was recieved');
    await rest(700);
    expect(document.querySelector('.note-new .spell-mark')).toHaveTextContent('recieved');
    newNote().setSelectionRange(12, 12);
    fireEvent.contextMenu(newNote());
    await rest();
    const menu = screen.getByRole('menu', { name: /recieved/ });
    await user.click(within(menu).getByRole('menuitem', { name: 'received' }));
    expect(now().unsent).toEqual({ 'note:3d': 'It was received' });
  });
});

describe('someone at risk', () => {
  it('F8 leads from a review to whom to phone and back to the same caret, with no word lost', async () => {
    const { user, shown, now } = await show('review');
    await user.click(reasons());
    await user.keyboard(' Phoned.');
    reasons().setSelectionRange(3, 3);
    await user.keyboard('{F8}');
    await rest();
    expect(heading()).toHaveTextContent('Phone first. Write after.');
    expect(screen.getByText('999')).toBeVisible();
    await expectNoViolations(shown.container);
    await user.type(newNote(), 'Told the duty manager by telephone at ten.');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await rest();
    expect(now().notes.at(-1)).toMatchObject({ question: '3d', kind: 'actionable' });
    await user.keyboard('{F8}');
    await rest();
    expect(heading()).toHaveTextContent('3d');
    expect(reasons().value).toMatch(/ Phoned\.$/);
    expect(reasons()).toHaveFocus();
    expect(reasons().selectionStart).toBe(3);
  });

  it('F8 from the desk offers the audits one reviews, and leads to whom to phone', async () => {
    const { user, shown } = await show('desk');
    await user.keyboard('{F8}');
    await rest();
    const list = screen.getByRole('list', { name: 'Audits you review' });
    expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent('CF-0204');
    await expectNoViolations(shown.container);
    await user.click(within(list).getByRole('link', { name: /^T2-0402/ }));
    await rest();
    expect(useRoutes.getState().route).toEqual({ screen: 'at-risk', audit: id, review: true });
    expect(screen.getByText('999')).toBeVisible();
  });

  it('F8 after a lock on that screen leads back to the review', async () => {
    const { user } = await show('review');
    go({ screen: 'at-risk', audit: id, question: '3d', review: true });
    useRoutes.setState({ trail: [] });
    await rest();
    await user.keyboard('{F8}');
    await rest();
    expect(useRoutes.getState().route).toMatchObject({ screen: 'review', audit: id, question: '3d' });
  });
});
