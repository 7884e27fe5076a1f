/** Where lines of received audits and reviews are kept: written beside what they are of, read by lists, made again where they are missing. */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import { Manifest, type BundlePurpose } from '../../../shared/bundle/manifest.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { Context } from '../records/held.ts';
import type { SenderOf } from './incoming.ts';
import {
  lineMade,
  receivedLine,
  reviewLine,
  type Graded,
  type Made,
  type ReceivedLine,
  type ReviewLine,
} from './lines.ts';

type Source = 'received' | 'review';

/** A received audit as lists see it. */
export type ReceivedShown = {
  readonly key: number;
  readonly bundle: string;
  readonly audit: string;
  readonly version: number;
  readonly at: string;
  readonly purpose: BundlePurpose;
  readonly line: ReceivedLine;
  /** What the figures count of the review that came along. */
  readonly counted: () => Made<ReceivedLine>['counted'];
};
/** A moderator's review as lists see it. */
export type ReviewShown = {
  readonly line: ReviewLine;
  readonly counted: () => Made<ReviewLine>['counted'];
};
/** For whom a bundle was sealed. */
export type Recipient = { readonly name: string; readonly certificate: string };

/** A line as it is kept; null where it is missing. */
type Kept = { line: string | null; made: number | null };
type ReceivedWhole = {
  audit: string;
  version: number;
  toolkit: string;
  document: string;
  summary: string;
  sender: string;
  keep_until: string;
  has_pdf: number;
  review: string;
};
type ReceivedRow = Omit<ReceivedShown, 'line' | 'counted'> & Kept;
type ReviewRow = { key: number; audit: string; bundle: string } & Kept;

/** Every purpose under which an audit lies here; rows of reviews that came back are gone once they are taken in. */
const purposes = ['for-moderation', 'for-meeting', 'copy'] as const;

