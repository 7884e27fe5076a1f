/** The header of an audit that was asked for (K5): what the commission says already is not typed again. */
import { emptyAnswer, type Answer } from '../../audit/answer.ts';
import { isDate, isLine, isRunningText } from '../../kinds/index.ts';
import { limits } from '../../limits.ts';
import type { RoleName } from '../../toolkit/roles.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import type { CommissionContent } from './bodies.ts';

/** Where forms ask for what a round asks: a box for each theme question, or one box for all lines of enquiry. */
const askBoxes: Readonly<Record<string, { readonly each?: readonly string[]; readonly all?: string }>> = {
  macfa: { each: ['T1', 'T2', 'T3', 'T4', 'T5'] },
  maca: { all: 'H03' },
};

/**
 * Takes a form, what is asked, and the round's code. Gives the answers the header begins with, by question: round, subject, agency, the day
 * it is due, theme questions; only where the form asks for them in a box that takes them whole: what is more stays in the commission alone.
 */
export function headerOf(toolkit: Toolkit, content: CommissionContent, code: string): Record<string, Answer> {
  const asked = new Map(toolkit.sections.flatMap(({ questions }) => questions).map((one) => [one.id, one]));
  const header: Record<string, Answer> = {};
  const put = (id: string | undefined, words: string): void => {
    const question = id === undefined ? undefined : asked.get(id);
    const text = words.trim();
    if (id === undefined || question === undefined || text === '' || text.length > limits.text) return;
    const empty = { ...emptyAnswer, evidence: [] };
    if (isDate(question)) {
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) header[id] = { ...empty, date: text };
    } else if (isLine(question) || isRunningText(question)) header[id] = { ...empty, text };
  };
  const role = (name: RoleName): string | undefined => toolkit.roles[name];
  put(role('round'), [code, content.theme].filter((words) => words !== '').join(', '));
  put(role('return-by'), content.due);
  put(role('agency'), content.agency);
  put(role('case-reference'), content.subject);
  put(role('subject'), content.subject);
  const boxes = askBoxes[toolkit.id];
  boxes?.each?.forEach((id, at) => put(id, content.themeQuestions[at] ?? ''));
  put(
    boxes?.all,
    [...content.themeQuestions, content.lines].filter((words) => words.trim() !== '').join('\n'),
  );
  return header;
}
