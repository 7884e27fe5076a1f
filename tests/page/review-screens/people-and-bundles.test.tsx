// @vitest-environment jsdom
/** Contacts, sealing, and what comes in from outside: verdicts, passphrases, cards, changed keys. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { detailsForIt } from '../../../renderer/screens/verdict/bundle-lines.ts';
import { passphrase } from '../../fixtures/fake-main.ts';
import { card, changedBundle, goodBundle } from '../../fixtures/fake-moderation.ts';
import { expectNoViolations, rest, show } from './setting.tsx';
import { first, people, scene, second } from './scene.ts';

const itemOf = (name: string): HTMLElement => {
  const item = screen.getByRole('heading', { level: 2, name }).closest('li');
  if (item === null) throw new Error(`no contact ${name}`);
  return item;
};

describe('contacts', () => {
  it('shows states, the own card with words and code, and no faults', async () => {
    const { shown } = await show('contacts');
    expect(itemOf('Auditor A-17')).toHaveTextContent('Verified');
    expect(itemOf('Auditor A-09')).toHaveTextContent('Seen, not verified');
    expect(itemOf('Auditor A-03')).toHaveTextContent('Revoked');
    expect(screen.getByRole('img', { name: /^QR code/ })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Your contact card' })).toHaveTextContent(
      'amber, kettle, north, violin',
    );
    await expectNoViolations(shown.container);
  });

  it('verifies by telephone only after the words were compared', async () => {
    const { user, fake, asked } = await show('contacts');
    await user.click(screen.getByRole('button', { name: 'Compare by telephone: Auditor A-09' }));
    await user.click(screen.getByRole('button', { name: 'Mark as verified' }));
    expect(asked('contact.verify')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /^I heard these words/ }));
    await user.click(screen.getByRole('button', { name: 'Mark as verified' }));
    await rest();
    expect(fake.state.moderation.contacts.find((one) => one.name === 'Auditor A-09')?.state).toBe('verified');
    expect(itemOf('Auditor A-09')).toHaveTextContent('Verified by telephone');
    expect(itemOf('Auditor A-09')).toHaveFocus();
  });

  it('is loud about a changed key, and takes the new one only after a talk', async () => {
    const { user, shown } = await show('contacts');
    expect(screen.getByRole('alert')).toHaveTextContent('Auditor A-22’s key is not the one you verified');
    await user.click(screen.getByRole('button', { name: /^I have them on the telephone/ }));
    expect(itemOf('Auditor A-22')).toHaveTextContent('river, candle, south, flute');
    await user.click(screen.getByRole('checkbox', { name: /^I heard these words/ }));
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'Accept the new key' }));
    await rest();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('revokes with a reason', async () => {
    const { user, asked } = await show('contacts');
    await user.click(screen.getByRole('button', { name: 'Revoke: Auditor A-17' }));
    await user.click(screen.getByRole('button', { name: 'Revoke this key' }));
    expect(asked('contact.revoke')).toEqual([]);
    await user.type(screen.getByLabelText('Why'), 'The laptop is lost.');
    await user.click(screen.getByRole('button', { name: 'Revoke this key' }));
    await rest();
    expect(asked('contact.revoke')).toMatchObject([{ reason: 'The laptop is lost.' }]);
    expect(itemOf('Auditor A-17')).toHaveTextContent('Revoked');
  });

  it('takes an organisation certificate and saves the own card', async () => {
    const { user } = await show('contacts');
    await user.click(screen.getByRole('button', { name: 'Add an organisation certificate' }));
    expect(await screen.findByText(/^Wren County Council now vouches/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save your contact card' }));
    expect(await screen.findByText(/^Written: auditor-a-09\.caselight-contact\./)).toBeVisible();
  });
});

describe('sending to a colleague', () => {
  it('asks for people or a passphrase, never both, and says what was written', async () => {
    const { user, asked, shown } = await show('seal');
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'Make the file' }));
    expect(await screen.findByText('Choose at least one person to send it to.')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /Auditor A-03/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Auditor A-17, North locality' }));
    await user.type(screen.getByLabelText('Keep until'), 'next spring');
    await user.click(screen.getByRole('button', { name: 'Make the file' }));
    expect(asked('bundle.seal')).toEqual([]);
    expect(screen.getByLabelText('Keep until')).toHaveValue('next spring');
    await user.clear(screen.getByLabelText('Keep until'));
    await user.type(screen.getByLabelText('Keep until'), '21/11/2027');
    await user.click(screen.getByRole('button', { name: 'Make the file' }));
    expect(await screen.findByText('The file is ready: T2-0402-for-moderation.caselight')).toBeVisible();
    expect(asked('bundle.seal')).toEqual([
      {
        audits: [first.id],
        purpose: 'for-moderation',
        contacts: [people()[0]?.id],
        alsoMyself: true,
        passphrase: null,
        keepUntil: '2027-11-21',
      },
    ]);
  });

  it('with a passphrase sends no person, and shows how strong it is', async () => {
    const { user, asked } = await show('seal');
    await user.click(screen.getByRole('checkbox', { name: 'Auditor A-17, North locality' }));
    await user.click(screen.getByRole('radio', { name: /^With a passphrase/ }));
    await user.type(screen.getByLabelText('Passphrase for this file'), 'harbour lantern seven moss');
    expect(await screen.findByText('Strong enough.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Make the file' }));
    await screen.findByText(/^The file is ready:/);
    expect(asked('bundle.seal')).toMatchObject([
      { contacts: [], alsoMyself: false, passphrase: 'harbour lantern seven moss' },
    ]);
    expect(screen.getByText(/Tell the passphrase by another way than the file/)).toBeVisible();
  });

  it('names the recipient that main finds no file can be closed for', async () => {
    const made = scene('seal');
    const { user } = await show({
      ...made,
      options: {
        ...made.options,
        replies: {
          'bundle.seal': () => ({
            ok: false,
            code: 'recipient-not-verified',
            facts: { name: 'Auditor A-09' },
          }),
        },
      },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Auditor A-17, North locality' }));
    await user.click(screen.getByRole('button', { name: 'Make the file' }));
    expect(await screen.findByText(/^No file was written: you have not verified Auditor A-09/)).toBeVisible();
  });
});

describe('a first-time sender', () => {
  it('is offered only those a file can be closed for, and told what is missing with the others', async () => {
    await show('seal');
    expect(screen.queryByRole('checkbox', { name: /Auditor A-09/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Compare the key words with them first' })).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Their key has changed: compare the new key words first' }),
    ).toBeVisible();
  });

  it('who knows nobody yet is led to the passphrase, and told what it means', async () => {
    const made = scene('seal');
    const { shown } = await show({
      ...made,
      options: { ...made.options, moderation: { ...made.options.moderation, contacts: [] } },
    });
    expect(screen.getByRole('radio', { name: /^With a passphrase/ })).toBeChecked();
    expect(screen.getByText(/Your contact card goes along inside/)).toBeVisible();
    await expectNoViolations(shown.container);
  });

  it('sees where the file lies, and gets a text for the e-mail without names, references or key words', async () => {
    const { user, asked, shown } = await show('seal');
    await user.click(screen.getByRole('checkbox', { name: 'Auditor A-17, North locality' }));
    await user.type(screen.getByLabelText('Keep until'), '21/11/2027');
    await user.click(screen.getByRole('button', { name: 'Make the file' }));
    await user.click(await screen.findByRole('button', { name: 'Show the file' }));
    expect(asked('file.show')).toEqual([{ place: '00000000-0000-4000-a000-000000000004' }]);
    const text = screen.getByLabelText<HTMLTextAreaElement>('Text for the e-mail').value;
    expect(text).toMatch(/Keep it until Sun 21 Nov 2027/);
    expect(text).not.toMatch(/A-\d\d|T2-|Auditor|amber|kettle/);
    await expectNoViolations(shown.container);
  });
});

describe('a bundle from outside', () => {
  it('answers five questions in order, takes it in, and goes on to what changed', async () => {
    const { user, asked, shown } = await show('good');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This file is good to open');
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual([
      'Do you know the sender?',
      'Is it for you?',
      'Is it unchanged?',
      'Is it the newest you have?',
      'What is in it?',
    ]);
    await expectNoViolations(shown.container);
    expect(asked('bundle.import')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Open and show what changed' }));
    expect(await screen.findByRole('heading', { name: '1 audit taken in' })).toHaveFocus();
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'Show what changed in T2-0402' }));
    expect(useRoutes.getState().route).toEqual({ screen: 'changes', audit: second.id });
  });

  it('refuses with the failing check, what to do, and details without names for IT', async () => {
    const { user, asked, shown } = await show('refused');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Not opened: this file was changed after it was made',
    );
    expect(screen.getByRole('row', { name: /Is it unchanged\? No 1 of 6 parts/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /What is in it\? Not looked at/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'Copy the details for IT' }));
    const details = screen.getByLabelText('Details for IT, without names or contents');
    expect(details).toHaveFocus();
    expect((details as HTMLTextAreaElement).value).toContain('part-changed');
    expect(detailsForIt(changedBundle(second), '0.1.0', 'now')).not.toMatch(/A-\d\d|T2-|M-04/);
    await user.keyboard('{Escape}');
    expect(asked('bundle.leave')).toHaveLength(1);
    expect(asked('bundle.import')).toEqual([]);
  });

  it('opens a bundle that has a passphrase only with it', async () => {
    const { user, shown } = await show('locked');
    await expectNoViolations(shown.container);
    await user.type(screen.getByLabelText('Passphrase of this file'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Look into the file' }));
    expect(
      await screen.findByText(/^That passphrase does not open this file/, { selector: 'a' }),
    ).toBeVisible();
    await user.clear(screen.getByLabelText('Passphrase of this file'));
    await user.type(screen.getByLabelText('Passphrase of this file'), `${passphrase}{Enter}`);
    expect(await screen.findByRole('heading', { name: 'This file is good to open' })).toBeVisible();
  });

  it('does not mark opening as the way on while the sender is unknown', async () => {
    const good = goodBundle(second);
    const lines = good.lines.map((one) =>
      one.question === 'sender' ? { ...one, answer: 'note' as const } : one,
    );
    const verdict = { ...good, lines, outcome: 'good-unknown-sender' as const };
    const { user, asked, shown } = await show({ ...scene('good'), arrived: [{ what: 'bundle', verdict }] });
    expect(screen.getByRole('heading', { name: 'Add the sender to your contacts' })).toBeVisible();
    await expectNoViolations(shown.container);
    expect(screen.getByRole('button', { name: 'Open it without knowing the sender' })).not.toHaveClass(
      'btn-main',
    );
    await user.click(screen.getByRole('checkbox', { name: /^I have compared the key words.*amber, kettle/ }));
    const open = screen.getByRole('button', { name: 'Open and show what changed' });
    expect(open).toHaveClass('btn-main');
    await user.click(open);
    expect(asked('bundle.import')).toMatchObject([{ senderCompared: true }]);
  });
});

describe('a card from outside', () => {
  it('is taken in and leads to comparing it', async () => {
    const { user, shown } = await show('card');
    await expectNoViolations(shown.container);
    await user.click(screen.getByRole('button', { name: 'Take the card in' }));
    await rest();
    expect(useRoutes.getState().route.screen).toBe('contacts');
    expect(itemOf('Auditor A-17')).toHaveFocus();
    expect(
      within(itemOf('Auditor A-17')).getByRole('button', { name: /^Compare by telephone/ }),
    ).toBeVisible();
  });

  it('with a changed key says stop and what to do first', async () => {
    const verdict = card({
      outcome: 'changed-key',
      title: 'Auditor A-17’s key is not the one you know.',
      advice: 'Do not use it until you have spoken to them by telephone and compared the new key words.',
    });
    await show({ ...scene('card'), arrived: [{ what: 'contact', verdict }] });
    expect(screen.getByRole('alert')).toHaveTextContent('key is not the one you know');
    expect(screen.getByText(/^Telephone Auditor A-17 on a number you already have/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Take the card in' })).toBeNull();
  });
});
