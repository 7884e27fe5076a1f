/** Which bundles came and went, and what each named: written inside the transaction that takes one in, or that follows on sealing one. */
import type { BundlePurpose } from '../../../shared/bundle/manifest.ts';
import type { Connection } from '../file/sqlite.ts';

export type LoggedBundle = {
  readonly bundle: string;
  readonly direction: 'in' | 'out';
  /** The certificate of the sender of one that came in; for whom one was sealed. */
  readonly people: string;
  readonly manifestSha256: string;
  readonly manifest: string;
  readonly sender: string;
  readonly created: string;
  readonly at: string;
};
export type LoggedAudit = {
  readonly audit: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly purpose: BundlePurpose;
};

/** The log over an open vault. What is in it already stays as it is. */
export function makeBundleLog(db: Connection) {
  const addBundle = db.prepare(
    'INSERT OR IGNORE INTO bundles (id, direction, audit, contact, sha256, at, manifest) VALUES (?, ?, NULL, ?, ?, ?, ?)',
  );
  const addAudit = db.prepare(
    `INSERT OR IGNORE INTO bundle_audits (bundle, direction, audit, version, fingerprint, manifest_sha256, purpose, sender, created, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    bundle: ({ bundle, direction, people, manifestSha256, at, manifest }: LoggedBundle): void =>
      void addBundle.run(bundle, direction, people, manifestSha256, at, manifest),
    audit: (of: LoggedBundle, { audit, version, fingerprint, purpose }: LoggedAudit): void => {
      const { bundle, direction, manifestSha256, sender, created, at } = of;
      addAudit.run(
        bundle,
        direction,
        audit,
        version,
        fingerprint,
        manifestSha256,
        purpose,
        sender,
        created,
        at,
      );
    },
  };
}
