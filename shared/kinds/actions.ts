/**
 * The audit's own actions (shared/audit/action.ts), shown as a table; `reply` shows the responses instead. `rag` false: the source knows
 * no red, amber and green, so the table has no column for them.
 */
import { counted } from '../dates/index.ts';
import { z } from 'zod';
import { actionBlocks } from '../report/action-blocks.ts';
import { isWritten } from '../text/written.ts';
import type { KindRoom } from './kind-room.ts';

export const shape = z.strictObject({
  kind: z.literal('actions'),
  reply: z.boolean().optional(),
  rag: z.boolean().optional(),
});

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['none'],
  isComplete: ({ reply }, { none }, audit) =>
    reply === true
      ? audit.actions.every((action) => isWritten(action.reply))
      : audit.actions.length > 0 || none === true,
  inWords: (_kind, { none }, { audit }) => {
    const count = audit.actions.length;
    if (count === 0) return none === true ? 'No actions are needed' : '';
    return counted(count, 'action');
  },
  counted: () => [],
  carries: true,
  print: ({ reply }, _answer, { audit }) => actionBlocks(audit, reply ?? false),
  example: () => ({}),
  isWide: () => true,
};
