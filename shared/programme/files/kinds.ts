/** The kinds of file by which the programme travels between laptops (programme.md 8.1, 8.2): how each is called, and what it may hold. All ours. */
import { z } from 'zod';

/** open: nothing about persons, signed and not sealed. pseudonymous: references, roles, case text. identity: names and dates of birth, and no case text. */
export const FileLevel = z.enum(['open', 'pseudonymous', 'identity']);
export type FileLevel = z.infer<typeof FileLevel>;

export const fileKindNames = [
  'schedule',
  'nominations',
  'involvement-question',
  'involvement-answer',
  'commission',
  'commission-answer',
  'return',
  'pack',
  'confirmation',
  'minutes',
  'actions',
  'action-update',
  'impact',
  'figures',
  'hand-over',
  'calendar',
  'receipt',
] as const;
export const FileKindName = z.enum(fileKindNames);
export type FileKindName = z.infer<typeof FileKindName>;

type OfKind = {
  /** Its number in programme.md 8.2. */
  readonly k: string;
  readonly level: FileLevel;
  /** As a person calls it. */
  readonly words: string;
};

export const fileKinds: Readonly<Record<FileKindName, OfKind>> = {
  schedule: { k: 'K1', level: 'open', words: 'a schedule' },
  nominations: { k: 'K2', level: 'pseudonymous', words: 'nominations' },
  'involvement-question': { k: 'K3', level: 'identity', words: 'a question about involvement' },
  'involvement-answer': { k: 'K4', level: 'pseudonymous', words: 'an answer about involvement' },
  commission: { k: 'K5', level: 'pseudonymous', words: 'a commission' },
  'commission-answer': { k: 'K6', level: 'pseudonymous', words: 'an answer to a commission' },
  return: { k: 'K7', level: 'pseudonymous', words: 'a return' },
  pack: { k: 'K8', level: 'pseudonymous', words: 'a pack' },
  confirmation: { k: 'K9', level: 'pseudonymous', words: 'a confirmation' },
  minutes: { k: 'K10', level: 'pseudonymous', words: 'minutes and a report' },
  actions: { k: 'K11', level: 'pseudonymous', words: 'actions' },
  'action-update': { k: 'K12', level: 'pseudonymous', words: 'news of actions' },
  impact: { k: 'K13', level: 'pseudonymous', words: 'questions or answers about impact' },
  figures: { k: 'K14', level: 'pseudonymous', words: 'figures' },
  'hand-over': { k: 'K15', level: 'pseudonymous', words: 'a hand-over of the ledger' },
  calendar: { k: 'K16', level: 'open', words: 'a calendar entry' },
  receipt: { k: 'K17', level: 'pseudonymous', words: 'a receipt' },
};
