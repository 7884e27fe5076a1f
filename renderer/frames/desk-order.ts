/** Which audits of the desk wait, and in which order. Pure. */
import type { DeskItem, DeskState } from '../../shared/contract/moderation.ts';

const order: readonly DeskState[] = ['came-back', 'reviewing', 'blind', 'new', 'with-auditor', 'moderated'];

/** What waits, in the order of the desk: open risk records, then by state, the oldest first. */
export const inOrder = (items: readonly DeskItem[]): DeskItem[] =>
  items.toSorted(
    (a, b) =>
      Number(b.riskOpen) - Number(a.riskOpen) ||
      order.indexOf(a.state) - order.indexOf(b.state) ||
      a.receivedAt.localeCompare(b.receivedAt),
  );

export const isWaiting = (item: DeskItem): boolean => item.state !== 'moderated';
