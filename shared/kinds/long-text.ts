/** Running text of any length. */
import { z } from 'zod';
import { isWritten } from '../text/written.ts';
import type { KindRoom } from './kind-room.ts';
import { labelled, orNotWritten } from './say.ts';

export const shape = z.strictObject({ kind: z.literal('long-text') });

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['text'],
  isComplete: (_kind, { text }) => isWritten(text),
  inWords: (_kind, { text }) => text ?? '',
  counted: () => [],
  carries: true,
  print: (_kind, { text }) => [labelled('Text', orNotWritten(text))],
  example: (_kind, { text }) => ({ text }),
};
