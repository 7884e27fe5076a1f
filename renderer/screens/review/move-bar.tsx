/** The way on at the foot of the middle: previous, next, next note, next difference, next not reviewed. */
import { useReview } from '../../frames/review/review-context.tsx';
import { useKeysOf } from '../../stores/commands.ts';
import type { CommandId } from '../../../shared/commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Link } from '../../frames/link.tsx';
import { goToPage } from '../../frames/review/go-to.ts';
import {
  pageName,
  pageNumber,
  stopsAt,
  walk,
  type ReviewPage,
  type Stop,
} from '../../frames/review/pages.ts';

function Step(props: { readonly page: ReviewPage | undefined; readonly way: 'previous' | 'next' }) {
  const { page, way } = props;
  const audit = useReview((d) => d.audit.id);
  const keys = useKeysOf(way === 'previous' ? 'question.previous' : 'question.next');
  if (page === undefined) return null;
  return (
    <Link
      className="btn"
      to={() => goToPage(audit, page.id)}
      aria-keyshortcuts={keys.aria}
      aria-label={`${way === 'previous' ? 'Previous' : 'Next'}: ${pageName(page)}`}
    >
      {way === 'previous' ? <Icon name="arrow-left" /> : null}
      <span>{pageNumber(page)}</span>
      {way === 'next' ? <Icon name="arrow-right" /> : null}
    </Link>
  );
}

function Walk(props: {
  readonly page: ReviewPage | undefined;
  readonly command: CommandId;
  readonly word: string;
  readonly className: string;
}) {
  const audit = useReview((d) => d.audit.id);
  const keys = useKeysOf(props.command);
  const { page } = props;
  if (page === undefined) return null;
  return (
    <Link
      className={`btn ${props.className}`}
      to={() => goToPage(audit, page.id)}
      aria-keyshortcuts={keys.aria}
    >
      {props.word} {keys.words === undefined ? null : <Kbd>{keys.words}</Kbd>}
    </Link>
  );
}

export function ReviewMoveBar(props: { readonly pages: readonly ReviewPage[]; readonly page: ReviewPage }) {
  const { pages, page } = props;
  const audit = useReview((d) => d.audit);
  const review = useReview((d) => d.review);
  const at = pages.findIndex((one) => one.id === page.id);
  const next = (stop: Stop): ReviewPage | undefined =>
    walk(pages, page.id, 1, (one) => stopsAt(one, stop, audit, review));
  const left = next('not-reviewed');
  const outcome: ReviewPage = { kind: 'outcome', id: 'outcome' };
  return (
    <nav className="move" aria-label="Between questions">
      <Step page={pages[at - 1]} way="previous" />
      <Step page={pages[at + 1]} way="next" />
      <span className="later" />
      <Walk page={next('note')} command="note.next" word="Next note" className="btn-plain" />
      <Walk
        page={next('difference')}
        command="difference.next"
        word="Next difference"
        className="btn-plain btn-diff"
      />
      {left !== undefined ? (
        <Walk
          page={left}
          command="question.next-unanswered"
          word={`Next not reviewed: ${pageNumber(left)}`}
          className="btn-main"
        />
      ) : page.kind === 'outcome' ? null : (
        <Walk page={outcome} command="audit.finish" word="Go on to the outcome" className="btn-main" />
      )}
    </nav>
  );
}
