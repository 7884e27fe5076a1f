/**
 * U01 and U02: every typed date and number is read, and every date makes sense where it stands. They belong to the boxes
 * themselves, so no form lists them and nobody can switch them off.
 */
import { datesIn, unreadInAnswer } from '../../kinds/index.ts';
import { unreadBeside, type UnreadAt } from '../../audit/unread.ts';
import { oddDate, shortDate, type Lies } from '../../dates/index.ts';
import { nameOf, signOf, viewOf } from '../form-view.ts';
import { finding } from '../reading.ts';
import type { Finding, Rule } from '../rule.ts';

const kindWords = { date: 'a date', number: 'a number', time: 'a day and time' } as const;

const notRead = ({ place, typed, as, box }: UnreadAt, name: string): Finding => ({
  place,
  message: `${[name, box].filter(Boolean).join(', ')}: “${typed.trim()}” is not read as ${kindWords[as]} yet.`,
  because: 'what was typed is kept as it is, and counts once it is put right.',
});

export const typedAndUnread: Rule = {
  id: 'U01',
  title: 'Typed dates and numbers are read',
  explains:
    'What was typed where a date or a number belongs is kept as typed. It does not count as an answer until it can be read.',
  run: (input) => [
    ...viewOf(input).asked.flatMap(({ question, answer }) =>
      unreadInAnswer(question, answer).map((one) => notRead(one, nameOf(question))),
    ),
    ...unreadBeside(input.audit).map((one) => notRead(one, '')),
  ],
};

export const oddDates: Rule = {
  id: 'U02',
  title: 'Dates that make sense',
  explains:
    'A date before 1900, one far ahead, or one after today where only the past is possible is usually a slip of the keys.',
  run: (input) => {
    const { audit, today } = input;
    const said = (iso: string, lies: Lies, name: string, place: Finding['place']): Finding[] => {
      const odd = oddDate(iso, lies, today);
      if (odd === undefined) return [];
      const because = 'a date like this is usually a slip of the keys.';
      return [{ place, message: `${name}: ${shortDate(iso)} ${odd}.`, because, sign: signOf(iso) }];
    };
    return [
      ...viewOf(input).asked.flatMap((asked) =>
        datesIn(asked.question, asked.answer).flatMap(({ iso, lies, at }) =>
          said(iso, lies, nameOf(asked.question), at),
        ),
      ),
      ...audit.actions.flatMap((action, at) => {
        const { place } = finding('actions', 'row', '', '', { row: action.id, column: 'due' });
        return said(action.due, 'future', `Action ${at + 1}`, place);
      }),
    ];
  },
};
