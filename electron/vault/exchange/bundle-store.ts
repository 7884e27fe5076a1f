/** What went out and came in by bundle: the facts a verdict rests on, whole audits for sealing, and the record of a sealing. */
import type { Audit } from '../../../shared/audit/audit.ts';
import { isSigned, move } from '../../../shared/audit/states.ts';
import type { SignedHistory } from '../../../shared/bundle/history.ts';
import { Manifest, type BundlePurpose } from '../../../shared/bundle/manifest.ts';
import { changeBetween } from '../../../shared/json/diff.ts';
import { sameJson } from '../../../shared/json/same.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import type { Committer } from '../records/commit.ts';
import type { Context, Loaded } from '../records/held.ts';
import { makeBundleLog, type LoggedBundle } from './bundle-log.ts';
import type { Lines } from './line-store.ts';
import { contentFingerprint } from './fingerprint.ts';
import { partsThatCame } from './parts-that-came.ts';
import { makeSignedHistory } from './signed-history.ts';

/** One bundle that held an audit, as this vault remembers it. */
export type BundleSeen = {
  readonly bundle: string;
  readonly direction: 'in' | 'out';
  readonly version: number;
  readonly fingerprint: string;
  readonly manifest: string;
  readonly purpose: BundlePurpose;
  readonly sender: string;
  /** What the sender's clock said: a hint, by which nothing is ordered. */
  readonly created: string;
  /** Certificates it was sealed for; empty where a passphrase opens it. Told of bundles that went out. */
  readonly recipients: readonly string[];
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
  /** What came in of it; signed where a signed report came along (1) or not (0). */
  readonly held: readonly {
    readonly version: number;
    readonly fingerprint: string;
    readonly signed: 0 | 1;
  }[];
  /** SHA-256 of every report and review that came in with it. */
  readonly heldParts: readonly string[];
  /** Newest first. */
  readonly seen: readonly BundleSeen[];
  /** The bundle taken in last from this sender, with the lists it names; those are left out where it is named itself. */
  readonly lastFrom: (BundleSeen & { readonly chain: readonly string[] }) | null;
};

