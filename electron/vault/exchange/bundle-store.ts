/** What went out and came in by bundle: the facts a verdict rests on, whole audits for sealing, and the record of a sealing. */
import type { Audit } from '../../../shared/audit/audit.ts';
import { isSigned, move } from '../../../shared/audit/states.ts';
import type { BundlePurpose } from '../../../shared/bundle/manifest.ts';
import { changeBetween } from '../../../shared/json/diff.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import type { Committer } from '../records/commit.ts';
import type { Context, Loaded } from '../records/held.ts';
import { contentFingerprint } from './fingerprint.ts';

/** One bundle that held an audit, as this vault remembers it. */
export type BundleSeen = {
  readonly bundle: string;
  readonly direction: 'in' | 'out';
  readonly version: number;
  readonly fingerprint: string;
  readonly manifest: string;
  readonly purpose: BundlePurpose;
  readonly sender: string;
  readonly created: string;
};

export type AuditFacts = {
  readonly audit: string;
  readonly own: {
    readonly version: number;
    readonly state: Audit['state'];
    readonly fingerprint: string;
    /** Fingerprints of every signed document of this audit, with their versions. */
    readonly signed: readonly { readonly version: number; readonly fingerprint: string }[];
  } | null;
  readonly held: readonly { readonly version: number; readonly fingerprint: string }[];
  /** Newest first. */
  readonly seen: readonly BundleSeen[];
};

export type OwnExport = {
  readonly audit: Audit;
  readonly toolkit: Toolkit;
  readonly history: readonly never[];
  readonly pdf: Uint8Array | null;
  readonly review: Review | null;
  readonly signatures: readonly { readonly field: string; readonly certificate: string }[];
};

/** What a bundle of the vault's own sealing held, to be remembered. */
export type Sealed = {
  readonly at: string;
  readonly author: string;
  readonly bundle: string;
  readonly purpose: BundlePurpose;
  readonly manifestSha256: string;
  readonly manifest: string;
  readonly sender: string;
  readonly created: string;
  readonly recipients: string;
  readonly audits: readonly {
    readonly audit: string;
    readonly version: number;
    readonly fingerprint: string;
  }[];
};

/** What leaves is what was signed last; what was written beside it since waits for the next signature or version. */
function asSigned(audit: Audit, signed: string | undefined): Audit {
  if (signed === undefined || !isSigned(audit)) return audit;
  const document = JSON.parse(signed) as Audit;
  return document.parts.length === audit.parts.length ? { ...document, state: audit.state } : audit;
}

