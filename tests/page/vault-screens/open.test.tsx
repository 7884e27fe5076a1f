// @vitest-environment jsdom
/** The screens of an open vault: list, search, new audit, settings, palette, keys, verdict, risk, locking. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showLeftOver } from '../../../renderer/stores/left-over.ts';
import { registerBeforeLock } from '../../../renderer/stores/session.ts';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { filledAudit, idOf, manySummaries } from '../../fixtures/fake-audits.ts';
import file from '../../fixtures/audits/tier2-full.json' with { type: 'json' };
import { expectNoAxeViolations, openPage } from './page.tsx';

const now = new Date();
const filled = () => filledAudit(file, 17, now);

describe('the list', () => {
  it('shows every audit, newest change first, and tells the table how long it is', async () => {
    openPage({ audits: [filled()], summaries: manySummaries(300, now) });
    expect(await screen.findByText('301 audits')).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('table', { name: 'Audits' })).toHaveAttribute('aria-rowcount', '302'),
    );
    const links = await screen.findAllByRole('link', { name: /^[A-Z0-9]{2}-\d{4}$/ });
    expect(links[0]).toHaveTextContent('T2-0417');
    expect(links.length).toBeLessThan(80);
    await expectNoAxeViolations();
  });

  it('finds words in their sentence, and the hit leads to its place', async () => {
    const { user } = openPage({ audits: [filled()], summaries: manySummaries(5, now) });
    await user.type(await screen.findByRole('searchbox'), 'seen alone');
    const hit = await screen.findByRole('link', { name: '3i reasons' });
    expect(hit.closest('[role=row]')?.querySelector('mark')).toHaveTextContent(/seen|alone/);
    await expectNoAxeViolations();
    await user.click(hit);
    expect(useRoutes.getState().route).toMatchObject({
      screen: 'audit',
      audit: idOf(17),
      question: '3i',
      field: 'rationale',
    });
  });

  it('says what was searched when nothing was found, and ends the search', async () => {
    const { user } = openPage({ audits: [filled()] });
    await user.type(await screen.findByRole('searchbox'), 'zebra');
    await screen.findByRole('heading', { name: 'No audit has these words.' });
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(await screen.findByRole('link', { name: 'T2-0417' })).toBeVisible();
  });

  it('filters by status and form, with the right counts, and takes a filter off by its chip', async () => {
    const { user } = openPage({ summaries: manySummaries(48, now) });
    const filter = await screen.findByRole('form', { name: 'Filter the list' });
    await waitFor(() =>
      expect(within(filter).getByLabelText('MACFA').closest('.pick')).toHaveTextContent('6'),
    );
    await user.click(within(filter).getByLabelText('Signed'));
    expect(await screen.findByText('8 audits')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove the status filter' }));
    expect(await screen.findByText('48 audits')).toBeVisible();
  });

  it('sorts by a column head and tells the order', async () => {
    const { user } = openPage({ summaries: manySummaries(20, now) });
    await user.click(await screen.findByRole('button', { name: 'Audit' }));
    const head = screen.getByRole('columnheader', { name: 'Audit' });
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    await user.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'descending');
  });

  it('takes a change told by news without being asked', async () => {
    const [one] = manySummaries(1, now);
    if (one === undefined) throw new Error('no summary');
    const { tell } = openPage({ summaries: [one] });
    await screen.findByText('CAF 2000');
    tell({
      kind: 'audit-changed',
      summary: { ...one, caseReference: 'CAF 9999', revision: one.revision + 1 },
    });
    expect(await screen.findByText('CAF 9999')).toBeVisible();
    tell({ kind: 'audit-removed', audit: one.id });
    await screen.findByRole('heading', { name: 'No audits yet.' });
  });

  it('moves from row to row with the arrow keys', async () => {
    const { user } = openPage({ summaries: manySummaries(20, now) });
    const first = (await screen.findAllByRole('link', { name: /-1000$/ }))[0];
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('-1001');
  });
});

describe('a new audit', () => {
  it('stops a person who took part, and begins nothing', async () => {
    const { user, state } = openPage();
    await screen.findByRole('heading', { name: 'No audits yet.' });
    await user.keyboard('{Control>}n{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Say whether you took part');
    await expectNoAxeViolations();
    await user.click(screen.getByLabelText(/^Yes, I worked on it/));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'Ask for another case' });
    expect(state.asked.some((one) => one.name === 'audit.create')).toBe(false);
    await expectNoAxeViolations();
  });

  it('begins with the chosen form and writes the declaration into the audit', async () => {
    const { user, state } = openPage();
    await screen.findByRole('heading', { name: 'No audits yet.' });
    await user.keyboard('{Control>}n{/Control}');
    await user.click(await screen.findByLabelText('No, I took no part in it'));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByRole('radio', { name: /Tier 2/ }));
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Begin the audit' }));
    await waitFor(() =>
      expect([...state.audits.values()][0]?.audit.independence.declared).toBe('independent'),
    );
    await waitFor(() => expect(useRoutes.getState().route.screen).toBe('audit'));
  });
});

describe('settings', () => {
  it('are axe clean in every section', async () => {
    const { user } = openPage();
    await screen.findByRole('heading', { name: 'No audits yet.' });
    await user.keyboard('{Control>},{/Control}');
    const list = await screen.findByRole('navigation', { name: 'Settings' });
    for (const link of within(list).getAllByRole('link')) {
      await user.click(link);
      await screen.findByRole('heading', { level: 1, name: link.textContent });
      await expectNoAxeViolations();
    }
  });

  it('refuses a key that is in use, takes a free one, and the key works at once', async () => {
    const { user, state } = openPage();
    await screen.findByRole('heading', { name: 'No audits yet.' });
    await user.keyboard('{Control>}/{/Control}');
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Change keys' }));
    await user.click(await screen.findByRole('button', { name: 'Change the key of New audit' }));
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByText(/in use for “Find or do”/)).toBeVisible();
    await user.keyboard('{F4}');
    await waitFor(() => expect(state.settings.keys).toEqual({ 'audit.new': 'F4' }));
    await user.keyboard('{F4}');
    await screen.findByRole('heading', { name: 'Before you begin' });
  });
});

describe('what floats above', () => {
  it('the palette finds an audit and a command, by keyboard alone', async () => {
    const { user } = openPage({ audits: [filled()] });
    await screen.findByRole('link', { name: 'T2-0417' });
    await user.keyboard('{Control>}k{/Control}');
    const box = await screen.findByRole('combobox');
    await user.type(box, 't2-04');
    await screen.findByRole('option', { name: /Open T2-0417/ });
    await expectNoAxeViolations();
    await user.clear(box);
    await user.type(box, 'sett');
    await waitFor(() => expect(screen.getAllByRole('option')[0]).toHaveTextContent('Settings'));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Look and locking' });
  });

  it('help opens with its key and has the topic of the screen first', async () => {
    const { user } = openPage();
    await screen.findByRole('heading', { name: 'No audits yet.' });
    await user.keyboard('{F1}');
    const help = await screen.findByRole('dialog', { name: 'Help' });
    expect(within(help).getAllByRole('heading', { level: 2 })[0]).toHaveTextContent('Finding an audit');
    await expectNoAxeViolations();
  });
});

describe('a file from outside', () => {
  it('is judged in words when news says it has come', async () => {
    const { state, tell } = openPage();
    await screen.findByRole('heading', { name: 'No audits yet.' });
    state.arrived.push({
      what: 'pdf',
      verdict: { outcome: 'not-signed', signatures: [], emptyFields: [], reasons: ['not-signed'] },
    });
    tell({ kind: 'file-arrived', what: 'pdf' });
    await screen.findByRole('heading', { name: 'There is no signature in this file' });
    await expectNoAxeViolations();
  });

  it('can be checked without a vault', async () => {
    const { user } = openPage({
      vault: 'locked',
      replies: {
        'report.verifyFile': () => ({
          outcome: 'not-a-pdf',
          signatures: [],
          emptyFields: [],
          reasons: ['not-a-pdf'],
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Check a signed PDF without unlocking' }));
    await screen.findByRole('heading', { name: 'This file is not a PDF' });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await screen.findByLabelText('Passphrase');
  });
});

describe('someone may be at risk', () => {
  it('is one key away from the list, phone first, and the same key leads back', async () => {
    const { user } = openPage({ audits: [filled()] });
    await screen.findByRole('link', { name: 'T2-0417' });
    await user.keyboard('{F8}');
    await screen.findByRole('heading', { name: 'Phone first. Write after.' });
    await screen.findByRole('link', { name: /T2-0417/ });
    await expectNoAxeViolations();
    await user.keyboard('{F8}');
    await screen.findByRole('heading', { name: 'Audits' });
  });
});

describe('locking', () => {
  it('saves what is pending before it says ready, keeps the place, and leaves nothing on the screen', async () => {
    const { tell, state, user } = openPage({ audits: [filled()] });
    await screen.findByRole('link', { name: 'T2-0417' });
    await user.keyboard('{Control>},{/Control}');
    await screen.findByRole('heading', { name: 'Look and locking' });
    let saved = false;
    const stop = registerBeforeLock(async () => {
      await Promise.resolve();
      saved = !state.asked.some((one) => one.name === 'app.readyToLock');
    });
    tell({ kind: 'locking', reason: 'asked' });
    await screen.findByLabelText('Passphrase');
    stop();
    expect(saved).toBe(true);
    expect(state.place?.route).toContain('settings');
    expect(document.body.textContent).not.toContain('T2-0417');
    const order = state.asked
      .map((one) => one.name)
      .filter((name) => name === 'app.keepPlace' || name === 'app.readyToLock');
    expect(order).toEqual(['app.keepPlace', 'app.readyToLock']);
  });

  it('locks even when a saver fails', async () => {
    const { tell } = openPage();
    await screen.findByRole('heading', { name: 'No audits yet.' });
    const stop = registerBeforeLock(() => Promise.reject(new Error('disk')));
    tell({ kind: 'locking', reason: 'idle' });
    await screen.findByLabelText('Passphrase');
    stop();
  });

  it('returns to the kept screen after unlocking', async () => {
    const { user, tell } = openPage();
    await screen.findByRole('heading', { name: 'No audits yet.' });
    await user.keyboard('{Control>},{/Control}');
    await screen.findByRole('heading', { name: 'Look and locking' });
    tell({ kind: 'locking', reason: 'asked' });
    await user.type(await screen.findByLabelText('Passphrase'), 'tidal pencil orchard midweek{Enter}');
    await screen.findByRole('heading', { name: 'Look and locking' });
  });

  it('gives what of a paste did not fit back after unlocking, until it is put away', async () => {
    const { user, tell, state } = openPage();
    await screen.findByRole('searchbox');
    showLeftOver({ lines: ['Of what was pasted, 50 characters did not fit.'], text: 'a'.repeat(50) });
    await screen.findByText(/50 characters did not fit/);
    await waitFor(() => expect(state.place?.leftOver?.text).toBe('a'.repeat(50)));
    tell({ kind: 'locking', reason: 'asked' });
    const passphrase = await screen.findByLabelText('Passphrase');
    expect(screen.queryByText(/did not fit/)).toBeNull();
    await user.type(passphrase, 'tidal pencil orchard midweek{Enter}');
    await screen.findByText(/50 characters did not fit/);
    await user.click(screen.getByRole('button', { name: 'Put this away' }));
    await waitFor(() => expect(state.place?.leftOver).toBeUndefined());
  });
});
