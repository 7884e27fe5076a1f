/** The checks of the MACFA form on one audit (docs/forms.md): S04 to S09. S01 to S03, S10 and S11 belong to the round. */
import { hasMatrix } from '../../kinds/index.ts';
import type { Audit } from '../../audit/audit.ts';
import { isRowStarted, visibleQuestions } from '../../toolkit/evaluate/index.ts';
import type { Question } from '../../toolkit/question.ts';
import { benchmarkOf, isAbove, isGrade, keysOf, scaleOf } from '../../scales/index.ts';
import type { GradeKey, RubricDimension, Scale } from '../../scales/scale.ts';
import { isIsoDate, shortDate, workingDaysBefore } from '../../dates/index.ts';
import { mentionsInfluence } from '../../language/index.ts';
import { numberSetting } from '../form-view.ts';
import { answerOf, answerTo, finding, gradeWord, isGoodOrBetter, isWritten, when } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';
import { s07 } from './other-agencies.ts';

type Ticks = NonNullable<Audit['answers'][string]['matrix']>;

/** The graded questions that carry the matrix, with its dimensions. */
type MatrixQuestion = {
  readonly question: Question;
  readonly scale: Scale;
  readonly dimensions: readonly RubricDimension[];
};

function matrixQuestions(input: RuleInput): MatrixQuestion[] {
  return visibleQuestions(input.toolkit, input.audit).flatMap(({ question }) => {
    if (!hasMatrix(question)) return [];
    const scale = scaleOf(input.toolkit, question);
    return scale === undefined ? [] : [{ question, scale, dimensions: scale.matrix ?? [] }];
  });
}

const has = (ticks: Ticks, dimension: string, grade: GradeKey): boolean =>
  ticks[dimension]?.includes(grade) ?? false;

const asked = ({ title, cells }: RubricDimension, grade: GradeKey): string =>
  `${title.toLocaleLowerCase('en-GB')}: ${cells[grade] ?? ''}`;

/**
 * What a grade that meets the benchmark still lacks in ticks, in the rubric's words; "gaps: none" follows from the other dimensions and is not
 * asked for by itself.
 */
export function missingTicks(grade: GradeKey, ticks: Ticks, scale: Scale): string[] {
  const benchmark = benchmarkOf(scale)?.key;
  const best = keysOf(scale)[0];
  const dimensions = scale.matrix ?? [];
  if (benchmark === undefined || best === undefined) return [];
  const lacks = dimensions
    .filter(({ id, cells }) => cells[benchmark] !== undefined && id !== 'gaps')
    .filter(({ id }) => !has(ticks, id, benchmark) && !has(ticks, id, best))
    .map((dimension) => asked(dimension, benchmark));
  if (!isAbove(scale, grade)) return lacks;
  const beyond = dimensions.filter(({ id, cells }) => cells[best] !== undefined && !has(ticks, id, best));
  return [...lacks, ...beyond.map((dimension) => asked(dimension, best))];
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
    matrixQuestions(input).flatMap(({ question, scale }): readonly Finding[] => {
      const answer = answerTo(input, question.id);
      const { grade } = answer;
      const ticks = answer.matrix ?? {};
      const ticked = Object.values(ticks).some((keys) => keys.length > 0);
      if (!isGoodOrBetter(input, question.id, grade)) return [];
      if (!ticked && question.id !== input.toolkit.overall) return [];
      const missing = missingTicks(grade, ticks, scale);
      return when(missing.length > 0, () =>
        finding(
          question.id,
          'matrix',
          `${question.id} is graded ${gradeWord(input, question.id, grade)}, and the ticks do not show all that it asks for.`,
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
    matrixQuestions(input).flatMap(({ question, scale, dimensions }): readonly Finding[] => {
      const { grade, matrix = {} } = answerTo(input, question.id);
      const lowest = keysOf(scale).at(-1) ?? '';
      if (!isGoodOrBetter(input, question.id, grade)) return [];
      const grave = dimensions.filter(
        ({ id }) => ['voice', 'risk-identified'].includes(id) && has(matrix, id, lowest),
      );
      return when(grave.length > 0, () =>
        finding(
          question.id,
          'grade',
          `${question.id} is graded ${gradeWord(input, question.id, grade)} although the lowest cell is ticked.`,
          `ticked: ${grave.map((one) => `${one.title.toLocaleLowerCase('en-GB')}, ${one.cells[lowest] ?? ''}`).join('; ')}.`,
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
      if (!isGrade(grade) || !isWritten(rationale)) return [];
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
