/** What is still to do before a review can be finished: every grade looked at, every "no" explained, a talk before a big move (M1–M8, B10). */
import { hasBoxes } from '../kinds/index.ts';
import { isWritten } from '../text/written.ts';
import type { Audit } from '../audit/audit.ts';
import type { Question } from '../toolkit/question.ts';
import { questionById, visibleQuestions } from '../toolkit/evaluate/index.ts';
import { scaleOf, stepsApart, takesGrade } from '../scales/index.ts';
import type { GradeKey } from '../scales/scale.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { noQuestionReview, type QuestionReview, type Review, type ThreeTests } from './review.ts';

/** One thing to do. `question` is a question id, an action's id, or '' for the whole review. */
export type Unfinished = { readonly key: string; readonly question: string; readonly sentence: string };

/** The questions a moderator says yes or no to: those with a grade; in a form without grades, every question of the body. */
export function questionsToReview(toolkit: Toolkit, audit: Audit): Question[] {
  const shown = visibleQuestions(toolkit, audit);
  const graded = shown.filter(({ question }) => takesGrade(question));
  const [header] = toolkit.sections;
  const body = graded.length > 0 ? graded : shown.filter(({ section }) => section !== header);
  return body.map(({ question }) => question);
}

/** How far two grades of a question's scale lie apart, in steps; 0 when one of them is no grade of it. */
export function stepsBetween(
  toolkit: Toolkit,
  question: Question,
  one: GradeKey | undefined,
  other: GradeKey | undefined,
): number {
  return stepsApart(scaleOf(toolkit, question), one, other);
}

const unanswered = (tests: ThreeTests): boolean =>
  tests.evidence === '' || tests.style === '' || tests.nextSteps === '';
const saysNo = (tests: ThreeTests): boolean =>
  tests.evidence === 'no' || tests.style === 'no' || tests.nextSteps === 'no';

function ofQuestion(
  toolkit: Toolkit,
  audit: Audit,
  question: Question,
  said: QuestionReview,
  accepting: boolean,
): Unfinished[] {
  const name = question.number || question.title;
  const todo = (what: string, sentence: string): Unfinished => ({
    key: `${question.id}:${what}`,
    question: question.id,
    sentence: `${name}: ${sentence}`,
  });
  const found: Unfinished[] = [];
  if (said.status === 'not-reviewed' && accepting)
    found.push(todo('status', 'not reviewed yet. Agree, or propose a grade.'));
  if (said.status === 'proposed') {
    const given = audit.answers[question.id]?.grade;
    if (said.proposed === undefined)
      found.push(
        todo(
          'proposed',
          takesGrade(question) ? 'choose the grade you propose.' : 'choose the answer you propose.',
        ),
      );
    if (!isWritten(said.reason))
      found.push(
        todo(
          'reason',
          takesGrade(question)
            ? 'the proposed grade has no reasons. Write why.'
            : 'the proposed answer has no reasons. Write why.',
        ),
      );
    const apart = stepsBetween(toolkit, question, given, said.proposed);
    if (apart >= 2 && (said.conversation === null || !isWritten(said.conversation.what)))
      found.push(
        todo('conversation', 'the grades are two steps apart. Talk with the auditor first and record it.'),
      );
  }
  const when = said.conversation?.unread;
  if (when !== undefined)
    found.push(todo('conversation-at', `“${when}” is not read as the day and time of the talk yet.`));
  if (saysNo(said.tests) && !isWritten(said.tests.reason))
    found.push(todo('tests', 'a test is answered "No". Write why.'));
  if (accepting && hasBoxes(question) && unanswered(said.tests))
    found.push(todo('tests-open', 'answer the three tests of this area.'));
  return found;
}

/** A due date that was typed in a new wording and is not read yet. */
const dueTyped = (said: Review['actions'][string] | undefined): string | undefined =>
  said?.decision === 'revised' || said?.decision === 'added' ? said.revised?.dueUnread : undefined;

function ofActions(audit: Audit, review: Review, accepting: boolean): Unfinished[] {
  const known = new Set(audit.actions.map((action) => action.id));
  const found: Unfinished[] = [];
  const todo = (id: string, number: number, what: string, sentence: string): void => {
    found.push({ key: `action:${id}:${what}`, question: id, sentence: `Action ${number}: ${sentence}` });
  };
  audit.actions.forEach((action, index) => {
    const said = review.actions[action.id];
    if (said === undefined && accepting)
      todo(action.id, index + 1, 'decision', 'confirm, revise or remove it.');
    if (said?.decision === 'revised' && said.revised === null)
      todo(action.id, index + 1, 'revised', 'write the new wording.');
    const typed = dueTyped(said);
    if (typed !== undefined) todo(action.id, index + 1, 'due', `“${typed}” is not read as a date yet.`);
    if ((said?.decision === 'revised' || said?.decision === 'removed') && !isWritten(said.reason))
      todo(action.id, index + 1, 'reason', 'write why it is changed.');
  });
  const added = Object.entries(review.actions).filter(([id]) => !known.has(id));
  added.forEach(([id, said], index) => {
    const number = audit.actions.length + index + 1;
    if (said.revised === null || !isWritten(said.revised.what))
      todo(id, number, 'added', 'write what is to be done.');
    const typed = dueTyped(said);
    if (typed !== undefined) todo(id, number, 'due', `“${typed}” is not read as a date yet.`);
  });
  return found;
}

