/** Audits that others sent: first laid down part by part where nobody sees them, then taken in by one transaction, or forgotten. */
import { deflateRawSync } from 'node:zlib';
import type { Audit } from '../../../shared/audit/audit.ts';
import { move } from '../../../shared/audit/states.ts';
import type { BundlePurpose } from '../../../shared/bundle/manifest.ts';
import { shownLine } from '../../../shared/bundle/shown.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { summarise } from '../../../shared/toolkit/evaluate/index.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { packText } from '../file/packed-text.ts';
import type { Committer } from '../records/commit.ts';
import type { Following } from '../records/followed-actions.ts';
import type { Context, Loaded } from '../records/held.ts';
import { changeBetween } from '../../../shared/json/diff.ts';
import type { Incoming } from './incoming.ts';
import { makeBundleLog, type LoggedBundle } from './bundle-log.ts';
import { makeCopies } from './copies.ts';
import type { Lines } from './line-store.ts';
import { makeWarned } from './warned.ts';

type Row = {
  key: number;
  audit: string;
  version: number;
  fingerprint: string;
  purpose: BundlePurpose;
  toolkit: string;
  document: string;
  pdf: Uint8Array | null;
  pdf_sha256: string;
  review: string;
};

const columns = 'key, audit, version, fingerprint, purpose, toolkit, document, pdf, pdf_sha256, review';

/** Risk records of a text that this vault holds already, as they stand now. */
export type LaterRisks = {
  readonly audit: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly purpose: BundlePurpose;
  readonly risks: Audit['escalations'];
};

