/** A change of the history in words: which box, what stood there, what stands there now. */
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { gradeOptions, gradeWord } from '../../form/scale-words.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';

type Json = HistoryEntry['changes'][number]['before'];
export type ChangeWords = {
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** Long text is compared word by word. */
  readonly long: boolean;
};

const boxWords: Readonly<Record<string, string>> = {
  grade: 'grade',
  yesNo: 'yes or no',
  choice: 'choice',
  choices: 'choices',
  text: 'text',
  date: 'date',
  dates: 'dates',
  number: 'number',
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

const hidden = new Set(['id', 'noEvidence', 'marked', 'rereadImpact']);

/** A value as text: text as it is, lists and records by their parts. */
export function valueWords(value: Json): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const parts = Array.isArray(value)
    ? value.map(valueWords)
    : Object.entries(value)
        .filter(([key]) => !hidden.has(key))
        .map(([, part]) => valueWords(part));
  return parts.filter((part) => part !== '').join(Array.isArray(value) ? '; ' : ', ');
}

function questionName(toolkit: Toolkit, id: string): string {
  const question = questionById(toolkit, id)?.question;
  if (question === undefined) return id;
  return question.number === ''
    ? question.title
    : `${question.number} ${question.shortTitle ?? question.title}`;
}

/** The change in words. Takes the form it belongs to, so that questions and grades have their names. */
export function changeWords(toolkit: Toolkit, change: HistoryEntry['changes'][number]): ChangeWords {
  const [top = '', second = '', ...rest] = change.path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let where = listWords[top] ?? top;
  let before = valueWords(change.before);
  let after = valueWords(change.after);
  if (top === 'answers' && second !== '') {
    const box = rest.filter((part) => boxWords[part] !== undefined).at(-1) ?? '';
    where = box === '' ? questionName(toolkit, second) : `${questionName(toolkit, second)}, ${boxWords[box]}`;
    const question = questionById(toolkit, second)?.question;
    if (box === 'grade' && question !== undefined) {
      const options = gradeOptions(toolkit, question);
      const word = (text: string): string => gradeWord(options, text as never) || text;
      before = word(before);
      after = word(after);
    }
  } else if (/^\d+$/.test(second) || second === '-') {
    where = `${where}${second === '-' ? '' : ` ${Number(second) + 1}`}`;
    const column = rest.at(-1);
    if (column !== undefined) where = `${where}, ${column}`;
  }
  return { where, before, after, long: before.length > 60 || after.length > 60 };
}