/** The store of lines over an open vault. */
export function makeLines(context: Pick<Context, 'db' | 'toolkit'>) {
  const { db } = context;
  const put = db.prepare(
    `INSERT OR REPLACE INTO lines (source, row, audit, side, version, line, counted, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const shown = db.prepare<[string], ReceivedRow>(
    `SELECT received.key, bundle, received.audit, received.version, at, purpose, line, made
     FROM received INDEXED BY received_by_audit LEFT JOIN lines ON lines.source = 'received' AND lines.row = received.key
     WHERE pending = 0 AND purpose = ? ORDER BY received.audit, received.version, received.key`,
  );
  const ofModerator = db.prepare<[], ReviewRow>(
    `SELECT reviews.key, reviews.audit, bundle, line, made
     FROM reviews INDEXED BY reviews_of_moderator LEFT JOIN lines ON lines.source = 'review' AND lines.row = reviews.key
     WHERE reviews.side = 'moderator'`,
  );
  const cameBack = db.prepare<[string], Omit<ReviewRow, 'audit' | 'bundle'>>(
    `SELECT reviews.key, line, made
     FROM reviews INDEXED BY reviews_by_audit LEFT JOIN lines ON lines.source = 'review' AND lines.row = reviews.key
     WHERE reviews.audit = ? AND reviews.side = 'auditor' ORDER BY reviews.version DESC, reviews.key DESC LIMIT 1`,
  );
  const countedOf = db
    .prepare<[Source, number], string>('SELECT counted FROM lines WHERE source = ? AND row = ?')
    .pluck();
  const receivedWhole = db.prepare<[number], ReceivedWhole>(
    `SELECT audit, version, toolkit, document, summary, sender, keep_until, pdf IS NOT NULL AS has_pdf, review
     FROM received WHERE key = ?`,
  );
  const reviewWhole = db.prepare<
    [number],
    { audit: string; version: number; side: 'moderator' | 'auditor'; review: string; bundle: string }
  >('SELECT audit, version, side, review, bundle FROM reviews WHERE key = ?');
  const reviewPlace = db.prepare<
    [number],
    { audit: string; version: number; side: 'moderator' | 'auditor'; bundle: string }
  >('SELECT audit, version, side, bundle FROM reviews WHERE key = ?');
  const graded = db.prepare<[string, string], { document: string; toolkit: string }>(
    `SELECT document, toolkit FROM received WHERE audit = ? AND bundle = ? AND pending = 0`,
  );
  const nextOf = (table: 'received' | 'reviews', source: Source) =>
    db
      .prepare<[number, number], number>(
        `SELECT key FROM ${table} WHERE key > ? AND NOT EXISTS
           (SELECT 1 FROM lines WHERE source = '${source}' AND lines.row = ${table}.key AND made = ?)
         ORDER BY key LIMIT 1`,
      )
      .pluck();
  const next = { received: nextOf('received', 'received'), review: nextOf('reviews', 'review') };
  const people = db
    .prepare<[string], string>(`SELECT people FROM bundle_people WHERE bundle = ? AND direction = 'out'`)
    .pluck();
  const putPeople = db.prepare(
    `INSERT OR REPLACE INTO bundle_people (bundle, direction, people) VALUES (?, 'out', ?)`,
  );
  const manifestOf = db
    .prepare<[string], string>(`SELECT manifest FROM bundles WHERE id = ? AND direction = 'out'`)
    .pluck();
  const nextBundle = db
    .prepare<[string], string>(
      `SELECT id FROM bundles WHERE id > ? AND direction = 'out' AND NOT EXISTS
         (SELECT 1 FROM bundle_people WHERE bundle = bundles.id AND bundle_people.direction = 'out') ORDER BY id LIMIT 1`,
    )
    .pluck();

  const write = (
    source: Source,
    row: { readonly key: number; readonly audit: string; readonly version: number; readonly side: string },
    { line, counted }: Made<ReceivedLine | ReviewLine>,
  ): void => {
    put.run(
      source,
      row.key,
      row.audit,
      row.side,
      row.version,
      JSON.stringify(line),
      JSON.stringify(counted),
      lineMade,
    );
  };

  /** Makes the line of a received audit from all there is of it. */
  const madeOfReceived = (key: number): { made: Made<ReceivedLine>; audit: string; version: number } => {
    const row = receivedWhole.get(key);
    if (row === undefined) throw new Error('A received audit went away while its line was made');
    const made = receivedLine({
      document: JSON.parse(row.document) as Audit,
      toolkit: context.toolkit(row.toolkit),
      summary: JSON.parse(row.summary) as AuditSummary,
      form: row.toolkit,
      sender: JSON.parse(row.sender) as SenderOf,
      keepUntil: row.keep_until,
      hasPdf: row.has_pdf === 1,
      review: JSON.parse(row.review) as Review | null,
    });
    return { made, audit: row.audit, version: row.version };
  };
  /** What a moderator's review grades: the audit that came with its bundle. */
  const gradedBy = (audit: string, bundle: string): Graded | null => {
    const row = graded.get(audit, bundle);
    return row === undefined
      ? null
      : { document: JSON.parse(row.document) as Audit, toolkit: context.toolkit(row.toolkit) };
  };
  const madeOfReview = (key: number) => {
    const row = reviewWhole.get(key);
    if (row === undefined) throw new Error('A review went away while its line was made');
    const { audit, version, side, bundle } = row;
    const on = side === 'moderator' ? gradedBy(audit, bundle) : null;
    return { made: reviewLine(JSON.parse(row.review) as Review, on), audit, version, side };
  };

  /** A line as it is kept, or made on the spot. What figures count is read when it is asked for. */
  function lineOf<L>(source: Source, row: Kept & { readonly key: number }, make: () => Made<L>) {
    if (row.made !== lineMade || row.line === null) {
      const made = make();
      return { line: made.line, counted: () => made.counted };
    }
    return {
      line: JSON.parse(row.line) as L,
      counted: () => JSON.parse(countedOf.get(source, row.key) ?? '[]') as Made<L>['counted'],
    };
  }

  const recipientsIn = (bundle: string): Recipient[] => {
    const text = manifestOf.get(bundle);
    return text === undefined
      ? []
      : Manifest.parse(JSON.parse(text)).recipients.map(({ name, certificate }) => ({ name, certificate }));
  };

  /** Where the walk for lines to be made is. */
  let at = { received: 0, review: 0, bundle: '' };

  return {
    /** Writes the line of a received audit; inside the transaction that writes it. */
    putReceived: (
      row: { readonly key: number; readonly audit: string; readonly version: number },
      of: Parameters<typeof receivedLine>[0],
    ): void => write('received', { ...row, side: '' }, receivedLine(of)),

    /** Writes the line of a review after each of its revisions; inside their transaction. `on` is what it grades, where the caller has it. */
    putReview: (key: number, review: Review, on?: Graded): void => {
      const row = reviewPlace.get(key);
      if (row === undefined) return;
      const { audit, version, side, bundle } = row;
      const of = side === 'moderator' ? (on ?? gradedBy(audit, bundle)) : null;
      write('review', { key, audit, version, side }, reviewLine(review, of));
    },

    /** Writes for whom a bundle was sealed. */
    putPeople: (bundle: string, recipients: readonly Recipient[]): void =>
      void putPeople.run(
        bundle,
        JSON.stringify(recipients.map(({ name, certificate }) => ({ name, certificate }))),
      ),

    /** Every received audit of a purpose, by audit, version and arrival, oldest first. */
    *received(purpose: (typeof purposes)[number]): Generator<ReceivedShown> {
      for (const row of shown.iterate(purpose)) {
        const { key, bundle, audit, version, at: receivedAt } = row;
        yield {
          key,
          bundle,
          audit,
          version,
          at: receivedAt,
          purpose: row.purpose,
          ...lineOf('received', row, () => madeOfReceived(key).made),
        };
      }
    },

    /** The reviews that were made here, by audit and bundle ("audit bundle"). */
    ofModerator: (): ReadonlyMap<string, ReviewShown> =>
      new Map(
        ofModerator
          .all()
          .map((row) => [
            `${row.audit} ${row.bundle}`,
            lineOf('review', row, () => madeOfReview(row.key).made),
          ]),
      ),

    /** The review of an own audit that came back last; null where none did. */
    cameBack: (audit: string): ReviewLine | null => {
      const row = cameBack.get(audit);
      return row === undefined ? null : lineOf('review', row, () => madeOfReview(row.key).made).line;
    },

    /** For whom a bundle of the vault's own was sealed. */
    recipientsOf: (bundle: string): Recipient[] => {
      const text = people.get(bundle);
      return text === undefined ? recipientsIn(bundle) : (JSON.parse(text) as Recipient[]);
    },

    /** Makes one line that is missing, or was made otherwise, in a transaction of its own. Gives whether there was one. */
    makeOne: (): boolean => {
      const received = next.received.get(at.received, lineMade);
      if (received !== undefined) {
        at = { ...at, received };
        const { made, audit, version } = madeOfReceived(received);
        write('received', { key: received, audit, version, side: '' }, made);
        return true;
      }
      const review = next.review.get(at.review, lineMade);
      if (review !== undefined) {
        at = { ...at, review };
        const { made, ...row } = madeOfReview(review);
        write('review', { key: review, ...row }, made);
        return true;
      }
      const bundle = nextBundle.get(at.bundle);
      if (bundle === undefined) return false;
      at = { ...at, bundle };
      putPeople.run(bundle, JSON.stringify(recipientsIn(bundle)));
      return true;
    },
  };
}

export type Lines = ReturnType<typeof makeLines>;
