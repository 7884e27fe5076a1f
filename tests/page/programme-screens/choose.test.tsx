// @vitest-environment jsdom
/** Choosing as a step of a round: nominations, the matrix with its proposal, reasons, tests of an event, identities apart and gone for good. */
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ChooseStep } from '../../../renderer/screens/round/choose/index.tsx';
import { useSession } from '../../../renderer/stores/session.ts';
import { identityKeyKind } from '../../../shared/records/identity-key.ts';
import { expectNoAxeViolations, openPage } from '../vault-screens/page.tsx';
import { agencies, drawStep, nominated, round, settle, year } from './scene.tsx';

afterEach(() => {
  cleanup();
  useSession.setState({ phase: 'locked' });
});

const asked = agencies.map(({ id }, at) => ({
  id: `5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7c1${at}`,
  agency: id,
  on: [],
  isSilent: false,
}));

test('the widest involvement is proposed as answers are entered, a tie is explained, and another choice wants a reason', async () => {
  openPage({ vault: 'open' });
  const four = [1, 2, 3, 4].map((n) => nominated(n, `S${n}`));
  const { user, now } = drawStep(ChooseStep, round({ shape: 'A', nominations: four, asked }), year());
  await settle();
  for (const subject of ['S1', 'S2', 'S3', 'S4'])
    for (const { name } of agencies)
      await user.selectOptions(
        screen.getByLabelText(`${name} about ${subject}`),
        subject === 'S2' ? 'Yes' : name === 'Police' ? 'Yes' : 'No',
      );
  expect(screen.getByText(/^Widest involvement: S2, S1 and S3\./)).toBeVisible();
  expect(screen.getByText(/S3 comes before S4: nominated earlier/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Select these 3' }));
  expect(now().selection.chosen).toHaveLength(3);
  expect(screen.queryByText(/widest involvement\. Say why/)).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Select S3' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select S4' }));
  expect(screen.getByText(/not the ones with the widest involvement\. Say why/)).toBeVisible();
  await user.type(screen.getByLabelText('Why these are selected all the same'), 'S3 has moved away');
  expect(now().selection.reason).toBe('S3 has moved away');
  await expectNoAxeViolations();
});

test('an agency that has not answered stands in the way until it was asked on two days and is marked', async () => {
  openPage({ vault: 'open' });
  const { user, now } = drawStep(
    ChooseStep,
    round({ shape: 'A', nominations: [nominated(1, 'S1')], asked: asked.slice(0, 1), wanted: 1 }),
    year(),
  );
  await settle();
  expect(screen.getByText(/Police has not answered for everybody/)).toBeVisible();
  const silent = screen.getByRole('checkbox', { name: 'Police gives no answer' });
  await user.click(silent);
  expect(now().asked[0]?.isSilent).toBe(false);
  for (const day of ['5 1 2026', '12 1 2026']) {
    const [next] = screen.getAllByLabelText(/^Police: asked/).slice(-1);
    if (next === undefined) throw new Error('no box for the day');
    await user.type(next, day);
    await user.tab();
  }
  expect(now().asked[0]?.on).toEqual(['2026-01-05', '2026-01-12']);
  await user.click(screen.getByRole('checkbox', { name: 'Police gives no answer' }));
  expect(now().asked[0]?.isSilent).toBe(true);
  expect(screen.queryByText(/has not answered for everybody/)).toBeNull();
});

test('a nomination of an event is tested, and one that fails a test is accepted only with a reason', async () => {
  openPage({ vault: 'open' });
  const { user, now } = drawStep(
    ChooseStep,
    round({ shape: 'D', nominations: [nominated(1, 'E1')], wanted: 1 }),
    year(),
  );
  await settle();
  for (const [at, group] of screen.getAllByRole('group', { name: /^(Right|Clear)/ }).entries())
    await user.click(within(group).getByRole('radio', { name: at === 1 ? 'No' : 'Yes' }));
  expect(screen.getByText('The tests say: not yet. Defer it.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  expect(screen.getByText('Write why.')).toBeVisible();
  await user.type(screen.getByLabelText('Why it is decided so'), 'The review has ended');
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  expect(now().nominations[0]?.moves.map(({ act }) => act)).toEqual(['test', 'accept']);
  expect(screen.getByText(/Answered with no: Right time/)).toBeVisible();
  await expectNoAxeViolations();
});

test('an identity is entered apart from the round, and those not selected are destroyed for good once asked twice', async () => {
  const { state } = openPage({ vault: 'open' });
  const chosen = nominated(1, 'S1');
  const other = nominated(2, 'S2');
  const { user } = drawStep(
    ChooseStep,
    round({
      shape: 'A',
      wanted: 1,
      nominations: [chosen, other],
      selection: { chosen: [chosen.id], reason: '', seed: '' },
      moves: ['theme-agreed', 'nominating', 'asking-involvement', 'selected'].map((act, at) => ({
        id: `5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7d1${at}`,
        act: act as 'selected',
        at: '2026-02-01T09:00:00.000Z',
        by: '',
        reason: '',
      })),
    }),
    year(),
  );
  await settle();
  await user.click(screen.getByRole('button', { name: 'Enter who S2 is' }));
  await user.type(screen.getByLabelText('Names'), 'Robin Example');
  await settle(900);
  await expectNoAxeViolations();
  const held = () => state.records.filter(({ line }) => line.kind === identityKeyKind.name);
  expect(held()).toHaveLength(1);
  expect(JSON.stringify(held()[0]?.line)).not.toContain('Robin');
  expect(JSON.stringify(state.records.filter(({ line }) => line.kind === 'round'))).not.toContain('Robin');
  await user.click(screen.getByRole('button', { name: 'Destroy 1 identity no longer needed' }));
  await user.click(screen.getByRole('button', { name: 'Destroy for good' }));
  await settle();
  expect(held()).toEqual([]);
  expect(screen.getByText(/1 identity destroyed in this vault/)).toBeVisible();
});
