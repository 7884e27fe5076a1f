/** Draws from a stored case list (programme.md 7.4, PG43): each follows from what is stored, the first stays visible, another has a reason. */
import { z } from 'zod';
import { IsoTime } from '../../audit/ids.ts';
import { Sha256 } from '../../bundle/manifest.ts';
import { canonicalJson } from '../../json/canonical-json.ts';
import { sameJson } from '../../json/same.ts';
import { limits } from '../../limits.ts';
import { isWritten } from '../../text/written.ts';
import type { CaseRow } from './case-list/row.ts';
import { poolOf } from './case-list/check-list.ts';
import { drawCases, nextDrawn, type CaseDraw } from './draw.ts';

const { caseList: most } = limits;
const Ref = z.string().min(1).max(most.ref);
export const ReasonFor = z.strictObject({ ref: Ref, reason: z.string().max(most.reason) });

export const ListDraw = z.strictObject({
  id: z.uuid(),
  at: IsoTime,
  /** SHA-256 of the rows drawn from, as `listBytes` writes them. */
  fingerprint: Sha256,
  size: z.int().min(1).max(most.rows),
  strata: z.enum(['none', 'team', 'type', 'team-and-type']),
  /** Only cases of these types, where a session has a theme; empty for all. */
  types: z.array(z.string().max(most.type)).max(60),
  seed: z.string().min(1).max(most.seed),
  exclusions: z.array(ReasonFor).max(most.rows),
  drawn: z.array(Ref).max(most.rows),
  /** Why it was drawn again; '' for the first draw of a list. */
  reason: z.string().max(most.reason),
});
export type ListDraw = z.infer<typeof ListDraw>;

/** A drawn case that fell away, and the one that came after it in the same draw (PG32); '' where the list was used up. */
export const Followed = z.strictObject({
  id: z.uuid(),
  draw: z.uuid(),
  fallen: Ref,
  by: z.union([z.literal(''), Ref]),
  at: IsoTime,
  reason: z.string().max(most.reason),
});
export type Followed = z.infer<typeof Followed>;

/** What the fingerprint of a list covers: its rows by reference, wherever they stood. The same list gives the same bytes in any order. */
export const listBytes = (rows: readonly CaseRow[]): string =>
  canonicalJson(
    poolOf(rows)
      .map(({ row: _row, ...rest }) => rest)
      .toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
  );

type Drawing = Pick<ListDraw, 'size' | 'strata' | 'types' | 'seed' | 'exclusions'>;

const inputOf = (rows: readonly CaseRow[], { size, strata, types, seed, exclusions }: Drawing) => ({
  cases: poolOf(rows)
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ ref, team, type }) => ({ id: ref, team, type })),
  size,
  strata,
  seed,
  exclusions: exclusions.map(({ ref, reason }) => ({ id: ref, reason })),
});

/** Draws from the rows of a list. Gives the references drawn and how many of how many. */
export const drawFrom = (rows: readonly CaseRow[], drawing: Drawing): CaseDraw =>
  drawCases(inputOf(rows, drawing));

/** Whether drawing again from what is stored gives what was drawn (PG43). */
export const drawRepeats = (rows: readonly CaseRow[], draw: ListDraw): boolean =>
  sameJson(drawFrom(rows, draw).drawn, draw.drawn);

/** The cases a draw stands at now: those drawn, each fallen one followed by what came after it. */
export const standingDrawn = (draw: ListDraw, followed: readonly Followed[]): string[] => {
  const own = followed.filter((one) => one.draw === draw.id);
  const fallen = new Set(own.map((one) => one.fallen));
  return [...draw.drawn, ...own.map(({ by }) => by)].filter((ref) => ref !== '' && !fallen.has(ref));
};

/** The case after one that falls away, from the same draw; '' where the list is used up. */
export const afterFallen = (
  rows: readonly CaseRow[],
  draw: ListDraw,
  followed: readonly Followed[],
  fallen: string,
): string => {
  const taken = new Set([
    ...draw.drawn,
    ...followed.flatMap((one) => (one.draw === draw.id ? [one.fallen, one.by] : [])),
  ]);
  return nextDrawn(inputOf(rows, draw), fallen, taken) ?? '';
};

type Drawn = {
  readonly rows: readonly CaseRow[];
  readonly draws: readonly ListDraw[];
  readonly followed: readonly Followed[];
};

const beginsWith = (after: readonly unknown[], before: readonly unknown[]): boolean =>
  before.every((one, at) => sameJson(one, after[at]));

/** Whether a list may become another: what was drawn stays as it was drawn, what is new follows from what is stored (PG43, PG32). */
export function mayDraw(before: Drawn, after: Drawn): boolean {
  if (before.draws.length > 0 && !sameJson(before.rows, after.rows)) return false;
  if (!beginsWith(after.draws, before.draws) || !beginsWith(after.followed, before.followed)) return false;
  const drawsHold = after.draws.every(
    (draw, at) =>
      at < before.draws.length || ((at === 0 || isWritten(draw.reason)) && drawRepeats(after.rows, draw)),
  );
  return (
    drawsHold &&
    after.followed.every((one, at) => {
      if (at < before.followed.length) return true;
      const earlier = after.followed.slice(0, at);
      const draw = after.draws.find(({ id }) => id === one.draw);
      return (
        draw !== undefined &&
        isWritten(one.reason) &&
        standingDrawn(draw, earlier).includes(one.fallen) &&
        afterFallen(after.rows, draw, earlier, one.fallen) === one.by
      );
    })
  );
}
