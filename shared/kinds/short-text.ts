/** A line of text. */
import { z } from 'zod';
import { isWritten } from '../text/written.ts';
import type { KindRoom } from './kind-room.ts';
import { labelled, orNotWritten } from './say.ts';

export const shape = z.strictObject({
  kind: z.literal('short-text'),
  maxLength: z.int().min(1).max(2000).optional(),
});

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['text'],
  isComplete: (_kind, { text }) => isWritten(text),
  inWords: (_kind, { text }) => text ?? '',
  counted: () => [],
  carries: true,
  print: (_kind, { text }) => [labelled('Answer', orNotWritten(text))],
  example: () => ({ text: 'To be written' }),
};
