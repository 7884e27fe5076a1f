/** S07: each agency looks at its own work only; a judgement on another agency belongs to the meeting. */
import { labelsOf } from '../../kinds/index.ts';
import { findOtherAgencyJudgements } from '../../language/index.ts';
import { visibleQuestions } from '../../toolkit/evaluate/index.ts';
import type { PlaceField } from '../../toolkit/problem.ts';
import { answerTo, finding } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';

/** Where questions to the partnership are welcome. */
const forTheMeeting = 'A22';

/** The own agency as the form names it: the choice, its words and the service or team typed beside it. */
function ownAgency(input: RuleInput): string {
  const question = input.toolkit.sections.flatMap((one) => one.questions).find((one) => one.id === 'H05');
  const { choice } = answerTo(input, 'H05');
  const choices = question === undefined ? [] : labelsOf(question);
  const label = choices.find((one) => one.id === choice && one.id !== 'other')?.label ?? '';
  return [choice === 'other' ? '' : (choice ?? ''), label, answerTo(input, 'H05a').text ?? '']
    .filter((text) => text.trim() !== '')
    .join(', ');
}

export const s07: Rule = {
  id: 'S07',
  title: 'Own agency only',
  explains:
    'The form is about the own agency’s work. A judgement on another agency is a matter for the meeting.',
  run: (input): readonly Finding[] => {
    const own = ownAgency(input);
    return visibleQuestions(input.toolkit, input.audit).flatMap(({ section, question }) => {
      if (section.part !== 'auditor' || section.id === 'about' || question.id === forTheMeeting) return [];
      const answer = answerTo(input, question.id);
      const boxes: readonly (readonly [PlaceField, string])[] = [
        ['text', answer.text ?? ''],
        ['rationale', answer.rationale],
      ];
      return boxes.flatMap(([field, text]) => {
        const found = findOtherAgencyJudgements(text, own)[0];
        if (!found) return [];
        return [
          finding(
            question.id,
            field,
            `${question.id}: this may judge another agency. Keep to our own work, or take it to the meeting (A22).`,
            found.because,
          ),
        ];
      });
    });
  },
};
