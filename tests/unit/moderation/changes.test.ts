/** What changed since the last review: thirty edits, ten of them not asked for, listed as exactly thirty and ten. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import type { Note } from '../../../shared/moderation/review.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { filledAudit } from '../../fixtures/report/filled-audit.ts';

const found = toolkits.find((t) => t.id === 'tier2-full');
if (!found) throw new Error('The tier 2 toolkit is built in');
const toolkit = found;

const note = (number: number, question: string, kind: Note['kind'] = 'actionable'): Note => ({
  id: `n${number}`,
  number,
  question,
  kind,
  status: 'open',
  thread: [
    {
      id: 's1',
      by: 'moderator',
      name: 'M-04',
      at: '2026-11-17T10:00:00.000Z',
      text: 'Say what was seen of the child.',
    },
  ],
});

const edited = (audit: Audit, edits: Record<string, Partial<Answer>>): Audit => ({
  ...audit,
  answers: {
    ...audit.answers,
    ...Object.fromEntries(
      Object.entries(edits).map(([id, change]) => {
        const before = audit.answers[id];
        if (!before) throw new Error(`no answer ${id}`);
        return [id, { ...before, ...change }];
      }),
    ),
  },
});

const graded = toolkit.sections
  .flatMap((section) => section.questions)
  .filter((q) => q.answer.kind === 'grade' && filledAudit(toolkit).answers[q.id])
  .map((q) => q.id);

describe('changes between two versions', () => {
  const before = filledAudit(toolkit);

  it('lists thirty edits as thirty and the ten that nobody asked for as ten', () => {
    const asked = graded.slice(0, 10);
    const unasked = graded.slice(10, 18);
    if (unasked.length < 8) throw new Error('too few graded questions');
    // Ten noted questions with two edits each; eight others with one; one action and one risk record of their own accord.
    const after = {
      ...edited(before, {
        ...Object.fromEntries(
          asked.map((id) => [id, { rationale: `Rewritten for ${id}.`, grade: 'in' as const }]),
        ),
        ...Object.fromEntries(
          unasked.map((id, i) => [
            id,
            i < 3 ? { grade: 'g' as const } : { rationale: `Also rewritten ${id}.` },
          ]),
        ),
      }),
      actions: before.actions.map((action) => ({ ...action, due: '2026-12-19' })),
      escalations: before.escalations.map((risk) => ({ ...risk, followUp: 'Rang back at 16:10.' })),
    };
    const notes = [...asked.map((id, i) => note(i + 1, id)), note(11, unasked[0] ?? '', 'informational')];
    const changes = changesBetween(toolkit, before, after, notes);
    expect(changes.all).toHaveLength(30);
    expect(changes.asked).toHaveLength(20);
    expect(changes.unasked).toHaveLength(10);
    // Grades that nobody asked to change come first.
    expect(changes.unasked.slice(0, 3).map((change) => change.kind)).toEqual(['grade', 'grade', 'grade']);
    expect(changes.asked.map((change) => change.note)).toEqual(
      Array.from({ length: 20 }, (_, i) => Math.floor(i / 2) + 1),
    );
  });

  it('says a change of grade in words', () => {
    const [change] = changesBetween(toolkit, before, edited(before, { '3i': { grade: 'g' } }), []).all;
    expect(change).toMatchObject({
      question: '3i',
      field: 'grade',
      kind: 'grade',
      before: 'Requires improvement',
      after: 'Good',
      note: null,
    });
  });

  it('finds added evidence, ticks and rows', () => {
    const evidence = [{ id: 'e2', record: 'Visit note', date: '2026-09-12', page: '2' }];
    const after = edited(before, { '3i': { evidence }, '3f': { ticks: { 'high-risk': ['very-young'] } } });
    const fields = changesBetween(toolkit, before, after, []).all.map(
      (change) => `${change.question} ${change.kind}`,
    );
    expect(fields).toEqual(['3f lines', '3i lines']);
  });

  it('lists added and removed actions, and takes a note on the action’s question as asking', () => {
    const after = { ...before, actions: [] };
    expect(changesBetween(toolkit, before, after, [note(5, '3i')]).all).toMatchObject([
      { question: 'actions', field: 'action 1', after: '', note: 5 },
    ]);
  });

  it('says nothing when nothing changed, or only white space at the ends', () => {
    expect(changesBetween(toolkit, before, before, []).all).toEqual([]);
    const spaced = edited(before, { '3i': { rationale: `${before.answers['3i']?.rationale ?? ''}  ` } });
    expect(changesBetween(toolkit, before, spaced, []).all).toEqual([]);
  });

  it('keeps the key of a change until the new content changes again', () => {
    const key = (text: string) =>
      changesBetween(toolkit, before, edited(before, { '3i': { rationale: text } }), []).all[0]?.key;
    expect(key('One.')).toBe(key('One.'));
    expect(key('One.')).not.toBe(key('Two.'));
  });
});
