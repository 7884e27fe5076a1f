/** Checks of the tier 2 toolkit that compare answers: step-down, children, risk, level, progress, voice (D01, D05 to D09, D12). */
import { counted, wordFor } from '../../dates/index.ts';
import { actionAbout } from '../../audit/action.ts';
import { benchmarkOf, isBelow, isGrade } from '../../scales/index.ts';
import { hasMainAnswer, questionById } from '../../toolkit/evaluate/index.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';
import {
  answerTo,
  finding,
  gradeWord,
  isGoodOrBetter,
  isWritten,
  scaleAt,
  standingActions,
  when,
} from '../reading.ts';

export const d01: Rule = {
  id: 'D01',
  title: 'Step-down section',
  explains: 'Section 2 belongs to cases that came down from children’s social care, and only to those.',
  run: ({ audit, toolkit }) => {
    const section = toolkit.sections.find((one) => one.id === 'step-down');
    const stepDown = audit.answers['H08']?.yesNo === 'yes';
    const written = (section?.questions ?? []).filter((question) => {
      const answer = audit.answers[question.id];
      return hasMainAnswer(answer) || isWritten(answer?.rationale);
    });
    return when(!stepDown && written.length > 0, () =>
      finding(
        'H08',
        'yes-no',
        'Section 2 holds answers, and this case is not called a step-down.',
        `${written.map((question) => question.id).join(', ')} ${wordFor(written.length, 'is', 'are')} filled. Answer yes here, or answer yes, clear them and answer no.`,
      ),
    );
  },
};

/** The CAF numbers in a header text: what stands between commas, semicolons, line ends and "and". */
export const cafNumbers = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n/&]|\band\b/)
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => /\d/.test(part)),
  ),
];

export const d05: Rule = {
  id: 'D05',
  title: 'A number for every child',
  explains: 'Every child in the family has a CAF number of their own. A difference belongs into 3g.',
  run: (input) => {
    const children = answerTo(input, 'H02').number;
    const numbers = cafNumbers(answerTo(input, 'H01').text ?? '');
    if (typeof children !== 'number' || numbers.length === 0 || children === numbers.length) return [];
    return [
      finding(
        '3g',
        'grade',
        'The number of children and of CAF numbers differ.',
        `the header counts ${counted(children, 'child', 'children')} and ${counted(numbers.length, 'CAF number')} (${numbers.join(', ')}).`,
      ),
    ];
  },
};

/** Whether an action that stands names one of these questions, the section they are in, or the audit as a whole. */
const isActedOn = ({ audit, toolkit }: RuleInput, ...ids: readonly string[]): boolean => {
  const sections = ids.map((id) => questionById(toolkit, id)?.section);
  const names = [...ids, ...sections.flatMap((section) => (section ? [section.id, section.number] : []))];
  return standingActions(audit).some((action) => {
    const { questions, whole } = actionAbout(action);
    return isWritten(action.what) && (whole || questions.some((id) => names.includes(id)));
  });
};

export const d06: Rule = {
  id: 'D06',
  title: 'High risk and the level of help',
  explains:
    'A high risk indicator asks for a second thought about level 2; a case that should step up needs a remedial action.',
  run: (input) => {
    const level = answerTo(input, '3l').choice;
    const ticked = answerTo(input, '3f').ticks?.['high-risk'] ?? [];
    const list = input.toolkit.sections
      .flatMap((section) => section.questions)
      .flatMap((question) => question.tickLists ?? [])
      .find((one) => one.id === 'high-risk');
    const labels = ticked.map((id) => list?.items.find((item) => item.id === id)?.label ?? id);
    return [
      ...when(ticked.length > 0 && (level === 'right' || level === 'lower'), () =>
        finding(
          '3l',
          'answer',
          'High risk indicators are ticked in 3f, and social care is not called for. Say why this level is enough.',
          `ticked: ${labels.join('; ')}.`,
        ),
      ),
      ...when(level === 'step-up' && !isActedOn(input, '3l', '8a'), () =>
        finding(
          '3l',
          'answer',
          'The case should step up, and no remedial action says so.',
          'no action names question 3l or its section.',
        ),
      ),
    ];
  },
};

export const d07: Rule = {
  id: 'D07',
  title: 'No progress in the plan',
  explains: 'When every action of the plan is red, 4d (challenge and new actions) must be answered.',
  run: (input) => {
    const rows = (answerTo(input, 'TAF-actions').rows ?? []).filter((row) => isWritten(row.cells['action']));
    const red = rows.filter((row) => row.cells['rag'] === 'red');
    const grade = answerTo(input, '4d').grade;
    return when(rows.length > 0 && red.length === rows.length && !isGrade(grade), () =>
      finding(
        '4d',
        'grade',
        'Every action in the plan is red, so 4d needs a grade.',
        `${red.length} of ${rows.length} actions are not started or without progress.`,
      ),
    );
  },
};

export const d08: Rule = {
  id: 'D08',
  title: 'Graded care profile from 1 to 5',
  explains: 'Graded care profile values run from 1 (best care) to 5 (worst care).',
  run: (input): Finding[] =>
    (answerTo(input, 'GCP2').rows ?? []).flatMap((row) => {
      const value = (row.cells['value'] ?? '').trim();
      return /^[1-5]?$/.test(value)
        ? []
        : [
            finding(
              'GCP2',
              'row',
              'A graded care profile value is a whole number from 1 to 5.',
              `“${value}” is written. 1 is best care, 5 is worst.`,
              { row: row.id, column: 'value' },
            ),
          ];
    }),
};

export const d09: Rule = {
  id: 'D09',
  title: 'Child’s voice and the overall grade',
  explains: 'In the rubric Good asks for a child’s voice that is evident and acted on.',
  run: (input) => {
    const overall = answerTo(input, '7a').grade;
    if (!isGoodOrBetter(input, '7a', overall)) return [];
    const below = ['3i', '4e'].filter((id) => isBelow(scaleAt(input, id), answerTo(input, id).grade));
    const benchmark = benchmarkOf(scaleAt(input, '7a'))?.word ?? '';
    return when(below.length > 0, () =>
      finding(
        '7a',
        'grade',
        `Overall is ${gradeWord(input, '7a', overall)}, and the child’s voice (${below.join(', ')}) is below ${benchmark}.`,
        `the rubric counts a child’s voice that is evident and acted on as part of ${benchmark}.`,
      ),
    );
  },
};

export const d12: Rule = {
  id: 'D12',
  title: 'Plans missing after chasing',
  explains: 'Plans that stay missing after repeated chasing are recorded as a remedial action.',
  run: (input) =>
    when(
      answerTo(input, 'TAF-missing').yesNo === 'yes' && !isActedOn(input, 'TAF-missing', 'TAF-plan', '4c'),
      () =>
        finding(
          'TAF-missing',
          'yes-no',
          'Plans are still missing after chasing, and no remedial action deals with it.',
          'no action names the plan (4c), its section or the whole audit.',
        ),
    ),
};
