/** Values of an audit in the words of its form, for the list of changes. */
import { actionAbout, type Action, type Escalation } from '../../audit/action.ts';
import type { Audit } from '../../audit/audit.ts';
import { riskTimingWords } from '../../audit/risk-records.ts';
import { actionStateWord, dateAndTime, longDate, ragWord, riskStatusWord } from '../../report/words.ts';
import { questionById } from '../../toolkit/evaluate/index.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { lines } from './change.ts';
import { leftOutOfItems } from './left-out.ts';

const levelWord: Readonly<Record<Action['level'], string>> = {
  case: 'This case',
  worker: 'The worker',
  team: 'The team',
  agency: 'The agency',
  partnership: 'The partnership',
};
export const declaredWord: Readonly<Record<Audit['independence']['declared'], string>> = {
  '': 'Not declared',
  independent: 'Took no part in the case',
  'took-part': 'Took part in the case',
};

const date = (iso: string): string => (iso === '' ? '' : longDate(iso));
const moment = (iso: string): string => (iso === '' ? '' : dateAndTime(iso));
/** "readAgain" as "read again": the last resort for a member that has no words of its own yet. */
export const memberWords = (key: string): string =>
  key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();

/** Any value as text, where nothing better is known. */
export function plainWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(plainWords).filter(Boolean).join('; ');
  return Object.entries(value)
    .filter(([key]) => leftOutOfItems[key] === undefined)
    .map(([key, inside]) => `${memberWords(key)}: ${plainWords(inside)}`)
    .join(', ');
}

/** A question or section by its number and short name: "3i Child’s voice". */
export function questionWords(toolkit: Toolkit, id: string): string {
  const question = questionById(toolkit, id)?.question;
  if (question === undefined) {
    const section = toolkit.sections.find((one) => one.id === id);
    return section === undefined ? id : `${section.number} ${section.title}`.trim();
  }
  const name = question.shortTitle ?? question.title;
  return question.number === '' ? name : `${question.number} ${name}`;
}

/** A member of an item: what it is called, and what its value says. */
type Member = readonly [key: string, label: string, words?: (value: string) => string];

/** An item as one labelled line a member; the members without a line of their own follow, so that none is ever missed. */
function itemWords(item: object, members: readonly Member[], extra: readonly string[] = []): string {
  const values = new Map<string, unknown>(Object.entries(item));
  const told = members.flatMap(([key, label, words]) => {
    const value = values.get(key);
    const text = typeof value === 'string' && words !== undefined ? words(value) : plainWords(value);
    return text === '' ? [] : [label === '' ? text : `${label}: ${text}`];
  });
  const known = new Set([...members.map(([key]) => key), ...extra]);
  const rest = [...values].flatMap(([key, value]) => {
    const text = known.has(key) || leftOutOfItems[key] !== undefined ? '' : plainWords(value);
    return text === '' ? [] : [`${memberWords(key)}: ${text}`];
  });
  return lines([...told, ...rest]);
}

/** The questions an action is about. */
export const questionsOfAction = (action: Action): readonly string[] => actionAbout(action).questions;

/** What an action comes from, in words; empty where it was not said. */
function aboutWords(toolkit: Toolkit, action: Action): string {
  const { questions, whole } = actionAbout(action);
  return [...questions.map((id) => questionWords(toolkit, id)), ...(whole ? ['The whole audit'] : [])].join(
    '; ',
  );
}

/** An action, line by line. */
export const actionWords = (toolkit: Toolkit, action: Action): string => {
  const { questions: _questions, wholeAudit: _whole, ...rest } = action;
  return itemWords({ ...rest, question: aboutWords(toolkit, action) }, [
    ['what', ''],
    ['owner', 'Who'],
    ['due', 'By when', date],
    ['measure', 'How we will know'],
    ['question', 'Comes from'],
    ['level', 'Whose', (key) => levelWord[key as Action['level']]],
    ['rag', 'Progress', (key) => (key === '' ? '' : (ragWord[key] ?? key))],
    ['state', 'State', (key) => actionStateWord[key as Action['state']]],
    ['doneOn', 'Done on', date],
    ['doneEvidence', 'What shows it'],
    ['reply', 'Reply'],
    ['carriedFrom', 'Carried forward from'],
  ]);
};

/** A risk record, line by line, with everybody who was told. */
export function riskWords(toolkit: Toolkit, risk: Escalation): string {
  const told = risk.told.map((one) =>
    itemWords(one, [
      ['role', 'Told'],
      ['how', 'How'],
      ['at', 'When', moment],
      ['said', 'What they said'],
    ]).replaceAll('\n', ', '),
  );
  const head = itemWords(
    risk,
    [
      ['what', ''],
      ['timing', 'Now or in the past', (key) => riskTimingWords[key as NonNullable<Escalation['timing']>]],
      ['question', 'Seen at', (id) => (id === '' ? '' : questionWords(toolkit, id))],
      ['openedAt', 'Opened', moment],
      ['status', 'Status', (key) => riskStatusWord[key as Escalation['status']]],
      ['handedTo', 'Handed to'],
      ['closedAt', 'Closed', moment],
      ['closedBy', 'Closed by'],
      ['response', 'Response'],
      ['followUp', 'What follows'],
    ],
    ['told'],
  );
  return lines([head, ...told].filter((text) => text !== ''));
}
