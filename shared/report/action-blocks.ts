/** Actions and risk records as report blocks. */
import { actionAbout, type Action, type Escalation } from '../audit/action.ts';
import type { Audit } from '../audit/audit.ts';
import { unreadWords } from '../audit/unread.ts';
import type { Block } from './model.ts';
import { dateAndTime, longDate, ragWord } from './words.ts';

const stateWord: Readonly<Record<Action['state'], string>> = {
  provisional: 'Provisional',
  confirmed: 'Confirmed',
  'in-progress': 'In progress',
  done: 'Done, not yet verified',
  verified: 'Verified',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

/** The audit's actions as a table; with `reply`, the owner's answers instead of measures. */
export function actionBlocks(audit: Audit, reply: boolean): Block[] {
  if (audit.actions.length === 0) return [{ kind: 'text', text: 'No actions.', tone: 'plain' }];
  const rows = audit.actions.map((action, i) => {
    const { questions, whole } = actionAbout(action);
    const from = [
      questions.join(', '),
      whole ? 'the whole audit' : '',
      action.carriedFrom ? `carried forward from ${action.carriedFrom}` : '',
    ]
      .filter(Boolean)
      .join(', ');
    const what = from ? `${action.what} (${from})` : action.what;
    const due =
      action.dueUnread !== undefined
        ? unreadWords(action.dueUnread)
        : action.due
          ? longDate(action.due)
          : 'No date';
    const state = [stateWord[action.state], action.rag ? (ragWord[action.rag] ?? '') : '']
      .filter(Boolean)
      .join('. ');
    return reply
      ? [
          String(i + 1),
          what,
          action.reply || 'No reply yet',
          action.doneOnUnread !== undefined
            ? `Done ${unreadWords(action.doneOnUnread)}`
            : action.doneOn
              ? `Done ${longDate(action.doneOn)}${action.doneEvidence ? `. ${action.doneEvidence}` : ''}`
              : state,
        ]
      : [String(i + 1), what, action.owner || 'No owner', due, action.measure || 'Not written', state];
  });
  const columns = reply
    ? ['No.', 'Action', 'Reply', 'State']
    : ['No.', 'What must happen', 'Who', 'By when', 'How we will know', 'State'];
  return [{ kind: 'table', title: reply ? 'Replies to the actions' : 'Actions', columns, rows }];
}

const statusWord: Readonly<Record<Escalation['status'], string>> = {
  open: 'Open',
  'handed-on': 'Handed on',
  closed: 'Closed',
};

/** Risk records: they come first in every report. */
export function escalationBlocks(audit: Audit): Block[] {
  return audit.escalations.map((risk, i): Block => {
    const told = risk.told
      .map((t) => {
        const line = `${t.role}, ${t.how ? `${t.how}, ` : ''}${t.unread === undefined ? dateAndTime(t.at) : unreadWords(t.unread, 'time')}`;
        const said = t.said?.trim() ?? '';
        return said === '' ? line : `${line}: ${said}`;
      })
      .join('\n');
    const answered = risk.told.some((t) => (t.said ?? '').trim() !== '');
    const ended =
      risk.status === 'handed-on'
        ? ` to ${risk.handedTo}`
        : risk.closedAt
          ? `, ${dateAndTime(risk.closedAt)}`
          : '';
    return {
      kind: 'alert',
      title: `Risk record ${i + 1}: ${statusWord[risk.status].toLowerCase()}`,
      rows: [
        ['Opened', dateAndTime(risk.openedAt)],
        ['What', risk.what || 'Not written'],
        ['Who was told', told || 'Nobody yet'],
        // Who was told says what each of them answered; the text for all is older.
        ...(risk.response === '' && answered ? [] : [['Response', risk.response || 'None yet'] as const]),
        ['What follows', risk.followUp || 'Not written'],
        ['Status', `${statusWord[risk.status]}${ended}`],
      ],
    };
  });
}
