/** What changed since the last review: what the notes asked for, and what nobody asked for, as two lists with their own counts. */
import { useMemo, useState } from 'react';
import { changesBetween, type Change, type Changes } from '../../../shared/moderation/changes/index.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import { allNotes } from '../../../shared/moderation/standing.ts';
import type { Note } from '../../../shared/moderation/review.ts';
import { dateWords, momentWords } from '../../form/words.ts';
import { useCommand } from '../../stores/commands.ts';
import type { Route } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import type { Hint } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { AgreeUnchanged, unchangedNow } from '../../frames/review/agree-unchanged.tsx';
import { goToPage } from '../../frames/review/go-to.ts';
import { ReviewBar, ReviewFoot } from '../../frames/review/review-frame.tsx';
import { useIsFinished, useOpenReview, useReview } from '../../frames/review/review-context.tsx';
import { useReviewSaving } from '../../frames/review/use-review-commands.ts';
import { WithReview } from '../../frames/review/with-review.tsx';
import { lookAt, verdictOf } from '../../frames/review/change-acts.ts';
import { ChangeItem } from './change-item.tsx';
import { ByNote, NotesList } from './notes-list.tsx';
import { OnlySpacing } from '../../frames/review/only-spacing.tsx';

const none: Changes = { all: [], asked: [], unasked: [], spacing: [] };

/** The changes between the version reviewed before and this one, computed once per pair. */
function useChanges(): { changes: Changes; notes: readonly Note[] } {
  const { audit, toolkit, before } = useReview((d) => d);
  const review = useReview((d) => d.review);
  const changes = useMemo(
    () => (before === null ? none : changesBetween(toolkit, before.audit, audit, before.review.notes)),
    [toolkit, before, audit],
  );
  return { changes, notes: allNotes(review, before?.review ?? null) };
}

const show = [
  ['both', 'Both'],
  ['old', 'Before'],
  ['new', 'After'],
] as const;
type Show = (typeof show)[number][0];

const hints: readonly Hint[] = [
  { word: 'next change', command: 'note.next' },
  { word: 'fine', command: 'review.agree' },
  { word: 'ask', command: 'note.new' },
  { word: 'asked / not asked', command: 'pane.next' },
];

