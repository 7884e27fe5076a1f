// @vitest-environment jsdom
/** First run and unlocking, as a person does them. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { kitWords, passphrase } from '../../fixtures/fake-main.ts';
import { expectNoAxeViolations, openPage } from './page.tsx';

type User = ReturnType<typeof openPage>['user'];

async function choosePassphrase(user: User): Promise<void> {
  await user.type(await screen.findByLabelText('Passphrase'), passphrase);
  await user.type(screen.getByLabelText('Type it again'), passphrase);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByRole('heading', { name: 'Your recovery kit' });
}

async function typeKit(user: User, words: readonly string[]): Promise<void> {
  for (const [index, word] of words.entries()) {
    const box = screen.getByLabelText(`Word ${index + 1}`);
    await user.clear(box);
    await user.type(box, word);
  }
  await user.click(screen.getByRole('button', { name: 'Check the kit' }));
}

describe('first run', () => {
  it('goes from passphrase over the kit typed back to the signature, and ends in an empty list', async () => {
    const { user, state } = openPage({ vault: 'none', identity: false });
    await screen.findByRole('heading', { name: 'Choose a passphrase' });
    await expectNoAxeViolations();
    await choosePassphrase(user);
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    expect(screen.queryByText('harbour')).toBeNull();
    await expectNoAxeViolations();
    await typeKit(user, kitWords);
    await screen.findByRole('heading', { name: 'Who signs' });
    await expectNoAxeViolations();
    await user.type(screen.getByLabelText('Name or designation'), 'Auditor A-09');
    await user.type(screen.getByLabelText('Role'), 'Quality auditor');
    await user.type(screen.getByLabelText('Agency'), 'Early Help');
    await user.click(screen.getByRole('button', { name: 'Make the signature' }));
    await screen.findByRole('heading', { name: 'No audits yet.' });
    expect(state.identity?.name).toBe('Auditor A-09');
  });

  // They once stayed on it.
  it('the words of the kit leave the screen when the laptop sleeps', async () => {
    const { user, tell } = openPage({ vault: 'none', identity: false });
    await choosePassphrase(user);
    expect(screen.getByText('harbour')).toBeVisible();
    tell({ kind: 'locking', reason: 'sleep' });
    await screen.findByRole('heading', { name: 'Your recovery kit is hidden' });
    expect(screen.queryByText('harbour')).toBeNull();
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Go on with the kit' }));
    expect(await screen.findByText('harbour')).toBeVisible();
    // What was typed back goes too, and the set-up still ends well.
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await user.type(screen.getByLabelText('Word 1'), 'harbour');
    tell({ kind: 'locking', reason: 'idle' });
    await user.click(await screen.findByRole('button', { name: 'Go on with the kit' }));
    expect(screen.getByLabelText('Word 1')).toHaveValue('');
    await typeKit(user, kitWords);
    await screen.findByRole('heading', { name: 'Who signs' });
  });

  // It once sent set-up back to its beginning, and the kit on paper was void.
  it('a PDF checked during set-up leaves it where it is, and the kit on paper stays good', async () => {
    const { user, tell } = openPage({
      vault: 'none',
      identity: false,
      replies: {
        'report.verifyFile': () => ({
          outcome: 'not-a-pdf',
          signatures: [],
          emptyFields: [],
          reasons: ['not-a-pdf'],
        }),
      },
    });
    await choosePassphrase(user);
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await user.type(screen.getByLabelText('Word 1'), 'harbour');
    tell({ kind: 'command', command: 'file.check-pdf' });
    await screen.findByRole('heading', { name: 'This file is not a PDF' });
    expect(screen.getByLabelText('Word 1')).not.toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.getByLabelText('Word 1')).toBeVisible();
    expect(screen.getByLabelText('Word 1')).toHaveValue('harbour');
    // Left alone behind the verdict, the words are hidden all the same.
    tell({ kind: 'command', command: 'file.check-pdf' });
    await screen.findByRole('heading', { name: 'This file is not a PDF' });
    tell({ kind: 'locking', reason: 'sleep' });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Go on with the kit' }));
    await typeKit(user, kitWords);
    await screen.findByRole('heading', { name: 'Who signs' });
  });

  it('explains on Continue: summary with the focus, the same words at the field, "Error: " in the title', async () => {
    const { user } = openPage({ vault: 'none' });
    await user.type(await screen.findByLabelText('Passphrase'), 'short');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    const again = screen.getByLabelText('Type it again');
    expect(again).toHaveAccessibleDescription('Type the passphrase again.');
    expect(document.title).toBe('Error: Choose a passphrase – Caselight');
    await user.click(within(summary).getByRole('link'));
    expect(again).toHaveFocus();
    await expectNoAxeViolations();
  });

  it('names a word that is not in the list by its number and keeps it', async () => {
    const { user } = openPage({ vault: 'none' });
    await choosePassphrase(user);
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await typeKit(user, kitWords.with(4, 'ribon'));
    const bad = screen.getByLabelText('Word 5');
    await waitFor(() =>
      expect(bad).toHaveAccessibleDescription('Word 5 is not in the word list. Look at your paper again.'),
    );
    expect(bad).toHaveValue('ribon');
    expect(bad).toHaveFocus();
  });

  it('lets twelve words be pasted at once', async () => {
    const { user } = openPage({ vault: 'none' });
    await choosePassphrase(user);
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await user.click(screen.getByLabelText('Word 1'));
    await user.paste(kitWords.join(' '));
    expect(screen.getByLabelText('Word 12')).toHaveValue('ladder');
  });
});

describe('unlocking', () => {
  it('says that nothing is lost, counts down, does not ask again before, and opens with the right passphrase', async () => {
    const { user, state } = openPage({ vault: 'locked', app: { lockReason: 'idle', fileWaiting: true } });
    const box = await screen.findByLabelText('Passphrase');
    await waitFor(() => expect(box).toHaveFocus());
    expect(screen.getByText('One file is waiting.')).toBeVisible();
    await expectNoAxeViolations();
    await user.type(box, 'tidal{Enter}');
    await waitFor(() =>
      expect(box).toHaveAccessibleDescription(
        /does not open this vault\. Nothing is lost\. You can try again in \d seconds?\./,
      ),
    );
    await user.type(box, '{Enter}');
    expect(state.asked.filter((one) => one.name === 'vault.unlock')).toHaveLength(1);
    await expectNoAxeViolations();
    await waitFor(
      () =>
        expect(box).toHaveAccessibleDescription('That passphrase does not open this vault. Nothing is lost.'),
      { timeout: 10_000 },
    );
    await user.clear(box);
    await user.type(box, `${passphrase}{Enter}`);
    await screen.findByRole('heading', { name: 'Audits' });
  });

  it('opens by kit and then asks for a new passphrase', async () => {
    const { user } = openPage({ vault: 'locked' });
    await user.click(await screen.findByRole('button', { name: 'Use the recovery kit' }));
    await user.click(screen.getByLabelText('Word 1'));
    await user.paste(kitWords.join(' '));
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await user.click(await screen.findByRole('button', { name: 'Choose a passphrase' }));
    await screen.findByRole('heading', { name: 'Choose a new passphrase' });
  });

  it('shows nothing of what is in the vault', async () => {
    openPage({ vault: 'locked' });
    await screen.findByLabelText('Passphrase');
    expect(document.body.textContent).not.toMatch(/T2-|audits? in|\d+ audits/);
  });
});
