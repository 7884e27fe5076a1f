/** Top bar and status bar of the screens of a review. */
import { isBlind } from '../../../shared/moderation/standing.ts';
import { clockWords } from '../../form/words.ts';
import { useShowHeld } from '../../stores/held-words.ts';
import { Bar } from '../bar.tsx';
import { Foot, type Hint, type SavedState } from '../foot.tsx';
import { failedWords, heldWords } from '../audit/saved-words.ts';
import { useSaid } from '../audit/say.ts';
import { auditorName } from './auditor-name.ts';
import { useHeldOfReview } from './held.ts';
import { useReview } from './review-context.tsx';

export function ReviewBar() {
  const audit = useReview((d) => d.audit);
  const form = useReview((d) => d.toolkit.shortTitle);
  const again = useReview((d) => d.before !== null);
  const blind = useReview((d) => isBlind(d.review));
  const risks = useReview((d) => d.risks ?? d.audit.escalations);
  const since = risks.find((one) => one.status === 'open')?.openedAt;
  const what = blind ? 'your blind review' : again ? 'your next review' : 'your review';
  useShowHeld(useHeldOfReview());
  return (
    <Bar
      what={{ reference: audit.reference, form, subject: `${what} of ${auditorName(audit)}` }}
      back={{ word: 'Desk', to: { screen: 'desk' } }}
      risk={since === undefined ? null : { since: clockWords(since).slice(0, 5) }}
    />
  );
}

export function ReviewFoot({ hints }: { readonly hints: readonly Hint[] }) {
  const status = useReview((d) => d.status);
  const marking = useReview((d) => d.audit.marking);
  const finishedAt = useReview((d) => d.review.finishedAt);
  const said = useSaid((state) => state.words);
  const saved: SavedState & { readonly text: string } =
    status.kind !== 'saved'
      ? { look: 'fail', text: status.kind === 'held' ? heldWords(status) : failedWords(status) }
      : {
          look: 'ok',
          text:
            finishedAt === ''
              ? `Your review is saved on this laptop ${clockWords(status.at)}, encrypted`
              : 'This review is finished. It can be read and not changed.',
        };
  const recovered = status.kind === 'saved' && status.recovered;
  return (
    <Foot
      saved={saved}
      say={recovered ? `${saved.text}. Everything is up to date.` : said}
      marking={marking}
      hints={hints}
    />
  );
}
