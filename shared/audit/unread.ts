/**
 * Text that was typed where a date, a moment or a number belongs and is not read as one yet. It is kept as typed beside
 * the value, which counts as not written until the text is put right. In a table the cell itself holds the text.
 */
import { z } from 'zod';
import { isIsoDate } from '../dates/index.ts';
import { limits } from '../limits.ts';
import { readNumber } from '../numbers.ts';
import type { Place } from '../toolkit/problem.ts';
import type { Column } from '../toolkit/question-parts.ts';
import type { Action } from './action.ts';
import type { Audit } from './audit.ts';

/** As much as a box with a text form of its own takes. */
export const longestUnread: number = limits.typed;

/** The member beside a date, a moment or a number; absent once the text is read or taken out. */
export const Unread = z.string().min(1).max(longestUnread).optional();

/**
 * What the member holds for text in a box: nothing where nothing but blanks stands there. What is too long stays whole: the box says it,
 * and it is kept beside the record until it fits.
 */
export const typedOrNone = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** Whether a cell of a column of dates or numbers holds text that is neither. */
export function isUnreadCell(column: Pick<Column, 'kind'>, text: string): boolean {
  if (text.trim() === '') return false;
  if (column.kind === 'date') return !isIsoDate(text);
  return column.kind === 'number' && !readNumber(text).read;
}

/** Text that is not read yet, as prints and summaries say it. */
export const unreadWords = (typed: string, as: 'date' | 'number' | 'time' = 'date'): string =>
  `“${typed.trim()}” (not read as a ${as} yet)`;

/** Something typed and not read yet: where, what, and what it should have been. */
export type UnreadAt = {
  readonly place: Place;
  readonly typed: string;
  readonly as: 'date' | 'number' | 'time';
  /** The box in words, where the question's name does not say it: "By when", "row 2". */
  readonly box: string;
};

/** What is typed and not read yet in the actions and the risk records of an audit. */
export function unreadBeside(audit: Audit): UnreadAt[] {
  const dates = audit.actions.flatMap((action, at) =>
    action.state === 'withdrawn'
      ? []
      : (['due', 'doneOn'] as const).flatMap((column): UnreadAt[] => {
          const typed = action[unreadOf[column]];
          const box = `Action ${at + 1}, “${column === 'due' ? 'By when' : 'Done on'}”`;
          const place = { question: 'actions', field: 'row', row: action.id, column } as const;
          return typed === undefined ? [] : [{ place, typed, as: 'date', box }];
        }),
  );
  const told = audit.escalations.flatMap((record, at) =>
    record.told.flatMap((one): UnreadAt[] =>
      one.unread === undefined
        ? []
        : [
            {
              place: { question: 'escalations', field: 'row', row: record.id, column: `${one.id}-at` },
              typed: one.unread,
              as: 'time',
              box: `Risk record ${at + 1}, when somebody was told`,
            },
          ],
    ),
  );
  return [...dates, ...told];
}

const unreadOf = { due: 'dueUnread', doneOn: 'doneOnUnread' } as const;

/** The text that stands in a date box of an action: what is typed and not read yet, or the date. */
export const actionDateText = (action: Action, column: 'due' | 'doneOn'): string =>
  action[unreadOf[column]] ?? action[column];

/** An action with the text of one of its date boxes changed: the date once it is an ISO date, else kept as typed. */
export function withActionDate(action: Action, column: 'due' | 'doneOn', text: string): Action {
  const unread = isUnreadCell({ kind: 'date' }, text) ? typedOrNone(text) : undefined;
  const { [unreadOf[column]]: _before, ...rest } = action;
  return unread === undefined
    ? { ...rest, [column]: text.trim() }
    : { ...rest, [column]: '', [unreadOf[column]]: unread };
}
