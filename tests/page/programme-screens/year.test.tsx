// @vitest-environment jsdom
/** The partnership's year: begun, planned, looked at as list and calendar; a round moved on, its days, its day moved. All by keyboard. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSession } from '../../../renderer/stores/session.ts';
import { go, useRoutes } from '../../../renderer/stores/routes.ts';
import { localDate, addDays } from '../../../shared/dates/index.ts';
import { firstYearRecord, programmeYearKind, ProgrammeYear } from '../../../shared/records/programme-year.ts';
import { firstRound, roundKind, Round } from '../../../shared/records/round.ts';
import { expectNoAxeViolations, openPage } from '../vault-screens/page.tsx';

const yearId = '10000000-0000-4000-8000-000000000001';
const roundId = '10000000-0000-4000-8000-000000000002';
const today = localDate(new Date());
const from = `${today.slice(5) < '04-01' ? Number(today.slice(0, 4)) - 1 : today.slice(0, 4)}-04-01`;
const group = {
  id: '10000000-0000-4000-8000-000000000003',
  name: 'Adults group',
  kind: 'adults' as const,
  chair: '',
  rounds: null,
};
const agency = {
  id: '10000000-0000-4000-8000-000000000004',
  name: 'Police',
  sort: 'police',
  lead: 'Agency lead',
  contact: '',
  hasProgram: true,
  isSmall: false,
};

const made = (): ProgrammeYear => ({
  ...firstYearRecord(yearId, 'This year', from),
  groups: [group],
  agencies: [agency],
});
const planned = (more: Partial<Round> = {}): Round =>
  firstRound({
    id: roundId,
    year: yearId,
    shape: 'A',
    code: 'A-1',
    wanted: 3,
    groups: [group.id],
    day: addDays(today, 60),
    ...more,
  });

/** Opens the page with a year and a round in the vault. */
async function open(year: ProgrammeYear | null, round: Round | null) {
  // As over a lock: nothing of the vault before stays in the memory of the page.
  useSession.setState({ phase: 'locked' });
  const opened = openPage({ vault: 'open' });
  const put = async (kind: string, document: unknown) =>
    window.caselight.ask('record.create', { kind, document });
  await waitFor(() => expect(document.title).not.toBe(''));
  if (year !== null) await put(programmeYearKind.name, year);
  if (round !== null) await put(roundKind.name, round);
  return opened;
}
const kept = (state: {
  records: readonly { readonly line: { readonly kind: string }; readonly document: unknown }[];
}): Round => Round.parse(state.records.find(({ line }) => line.kind === roundKind.name)?.document);

it('an empty year says how to begin, and begins with the usual settings', async () => {
  const { user, state } = await open(null, null);
  act(() => go({ screen: 'year' }));
  expect(await screen.findByRole('heading', { name: 'Plan the partnership’s year' })).toBeVisible();
  await expectNoAxeViolations();
  await user.click(screen.getByRole('button', { name: 'Begin the year' }));
  expect(await screen.findByText(/Nothing is planned yet/)).toBeVisible();
  await waitFor(() => expect(state.records.map(({ line }) => line.kind)).toContain('programme-year'));
  await expectNoAxeViolations();
});

it('a round is added by keyboard with the next code, and opens', async () => {
  const { user, state } = await open(made(), null);
  act(() => go({ screen: 'year', year: yearId, section: 'new' }));
  await screen.findByRole('radio', { name: 'Meeting round' });
  await expectNoAxeViolations();
  await user.click(screen.getByRole('button', { name: 'Add it to the year' }));
  expect(await screen.findByRole('heading', { name: /^A-\d\d-1, meeting round Draft/ })).toBeVisible();
  await waitFor(() => expect(kept(state).code).toMatch(/^A-\d\d-1$/));
});

it('the list goes by arrows and Enter, n begins a round, and what is late stands first', async () => {
  const { user } = await open(made(), planned());
  act(() => go({ screen: 'year', year: yearId }));
  const late = await screen.findByRole('table', { name: 'Late' });
  expect(within(late).getByText('Theme agreed by')).toBeVisible();
  await expectNoAxeViolations();
  const first = within(late).getByRole('link');
  first.focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('link', { name: 'A-1' })).toHaveFocus();
  await user.keyboard('n');
  expect(useRoutes.getState().route).toMatchObject({ screen: 'year', section: 'new' });
});