/** The store. `told` hears of every own audit whose state changed, after the commit. */
export function makeBundleStore(
  context: Context,
  { commit }: Pick<Committer, 'commit'>,
  told: (loaded: Loaded) => void,
) {
  const { db } = context;
  const seenOf = db.prepare<[string], BundleSeen>(
    `SELECT bundle, direction, version, fingerprint, manifest_sha256 AS manifest, purpose, sender, created
     FROM bundle_audits WHERE audit = ? ORDER BY at DESC, bundle LIMIT 200`,
  );
  const heldOf = db.prepare<[string], { version: number; fingerprint: string }>(
    'SELECT DISTINCT version, fingerprint FROM received WHERE audit = ? AND pending = 0',
  );
  const signedOf = db.prepare<[number], { version: number; document: string }>(
    'SELECT version, document FROM signed_versions WHERE audit = ?',
  );
  const known = db.prepare<[string], { direction: 'in' | 'out'; manifest: string }>(
    'SELECT direction, manifest_sha256 AS manifest FROM bundle_audits WHERE bundle = ? LIMIT 1',
  );
  const newestPdf = db.prepare<
    [number, number, number],
    { pdf: Uint8Array; details: string; certificate: string }
  >(
    `SELECT pdf, details, certificate_fingerprint AS certificate FROM signed_versions
     WHERE audit = ? AND version = ? AND pdf IS NOT NULL
       AND (? = 0 OR json_extract(details, '$.counterSigned') IS NULL) ORDER BY id DESC LIMIT 1`,
  );
  const newestSigned = db.prepare<[number, number], { document: string }>(
    'SELECT document FROM signed_versions WHERE audit = ? AND version = ? ORDER BY id DESC LIMIT 1',
  );
  const reviewOf = db.prepare<[string], { review: string }>(
    `SELECT review FROM reviews WHERE audit = ? AND side = 'auditor' ORDER BY version DESC, key DESC LIMIT 1`,
  );
  const addBundle = db.prepare(
    'INSERT OR IGNORE INTO bundles (id, direction, audit, contact, sha256, at, manifest) VALUES (?, ?, NULL, ?, ?, ?, ?)',
  );
  const addAudit = db.prepare(
    `INSERT OR IGNORE INTO bundle_audits (bundle, direction, audit, version, fingerprint, manifest_sha256, purpose, sender, created, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addExport = db.prepare(
    `INSERT INTO export_log (at, kind, audit, version, sha256, recipient)
     VALUES (?, 'bundle', (SELECT key FROM audits WHERE id = ?), ?, ?, ?)`,
  );

  const factsOf = (audit: string): AuditFacts => {
    const loaded = context.load(audit);
    const own = loaded && {
      version: loaded.audit.version,
      state: loaded.audit.state,
      fingerprint: contentFingerprint(loaded.audit),
      signed: signedOf.all(loaded.key).map(({ version, document }) => ({
        version,
        fingerprint: contentFingerprint(JSON.parse(document) as Audit),
      })),
    };
    return { audit, own, held: heldOf.all(audit), seen: seenOf.all(audit) };
  };

  return {
    /** Everything this vault knows of a bundle's id and of the audits it names. */
    facts: (input: { readonly bundle: string; readonly audits: readonly string[] }) => ({
      bundle: known.get(input.bundle) ?? null,
      audits: input.audits.map(factsOf),
    }),

    /** Hashes of the manifests of every bundle with this audit, newest first, at most forty. */
    chain: (input: { readonly audit: string }): string[] =>
      [...new Set(seenOf.all(input.audit).map((one) => one.manifest))].slice(0, 40),

    /**
     * A whole own audit as it goes into a bundle: its form, history, newest PDF of this version, and the review with replies;
     * to a moderator the PDF without another moderator's counter-signature.
     */
    exportOwn: (input: {
      readonly audit: string;
      readonly toModerator: boolean;
    }): Result<OwnExport, 'not-found'> => {
      const loaded = context.load(input.audit);
      if (loaded === null) return failed('not-found');
      const { key, toolkit } = loaded;
      const signed = newestPdf.get(key, loaded.audit.version, Number(input.toModerator));
      const audit = asSigned(loaded.audit, newestSigned.get(key, loaded.audit.version)?.document);
      const review = reviewOf.get(input.audit);
      const details =
        signed && (JSON.parse(signed.details) as { field?: string; counterSigned?: string } | null);
      const signer = audit.parts.find((one) => one.part === 'auditor')?.certificateFingerprint ?? '';
      const signatures =
        signed === undefined
          ? []
          : [
              { field: 'auditor-signature', certificate: signer || signed.certificate },
              ...(details?.counterSigned
                ? [{ field: 'moderator-signature', certificate: details.counterSigned }]
                : []),
            ];
      return ok({
        audit,
        toolkit,
        // Drafts stay in this vault.
        history: [],
        pdf: signed?.pdf ?? null,
        review: review === undefined ? null : (JSON.parse(review.review) as Review),
        signatures,
      });
    },

    /** Remembers a bundle that was written, in one transaction; own audits sent for moderation are with the moderator from now on. */
    sealed: (input: Sealed): Result<null, WriteCode> => {
      const moved: Loaded[] = [];
      try {
        db.transaction(() => {
          const { bundle, purpose, manifestSha256, sender, created, at, author } = input;
          addBundle.run(bundle, 'out', input.recipients, manifestSha256, at, input.manifest);
          for (const { audit, version, fingerprint } of input.audits) {
            addAudit.run(
              bundle,
              'out',
              audit,
              version,
              fingerprint,
              manifestSha256,
              purpose,
              sender,
              created,
              at,
            );
            addExport.run(at, audit, version, manifestSha256, input.recipients);
            const loaded = context.load(audit);
            if (purpose !== 'for-moderation' || loaded === null || loaded.audit.version !== version) continue;
            const state = move(loaded.audit, 'seal-for-moderation');
            if (!state.ok || state.value === loaded.audit.state) continue;
            const after: Audit = { ...loaded.audit, state: state.value };
            const patches = changeBetween(loaded.audit, after);
            moved.push(
              commit(loaded, { ...patches, audit: after, at, author, event: 'sealed', touched: [] }),
            );
          }
        }).immediate();
      } catch (error) {
        return writeFailure(error);
      }
      for (const loaded of moved) {
        context.keep(loaded.audit.id, loaded);
        told(loaded);
      }
      return ok(null);
    },
  };
}
