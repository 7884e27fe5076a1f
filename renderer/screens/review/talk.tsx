/** Two steps apart: a talk with the auditor comes first, and is logged here (forms.md B10). */
import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { QuestionReview } from '../../../shared/moderation/review.ts';
import { reviewOf } from '../../../shared/moderation/standing.ts';
import { typedOrNone } from '../../../shared/audit/unread.ts';
import { withoutUndefined } from '../../records/audit/draft-answer.ts';
import { MomentBox } from '../../form/moment-box.tsx';
import { auditorName } from '../../frames/review/auditor-name.ts';
import { Box } from '../../frames/review/box.tsx';
import { useIsFinished, useOpenReview, useReview } from '../../frames/review/review-context.tsx';
import { withQuestion } from '../../records/review/review.ts';

type Conversation = NonNullable<QuestionReview['conversation']>;

export function Talk({ question }: { readonly question: string }) {
  const open = useOpenReview();
  const finished = useIsFinished();
  const audit = useReview((d) => d.audit);
  const talk = useReview((d) => reviewOf(d.review, question).conversation);
  const [opened] = useState(() => new Date().toISOString());
  const now: Conversation = talk ?? { with: auditorName(audit), at: opened, what: '' };
  const put = (change: { readonly [K in keyof Conversation]?: Conversation[K] | undefined }): void =>
    open.change(
      `${question}/talk`,
      (review) =>
        withQuestion(review, question, {
          conversation: withoutUndefined({ ...now, ...change }) as Conversation,
        }),
      true,
    );
  return (
    <section className="talk" aria-labelledby="talk-h">
      <h2 id="talk-h">Two steps apart: talk first</h2>
      <p>Talk with the auditor before this grade stands, and write down what was said.</p>
      <div className="field">
        <label htmlFor="talk-with">With whom</label>
        <input
          id="talk-with"
          type="text"
          autoComplete="off"
          maxLength={limits.review.with}
          readOnly={finished}
          value={now.with}
          onChange={(event) => put({ with: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="talk-at">When</label>
        <MomentBox
          id="talk-at"
          readOnly={finished}
          value={now.at}
          unread={now.unread}
          onTyped={(text) => put({ unread: typedOrNone(text) })}
          onMoment={(at) => put({ at, unread: undefined })}
        />
      </div>
      <div className="field">
        <label htmlFor="talk-what">What was said</label>
        <Box id="talk-what" value={now.what} onText={(what) => put({ what })} />
      </div>
    </section>
  );
}
