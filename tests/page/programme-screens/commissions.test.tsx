// @vitest-environment jsdom
/** Commissions on the page: what was asked of you and what you ask of others, by keyboard, and the verdict on a file of the programme. */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ask } from '../../../renderer/ask.ts';
import { CommissionsScreen } from '../../../renderer/screens/commissions/index.tsx';
import { ProgrammeCard } from '../../../renderer/screens/verdict/programme-card.tsx';
import { useSession } from '../../../renderer/stores/session.ts';
import type { ProgrammeVerdict } from '../../../shared/contract/programme-files.ts';
import type { Commission } from '../../../shared/records/commission.ts';
import { idOf } from '../../fixtures/fake-audits.ts';
import { expectNoAxeViolations, openPage } from '../vault-screens/page.tsx';
import { settle } from './scene.tsx';

afterEach(() => {
  cleanup();
  useSession.setState({ phase: 'locked' });
});

const commission: Commission = {
  id: idOf(700),
  audit: idOf(701),
  versions: [
    {
      id: idOf(702),
      manifestSha256: 'ab'.repeat(32),
      version: 1,
      sender: {
        name: 'Cora',
        role: 'Co-ordinator',
        agency: 'Partnership',
        certificate: 'cd'.repeat(32),
        recipient: `age1${'q'.repeat(58)}`,
      },
      year: { id: idOf(703), name: '2026/27' },
      round: { id: idOf(704), code: 'A-26-1' },
      content: {
        subject: 'Person 1',
        agency: '',
        due: '2027-02-25',
        theme: 'Neglect',
        themeQuestions: [],
        shape: 'A',
        day: '2027-03-11',
        lines: '',
        guidance: 'Telephone if anything is unclear.',
        form: { id: 'macfa', version: '1.0.0', fingerprint: 'ef'.repeat(32) },
      },
    },
  ],
  chosen: '',
  answers: [],
};

/** A main process behind an open vault, and nothing drawn: each test draws the one screen it is about. */
async function openVault(): Promise<void> {
  openPage({ vault: 'open' });
  await settle();
  cleanup();
}

test('what was asked is listed, accepted only after saying that one took no part, and drawn without a fault of axe', async () => {
  await openVault();
  await ask('record.create', { kind: 'commission', document: commission });
  const user = userEvent.setup();
  render(<CommissionsScreen />);
  await settle();
  expect(screen.getByRole('link', { name: 'Person 1, A-26-1' })).toBeVisible();
  screen.getByRole('button', { name: 'Accept Person 1' }).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('checkbox', { name: /I took no part in the case of Person 1/ })).not.toBeChecked();
  await expectNoAxeViolations();
});

test('a file of an unknown sender is not taken in before a person says so', async () => {
  await openVault();
  const user = userEvent.setup();
  const verdict: ProgrammeVerdict = {
    file: idOf(705),
    outcome: 'good-unknown-sender',
    refusal: null,
    lines: [{ question: 'sender', answer: 'note', found: 'Cora', more: '' }],
    kind: 'commission',
    sender: { name: 'Cora', role: '', agency: '', fingerprint: '', words: ['amber', 'birch'] },
    willDo: ['1 audit will be made, the header filled.'],
    warnings: [],
    size: 2000,
  };
  render(
    <main>
      <ProgrammeCard verdict={verdict} onLeave={() => undefined} />
    </main>,
  );
  screen.getByRole('button', { name: 'Take it in' }).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Say first that you take it in');
  await expectNoAxeViolations();
});
