/** After signing: sending the audit to a moderator, and what the moderator has said of it. */
import { isAccepted } from '../../../shared/audit/states.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { counted } from '../../../shared/dates/index.ts';
import { useCommand } from '../../stores/commands.ts';
import { useOwnReviews, wantsAnswer } from '../../stores/own-reviews.ts';
import { go } from '../../stores/routes.ts';
import { CommandButton } from '../../frames/command-button.tsx';
import { Link } from '../../frames/link.tsx';

/** One entry of "What next"; the key of the command works on the whole screen. */
export function SealItem() {
  const audit = useDraft((d) => d.audit.id);
  const moderated = useDraft((d) => isAccepted(d.audit.state));
  const seal = (): void =>
    go({ screen: 'seal', audits: [audit], purpose: moderated ? 'copy' : 'for-moderation' });
  useCommand('bundle.seal', seal);
  return (
    <li>
      <div>
        <h3>{moderated ? 'Send a copy to a colleague' : 'Send it to your moderator'}</h3>
        <p>The audit with its signed PDF in one file that only those you choose can open.</p>
      </div>
      <CommandButton command="bundle.seal" icon="package" onClick={seal}>
        Send to a colleague
      </CommandButton>
    </li>
  );
}

/** Nothing for an audit that never came back. */
export function FromModerator() {
  const audit = useDraft((d) => d.audit);
  const [review] = useOwnReviews(audit);
  if (review === undefined) return null;
  const left = review.notes.filter(wantsAnswer).length;
  return (
    <li>
      <div>
        <h3>From the moderator</h3>
        <p>
          {left === 0
            ? 'Notes, feedback and both grades side by side.'
            : `${counted(left, 'note')} to answer.`}
        </p>
      </div>
      <Link className="btn" to={{ screen: 'notes', audit: audit.id }}>
        Read what was said
      </Link>
    </li>
  );
}
