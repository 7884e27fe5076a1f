/** Actions and risk records as report blocks. */
import { actionAbout, type Escalation } from '../audit/action.ts';
import type { Audit } from '../audit/audit.ts';
import { riskTimingWords } from '../audit/risk-records.ts';
import { unreadWords } from '../audit/unread.ts';
import type { Block } from './model.ts';
import { actionStateWord, dateAndTime, longDate, ragWord, riskStatusWord } from './words.ts';

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
    const state = [actionStateWord[action.state], action.rag ? (ragWord[action.rag] ?? '') : '']
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

/** Who was told, how and when, and what each of them said: a line a person, empty where nobody was. */
export const toldLines = (risk: Escalation): string =>
  risk.told
    .map((t) => {
      const line = `${t.role}, ${t.how ? `${t.how}, ` : ''}${t.unread === undefined ? dateAndTime(t.at) : unreadWords(t.unread, 'time')}`;
      const said = t.said?.trim() ?? '';
      return said === '' ? line : `${line}: ${said}`;
    })
    .join('\n');

/** How a risk record stands: open, handed on to whom, closed by whom and when. */
export function riskStatusWords(risk: Escalation): string {
  const word = riskStatusWord[risk.status];
  if (risk.status === 'handed-on') return `${word} to ${risk.handedTo}`;
  if (risk.status === 'open' || risk.closedAt === '') return word;
  const by = risk.closedBy?.trim() ?? '';
  return `${word}${by === '' ? '' : ` by ${by}`}, ${dateAndTime(risk.closedAt)}`;
}

/** The lines of one risk record: what, when, who was told and what they said, what follows, how it stands. */
export function riskRows(risk: Escalation): (readonly [string, string])[] {
  const answered = risk.told.some((t) => (t.said ?? '').trim() !== '');
  return [
    ['Opened', dateAndTime(risk.openedAt)],
    ...(risk.timing === undefined ? [] : [['Now or in the past', riskTimingWords[risk.timing]] as const]),
    ['What', risk.what || 'Not written'],
    ['Who was told', toldLines(risk) || 'Nobody yet'],
    // Who was told says what each of them answered; the text for all is older.
    ...(risk.response === '' && answered ? [] : [['Response', risk.response || 'None yet'] as const]),
    ['What follows', risk.followUp || 'Not written'],
    ['Status', riskStatusWords(risk)],
  ];
}

/** Risk records: they come first in every report. */
export const escalationBlocks = (audit: Audit): Block[] =>
  audit.escalations.map((risk, i): Block => ({
    kind: 'alert',
    title: `Risk record ${i + 1}: ${riskStatusWord[risk.status].toLowerCase()}`,
    rows: riskRows(risk),
  }));
