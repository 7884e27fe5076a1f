/** Who asked for a change, what counts as one, and what only moved or was spaced otherwise. */
import { expect, test } from 'vitest';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import type { Note } from '../../../shared/moderation/review.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { fullAudit } from './full-audit.ts';

const found = toolkits.find((t) => t.id === 'tier2-full');
if (!found) throw new Error('The tier 2 toolkit is built in');
const toolkit = found;
const before = fullAudit(toolkit);
const actionList =
  toolkit.sections.flatMap((s) => s.questions).find((q) => q.answer.kind === 'actions')?.id ?? '';

const note = (number: number, question: string, text: string): Note => ({
  id: `n${number}`,
  number,
  question,
  kind: 'actionable',
  status: 'open',
  thread: [{ id: 's1', by: 'moderator', name: 'M-04', at: '2026-11-17T10:00:00.000Z', text }],
});
const edited = (id: string, change: Partial<Answer>, audit: Audit = before): Audit => {
  const answer = audit.answers[id];
  if (!answer) throw new Error(`no answer ${id}`);
  return { ...audit, answers: { ...audit.answers, [id]: { ...answer, ...change } } };
};
const [one, two] = before.actions;
if (one === undefined || two === undefined) throw new Error('two actions');

test('a note about words asks for no grade, evidence or action, and every change of words at its place is asked for', () => {
  for (const text of [
    'There is a comma too many in the second sentence.',
    'Please reword this: it reads as jargon.',
    'Spelling of “practise”.',
    'Write the initials out.',
  ]) {
    const after = {
      ...edited('3i', { grade: 'g', rationale: 'Other words.', evidence: [] }),
      actions: [{ ...one, due: '2027-01-08' }, two],
    };
    const { asked, unasked } = changesBetween(toolkit, before, after, [note(1, '3i', text)]);
    expect(asked.map((change) => change.field)).toEqual(['reasons']);
    expect(unasked.map((change) => change.field)).toEqual(['grade', 'evidence', 'action 1']);
  }
});

test('a note that asks for a grade asks for no evidence, and one that says nothing in particular may ask for anything', () => {
  const after = edited('3i', { grade: 'g', evidence: [] });
  const fields = (text: string) =>
    changesBetween(toolkit, before, after, [note(1, '3i', text)]).asked.map((change) => change.field);
  expect(fields('The rubric reads more like Good to me.')).toEqual(['grade']);
  expect(fields('Which record is this from? The evidence is thin.')).toEqual(['evidence']);
  expect(fields('Please look at this once more.')).toEqual(['grade', 'evidence']);
});

test('all notes at a place are named, and one that names an action asks for that action alone', () => {
  const after = { ...before, actions: [one, { ...two, owner: 'Team manager' }] };
  const notesOf = (...texts: string[]) =>
    changesBetween(
      toolkit,
      before,
      after,
      texts.map((text, i) => note(i + 1, actionList, text)),
    ).all[0]?.notes;
  expect(notesOf('An owner is missing.', 'Say when.')).toEqual([1, 2]);
  expect(notesOf('Action 1 has no owner.', 'Action 2 is vague.')).toEqual([2]);
  const elsewhere = { ...before, actions: [{ ...one, measure: 'Letter on file' }, two] };
  const at = [note(1, '3i', 'Reword the second sentence.'), note(2, actionList, 'How will you know?')];
  expect(changesBetween(toolkit, before, elsewhere, at).all[0]?.notes).toEqual([2]);
});

test('what the form shows beside a question belongs to that question’s notes', () => {
  const plan = before.answers['TAF-plan'];
  if (plan === undefined) throw new Error('the form asks for the plan');
  const after = edited('TAF-plan', plan.date === undefined ? { rationale: 'x' } : { date: '2026-01-05' });
  expect(
    changesBetween(toolkit, before, after, [note(1, '4c', 'The plan is older than that.')]).all[0]?.notes,
  ).toEqual([1]);
});

test('actions that change places are one move, and a row put in or taken out is one row', () => {
  const swapped = changesBetween(toolkit, before, { ...before, actions: [two, one] }, []).all;
  expect(swapped.map((change) => [change.kind, change.field])).toEqual([['order', 'order of the actions']]);
  const table = toolkit.sections
    .flatMap((s) => s.questions)
    .find((q) => q.answer.kind === 'table' && before.answers[q.id] !== undefined);
  const rows = before.answers[table?.id ?? '']?.rows ?? [];
  const [first] = rows;
  if (table === undefined || first === undefined) throw new Error('a table with rows');
  const added = edited(table.id, { rows: [{ ...first, id: 'new', cells: { x: 'y' } }, ...rows] });
  expect(changesBetween(toolkit, before, added, []).all).toMatchObject([{ field: 'row 1', before: '' }]);
  expect(changesBetween(toolkit, added, before, []).all).toMatchObject([{ field: 'row 1', after: '' }]);
  // The same row under another name, as after taking it out and putting it back.
  const renamed = edited(table.id, { rows: rows.map((row) => ({ ...row, id: `again-${row.id}` })) });
  expect(changesBetween(toolkit, before, renamed, []).all).toEqual([]);
});

test('blanks and the composition of letters stand in a group of their own', () => {
  const words = edited('3b', { rationale: 'Zoë said so.  Twice.' });
  for (const text of [
    'Zoe\u0308 said so.  Twice.',
    'Zoë said so. Twice.',
    'Zoë said so.\n\nTwice. ',
    'Zoë said\u00A0so.  Twice.',
  ]) {
    const { all, spacing } = changesBetween(toolkit, words, edited('3b', { rationale: text }), []);
    expect([all.length, spacing.map((change) => change.question)]).toEqual([0, ['3b']]);
  }
  const said = changesBetween(toolkit, words, edited('3b', { rationale: 'Zoe said so. Twice.' }), []);
  expect([said.all.length, said.spacing.length]).toEqual([1, 0]);
});

test('a question is unchanged only when nothing that belongs to it changed', () => {
  const after = { ...before, actions: [{ ...one, rag: 'green' as const }, two] };
  expect(changesBetween(toolkit, before, after, []).all[0]?.places).toContain(one.question);
});
