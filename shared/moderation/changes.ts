/**
 * What changed between two versions of an audit, place by place, each with the note that asked for it. What nobody asked
 * for is a list of its own: a moderator must not have to find it by reading everything again.
 */
import type { Action, Escalation } from '../audit/action.ts';
import type { Answer } from '../audit/answer.ts';
import type { Audit } from '../audit/audit.ts';
import { evidenceLine } from '../report/answer-blocks.ts';
import { longDate } from '../report/words.ts';
import { gradeWordOf } from './grade-words.ts';
import type { Question } from '../toolkit/question.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import type { Note } from './review.ts';

/** What kind of thing changed: a grade, a running text, a list of lines, or a single value. */
export type ChangeKind = 'grade' | 'text' | 'lines' | 'value';

export type Change = {
  /** Stable for the same place and the same new content, so that "fine" stays said: "3i:rationale:5f2c…". */
  readonly key: string;
  /** Question id, "actions" or "escalations". */
  readonly question: string;
  /** Words for the place: "reasons", "grade", "evidence", "action 1". */
  readonly field: string;
  readonly kind: ChangeKind;
  /** Texts as a person reads them; lines are separated by line breaks. Empty when there was nothing. */
  readonly before: string;
  readonly after: string;
  /** Number of the note that asked for it, or null when nobody did. */
  readonly note: number | null;
};

export type Changes = {
  readonly all: readonly Change[];
  readonly asked: readonly Change[];
  /** Not asked for by any note; grades first. */
  readonly unasked: readonly Change[];
};

type Piece = { readonly field: string; readonly kind: ChangeKind; readonly text: string };

const lines = (items: readonly string[]): string => items.join('\n');

/** Everything of an answer that a person can change, as texts. */
function piecesOf(toolkit: Toolkit, question: Question, answer: Answer | undefined): Piece[] {
  if (!answer) return [];
  const kind = question.answer;
  const label = (id: string): string =>
    kind.kind === 'choice' || kind.kind === 'choices'
      ? (kind.choices.find((c) => c.id === id)?.label ?? id)
      : id;
  const columns = kind.kind === 'table' ? kind.columns : [];
  const area = answer.area;
  const ticks = (question.tickLists ?? []).map((list): Piece => ({
    field: list.title,
    kind: 'lines',
    text: lines(
      list.items.filter((item) => answer.ticks?.[list.id]?.includes(item.id)).map((item) => item.label),
    ),
  }));
  const matrix = Object.entries(answer.matrix ?? {}).flatMap(([dimension, keys]) =>
    keys.map((key) => `${dimension}: ${key}`),
  );
  return [
    {
      field: 'grade',
      kind: 'grade',
      text: answer.grade === undefined ? '' : gradeWordOf(toolkit, question, answer.grade),
    },
    { field: 'answer', kind: 'value', text: answer.yesNo ?? '' },
    { field: 'choice', kind: 'value', text: answer.choice === undefined ? '' : label(answer.choice) },
    {
      field: 'choices',
      kind: 'lines',
      text: lines([...(answer.choices ?? []).map(label), ...(answer.other ? [answer.other] : [])]),
    },
    { field: 'text', kind: 'text', text: answer.text ?? '' },
    { field: 'date', kind: 'value', text: answer.date ? longDate(answer.date) : '' },
    { field: 'dates', kind: 'lines', text: lines([...(answer.dates ?? [])].sort().map(longDate)) },
    { field: 'number', kind: 'value', text: typeof answer.number === 'number' ? String(answer.number) : '' },
    { field: 'none', kind: 'value', text: answer.none ? 'None' : '' },
    ...(answer.rows ?? []).map((row, i): Piece => ({
      field: `row ${i + 1}`,
      kind: 'lines',
      text: lines(columns.map((c) => `${c.title}: ${row.cells[c.id] ?? ''}`)),
    })),
    { field: 'the facts', kind: 'text', text: area?.facts ?? '' },
    { field: 'what they mean', kind: 'text', text: area?.analysis ?? '' },
    { field: 'why that leads to the judgement', kind: 'text', text: area?.link ?? '' },
    { field: 'impact', kind: 'text', text: area?.impact ?? '' },
    { field: 'concern', kind: 'value', text: area?.concern ?? '' },
    ...ticks,
    { field: 'ticks in the rubric', kind: 'lines', text: lines(matrix.sort()) },
    { field: 'reasons', kind: 'text', text: answer.rationale },
    {
      field: 'evidence',
      kind: 'lines',
      text: lines([
        ...answer.evidence.map(evidenceLine),
        ...(answer.noEvidence ? ['Looked and found none'] : []),
      ]),
    },
  ];
}

