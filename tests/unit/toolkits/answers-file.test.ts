/** Files of answers: read whole, or refused with the place and the reason and without repeating what they hold. */
import { describe, expect, it } from 'vitest';
import { parseAnswersFile } from '../../../tools/answers/answers-file.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { fixture, formOf, readFixture, today } from './made-audit.ts';

const tier2 = formOf('tier2-full');
const file = (parts: Record<string, unknown>) => ({
  format: 'caselight-answers',
  version: 1,
  toolkit: 'tier2-full',
  independence: 'independent',
  answers: {},
  ...parts,
});
const refused = (value: unknown, form = tier2) => {
  const read = parseAnswersFile(value, form, today);
  return read.ok ? undefined : { code: read.code, ...read.facts };
};

describe('a file that fits', () => {
  it('becomes complete answers with ids and defaults', () => {
    const read = parseAnswersFile(
      file({
        answers: {
          '3i': {
            grade: 'ri',
            rationale: 'Seen {today-21}.',
            evidence: [{ record: 'Plan', date: 'today-21' }],
          },
          TAF: { dates: ['today-40', 'today'] },
          GCP2: { rows: [{ cells: { child: '2291', value: '3' } }] },
        },
        actions: [{ question: '3i', what: 'Two sessions', due: 'today+14' }],
      }),
      tier2,
      '2026-03-01',
    );
    if (!read.ok) throw new Error('refused');
    expect(read.value.answers['3i']).toEqual({
      grade: 'ri',
      rationale: 'Seen 8 Feb 2026.',
      evidence: [{ id: '3i-e1', record: 'Plan', date: '2026-02-08', page: '' }],
      noEvidence: false,
      marked: false,
    });
    expect(read.value.answers['TAF']?.dates).toEqual(['2026-01-20', '2026-03-01']);
    expect(read.value.answers['GCP2']?.rows).toEqual([{ id: 'r1', cells: { child: '2291', value: '3' } }]);
    expect(read.value.actions).toMatchObject([
      { id: 'a1', question: '3i', due: '2026-03-15', state: 'provisional', level: 'case', reply: '' },
    ]);
  });

  it.each(toolkits.map((one) => one.id))('is there for %s', (id) => {
    expect(Object.keys(readFixture(id).answers).length).toBeGreaterThan(5);
  });
});

describe('a file that does not fit is refused with place and reason', () => {
  it.each([
    ['no object', 'nothing', ''],
    ['another format', file({ format: 'other' }), 'format'],
    ['a newer version', file({ version: 2 }), 'version'],
    ['an unknown member', file({ grades: {} }), ''],
    ['another form', file({ toolkit: 'macfa' }), 'toolkit'],
    ['a question the form lacks', file({ answers: { '3z': { grade: 'g' } } }), 'answers.3z'],
    ['a grade the scale lacks', file({ answers: { '3i': { grade: 'na' } } }), 'answers.3i.grade'],
    ['a misspelt grade', file({ answers: { '3i': { grade: 'good' } } }), 'answers.3i.grade'],
    ['a field for another kind', file({ answers: { '3i': { text: 'Secret words' } } }), 'answers.3i.text'],
    ['a choice the question lacks', file({ answers: { '3l': { choice: 'maybe' } } }), 'answers.3l.choice'],
    [
      'a list the question lacks',
      file({ answers: { '3i': { ticks: { other: [] } } } }),
      'answers.3i.ticks.other',
    ],
    [
      'an item the list lacks',
      file({ answers: { '3f': { ticks: { underlying: ['x'] } } } }),
      'answers.3f.ticks.underlying',
    ],
    [
      'a column the table lacks',
      file({ answers: { GCP2: { rows: [{ cells: { x: '1' } }] } } }),
      'answers.GCP2.rows.0.cells',
    ],
    [
      'a rubric this form lacks',
      file({ answers: { '3i': { matrix: { voice: ['g'] } } } }),
      'answers.3i.matrix.voice',
    ],
    ['a day that is none', file({ answers: { H05b: { date: '2026-02-30' } } }), 'answers.H05b.date'],
    ['a section that must stay', file({ sectionsLeftOut: ['consent'] }), 'sectionsLeftOut.0'],
    ['an action about nothing', file({ actions: [{ question: '3z', what: 'x' }] }), 'actions.0.question'],
    [
      'two actions of one id',
      file({
        actions: [
          { id: 'a1', what: 'x' },
          { id: 'a1', what: 'y' },
        ],
      }),
      'actions.1.id',
    ],
  ])('%s', (_, value, place) => {
    const found = refused(value);
    expect(found?.code).toBe('audit-invalid');
    expect(found).toMatchObject({ at: place === '' ? 'the file' : place });
    expect(String(found && 'reason' in found ? found.reason : '')).not.toBe('');
  });

  it('says so in one sentence and repeats nothing from the file', () => {
    const found = refused(file({ answers: { '3i': { text: 'Secret words' } } }));
    const sentence = sentenceFor('audit-invalid', {
      place: String(found && 'place' in found ? found.place : ''),
    });
    expect(sentence).toBe(
      'This audit file does not fit the form: answers.3i.text (this question takes grade, yesNo, matrix).',
    );
    expect(JSON.stringify(found)).not.toContain('Secret');
  });

  it('takes the answers of one form for no other', () => {
    for (const from of toolkits) {
      for (const to of toolkits) {
        const read = parseAnswersFile(fixture(from.id), to, today);
        expect(read.ok, `${from.id} as ${to.id}`).toBe(from.id === to.id);
      }
    }
  });
});
