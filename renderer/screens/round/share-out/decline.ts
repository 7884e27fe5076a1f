/**
 * An offered case that comes back (PG32): one that turns out to be the auditor's own falls out of the draw and the next of the same draw
 * goes to the same auditor, where nothing speaks against it; otherwise the case itself goes to somebody else.
 */
import { allocate } from '../../../../shared/programme/sharing/allocate.ts';
import { afterFallen, type Followed } from '../../../../shared/programme/choosing/list-draw.ts';
import { blocksOf } from '../../../../shared/programme/sharing/independence.ts';
import { auditorName, type SharePlan } from '../../../../shared/programme/sharing/share-plan.ts';
import { casesOf } from '../../../../shared/programme/sharing/year-auditors.ts';
import type { CaseList } from '../../../../shared/records/case-list.ts';
import type { ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import type { Round } from '../../../../shared/records/round.ts';
import type { OpenKindRecord } from '../../../records/open-record.ts';
import {
  makeAllocation,
  moveAllocation,
  type AllocationLine,
  type Refusal,
} from '../../../records/programme/allocations.ts';

export const refusalWords: Readonly<Record<Refusal, string>> = {
  'took-part': 'Took part in the case',
  conflict: 'Conflict of interest',
  'no-capacity': 'No capacity',
  away: 'Away',
  other: 'Another reason',
};

export type Declining = {
  readonly one: AllocationLine;
  readonly act: 'decline' | 'hand-back';
  readonly why: Refusal;
  readonly reason: string;
  readonly by: string;
  readonly plan: SharePlan;
  readonly round: Round;
  readonly year: ProgrammeYear;
  readonly list: OpenKindRecord<CaseList> | null;
};

/** Who gets a case, all that stands staying where it is: `first` where nothing speaks against it, else whom the solver gives; '' for nobody. */
function auditorFor({ plan, year, list, one }: Declining, ref: string, first: string): string {
  const row = list?.store.getState().document.rows.find((each) => each.ref === ref);
  const [known] = row === undefined ? [] : casesOf([row], year.people).cases;
  const found = plan.cases.find(({ id }) => id === ref) ?? known;
  if (found === undefined) return '';
  const target = ref === one.subject ? { ...found, tookPart: [...found.tookPart, one.auditor] } : found;
  const wanted = plan.capacities.find(({ id }) => id === first);
  if (wanted !== undefined && blocksOf(wanted, target, plan.window).length === 0) return first;
  const kept = [...plan.standing.values()]
    .filter(({ id }) => id !== one.id)
    .map(({ subject, auditor }) => ({ case: subject, auditor }));
  const { placed } = allocate({
    cases: [target],
    auditors: plan.capacities,
    window: plan.window,
    seed: one.id,
    kept,
  });
  return placed.find((each) => each.case === ref)?.auditor ?? '';
}

/** Declines or hands back, and puts what comes after it in its place. Gives a sentence of what was done, or of what went wrong. */
export async function comesBack(input: Declining): Promise<string> {
  const { one, act, why, reason, by, round, year, list } = input;
  const words = reason.trim() === '' ? refusalWords[why] : reason.trim();
  const trouble = await moveAllocation(one.id, act, { by, why, reason: words });
  if (trouble !== '') return trouble;
  const isOwn = why === 'took-part' || why === 'conflict';
  let ref = one.subject;
  const document = list?.store.getState().document;
  const draw = document?.draws.at(-1);
  const wasDrawn = draw !== undefined && document !== undefined && isOwn;
  if (wasDrawn && list) {
    const next = afterFallen(document.rows, draw, document.followed, one.subject);
    const followed: Followed = {
      id: crypto.randomUUID(),
      draw: draw.id,
      fallen: one.subject,
      by: next,
      at: new Date().toISOString(),
      reason: words,
    };
    list.change('followed', (now) => ({ ...now, followed: [...now.followed, followed] }));
    if (next === '') return `${one.subject} fell away; the list has no other case.`;
    ref = next;
  }
  const auditor = auditorFor(input, ref, isOwn ? one.auditor : '');
  if (auditor === '') return `${ref} is open: nobody may have it who has room.`;
  const row = document?.rows.find((each) => each.ref === ref);
  const made = await makeAllocation({
    year: year.id,
    round: round.id,
    subject: ref,
    team: row?.team ?? one.team,
    form: { id: round.form.id, version: round.form.version },
    auditor,
    due: one.due,
    replaces: one.id,
  });
  return made === '' ? `${ref} takes its place, for ${auditorName(year, auditor)}.` : made;
}
