/** A change of the history in words: which box, what stood there, what stands there now. */
import { numberWords } from '../../../shared/kinds/index.ts';
import type { Answer, AreaBoxes } from '../../../shared/audit/answer.ts';
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { gradeOptions, gradeWord } from '../../form/scale-words.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { questionName, valueWords } from './change-values.ts';

export type ChangeWords = {
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** Long text is compared word by word. */
  readonly long: boolean;
};

/** Every member of an answer and every box of an area, by the words beside it: one without words does not compile. */
const boxNames: Readonly<
  Record<Exclude<keyof Answer, 'area' | 'carriedFrom'> | Exclude<keyof AreaBoxes, 'rereadImpact'>, string>
> = {
  grade: 'grade',
  yesNo: 'yes or no',
  choice: 'choice',
  choices: 'choices',
  other: 'another choice',
  text: 'text',
  date: 'date',
  dates: 'dates',
  number: 'number',
  unread: 'typed and not read yet',
  rows: 'rows',
  none: 'none',
  ticks: 'ticks',
  matrix: 'ticks in the rubric',
  signOff: 'sign-off',
  rationale: 'reasons',
  evidence: 'evidence',
  noEvidence: 'looked and found none',
  marked: 'come back to this',
  facts: 'facts',
  analysis: 'what they tell you',
  link: 'how that led to the judgement',
  impact: 'impact',
  concern: 'what cannot wait',
};
const boxWords: Readonly<Record<string, string>> = boxNames;
const oneOf: Readonly<Record<string, string>> = {
  actions: 'Action',
  escalations: 'Risk record',
  waivers: 'Left with a reason',
  parts: 'Signature',
};
const listWords: Readonly<Record<string, string>> = {
  actions: 'Actions',
  escalations: 'Risk record',
  waivers: 'Left with a reason',
  parts: 'Signatures',
  independence: 'Your part in this case',
  sectionsLeftOut: 'Sections left out',
  rulesOff: 'Checks switched off',
  state: 'State of the audit',
  version: 'Version',
  versionReason: 'Reason for the version',
  marking: 'Protective marking',
  reference: 'Reference',
};

/** The boxes of an action or a risk record, by the words beside them on the screen. */
const columnWords: Readonly<Record<string, string>> = {
  what: 'what',
  owner: 'who',
  due: 'by when',
  dueUnread: 'by when, as typed',
  doneOnUnread: 'done on, as typed',
  unread: 'when, as typed',
  measure: 'how we will know',
  rag: 'progress',
  state: 'state',
  level: 'level',
  question: 'question it comes from',
  reply: 'reply',
  doneOn: 'done on',
  doneEvidence: 'what shows it is done',
  told: 'who was told',
  role: 'who was told',
  how: 'how',
  at: 'when',
  said: 'what they said they will do',
  response: 'what they said, in one text',
  followUp: 'what happened next',
  handedTo: 'who has taken it on',
  status: 'status',
  openedAt: 'opened at',
  closedAt: 'closed at',
  closedBy: 'who closes it',
  timing: 'now or in the past',
  declared: 'declared',
};

/** The name under which a value is kept: the last part of its path that is not a place in a list. */
const nameIn = (parts: readonly string[]): string =>
  parts.findLast((part) => part !== '' && !/^(\d+|-)$/.test(part) && !/^[0-9a-f-]{18,}$/.test(part)) ?? '';

/** The change in words. Takes the form it belongs to, so that questions and grades have their names. */
export function changeWords(toolkit: Toolkit, change: HistoryEntry['changes'][number]): ChangeWords {
  const [top = '', second = '', ...rest] = change.path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const question = questionById(toolkit, second)?.question;
  const answer = top === 'answers' && second !== '';
  const around = answer && question !== undefined ? { toolkit, question } : { toolkit };
  const box = rest.find((part) => boxWords[part] !== undefined) ?? '';
  const key = ['ticks', 'rows', 'choices'].includes(box) ? box : nameIn([top, second, ...rest]);
  let before = valueWords(change.before, around, key);
  let after = valueWords(change.after, around, key);
  let where = listWords[top] ?? top;
  if (answer) {
    const name = rest.findLast((part) => boxWords[part] !== undefined) ?? '';
    where = questionName(toolkit, second) + (name === '' ? '' : `, ${boxWords[name]}`);
    if (name === 'number' && question !== undefined) {
      before = before === '' ? '' : numberWords(question, before);
      after = after === '' ? '' : numberWords(question, after);
    }
    if (name === 'grade' && question !== undefined) {
      const options = gradeOptions(toolkit, question);
      const word = (text: string): string => gradeWord(options, text) || text;
      before = word(before);
      after = word(after);
    }
  } else if (/^(\d+|-)$/.test(second)) {
    const one = oneOf[top] ?? where;
    where = second === '-' || top !== 'actions' ? one : `${one} ${Number(second) + 1}`;
    const column = columnWords[nameIn(rest)];
    if (column !== undefined) where = `${where}, ${column}`;
  }
  return { where, before, after, long: before.length > 60 || after.length > 60 };
}

/** Whether a change is about this question: its answer, or an action or a reason that belongs to it. Pure. */
export function isAbout(change: HistoryEntry['changes'][number], question: string): boolean {
  const [top, second] = change.path.split('/').slice(1);
  if (top === 'answers') return second === question;
  const seen = JSON.stringify([change.before ?? null, change.after ?? null]);
  return (
    ['actions', 'waivers', 'escalations'].includes(top ?? '') &&
    [`"${question}"`, `:${question}:`].some((one) => seen.includes(one))
  );
}
