/**
 * A box whose text is read when it is left: dates, moments, numbers in tables. Where a record keeps what is typed, it is
 * told with every key, so that nothing is lost by a crash; a page that closes over the box, the lock and the end of the program
 * read it as leaving does.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { readsBeforeLeaving } from '../records/before-leaving.ts';

type Options = {
  /** The value in words, shown while nothing else stands in the box. */
  readonly shown: string;
  /** What is typed and not read yet, as the record keeps it. */
  readonly unread: string | undefined;
  /** Tells the record what stands in the box; without it the box keeps that itself. */
  readonly onTyped: ((text: string) => void) | undefined;
  /** Reads the text and hands its value on. Gives false when it cannot be read. */
  readonly take: (text: string) => boolean;
};

export type TypedBox = {
  readonly text: string;
  /** Whether text stands in the box that is not read yet. */
  readonly isPending: boolean;
  /** The same, once the box was left with it: then it is said. */
  readonly isWaiting: boolean;
  readonly type: (text: string) => void;
  /** Reads what stands there. True when all is read. */
  readonly leave: () => boolean;
};

/** Takes the value in words and how text is read; gives what the box shows and does. */
export function useTyped({ shown, unread, onTyped, take }: Options): TypedBox {
  const [typed, setTyped] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  // A box that is emptied keeps nothing in the record, and is empty all the same.
  const emptied = isTyping && typed === '' ? '' : null;
  const pending = onTyped === undefined ? typed : (unread ?? emptied);

  // What is in the box when the page closes over it, read by the newest reader.
  const close = useRef<(() => void) | null>(null);
  useEffect(() => {
    close.current = isTyping && pending !== null ? () => take(pending) : null;
  });
  useLayoutEffect(() => {
    const read = (): void => close.current?.();
    const done = readsBeforeLeaving(read);
    return () => {
      done();
      read();
    };
  }, []);

  return {
    text: pending ?? shown,
    isPending: pending !== null,
    isWaiting: pending !== null && !isTyping,
    type: (text) => {
      setTyping(true);
      setTyped(text);
      onTyped?.(text);
    },
    leave: () => {
      setTyping(false);
      if (pending === null) return true;
      const read = take(pending);
      if (read) setTyped(null);
      return read;
    },
  };
}
