/** The checks of the MACFA form on one audit (docs/forms.md): S04 to S09. S01 to S03, S10 and S11 belong to the round. */
import type { Audit } from '../../audit/audit.ts';
import { isRowStarted, visibleQuestions } from '../../toolkit/evaluate/index.ts';
import type { Question } from '../../toolkit/question.ts';
import type { GradeKey, RubricDimension } from '../../toolkit/scale.ts';
import { isIsoDate, shortDate, workingDaysBefore } from '../../dates/index.ts';
import { mentionsInfluence } from '../../language/index.ts';
import { numberSetting } from '../form-view.ts';
import { answerOf, answerTo, finding, gradeWord, isGoodOrBetter, isWritten, when } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';
import { s07 } from './other-agencies.ts';

type Ticks = NonNullable<Audit['answers'][string]['matrix']>;

/** The graded questions that carry the matrix, with its dimensions. */
function matrixQuestions(input: RuleInput): { question: Question; dimensions: readonly RubricDimension[] }[] {
  return visibleQuestions(input.toolkit, input.audit).flatMap(({ question }) => {
    const { answer } = question;
    if (answer.kind !== 'grade' || answer.matrix !== true) return [];
    const dimensions = input.toolkit.scales.find((scale) => scale.id === answer.scale)?.matrix ?? [];
    return [{ question, dimensions }];
  });
}

const has = (ticks: Ticks, dimension: string, grade: GradeKey): boolean =>
  ticks[dimension]?.includes(grade) ?? false;

/** Dimensions whose tick Good asks for; "gaps: none" follows from the others and is not asked for by itself. */
const goodAsks = (dimension: RubricDimension): boolean =>
  dimension.cells.g !== undefined && dimension.id !== 'gaps';

/** What a grade of Good or better still lacks in ticks, in the rubric's words. */
export function missingTicks(
  grade: 'o' | 'g',
  ticks: Ticks,
  dimensions: readonly RubricDimension[],
): string[] {
  const good = dimensions
    .filter(goodAsks)
    .filter(({ id }) => !has(ticks, id, 'g') && !has(ticks, id, 'o'))
    .map((dimension) => `${dimension.title.toLocaleLowerCase('en-GB')}: ${dimension.cells.g ?? ''}`);
  if (grade === 'g') return good;
  const beyond = dimensions.filter((one) => one.cells.o !== undefined && !has(ticks, one.id, 'o'));
  return [...good, ...beyond.map((one) => `${one.title.toLocaleLowerCase('en-GB')}: ${one.cells.o ?? ''}`)];
}

const s04: Rule = {
  id: 'S04',
  title: 'Return before the packs go out',
  explains:
    'All forms are sent round three working days before the meeting, so that everybody reads all of them. A form is returned before that day.',
  run: (input, settings): readonly Finding[] => {
    const meeting = answerTo(input, 'H03').date ?? '';
    const returned = answerOf(input, 'return-by').date ?? '';
    const id = input.toolkit.roles['return-by'];
    if (id === undefined || !isIsoDate(meeting) || !isIsoDate(returned)) return [];
    const days = numberSetting(settings, 'packsWorkingDays', 3);
    const packs = workingDaysBefore(meeting, days, input.holidays);
    return when(returned >= packs, () =>
      finding(
        id,
        'date',
        `The return is due on ${shortDate(returned)}, and the packs go out on ${shortDate(packs)}. Give a day before that.`,
        `the meeting is on ${shortDate(meeting)}; packs go out ${days} working days before it.`,
      ),
    );
  },
};

const s05: Rule = {
  id: 'S05',
  title: 'Ticks that Good and Outstanding ask for',
  explains:
    'Good asks for duties, research, risk identified, assessed and managed, procedures and person-centred practice; Outstanding for exceptional work as well. Looked at where ticks were made, and at the overall grade.',
  run: (input) =>
    matrixQuestions(input).flatMap(({ question, dimensions }): readonly Finding[] => {
      const answer = answerTo(input, question.id);
      const { grade } = answer;
      const ticks = answer.matrix ?? {};
      const ticked = Object.values(ticks).some((keys) => keys.length > 0);
      if (grade !== 'o' && grade !== 'g') return [];
      if (!ticked && question.id !== input.toolkit.overall) return [];
      const missing = missingTicks(grade, ticks, dimensions);
      return when(missing.length > 0, () =>
        finding(
          question.id,
          'matrix',
          `${question.id} is graded ${gradeWord(input.toolkit, grade)}, and the ticks do not show all that it asks for.`,
          `not ticked: ${missing.join('; ')}.`,
        ),
      );
    }),
};

const s06: Rule = {
  id: 'S06',
  title: 'No voice, or risk not identified',
  explains:
    'A tick at “no evidence of the person’s voice” or “risk not identified” does not go with a grade of Good or better.',
  run: (input) =>
    matrixQuestions(input).flatMap(({ question, dimensions }): readonly Finding[] => {
      const { grade, matrix = {} } = answerTo(input, question.id);
      if (grade === undefined || grade === 'na' || !isGoodOrBetter(grade)) return [];
      const grave = dimensions.filter(
        ({ id }) => ['voice', 'risk-identified'].includes(id) && has(matrix, id, 'in'),
      );
      return when(grave.length > 0, () =>
        finding(
          question.id,
          'grade',
          `${question.id} is graded ${gradeWord(input.toolkit, grade)} although the lowest cell is ticked.`,
          `ticked: ${grave.map((one) => `${one.title.toLocaleLowerCase('en-GB')}, ${one.cells.in ?? ''}`).join('; ')}.`,
        ),
      );
    }),
};

const s08: Rule = {
  id: 'S08',
  title: 'Connected people',
  explains: 'The form covers connected people: a row for each, or “none known”.',
  run: (input) => {
    const answer = answerTo(input, 'H12');
    const rows = (answer.rows ?? []).filter(isRowStarted);
    return [
      ...when(rows.length === 0 && answer.none !== true, () =>
        finding(
          'H12',
          'answer',
          'Connected people are not filled in. Add a row, or say “none known”.',
          'the table is empty.',
        ),
      ),
      ...when(rows.length > 0 && answer.none === true, () =>
        finding(
          'H12',
          'row',
          'Connected people are listed, and “none known” is chosen as well.',
          `${rows.length} rows are filled.`,
        ),
      ),
    ];
  },
};

const s09: Rule = {
  id: 'S09',
  title: 'Influence on the person',
  explains:
    'Every grade rests on what the agency’s own work directly changed for the person within the theme; the reasons should speak of it.',
  run: (input) => {
    const names = ['subject', 'round'].map((role) => (answerOf(input, role).text ?? '').trim());
    return matrixQuestions(input).flatMap(({ question }): readonly Finding[] => {
      const { grade, rationale } = answerTo(input, question.id);
      if (grade === undefined || grade === 'na' || !isWritten(rationale)) return [];
      return when(!mentionsInfluence(rationale, names), () =>
        finding(
          question.id,
          'rationale',
          `The reasons for ${question.id} do not say what our work changed for the person.`,
          'no word of effect on the person was found.',
        ),
      );
    });
  },
};

export const macfaRules: readonly Rule[] = [s04, s05, s06, s07, s08, s09];