function ofOutcome(review: Review): Unfinished[] {
  const { outcome } = review;
  const whole = (key: string, sentence: string): Unfinished => ({ key, question: '', sentence });
  const found: Unfinished[] = [];
  if (outcome === '')
    return [whole('outcome', 'Choose what becomes of the audit: accept, accept with changes, or return.')];
  const moved = Object.values(review.questions).some((one) => one.status === 'proposed');
  const actions = Object.values(review.actions).some((one) => one.decision !== 'confirmed');
  if (outcome === 'accept' && (moved || actions))
    found.push(
      whole('outcome-changes', 'You propose changes, so the outcome is "accept with changes" or "return".'),
    );
  if (outcome === 'return' && !isWritten(review.outcomeReason) && !review.notes.some(asks))
    found.push(whole('outcome-reason', 'Write why it goes back, or a note the auditor can act on.'));
  if (outcome === 'accept-with-changes' && !isWritten(review.outcomeReason))
    found.push(whole('outcome-reason', 'Write what was changed and why.'));
  if (outcome !== 'return')
    for (const note of review.notes.filter(asks))
      found.push(
        whole(`note:${note.id}`, `Note ${note.number} is still open. Settle it, or return the audit.`),
      );
  return found;
}

/** The name in `Review.unsent` of the box for another number, while what is typed there is not read as one. */
export const numberBox = (question: string): string => `${question}${numberEnd}`;
const numberEnd = '/number';

/** Words that were typed for a note, a question or an answer and never sent, or are no number yet: they would be lost with the review. */
function ofUnsent(toolkit: Toolkit, review: Review): Unfinished[] {
  const all = Object.entries(review.unsent ?? {}).filter(([, text]) => isWritten(text));
  const numbers = all.filter(([box]) => box.endsWith(numberEnd));
  const boxes = all.filter(([box]) => !box.endsWith(numberEnd));
  const unread = numbers.map(([box, text]): Unfinished => {
    const id = box.slice(0, -numberEnd.length);
    const asked = questionById(toolkit, id)?.question;
    const name = asked === undefined ? id : asked.number || asked.title;
    return { key: `${id}:number`, question: id, sentence: `${name}: “${text}” is not read as a number yet.` };
  });
  return [...unread, ...ofNoteBoxes(boxes)];
}

function ofNoteBoxes(boxes: readonly (readonly [string, string])[]): Unfinished[] {
  if (boxes.length === 0) return [];
  const [first = ''] = boxes[0] ?? [];
  const question = first.startsWith('note:') ? first.slice('note:'.length) : '';
  const sentence =
    boxes.length === 1
      ? 'Words were typed for a note and not added. Add them, or empty the box.'
      : `Words were typed for ${boxes.length} notes and not added. Add them, or empty the boxes.`;
  return [{ key: 'unsent', question, sentence }];
}

const asks = (note: Review['notes'][number]): boolean => note.kind === 'actionable' && note.status === 'open';

/**
 * Lists what is still to do.
 * Takes the form, the audit under review and the review; gives nothing when it can be finished. Accepting asks for every
 * question, action and test; an audit may go back with less, but never with a "no", a proposal or a two-step move unexplained.
 */
export function unfinished(toolkit: Toolkit, audit: Audit, review: Review): Unfinished[] {
  const accepting = review.outcome !== 'return';
  const asked = questionsToReview(toolkit, audit);
  // Whatever else was answered otherwise wants its reasons as well.
  const beside = visibleQuestions(toolkit, audit)
    .map(({ question }) => question)
    .filter((question) => review.questions[question.id]?.status === 'proposed' && !asked.includes(question));
  const found = [...asked, ...beside].flatMap((question) =>
    ofQuestion(toolkit, audit, question, review.questions[question.id] ?? noQuestionReview, accepting),
  );
  found.push(...ofActions(audit, review, accepting));
  const overall = (key: string, sentence: string): void => void found.push({ key, question: '', sentence });
  if (accepting && unanswered(review.overall))
    overall('overall-open', 'Answer the three tests for the whole audit.');
  if (saysNo(review.overall) && !isWritten(review.overall.reason))
    overall('overall', 'A test for the whole audit is answered "No". Write why.');
  if (review.blind && review.revealedAt === '')
    overall('blind', "Finish grading by yourself, then look at the auditor's grades.");
  return [...found, ...ofUnsent(toolkit, review), ...ofOutcome(review)];
}
