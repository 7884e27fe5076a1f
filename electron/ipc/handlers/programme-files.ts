/** Files of the programme: going out, and coming in once their verdict was read. */
import { ok } from '../../../shared/result.ts';
import type { FileRoom } from '../../programme-files/file-room.ts';
import type { ProgrammeSending } from '../../programme-files/sending.ts';
import type { Handlers } from '../serve.ts';

/** Builds the handlers of the section programme. */
export function programmeFileHandlers(parts: {
  readonly room: FileRoom;
  readonly sending: ProgrammeSending;
}): Pick<
  Handlers,
  | 'programme.commission'
  | 'programme.answer'
  | 'programme.receipt'
  | 'programme.decide'
  | 'programme.import'
  | 'programme.leave'
> {
  const { room, sending } = parts;
  return {
    'programme.commission': (input) => sending.commission(input),
    'programme.answer': (input) => sending.answer(input),
    'programme.receipt': (input) => sending.receipt(input),
    'programme.decide': (input) => sending.decide(input),
    'programme.import': ({ file, senderAccepted, warningsAccepted }) =>
      room.takeIn(file, { sender: senderAccepted, warnings: warningsAccepted }),
    'programme.leave': ({ file }) => {
      room.leave(file);
      return Promise.resolve(ok(null));
    },
  };
}
