// @vitest-environment jsdom
/** The desk: the queue and its order, blind grading begun from it, samples anybody can draw again, agreement said with care. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { draw, drawAgain, recordOf } from '../../../renderer/screens/desk/sampling.ts';
import { biggerSample, toleranceWords } from '../../../renderer/screens/desk/tolerance.tsx';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { agreement } from '../../../shared/moderation/agreement.ts';
import { driftByQuarter, driftByQuestion, type GradePair } from '../../../shared/moderation/drift.ts';
import { idOf } from '../../fixtures/fake-audits.ts';
import { openedReview } from '../../fixtures/fake-moderation.ts';
import { expectNoViolations, rest, show } from './setting.tsx';
import { finishedItems, first, openedFirst, scene, second, secondReview, waitingItems } from './scene.ts';

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const rows = () =>
  within(screen.getByRole('table', { name: /^Waiting for you/ }))
    .getAllByRole('row')
    .slice(1);

describe('the queue', () => {
  it('shows risk first, then what came back, with states and ages, without faults', async () => {
    const { shown } = await show('desk');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Waiting for you 7 audits, oldest 14 days',
    );
    expect(rows()[0]).toHaveTextContent('CF-0204');
    expect(rows()[0]).toHaveTextContent('Risk record open');
    expect(rows()[1]).toHaveTextContent(/T2-0402.*today.*0 days.*Came back.*What changed/);
    expect(rows().at(-1)).toHaveTextContent(/T2-0379.*14 days.*With auditor/);
    await expectNoViolations(shown.container);
  });

  it('moves between rows with the arrows and opens what changed with Enter', async () => {
    const { user } = await show('desk');
    screen.getByRole('link', { name: 'CF-0204' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: 'T2-0402' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(useRoutes.getState().route).toEqual({ screen: 'changes', audit: second.id });
  });

  it('begins blind grading before the first look', async () => {
    const made = scene('desk');
    const items = waitingItems().map((item) =>
      item.reference === 'T2-0395' ? { ...item, audit: first.id } : item,
    );
    const { user, asked } = await show({
      ...made,
      options: { moderation: { desk: items, opened: new Map([[first.id as string, openedFirst()]]) } },
    });
    await user.click(screen.getByRole('button', { name: 'Grade blind: T2-0395' }));
    await rest();
    expect(asked('moderation.setBlind')).toEqual([{ audit: first.id, blind: true }]);
    expect(screen.getByText(/your blind review of/)).toBeInTheDocument();
    expect(screen.queryByText('Auditor’s grade')).toBeNull();
  });

  it('says that nothing waits and when the last file came', async () => {
    await show({ options: { moderation: { desk: finishedItems() } }, route: { screen: 'desk' } });
    expect(screen.getByText(/^Nothing is waiting for you\. The last file came/)).toBeVisible();
  });

  it('gives the load of all moderators, by name, with what is over its due date', async () => {
    const [item] = waitingItems();
    if (item === undefined) throw new Error('nothing waits');
    const load = [
      {
        audit: idOf(77),
        reference: 'T2-0777',
        moderator: 'Moderator M-02',
        state: 'reviewing',
        receivedAt: ago(9),
      },
      {
        audit: idOf(78),
        reference: 'T2-0778',
        moderator: 'Moderator M-02',
        state: 'moderated',
        receivedAt: ago(30),
      },
    ] as const;
    await show({
      options: { moderation: { desk: waitingItems(), load: [...load] } },
      route: { screen: 'desk' },
    });
    const table = screen.getByRole('table', { name: 'Audits by moderator and state' });
    const words = within(table)
      .getAllByRole('row')
      .map((one) => [...one.children].map((cell) => cell.textContent).join(' | '));
    expect(words).toEqual([
      'Moderator | To review | Over the due date | With auditor | Done | Oldest waiting',
      'Moderator M-02 | 1 | 1 | 0 | 1 | 9 days',
      'You | 6 | 1 | 1 | 0 | 8 days',
    ]);
  });

  it('says when each is due, from the day it came, and what is over it', async () => {
    const { user, fake } = await show('desk');
    const due = (reference: string): string | undefined =>
      within(rows().find((row) => row.textContent?.includes(reference)) ?? document.body)
        .getAllByRole('cell')
        .find((cell) => cell.dataset['l'] === 'Due')?.textContent ?? undefined;
    expect(due('T2-0395')).toBe('1 day over');
    expect(due('T2-0402')).not.toMatch(/over/);
    expect(due('T2-0379')).toBe('not now');
    const days = screen.getByLabelText('Due after, in days from the day it came');
    await user.clear(days);
    await user.type(days, '3');
    await rest();
    expect(fake.state.settings.moderationDays).toBe(3);
    expect(due('T2-0395')).toBe('5 days over');
  });
});

describe('a sample', () => {
  it('is drawn with its seed, recorded, and the same when drawn again; what is left out has a reason', async () => {
    const { user, fake } = await show('desk');
    await user.click(screen.getByRole('button', { name: 'Leave out another' }));
    await user.type(screen.getByLabelText('Reference'), 'T2-0500');
    await user.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(await screen.findAllByText('Write a reason first.')).not.toHaveLength(0);
    await user.type(screen.getByLabelText('Why it is left out'), 'you were the auditor’s manager');
    await user.click(screen.getByRole('button', { name: 'Leave it out' }));
    await rest();
    expect(fake.state.records.map(({ document }) => document)).toMatchObject([
      { reference: 'T2-0500', reason: 'you were the auditor’s manager', ended: false },
    ]);
    const seed = screen.getByLabelText('Seed');
    await user.clear(seed);
    await user.type(seed, '2025-Q3-0417');
    await user.click(screen.getByRole('button', { name: 'Draw' }));
    await screen.findByText(/^12 drawn from 47, seed 2025-Q3-0417\./);
    const drawn = () =>
      within(screen.getByRole('list', { name: 'Drawn, in this order' }))
        .getAllByRole('listitem')
        .map((one) => one.textContent);
    const before = drawn();
    expect(before).toHaveLength(12);
    expect(before).not.toContain('T2-0500');
    expect(fake.state.records[0]?.document).toMatchObject({
      seed: '2025-Q3-0417',
      size: 12,
      candidates: 47,
      excluded: 1,
    });
    await user.clear(seed);
    await user.type(seed, 'another');
    await user.click(screen.getByRole('button', { name: 'Draw' }));
    await screen.findByText(/seed another\. Same seed/);
    expect(drawn()).not.toEqual(before);
    await user.click(screen.getByRole('button', { name: 'Draw again with seed 2025-Q3-0417' }));
    expect(await screen.findByText(/^The same audits as drawn today/)).toBeVisible();
    expect(drawn()).toEqual(before);
    const first = fake.state.records.findLast(({ line }) => line.kind === 'sample')?.document as {
      exclusions: object[];
    };
    expect(first.exclusions).toMatchObject([
      { reference: 'T2-0500', reason: 'you were the auditor’s manager' },
    ]);
  });

  it('is drawn again as it was, though audits were accepted and left out since', () => {
    const items = finishedItems();
    const wanted = { size: 6, by: 'grade', seed: 'heron' } as const;
    const out = [{ audit: items[3]?.audit ?? idOf(1), reference: 'T2-0503', reason: 'own team' }];
    const at = new Date().toISOString();
    const one = recordOf(draw(items, wanted, out), items, wanted, out, at);
    expect(one).toMatchObject({ candidates: 47, excluded: 1, exclusions: out });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const later = items.map((item, n) => ({ ...item, audit: idOf(900 + n), finishedAt: tomorrow }));
    const now = drawAgain([...items, ...later], one, []);
    expect(now.same).toBe(true);
    expect([...now.sample.drawn].sort()).toEqual([...one.drawn].sort());
    // An audit of the sample was erased: said, not hidden.
    const gone = items.filter((item) => item.audit !== one.drawn[0]);
    expect(drawAgain(gone, one, []).same).toBe(false);
  });

  it('says what is wrong with a number that is none', async () => {
    const { user } = await show('desk');
    await user.clear(screen.getByLabelText('How many'));
    await user.click(screen.getByRole('button', { name: 'Draw' }));
    expect(await screen.findAllByText('Write a whole number from 1 to 5000.')).not.toHaveLength(0);
  });
});

describe('agreement', () => {
  it('shows the table as counted, measures with intervals, the caution and the tolerance', async () => {
    await show('desk');
    const matrix = screen.getByRole('table', {
      name: '48 audits graded by an auditor and, blind, by a moderator',
    });
    expect(within(matrix).getByRole('row', { name: /Good.* 1 17 4 1 23/ })).toBeInTheDocument();
    const measures = screen.getByRole('table', { name: 'Measures of agreement, n 48' });
    expect(within(measures).getByRole('row', { name: 'Same grade 73 % 59 to 83 %' })).toBeInTheDocument();
    expect(within(measures).getByRole('row', { name: 'Kappa 0.59 0.40 to 0.78' })).toBeInTheDocument();
    expect(within(measures).getByRole('row', { name: 'Gwet’s AC1 0.65 0.49 to 0.82' })).toBeInTheDocument();
    expect(screen.getByText('Within tolerance.')).toBeVisible();
  });

  it('keeps the tolerance per programme and says what being outside it suggests', async () => {
    const { user, fake } = await show('desk');
    const box = screen.getByLabelText('Tolerance: same grade, in %, or more');
    await user.clear(box);
    await user.type(box, '80');
    await rest();
    expect(fake.state.settings.tolerances).toEqual({ all: 80 });
    expect(screen.getByText(/^Out of tolerance: draw a bigger sample/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Set up a sample of 24' }));
    expect(screen.getByLabelText('How many')).toHaveValue('24');
    expect(screen.getByLabelText('How many')).toHaveFocus();
    expect([biggerSample(12, 48), biggerSample(30, 48), biggerSample(48, 48)]).toEqual([24, 48, null]);
  });

  it('says "too few" under twenty, and "not defined" where there is no coefficient', async () => {
    await show({
      options: { moderation: { desk: finishedItems().slice(0, 14) } },
      route: { screen: 'desk' },
    });
    expect(screen.getByText('Too few to say (n 14).')).toBeVisible();
    expect(screen.queryByRole('table', { name: /^Measures/ })).toBeNull();
    expect(toleranceWords(agreement([[3]]), 70)).toBe('Too few to compare with the tolerance.');
  });

  it('says that a coefficient does not exist when every grade is the same', async () => {
    const desk = finishedItems()
      .slice(0, 30)
      .map((item) => ({ ...item, overallGrade: 'g', moderatedGrade: 'g' }));
    await show({ options: { moderation: { desk } }, route: { screen: 'desk' } });
    expect(screen.getByRole('row', { name: 'Kappa not defined –' })).toBeInTheDocument();
  });

  it('offers no table of people', async () => {
    await show('desk');
    for (const table of screen.getAllByRole('table')) {
      if (table.classList.contains('desk-list')) continue;
      expect(table).not.toHaveTextContent('Auditor A-');
    }
  });
});

describe('drift', () => {
  it('is read from finished reviews, by quarter and by question', async () => {
    const item = { ...finishedItems()[0], audit: second.id } as ReturnType<typeof finishedItems>[0];
    const opened = openedReview(second, {
      review: { ...secondReview, finishedAt: '2026-10-02T10:00:00.000Z' },
      state: 'moderated',
    });
    const { user } = await show({
      options: { moderation: { desk: [item], opened: new Map([[second.id as string, opened]]) } },
      route: { screen: 'desk' },
    });
    await user.click(screen.getByRole('button', { name: 'Read 1 finished review' }));
    const table = await screen.findByRole('table', { name: 'By question, in form order' });
    expect(within(table).getByRole('row', { name: /3d Strengths.* 1 0 0 1 too few/ })).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'By quarter, 1 review' })).toBeInTheDocument();
  });

  it('says so where it cannot be counted', async () => {
    const { user } = await show({
      options: {
        moderation: { desk: finishedItems() },
        replies: { 'moderation.drift': () => ({ ok: false, code: 'internal' }) },
      },
      route: { screen: 'desk' },
    });
    await user.click(screen.getByRole('button', { name: 'Read 48 finished reviews' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Read 48 finished reviews' })).toBeEnabled();
  });

  it('counts directions and holds the share back while there are too few', () => {
    const pair = (
      question: string,
      at: string,
      auditor: GradePair['auditor'],
      moderator: GradePair['moderator'],
    ): GradePair => ({
      toolkit: 'tier2-full',
      question,
      at,
      auditor,
      moderator,
    });
    const pairs = [
      pair('3a', '2026-02-01', 'g', 'g'),
      pair('3a', '2026-05-01', 'g', 'ri'),
      pair('3b', '2026-05-02', 'ri', 'g'),
    ];
    expect(driftByQuestion(pairs)).toMatchObject([
      { key: 'tier2-full/3a', n: 2, up: 0, same: 1, down: 1, share: null },
      { key: 'tier2-full/3b', n: 1, up: 1, same: 0, down: 0, share: null },
    ]);
    expect(driftByQuarter(pairs, 1).map((row) => row.key)).toEqual(['2026-Q1', '2026-Q2']);
    expect(driftByQuarter(pairs, 1)[0]?.share?.value).toBe(1);
  });
});
