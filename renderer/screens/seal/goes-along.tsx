/** What a file for a colleague will hold: said before it is written. */
import type { BundlePurpose } from '../../../shared/contract/bundles.ts';

/** What the file will hold, and what stays here: said before it is written. */
export function GoesAlong({ purpose }: { readonly purpose: BundlePurpose }) {
  const back = purpose === 'returned' || purpose === 'moderated';
  return (
    <section aria-labelledby="seal-along">
      <h3 className="lab" id="seal-along">
        What goes along
      </h3>
      <ul className="look">
        {back ? (
          <>
            <li>The audit as you received it, its form and its report</li>
            <li>Your review with all its notes, signed by you</li>
          </>
        ) : (
          <>
            <li>Each audit as it was signed last, its form and its signed report</li>
            <li>How the signed versions differ from each other, and when each was signed</li>
            <li>
              {purpose === 'for-moderation'
                ? 'The last review with your answers, where it was returned to you'
                : 'The review, where it was moderated'}
            </li>
          </>
        )}
      </ul>
      <p className="quiet">
        What you typed and took out before signing stays in your vault and is not in the file. A copy of an
        audit that nobody has signed yet holds it as it stands now.
      </p>
    </section>
  );
}
