/** R01 and R03: every box that applies is filled, every grade has its reasons, every "not applicable" says why. */
import { askedFirst, columnsOf, hasBoxes, isGraded, isSignOff, unreadInAnswer } from '../../kinds/index.ts';
import {
  hasAnswerOfKind,
  isNotApplicable,
  isRowStarted,
  needsComment,
} from '../../toolkit/evaluate/index.ts';
import { meetsBenchmark, scaleOf } from '../../scales/index.ts';
import { type Asked, nameOf, viewOf } from '../form-view.ts';
import { finding, isWritten } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';

const everyBox = 'every box that applies is filled before the audit is signed.';

function areaFindings({ question, answer }: Asked, { toolkit }: RuleInput): Finding[] {
  const name = nameOf(question);
  const { area } = answer;
  const evidence = isWritten(area?.facts) || isWritten(area?.analysis) || isWritten(area?.link);
  const impact = isWritten(area?.impact);
  if (answer.grade === undefined) {
    return [finding(question.id, 'answer', `${name} has no judgement yet.`, everyBox)];
  }
  return [
    ...(evidence
      ? []
      : [
          finding(
            question.id,
            'facts',
            `${name}: the judgement has no evidence. Write what it rests on.`,
            everyBox,
          ),
        ]),
    // A grade that meets the benchmark without impact is a matter for reading once more (B04), not a box that was passed over.
    ...(impact || meetsBenchmark(scaleOf(toolkit, question), answer.grade)
      ? []
      : [finding(question.id, 'impact', `${name}: the impact is not written.`, everyBox)]),
  ];
}

function rowFindings({ question, answer }: Asked): Finding[] {
  if (answer.none === true) return [];
  const required = columnsOf(question).filter((column) => column.required);
  return (answer.rows ?? [])
    .filter(isRowStarted)
    .flatMap((row, index) =>
      required
        .filter((column) => !isWritten(row.cells[column.id]))
        .map((column) =>
          finding(
            question.id,
            'row',
            `${nameOf(question)}, row ${index + 1}: “${column.title}” is empty.`,
            'this column is needed in every row that is begun.',
            { row: row.id, column: column.id },
          ),
        ),
    );
}

function mainFindings(asked: Asked, input: RuleInput): Finding[] {
  const { question, answer } = asked;
  const name = nameOf(question);
  if (question.notApplicable && isNotApplicable(answer)) return [];
  if (hasBoxes(question))
    return question.required || answer.grade !== undefined ? areaFindings(asked, input) : [];
  if (!question.required || hasAnswerOfKind(question, answer, input.audit)) return [];
  // What is typed and not read yet is said as that.
  if (unreadInAnswer(question, answer).length > 0) return [];
  if (askedFirst(question) !== undefined && answer.grade !== undefined) {
    return [finding(question.id, 'yes-no', `${name}: yes or no is not answered beside the grade.`, everyBox)];
  }
  if (isGraded(question) && isWritten(answer.rationale)) {
    return [finding(question.id, 'answer', `${name} has reasons and no grade yet.`, everyBox)];
  }
  return [finding(question.id, 'answer', `${name} is not answered.`, everyBox)];
}

function commentFindings({ question, answer }: Asked, { audit, toolkit }: RuleInput): Finding[] {
  if (isNotApplicable(answer) || isWritten(answer.rationale)) return [];
  if (!hasAnswerOfKind(question, answer, audit) && answer.grade === undefined) return [];
  if (!needsComment(question, answer, toolkit)) return [];
  const name = nameOf(question);
  const graded = isGraded(question);
  return [
    finding(
      question.id,
      'rationale',
      graded ? `${name}: the grade has no reasons. Write why.` : `${name}: the comment is not written.`,
      question.comment === 'when-negative'
        ? 'this answer needs a comment.'
        : 'every comment box of this form is filled.',
    ),
  ];
}

export const r01: Rule = {
  id: 'R01',
  title: 'Every box filled, every grade with reasons',
  explains:
    'Each question that applies is answered, and each grade says why, so that a reader can follow it.',
  run: (input, settings) => {
    // Questions whose emptiness a check of the form itself reports, in its own words.
    const elsewhere = Array.isArray(settings['except']) ? settings['except'] : [];
    return (
      viewOf(input)
        // A signature is filled by signing.
        .open.filter(({ question }) => !isSignOff(question))
        .flatMap((asked) => [
          ...mainFindings(asked, input).filter(
            ({ place }) => place.field !== 'answer' || !elsewhere.includes(place.question),
          ),
          ...rowFindings(asked),
          ...commentFindings(asked, input),
        ])
    );
  },
};

export const r03: Rule = {
  id: 'R03',
  title: 'Not applicable, with a reason',
  explains: 'Leaving a question out is a judgement too. A short reason lets a reader follow it.',
  run: (input) =>
    viewOf(input)
      .open.filter(({ question, answer }) => {
        const counts = question.notApplicable && isNotApplicable(answer) && question.comment !== 'none';
        return counts && !isWritten(answer.rationale);
      })
      .map(({ question }) =>
        finding(
          question.id,
          'rationale',
          `${nameOf(question)}: not applicable has no reason. Write why it does not apply.`,
          '“Not applicable” is chosen and the box for the reason is empty.',
        ),
      ),
};