/** The store of received audits. `told` hears of every own audit whose state changed, after the commit. */
export function makeReceivedStore(
  context: Context,
  { commit }: Pick<Committer, 'commit'>,
  told: (loaded: Loaded) => void,
  lines: Lines,
  following: Pick<Following, 'accepted' | 'isNothingLeft' | 'tell' | 'drop'>,
) {
  const { db } = context;
  const addToolkit = db.prepare(
    'INSERT OR IGNORE INTO toolkit_definitions (fingerprint, id, version, definition, added_at) VALUES (?, ?, ?, ?, ?)',
  );
  const add = db.prepare(
    `INSERT INTO received (bundle, audit, version, fingerprint, purpose, pending, at, reference, toolkit, sender, document,
       history, pdf, pdf_sha256, review, summary, keep_until, risks) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const pendingOf = db.prepare<[string], Row>(
    `SELECT ${columns} FROM received WHERE bundle = ? AND pending = 1 ORDER BY key`,
  );
  const dropPending = db.prepare('DELETE FROM received WHERE pending = 1');
  const dropOne = db.prepare('DELETE FROM received WHERE key = ?');
  const show = db.prepare('UPDATE received SET pending = 0, at = ? WHERE key = ?');
  const putRisks = db.prepare(
    `UPDATE received SET risks = ?, summary = json_set(summary, '$.riskOpen', json(?)) WHERE audit = ? AND fingerprint = ? AND pending = 0`,
  );
  const madeOtherwise = db.prepare(
    `UPDATE lines SET made = 0 WHERE source = 'received' AND row IN (SELECT key FROM received WHERE audit = ? AND fingerprint = ?)`,
  );
  const addReview = db.prepare(
    `INSERT INTO reviews (audit, version, fingerprint, side, revision, updated_at, review, bundle, pdf, pdf_sha256)
     VALUES (?, ?, ?, 'auditor', 1, ?, ?, ?, ?, ?)`,
  );
  const addSigned = db.prepare(
    `INSERT INTO signed_versions (audit, version, revision, signed_at, data_fingerprint, certificate_fingerprint, document, pdf, pdf_sha256, details)
     SELECT audit, version, revision, signed_at, data_fingerprint, certificate_fingerprint, document, ?, ?, ?
     FROM signed_versions WHERE audit = ? AND version = ? AND pdf IS NOT NULL ORDER BY id DESC LIMIT 1`,
  );
  const log = makeBundleLog(db);
  const warned = makeWarned(db);
  /** A review that came back for an own audit: stored beside it, its countersigned PDF too, and the audit's state follows. */
  const takeReview = (row: Row, at: string, bundle: string): Loaded | null => {
    const review = JSON.parse(row.review) as Review | null;
    const loaded = context.load(row.audit);
    if (review === null || loaded === null) throw new Error('A review came for an audit that is not here');
    const moderated = row.purpose === 'moderated';
    const added = addReview.run(
      row.audit,
      row.version,
      row.fingerprint,
      at,
      row.review,
      bundle,
      moderated ? row.pdf : null,
      moderated ? row.pdf_sha256 : '',
    );
    lines.putReview(Number(added.lastInsertRowid), review);
    if (moderated && row.pdf !== null) {
      const details = { field: 'moderator-signature', counterSigned: review.moderator.fingerprint };
      addSigned.run(row.pdf, row.pdf_sha256, JSON.stringify(details), loaded.key, row.version);
    }
    dropOne.run(row.key);
    const moved = move(loaded.audit, moderated ? 'be-accepted' : 'come-back');
    if (loaded.audit.version !== row.version || !moved.ok) return null;
    if (moderated) following.accepted(loaded, review, { at, author: review.moderator.name });
    // Accepted, and nothing is to be done: there is nothing to wait for.
    const close = move({ ...loaded.audit, state: moved.value }, 'close');
    const state = close.ok && following.isNothingLeft(loaded.audit) ? close.value : moved.value;
    if (loaded.audit.state === state) return null;
    const after: Audit = { ...loaded.audit, state };
    const author = review.moderator.name;
    return commit(loaded, {
      ...changeBetween(loaded.audit, after),
      audit: after,
      at,
      author,
      event: state,
      touched: [],
    });
  };

  // An import that was cut off left parts behind that nobody has seen.
  dropPending.run();

  return {
    /** Lays one audit of a bundle down, unseen until `takeIn`. */
    lay: (input: Incoming): Result<null, WriteCode> => {
      const { at, audit, toolkit, review, sender } = input;
      const signer = audit.parts.find((one) => one.part === 'auditor');
      const auditor = signer?.name ?? sender.name;
      const signedAt = signer?.at ?? '';
      const summary = summarise({
        // What others called their form goes through the sieve before it stands in a list here.
        toolkit: { ...toolkit, title: shownLine(toolkit.title) },
        // Whom something may happen to now is told, whenever it was written.
        audit: { ...audit, escalations: input.risks ?? audit.escalations },
        problems: [],
        revision: 0,
        updatedAt: at,
        signedAt,
        auditor,
      });
      try {
        db.transaction(() => {
          addToolkit.run(
            audit.toolkit.fingerprint,
            toolkit.id,
            toolkit.version,
            packText(JSON.stringify(toolkit)),
            at,
          );
          const added = add.run(
            input.bundle,
            audit.id,
            audit.version,
            input.fingerprint,
            input.purpose,
            at,
            audit.reference,
            audit.toolkit.fingerprint,
            JSON.stringify(sender),
            JSON.stringify(audit),
            input.history === '' ? null : deflateRawSync(input.history),
            input.pdf,
            input.pdfSha256,
            JSON.stringify(review),
            JSON.stringify(summary),
            input.keepUntil,
            input.risks ? JSON.stringify(input.risks) : '',
          );
          lines.putReceived(
            { key: Number(added.lastInsertRowid), audit: audit.id, version: audit.version },
            {
              document: audit,
              toolkit,
              summary,
              form: audit.toolkit.fingerprint,
              sender,
              keepUntil: input.keepUntil,
              hasPdf: input.pdf !== null,
              review,
            },
          );
        }).immediate();
        return ok(null);
      } catch (error) {
        return writeFailure(error);
      }
    },

    /** Takes in everything laid down for a bundle, all or nothing. Nothing of one's own is overwritten. */
    takeIn: (input: {
      readonly at: string;
      readonly bundle: string;
      readonly manifest: string;
      readonly manifestSha256: string;
      readonly created: string;
      readonly sender: string;
      /** What was told before it was taken in and accepted; noted with the bundle. */
      readonly warnings: readonly string[];
      /** Risk records that came with texts this vault holds already. */
      readonly later?: readonly LaterRisks[];
    }): Result<null, WriteCode> => {
      const moved: Loaded[] = [];
      try {
        db.transaction(() => {
          const { at, bundle } = input;
          const logged: LoggedBundle = { ...input, direction: 'in', people: input.sender };
          log.bundle(logged);
          warned.note(bundle, { at, warnings: [...input.warnings] });
          for (const { audit, version, fingerprint, purpose, risks } of input.later ?? []) {
            const isOpen = risks.some((one) => one.status === 'open');
            putRisks.run(JSON.stringify(risks), isOpen ? 'true' : 'false', audit, fingerprint);
            madeOtherwise.run(audit, fingerprint);
            log.audit(logged, { audit, version, fingerprint, purpose });
          }
          for (const row of pendingOf.all(bundle)) {
            log.audit(logged, row);
            if (row.purpose === 'returned' || row.purpose === 'moderated') {
              const loaded = takeReview(row, at, bundle);
              if (loaded !== null) moved.push(loaded);
            } else show.run(at, row.key);
          }
        }).immediate();
      } catch (error) {
        following.drop();
        return writeFailure(error);
      }
      following.tell();
      for (const loaded of moved) {
        context.keep(loaded.audit.id, loaded);
        told(loaded);
      }
      return ok(null);
    },

    /** Forgets what was laid down and not taken in. */
    forget: (): Result<null, WriteCode> => {
      try {
        dropPending.run();
        return ok(null);
      } catch (error) {
        return writeFailure(error);
      }
    },

    ...makeCopies(context, lines),
  };
}
