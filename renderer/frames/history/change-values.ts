/** Values of the history in the words of the screens: dates as people write them, choices and ticks by their labels. */
import { labelsOf } from '../../../shared/kinds/index.ts';
import { Evidence } from '../../../shared/audit/answer.ts';
import { PartSignature, Waiver, type Audit } from '../../../shared/audit/audit.ts';
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import { isIsoMonth } from '../../../shared/dates/index.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { evidenceWords } from '../../form/evidence-words.ts';
import { dateWords, momentWords } from '../../form/words.ts';

export type Json = HistoryEntry['changes'][number]['before'];
/** What a value belongs to: the form, and where it is an answer, its question. */
export type Around = { readonly toolkit: Toolkit; readonly question?: Question };

/** Values that are kept as keys, by the word a person reads. */
const keyWords: Readonly<Record<string, string>> = {
  'in-progress': 'In progress',
  signed: 'Signed',
  'with-moderator': 'Sent to moderator',
  returned: 'Returned with notes',
  moderated: 'Moderated',
  closed: 'Closed',
  open: 'Open',
  'handed-on': 'Handed on',
  provisional: 'Provisional',
  confirmed: 'Confirmed',
  done: 'Done',
  verified: 'Verified',
  withdrawn: 'Withdrawn',
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  independent: 'Took no part in the case',
  'took-part': 'Took part in the case',
  yes: 'Yes',
  no: 'No',
  na: 'Not applicable',
};
/** Parts of a record that carry such a key; a person's own words are never looked up. */
const keyed = new Set(['state', 'status', 'rag', 'declared', 'yesNo']);
/** Parts that say nothing to a reader of the history. */
const hidden = new Set(['id', 'level', 'rereadImpact', 'certificateFingerprint', 'dataFingerprint']);
const quiet = new Set(['provisional', 'case']);

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);

/** A question by its number and short name: "3i Child’s voice". */
export function questionName(toolkit: Toolkit, id: string): string {
  const question = questionById(toolkit, id)?.question;
  if (question === undefined) return id;
  const name = question.shortTitle ?? question.title;
  return question.number === '' ? question.title : `${question.number} ${name}`;
}

function text(value: string, key: string, { toolkit, question }: Around): string {
  if (isDate(value) || (key === 'date' && isIsoMonth(value))) return dateWords(value);
  if (isInstant(value)) return momentWords(value);
  if (keyed.has(key)) return keyWords[value] ?? value;
  if (key === 'question') return questionName(toolkit, value);
  const chosen = ['choice', 'choices', 'ticks', 'rows', 'cells'].includes(key);
  return (
    (chosen && question !== undefined
      ? labelsOf(question).find((one) => one.id === value)?.label
      : undefined) ?? value
  );
}

/** What left a warning standing: the question it is about, and the reason. */
const waiverWords = ({ key, reason }: Audit['waivers'][number], { toolkit }: Around): string => {
  const about = key.split(':')[1] ?? '';
  return about === '' ? reason : `${questionName(toolkit, about)}: ${reason}`;
};

function recordWords(value: object, around: Around, key: string): string {
  const evidence = Evidence.safeParse(value);
  if (evidence.success) return evidenceWords(evidence.data);
  const waiver = Waiver.safeParse(value);
  if (waiver.success) return waiverWords(waiver.data, around);
  const signature = PartSignature.safeParse(value);
  if (signature.success)
    return `${signature.data.name}, ${signature.data.role}, ${momentWords(signature.data.at)}`;
  return Object.entries(value)
    .filter(([part, inside]) => !hidden.has(part) && !quiet.has(String(inside)))
    .map(([part, inside]) => valueWords(inside as Json, around, key === 'cells' ? key : part))
    .filter((words) => words !== '')
    .join(', ');
}

/** A value as people read it. `key` is the last name of its path: "rag", "due", "choices". Empty for nothing. */
export function valueWords(value: Json, around: Around, key: string): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'Yes';
  if (typeof value === 'string') return text(value, key, around);
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return recordWords(value, around, key);
  return value
    .map((one) => valueWords(one, around, key))
    .filter((words) => words !== '')
    .join('; ');
}
