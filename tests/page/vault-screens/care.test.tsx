// @vitest-environment jsdom
/** How copies, pages and backups do: the reminder in the status bar, the notices, and the proven restore. */
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { askCare, backupReminder, type CareNow } from '../../../renderer/stores/care.ts';
import { expectNoAxeViolations, openPage } from './page.tsx';

const care: CareNow = {
  goodCopyAt: '2026-11-21T08:55:00.000Z',
  copies: 9,
  good: 8,
  damaged: 0,
  vaultReadAt: '2026-11-20T09:00:00.000Z',
  vaultDamaged: 0,
  noRoom: false,
  gaveRoom: [],
  backupAt: null,
  since: '2026-11-01T09:00:00.000Z',
  isBackupThere: false,
  proven: null,
};
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const now = new Date('2026-11-21T12:00:00.000Z');

it('the reminder comes when the interval is over, and says how long ago', () => {
  const at = (backupAt: string | null, days = 14) => backupReminder({ ...care, backupAt }, days, now);
  expect(at('2026-11-09T09:00:00.000Z', 12)).toBe('Last backup 12 days ago');
  expect(at('2026-11-09T09:00:00.000Z', 13)).toBeNull();
  expect(at(null)).toBe('No backup yet');
  expect(at(null, 30)).toBeNull();
  expect(backupReminder(null, 14, now)).toBeNull();
});

it('the status bar reminds of a backup and leads to where it is written', async () => {
  const { user } = openPage({ replies: { 'copies.care': () => ({ ...care, backupAt: ago(20) }) } });
  await screen.findByRole('heading', { name: 'No audits yet.' });
  await askCare();
  await user.click(await screen.findByRole('link', { name: 'Last backup 20 days ago' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Backup and check' })).toBeVisible();
  await expectNoAxeViolations();
});

it('a damaged page is said under the bar: what is safe, what to do', async () => {
  const { user } = openPage({
    replies: { 'copies.care': () => ({ ...care, vaultDamaged: 2, noRoom: true }) },
  });
  await screen.findByRole('heading', { name: 'No audits yet.' });
  await askCare();
  expect(await screen.findByText('A place in the vault file is damaged.')).toBeVisible();
  expect(screen.getByText(/is whole, and no newer copy takes its place/)).toBeVisible();
  expect(screen.getByText(/no room on this disk/)).toBeVisible();
  await expectNoAxeViolations();
  await user.click(screen.getByRole('button', { name: 'Show what can be done' }));
  expect(await screen.findByText(/2 pages damaged/)).toBeVisible();
});

it('a restore is proven from the settings, and what was counted stays to be read', async () => {
  let proven: CareNow['proven'] = null;
  const { user, state } = openPage({
    replies: {
      'copies.care': () => ({ ...care, backupAt: ago(1), proven }),
      'copies.prove': () => {
        proven = { at: ago(0), of: ago(1), audits: 48, revisions: 1210, signatures: 12, wrong: 0 };
        return { of: ago(1), audits: 48, revisions: 1210, signatures: 12, problems: [] };
      },
    },
  });
  await screen.findByRole('heading', { name: 'No audits yet.' });
  await user.keyboard('{Control>},{/Control}');
  await user.click(await screen.findByRole('link', { name: 'Backup and check' }));
  await user.click(await screen.findByRole('button', { name: 'Prove that the last backup can be restored' }));
  expect(await screen.findByText(/^Proven\. Everything in it was read/)).toBeVisible();
  expect(await screen.findByText(/48 audits, .*210 saved changes, 12 signed reports/)).toBeVisible();
  await expectNoAxeViolations();
  expect(state.asked.find(({ name }) => name === 'copies.prove')?.input).toEqual({ id: null });
});

it('the interval of the reminder is a setting, and a number that does not fit is said', async () => {
  const { user, state } = openPage({ replies: { 'copies.care': () => care } });
  await screen.findByRole('heading', { name: 'No audits yet.' });
  await user.keyboard('{Control>},{/Control}');
  await user.click(await screen.findByRole('link', { name: 'Backup and check' }));
  const box = await screen.findByLabelText(/Days after a backup/);
  await user.clear(box);
  await user.type(box, '0');
  await user.tab();
  expect(await screen.findByText('Type a whole number of days, from 1 to 90.')).toBeVisible();
  await user.clear(box);
  await user.type(box, '7');
  await user.tab();
  await waitFor(() => expect(state.settings.backupDays).toBe(7));
});