const actionText = (action: Action): string =>
  lines([
    action.what,
    `Who: ${action.owner}`,
    `By when: ${action.due ? longDate(action.due) : ''}`,
    `How we will know: ${action.measure}`,
  ]);
const riskText = (risk: Escalation): string =>
  lines([
    risk.what,
    ...risk.told.map((t) => `Told: ${t.role}, ${t.how}${t.said === undefined ? '' : `: ${t.said}`}`),
    `Response: ${risk.response}`,
    `Status: ${risk.status}`,
    risk.followUp,
  ]);

/** A short hash of a text (FNV-1a): enough to tell one new content from another at the same place. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Pieces of two sides, paired by field; those that differ. */
function differences(
  question: string,
  before: readonly Piece[],
  after: readonly Piece[],
): Omit<Change, 'note'>[] {
  const fields = [...new Set([...before, ...after].map((piece) => piece.field))];
  return fields.flatMap((field) => {
    const old = before.find((piece) => piece.field === field);
    const now = after.find((piece) => piece.field === field);
    const [from, to] = [old?.text ?? '', now?.text ?? ''];
    if (from.trim() === to.trim()) return [];
    return [
      {
        key: `${question}:${field}:${mark(to)}`,
        question,
        field,
        kind: (now ?? old)?.kind ?? 'value',
        before: from,
        after: to,
      },
    ];
  });
}

function listDifferences<T extends { readonly id: string }>(
  question: string,
  word: string,
  before: readonly T[],
  after: readonly T[],
  text: (item: T) => string,
): (Omit<Change, 'note'> & { readonly id: string })[] {
  const ids = [...new Set([...before, ...after].map((item) => item.id))];
  return ids.flatMap((id) => {
    const [old, now] = [before.find((item) => item.id === id), after.find((item) => item.id === id)];
    const [from, to] = [old ? text(old) : '', now ? text(now) : ''];
    if (from === to) return [];
    const number = (now ? after : before).findIndex((item) => item.id === id) + 1;
    return [
      {
        id,
        key: `${question}:${id}:${mark(to)}`,
        question,
        field: `${word} ${number}`,
        kind: 'text' as const,
        before: from,
        after: to,
      },
    ];
  });
}

/**
 * Lists what changed from one version to the next.
 * Takes both versions on the same form and the notes of the review between them. A change was asked for when an actionable
 * note stands on its question (for an action: on the action's own question, or on a question that shows the actions).
 * Gives all changes in form order, those asked for, and those nobody asked for with grades first.
 */
export function changesBetween(
  toolkit: Toolkit,
  before: Audit,
  after: Audit,
  notes: readonly Note[],
): Changes {
  const asking = notes.filter((note) => note.kind === 'actionable');
  const noteOn = (questions: readonly string[]): number | null =>
    asking.find((note) => questions.includes(note.question))?.number ?? null;
  const questions = toolkit.sections.flatMap((section) => section.questions);
  const actionQuestions = [
    'actions',
    ...questions.filter((q) => q.answer.kind === 'actions').map((q) => q.id),
  ];

  const answered = questions.flatMap((question) =>
    differences(
      question.id,
      piecesOf(toolkit, question, before.answers[question.id]),
      piecesOf(toolkit, question, after.answers[question.id]),
    ).map((change): Change => ({ ...change, note: noteOn([question.id]) })),
  );
  const actions = listDifferences('actions', 'action', before.actions, after.actions, actionText).map(
    ({ id, ...change }): Change => {
      const own = [...after.actions, ...before.actions].find((action) => action.id === id)?.question ?? '';
      return { ...change, note: noteOn([...actionQuestions, ...(own ? [own] : [])]) };
    },
  );
  const risks = listDifferences(
    'escalations',
    'risk record',
    before.escalations,
    after.escalations,
    riskText,
  ).map(({ id: _id, ...change }): Change => ({ ...change, note: noteOn(['escalations']) }));
  const all = [...risks, ...answered, ...actions];
  const grades = (change: Change): number => (change.kind === 'grade' ? 0 : 1);
  return {
    all,
    asked: all.filter((change) => change.note !== null).toSorted((a, b) => (a.note ?? 0) - (b.note ?? 0)),
    unasked: all.filter((change) => change.note === null).toSorted((a, b) => grades(a) - grades(b)),
  };
}
