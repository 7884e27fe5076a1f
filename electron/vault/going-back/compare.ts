/** What differs between the vault and a copy of it, audit by audit. */
import type { CopyDifference } from '../../../shared/contract/copies.ts';
import type { AuditPoint } from '../file/look-into.ts';

/** So many are named; the rest is counted. */
const mostNamed = 500;

/** Takes the audits of the vault and those of a copy. Gives those that differ, what the vault has more first, and how many there are. */
export function compareAudits(
  vault: readonly AuditPoint[],
  copy: readonly AuditPoint[],
): { readonly differences: CopyDifference[]; readonly differing: number } {
  const inCopy = new Map(copy.map((one) => [one.id, one]));
  const inVault = new Set(vault.map(({ id }) => id));
  const line = (point: AuditPoint, what: CopyDifference['what'], saves: number): CopyDifference => ({
    audit: point.id,
    reference: point.reference,
    caseReference: point.caseReference,
    what,
    saves,
  });
  const fromVault = vault.flatMap((point) => {
    const then = inCopy.get(point.id);
    if (then === undefined) return [line(point, 'only-in-vault', point.revision)];
    if (point.isDamaged && !then.isDamaged)
      return [line(point, 'damaged', Math.max(0, point.revision - then.revision))];
    if (then.revision === point.revision) return [];
    return point.revision > then.revision
      ? [line(point, 'newer', point.revision - then.revision)]
      : [line(point, 'older', then.revision - point.revision)];
  });
  const fromCopy = copy
    .filter(({ id }) => !inVault.has(id))
    .map((point) => line(point, 'only-in-copy', point.revision));
  const all = [...fromVault, ...fromCopy];
  return { differences: all.slice(0, mostNamed), differing: all.length };
}
