// @vitest-environment jsdom
/** Check, sign, signed, history and the risk record: what they say, where their links lead, axe on each. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { missingFor } from '../../../renderer/screens/at-risk/record-form.tsx';
import { blank, preparedReply } from './setting.ts';
import { expectNoViolations, show } from './screen-setting.tsx';

const rest = (ms = 60) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));
const graded: Audit = { ...blank(), answers: { '3h': { ...emptyAnswer, grade: 'ri' } } };
const statements = ['I have read what will be signed.', 'Each grade is my own judgement.'];
const signature = {
  part: 'auditor',
  name: 'Auditor A-09',
  role: 'Quality auditor',
  agency: 'Early Help, South',
  at: '2026-11-21T10:34:12.000Z',
  dataFingerprint: '9e'.repeat(32),
  certificateFingerprint: 'ab'.repeat(32),
};
const signed: Audit = { ...graded, state: 'signed', parts: [signature] };

describe('check', () => {
  it('lists what must be put right first, with its reason, and links to its box', async () => {
    const { user, shown } = await show(graded, { screen: 'check', audit: graded.id });
    await rest();
    const list = screen.getByRole('region', { name: /^Put right/ });
    const first = within(list).getAllByRole('link')[0];
    expect(first).toHaveTextContent('3h');
    expect(first).toHaveTextContent('Because:');
    await expectNoViolations(shown.container);
    if (first === undefined) throw new Error('no problem listed');
    await user.click(first);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Why this grade' })).toHaveFocus());
  });

  it('comes back from Change to the same row', async () => {
    const { user } = await show(graded, { screen: 'check', audit: graded.id });
    await user.click(screen.getByRole('link', { name: 'Change 3i' }));
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3i');
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await rest();
    expect(screen.getByRole('link', { name: 'Change 3i' })).toHaveFocus();
  });

  it('does not go on to signing while something must be put right, and says so', async () => {
    const { user } = await show(graded, { screen: 'check', audit: graded.id });
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      /^You cannot sign yet: \d+ things must be put right first\.$/,
    );
    expect(useRoutes.getState().route.screen).toBe('check');
  });

  it('walks through the problems with F9', async () => {
    const { user } = await show(graded, { screen: 'check', audit: graded.id });
    await user.keyboard('{F9}');
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3h');
    await user.keyboard('{F9}');
    await rest();
    expect(screen.getByText(/ 2 of \d+\.$/)).toBeInTheDocument();
    await user.keyboard('{Shift>}{F9}{/Shift}');
    await rest();
    expect(screen.getByText(/ 1 of \d+\.$/)).toBeInTheDocument();
  });
});

describe('sign', () => {
  it('asks for each statement and the passphrase, then signs what was read', async () => {
    const sent: unknown[] = [];
    const { user, shown } = await show(
      graded,
      { screen: 'sign', audit: graded.id },
      {
        replies: {
          'sign.prepare': preparedReply(graded, statements),
          'sign.sign': (input: unknown) => {
            sent.push(input);
            return { ok: false, code: 'wrong-passphrase', facts: { seconds: 4 } };
          },
        },
      },
    );
    await rest(200);
    expect(screen.getByRole('region', { name: 'What will be signed' })).toHaveTextContent(
      'Data fingerprint 9E9E',
    );
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    expect(screen.getByRole('alert')).toHaveTextContent('2 statements are not ticked.');
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write your passphrase.');
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText('Your passphrase'), 'not the one{Enter}');
    await rest();
    expect(sent).toEqual([
      {
        audit: graded.id,
        part: 'auditor',
        reportFingerprint: '7a'.repeat(32),
        statements: [true, true],
        passphrase: 'not the one',
      },
    ]);
    expect(screen.getByRole('alert')).toHaveTextContent('That passphrase does not open this vault.');
    expect(screen.getByLabelText('Your passphrase')).toHaveValue('');
  });

  it('says why it cannot prepare', async () => {
    await show(
      graded,
      { screen: 'sign', audit: graded.id },
      {
        replies: { 'sign.prepare': () => ({ ok: false, code: 'identity-missing' }) },
      },
    );
    await rest();
    expect(screen.getByRole('alert')).toHaveTextContent('There is no signing identity in this vault yet.');
  });
});

describe('signed and history', () => {
  it('says what is next, opens a new version only with a reason, and saves the PDF by its key', async () => {
    const { user, shown } = await show(
      signed,
      { screen: 'signed', audit: signed.id },
      {
        replies: { 'report.export': () => ({ fileName: 'T2-0401.pdf', sha256: 'cd'.repeat(32) }) },
      },
    );
    await rest();
    await expectNoViolations(shown.container);
    await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
    await rest();
    expect(screen.getByText(/^Saved as T2-0401\.pdf\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'New version' }));
    await user.click(screen.getByRole('button', { name: 'Open version 2' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write a reason first.');
  });

  it('shows old and new, and that the chain holds', async () => {
    const entries = [
      {
        revision: 2,
        at: '2026-11-21T10:00:00.000Z',
        author: 'Auditor A-09',
        event: '',
        changes: [{ path: '/answers/3i/grade', before: 'in', after: 'ri' }],
        hash: 'ab'.repeat(32),
      },
    ];
    const { shown } = await show(
      graded,
      { screen: 'history', audit: graded.id, question: '3i' },
      {
        replies: { 'audit.history': () => ({ entries, more: false, chainHolds: true }) },
      },
    );
    await rest();
    expect(screen.getByText('from Inadequate to Requires improvement')).toBeInTheDocument();
    expect(screen.getByText(/^The chain holds/)).toBeVisible();
    await expectNoViolations(shown.container);
  });
});

describe('someone may be at risk', () => {
  it('opens a record, keeps what is written, and closes only with what happened next', async () => {
    const { user, now, shown } = await show(graded, { screen: 'at-risk', audit: graded.id, question: '3i' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Phone first. Write after.');
    await user.click(screen.getByRole('button', { name: 'Open a risk record' }));
    await rest();
    await user.keyboard('Contact note of 18 November.');
    expect(now().escalations).toMatchObject([
      { status: 'open', what: 'Contact note of 18 November.', question: '3i' },
    ]);
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'Close the record' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Record who was told, by role.');
    await user.click(screen.getByRole('button', { name: 'Somebody was told' }));
    await rest();
    await user.keyboard('Family support manager');
    // Each person who was told has an answer of their own; there was one box for all.
    await user.type(
      screen.getByLabelText('What they said they will do, person 1'),
      'Visit today before 13:00, two workers',
    );
    await user.type(screen.getByLabelText('What happened next'), 'Visited the same day.');
    await user.click(screen.getByRole('button', { name: 'Close the record' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write who closes the record, by role.');
    await user.keyboard('Service manager');
    await user.click(screen.getByRole('radio', { name: /^Past/ }));
    await user.click(screen.getByRole('button', { name: 'Close the record' }));
    expect(now().escalations[0]?.status).toBe('open');
    await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Close the record' }));
    expect(now().escalations[0]).toMatchObject({
      status: 'closed',
      closedBy: 'Service manager',
      timing: 'past',
      told: [{ role: 'Family support manager', said: 'Visit today before 13:00, two workers' }],
    });
  });

  it('names what is missing before a record is handed on', () => {
    const record = {
      id: 'r',
      openedAt: '2026-11-21T10:12:00.000Z',
      what: 'Seen.',
      told: [{ id: 't', role: 'Team manager', how: 'Phone', at: '2026-11-21T10:19:00.000Z' }],
      response: '',
      followUp: '',
      status: 'open',
      handedTo: '',
      closedAt: '',
      question: '',
    } as const;
    expect(missingFor({ ...record, told: [...record.told] }, 'handed-on')).toBe('Write who has taken it on.');
    expect(missingFor({ ...record, told: [...record.told], handedTo: 'Team manager' }, 'handed-on')).toBe('');
  });
});
