/** One value too long never keeps the rest from being saved: every leaf of a filled audit and of a review, spoilt one by one. */
import { describe, expect, it } from 'vitest';
import { Audit } from '../../../shared/audit/audit.ts';
import { Review } from '../../../shared/moderation/review.ts';
import { fitting, readsLoosely } from '../../../shared/records/fitting.ts';
import { asItStands, withRefused } from '../../../shared/records/refused.ts';
import { fullAudit, fullReview } from '../../fixtures/full-records.ts';
import { limitedLeaves, withAt } from './leaves.ts';

const kinds = [
  ['audit', Audit, fullAudit(), '/actions/0/doneOn'],
  ['review', Review, fullReview(), '/questions/3a/conversation/at'],
] as const;

describe.each(kinds)('a filled %s', (_, schema, before, elsewhere) => {
  const leaves = limitedLeaves(schema, before);
  const typed = elsewhere.endsWith('doneOn') ? '2026-11-20' : '2026-11-20T10:11:12.000Z';

  it('has leaves with a limit of every kind', () => {
    expect(leaves.length).toBeGreaterThan(15);
    expect(leaves.some(({ kind }) => kind === 'rows')).toBe(true);
  });

  it.each(leaves.map((leaf) => [leaf.path.join('/'), leaf] as const))(
    'one more than fits at %s leaves everything else to be saved, and can be put back',
    (path, leaf) => {
      const spoilt = withAt(before, leaf.path, leaf.tooMuch);
      const after = withAt(spoilt, elsewhere.slice(1).split('/'), typed);
      const parted = fitting(schema as never, before, after);
      expect(parted).not.toBeNull();
      if (parted === null) return;
      const { fits, refused } = parted;
      expect(refused.length).toBeGreaterThan(0);
      // The refused place is as it was or empty, and all else is what was typed.
      expect(`${path}: ${JSON.stringify(fits)}`).toContain(`"${typed}"`);
      expect(schema.safeParse(fits).success).toBe(true);
      expect(withRefused(fits, refused)).toEqual({ document: after, lost: [] });
      expect(asItStands(after, refused)).toEqual(fits);
      expect(readsLoosely(schema as never, after)).toEqual(after);
    },
  );
});

it('several places at once are each refused, rows in their order', () => {
  const before = fullAudit();
  const row = (n: number) => ({ ...before.actions[0], id: `new-${n}`, what: `Task ${n}` });
  const after = {
    ...before,
    actions: [
      ...before.actions.map((one) => ({ ...one, owner: 'x'.repeat(2000), measure: 'y'.repeat(4000) })),
      ...Array.from({ length: 305 - before.actions.length }, (_, n) => row(n)),
    ],
  } as Audit;
  const parted = fitting(Audit, before, after);
  expect(parted?.fits.actions).toHaveLength(300);
  expect(parted?.refused.filter(({ at }) => at.length === 2).map(({ at }) => at[1])).toEqual(
    after.actions.slice(300).map(({ id }) => `#${id}`),
  );
  expect(parted?.refused.filter(({ at }) => at[2] === 'owner')[0]?.most).toBe(200);
  expect(parted && withRefused(parted.fits, parted.refused).document).toEqual(after);
});

it('what was wrong before is left alone', () => {
  const before = { ...fullAudit(), carriedFrom: 'x'.repeat(50) };
  const after = { ...before, marking: 'OFFICIAL' };
  expect(fitting(Audit, before, after)).toEqual({ fits: after, refused: [] });
});
