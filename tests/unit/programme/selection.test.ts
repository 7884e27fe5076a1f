/** The selection matrix and draws of cases. */
import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCases, nextDrawn } from '../../../shared/programme/choosing/draw.ts';
import {
  isWidest,
  selectionMatrix,
  type InvolvementAnswer,
} from '../../../shared/programme/choosing/selection-matrix.ts';

const agencies = ['council', 'police', 'gp', 'hospital', 'school', 'housing', 'probation'].map((id) => ({
  id,
  sort: id === 'gp' || id === 'hospital' ? 'health' : id,
}));
/** Ten people; each line says who had contact: y yes, n no, u unknown, in the order of the agencies. */
const answersOf = (lines: Readonly<Record<string, string>>): InvolvementAnswer[] =>
  Object.entries(lines).flatMap(([nominee, line]) =>
    line.split('').flatMap((sign, at): InvolvementAnswer[] => {
      const said = ({ y: 'yes', n: 'no', u: 'unknown' } as const)[sign];
      const agency = agencies[at]?.id;
      return said && agency ? [{ agency, nominee, said, alsoKnown: [] }] : [];
    }),
  );
const ten = {
  p1: 'yyyyynn',
  p2: 'yyyynnn',
  // Four of five agencies, one of them unknown: it would be second if that one had contact.
  p3: 'yyynnnu',
  p4: 'yynynnn',
  p5: 'ynnnnyy',
  p6: 'ynnnnnn',
  p7: 'nnnnnny',
  p8: 'nnnnnnn',
  p9: 'yynnnnn',
  p10: 'ynnnnny',
};
const nominees = Object.keys(ten).map((id, at) => ({
  id,
  nominated: `2026-01-${String(at + 1).padStart(2, '0')}`,
}));
const matrixOf = (lines: Readonly<Record<string, string>>, more: readonly InvolvementAnswer[] = []) =>
  selectionMatrix({ nominees, agencies, answers: [...answersOf(lines), ...more], wanted: 3, seed: 'A-26-1' });

describe('ten people and seven agencies', () => {
  test('the widest involvement is proposed; a tie for third goes to more sorts of agency', () => {
    const matrix = matrixOf(ten);
    // p3, p4 and p5 have three each; p3 and p4 have two of health or none, p5 has three sorts, p3 two.
    expect(matrix.rows.slice(0, 5).map(({ nominee, yes, sorts }) => [nominee, yes, sorts])).toEqual([
      ['p1', 5, 4],
      ['p2', 4, 3],
      ['p3', 3, 3],
      ['p4', 3, 3],
      ['p5', 3, 3],
    ]);
    expect(matrix.proposed).toEqual(['p1', 'p2', 'p3']);
    expect(matrix.decidedBy).toBe('nominated-earlier');
    expect(isWidest(matrix, ['p3', 'p1', 'p2'])).toBe(true);
    expect(isWidest(matrix, ['p4', 'p1', 'p2'])).toBe(false);
  });

  test('an unknown that would change the choice is named', () => {
    expect(matrixOf({ ...ten, p6: 'ynnnyun' }).couldChange).toEqual(['p6']);
    expect(matrixOf(ten).couldChange).toEqual([]);
  });

  test('an agency that was named and not asked stands as a gap', () => {
    const also: InvolvementAnswer = {
      agency: 'school',
      nominee: 'p1',
      said: 'yes',
      alsoKnown: ['Young carers’ project', 'police'],
    };
    expect(matrixOf(ten, [also]).rows[0]?.notAsked).toEqual(['Young carers’ project']);
  });

  test('an agency that has not answered for everybody is outstanding', () => {
    expect(matrixOf({ ...ten, p8: 'nnnnnn' }).outstanding).toEqual(['probation']);
  });

  test('what nothing else decides is drawn, the same way each time', () => {
    const same = nominees.map((one) => ({ ...one, nominated: '2026-01-05' }));
    const lines = { p1: 'yyyyyyy', p2: 'yyyyyyy', p3: 'yynnnnn', p4: 'yynnnnn', p5: 'yynnnnn' };
    const drawn = (seed: string) =>
      selectionMatrix({ nominees: same, agencies, answers: answersOf(lines), wanted: 3, seed });
    expect(drawn('A-26-1').decidedBy).toBe('draw');
    expect(drawn('A-26-1')).toEqual(drawn('A-26-1'));
    const third = new Set(Array.from({ length: 40 }, (_, at) => drawn(String(at)).proposed[2]));
    expect(third).toEqual(new Set(['p3', 'p4', 'p5']));
  });

  test('the order the answers came in plays no part', () => {
    assert(
      property(shuffledSubarray(answersOf(ten), { minLength: answersOf(ten).length }), (answers) => {
        expect(selectionMatrix({ nominees, agencies, answers, wanted: 3, seed: 's' }).rows).toEqual(
          selectionMatrix({ nominees, agencies, answers: answersOf(ten), wanted: 3, seed: 's' }).rows,
        );
      }),
    );
  });
});

describe('drawing cases', () => {
  const cases = Array.from({ length: 30 }, (_, at) => ({
    id: `c${at}`,
    team: at % 3 === 0 ? 'North' : 'South',
    type: 'CIN',
  }));
  const input = { cases, size: 6, strata: 'team', seed: 'May', exclusions: [] } as const;

  test('the same list, size, groups and seed give the same cases, whatever the order of the list', () => {
    const found = drawCases(input);
    expect(drawCases({ ...input, cases: cases.toReversed() })).toEqual(found);
    expect(found.groups).toEqual([
      { group: 'North', candidates: 10, drawn: 2 },
      { group: 'South', candidates: 20, drawn: 4 },
    ]);
  });

  test('a case that falls away is followed by the next of its group, in the order of the draw', () => {
    const { drawn } = drawCases(input);
    const more = drawCases({ ...input, size: 9 }).drawn;
    const fallen = drawn.find((id) => cases.find((one) => one.id === id)?.team === 'North') ?? '';
    const next = nextDrawn(input, fallen, new Set(drawn));
    expect(more).toContain(next);
    expect(cases.find((one) => one.id === next)?.team).toBe('North');
    expect(nextDrawn(input, fallen, new Set(cases.map((one) => one.id)))).toBe(null);
  });
});
