/** What the checks of wording reach on sentences and audits by other hands: nobody makes it worse unseen. */
import { describe, expect, it } from 'vitest';
import {
  alarmsIn,
  blindTable,
  type BlindRule,
  type BlindSet,
  heldOut,
  readSets,
  scoreBlind,
} from '../../bench/blind.ts';

type Floors = Partial<Record<BlindRule, readonly [number, number]>>;

/** A little below what was measured, recall and precision in percent. Sets that were read and learned from say what was learned. */
const learned: Floors = {
  R07: [95, 95],
  R12: [95, 95],
  R13: [83, 92],
  B05: [85, 92],
  S07: [95, 95],
  E06: [90, 92],
  B03: [85, 92],
  R02: [90, 95],
  R08: [95, 92],
};
/** Held out: what others' sentences gave, once. */
const unseen: Floors = {
  R07: [80, 95],
  R12: [80, 92],
  R13: [90, 92],
  B05: [74, 79],
  S07: [70, 82],
  E06: [77, 80],
  B03: [83, 80],
  R02: [95, 95],
  R08: [95, 88],
};
const floorsOf = (set: BlindSet): Floors => (set === heldOut ? unseen : learned);

/** False alarms in the good audits of a set. In six 28 more were two words for kin of Welsh families, which are known since. */
const mostAlarms: Readonly<Record<BlindSet, number>> = {
  one: 0,
  two: 0,
  three: 0,
  four: 0,
  five: 0,
  six: 3,
  seven: 0,
  eight: 0,
};

describe.each([...readSets, heldOut] as const)('sentences by another hand, set %s', (set) => {
  it('are found and left alone at least as often as was measured', () => {
    console.log(blindTable(set));
    const { scores } = scoreBlind(set);
    expect(scores.length).toBeGreaterThanOrEqual(6);
    for (const { rule, recall, precision } of scores) {
      const [leastRecall, leastPrecision] = floorsOf(set)[rule] ?? [0, 0];
      expect(recall * 100, `recall of ${rule}`).toBeGreaterThanOrEqual(leastRecall);
      expect(precision * 100, `precision of ${rule}`).toBeGreaterThanOrEqual(leastPrecision);
    }
  });

  it('whole good audits are left alone', () => {
    expect(alarmsIn(set).alarms.length).toBeLessThanOrEqual(mostAlarms[set]);
  });
});
