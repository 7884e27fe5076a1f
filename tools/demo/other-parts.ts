/** What other people write when the laptop is handed to them, one invented answer per part. */
import type { Action } from '../../shared/audit/action.ts';
import { emptyAnswer, type Answer } from '../../shared/audit/answer.ts';
import type { ReadAnswers } from '../answers/answers-file.ts';
import type { Part, Toolkit } from '../../shared/toolkit/toolkit.ts';
import type { Question } from '../../shared/toolkit/question.ts';

const replyText =
  'I have read the audit and agree with its findings. The dates in the plan can be kept; I have spoken with the family about the first step.';

/** Who takes the laptop for a part. */
export const otherPerson = (part: Part) => ({
  name: `${part.role} ${part.id.slice(0, 2).toUpperCase()}-01`,
  role: part.role,
  agency: 'Kestrel Street',
});

function answerFor(question: Question, part: Part, at: string): Answer {
  const who = otherPerson(part);
  const given: Partial<Answer> = question.comment === 'none' ? {} : { rationale: replyText };
  switch (question.answer.kind) {
    case 'long-text':
    case 'short-text':
      return { ...emptyAnswer, ...given, text: replyText };
    case 'yes-no':
      return { ...emptyAnswer, ...given, yesNo: 'yes' };
    case 'choice':
      return { ...emptyAnswer, ...given, choice: question.answer.choices[0]?.id ?? '' };
    case 'choices':
      return { ...emptyAnswer, ...given, choices: question.answer.choices.slice(0, 1).map((one) => one.id) };
    case 'date':
      return { ...emptyAnswer, ...given, date: at.slice(0, question.answer.precision === 'month' ? 7 : 10) };
    case 'sign-off':
      return { ...emptyAnswer, ...given, signOff: { by: who.name, role: who.role, at } };
    default:
      return { ...emptyAnswer, ...given };
  }
}

/** Answers for one part of a form that somebody else fills, with a reply to each action. */
export function answersOfPart(toolkit: Toolkit, part: Part, actions: readonly Action[]): ReadAnswers {
  const at = new Date().toISOString();
  const questions = toolkit.sections.filter((one) => one.part === part.id).flatMap((one) => one.questions);
  return {
    toolkit: toolkit.id,
    independence: 'independent',
    sectionsLeftOut: [],
    answers: Object.fromEntries(
      questions
        .filter((question) => question.answer.kind !== 'actions')
        .map((question) => [question.id, answerFor(question, part, at)]),
    ),
    actions: actions.map((action) => ({
      ...action,
      reply: 'Accepted. The family and the worker know of it.',
      doneOn: at.slice(0, 10),
      doneEvidence: 'Case record, note of today',
    })),
    escalations: [],
    waivers: [],
  };
}
