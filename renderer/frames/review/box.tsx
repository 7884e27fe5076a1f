/** The boxes of a review to write in: saved behind and on leaving them, and read-only once the review is finished. */
import { ownUndo } from '../../form/own-undo.ts';
import { SpelledBox } from '../../form/spell/spelled-box.tsx';
import { limits } from '../../../shared/limits.ts';
import { withUnsent } from '../../records/review/review.ts';
import { unawaited } from '../../surface.ts';
import { useIsFinished, useOpenReview, useReview } from './review-context.tsx';

const longest = limits.review.text;

type Props = {
  readonly id: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly rows?: number;
  readonly describedBy?: string;
  /** How much fits, where it is not a text of the review itself. */
  readonly limit?: number;
};

export function Box({ id, value, onText, rows = 3, describedBy, limit = longest }: Props) {
  const review = useOpenReview();
  const finished = useIsFinished();
  return (
    <SpelledBox
      id={id}
      value={value}
      rows={rows}
      limit={limit}
      readOnly={finished}
      aria-describedby={describedBy}
      onText={onText}
      onBlur={() => unawaited(review.flush())}
    />
  );
}

/** The words of a box with which nothing was done yet (a note not added), kept with the review so that nothing typed is lost. */
export function useUnsent(box: string): readonly [string, (text: string) => void] {
  const review = useOpenReview();
  const text = useReview((d) => d.review.unsent?.[box] ?? '');
  const put = (next: string): void =>
    review.change(`unsent/${box}`, (now) => withUnsent(now, box, next), true);
  return [text, put];
}

type UnsentProps = {
  readonly id: string;
  /** The name of the box in `Review.unsent`. */
  readonly box: string;
  readonly rows?: number;
  readonly wrong?: boolean;
  readonly describedBy?: string;
  readonly keys?: string | undefined;
  readonly take?: boolean;
  /** Ctrl+Enter. */
  readonly onSend: () => void;
};

export function UnsentBox({
  id,
  box,
  rows = 2,
  wrong = false,
  describedBy,
  keys,
  take,
  onSend,
}: UnsentProps) {
  const review = useOpenReview();
  const [text, put] = useUnsent(box);
  return (
    <SpelledBox
      id={id}
      value={text}
      rows={rows}
      limit={longest}
      // The box opens because somebody asked to write in it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={take}
      aria-keyshortcuts={keys}
      aria-describedby={describedBy}
      aria-invalid={wrong ? true : undefined}
      onText={put}
      onBlur={() => unawaited(review.flush())}
      onKeyDown={(event) => {
        ownUndo(event);
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        onSend();
      }}
    />
  );
}
