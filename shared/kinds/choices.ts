/** Any of several, and another one in a person's own words where the question takes it. */
import { z } from 'zod';
import { misfit } from '../audit/fits/misfit.ts';
import { isWritten } from '../text/written.ts';
import { Choice } from '../toolkit/question-parts.ts';
import { noneCode, type KindRoom } from './kind-room.ts';
import { offeredOf } from './say.ts';

export const shape = z.strictObject({
  kind: z.literal('choices'),
  choices: z.array(Choice).min(1).max(60),
  other: z.boolean().optional(),
});

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['choices', 'other', 'none'],
  isComplete: (_kind, { choices, other, none }) =>
    (choices?.length ?? 0) > 0 || isWritten(other) || none === true,
  inWords: (kind, answer) =>
    [
      ...kind.choices.filter((one) => answer.choices?.includes(one.id)).map((one) => one.label),
      ...(answer.other ? [answer.other] : []),
    ].join(', '),
  counted: (_kind, { choices, none }) => {
    const codes = [...(choices ?? []), ...(none === true ? [noneCode] : [])];
    return codes.length === 0 ? [] : [{ part: '', codes }];
  },
  offered: ({ choices }) => ({ codes: offeredOf(choices, false), ordered: false, takes: 'several' }),
  labels: ({ choices }) => choices,
  carries: true,
  print: (kind, answer) => {
    const chosen = kind.choices.filter((one) => answer.choices?.includes(one.id)).map((one) => one.label);
    const items = answer.other?.trim() ? [...chosen, answer.other.trim()] : chosen;
    return [{ kind: 'list', title: 'Chosen', items: items.length ? items : ['None'] }];
  },
  misfits: (kind, given) => {
    const ids = kind.choices.map((one) => one.id);
    return (given.choices ?? []).every((id) => ids.includes(id))
      ? []
      : [misfit('choices', 'no-choice', `some of ${ids.join(', ')} are expected`)];
  },
  example: ({ choices }) => ({ choices: choices.slice(0, 1).map((one) => one.id) }),
};
