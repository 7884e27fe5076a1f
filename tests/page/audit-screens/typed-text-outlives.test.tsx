// @vitest-environment jsdom
/** What is typed where a date, a moment or a number belongs outlives every way of leaving the box, and never goes back to an older value. */
import { act, cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import { isAnswered, questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { flushDrafts, forgetDrafts } from '../../../renderer/records/audit/draft.ts';
import { go, type Route } from '../../../renderer/stores/routes.ts';
import { blank, toolkit } from './setting.ts';
import { show } from './screen-setting.tsx';

const rest = (ms = 40) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));
const row = (cells: Record<string, string>) => [{ id: 'row-1', cells }];

const tables = toolkit.sections
  .flatMap((section) => section.questions)
  .flatMap(({ id, answer }) => (answer.kind === 'table' ? [{ id, columns: answer.columns }] : []));
const dated = tables.find(({ columns }) => columns.some(({ kind }) => kind === 'date'));
const dateColumn = dated?.columns.find(({ kind }) => kind === 'date');
const [textColumn] = dated?.columns.filter(({ kind }) => kind === 'text' || kind === 'long-text') ?? [];
const cellText = { [textColumn?.id ?? '']: 'Something', [dateColumn?.id ?? '']: '2026-02-03' };

const action = {
  id: 'act-1',
  question: '',
  what: 'Two observed sessions',
  owner: 'Lead professional',
  due: '2026-12-12',
  measure: 'Words in the plan',
  level: 'case',
  rag: '',
  state: 'provisional',
  doneOn: '',
  doneEvidence: '',
  reply: '',
} as const;
const numbered = toolkit.sections
  .flatMap((section) => section.questions)
  .find(({ answer }) => answer.kind === 'number');

type Kind = {
  readonly question: string;
  /** The box on the screen. */
  readonly field: string;
  readonly start: Audit;
  readonly typed: string;
  /** What of the older value must not be found in its place. */
  readonly value: (audit: Audit) => unknown;
  readonly empty: unknown;
  readonly unread: (audit: Audit) => unknown;
};

const answered = (id: string, answer: object): Audit => ({
  ...blank(),
  answers: { ...blank().answers, [id]: { ...emptyAnswer, ...answer } },
});
const kinds: readonly (readonly [string, Kind])[] = [
  [
    'a plan date',
    {
      question: 'TAF-plan',
      field: 'TAF-plan/date',
      start: answered('TAF-plan', { date: '2026-02-03' }),
      typed: '31/2/2026',
      value: (audit) => audit.answers['TAF-plan']?.date,
      empty: '',
      unread: (audit) => audit.answers['TAF-plan']?.unread,
    },
  ],
  [
    'a date in the header',
    {
      question: 'H05b',
      field: 'H05b/date',
      start: answered('H05b', { date: '2026-02-03' }),
      typed: 'the day we met',
      value: (audit) => audit.answers['H05b']?.date,
      empty: '',
      unread: (audit) => audit.answers['H05b']?.unread,
    },
  ],
  [
    'a number beyond its bounds',
    {
      question: numbered?.id ?? '',
      field: `${numbered?.id ?? ''}/answer`,
      start: answered(numbered?.id ?? '', { number: 3 }),
      typed: '25',
      value: (audit) => audit.answers[numbered?.id ?? '']?.number,
      empty: undefined,
      unread: (audit) => audit.answers[numbered?.id ?? '']?.unread,
    },
  ],
  [
    'a cell of dates',
    {
      question: dated?.id ?? '',
      field: `${dated?.id ?? ''}/row/row-1/${dateColumn?.id ?? ''}`,
      start: answered(dated?.id ?? '', { rows: row(cellText) }),
      typed: '29/2/27',
      value: () => undefined,
      empty: undefined,
      unread: (audit) => audit.answers[dated?.id ?? '']?.rows?.[0]?.cells[dateColumn?.id ?? ''],
    },
  ],
  [
    'a month',
    {
      question: 'H05a',
      field: 'H05a/date',
      start: answered('H05a', { date: '2026-02' }),
      typed: '13/2026',
      value: (audit) => audit.answers['H05a']?.date,
      empty: '',
      unread: (audit) => audit.answers['H05a']?.unread,
    },
  ],
  [
    'a due date',
    {
      question: '8a',
      field: 'actions/row/act-1/due',
      start: { ...blank(), actions: [action] },
      typed: 'end of spring',
      value: (audit) => audit.actions[0]?.due,
      empty: '',
      unread: (audit) => audit.actions[0]?.dueUnread,
    },
  ],
];

const waysOut: readonly (readonly [
  string,
  (user: Awaited<ReturnType<typeof show>>['user']) => Promise<void>,
])[] = [
  ['the next page by key', (user) => user.keyboard('{Alt>}{ArrowRight}{/Alt}')],
  ['the risk record by F8', (user) => user.keyboard('{F8}')],
  [
    'the lock',
    async () => {
      await act(() => flushDrafts());
      cleanup();
      forgetDrafts();
    },
  ],
  [
    'closing the program',
    async () => {
      await act(() => flushDrafts());
    },
  ],
  // Nobody saves any more: what the pause after the last key has saved is all there is.
  ['a crash', () => rest(1200)],
  ['leaving the box', (user) => user.keyboard('{Tab}')],
];

