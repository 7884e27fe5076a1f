/** A statement that a person signs; one nobody gave on its own is given by signing the part it stands in. */
import { z } from 'zod';
import { dayMisfits } from '../audit/fits/days.ts';
import { shortMoment } from '../dates/index.ts';
import { dateAndTime } from '../report/words.ts';
import { questionById } from '../toolkit/evaluate/visible.ts';
import type { Around, KindRoom } from './kind-room.ts';
import { labelled } from './say.ts';

export const shape = z.strictObject({ kind: z.literal('sign-off'), statement: z.string().min(1).max(600) });

function signedWith({ toolkit, audit, question }: Around) {
  const part = questionById(toolkit, question.id)?.section.part;
  const signature = audit.parts.find((one) => one.part === part);
  return signature && { by: signature.name, role: signature.role, at: signature.at };
}

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['signOff'],
  isComplete: (_kind, { signOff }) => signOff !== undefined,
  inWords: (_kind, { signOff }) =>
    signOff === undefined ? '' : `${signOff.by}, ${signOff.role}, ${shortMoment(signOff.at)}`,
  counted: () => [],
  carries: false,
  print: ({ statement }, answer, around) => {
    const by = answer.signOff ?? signedWith(around);
    return [labelled(statement, by ? `${by.by}, ${by.role}, ${dateAndTime(by.at)}` : 'Not signed yet')];
  },
  misfits: (_kind, { signOff }, { today }) => dayMisfits(signOff?.at ?? '', 'signOff.at', today),
  example: () => ({}),
};
