/** Drawing from the accepted audits of the desk, now or again as it was done before. Pure. */
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import { drawSample, type Sample } from '../../../shared/moderation/sample.ts';
import type { SampleRecord } from '../../../shared/records/sample.ts';
import type { Exclusion } from '../../../shared/records/sample-exclusion.ts';
import { dayOf, groupOf, type Spread } from './desk-words.ts';
import { isWaiting } from '../../frames/desk-order.ts';

export type Recorded = Omit<SampleRecord, 'id'>;
type Exclusions = readonly Exclusion[];
type Wanted = { readonly size: number; readonly by: Spread; readonly seed: string };

/** What is drawn from: audits whose moderation is finished. */
export const candidatesOf = (items: readonly DeskItem[]): DeskItem[] =>
  items.filter((item) => !isWaiting(item));

/** Draws from these audits. The same audits, size, spread, seed and exclusions give the same sample. */
export const draw = (candidates: readonly DeskItem[], wanted: Wanted, exclusions: Exclusions): Sample =>
  drawSample(
    candidates.map((item) => ({ id: item.audit, group: groupOf(item, wanted.by) })),
    wanted.size,
    wanted.seed,
    exclusions.map(({ audit, reason }) => ({ id: audit, reason })),
  );

/** What is kept of a sample: enough to draw it again and to say why an audit was not in it. */
export function recordOf(
  sample: Sample,
  candidates: readonly DeskItem[],
  wanted: Wanted,
  exclusions: Exclusions,
  at: string,
): Recorded {
  const drawn = new Set(sample.drawn);
  const left = new Set(sample.excluded.map((one) => one.id));
  return {
    at,
    ...wanted,
    candidates: sample.groups.reduce((sum, group) => sum + group.candidates, 0),
    excluded: sample.excluded.length,
    drawn: candidates.filter((item) => drawn.has(item.audit)).map((item) => item.audit),
    exclusions: exclusions.filter((one) => left.has(one.audit)).map((one) => ({ ...one })),
  };
}

/**
 * Draws a recorded sample again: from the audits that were accepted by then, leaving out who was left out then.
 * `same` is false where the list has changed since, because an audit was erased, came back or is graded otherwise.
 */
export function drawAgain(
  items: readonly DeskItem[],
  one: Recorded,
  exclusions: Exclusions,
): { readonly sample: Sample; readonly same: boolean } {
  const then = candidatesOf(items).filter((item) => dayOf(item) <= one.at);
  const sample = draw(then, one, one.exclusions ?? exclusions);
  const drawn = new Set<string>(one.drawn);
  return {
    sample,
    same: sample.drawn.length === drawn.size && sample.drawn.every((id) => drawn.has(id)),
  };
}
