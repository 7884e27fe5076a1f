/** The boxes of every act, and the event that what stands in them makes. */
import {
  ProofKind,
  type ActionAct,
  type ActionSide,
  type Shown,
  type Speaker,
} from '../../../shared/actions/event.ts';
import type { FollowedAction } from '../../../shared/actions/read-action.ts';
import type { Said } from '../../../shared/actions/states.ts';
import { shortDate } from '../../../shared/dates/index.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import type { FormError } from '../../ui/error-summary.tsx';
import { useBox, useDateBox, type Box, type DateBox } from './typed.ts';
import { useWordingBoxes, wordingIn, type WordingBoxes } from './wording-fields.tsx';

export type ActBoxes = {
  readonly words: Box;
  readonly on: DateBox;
  readonly kind: Box;
  readonly shown: Box;
  readonly where: Box;
  readonly shownOn: DateBox;
  readonly plan: Box;
  readonly number: Box;
  readonly carries: Box;
  readonly review: DateBox;
  readonly wording: WordingBoxes;
};

/** Every box there is; each act shows its own. */
export function useActBoxes(of: string, now: FollowedAction): ActBoxes {
  return {
    words: useBox(of, 'words'),
    on: useDateBox(of, 'on'),
    kind: useBox(of, 'kind', now.newest.wording.proof),
    shown: useBox(of, 'shown'),
    where: useBox(of, 'where'),
    shownOn: useDateBox(of, 'shown-on'),
    plan: useBox(of, 'plan'),
    number: useBox(of, 'number'),
    carries: useBox(of, 'carries'),
    review: useDateBox(of, 'review'),
    wording: useWordingBoxes(of, now.newest.wording),
  };
}

const datesOf: Readonly<
  Partial<Record<ActionAct, readonly (readonly ['on' | 'shownOn' | 'review', string])[]>>
> = {
  report: [
    ['on', 'act-on'],
    ['shownOn', 'act-shown-on'],
  ],
  prove: [['on', 'act-on']],
  'plan-closed': [['on', 'act-on']],
  'accept-as-is': [['review', 'act-review']],
};

/** Dates that are typed and not read yet: nothing is sent with one. */
export function unreadDates(act: ActionAct, boxes: ActBoxes): FormError[] {
  const message = 'This date is not read yet: write it like 21 11 2026';
  const own = (datesOf[act] ?? []).flatMap(([box, field]) =>
    boxes[box].unread === undefined ? [] : [{ field, message }],
  );
  return act === 'change' && boxes.wording.due.unread !== undefined ? [{ field: 'act-due', message }] : own;
}

const shownIn = ({ kind, shown, where, shownOn }: ActBoxes): Shown => ({
  kind: ProofKind.safeParse(kind.value).data ?? '',
  what: shown.value,
  where: where.value,
  on: shownOn.value,
});

type Who = { readonly side: ActionSide; readonly by: Speaker; readonly version: number };

/** What is said, from what stands in the boxes of the act. */
export function saidIn(act: ActionAct, boxes: ActBoxes, who: Who): Said {
  const { words, on, plan, number, carries, review, wording } = boxes;
  const said = { act, ...who, ...(words.value.trim() === '' ? {} : { words: words.value }) };
  const dated = on.value === '' ? {} : { on: on.value };
  switch (act) {
    case 'report':
      return { ...said, ...dated, ...(boxes.shown.value.trim() === '' ? {} : { shown: shownIn(boxes) }) };
    case 'prove':
    case 'plan-closed':
      return { ...said, ...dated };
    case 'change':
      return { ...said, wording: wordingIn(wording) };
    case 'transfer':
      return { ...said, to: { plan: plan.value, number: number.value } };
    case 'accept-as-is':
      return {
        ...said,
        carries: carries.value,
        ...(review.value === '' ? {} : { review: review.value }),
      };
    default:
      return said;
  }
}

const fields: readonly (readonly [Parameters<typeof sentenceFor>[0], string])[] = [
  ['reason-needed', 'act-words'],
  ['action-who', 'act-name'],
  ['action-own-proof', 'act-name'],
  ['action-evidence-needed', 'act-shown'],
  ['action-number-needed', 'act-plan'],
  ['action-risk-needed', 'act-carries'],
];

/** The box a refusal is about. */
export function fieldOfRefusal(act: ActionAct, sentence: string): string {
  const found = fields.find(([code]) => sentenceFor(code) === sentence)?.[1];
  if (found !== undefined) return found;
  return act === 'change' ? 'act-what' : act === 'report' || act === 'prove' ? 'act-on' : 'act-name';
}

/** The words and the date both sides are asked to agree to. */
export function wordingBeing({ newest: { wording } }: FollowedAction): string {
  const by = wording.due === '' ? 'no date yet' : `by ${shortDate(wording.due)}`;
  return `“${wording.what}” ${wording.owner}, ${by}.`;
}
