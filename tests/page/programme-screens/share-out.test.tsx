// @vitest-environment jsdom
/** Sharing out as a step of a round: a pasted list with its checks, a draw that repeats, allocation with causes, and one key for declining. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ShareOutStep } from '../../../renderer/screens/round/share-out/index.tsx';
import { leftOverNow } from '../../../renderer/stores/left-over.ts';
import { useSession } from '../../../renderer/stores/session.ts';
import { Allocation, allocationState } from '../../../shared/records/allocation.ts';
import { CaseList } from '../../../shared/records/case-list.ts';
import { expectNoAxeViolations, openPage } from '../vault-screens/page.tsx';
import { auditorAs, drawStep, round, settle, year } from './scene.tsx';

afterEach(() => {
  cleanup();
  useSession.setState({ phase: 'locked' });
});

const cycle = round({
  shape: 'B',
  code: 'B-26-05',
  month: '2026-05',
  wanted: 4,
  form: { id: 'tier2-full', version: '1', fingerprint: '' },
});
const listed = [
  'Ref\tTeam\tType\tTook part\tShoe size',
  ...Array.from({ length: 9 }, (_, at) => `C-${101 + at}\tNorth\tCIN\t${at === 0 ? 'Wren' : ''}\t`),
  'C-101\tNorth\tCIN\t\t',
  '\tNorth\tCIN\t\t9',
].join('\n');

async function paste(text: string) {
  fireEvent.paste(screen.getByLabelText('Paste the list here'), {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
  });
  await settle();
}

test('a pasted list is checked and what has no place is given back; a draw says its seed and comes out again', async () => {
  const { state } = openPage({ vault: 'open' });
  const { user } = drawStep(ShareOutStep, cycle, year([auditorAs(1, 'Wren'), auditorAs(2, 'Heron')]));
  await settle();
  await paste(listed);
  expect(screen.getByText(/Read 10 cases\. 1 row without a case reference had no place/)).toBeVisible();
  expect(leftOverNow()?.text).toContain('9');
  expect(screen.getByText(/C-101 stands in row 1 already/)).toBeVisible();
  await user.clear(screen.getByLabelText('Seed'));
  await user.type(screen.getByLabelText('Seed'), 'spring');
  await user.click(screen.getByRole('button', { name: 'Draw' }));
  const draws = await screen.findByRole('list', { name: 'Draws of this list' });
  expect(draws).toHaveTextContent('Seed spring');
  await user.click(within(draws).getByRole('button', { name: 'Repeat the draw with seed spring' }));
  expect(await screen.findByText('The same 4 cases come out again.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Draw again' }));
  expect((await screen.findAllByText('Write why it is drawn again.'))[0]).toBeVisible();
  await settle(900);
  const held = state.records.find(({ line }) => line.kind === 'case-list')?.document;
  expect(CaseList.parse(held).draws).toHaveLength(1);
  await expectNoAxeViolations();
});

test('cases are allocated as proposed, open ones named with their cause, and Delete declines one and brings the next of the draw', async () => {
  const { state } = openPage({ vault: 'open' });
  const people = [auditorAs(1, 'Wren'), auditorAs(2, 'Heron'), auditorAs(3, 'Plover', 'North')];
  const { user } = drawStep(ShareOutStep, { ...cycle, wanted: 5 }, year(people));
  await settle();
  await paste(listed);
  await user.click(screen.getByRole('button', { name: 'Draw' }));
  const causes = await screen.findByRole('list', { name: 'Open cases and their causes' });
  expect(causes).toHaveTextContent(/1 case of Team North: the only free auditor belongs to it\./);
  await user.click(screen.getByRole('button', { name: 'Allocate 4 cases as proposed' }));
  await user.click(await screen.findByRole('button', { name: 'Offer all 4 planned' }));
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Declined: / })).toHaveLength(4));
  await expectNoAxeViolations();
  const own = () =>
    state.records
      .filter(({ line }) => line.kind === 'allocation')
      .map(({ document }) => Allocation.parse(document));
  const [first] = screen.getAllByRole('button', { name: /^Declined: / });
  if (first === undefined) throw new Error('nothing to decline');
  const subject = (first.getAttribute('aria-label') ?? '').replace('Declined: ', '');
  const before = own().find((one) => one.subject === subject);
  first.focus();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(own()).toHaveLength(5));
  const declined = own().find(({ id }) => id === before?.id);
  expect(declined && allocationState(declined)).toBe('declined');
  expect(declined?.moves.at(-1)).toMatchObject({ act: 'decline', why: 'took-part' });
  const next = own().find(({ replaces }) => replaces === before?.id);
  expect(next?.auditor).toBe(before?.auditor);
  expect(next?.subject).not.toBe(subject);
  await settle(900);
  const list = CaseList.parse(state.records.find(({ line }) => line.kind === 'case-list')?.document);
  expect(list.followed).toMatchObject([{ fallen: subject, by: next?.subject }]);
});

test('a case is moved by hand only with a reason, and never against a hard rule', async () => {
  const { state } = openPage({ vault: 'open' });
  const people = [auditorAs(1, 'Wren'), auditorAs(2, 'Heron'), auditorAs(3, 'Plover', 'North')];
  const { user } = drawStep(ShareOutStep, { ...cycle, wanted: 1 }, year(people));
  await settle();
  await paste('Ref\tTeam\nC-101\tNorth');
  await user.click(screen.getByRole('button', { name: 'Draw' }));
  const box = await screen.findByLabelText<HTMLSelectElement>('Auditor of C-101');
  expect(within(box).getByRole('option', { name: 'Plover: belongs to it' })).toBeDisabled();
  const other = box.value === people[0]?.id ? people[1] : people[0];
  await user.selectOptions(box, other?.id ?? '');
  await user.click(screen.getByRole('button', { name: 'Give it to them' }));
  expect(screen.getByText('Write why.')).toBeVisible();
  await user.type(screen.getByLabelText(`Why ${other?.name ?? ''}`), 'Knows the form best');
  await user.click(screen.getByRole('button', { name: 'Give it to them' }));
  await waitFor(() =>
    expect(state.records.find(({ line }) => line.kind === 'allocation')?.document).toMatchObject({
      auditor: other?.id,
      byHand: 'Knows the form best',
    }),
  );
});
