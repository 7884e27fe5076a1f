/** Checks of the MACFA and MACA forms: each once made to speak, once kept silent. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { GradeKey } from '../../../shared/scales/scale.ts';
import { says } from './made-audit.ts';

type Answers = Readonly<Record<string, Partial<Answer>>>;
const macfa = (rule: string, answers: Answers) => says('macfa', rule, answers);

const allGood: Record<string, GradeKey[]> = {
  statutory: ['g'],
  research: ['g'],
  'risk-identified': ['g'],
  'risk-assessed': ['g'],
  'risk-managed': ['g'],
  standards: ['g'],
  voice: ['g'],
};

describe('S04, return before the packs go out', () => {
  it('speaks when the return is due on the day of the packs or later, over a weekend', () => {
    // The packs of a meeting on Tuesday 17 November 2026 go out on Thursday 12 November.
    const due = (returned: string) => macfa('S04', { H03: { date: '2026-11-17' }, H04: { date: returned } });
    expect(due('2026-11-11')).toEqual([]);
    expect(due('2026-11-12')).toMatchObject([{ severity: 'block', place: { question: 'H04' } }]);
    expect(due('2026-11-20')).toHaveLength(1);
    expect(macfa('S04', { H04: { date: '2026-11-20' } })).toEqual([]);
  });
});

describe('S05, ticks behind Good and Outstanding', () => {
  it('names what Good still lacks', () => {
    const { 'risk-managed': _, ...rest } = allGood;
    const [found] = macfa('S05', { A3: { grade: 'g', matrix: rest } });
    expect(found).toMatchObject({ severity: 'warn', place: { question: 'A3', field: 'matrix' } });
    expect(found?.because).toBe('not ticked: risk: managed: managed.');
  });
  it('asks Outstanding for strong research and exceptional work on top', () => {
    expect(macfa('S05', { A3: { grade: 'o', matrix: allGood } })[0]?.because).toContain(
      'exceptional effect on a life',
    );
    const outstanding = { ...allGood, research: ['o' as const], beyond: ['o' as const] };
    expect(macfa('S05', { A3: { grade: 'o', matrix: outstanding } })).toEqual([]);
  });
  it('asks the overall grade for ticks even when there are none', () => {
    expect(macfa('S05', { A18: { grade: 'g' } })).toHaveLength(1);
  });
  it('is silent with all ticks, with none in a part, and below Good', () => {
    expect(macfa('S05', { A18: { grade: 'g', matrix: allGood } })).toEqual([]);
    expect(macfa('S05', { A3: { grade: 'g' } })).toEqual([]);
    expect(macfa('S05', { A18: { grade: 'ri', matrix: { voice: ['ri'] } } })).toEqual([]);
  });
});

describe('S06, lowest cells and a high grade', () => {
  it('queries Good with “no voice” or “risk not identified” ticked', () => {
    const found = macfa('S06', { A6: { grade: 'g', matrix: { voice: ['in'], 'risk-identified': ['in'] } } });
    expect(found[0]?.because).toContain('risk: identified, not identified');
    expect(found[0]?.because).toContain('none');
  });
  it('is silent below Good and without those ticks', () => {
    expect(macfa('S06', { A6: { grade: 'ri', matrix: { voice: ['in'] } } })).toEqual([]);
    expect(macfa('S06', { A6: { grade: 'g', matrix: { voice: ['g'], gaps: ['in'] } } })).toEqual([]);
  });
});

describe('S07, own agency only', () => {
  const own = { H05: { choice: 'housing' } } as const;
  it('points at a judgement on another agency', () => {
    const [found] = macfa('S07', {
      ...own,
      A8: { grade: 'ri', rationale: 'The police did not share the report. We waited.' },
    });
    expect(found).toMatchObject({ severity: 'prompt', place: { question: 'A8', field: 'rationale' } });
    expect(found?.because).toContain('police');
  });
  it('is silent about our own agency, about facts, and in questions for the meeting', () => {
    expect(
      macfa('S07', {
        ...own,
        A8: { grade: 'ri', rationale: 'Housing did not share the report for five weeks.' },
      }),
    ).toEqual([]);
    expect(macfa('S07', { ...own, A1: { text: 'We asked the police for the report on 3 June.' } })).toEqual(
      [],
    );
    expect(
      macfa('S07', { ...own, A22: { text: 'The police did not share the report: what stood in the way?' } }),
    ).toEqual([]);
  });
});

describe('S08, connected people', () => {
  it('blocks an empty table, and “none known” beside rows', () => {
    expect(macfa('S08', {})[0]).toMatchObject({ severity: 'block', place: { question: 'H12' } });
    expect(macfa('S08', { H12: { rows: [{ id: 'r1', cells: { reference: ' ' } }] } })).toHaveLength(1);
    expect(
      macfa('S08', { H12: { none: true, rows: [{ id: 'r1', cells: { reference: 'P2a' } }] } }),
    ).toHaveLength(1);
  });
  it('is silent with a row, or with none known', () => {
    expect(macfa('S08', { H12: { rows: [{ id: 'r1', cells: { reference: 'P2a' } }] } })).toEqual([]);
    expect(macfa('S08', { H12: { none: true } })).toEqual([]);
  });
});

describe('S09, influence on the person', () => {
  it('prompts when the reasons only describe activity', () => {
    const [found] = macfa('S09', {
      A4: { grade: 'g', rationale: 'A plan is on file with dates and three visits took place in June.' },
    });
    expect(found).toMatchObject({ severity: 'prompt', place: { question: 'A4', field: 'rationale' } });
  });
  it('is silent when they say what changed for the person, and while nothing is graded', () => {
    const subject = { H09: { text: 'P2' } } as const;
    expect(
      macfa('S09', {
        ...subject,
        A4: { grade: 'g', rationale: 'The plan helped P2 to sleep in her bed again.' },
      }),
    ).toEqual([]);
    expect(macfa('S09', { A4: { rationale: 'A plan is on file.' } })).toEqual([]);
  });
});

describe('E01, four tests', () => {
  const test = (yesNo: 'yes' | 'no'): Partial<Answer> => ({ yesNo, rationale: 'Said why.' });
  it('advises on a no', () => {
    const found = says('maca-nomination', 'E01', {
      T1: test('no'),
      T2: test('yes'),
      T3: test('yes'),
      T4: test('yes'),
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('taking the nomination back');
  });
  it('speaks when the words tell of a dispute or of steering a case, and is silent where that is denied or over', () => {
    const told = (rationale: string) => says('maca-nomination', 'E01', { T1: { yesNo: 'yes', rationale } });
    for (const text of [
      'There is a live dispute between health and social care about who pays.',
      'We disagree with the threshold and want the group to look at it.',
      'It would help to get the court to see what we see.',
      'We hope to overturn the decision of the conference.',
    ])
      expect(told(text), text).toHaveLength(1);
    for (const text of [
      'To learn how agencies shared what they knew; there is no dispute.',
      'The complaint was resolved in May. We want to learn from it.',
      'Several agencies worked with the family and we want to know what helped.',
    ])
      expect(told(text), text).toEqual([]);
  });
  it('is silent when all are yes, and leaves an empty test to R01', () => {
    expect(says('maca-nomination', 'E01', {})).toEqual([]);
    expect(says('maca-nomination', 'R01', {}).map((one) => one.place.question)).toContain('T1');
    const yes = test('yes');
    expect(says('maca-nomination', 'E01', { T1: yes, T2: yes, T3: yes, T4: yes })).toEqual([]);
  });
});

describe('E02, scope', () => {
  it('asks for a reason outside the scope', () => {
    const found = says('maca-nomination', 'E02', { N05: { yesNo: 'no' }, N06: { yesNo: 'no' } });
    expect(found[0]?.because).toBe(
      'the child is not under 18, and the child was not open to children’s social care.',
    );
  });
  it('is silent within it, and with a reason', () => {
    expect(says('maca-nomination', 'E02', { N05: { yesNo: 'yes' }, N06: { yesNo: 'yes' } })).toEqual([]);
    expect(
      says('maca-nomination', 'E02', { N05: { yesNo: 'no' }, N07: { text: 'Turned 18 in the last month.' } }),
    ).toEqual([]);
  });
});

describe('E04, well and less well', () => {
  it('asks for the why', () => {
    const found = says('maca', 'E04', {
      Q2: { text: 'The meetings went well.' },
      Q3: { text: 'Letters were late.' },
    });
    expect(found.map((one) => one.place.question)).toEqual(['Q2', 'Q3']);
  });
  it('is silent with a because in both', () => {
    const answers = {
      Q2: { text: 'It went well because two people knew each other.' },
      Q3: { text: 'Letters came late due to an old list.' },
    };
    expect(says('maca', 'E04', answers)).toEqual([]);
  });
});

describe('E06, no instructions for the case', () => {
  it('points at a step in the case, in the text and in the table', () => {
    const found = says('maca', 'E06', {
      Q6: { text: 'The case should be re-opened.' },
      Q6a: {
        rows: [
          { id: 'r1', cells: { level: 'practice', change: 'Siskin should be moved to another school' } },
        ],
      },
    });
    expect(found.map((one) => one.place)).toEqual([
      { question: 'Q6', field: 'text' },
      { question: 'Q6a', field: 'row', row: 'r1', column: 'change' },
    ]);
  });
  it('is silent on learning about joint work', () => {
    expect(
      says('maca', 'E06', { Q6: { text: 'Agencies should tell each other about every change of address.' } }),
    ).toEqual([]);
  });
});
