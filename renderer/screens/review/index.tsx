/** The review of one audit: questions with both grades at the left, the question in the middle, notes and guidance at the right. */
import { useState } from 'react';
import type { Route } from '../../stores/routes.ts';
import { Frame, ThreePanes } from '../../frames/frame.tsx';
import type { Hint } from '../../frames/foot.tsx';
import { digitsOf } from '../../form/grade-commands.ts';
import { gradeOptions } from '../../form/scale-words.ts';
import { useTitle } from '../../ui/screen.ts';
import { useView } from '../../frames/audit/view-state.ts';
import { AboutPage } from './about-page.tsx';
import { AgreeUnchanged } from '../../frames/review/agree-unchanged.tsx';
import { ReviewFind } from './find-bar.tsx';
import { ReviewGuidance } from './guidance.tsx';
import { ReviewMoveBar } from './move-bar.tsx';
import { ReviewNav } from './nav.tsx';
import { Notes } from '../../frames/review/notes-pane.tsx';
import { OutcomePage } from './outcome-page.tsx';
import { isQuestion, pageName, pageOfReview, pagesOfReview } from '../../frames/review/pages.ts';
import { ReviewQuestion } from './question-page.tsx';
import { ReviewBar, ReviewFoot } from '../../frames/review/review-frame.tsx';
import { useReview } from '../../frames/review/review-context.tsx';
import { useReviewCommands, useReviewSaving } from '../../frames/review/use-review-commands.ts';
import { WithReview } from '../../frames/review/with-review.tsx';

const usual: readonly Hint[] = [
  { word: 'agree', command: 'review.agree' },
  { word: 'next note', command: 'note.next' },
  { word: 'next not reviewed', command: 'question.next-unanswered' },
];

function Review({ question }: { readonly question: string | undefined }) {
  const audit = useReview((d) => d.audit);
  const toolkit = useReview((d) => d.toolkit);
  const review = useReview((d) => d.review);
  const guidance = useView((state) => state.guidance);
  const pages = pagesOfReview(toolkit, audit);
  // Without a page in the route it is the first that is not reviewed, as it was on coming: what is said of it must not turn the page.
  const [first] = useState(() => pageOfReview(pages, undefined, review).id);
  const page = pageOfReview(pages, question ?? first, review);
  const { agreeing, stopAgreeing } = useReviewCommands(pages, page);
  useReviewSaving();
  useTitle(`${pageName(page)} – review of ${audit.reference}`);
  const asked = page.kind === 'question' ? page.question : undefined;
  const digits = digitsOf(asked === undefined ? 0 : gradeOptions(toolkit, asked).length);
  const hints: readonly Hint[] = [{ word: 'propose', key: `Alt+${digits}` }, ...usual];
  return (
    <Frame bar={<ReviewBar />} foot={<ReviewFoot hints={hints} />} skip={{ id: 'q', word: 'the question' }}>
      <ThreePanes
        className="work-mod"
        navLabel="Questions to review"
        nav={<ReviewNav pages={pages} current={page.id} />}
        mainId="q"
        main={
          <>
            <ReviewFind pages={pages} />
            {page.kind === 'question' ? (
              <ReviewQuestion key={page.id} page={page} questions={pages.filter(isQuestion)} />
            ) : null}
            {page.kind === 'about' ? <AboutPage /> : null}
            {page.kind === 'outcome' ? <OutcomePage /> : null}
            <ReviewMoveBar pages={pages} page={page} />
          </>
        }
        asideLabel="Notes and guidance"
        aside={
          <>
            <Notes
              question={asked?.id ?? ''}
              name={asked === undefined ? 'the whole audit' : asked.number || asked.title}
            />
            {asked !== undefined && guidance ? <ReviewGuidance question={asked} /> : null}
          </>
        }
      />
      {agreeing ? <AgreeUnchanged onClose={stopAgreeing} /> : null}
    </Frame>
  );
}

export function ReviewScreen(route: Extract<Route, { screen: 'review' }>) {
  return (
    <WithReview audit={route.audit} key={route.audit}>
      <Review question={route.question} />
    </WithReview>
  );
}
