// @vitest-environment jsdom
/** The list of actions and the page of one: found, filtered, opened by keys; what may be said is what the table allows; words outlive a lock. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { readAction } from '../../../shared/actions/read-action.ts';
import { mayNow } from '../../../shared/actions/states.ts';
import { actWords } from '../../../shared/actions/words.ts';
import { byHand } from '../../../shared/actions/source.ts';
import type { Wording } from '../../../shared/actions/event.ts';
import { actionKind, type ActionRecord } from '../../../shared/records/action.ts';
import { go, useRoutes } from '../../../renderer/stores/routes.ts';
import { useSession } from '../../../renderer/stores/session.ts';
import { forgetUnsent } from '../../../renderer/stores/unsent-words.ts';
import { idOf } from '../../fixtures/fake-audits.ts';
import { saying, story, wayTo, wording, type Step } from '../../unit/actions/said.ts';
import { expectNoAxeViolations, openPage } from '../vault-screens/page.tsx';

const record = (
  n: number,
  steps: readonly Step[],
  more: Partial<Wording> = {},
  also: Partial<ActionRecord> = {},
): ActionRecord => ({
  id: idOf(700 + n),
  source: byHand(`Meeting ${n}`),
  number: 0,
  alsoIn: [],
  theme: '',
  round: '',
  priority: '',
  ...also,
  events: story(
    ...steps.map((step, at): Step => (at === 0 ? ['set', { wording: { ...wording, ...more } }] : step)),
  ),
});

// What a lock forgets.
afterEach(() => {
  cleanup();
  forgetUnsent();
  useSession.setState({ phase: 'locked' });
});

async function open(
  records: readonly ActionRecord[],
  route: Parameters<typeof go>[0] = { screen: 'actions' },
) {
  const page = openPage({ vault: 'open', replies: { 'record.search': () => [] } });
  page.state.records.push(
    ...records.map((document) => ({
      document,
      line: {
        kind: actionKind.name,
        id: document.id,
        about: '',
        revision: 1,
        savedAt: document.events[0]?.at ?? '',
        line: actionKind.line(document),
      },
    })),
  );
  await screen.findByRole('heading', { level: 1, name: 'Audits' });
  act(() => go(route));
  return page;
}
const rows = () => within(screen.getByRole('table', { name: 'Actions' })).getAllByRole('rowheader');
const some = [
  record(1, wayTo.agreed, { what: 'Ask the school.', owner: 'Social worker', due: '2026-03-12' }),
  record(2, wayTo['under-way'], { what: 'Write the plan.', owner: 'Lead professional', due: '2026-02-01' }),
  record(3, wayTo.closed, { what: 'Close the file.', owner: 'Team manager' }),
  record(4, wayTo.proposed, { what: 'Train the team.', owner: 'Team manager', due: '', level: 'team' }),
];

test('open actions are listed by due date, with owner, state and what is late, without faults', async () => {
  await open(some);
  await screen.findByText('Ask the school.');
  expect(rows().map((row) => row.textContent)).toEqual([
    'Write the plan.',
    'Ask the school.',
    'Train the team.',
  ]);
  const [first] = screen.getAllByRole('row').slice(1);
  expect(first).toHaveTextContent(/Write the plan\.Lead professional1 Feb.*Under way/);
  expect(screen.getByText('3 actions').parentElement).toHaveTextContent('still open, of 4 in this vault');
  await expectNoAxeViolations();
});

test('they are narrowed by state, level, owner and words, and closed ones are shown where they are asked for', async () => {
  const { user } = await open(some);
  await screen.findByText('Ask the school.');
  await user.click(screen.getByLabelText('All, closed ones too'));
  expect(rows()).toHaveLength(4);
  await user.click(screen.getByLabelText('Closed'));
  expect(rows().map((row) => row.textContent)).toEqual(['Close the file.']);
  await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
  await user.click(screen.getByLabelText('Team'));
  expect(rows().map((row) => row.textContent)).toEqual(['Train the team.']);
  await user.click(screen.getByLabelText('Team'));
  await user.selectOptions(screen.getByLabelText('Owner'), 'Social worker');
  expect(rows().map((row) => row.textContent)).toEqual(['Ask the school.']);
  await user.selectOptions(screen.getByLabelText('Owner'), 'Every owner');
  await user.type(screen.getByLabelText('Search the actions'), 'PLÁN');
  expect(rows().map((row) => row.textContent)).toEqual(['Write the plan.']);
  await user.type(screen.getByLabelText('Search the actions'), ' heron');
  expect(screen.getByText('No action passes this filter.')).toBeVisible();
});

test('the arrows move from row to row, Enter opens the action, and its story tells everything', async () => {
  const { user } = await open(some);
  (await screen.findByText('Write the plan.')).focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByText('Ask the school.')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(useRoutes.getState().route).toEqual({ screen: 'action', action: some[0]?.id });
  expect(await screen.findByRole('heading', { level: 1, name: 'Ask the school.' })).toHaveFocus();
  expect(screen.getByRole('heading', { name: /^Agreed / })).toBeInTheDocument();
  await expectNoAxeViolations();
});

test.each(Object.keys(wayTo) as (keyof typeof wayTo)[])(
  'of an action that is %s, what its table allows is offered and nothing else',
  async (state) => {
    const one = record(9, wayTo[state]);
    await open([one], { screen: 'action', action: one.id });
    const next = (await screen.findByText('What happens next')).closest('section');
    const offered = within(next as HTMLElement)
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(offered.toSorted()).toEqual(
      mayNow(readAction(one.events))
        .map((each) => actWords[each])
        .toSorted(),
    );
  },
);

test('it is reported with evidence and proven by somebody else, by keys alone; an owner who tries to prove is told why not', async () => {
  const one = record(1, wayTo['under-way']);
  const { user, state } = await open([one], { screen: 'action', action: one.id });
  await user.click(await screen.findByRole('button', { name: 'Report it done' }));
  expect(screen.getByRole('heading', { name: 'Report it done' })).toHaveFocus();
  // The owner stands there already; the kind of proof that was wanted, too.
  expect(screen.getByLabelText('Name or designation')).toHaveValue('Robin');
  await user.type(screen.getByLabelText('Done on'), '10 3 2026');
  await user.click(screen.getByRole('button', { name: 'Report it done' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Say what shows that it is done');
  await user.type(screen.getByLabelText('Which record, of which date'), 'Plan of 3 March');
  await user.click(screen.getByRole('button', { name: 'Report it done' }));
  await user.click(await screen.findByRole('button', { name: 'Prove it' }));
  await user.type(screen.getByLabelText('Looked at on'), '11 3 2026');
  await user.type(screen.getByLabelText('What was looked at'), 'The plan was read.');
  const name = screen.getByLabelText('Name or designation');
  await user.clear(name);
  await user.type(name, 'robin');
  await user.click(screen.getByRole('button', { name: 'Prove it' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('nobody proves their own action');
  await expectNoAxeViolations();
  await user.clear(name);
  await user.type(name, 'Heron{Enter}');
  await waitFor(() => expect(screen.getByText('Proven', { selector: 'strong' })).toBeVisible());
  const kept = state.records.find(({ line }) => line.id === one.id)?.document as ActionRecord;
  expect(readAction(kept.events)).toMatchObject({
    state: 'proven',
    doneOn: '2026-03-10',
    provenOn: '2026-03-11',
  });
  expect(kept.events.at(-1)?.by.name).toBe('Heron');
});

test('a later date asks both again and is told for ever, with the date first agreed', async () => {
  const one = record(1, wayTo['under-way'], { due: '2026-03-12' });
  const { user } = await open([one], { screen: 'action', action: one.id });
  await user.click(await screen.findByRole('button', { name: 'Change words or date' }));
  expect(screen.getByLabelText('What must happen')).toHaveValue(wording.what);
  const due = screen.getByLabelText('By when');
  await user.clear(due);
  await user.type(due, '14 4 2026');
  await user.click(screen.getByRole('button', { name: 'Change words or date' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Write a reason first');
  await user.type(screen.getByLabelText('Why it is changed'), 'The family is away.');
  await user.click(screen.getByRole('button', { name: 'Change words or date' }));
  expect(await screen.findByText('A change waits for the owner.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Agree to it' }));
  await user.click(screen.getByRole('button', { name: 'Agree to it' }));
  expect(await screen.findByText(/first agreed for Thursday 12 March 2026/)).toBeVisible();
  expect(screen.getByText(/Extended from 12 Mar 2026 to 14 Apr 2026: The family is away\./)).toBeVisible();
});

test('what is typed into a form stays when one goes elsewhere and comes back', async () => {
  const one = record(1, wayTo.agreed);
  const { user } = await open([one], { screen: 'action', action: one.id });
  await user.click(await screen.findByRole('button', { name: 'Withdraw it' }));
  await user.type(screen.getByLabelText('Why it is withdrawn'), 'Said twice.');
  act(() => go({ screen: 'actions' }));
  await screen.findByRole('heading', { level: 1, name: 'Actions' });
  act(() => go({ screen: 'action', action: one.id }));
  expect(await screen.findByLabelText('Why it is withdrawn')).toHaveValue('Said twice.');
});

test('an event about an older version is shown with what it was about', async () => {
  const before = story(...wayTo['under-way']);
  const done = saying(before, 'report');
  const one = { ...record(1, wayTo.agreed), events: [...before, saying(before, 'change'), done] };
  await open([one], { screen: 'action', action: one.id });
  expect(
    await screen.findByText(/This was said about version 1; the action is at version 2\./),
  ).toBeVisible();
});

test('a new one is typed in by hand, checked, and opened', async () => {
  const { user, state } = await open([], { screen: 'new-action' });
  await user.click(await screen.findByRole('button', { name: 'Set the action' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Write what must happen');
  await expectNoAxeViolations();
  await user.type(screen.getByLabelText('What must happen'), 'Ask the school.');
  await user.type(screen.getByLabelText('Who sees to it, by role'), 'Social worker');
  await user.type(screen.getByLabelText('By when'), '12 3 2027');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Set the action' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ask the school.' })).toBeVisible();
  const [made] = state.records;
  expect(made?.line.line).toMatchObject({
    state: 'proposed',
    owner: 'Social worker',
    due: '2027-03-12',
    from: 'by-hand',
  });
});

test('lists of owners are saved through main, and it is said what was saved', async () => {
  const asked: unknown[] = [];
  const page = openPage({
    vault: 'open',
    replies: {
      'record.search': () => [],
      'action.export': (input: never) => {
        asked.push(input);
        return { fileName: 'actions-2026-12-01.csv', actions: 3, owners: 2 };
      },
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Audits' });
  act(() => go({ screen: 'actions' }));
  await page.user.click(await screen.findByRole('button', { name: 'Save lists' }));
  await page.user.selectOptions(
    screen.getByLabelText('As'),
    'Comma-separated values (.csv), for a spreadsheet',
  );
  await page.user.click(screen.getByRole('button', { name: 'Save the file' }));
  expect(
    await screen.findByText('Saved as actions-2026-12-01.csv: 3 open actions of 2 owners.'),
  ).toBeVisible();
  expect(asked).toEqual([{ owner: null, as: 'csv' }]);
  await expectNoAxeViolations();
});

test('more than a thousand are all there, of which only those on the screen are drawn', async () => {
  const many = Array.from({ length: 1500 }, (_, n) => record(n, wayTo.proposed, { what: `Action ${n}.` }));
  await open(many);
  expect((await screen.findByText('1,500 actions')).parentElement).toHaveTextContent(
    'of 1,500 in this vault',
  );
  expect(rows().length).toBeLessThan(60);
});
