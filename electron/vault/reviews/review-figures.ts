/** What all reviews of this vault say together: which way moderation moves grades, and how much lies with whom. */
import type { Audit } from '../../../shared/audit/audit.ts';
import { Manifest } from '../../../shared/bundle/manifest.ts';
import type { LoadItem } from '../../../shared/contract/moderation.ts';
import { driftOfReviews, type DriftRows, type Reviewed } from '../../../shared/moderation/drift-rows.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { SenderOf } from '../exchange/incoming.ts';
import type { Context } from '../records/held.ts';

type Row = {
  audit: string;
  version: number;
  document: string;
  toolkit: string;
  review: string;
  sender: string;
};
type Sent = { audit: string; reference: string; state: Audit['state']; manifest: string; at: string };

/** Where an own audit stands that was sent to somebody else. */
const stateWithOthers: Partial<Record<Audit['state'], LoadItem['state']>> = {
  'with-moderator': 'new',
  returned: 'with-auditor',
  moderated: 'moderated',
  closed: 'moderated',
};

/** The store's figures. */
export function makeReviewFigures(context: Context) {
  const { db } = context;
  const own = db.prepare<[], Row>(
    `SELECT received.audit, received.version, received.document, received.toolkit, reviews.review, received.sender
     FROM reviews INDEXED BY reviews_of_moderator JOIN received ON received.bundle = reviews.bundle AND received.audit = reviews.audit
     WHERE reviews.side = 'moderator' AND received.pending = 0`,
  );
  const copies = db.prepare<[], Row & { at: string }>(
    `SELECT audit, version, document, toolkit, review, sender, at FROM received
     WHERE pending = 0 AND purpose IN ('for-meeting', 'copy') AND review <> 'null' ORDER BY key`,
  );
  const sent = db.prepare<[], Sent>(
    `SELECT bundle_audits.audit, documents.document ->> '$.reference' AS reference,
       documents.document ->> '$.state' AS state, bundles.manifest, bundle_audits.at
     FROM bundle_audits INDEXED BY bundle_audits_by_audit
     JOIN bundles ON bundles.id = bundle_audits.bundle AND bundles.direction = 'out'
     JOIN audits ON audits.id = bundle_audits.audit JOIN documents ON documents.audit = audits.key
     WHERE bundle_audits.direction = 'out' AND bundle_audits.purpose = 'for-moderation' ORDER BY bundle_audits.audit, bundle_audits.at DESC`,
  );
  const cameBack = db
    .prepare<[string], string>(
      `SELECT review FROM reviews WHERE audit = ? AND side = 'auditor' ORDER BY version DESC, key DESC LIMIT 1`,
    )
    .pluck();

  const counts = (row: Row, review: Review): boolean => {
    const sender = JSON.parse(row.sender) as SenderOf;
    return sender.reviewCounted ?? review.moderator.fingerprint === sender.fingerprint;
  };

  /** Each review once: a copy of one that was made here, or that came twice, does not count again. */
  function* reviewed(): Generator<Reviewed> {
    const seen = new Set<string>();
    for (const statement of [own, copies])
      for (const row of statement.iterate()) {
        const review = JSON.parse(row.review) as Review;
        const key = `${row.audit} ${row.version} ${review.moderator.fingerprint}`;
        if (review.finishedAt === '' || review.outcome === 'return' || seen.has(key)) continue;
        // Of reviews that came with a copy only those count that their moderator signed, or sealed.
        if (statement === copies && !counts(row, review)) continue;
        seen.add(key);
        yield {
          audit: JSON.parse(row.document) as Audit,
          toolkit: context.toolkit(row.toolkit),
          review,
        };
      }
  }

  /** Own audits by whom they were sent to last, and by whom they were reviewed since. */
  function sentOut(mine: ReadonlySet<string>): LoadItem[] {
    const items: LoadItem[] = [];
    const seen = new Set<string>();
    for (const { audit, reference, state: stands, manifest, at } of sent.iterate()) {
      const state = stateWithOthers[stands];
      if (seen.has(audit) || state === undefined) continue;
      seen.add(audit);
      const text = state === 'new' ? undefined : cameBack.get(audit);
      const review = text === undefined ? undefined : (JSON.parse(text) as Review);
      const { recipients } = Manifest.parse(JSON.parse(manifest));
      const names =
        review === undefined
          ? recipients.filter((one) => !mine.has(one.certificate)).map((one) => one.name)
          : [review.moderator.name];
      for (const moderator of names)
        items.push({ audit: audit as LoadItem['audit'], reference, moderator, state, receivedAt: at });
    }
    return items;
  }

  /** Reviews by others, as copies of audits tell. */
  function copied(mine: ReadonlySet<string>): LoadItem[] {
    const items = new Map<string, LoadItem>();
    for (const row of copies.iterate()) {
      const review = JSON.parse(row.review) as Review;
      if (mine.has(review.moderator.fingerprint)) continue;
      const state =
        review.finishedAt === '' ? 'reviewing' : review.outcome === 'return' ? 'with-auditor' : 'moderated';
      const { audit, reference } = review;
      items.set(`${audit} ${review.moderator.fingerprint}`, {
        audit,
        reference,
        moderator: review.moderator.name,
        state,
        receivedAt: row.at,
      });
    }
    return [...items.values()];
  }

  return {
    /** Which way moderation moves grades, over every accepted review that was made here or came with a copy. */
    drift: (): DriftRows => driftOfReviews(reviewed()),

    /** What lies or lay with other moderators. Takes the fingerprints of one's own certificates; gives each audit once for each of them. */
    load: (input: { readonly own: readonly string[] }): LoadItem[] => {
      const mine = new Set(input.own);
      const out = sentOut(mine);
      const known = new Set(out.map((one) => `${one.audit} ${one.moderator}`));
      return [...out, ...copied(mine).filter((one) => !known.has(`${one.audit} ${one.moderator}`))];
    },
  };
}
