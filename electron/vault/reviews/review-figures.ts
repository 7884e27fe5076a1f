/** What all reviews of this vault say together: which way moderation moves grades, and how much lies with whom. */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { LoadItem } from '../../../shared/contract/moderation.ts';
import {
  driftOfPairs,
  isAccepted,
  type CountedReview,
  type DriftRows,
} from '../../../shared/moderation/drift-rows.ts';
import type { Lines, ReceivedShown, Recipient } from '../exchange/line-store.ts';
import { pairsFrom, type ReviewLine } from '../exchange/lines.ts';
import type { Context } from '../records/held.ts';

type Sent = { audit: string; reference: string; state: Audit['state']; bundle: string; at: string };

/** Where an own audit stands that was sent to somebody else. */
const stateWithOthers: Partial<Record<Audit['state'], LoadItem['state']>> = {
  'with-moderator': 'new',
  returned: 'with-auditor',
  moderated: 'moderated',
  closed: 'moderated',
};

/** The store's figures. */
export function makeReviewFigures(context: Context, lines: Lines) {
  const { db } = context;
  const sent = db.prepare<[], Sent>(
    `SELECT bundle_audits.audit, audits.reference, summaries.summary ->> '$.state' AS state,
       bundle_audits.bundle, bundle_audits.at
     FROM bundle_audits INDEXED BY bundle_audits_by_audit
     JOIN audits ON audits.id = bundle_audits.audit JOIN summaries ON summaries.audit = audits.key
     WHERE bundle_audits.direction = 'out' AND bundle_audits.purpose = 'for-moderation' ORDER BY bundle_audits.audit, bundle_audits.at DESC`,
  );

  /** Copies with the review that came along, in the order they came. */
  const copied = (): ReceivedShown[] =>
    [...lines.received('for-meeting'), ...lines.received('copy')]
      .filter(({ line }) => line.review !== null)
      .toSorted((a, b) => a.key - b.key);

  /** Each accepted review once: a copy of one that was made here, or that came twice, does not count again. */
  function* accepted(): Generator<CountedReview> {
    const seen = new Set<string>();
    type Counted = ReturnType<ReceivedShown['counted']>;
    const counted = (one: ReceivedShown, review: ReviewLine, pairs: () => Counted): CountedReview | null => {
      const key = `${one.audit} ${one.version} ${review.moderator.fingerprint}`;
      if (!isAccepted(review) || seen.has(key)) return null;
      seen.add(key);
      const toolkit = context.toolkit(one.line.form);
      return { toolkit, pairs: pairsFrom(pairs(), toolkit.id, review.finishedAt) };
    };
    const reviews = lines.ofModerator();
    for (const one of lines.received('for-moderation')) {
      const review = reviews.get(`${one.audit} ${one.bundle}`);
      const found = review === undefined ? null : counted(one, review.line, review.counted);
      if (found !== null) yield found;
    }
    for (const one of copied()) {
      const { review } = one.line;
      // Of reviews that came with a copy only those count that their moderator signed, or sealed.
      const found = review?.counts === true ? counted(one, review, one.counted) : null;
      if (found !== null) yield found;
    }
  }

  /** Own audits by whom they were sent to last, and by whom they were reviewed since. */
  function sentOut(mine: ReadonlySet<string>): LoadItem[] {
    const items: LoadItem[] = [];
    const seen = new Set<string>();
    const recipients = new Map<string, readonly Recipient[]>();
    const recipientsOf = (bundle: string): readonly Recipient[] => {
      const known = recipients.get(bundle) ?? lines.recipientsOf(bundle);
      recipients.set(bundle, known);
      return known;
    };
    for (const { audit, reference, state: stands, bundle, at } of sent.all()) {
      const state = stateWithOthers[stands];
      if (seen.has(audit) || state === undefined) continue;
      seen.add(audit);
      const review = state === 'new' ? null : lines.cameBack(audit);
      const names =
        review === null
          ? recipientsOf(bundle)
              .filter((one) => !mine.has(one.certificate))
              .map((one) => one.name)
          : [review.moderator.name];
      for (const moderator of names)
        items.push({ audit: audit as LoadItem['audit'], reference, moderator, state, receivedAt: at });
    }
    return items;
  }

  /** Reviews by others, as copies of audits tell. */
  function byOthers(mine: ReadonlySet<string>): LoadItem[] {
    const items = new Map<string, LoadItem>();
    for (const { audit, line, at } of copied()) {
      const { review, reference } = line;
      if (review === null || mine.has(review.moderator.fingerprint)) continue;
      const state =
        review.finishedAt === '' ? 'reviewing' : review.outcome === 'return' ? 'with-auditor' : 'moderated';
      items.set(`${audit} ${review.moderator.fingerprint}`, {
        audit: audit as LoadItem['audit'],
        reference,
        moderator: review.moderator.name,
        state,
        receivedAt: at,
      });
    }
    return [...items.values()];
  }

  return {
    /** Which way moderation moves grades, over every accepted review that was made here or came with a copy. */
    drift: (): DriftRows => driftOfPairs(accepted()),

    /** What lies or lay with other moderators. Takes the fingerprints of one's own certificates; gives each audit once for each of them. */
    load: (input: { readonly own: readonly string[] }): LoadItem[] => {
      const mine = new Set(input.own);
      const out = sentOut(mine);
      const known = new Set(out.map((one) => `${one.audit} ${one.moderator}`));
      return [...out, ...byOthers(mine).filter((one) => !known.has(`${one.audit} ${one.moderator}`))];
    },
  };
}
