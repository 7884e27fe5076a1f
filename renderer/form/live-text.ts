/**
 * Text a person is writing, as it is at any moment. A key press goes from the box into the draft and paints; what stands
 * beside the box (count of words, marks, checks) follows at leisure. So no key waits for anything but its own letter.
 */
import {
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Answer } from '../../shared/audit/answer.ts';
import { answerOf } from '../records/audit/draft-answer.ts';
import { useForm } from './draft-context.tsx';

export type LiveText = {
  /** The text now, with the last key. */
  readonly now: () => string;
  /** Tells of every change, at once. Gives the function that stops. */
  readonly follow: (changed: () => void) => () => void;
};

/** A text of an answer of the open audit. `pick` must be the same function at every drawing. */
export function useAnswerText(question: string, pick: (answer: Answer) => string): LiveText {
  const { draft } = useForm();
  return useMemo((): LiveText => {
    const now = (): string => pick(answerOf(draft.store.getState().audit, question));
    return {
      now,
      follow: (changed) => {
        let last = now();
        return draft.store.subscribe(() => {
          const text = now();
          if (text === last) return;
          last = text;
          changed();
        });
      },
    };
  }, [draft, question, pick]);
}

/** A text a parent keeps in its own state. */
export function useGivenText(value: string): LiveText {
  const held = useRef(value);
  const [followers] = useState(() => new Set<() => void>());
  useLayoutEffect(() => {
    if (held.current === value) return;
    held.current = value;
    for (const changed of followers) changed();
  }, [value, followers]);
  const [live] = useState((): LiveText => ({
    now: () => held.current,
    follow: (changed) => {
      followers.add(changed);
      return () => followers.delete(changed);
    },
  }));
  return live;
}

/** The text with every key: draws anew at every one. */
export const useTextNow = (live: LiveText): string => useSyncExternalStore(live.follow, live.now);

/** Something about the text, looked at with every key, drawn anew only when it has become another. */
export const useOfText = <T extends string | number | boolean>(
  live: LiveText,
  tell: (text: string) => T,
): T => useSyncExternalStore(live.follow, () => tell(live.now()));

/** The text once it has stayed the same for `restMs`. Drawing it gives way to keys. */
export function useSettledText(live: LiveText, restMs = 300): string {
  const [settled, settle] = useState(live.now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => startTransition(() => settle(live.now())), restMs);
    };
    // It may have become another text since it was drawn.
    rest();
    const stop = live.follow(rest);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [live, restMs]);
  return settled;
}
