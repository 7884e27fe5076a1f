/** Words and order of the desk: states, ages, periods, groups of a sample. Pure. */
import { localDate, daysApart } from '../../../shared/dates/index.ts';
import type { DeskItem, DeskState } from '../../../shared/contract/moderation.ts';
import { quarterOf } from '../../../shared/moderation/drift.ts';
import { marksOf, type GradeMark } from '../../../shared/scales/index.ts';
import type { SampleRecord } from '../../../shared/records/sample.ts';
import { isWaiting } from '../../frames/desk-order.ts';
import type { IconName } from '../../ui/icon.tsx';

type Look = { readonly word: string; readonly icon: IconName; readonly look: string; readonly next: string };

const looks: Readonly<Record<DeskState, Look>> = {
  'came-back': { word: 'Came back', icon: 'reply', look: 'st-note', next: 'What changed' },
  reviewing: { word: 'Reviewing', icon: 'circle-dot', look: 'st-accent', next: 'Go on' },
  blind: { word: 'Blind: grade first', icon: 'eye', look: 'st-ink', next: 'Grade' },
  new: { word: 'New', icon: 'circle-dashed', look: 'st-soft', next: 'Start' },
  'with-auditor': { word: 'With auditor', icon: 'clock', look: 'st-soft', next: 'Read' },
  moderated: { word: 'Moderated', icon: 'check', look: 'st-ink', next: 'Read' },
};

/** How a row of the desk looks and what comes next. An open risk record comes before everything else. */
export function lookOf(item: DeskItem): Look {
  const look = looks[item.state];
  if (item.riskOpen && item.state !== 'moderated')
    return { word: 'Risk record open', icon: 'phone', look: 'st-risk', next: 'Read the record' };
  return item.state === 'reviewing'
    ? { ...look, word: `Reviewing, ${item.reviewed} of ${item.questions}` }
    : look;
}

export const ageOf = (item: Pick<DeskItem, 'receivedAt'>, now: Date): number =>
  daysApart(new Date(item.receivedAt), now);

/** Whether this moderator has something to do about it now. */
export const isToReview = (item: Pick<DeskItem, 'state'>): boolean =>
  item.state !== 'with-auditor' && item.state !== 'moderated';

/** The day on which a review is due; null where it lies with the auditor or is finished. */
export function dueOf(item: Pick<DeskItem, 'state' | 'receivedAt'>, afterDays: number): Date | null {
  if (!isToReview(item)) return null;
  const due = new Date(item.receivedAt);
  due.setDate(due.getDate() + afterDays);
  return due;
}

/** When a finished review counts: when it was finished, else when it came. */
export const dayOf = (item: DeskItem): string => (item.finishedAt ?? '') || item.receivedAt;

/** What the overall grade of an audit is chosen from, best first. */
export const scaleOfItem = (item: Pick<DeskItem, 'scale'> | undefined): readonly GradeMark[] =>
  item?.scale ?? marksOf(undefined);

/** A grade as main wrote it, its key or its word, on the scale of its audit; null where it is none. */
export function markOf(item: Pick<DeskItem, 'scale'>, text: string): GradeMark | null {
  const named = text.toLowerCase();
  const found = scaleOfItem(item).find(({ key, word }) => key === text || word.toLowerCase() === named);
  return found ?? null;
}

/** The quarters in which reviews were finished, newest first. */
export const quartersOf = (items: readonly DeskItem[]): string[] =>
  [...new Set(items.filter((item) => !isWaiting(item)).map((item) => quarterOf(dayOf(item))))]
    .sort()
    .reverse();

export type Spread = SampleRecord['by'];

export const spreads: readonly { readonly value: Spread; readonly label: string }[] = [
  { value: 'form-team', label: 'Form and team' },
  { value: 'form', label: 'Form' },
  { value: 'team', label: 'Team' },
  { value: 'auditor', label: 'Auditor' },
  { value: 'grade', label: 'Grade' },
  { value: 'none', label: 'Nothing: all together' },
];

/** The group a candidate belongs to when a sample is spread. */
export function groupOf(item: DeskItem, by: Spread): string {
  const team = item.team === '' ? 'no team' : item.team;
  switch (by) {
    case 'form-team':
      return `${item.toolkitTitle}, ${team}`;
    case 'form':
      return item.toolkitTitle;
    case 'team':
      return item.team === '' ? 'No team' : item.team;
    case 'auditor':
      return item.auditor;
    case 'grade': {
      return markOf(item, item.moderatedGrade || item.overallGrade)?.word ?? 'No overall grade';
    }
    case 'none':
      return 'All together';
  }
}

/** How many are drawn where nobody says otherwise. */
export const usualSize = 12;

/** A seed to begin with: the quarter and four digits of the minute. Any words will do. */
export function freshSeed(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${quarterOf(localDate(now))}-${two(now.getHours())}${two(now.getMinutes())}`;
}
