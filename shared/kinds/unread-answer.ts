/** What is typed in an answer and not read as a date or a number yet. */
import type { Answer } from '../audit/answer.ts';
import { isUnreadCell, type UnreadAt } from '../audit/unread.ts';
import type { Question } from '../toolkit/question.ts';
import { columnsOf } from './asks.ts';
import { roomOf } from './rooms.ts';

/** What is typed and not read yet in the answer to one question. Takes the question and its answer. */
export function unreadInAnswer(question: Question, answer: Answer): UnreadAt[] {
  const as = roomOf(question).waitsFor ?? 'date';
  const own: UnreadAt[] =
    answer.unread === undefined
      ? []
      : [
          {
            place: { question: question.id, field: as === 'number' ? 'answer' : 'date' },
            typed: answer.unread,
            as,
            box: '',
          },
        ];
  if (answer.none === true) return own;
  const columns = columnsOf(question);
  const cells = (columns.length === 0 ? [] : (answer.rows ?? [])).flatMap((row, at) =>
    columns
      .filter((column) => isUnreadCell(column, row.cells[column.id] ?? ''))
      .map((column): UnreadAt => ({
        place: { question: question.id, field: 'row', row: row.id, column: column.id },
        typed: row.cells[column.id] ?? '',
        as: column.kind === 'number' ? 'number' : 'date',
        box: `row ${at + 1}, “${column.title}”`,
      })),
  );
  return [...own, ...cells];
}
