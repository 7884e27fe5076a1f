/** An answer as plain words, for check answers and history: what was chosen, and what it says. */
import { assertNever } from '../../shared/result.ts';
import { emptyAnswer, type Answer } from '../../shared/audit/answer.ts';
import type { Audit } from '../../shared/audit/audit.ts';
import { unreadWords } from '../../shared/audit/unread.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import { cellWords } from './row-cell.tsx';
import { counted, dateWords, dayDateWords, momentWords } from './words.ts';

const yesNoWords = { yes: 'Yes', no: 'No', na: 'Not applicable' } as const;

function ticksWords(question: Question, answer: Answer): string {
  return (question.tickLists ?? [])
    .map((list) => {
      const ticked = list.items.filter((item) => answer.ticks?.[list.id]?.includes(item.id));
      return ticked.length === 0 ? '' : `${list.title}: ${ticked.map((item) => item.label).join(', ')}`;
    })
    .filter((part) => part !== '')
    .join('. ');
}

function rowsWords(question: Question, answer: Answer): string {
  if (question.answer.kind !== 'table') return '';
  const { columns, noneLabel } = question.answer;
  if (answer.none === true) return noneLabel ?? 'None';
  return (answer.rows ?? [])
    .map((row) =>
      columns
        .map((column) => cellWords(column, row.cells[column.id] ?? ''))
        .filter((cell) => cell !== '')
        .join(', '),
    )
    .join('; ');
}

function areaWords({ area }: Answer): string {
  if (area === undefined) return '';
  return [area.facts, area.analysis, area.link, area.impact].filter((text) => text.trim() !== '').join('\n');
}

/** The main answer without its grade: text, date, choice, rows. Empty where nothing is written. */
export function mainWords(question: Question, audit: Audit): string {
  const answer = audit.answers[question.id] ?? emptyAnswer;
  const kind = question.answer;
  switch (kind.kind) {
    case 'grade':
      return [kind.yesNo && answer.yesNo ? yesNoWords[answer.yesNo] : '', ticksWords(question, answer)]
        .filter((part) => part !== '')
        .join('. ');
    case 'area':
      return areaWords(answer);
    case 'yes-no':
      return answer.yesNo === undefined ? '' : yesNoWords[answer.yesNo];
    case 'choice':
      return answer.choice === 'na'
        ? 'Not applicable'
        : (kind.choices.find((c) => c.id === answer.choice)?.label ?? '');
    case 'choices':
      return [
        ...kind.choices.filter((c) => answer.choices?.includes(c.id)).map((c) => c.label),
        ...(answer.other ? [answer.other] : []),
      ].join(', ');
    case 'short-text':
    case 'long-text':
      return answer.text ?? '';
    case 'date':
      return answer.unread === undefined ? dayDateWords(answer.date ?? '') : unreadWords(answer.unread);
    case 'date-list':
      if (answer.none === true) return 'None in this period';
      return [
        ...(answer.dates ?? []).map(dateWords),
        ...(answer.unread === undefined ? [] : [unreadWords(answer.unread)]),
      ].join('; ');
    case 'number':
      if (answer.unread !== undefined) return unreadWords(answer.unread, 'number');
      return typeof answer.number === 'number' ? `${answer.number} ${kind.unit ?? ''}`.trim() : '';
    case 'table':
      return rowsWords(question, answer);
    case 'ticks':
      return answer.none === true ? 'None of these' : ticksWords(question, answer);
    case 'actions':
      if (answer.none === true && audit.actions.length === 0) return 'No actions are needed';
      return audit.actions.length === 0 ? '' : counted(audit.actions.length, 'action');
    case 'sign-off':
      return answer.signOff === undefined
        ? ''
        : `${answer.signOff.by}, ${answer.signOff.role}, ${momentWords(answer.signOff.at)}`;
    default:
      return assertNever(kind);
  }
}