function WhatChanged() {
  const open = useOpenReview();
  const draft = useReview((d) => d);
  const { audit, before, review } = draft;
  const finished = useIsFinished();
  const { changes, notes } = useChanges();
  const [shown, setShown] = useState<Show>('both');
  const [current, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [agreeing, setAgreeing] = useState(false);
  const heading = useHeadingFocus('changes');
  useTitle(`What changed – ${audit.reference}`);
  useReviewSaving();
  const ordered = [...changes.asked, ...changes.unasked];
  const here = ordered.find((change) => change.key === current);
  const step = (by: 1 | -1): void => {
    if (ordered.length === 0) return;
    const at = here === undefined ? (by === 1 ? -1 : 0) : ordered.indexOf(here);
    setAsking(null);
    setCurrent(ordered[(at + by + ordered.length) % ordered.length]?.key ?? null);
  };
  useCommand('note.next', () => step(1));
  useCommand('note.previous', () => step(-1));
  useCommand(
    'review.agree',
    () => {
      if (here === undefined) return;
      open.change('changes', (now) => lookAt(now, here, 'fine', new Date().toISOString()));
      step(1);
    },
    here !== undefined && !finished,
  );
  useCommand('note.new', () => setAsking(current), here !== undefined && !finished);
  useCommand('review.agree-unchanged', () => setAgreeing(true), !finished);
  useCommand('audit.finish', () => goToPage(audit.id, 'outcome'));
  useCommand('go.outcome', () => goToPage(audit.id, 'outcome'));

  const changed = new Set(changes.all.flatMap((change) => change.places));
  const unchanged = questionsToReview(draft.toolkit, audit).filter((q) => !changed.has(q.id)).length;
  const toAgree = unchangedNow(draft).length;
  const noteOf = (change: Change): Note | undefined => notes.find((note) => note.number === change.note);
  const silent = (change: Change): boolean =>
    !changes.all.some((one) => one.question === change.question && one.field === 'reasons');
  const looked = (list: readonly Change[]): string => {
    const done = list.filter((change) => verdictOf(review, change) !== undefined).length;
    return `${done} looked at, ${list.length - done} to go`;
  };
  const items = (list: readonly Change[], total: readonly Change[]) => (
    <ol className="chgs">
      {list.map((change) => (
        <ChangeItem
          key={change.key}
          change={change}
          at={total.indexOf(change) + 1}
          of={total.length}
          note={noteOf(change)}
          current={current === change.key}
          asking={asking === change.key}
          silent={silent(change)}
          onCurrent={() => setCurrent(change.key)}
          onAsk={(on) => {
            setCurrent(change.key);
            setAsking(on ? change.key : null);
          }}
        />
      ))}
    </ol>
  );
  const groups = [...new Set(changes.asked.map((change) => change.note))];
  const signedAt = audit.parts.find((part) => part.part === 'auditor')?.at ?? '';
  return (
    <Frame
      bar={<ReviewBar />}
      foot={<ReviewFoot hints={hints} />}
      skip={{ id: 'asked', word: 'the changes' }}
    >
      <div className="changes" data-show={shown}>
        <section className="nav chg-nav" aria-labelledby="ch" tabIndex={0} data-pane="nav" data-scroll="nav">
          <div className="chg-top">
            <h1 id="ch" ref={heading} tabIndex={-1}>
              What changed since your last review
            </h1>
            <p className="soft small">
              {before === null
                ? 'This is the first version you review: there is nothing to compare it with.'
                : `Version ${before.audit.version}, which you ${before.review.outcome === 'return' ? 'returned' : 'finished'}${before.review.finishedAt === '' ? '' : ` on ${dateWords(before.review.finishedAt)}`}, against version ${audit.version}${signedAt === '' ? '' : `, signed ${momentWords(signedAt)}`}.`}
            </p>
            {before === null || audit.versionReason === '' ? null : (
              <p className="soft small">Why there is a new version: {audit.versionReason}</p>
            )}
          </div>
          <dl className="sums">
            <div>
              <dt>Asked for by your notes</dt>
              <dd>
                <strong>{changes.asked.length}</strong>
              </dd>
            </div>
            <div className="sums-un">
              <dt>Not asked for</dt>
              <dd>
                <strong>{changes.unasked.length}</strong>
              </dd>
            </div>
            <div>
              <dt>Questions unchanged</dt>
              <dd>
                <strong>{unchanged}</strong>
              </dd>
            </div>
          </dl>
          <NotesList
            notes={notes}
            changes={changes}
            current={here?.note ?? null}
            onNote={(number) => {
              const first = changes.asked.find((change) => change.notes.includes(number));
              const note = notes.find((one) => one.number === number);
              if (first !== undefined) setCurrent(first.key);
              else if (note !== undefined) goToPage(audit.id, note.question || 'outcome');
            }}
          />
          <div className="chg-all">
            {toAgree === 0 || finished ? (
              <p className="quiet">No unchanged question is left to agree with.</p>
            ) : (
              <>
                <Button icon="check-check" onClick={() => setAgreeing(true)}>
                  Agree all {toAgree} unchanged
                </Button>
                <p className="quiet">Shows the list first. Leaves out questions with an open note.</p>
              </>
            )}
            <Button onClick={() => goToPage(audit.id, 'outcome')}>Go on to the outcome</Button>
          </div>
        </section>
        <main className="main chg-main" id="asked" data-pane="main" data-scroll="main">
          <div className="col-head">
            <h2>
              Asked for <span className="col-n">{changes.asked.length}</span>
            </h2>
            <p className="quiet">{looked(changes.asked)}</p>
            <div className="show3" role="radiogroup" aria-label="Show words">
              {show.map(([id, word]) => (
                <span key={id}>
                  <input
                    type="radio"
                    name="show"
                    id={`show-${id}`}
                    checked={shown === id}
                    onChange={() => setShown(id)}
                  />
                  <label htmlFor={`show-${id}`}>{word}</label>
                </span>
              ))}
            </div>
          </div>
          {groups.map((number) => {
            const note = notes.find((one) => one.number === number);
            return (
              <div key={number}>
                {note === undefined ? null : <ByNote note={note} />}
                {items(
                  changes.asked.filter((change) => change.note === number),
                  changes.asked,
                )}
              </div>
            );
          })}
          {changes.asked.length === 0 ? (
            <p className="chgs quiet">Nothing was changed that a note asked for.</p>
          ) : null}
        </main>
        <section className="un" aria-labelledby="unh" tabIndex={0} data-pane="aside" data-scroll="aside">
          <div className="col-head">
            <h2 id="unh">
              Not asked for <span className="col-n">{changes.unasked.length}</span>
            </h2>
            <p className="quiet">{looked(changes.unasked)}. Grades first</p>
          </div>
          {items(changes.unasked, changes.unasked)}
          {changes.unasked.length === 0 ? (
            <p className="chgs quiet">
              <Icon name="check" /> Nothing else was changed.
            </p>
          ) : null}
          <OnlySpacing toolkit={draft.toolkit} changes={changes.spacing} />
        </section>
      </div>
      {agreeing ? <AgreeUnchanged onClose={() => setAgreeing(false)} /> : null}
    </Frame>
  );
}

export function ChangesScreen(route: Extract<Route, { screen: 'changes' }>) {
  return (
    <WithReview audit={route.audit} key={route.audit}>
      <WhatChanged />
    </WithReview>
  );
}
