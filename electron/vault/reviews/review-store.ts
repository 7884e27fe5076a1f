/** Reviews: the moderator's own, saved change by change beside the received audit, and those that came back for own audits. */
import { inflateRawSync } from 'node:zlib';
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import type { DeskItem, OpenedReview } from '../../../shared/contract/moderation.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import { newReview, withReplies } from '../../../shared/moderation/new-review.ts';
import { mayBecome } from '../../../shared/moderation/review-changes.ts';
import { readChanged } from '../../../shared/json/stored.ts';
import { Review } from '../../../shared/moderation/review.ts';
import { takesGrade } from '../../../shared/moderation/standing.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { Context } from '../records/held.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import { risksIn, type SenderOf } from '../exchange/incoming.ts';
import type { Lines } from '../exchange/line-store.ts';
import { makeWarned } from '../exchange/warned.ts';
import { makeOwnReviews } from './own-reviews.ts';
import { makeReviewFigures } from './review-figures.ts';
import { makeReviewRows, type Held, type ReviewRow } from './review-rows.ts';
import { deskOf, deskStateOf, isUnseen, withoutGrades, type Received } from './desk.ts';

type Row = {
  bundle: string;
  audit: string;
  version: number;
  fingerprint: string;
  at: string;
  document: string;
  toolkit: string;
  summary: string;
  sender: string;
  review: string;
  risks: string;
};
/** What leaves with a returned or moderated bundle. */
export type ReviewExport = {
  readonly audit: Audit;
  readonly toolkit: Received['toolkit'];
  readonly review: Review;
  readonly pdf: Uint8Array | null;
};
export type OpenInput = {
  readonly audit: string;
  readonly at: string;
  readonly moderator: Review['moderator'];
  /** Fingerprints of every certificate the moderator has or had. */
  readonly ownCertificates: readonly string[];
};

const columns = 'bundle, audit, version, fingerprint, at, document, toolkit, summary, sender, review, risks';

/** Whether every grade was given before looking, as far as a form without the auditor's grades asks for them. */
const gradedBlind = ({ toolkit, document }: Received, review: Review): boolean =>
  questionsToReview(toolkit, withoutGrades(document))
    .filter(takesGrade)
    .every(({ id }) => review.blindGrades[id] !== undefined);