describe.each(kinds)('%s that cannot be read', (_name, kind) => {
  it.each(waysOut)('is kept as typed over %s, and nothing older stands in its place', async (_way, leave) => {
    const at = { screen: 'audit', audit: kind.start.id, question: kind.question } as const satisfies Route;
    const { user, fake } = await show(kind.start, at);
    const box = document.querySelector<HTMLInputElement>(`[data-field="${kind.field}"]`);
    if (box === null) throw new Error(`no box ${kind.field}`);
    await user.clear(box);
    await user.type(box, kind.typed);
    await leave(user);
    await rest(900);
    const kept = fake.state.audits.get(kind.start.id)?.audit;
    if (kept === undefined) throw new Error('no audit is kept');
    expect(kind.unread(kept)).toBe(kind.typed);
    expect(kind.value(kept)).toBe(kind.empty);
    // The checks hold up signing and name the place; the question counts as open.
    const problems = findProblems({
      toolkit,
      audit: kept,
      today: '2026-11-21',
      holidays: new Set(),
      others: [],
      localNames: [],
    });
    const held = problems.filter(({ rule, severity }) => rule === 'U01' && severity === 'block');
    expect(held.map(({ message }) => message)).toEqual([expect.stringContaining(`“${kind.typed}”`)]);
    const question = questionById(toolkit, kind.question)?.question;
    if (question !== undefined && question.answer.kind !== 'actions')
      expect(isAnswered(question, kept.answers[kind.question], kept, toolkit)).toBe(false);
    // Opened again, the box shows it and says that it is not read yet.
    cleanup();
    forgetDrafts();
    await show(kept, at);
    const again = document.querySelector<HTMLInputElement>(`[data-field="${kind.field}"]`);
    expect(again).toHaveValue(kind.typed);
    expect(again).toBeInvalid();
    expect(screen.getAllByText(/Not read yet\./).length).toBeGreaterThan(0);
  });
});

describe.each(kinds)('%s far too long to be read', (_name, kind) => {
  it('is neither cut nor lost: the box says how much is too much', async () => {
    const at = { screen: 'audit', audit: kind.start.id, question: kind.question } as const satisfies Route;
    const { user } = await show(kind.start, at);
    const box = document.querySelector<HTMLInputElement>(`[data-field="${kind.field}"]`);
    if (box === null) throw new Error(`no box ${kind.field}`);
    const limit = Number(box.dataset['limit']);
    const long = `${'as we said '.repeat(limit / 10)}end`;
    await user.clear(box);
    await user.click(box);
    await user.paste(long);
    await user.tab();
    expect(box).toHaveValue(long);
    expect(box).toBeInvalid();
    const over = (long.length - limit).toLocaleString('en-GB');
    expect(screen.getByText(new RegExp(`^${over} characters too many`))).toBeVisible();
  });
});

describe('a date that can be read', () => {
  // After a crash it stands there as typed, and the box says as what Enter takes it.
  it.each(waysOut.filter(([way]) => way !== 'a crash'))('is read by %s', async (_way, leave) => {
    const [, kind] = kinds[0] ?? [];
    if (kind === undefined) return;
    const at = { screen: 'audit', audit: kind.start.id, question: kind.question } as const satisfies Route;
    const { user, fake } = await show(kind.start, at);
    const box = document.querySelector<HTMLInputElement>(`[data-field="${kind.field}"]`);
    if (box === null) throw new Error('no box');
    await user.clear(box);
    await user.type(box, '31st March 2026');
    await leave(user);
    await rest(900);
    go(at);
    const kept = fake.state.audits.get(kind.start.id)?.audit;
    expect(kept?.answers['TAF-plan']).toMatchObject({ date: '2026-03-31' });
    expect(kept?.answers['TAF-plan']?.unread).toBeUndefined();
  });

  it('typed over one that was read never goes back to it', async () => {
    const start = { ...blank(), actions: [action] };
    const { user, now } = await show(start, { screen: 'audit', audit: start.id, question: '8a' });
    const box = document.querySelector<HTMLInputElement>('[data-field="actions/row/act-1/due"]');
    if (box === null) throw new Error('no box');
    await user.clear(box);
    await user.type(box, '29/2/28{Tab}');
    expect(now().actions[0]).toMatchObject({ due: '2028-02-29' });
    await user.clear(box);
    await user.type(box, 'Tues 3rd Nvo{Tab}');
    expect(now().actions[0]).toMatchObject({ due: '', dueUnread: 'Tues 3rd Nvo' });
    expect(box).toHaveValue('Tues 3rd Nvo');
  });
});