it('the calendar goes by arrows, and Enter opens the first step of the day', async () => {
  const { user } = await open(made(), planned({ day: addDays(today, 1) }));
  act(() => go({ screen: 'year', year: yearId, section: 'calendar' }));
  const grid = await screen.findByRole('grid');
  await expectNoAxeViolations();
  const cell = grid.querySelector<HTMLElement>('[tabindex="0"]');
  cell?.focus();
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/step/));
  await user.keyboard('{Enter}');
  expect(useRoutes.getState().route).toMatchObject({ screen: 'round', round: roundId });
});

it('every page of the year’s settings is clean for axe, and a group is added and named', async () => {
  const { user, state } = await open(made(), null);
  for (const section of [
    'agencies',
    'people',
    'themes',
    'session-groups',
    'holidays',
    'numbers',
    'name',
    'groups',
  ]) {
    act(() => go({ screen: 'year', year: yearId, section }));
    await screen.findByRole('navigation', { name: 'The year' });
    for (const add of screen.queryAllByRole('button', { name: /^Add (?:a|an) / })) await user.click(add);
    await expectNoAxeViolations();
  }
  await user.type(screen.getByLabelText('Name'), 'Children group');
  const year = () =>
    ProgrammeYear.parse(state.records.find(({ line }) => line.kind === programmeYearKind.name)?.document);
  await waitFor(() => expect(year().groups[1]?.name).toBe('Children group'));
});

it('a round says what is missing, goes on once it is there, and its move stays', async () => {
  const { user, state } = await open(made(), planned());
  act(() => go({ screen: 'round', round: roundId }));
  expect(await screen.findByText(/Only when a group has decided on the theme/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go on to: Theme agreed' })).toBeNull();
  await expectNoAxeViolations();
  await user.type(screen.getByLabelText('Day the group decided on the theme'), '1 March 2026');
  await user.tab();
  await user.click(await screen.findByRole('button', { name: 'Go on to: Theme agreed' }));
  await waitFor(() => expect(kept(state).moves.map((one) => one.act)).toEqual(['theme-agreed']));
  expect(kept(state).done.map(({ step }) => step)).toEqual(['theme']);
  expect(
    screen.getByRole('list', { name: 'Steps of the round' }).querySelector('[aria-current="step"]'),
  ).toHaveTextContent('Theme agreed');
});

it('postponing asks why', async () => {
  const { user, state } = await open(made(), planned());
  act(() => go({ screen: 'round', round: roundId }));
  await user.click(await screen.findByRole('button', { name: 'Postpone' }));
  expect(kept(state).moves).toEqual([]);
  await user.type(screen.getByLabelText('Why: postpone'), 'The chair is ill');
  await user.click(screen.getByRole('button', { name: 'Postpone' }));
  expect(await screen.findByRole('button', { name: 'Take up again' })).toBeVisible();
  await waitFor(() => expect(kept(state).moves[0]?.reason).toBe('The chair is ill'));
});

it('moving the day shows what it does, asks why, raises the version and lists who has to be told', async () => {
  const { user, state } = await open(made(), planned({ published: today }));
  act(() => go({ screen: 'round', round: roundId }));
  await user.type(await screen.findByLabelText('Move it to'), addDays(today, 67));
  await user.tab();
  expect(await screen.findByText(/^This moves \d+ days/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Move it' }));
  expect(kept(state).version).toBe(1);
  await user.type(screen.getByLabelText('Why it moves'), 'The room was taken');
  await user.click(screen.getByRole('button', { name: 'Move it' }));
  expect(await screen.findByLabelText('Agency lead, Police has been told')).not.toBeChecked();
  await waitFor(() => expect([kept(state).version, kept(state).day]).toEqual([2, addDays(today, 67)]));
  await expectNoAxeViolations();
});
