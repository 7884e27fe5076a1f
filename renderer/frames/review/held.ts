/** Places of the open review that hold more than fits, in words and with the way to each. */
import { useMemo } from 'react';
import type { At } from '../../../shared/records/refused.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { heldWordsOf } from '../../records/held-places.ts';
import type { HeldPlace } from '../../stores/held-words.ts';
import { questionName } from '../history/change-values.ts';
import { goToPage } from './go-to.ts';
import { useReview } from './review-context.tsx';

const boxes: Readonly<Record<string, string>> = {
  reason: 'why',
  tests: 'the three tests',
  conversation: 'the talk',
  with: 'with whom',
  what: 'what must happen',
  owner: 'who',
  measure: 'how we will know',
  strength: 'what was strong',
  development: 'what to develop',
  outcomeReason: 'why',
};
const tops: Readonly<Record<string, string>> = {
  overall: 'The three tests, overall',
  notes: 'Notes',
  actions: 'Actions',
  feedback: 'Feedback',
  outcomeReason: 'Outcome',
  unsent: 'Note that is not added yet',
};

/** A place of a review in words: "3i Child’s voice, why". */
export function reviewPlaceWords(toolkit: Toolkit, at: At): string {
  const [top = '', second = ''] = at;
  const box = boxes[at.at(-1) ?? ''];
  const name = top === 'questions' ? questionName(toolkit, second) : (tops[top] ?? top);
  return box === undefined ? name : `${name}, ${box}`;
}

/** What does not fit in the open review. */
export function useHeldOfReview(): readonly HeldPlace[] {
  const status = useReview((d) => d.status);
  const toolkit = useReview((d) => d.toolkit);
  const audit = useReview((d) => d.audit.id);
  return useMemo(
    () =>
      status.kind !== 'held'
        ? []
        : status.refused.map((place) => {
            const [top = '', second = ''] = place.at;
            const page =
              top === 'questions' ? second : top === 'unsent' ? (second.split('/')[0] ?? '') : 'outcome';
            return {
              where: reviewPlaceWords(toolkit, place.at),
              words: heldWordsOf(place),
              go: () => goToPage(audit, page),
            };
          }),
    [status, toolkit, audit],
  );
}
