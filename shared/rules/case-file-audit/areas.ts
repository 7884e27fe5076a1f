/** Checks on the boxes of an area: judgement first, three layers of evidence, impact that says what it means and what may follow (B01 to B06). */
import { hasBoxes } from '../../kinds/index.ts';
import type { Answer, AreaBoxes } from '../../audit/answer.ts';
import { gapWords, type ImpactParts, readImpact, sentencesOf } from '../../language/index.ts';
import { visibleQuestions } from '../../toolkit/evaluate/index.ts';
import { isGrade, placeOn, scaleOf } from '../../scales/index.ts';
import type { Question } from '../../toolkit/question.ts';
import { answerOf, answerTo, finding, gradeWord, isGoodOrBetter, isWritten, when } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';

/** How many gaps for each sentence make many in a long text. */
const leastShare = 0.3;

const noBoxes: AreaBoxes = { facts: '', analysis: '', link: '', impact: '', rereadImpact: false };

type Area = {
  readonly question: Question;
  readonly answer: Answer;
  readonly boxes: AreaBoxes;
  readonly name: string;
};

const areasOf = (input: RuleInput): Area[] =>
  visibleQuestions(input.toolkit, input.audit).flatMap(({ question }) => {
    if (!hasBoxes(question)) return [];
    const answer = answerTo(input, question.id);
    return [{ question, answer, boxes: answer.area ?? noBoxes, name: `Area ${question.number}` }];
  });

const perArea = (input: RuleInput, one: (area: Area) => readonly Finding[]): readonly Finding[] =>
  areasOf(input).flatMap(one);

export const b01: Rule = {
  id: 'B01',
  title: 'Judgement first',
  explains: 'The judgement box is filled first; evidence then shows how it came about.',
  run: (input) =>
    perArea(input, ({ question, answer, boxes, name }) =>
      when(
        answer.grade === undefined && [boxes.facts, boxes.analysis, boxes.link, boxes.impact].some(isWritten),
        () =>
          finding(
            question.id,
            'grade',
            `${name}: set your judgement before you go on writing.`,
            'evidence or impact is written and the judgement is empty.',
          ),
      ),
    ),
};

export const b02: Rule = {
  id: 'B02',
  title: 'Facts, analysis, link',
  explains:
    'Evidence has three layers: facts tied to the judgement, what they tell you, and how that led to the judgement.',
  run: (input) =>
    perArea(input, ({ question, answer, boxes, name }) => {
      if (!isGrade(answer.grade)) return [];
      const missing = (
        [
          ['facts', 'the facts'],
          ['analysis', 'what they tell you'],
          ['link', 'how that led to the judgement'],
        ] as const
      ).filter(([box]) => !isWritten(boxes[box]));
      const first = missing[0];
      if (first === undefined) return [];
      return [
        finding(
          question.id,
          first[0],
          `${name}: the evidence is not complete.`,
          `missing: ${missing.map(([, words]) => words).join(', ')}.`,
        ),
      ];
    }),
};

const displayName = (input: RuleInput): string => (answerOf(input, 'display-name').text ?? '').trim();

/** What each impact text has that is written, by question: the form shows it under the box, B03 asks for what is missing. */
export const impactsIn = (input: RuleInput): Record<string, ImpactParts> =>
  Object.fromEntries(
    areasOf(input)
      .filter(({ boxes }) => isWritten(boxes.impact))
      .map(({ question, boxes }) => [question.id, readImpact(boxes.impact, displayName(input))]),
  );

export const b03: Rule = {
  id: 'B03',
  title: 'Impact: name, meaning, consequence',
  explains:
    'Impact begins with the child’s display name, says what it means for the child, and what may follow.',
  run: (input) => {
    const name = displayName(input);
    return perArea(input, ({ question, boxes, name: area }) => {
      if (!isWritten(boxes.impact)) return [];
      const { begins, means, follows } = readImpact(boxes.impact, name);
      const lacks = [
        ...(name === '' || begins ? [] : [`it does not begin with “${name}”`]),
        ...(means ? [] : ['it does not say what this means for the child']),
        ...(follows ? [] : ['it does not say what may follow']),
      ];
      return when(lacks.length > 0, () =>
        finding(question.id, 'impact', `${area}: look at the impact once more.`, `${lacks.join('; ')}.`),
      );
    });
  },
};

export const b04: Rule = {
  id: 'B04',
  title: 'Good without impact',
  explains:
    'Without impact Good is out of reach; but read once more first, because impact is often under the words.',
  run: (input) =>
    perArea(input, ({ question, answer, boxes, name }) => {
      const { grade } = answer;
      if (!isGoodOrBetter(input, question.id, grade) || isWritten(boxes.impact)) return [];
      const word = gradeWord(input, question.id, grade);
      return [
        boxes.rereadImpact
          ? finding(
              question.id,
              'impact',
              `${name} is ${word} and shows no impact, also after reading once more.`,
              'the impact box is empty, and “read once more” is ticked.',
            )
          : finding(
              question.id,
              'impact',
              `${name} is ${word} and shows no impact yet. Read the material once more.`,
              'the impact box is empty.',
            ),
      ];
    }),
};

export const b05: Rule = {
  id: 'B05',
  title: 'Many gaps and Good',
  explains: 'Where shortcomings are many, work hard to be sure that Good is right.',
  run: (input, settings) => {
    const most = typeof settings['gaps'] === 'number' ? settings['gaps'] : 3;
    return perArea(input, ({ question, answer, boxes, name }) => {
      const { grade } = answer;
      if (!isGoodOrBetter(input, question.id, grade)) return [];
      const text = [boxes.facts, boxes.analysis, boxes.link].join('\n');
      const found = gapWords(text);
      // In a long text a few gaps are not many: three, and in three sentences of ten.
      const many = Math.max(most, leastShare * sentencesOf(text).length);
      return when(found.length >= many, () =>
        finding(
          question.id,
          'grade',
          `${name} names ${found.length} gaps and is judged ${gradeWord(input, question.id, grade)}.`,
          `gap words: ${found.map((words) => `“${words}”`).join(', ')}.`,
        ),
      );
    });
  },
};

/** Whether the answer holds a grade that the question’s scale does not have. */
function isLeftOut(input: RuleInput, question: Question): boolean {
  const { grade } = answerTo(input, question.id);
  const scale = scaleOf(input.toolkit, question);
  return scale !== undefined && isGrade(grade) && placeOn(scale, grade) === -1;
}

export const b06: Rule = {
  id: 'B06',
  title: 'No Inadequate',
  explains: 'This form leaves Inadequate out on purpose: it stops people. Ask what would make it good.',
  run: (input) =>
    visibleQuestions(input.toolkit, input.audit).flatMap(({ question }) =>
      when(isLeftOut(input, question), () =>
        finding(
          question.id,
          'grade',
          'This form has no Inadequate. Choose one of its judgements.',
          'the answer holds a grade that the scale leaves out.',
        ),
      ),
    ),
};
