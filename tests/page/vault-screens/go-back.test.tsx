// @vitest-environment jsdom
/** Going back to a copy: on the locked screen, in the settings, and at first use. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { copyName } from '../../../renderer/frames/go-back/words.ts';
import type { CopyLine, CopyLook } from '../../../shared/contract/copies.ts';
import { idOf } from '../../fixtures/fake-audits.ts';
import { expectNoAxeViolations, openPage } from './page.tsx';

const line = (id: string, madeAt: string, source: CopyLine['source'] = 'automatic'): CopyLine => ({
  id,
  source,
  name: 'copy',
  madeAt,
  bytes: 2_400_000,
});
const copies = [
  line('automatic/two', '2026-11-21T08:55:00.000Z'),
  line('aside/one', '2026-11-20T08:55:00.000Z', 'aside'),
  line('automatic/one', '2026-11-19T08:55:00.000Z'),
];
const newest = copyName(copies[0] as CopyLine);
const look = (id: string, more: Partial<CopyLook> = {}): CopyLook => ({
  id,
  opens: 'yes',
  audits: 12,
  isOfThisVault: true,
  keysFit: false,
  differences: [],
  differing: 0,
  ...more,
});
const looks = [
  look('automatic/two', {
    differing: 2,
    differences: [
      { audit: idOf(4), reference: 'T2-0004', caseReference: 'CAF 2004', what: 'newer', saves: 3 },
      { audit: idOf(5), reference: 'T2-0005', caseReference: '', what: 'only-in-vault', saves: 1 },
    ],
  }),
  look('aside/one', { opens: 'damaged', differences: null }),
  look('automatic/one', { opens: 'secret', differences: null }),
];
const replies = {
  'copies.list': () => ({ copies, chosen: '' }),
  'copies.look': () => ({ copies: looks }),
  'copies.goBack': () => ({ audits: 12, isInPlace: true }),
};

it('the locked screen lists the copies, says what is in them once the passphrase opened them, and puts one in place', async () => {
  const { user, state } = openPage({ vault: 'locked', replies });
  await user.click(await screen.findByRole('button', { name: 'Go back to a copy' }));
  expect(await screen.findByText(newest)).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByText(/T2-0004/)).toBeNull();
  await expectNoAxeViolations();
  await user.type(screen.getByLabelText('Passphrase'), 'wren lantern{Enter}');
  const radio = await screen.findByRole('radio', { name: newest });
  expect(radio).toHaveAccessibleDescription(/Opens\. 12 audits\. 2 audits differ from the vault/);
  expect(screen.getByText('Damaged. It does not open.')).toBeVisible();
  expect(screen.getByText(/Opens with another passphrase or kit/)).toBeVisible();
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  await user.click(radio);
  const differ = within(screen.getByRole('list', { name: 'Audits that differ' }));
  expect(differ.getByText('CAF 2004, 3 saves newer in the vault')).toBeVisible();
  expect(differ.getByText('in the vault, not in the copy')).toBeVisible();
  await expectNoAxeViolations();
  await user.click(screen.getByRole('button', { name: 'Put this copy in place' }));
  expect(await screen.findByRole('heading', { name: 'The copy is in place' })).toHaveFocus();
  await expectNoAxeViolations();
  expect(state.asked.find(({ name }) => name === 'copies.goBack')?.input).toEqual({
    id: 'automatic/two',
    evenSo: false,
  });
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByLabelText('Passphrase')).toBeVisible();
  await waitFor(() => expect(state.asked.some(({ name }) => name === 'copies.forget')).toBe(true));
});

it('a wrong passphrase says that nothing is lost; an unsound copy is put in place only when asked again', async () => {
  let wrong = true;
  const { user, state } = openPage({
    vault: 'locked',
    replies: {
      ...replies,
      'copies.look': () =>
        wrong ? { ok: false, code: 'wrong-passphrase', facts: { seconds: 2 } } : { copies: looks },
      'copies.goBack': ({ evenSo }: { evenSo: boolean }) =>
        evenSo ? { audits: 12, isInPlace: true } : { ok: false, code: 'copy-unsound', facts: { count: 1 } },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Go back to a copy' }));
  await user.click(await screen.findByRole('button', { name: 'Look into the copies' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Type the passphrase of the copy.');
  await user.type(screen.getByLabelText('Passphrase'), 'not it{Enter}');
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Nothing is lost.'));
  await expectNoAxeViolations();
  wrong = false;
  await user.click(screen.getByRole('button', { name: 'Look into the copies' }));
  await user.click(await screen.findByRole('radio'));
  await user.click(screen.getByRole('button', { name: 'Put this copy in place' }));
  const again = await screen.findByRole('button', { name: 'Put it in place all the same' });
  expect(again.closest('[role=alert]')).toHaveTextContent('Your vault was not touched');
  await expectNoAxeViolations();
  await user.click(again);
  await screen.findByRole('heading', { name: 'The copy is in place' });
  expect(state.asked.filter(({ name }) => name === 'copies.goBack')).toHaveLength(2);
});

it('a damaged vault leads to going back, and never to throwing anything away', async () => {
  const { user } = openPage({
    vault: 'locked',
    replies: { ...replies, 'vault.unlock': () => ({ ok: false, code: 'vault-damaged' }) },
  });
  await user.type(await screen.findByLabelText('Passphrase'), 'wren lantern{Enter}');
  const help = await screen.findByRole('region', { name: 'Going back to a copy' });
  expect(help).toHaveTextContent('nothing of it is thrown away');
  await user.click(within(help).getByRole('button', { name: 'Go back to a copy' }));
  expect(await screen.findByRole('heading', { name: 'Go back to a copy' })).toHaveFocus();
});

it('in the settings the open vault’s key opens the copies, and putting one in place locks', async () => {
  const { user, state } = openPage({
    replies: { ...replies, 'copies.goBack': () => ({ audits: 12, isInPlace: false }) },
  });
  await screen.findByRole('heading', { name: 'No audits yet.' });
  await user.keyboard('{Control>},{/Control}');
  await user.click(await screen.findByRole('link', { name: 'Backup and check' }));
  await user.click(await screen.findByRole('button', { name: 'Show the copies' }));
  await user.click(await screen.findByRole('radio'));
  expect(screen.getByText(/Caselight then locks/)).toBeVisible();
  await expectNoAxeViolations();
  await user.click(screen.getByRole('button', { name: 'Put this copy in place' }));
  await waitFor(() => expect(state.asked.some(({ name }) => name === 'vault.lock')).toBe(true));
  expect(state.asked.find(({ name }) => name === 'copies.look')?.input).toEqual({ secret: null });
});

it('at first use a backup becomes the vault, and the locked screen follows', async () => {
  const { user, state } = openPage({
    vault: 'none',
    replies: {
      'copies.choose': () => ({ copies, chosen: 'stick' }),
      'copies.look': () => ({ copies: looks.map((one) => ({ ...one, isOfThisVault: false })) }),
      'copies.goBack': () => {
        state.vault = 'locked';
        return { audits: 12, isInPlace: true };
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'I have a backup of a vault' }));
  await expectNoAxeViolations();
  await user.click(await screen.findByRole('button', { name: 'Choose a folder with backups' }));
  await user.type(await screen.findByLabelText('Passphrase'), 'wren lantern{Enter}');
  await user.click(await screen.findByRole('radio'));
  await user.click(screen.getByRole('button', { name: 'Use this copy' }));
  expect(await screen.findByRole('heading', { name: 'Unlock your work' })).toBeVisible();
});

it('damaged key files are written again from a copy, and nothing goes back', async () => {
  const { user, state } = openPage({
    vault: 'locked',
    replies: {
      ...replies,
      'copies.look': () => ({ copies: [look('automatic/two', { keysFit: true })] }),
      'copies.mendKeys': () => null,
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Go back to a copy' }));
  await user.type(await screen.findByLabelText('Passphrase'), 'wren lantern{Enter}');
  await user.click(await screen.findByRole('radio'));
  expect(screen.getByText(/Only the two key files of your vault are damaged/)).toBeVisible();
  await expectNoAxeViolations();
  await user.click(screen.getByRole('button', { name: 'Repair the key files' }));
  expect(await screen.findByRole('heading', { name: 'The key files are repaired' })).toHaveFocus();
  expect(state.asked.find(({ name }) => name === 'copies.mendKeys')?.input).toEqual({ id: 'automatic/two' });
  expect(state.asked.some(({ name }) => name === 'copies.goBack')).toBe(false);
});
