/** Whatever stands in an audit that the schema lets in, the checks answer: they never throw, and each finding has a real place and words. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAnswer, type Answer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { action, auditOf, escalation, inputOf } from './made-audit.ts';
import { holds } from '../../repeat/properties.ts';

const text = fc.oneof(
  fc.constant(''),
  fc.constant('   '),
  fc.constant('Robin is missing from the plan; no evidence was found, which means worries may be missed.'),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const dayOrNone = fc.oneof(day, fc.constant(''));

/** Any answer at all, with ids from the form mixed with foreign ones. */
function anyAnswer(toolkit: Toolkit): fc.Arbitrary<Answer> {
  const questions = toolkit.sections.flatMap((section) => section.questions);
  const choices = questions.flatMap(({ answer }) =>
    answer.kind === 'choice' || answer.kind === 'choices' ? answer.choices.map((one) => one.id) : [],
  );
  const columns = questions.flatMap(({ answer }) =>
    answer.kind === 'table' ? answer.columns.map((one) => one.id) : [],
  );
  const choice = fc.constantFrom(...choices, 'na', 'unknown');
  const given = fc.record(
    {
      grade: fc.constantFrom('o' as const, 'g' as const, 'ri' as const, 'in' as const, 'na' as const),
      yesNo: fc.constantFrom('yes' as const, 'no' as const, 'na' as const),
      choice,
      choices: fc.array(choice, { maxLength: 3 }),
      text,
      date: dayOrNone,
      dates: fc.array(day, { maxLength: 5 }),
      number: fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true })),
      none: fc.boolean(),
      rows: fc.array(
        fc.dictionary(
          fc.constantFrom(...columns, 'other', 'rag'),
          fc.oneof(text, fc.constantFrom('red', 'yes', '7')),
          { maxKeys: 4 },
        ),
        { maxLength: 3 },
      ),
      ticks: fc.constantFrom<NonNullable<Answer['ticks']>[]>(
        {},
        { 'high-risk': ['violence', 'unknown'] },
        { underlying: [] },
        { present: ['date'] },
      ),
      matrix: fc.constantFrom<NonNullable<Answer['matrix']>[]>(
        {},
        { voice: ['in' as const] },
        { statutory: ['g' as const], unknown: ['o' as const] },
      ),
      area: fc.record({
        facts: text,
        analysis: text,
        link: text,
        impact: text,
        rereadImpact: fc.boolean(),
        concern: fc.constantFrom('none' as const, 'escalate' as const, 'review' as const),
      }),
      rationale: text,
    },
    { requiredKeys: [] },
  );
  return given.map(({ rows, ...rest }): Answer => ({
    ...emptyAnswer,
    ...rest,
    ...(rows ? { rows: rows.map((cells, n) => ({ id: `r${n}`, cells })) } : {}),
  }));
}

const anyAction = (toolkit: Toolkit): fc.Arbitrary<Audit['actions'][number]> =>
  fc
    .record({
      question: fc.constantFrom('', ...toolkit.sections.flatMap((one) => one.questions.map((q) => q.id))),
      what: text,
      owner: text,
      due: dayOrNone,
      doneOn: dayOrNone,
      state: fc.constantFrom('provisional' as const, 'withdrawn' as const, 'done' as const),
    })
    .map((given) => action(given));

const signed = (part: string): Audit['parts'][number] => ({
  part,
  name: 'Wren',
  role: 'Auditor',
  agency: 'Early help',
  at: '2026-03-31T23:30:00.000Z',
  dataFingerprint: '0'.repeat(64),
  certificateFingerprint: '',
});

describe.each(toolkits.map((one) => [one.id, one] as const))('%s', (_, toolkit) => {
  const ids = toolkit.sections.flatMap((section) => section.questions.map((question) => question.id));
  const places = new Set([...ids, 'actions', 'escalations', 'independence']);
  const parts = toolkit.parts.map((part) => part.id);

  it('answers for any audit', () => {
    holds(
      `rules over any audit, ${toolkit.id}`,
      fc.property(
        fc.dictionary(fc.constantFrom(...ids), anyAnswer(toolkit), { maxKeys: ids.length }),
        fc.array(anyAction(toolkit), { maxLength: 7 }),
        fc.subarray(parts),
        fc.subarray(['Lead professional', 'Manager', '']),
        fc.constantFrom('in-progress' as const, 'signed' as const),
        day,
        (answers, actions, signatures, told, state, today) => {
          const audit = auditOf(toolkit, answers, {
            actions: actions.map((one, n) => ({ ...one, id: `a${n}` })),
            parts: signatures.map(signed),
            escalations: told.length > 0 ? [escalation(...told)] : [],
            state,
          });
          const problems = findProblems(inputOf(toolkit, audit, { today }));
          for (const { place, message, because, key } of problems) {
            expect(places).toContain(place.question);
            expect(message.trim()).not.toBe('');
            expect(because.trim()).not.toBe('');
            expect(`${message} ${because}`).not.toMatch(/undefined|NaN|\[object/);
            expect(key.length).toBeLessThanOrEqual(200);
          }
          expect(new Set(problems.map((one) => one.key)).size).toBe(problems.length);
        },
      ),
      { short: 15, long: 600 },
    );
  });
});
