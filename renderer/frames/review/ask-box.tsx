/** A question to the auditor being written: about a note that is asked again, or about a change. Its words are kept until it is asked or left. */
import { useState } from 'react';
import { withUnsent } from '../../records/review/review.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { UnsentBox, useUnsent } from './box.tsx';
import { useOpenReview, useReview } from './review-context.tsx';

/** Words said now, in the moderator's name. */
export function useWords(): (text: string) => { text: string; name: string; at: string } {
  const name = useReview((d) => d.review.moderator.name);
  return (text) => ({ text: text.trim(), name, at: new Date().toISOString() });
}

type Words = ReturnType<ReturnType<typeof useWords>>;

/** Whether a question is being written in this box: because somebody began it just now, or before a lock. */
export function useAsking(box: string): readonly [boolean, (asking: boolean) => void] {
  const open = useOpenReview();
  const [text] = useUnsent(box);
  const [begun, setBegun] = useState(false);
  const put = (asking: boolean): void => {
    setBegun(asking);
    if (!asking) open.change(`unsent/${box}`, (review) => withUnsent(review, box, ''));
  };
  return [begun || text !== '', put];
}

type Props = {
  readonly id: string;
  /** The name of the box in `Review.unsent`. */
  readonly box: string;
  readonly label: string;
  readonly act: string;
  /** The field of the change, for undo. */
  readonly field: string;
  readonly ask: (review: Review, words: Words) => Review;
  readonly onDone: () => void;
};

export function AskBox({ id, box, label, act, field, ask, onDone }: Props) {
  const open = useOpenReview();
  const words = useWords();
  const [text] = useUnsent(box);
  const [wrong, setWrong] = useState(false);
  const send = (): void => {
    if (text.trim() === '') {
      setWrong(true);
      document.getElementById(id)?.focus();
      return;
    }
    open.change(field, (review) => withUnsent(ask(review, words(text)), box, ''));
    unawaited(open.flush());
    onDone();
  };
  return (
    <div className="note-new">
      <label htmlFor={id}>{label}</label>
      {wrong ? (
        <div role="alert">
          <ErrorText id={`${id}-e`}>Write the question first.</ErrorText>
        </div>
      ) : null}
      <UnsentBox
        id={id}
        box={box}
        take
        wrong={wrong}
        {...(wrong ? { describedBy: `${id}-e` } : {})}
        onSend={send}
      />
      <p className="note-do">
        <Button onClick={send}>{act}</Button>
        <Button kind="plain" onClick={onDone}>
          Leave it
        </Button>
      </p>
    </div>
  );
}