export type OwnExport = {
  readonly audit: Audit;
  readonly toolkit: Toolkit;
  /** Undefined when nothing of it was signed yet. */
  readonly history: SignedHistory | undefined;
  readonly pdf: Uint8Array | null;
  readonly review: Review | null;
  /** Risk records as they stand now; null where they are those in `audit`. */
  readonly risks: Audit['escalations'] | null;
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

/** What leaves is what was signed last; what was written beside it since waits for the next signature or version. Risk records do not wait. */
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
  lines: Pick<Lines, 'putPeople'>,
) {
  const { db } = context;
  const seenRows = db.prepare<[string], Omit<BundleSeen, 'recipients'> & { contact: string | null }>(
    `SELECT bundle_audits.bundle, bundle_audits.direction, version, fingerprint, manifest_sha256 AS manifest, purpose, sender, created, contact
     FROM bundle_audits LEFT JOIN bundles ON bundles.id = bundle_audits.bundle AND bundles.direction = bundle_audits.direction
     WHERE bundle_audits.audit = ? ORDER BY bundle_audits.at DESC, bundle LIMIT 200`,
  );
  const seenOf = (audit: string): BundleSeen[] =>
    seenRows.all(audit).map(({ contact, ...one }) => ({
      ...one,
      recipients: one.direction === 'out' ? (contact ?? '').split(',').filter(Boolean) : [],
    }));
  const manifestOf = db
    .prepare<[string], string>(`SELECT manifest FROM bundles WHERE id = ? AND direction = 'in'`)
    .pluck();
  const formKnown = db.prepare<[string], { id: string }>(
    'SELECT id FROM toolkit_definitions WHERE fingerprint = ?',
  );
  /** The lists that an earlier bundle named for an audit. Read only where its order is asked for. */
  const chainIn = (bundle: string, audit: string): readonly string[] => {
    const text = manifestOf.get(bundle);
    const read = text === undefined ? null : Manifest.safeParse(JSON.parse(text));
    return read?.success ? (read.data.audits.find((one) => one.audit === audit)?.chain ?? []) : [];
  };
  const partsIn = partsThatCame((bundle) => manifestOf.get(bundle));
  const heldOf = db.prepare<[string], { version: number; fingerprint: string; signed: 0 | 1 }>(
    `SELECT version, fingerprint, pdf_sha256 <> '' AS signed FROM received WHERE audit = ? AND pending = 0`,
  );
  const signedOf = db.prepare<[number], { version: number; document: string }>(
    'SELECT version, document FROM signed_versions WHERE audit = ?',
  );
  const known = db.prepare<[string], { direction: 'in' | 'out'; manifest: string }>(
    'SELECT direction, manifest_sha256 AS manifest FROM bundle_audits WHERE bundle = ? LIMIT 1',
  );
  const signedHistory = makeSignedHistory(context);
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
  const log = makeBundleLog(db);
  const addExport = db.prepare(
    `INSERT INTO export_log (at, kind, audit, version, sha256, recipient)
     VALUES (?, 'bundle', (SELECT key FROM audits WHERE id = ?), ?, ?, ?)`,
  );

  const factsOf = (audit: string, named: readonly string[], senders: readonly string[]): AuditFacts => {
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
    const seen = seenOf(audit);
    const last = seen.find((one) => one.direction === 'in' && senders.includes(one.sender)) ?? null;
    const lastFrom = last && {
      ...last,
      chain: named.includes(last.manifest) ? [] : chainIn(last.bundle, audit),
    };
    const parts = new Set(
      seen.filter((one) => one.direction === 'in').flatMap((one) => partsIn(one.bundle, audit)),
    );
    const heldParts = [...parts];
    return { audit, own, held: heldOf.all(audit), heldParts, seen, lastFrom };
  };

  return {
    /** Everything this vault knows of a bundle's id and of the audits it names. */
    facts: (input: {
      readonly bundle: string;
      /** Fingerprints of every key the sender has or had. */
      readonly senders: readonly string[];
      readonly audits: readonly { readonly audit: string; readonly chain: readonly string[] }[];
    }) => ({
      bundle: known.get(input.bundle) ?? null,
      audits: input.audits.map(({ audit, chain }) => factsOf(audit, chain, input.senders)),
    }),

    /** Which of these forms this vault has met before. */
    knownForms: (input: { readonly fingerprints: readonly string[] }): string[] =>
      input.fingerprints.filter((one) => formKnown.get(one) !== undefined),

    /** Hashes of the manifests of every bundle with this audit, newest first, at most forty. */
    chain: (input: { readonly audit: string }): string[] =>
      [...new Set(seenOf(input.audit).map((one) => one.manifest))].slice(0, 40),

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
        history: signedHistory(key, audit),
        pdf: signed?.pdf ?? null,
        review: review === undefined ? null : (JSON.parse(review.review) as Review),
        risks: sameJson(audit.escalations, loaded.audit.escalations) ? null : loaded.audit.escalations,
        signatures,
      });
    },

    /** Remembers a bundle that was written, in one transaction; own audits sent for moderation are with the moderator from now on. */
    sealed: (input: Sealed): Result<null, WriteCode> => {
      const moved: Loaded[] = [];
      try {
        db.transaction(() => {
          const { bundle, purpose, manifestSha256, at, author } = input;
          const logged: LoggedBundle = { ...input, direction: 'out', people: input.recipients };
          log.bundle(logged);
          const manifest = Manifest.safeParse(JSON.parse(input.manifest));
          if (manifest.success) lines.putPeople(bundle, manifest.data.recipients);
          for (const { audit, version, fingerprint } of input.audits) {
            log.audit(logged, { audit, version, fingerprint, purpose });
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
