/** A box of the review to write in: saved on leaving it, and read-only once the review is finished. */
import { useIsFinished, useOpenReview } from './review-context.tsx';
import { off } from '../../surface.ts';

type Props = {
  readonly id: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly rows?: number;
  readonly describedBy?: string;
};

export function Box({ id, value, onText, rows = 3, describedBy }: Props) {
  const review = useOpenReview();
  const finished = useIsFinished();
  return (
    <textarea
      id={id}
      value={value}
      rows={rows}
      lang="en-GB"
      spellCheck={false}
      maxLength={20_000}
      readOnly={finished}
      aria-describedby={describedBy}
      onChange={(event) => onText(event.target.value)}
      onBlur={() => off(review.flush())}
    />
  );
}
