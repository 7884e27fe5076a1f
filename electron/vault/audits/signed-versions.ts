/** Signed versions as they were signed: the document, the PDF's bytes, the signature's details. Written once (write-audits.ts), only read here. */
import type { Audit, PartSignature } from '../../../shared/audit/audit.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Connection } from '../file/sqlite.ts';

export type SignedVersion = {
  readonly version: number;
  readonly revision: number;
  readonly signedAt: string;
  readonly dataFingerprint: string;
  readonly certificateFingerprint: string;
  /** The audit as it was when it was signed. */
  readonly document: Audit;
  readonly pdf: Uint8Array | null;
  readonly pdfSha256: string;
  readonly details: unknown;
  readonly withdrawnAt: string;
  readonly withdrawnReason: string;
};

type Row = Omit<SignedVersion, 'document' | 'details'> & { document: string; details: string };

const columns = `version, revision, signed_at AS signedAt, data_fingerprint AS dataFingerprint,
  certificate_fingerprint AS certificateFingerprint, document, pdf, pdf_sha256 AS pdfSha256, details,
  withdrawn_at AS withdrawnAt, withdrawn_reason AS withdrawnReason`;

/** The store of signed versions. */
export function makeSignedStore(db: Connection) {
  const newest = db.prepare<[string, number, number, string, string, number], Row>(
    `SELECT ${columns} FROM signed_versions WHERE audit = (SELECT key FROM audits WHERE id = ?)
       AND (version = ? OR ? = 0) AND (? = '' OR coalesce(json_extract(details, '$.part'), 'auditor') = ?)
       AND (? = 0 OR json_extract(details, '$.counterSigned') IS NULL)
       ORDER BY version DESC, (pdf IS NULL), id DESC LIMIT 1`,
  );
  const parts = db.prepare<[string], { version: number; signature: string }>(
    `SELECT version, signature FROM part_signatures
     WHERE audit = (SELECT key FROM audits WHERE id = ?) ORDER BY version DESC, at`,
  );
  const all = db.prepare<[], { id: number; reference: string; version: number }>(
    // Audit by audit: the signed versions themselves, which hold documents and PDFs, are reached by their index.
    `SELECT s.id, a.reference, s.version FROM audits a CROSS JOIN signed_versions s ON s.audit = a.key
     WHERE s.pdf IS NOT NULL ORDER BY a.key, s.version, s.id`,
  );
  const pdf = db.prepare<[number], { pdf: Uint8Array; pdfSha256: string }>(
    'SELECT pdf, pdf_sha256 AS pdfSha256 FROM signed_versions WHERE id = ? AND pdf IS NOT NULL',
  );
  return {
    /** Every signing that has a PDF, and the PDF of one of them. */
    list: () => all.all(),
    pdfOf: (input: { readonly id: number }) => pdf.get(input.id) ?? null,
    /**
     * The newest signing of a version, one with a PDF first; `version` 0 is the newest version, `part` that part's signing only,
     * `beforeModerator` leaves out what a moderator countersigned since.
     */
    get: (input: {
      readonly audit: string;
      readonly version: number;
      readonly part?: string | undefined;
      readonly beforeModerator?: boolean | undefined;
    }): Result<SignedVersion, 'not-found'> => {
      const part = input.part ?? '';
      const row = newest.get(
        input.audit,
        input.version,
        input.version,
        part,
        part,
        Number(input.beforeModerator ?? false),
      );
      if (row === undefined) return failed('not-found');
      const details: unknown = JSON.parse(row.details);
      return ok({ ...row, document: JSON.parse(row.document) as Audit, details });
    },
    /** Every part signature of an audit, newest version first. */
    parts: (input: { readonly audit: string }): { version: number; signature: PartSignature }[] =>
      parts.all(input.audit).map((row) => ({
        version: row.version,
        signature: JSON.parse(row.signature) as PartSignature,
      })),
  };
}
