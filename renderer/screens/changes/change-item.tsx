/** One change: where, what went out and came in, and what the moderator says of it. */
import { useEffect, useRef } from 'react';
import type { Change } from '../../../shared/moderation/changes/index.ts';
import type { Note } from '../../../shared/moderation/review.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { linePieces } from '../../diff/words.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { CommandButton } from '../../frames/command-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { hourMinute } from '../../../shared/dates/index.ts';
import { goToPage } from '../../frames/review/go-to.ts';
import { AskBox, useAsking } from '../../frames/review/ask-box.tsx';
import { useIsFinished, useOpenReview, useReview } from '../../frames/review/review-context.tsx';
import { ChangeBody } from '../../frames/review/change-body.tsx';
import {
  askAbout,
  fieldWords,
  lookAt,
  pageOfChange,
  placeName,
  unlook,
  verdictOf,
} from '../../frames/review/change-acts.ts';

/** A tick that was taken out while the reasons stayed as they were. */
function TickGone({ change, silent }: { readonly change: Change; readonly silent: boolean }) {
  const toolkit = useReview((d) => d.toolkit);
  const list = questionById(toolkit, change.question)?.question.tickLists?.find(
    (one) => one.title === change.field,
  );
  const gone = linePieces(change.before, change.after).some((piece) => piece.kind === 'out');
  if (list === undefined || !gone || !silent) return null;
  return (
    <Notice kind="warn">
      <p>A tick in “{list.title}” was taken out and the reasons were not changed.</p>
    </Notice>
  );
}

function Body({ change, silent }: { readonly change: Change; readonly silent: boolean }) {
  const toolkit = useReview((d) => d.toolkit);
  return (
    <>
      <ChangeBody toolkit={toolkit} change={change} />
      {change.kind === 'lines' ? <TickGone change={change} silent={silent} /> : null}
    </>
  );
}

type Props = {
  readonly change: Change;
  readonly at: number;
  readonly of: number;
  readonly note: Note | undefined;
  readonly current: boolean;
  readonly asking: boolean;
  /** The reasons of this question stayed word for word. */
  readonly silent: boolean;
  readonly onCurrent: () => void;
  readonly onAsk: (asking: boolean) => void;
};

function Acts({ change, note, current, onAsk, name }: Props & { readonly name: string }) {
  const open = useOpenReview();
  const finished = useIsFinished();
  const verdict = useReview((d) => verdictOf(d.review, change));
  const toolkit = useReview((d) => d.toolkit);
  const audit = useReview((d) => d.audit.id);
  const askWord = note === undefined ? 'Ask why' : 'Ask again';
  const look = (): void =>
    open.change('changes', (review) => lookAt(review, change, 'fine', new Date().toISOString()));
  return (
    <div className="chg-act">
      {verdict === undefined || finished ? null : (
        <>
          <span className="st chg-done">
            <Icon name={verdict.verdict === 'fine' ? 'check' : 'message-square'} />
            {verdict.verdict === 'fine' ? 'Fine' : 'Asked'}, {hourMinute(new Date(verdict.at))}
          </span>
          <Linkish
            aria-label={`Undo: ${name}`}
            onClick={() => open.change('changes', (review) => unlook(review, change))}
          >
            Undo
          </Linkish>
        </>
      )}
      {verdict === undefined && !finished ? (
        <>
          {current ? (
            <CommandButton command="review.agree" icon="check" aria-label={`Fine: ${name}`} onClick={look}>
              Fine
            </CommandButton>
          ) : (
            <Button icon="check" aria-label={`Fine: ${name}`} onClick={look}>
              Fine
            </Button>
          )}
          <Button aria-label={`${askWord}: ${name}`} onClick={() => onAsk(true)}>
            {askWord}
          </Button>
        </>
      ) : null}
      <Link
        to={() => goToPage(audit, pageOfChange(toolkit, change.question))}
        aria-label={`Go to the question: ${name}`}
      >
        Go to the question
      </Link>
    </div>
  );
}

export function ChangeItem(props: Props) {
  const { change, at, of, note, current, asking, silent, onCurrent, onAsk } = props;
  const item = useRef<HTMLLIElement>(null);
  const verdict = useReview((d) => verdictOf(d.review, change));
  const toolkit = useReview((d) => d.toolkit);
  const before = useReview((d) => d.before?.review ?? null);
  const id = `chg-${change.key.replaceAll(/[^A-Za-z0-9-]/g, '_')}`;
  const box = `ask:${change.key}`;
  const [kept, setKept] = useAsking(box);
  const writing = asking || kept;
  useEffect(() => {
    if (!current) return;
    item.current?.scrollIntoView?.({ block: 'nearest' });
    item.current?.focus({ preventScroll: true });
  }, [current]);
  const place = placeName(toolkit, change.question);
  return (
    // Pressing anything of a change makes it the current one; the item itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={item}
      id={id}
      tabIndex={-1}
      className={`chg${verdict === undefined ? '' : ' fine'}${current ? ' is' : ''}`}
      aria-current={current ? 'true' : undefined}
      onFocus={() => (current ? undefined : onCurrent())}
    >
      <div className="chg-h">
        <h3>{place}</h3>
        <span className="quiet">{fieldWords(change)}</span>
        <span className="chg-n">
          {at} of {of}
        </span>
      </div>
      <Body change={change} silent={silent} />
      {writing ? (
        <AskBox
          id={`ask-${id}`}
          box={box}
          label={note === undefined ? 'What do you ask?' : 'What is still to be done?'}
          act={note === undefined ? 'Ask' : 'Ask again'}
          field="changes"
          ask={(review, words) => askAbout(review, before, change, note, words)}
          onDone={() => {
            setKept(false);
            onAsk(false);
          }}
        />
      ) : null}
      {writing ? null : <Acts {...props} name={`${place}, ${change.field}`} />}
    </li>
  );
}
