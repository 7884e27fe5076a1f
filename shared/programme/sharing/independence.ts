/**
 * Who may audit which case (programme.md 7.5, hard rules). Stated: nobody audits a case they took part in. The rest is ours: nobody whose
 * team it is, whom they supervise, who is away, exempt, not trained for the form, or audited the case last.
 */
import { addDays } from '../../dates/iso-date.ts';

export type SharedCase = {
  readonly id: string;
  readonly team: string;
  /** People who took part in the case, its worker's supervisors among them. */
  readonly tookPart: readonly string[];
  /** Who audited it last; '' where nobody has, or where the same auditor is wanted again. */
  readonly auditedLastBy: string;
  /** An auditor from outside is asked for. */
  readonly wantsExternal?: boolean;
};

export type Days = { readonly from: string; readonly to: string };

export type Capacity = {
  readonly id: string;
  readonly team: string;
  /** Teams whose workers this person supervises. */
  readonly supervises: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly away: readonly Days[];
  readonly exempt: boolean;
  /** Ids of forms this person is trained for. */
  readonly trainedFor: readonly string[];
  /** Services or teams this person never audits. */
  readonly never: readonly string[];
  readonly external: boolean;
  /** How many this person was given in the two months before: fairness looks at three months. */
  readonly before: number;
  /** The teams of the cases this person had last time. */
  readonly lastTeams: readonly string[];
};

export const blocks = [
  'took-part',
  'own-team',
  'supervises',
  'never-audits',
  'audited-last',
  'away',
  'exempt',
  'not-trained',
  'not-external',
] as const;
/** Why somebody may not audit a case, whatever the numbers say. */
export type Block = (typeof blocks)[number];

export type Window = { readonly form: string; readonly from: string; readonly to: string };

/** Whether somebody is away on every day of a window: who is there for a part of it can do the work. */
const awayThroughout = (away: readonly Days[], { from, to }: Window): boolean => {
  let day = from;
  for (const one of away.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (one.from > day) return false;
    if (one.to >= to) return true;
    if (one.to >= day) day = addDays(one.to, 1);
  }
  return false;
};

/** Every reason why this person may not audit this case in this window; none where they may. */
export function blocksOf(auditor: Capacity, one: SharedCase, window: Window): Block[] {
  const holds: Readonly<Record<Block, boolean>> = {
    'took-part': one.tookPart.includes(auditor.id),
    'own-team': auditor.team !== '' && auditor.team === one.team,
    supervises: auditor.supervises.includes(one.team),
    'never-audits': auditor.never.includes(one.team),
    'audited-last': one.auditedLastBy === auditor.id,
    away: awayThroughout(auditor.away, window),
    exempt: auditor.exempt,
    'not-trained': !auditor.trainedFor.includes(window.form),
    'not-external': one.wantsExternal === true && !auditor.external,
  };
  return blocks.filter((block) => holds[block]);
}