/** The store of reviews. */
export function makeReviewStore(context: Context, lines: Lines) {
  const { db } = context;
  const { writing, begin: beginChain, keep, setting } = makeReviewRows(db, lines);
  const warned = makeWarned(db);
  const forModeration = `FROM received WHERE pending = 0 AND purpose = 'for-moderation'`;
  const roundsOf = db.prepare<[string], Row>(
    `SELECT ${columns} ${forModeration} AND audit = ? ORDER BY version DESC, key DESC`,
  );
  const pdfOf = db.prepare<[string, string], { pdf: Uint8Array | null; history: Uint8Array | null }>(
    'SELECT pdf, history FROM received WHERE bundle = ? AND audit = ? AND pending = 0',
  );
  const own = db.prepare<[string, string], ReviewRow>(
    `SELECT key, bundle, version, revision, updated_at, review, pdf FROM reviews
     WHERE audit = ? AND bundle = ? AND side = 'moderator'`,
  );
  const add = db.prepare(
    `INSERT INTO reviews (audit, version, fingerprint, side, revision, updated_at, review, bundle, pdf, pdf_sha256)
     VALUES (?, ?, ?, 'moderator', 1, ?, ?, ?, NULL, '')`,
  );
  const putPdf = db.prepare('UPDATE reviews SET pdf = ?, pdf_sha256 = ? WHERE key = ?');

  const received = (row: Row): Received => ({
    bundle: row.bundle,
    audit: row.audit,
    version: row.version,
    fingerprint: row.fingerprint,
    at: row.at,
    document: JSON.parse(row.document) as Audit,
    toolkit: context.toolkit(row.toolkit),
    summary: JSON.parse(row.summary) as AuditSummary,
    sender: JSON.parse(row.sender) as SenderOf,
    cameWith: JSON.parse(row.review) as Review | null,
    ...risksIn(row.risks),
  });
  const reviewOf = (one: Pick<Received, 'audit' | 'bundle'>): Held | null => {
    const row = own.get(one.audit, one.bundle);
    return row === undefined
      ? null
      : {
          key: row.key,
          revision: row.revision,
          savedAt: row.updated_at,
          review: JSON.parse(row.review) as Review,
        };
  };
  /** The newest round of an audit, with the newest finished round before it. */
  const rounds = (
    audit: string,
  ): { now: Received; held: Held | null; before: { received: Received; review: Review } | null } | null => {
    const [first, ...rest] = roundsOf.all(audit);
    if (first === undefined) return null;
    const now = received(first);
    for (const row of rest) {
      const review = own.get(row.audit, row.bundle);
      const parsed = review && (JSON.parse(review.review) as Review);
      if (!parsed || parsed.finishedAt === '') continue;
      const replied = { ...parsed, notes: withReplies(parsed, now.cameWith) };
      return { now, held: reviewOf(now), before: { received: received(row), review: replied } };
    }
    return { now, held: reviewOf(now), before: null };
  };
  const begin = (
    now: Received,
    before: Review | null,
    input: OpenInput,
    blind: boolean,
  ): Result<Held, WriteCode> =>
    writing(() => {
      const { moderator, at } = input;
      const review = Review.parse({ ...newReview({ audit: now.document, moderator, at, before }), blind });
      const made = add.run(now.audit, now.version, now.fingerprint, at, JSON.stringify(review), now.bundle);
      const held = { key: Number(made.lastInsertRowid), revision: 1, savedAt: at, review };
      beginChain(held, 'created', moderator.name, now);
      return held;
    });
  const isOwn = (now: Received, input: OpenInput): boolean =>
    context.load(now.audit) !== null ||
    now.document.parts.some((part) => input.ownCertificates.includes(part.certificateFingerprint));
  return {
    ...makeOwnReviews(context, lines),
    ...makeReviewFigures(context, lines),

    /** The queue, newest first. */
    desk: (): DeskItem[] => deskOf(lines.received('for-moderation'), lines.ofModerator()),

    /** Opens the newest version for review; the first time, the review begins. */
    open: (input: OpenInput): Result<OpenedReview, 'not-found' | 'own-audit' | WriteCode> => {
      const found = rounds(input.audit);
      if (found === null) return failed('not-found');
      const { now, before } = found;
      if (isOwn(now, input)) return failed('own-audit');
      const held = found.held === null ? begin(now, before?.review ?? null, input, false) : ok(found.held);
      if (!held.ok) return held;
      const { review, revision, savedAt } = held.value;
      const seen = (audit: Audit): Audit => (isUnseen(review) ? withoutGrades(audit) : audit);
      return ok({
        audit: seen(now.document),
        toolkit: now.toolkit,
        review,
        revision,
        savedAt,
        before: before && { audit: seen(before.received.document), review: before.review },
        state: deskStateOf(review, before !== null),
        ...(now.risks === undefined ? {} : { risks: now.risks }),
        ...warned.of(now.bundle, now.document.reference),
      });
    },

    /** Chooses to grade first, before the audit was opened; choosing otherwise afterwards shows the grades for good. */
    setBlind: (
      input: OpenInput & { readonly blind: boolean },
    ): Result<null, 'not-found' | 'own-audit' | 'wrong-state' | WriteCode> => {
      const found = rounds(input.audit);
      if (found === null) return failed('not-found');
      const { now, held, before } = found;
      if (isOwn(now, input)) return failed('own-audit');
      if (held === null) {
        const begun = begin(now, before?.review ?? null, input, input.blind);
        return begun.ok ? ok(null) : begun;
      }
      if (held.review.blind === input.blind) return ok(null);
      const graded = Object.keys(held.review.blindGrades).length > 0;
      // Seen is seen; and grades given blind are never thrown away by a switch.
      if (input.blind || graded || held.review.finishedAt !== '') return failed('wrong-state');
      const change = { blind: false };
      const written = writing(() =>
        keep(held, { ...held.review, ...change }, input.at, setting(held, change), input.moderator.name, now),
      );
      return written.ok ? ok(null) : written;
    },

    /** Saves a moderator's changes, made on the revision `basedOn`. */
    save: (input: {
      readonly audit: string;
      readonly basedOn: number;
      readonly changes: readonly PatchOperation[];
      readonly at: string;
    }): Result<
      { revision: number; savedAt: string },
      'not-found' | 'stale-revision' | 'bad-changes' | 'audit-locked' | WriteCode
    > => {
      const found = rounds(input.audit);
      const held = found?.held ?? null;
      if (found === null || held === null) return failed('not-found');
      if (held.review.finishedAt !== '') return failed('audit-locked');
      if (held.revision !== input.basedOn) return failed('stale-revision');
      const applied = applyPatch(held.review as unknown as Json, input.changes);
      const next = applied && readChanged(Review, held.review, applied.after);
      if (applied === null || next === null || !mayBecome(held.review, next)) return failed('bad-changes');
      if (isUnseen(held.review) && !isUnseen(next) && !gradedBlind(found.now, next))
        return failed('bad-changes');
      if (applied.forward.length === 0) return ok({ revision: held.revision, savedAt: held.savedAt });
      const written = writing(() => keep(held, next, input.at, applied, next.moderator.name, found.now));
      return written.ok ? ok({ revision: written.value.revision, savedAt: input.at }) : written;
    },

    /** The moderator's own review as it stands, without opening it for work. */
    newest: (input: {
      readonly audit: string;
    }): Result<{ revision: number; savedAt: string; reference: string; review: Review }, 'not-found'> => {
      const found = rounds(input.audit);
      const held = found?.held ?? null;
      if (found === null || held === null) return failed('not-found');
      const { revision, savedAt, review } = held;
      return ok({ revision, savedAt, reference: review.reference, review });
    },

    /** Everything finishing needs: the received audit as it came, its PDF, the review. */
    forFinishing: (input: {
      readonly audit: string;
    }): Result<ReviewExport & { own: boolean; history: string }, 'not-found'> => {
      const found = rounds(input.audit);
      if (!found?.held) return failed('not-found');
      const came = pdfOf.get(found.now.bundle, found.now.audit);
      const { document: audit, toolkit } = found.now;
      return ok({
        audit,
        toolkit,
        review: found.held.review,
        pdf: came?.pdf ?? null,
        history: came?.history ? inflateRawSync(came.history).toString('utf8') : '',
        own: context.load(input.audit) !== null,
      });
    },

    /** Finishes a review, with the countersigned PDF where it was accepted. It is not changed any more afterwards. */
    finish: (input: {
      readonly audit: string;
      readonly at: string;
      /** The review that was checked; another one is not finished. */
      readonly review: Review;
      /** Who finishes it: the same person, perhaps with a certificate renewed since it began. */
      readonly moderator: Review['moderator'];
      /** The moderator's signature on the finished review. */
      readonly signature: string;
      /** What was compared by hand; undefined where nothing had to be. */
      readonly notCompared?: string | undefined;
      readonly pdf: { readonly bytes: Uint8Array; readonly sha256: string } | null;
    }): Result<{ state: DeskItem['state']; savedAt: string }, 'not-found' | 'wrong-state' | WriteCode> => {
      const found = rounds(input.audit);
      const held = found?.held;
      if (!found || !held) return failed('not-found');
      if (held.review.finishedAt !== '' || JSON.stringify(held.review) !== JSON.stringify(input.review))
        return failed('wrong-state');
      const { at: finishedAt, moderator, signature, notCompared } = input;
      const change = {
        finishedAt,
        moderator,
        signature,
        ...(notCompared === undefined ? {} : { notCompared }),
      };
      const written = writing(() => {
        const finished = { ...held.review, ...change };
        const done = keep(held, finished, finishedAt, setting(held, change), moderator.name, found.now);
        if (input.pdf) putPdf.run(input.pdf.bytes, input.pdf.sha256, held.key);
        return done;
      });
      if (!written.ok) return written;
      return ok({ state: deskStateOf(written.value.review, true), savedAt: input.at });
    },

    /** A finished review as it leaves in a bundle: with the countersigned PDF, or the auditor's own where it goes back. */
    finished: (input: { readonly audit: string }): Result<ReviewExport, 'not-found' | 'wrong-state'> => {
      const found = rounds(input.audit);
      if (!found?.held) return failed('not-found');
      const { review } = found.held;
      if (review.finishedAt === '') return failed('wrong-state');
      const signed = own.get(found.now.audit, found.now.bundle)?.pdf ?? null;
      const pdf = signed ?? pdfOf.get(found.now.bundle, found.now.audit)?.pdf ?? null;
      return ok({ audit: found.now.document, toolkit: found.now.toolkit, review, pdf });
    },
  };
}
