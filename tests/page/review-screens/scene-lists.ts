/** The lists of the scenes: what waits at the desk, what is finished, and the people one knows. */
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import type { GradeKey } from '../../../shared/scales/scale.ts';
import { idOf } from '../../fixtures/fake-audits.ts';
import { contact, deskItem } from '../../fixtures/fake-moderation.ts';
import { first, second } from './scene-audits.ts';

const now = new Date();
const ago = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();
const grades: readonly GradeKey[] = ['o', 'g', 'ri', 'in'];
/** The table of the prototype: 48 audits graded by an auditor and, blind, by a moderator. */
const table = [
  [5, 3, 0, 0],
  [1, 17, 4, 1],
  [0, 2, 11, 1],
  [0, 0, 1, 2],
];

export const finishedItems = (): DeskItem[] => {
  const items: DeskItem[] = [];
  for (const [i, row] of table.entries())
    for (const [j, count] of row.entries())
      for (let n = 0; n < count; n += 1) {
        const id = 500 + items.length;
        items.push(
          deskItem(first, {
            audit: idOf(id),
            reference: `T2-0${id}`,
            state: 'moderated',
            blind: true,
            team: items.length % 3 === 0 ? 'South' : 'North',
            overallGrade: grades[i] ?? 'g',
            moderatedGrade: grades[j] ?? 'g',
            receivedAt: ago(30 + items.length),
            finishedAt: ago(20 + items.length),
          }),
        );
      }
  return items;
};

export const waitingItems = (): DeskItem[] => [
  deskItem(second, { state: 'came-back', version: 2, receivedAt: ago(0) }),
  deskItem(first, {
    audit: idOf(31),
    reference: 'CF-0204',
    toolkitTitle: 'Case file',
    auditor: 'Auditor A-05',
    riskOpen: true,
    receivedAt: ago(1),
  }),
  deskItem(first, {
    audit: idOf(32),
    reference: 'T2-0388',
    auditor: 'Auditor A-11',
    state: 'reviewing',
    reviewed: 16,
    version: 2,
    receivedAt: ago(2),
  }),
  deskItem(first, {
    audit: idOf(33),
    reference: 'T2-0399',
    auditor: 'Auditor A-09',
    state: 'blind',
    blind: true,
    receivedAt: ago(3),
  }),
  deskItem(first, {
    audit: idOf(34),
    reference: 'MA-0091',
    toolkitTitle: 'MACFA',
    auditor: 'Auditor A-22',
    receivedAt: ago(4),
  }),
  deskItem(first, { audit: idOf(35), reference: 'T2-0395', auditor: 'Auditor A-03', receivedAt: ago(8) }),
  deskItem(first, {
    audit: idOf(36),
    reference: 'T2-0379',
    auditor: 'Auditor A-11',
    state: 'with-auditor',
    receivedAt: ago(14),
  }),
];

export const people = () => [
  contact(17),
  contact(9, {
    name: 'Auditor A-09',
    state: 'seen',
    verifiedHow: '',
    verifiedAt: '',
    words: ['lamp', 'orchid', 'west', 'drum'],
  }),
  contact(22, {
    name: 'Auditor A-22',
    changedKey: { fingerprint: 'ef'.repeat(32), words: ['river', 'candle', 'south', 'flute'], at: ago(1) },
  }),
  contact(3, { name: 'Auditor A-03', state: 'revoked' }),
];
