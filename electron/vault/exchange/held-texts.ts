/** The texts of one audit that this vault holds, side by side: what "edited in both places" is compared with. */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { BundlePurpose } from '../../../shared/bundle/manifest.ts';
import type { HeldText } from '../../../shared/contract/bundles.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { Context } from '../records/held.ts';
import { contentFingerprint } from './fingerprint.ts';
import { isUnseen, withoutGrades } from '../reviews/desk.ts';

type Received = {
  version: number;
  fingerprint: string;
  purpose: BundlePurpose;
  toolkit: string;
  document: string;
  sender: string;
  at: string;
};

/** Builds the reader over an open vault. */
export function makeHeldTexts(context: Context) {
  const { db } = context;
  const received = db.prepare<[string], Received>(
    `SELECT version, fingerprint, purpose, toolkit, document, sender ->> '$.name' AS sender, at FROM received
     WHERE audit = ? AND pending = 0 ORDER BY key DESC`,
  );
  const signed = db.prepare<[number], { version: number; document: string; at: string }>(
    'SELECT version, document, signed_at AS at FROM signed_versions WHERE audit = ? ORDER BY id DESC',
  );
  const reviews = db
    .prepare<[string], string>(`SELECT review FROM reviews WHERE audit = ? AND side = 'moderator'`)
    .pluck();

  /** Whether this person grades the audit blind and has not looked yet: then no text of it shows grades, whatever it came as. */
  const gradesBlind = (audit: string): boolean =>
    reviews.all(audit).some((text) => isUnseen(JSON.parse(text) as Review));

  const ownTexts = (audit: string): HeldText[] => {
    const loaded = context.load(audit);
    if (loaded === null) return [];
    const { toolkit } = loaded;
    const text = (source: 'own' | 'signed', document: Audit, at: string): HeldText => ({
      source,
      version: document.version,
      fingerprint: contentFingerprint(document),
      purpose: null,
      sender: '',
      at: at,
      audit: document,
      toolkit,
    });
    return [
      text('own', loaded.audit, loaded.summary.updatedAt),
      ...signed.all(loaded.key).map((row) => text('signed', JSON.parse(row.document) as Audit, row.at)),
    ];
  };

  return {
    gradesBlind,
    /** Every text of an audit, newest version first and what came last first among those; equal texts stand once. */
    texts: (input: { readonly audit: string }): Result<HeldText[], 'not-found'> => {
      const blind = gradesBlind(input.audit);
      const came = received.all(input.audit).map((row): HeldText => {
        const { version, fingerprint, purpose, sender, at } = row;
        const audit = JSON.parse(row.document) as Audit;
        const toolkit = context.toolkit(row.toolkit);
        return { source: 'received', version, fingerprint, purpose, sender, at, audit, toolkit };
      });
      const all = [...ownTexts(input.audit), ...came].toSorted((a, b) => b.version - a.version);
      if (all.length === 0) return failed('not-found');
      const seen = new Set<string>();
      const once = all.filter(({ version, fingerprint }) => {
        const known = seen.has(`${version} ${fingerprint}`);
        seen.add(`${version} ${fingerprint}`);
        return !known;
      });
      return ok(once.map((one) => (blind ? { ...one, audit: withoutGrades(one.audit) } : one)));
    },
  };
}
