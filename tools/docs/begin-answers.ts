/** Answers to begin a fixture from: every question of a form that shows, with an answer of its kind that fits. A person then writes real ones. */
import { hasBoxes, roomOf } from '../../shared/kinds/index.ts';
import { visibleQuestions } from '../../shared/toolkit/evaluate/index.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { emptyAudit } from '../../tests/fixtures/report/filled-audit.ts';
import { parseAnswersFile } from '../answers/answers-file.ts';
import { today } from '../demo/answers.ts';

/** As the file has it: only what is answered, dates by the day they are read (docs/formats/audit-answers-v1.md). */
type Written = Record<string, unknown>;

const why = (question: Question): string =>
  `To be written: what the record shows of “${question.title}”, of which day, and what followed for the child.`;

const answerOf = (question: Question, toolkit: Toolkit): Written => ({
  ...roomOf(question).example(question.answer, { question, toolkit, text: why(question) }),
});

function written(question: Question, toolkit: Toolkit): Written {
  const ticks = (question.tickLists ?? []).map((list) => [list.id, [list.items[0]?.id ?? '']]);
  return {
    ...answerOf(question, toolkit),
    ...(ticks.length > 0 ? { ticks: Object.fromEntries(ticks) as Written } : {}),
    ...(question.comment === 'none' || hasBoxes(question) ? {} : { rationale: why(question) }),
    ...(question.evidence ? { evidence: [{ record: 'To be written', date: 'today-30', page: '1' }] } : {}),
  };
}

/**
 * A file of answers for a form (docs/formats/audit-answers-v1.md): every question that shows is answered. Throws when what it made does
 * not fit the form: then a kind of answer is not known here yet.
 */
export function answersToBegin(toolkit: Toolkit): Written {
  let file = fileOf(toolkit, {});
  let audit = emptyAudit(toolkit);
  // Answers make further questions show; as often as questions can hang on one another.
  for (let round = 0; round < 4; round += 1) {
    const shown = visibleQuestions(toolkit, audit).map(({ question }) => question);
    const answered = shown.map((question) => [question.id, written(question, toolkit)] as const);
    file = fileOf(toolkit, Object.fromEntries(answered.filter(([, one]) => Object.keys(one).length > 0)));
    const read = parseAnswersFile(file, toolkit, today());
    if (!read.ok) throw new Error(`${toolkit.id}: ${String(read.facts?.['place'])}`);
    audit = { ...audit, answers: read.value.answers };
  }
  return file;
}

const fileOf = (toolkit: Toolkit, answers: Written): Written => ({
  format: 'caselight-answers',
  version: 1,
  toolkit: toolkit.id,
  independence: 'independent',
  answers,
});
