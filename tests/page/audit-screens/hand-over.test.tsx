// @vitest-environment jsdom
/** The change of person on one laptop: who takes it, what they see, and how it comes back. */
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { go, useRoutes } from '../../../renderer/stores/routes.ts';
import { useHandOver } from '../../../renderer/stores/hand-over.ts';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { fingerprint, newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { passphrase } from '../../fixtures/fake-main.ts';
import { expectNoViolations, show } from './screen-setting.tsx';
import { preparedReply } from './setting.ts';

afterEach(() => useHandOver.setState({ asking: null, who: null, givingBack: false }));
const rest = (ms = 60) =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
  });

const form = toolkitOf('file-audit');
const task = (doneOn: string): Audit['actions'][number] => ({
  id: 'a1',
  question: '',
  what: 'Three visits',
  owner: 'Worker',
  due: '2026-12-04',
  measure: 'Visits on the file',
  level: 'case',
  rag: '',
  state: 'provisional',
  doneOn,
  doneEvidence: '',
  reply: 'Done.',
});
const signedAudit = (doneOn = '', certificateFingerprint = fingerprint): Audit => ({
  ...newAudit(form, 1, '2026-11-01T09:00:00.000Z'),
  state: 'signed',
  actions: [task(doneOn)],
  answers: { K1a: { ...emptyAnswer, yesNo: 'yes' } },
  parts: [
    {
      part: 'auditor',
      name: certificateFingerprint === fingerprint ? 'Auditor A-09' : 'Auditor A-31',
      role: 'Quality auditor',
      agency: 'Early Help, South',
      at: '2026-11-20T10:00:00.000Z',
      dataFingerprint: 'a'.repeat(64),
      certificateFingerprint,
    },
  ],
});

/** From the signed screen to the team manager's first question. */
async function handedOver(audit: Audit, replies: Record<string, (input: never) => unknown> = {}) {
  const shown = await show(
    audit,
    { screen: 'signed', audit: audit.id },
    { replies: { 'sign.prepare': preparedReply(audit, ['Every task is done.']), ...replies } },
  );
  await rest();
  await shown.user.click(screen.getByRole('link', { name: 'Fill this part' }));
  await rest();
  await shown.user.type(screen.getByLabelText('Name or designation'), 'Manager TM-01');
  await shown.user.type(screen.getByLabelText('Agency'), 'Wren House');
  await shown.user.click(screen.getByRole('button', { name: 'I have the laptop now' }));
  await rest();
  return shown;
}

describe('hand-over', () => {
  it('asks who takes the laptop and names each box that is empty', async () => {
    const audit = signedAudit();
    const { user, shown, fake } = await show(audit, { screen: 'signed', audit: audit.id });
    await rest();
    await user.click(screen.getByRole('link', { name: 'Fill this part' }));
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Hand the laptop to the team manager',
    );
    expect(screen.getByLabelText('Role')).toHaveValue('Team manager');
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'I have the laptop now' }));
    await rest();
    expect(screen.getByRole('alert')).toHaveTextContent('Type a name or designation.');
    expect(fake.state.handedOver).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Not yet' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Signed /);
  });

  it('lets that person write in their part, and says all the while who has the laptop', async () => {
    const { fake } = await handedOver(signedAudit());
    expect(fake.state.handedOver).toMatchObject({ part: 'team-manager', name: 'Manager TM-01' });
    expect(screen.getByText('Manager TM-01, Team manager has the laptop')).toBeVisible();
    expect(screen.getByText(/Filled by: Team manager\./)).toBeVisible();
    expect(screen.getByLabelText('Reply to action 1')).toBeEnabled();
  });

  it('the auditor cannot fill another person’s part without a change of person', async () => {
    const audit = signedAudit();
    const { user } = await show(audit, { screen: 'audit', audit: audit.id, question: 'K15a' });
    await rest();
    expect(screen.getByText(/Filled by: Team manager\. Hand the laptop over/)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Reply to action 1' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Hand over now' }));
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hand the laptop to');
  });

  it('does not let “tasks completed” be signed off before every task has its date (K04)', async () => {
    const { user, now } = await handedOver(signedAudit());
    act(() => go({ screen: 'audit', audit: now().id, question: 'K15' }));
    await rest();
    expect(screen.queryByLabelText('Name or designation')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Sign this off' }));
    expect(
      screen.getByText(/^Tasks cannot be signed as completed yet/, { selector: '.error-text' }),
    ).toBeVisible();
    expect(now().answers['K15']?.signOff).toBeUndefined();
  });

  it('signs off in the name of whoever has the laptop once every task is done', async () => {
    const { user, now } = await handedOver(signedAudit('2026-11-30'));
    act(() => go({ screen: 'audit', audit: now().id, question: 'K15' }));
    await rest();
    await user.click(screen.getByRole('button', { name: 'Sign this off' }));
    expect(now().answers['K15']?.signOff).toMatchObject({ by: 'Manager TM-01', role: 'Team manager' });
  });

  it('signs in that name, then asks for the laptop back, with the passphrase of the vault', async () => {
    const sent: unknown[] = [];
    const { user, shown } = await handedOver(signedAudit('2026-11-30'), {
      'sign.handOver': (input: unknown) => {
        sent.push(input);
        return { ok: false, code: 'sign-blocked', facts: { count: 1 } };
      },
    });
    const { audit } = useHandOver.getState().who ?? { audit: '' };
    act(() => go({ screen: 'sign', audit }));
    await rest(200);
    expect(screen.getByText(/^Manager TM-01, Team manager, Wren House signs now\.$/)).toBeVisible();
    expect(screen.queryByLabelText('Your passphrase')).toBeNull();
    await user.click(screen.getByLabelText('Every task is done.'));
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    await rest();
    expect(sent).toMatchObject([{ part: 'team-manager', name: 'Manager TM-01', agency: 'Wren House' }]);
    await user.click(screen.getByRole('button', { name: 'Give it back' }));
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Give the laptop back');
    await expectNoViolations(shown.container);
    await user.type(screen.getByLabelText('Passphrase of this vault'), 'not the one{Enter}');
    await rest();
    expect(screen.getByRole('alert')).toHaveTextContent('That passphrase does not open this vault.');
    await user.type(screen.getByLabelText('Passphrase of this vault'), `${passphrase}{Enter}`);
    await rest();
    expect(useHandOver.getState().who).toBeNull();
    expect(screen.queryByText(/has the laptop/)).toBeNull();
  });

  it('shows nothing else while somebody else has the laptop: going to the list is giving it back', async () => {
    await handedOver(signedAudit());
    act(() => go({ screen: 'audits' }));
    await rest();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Give the laptop back');
    expect(useRoutes.getState().route.screen).toBe('signed');
  });

  it('on the laptop of that person the part is filled and signed as oneself', async () => {
    const audit = signedAudit('', 'c'.repeat(64));
    const { user } = await show(
      audit,
      { screen: 'signed', audit: audit.id },
      { replies: { 'sign.prepare': preparedReply(audit, ['Every task is done.']) } },
    );
    await rest();
    await user.click(screen.getByRole('link', { name: 'Fill it as yourself' }));
    await rest();
    expect(screen.getByLabelText('Reply to action 1')).toBeEnabled();
    act(() => go({ screen: 'sign', audit: audit.id }));
    await rest(200);
    expect(screen.getByLabelText('Your passphrase')).toBeVisible();
  });
});
