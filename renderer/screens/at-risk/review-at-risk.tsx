/**
 * Someone may be at risk now, seen while reviewing: phone first; then a note, because the audit and its records are the
 * auditor's and are only read here.
 */
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { useCommand } from '../../stores/commands.ts';
import { toggleRisk, type Route } from '../../stores/routes.ts';
import { CommandButton } from '../../frames/command-button.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useTitle } from '../../ui/screen.ts';
import { Notes } from '../../frames/review/notes-pane.tsx';
import { useReview } from '../../frames/review/review-context.tsx';
import { ReviewBar, ReviewFoot } from '../../frames/review/review-frame.tsx';
import { RiskRecords } from '../../frames/review/risk-records.tsx';
import { useReviewSaving } from '../../frames/review/use-review-commands.ts';
import { WithReview } from '../../frames/review/with-review.tsx';
import { Calls } from './calls.tsx';

type Props = { readonly route: Extract<Route, { screen: 'at-risk' }> };

function AtRisk({ route }: Props) {
  const audit = useReview((d) => d.audit);
  const toolkit = useReview((d) => d.toolkit);
  const finished = useReview((d) => d.review.finishedAt !== '');
  const found = questionById(toolkit, route.question ?? '')?.question;
  const name = found === undefined ? 'the whole audit' : found.number || found.title;
  useTitle(`Someone may be at risk now – review of ${audit.reference}`);
  useReviewSaving();
  useCommand('note.new', () => document.getElementById('new-note')?.focus(), !finished);
  return (
    <Frame
      bar={<ReviewBar />}
      foot={<ReviewFoot hints={[{ word: 'back to where you were', command: 'risk.open' }]} />}
      skip={{ id: 'risk-record', word: 'what to write' }}
    >
      <div className="atrisk">
        <Calls
          toolkit={toolkit}
          audit={audit}
          saved="Your review is saved and waits."
          worries="Write them in a note, or in your reasons for another grade. They do not hold up the review."
        />
        <main className="risk-form" id="risk-record" data-pane="main" data-scroll="main">
          <div className="desk-head">
            <h2>Write it down</h2>
          </div>
          <div className="stack">
            <p>
              {finished
                ? 'This review is finished, so no note can be added to it. Tell the auditor yourself whom you have told, when and by what means; they open the risk record in their audit.'
                : 'When somebody has been told, write whom, when and by what means in a note for the auditor. They open the risk record in their audit: what you received is theirs, and is only read here.'}
            </p>
            <RiskRecords />
            <Notes question={found === undefined ? '' : found.id} name={name} />
            <div className="btn-row">
              <CommandButton command="risk.open" big onClick={toggleRisk}>
                Back to {found === undefined ? 'the review' : name}
              </CommandButton>
            </div>
          </div>
        </main>
      </div>
    </Frame>
  );
}

export function ReviewAtRisk({ route }: Props) {
  return (
    <WithReview audit={route.audit}>
      <AtRisk route={route} />
    </WithReview>
  );
}
