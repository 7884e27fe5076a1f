/** Signing, the PDF, and checking PDFs that come from outside. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { AuditId, RowId } from '../audit/ids.ts';
import { PartId } from '../toolkit/toolkit.ts';
import { PdfVerdict } from '../report/pdf-verdict.ts';
import { ReportModel } from '../report/report-schema.ts';
import { ask } from './ask.ts';
import { writtenFile } from './place.ts';
import { Saved } from './audits.ts';
import { writtenText } from '../text/written-text.ts';

const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;
const making = ['report-failed', 'not-found'] as const;

/** Who signs by hand-over. */
const Signer = z.strictObject({
  name: writtenText(limits.signer),
  role: writtenText(limits.signer),
  agency: writtenText(limits.signer),
});

export const reportAsks = {
  /**
   * What will be signed: the very report model, and its fingerprint. The page draws this model for the read-through.
   * Who signs stands in it: `signer` where somebody signs by hand-over, otherwise the person this vault belongs to.
   */
  'sign.prepare': ask(
    'open-vault',
    'own-audit',
    z.strictObject({ audit: AuditId, part: PartId, signer: Signer.nullable() }),
    z.strictObject({
      dataFingerprint: z.string(),
      reportFingerprint: z.string(),
      statements: z.array(z.string()),
      report: ReportModel,
    }),
    ['not-found', 'wrong-state', 'words-held', 'content-changed', 'identity-missing', 'identity-expired'],
  ),
  /** What of an audit no font shows, by place: each stands in print as its code point. */
  'report.unprintable': ask(
    'open-vault',
    'own-audit',
    z.strictObject({ audit: AuditId }),
    z.array(
      z.strictObject({
        /** The heading it stands under, and the question where it is one. */
        place: z.string(),
        question: z.string().nullable(),
        /** "U+E123", each once. */
        codes: z.array(z.string()),
      }),
    ),
    ['not-found'],
  ),
  /** The act: the model of that fingerprint is signed, or `content-changed`. Passphrase checked, PDF built and signed, audit (or part) locked, all in one transaction. */
  'sign.sign': ask(
    'open-vault',
    'refused',
    z.strictObject({
      audit: AuditId,
      part: PartId,
      reportFingerprint: z.string().max(128),
      statements: z.array(z.boolean()).max(20),
      passphrase: z.string().min(1).max(1024),
    }),
    Saved,
    [
      'not-found',
      'wrong-state',
      'words-held',
      'sign-blocked',
      'risk-open',
      'not-independent',
      'statement-missing',
      'content-changed',
      'wrong-passphrase',
      'too-soon',
      'identity-missing',
      'identity-expired',
      'identity-not-yet-valid',
      'cancelled',
      ...making,
      ...writing,
    ],
  ),
  /** Another person signs their part on this machine: a clear change of person, recorded as a hand-over. */
  'sign.handOver': ask(
    'open-vault',
    'own-audit',
    z.strictObject({
      audit: AuditId,
      part: PartId,
      reportFingerprint: z.string().max(128),
      ...Signer.shape,
      statements: z.array(z.boolean()).max(20),
    }),
    Saved,
    [
      'not-found',
      'wrong-state',
      'words-held',
      'sign-blocked',
      'statement-missing',
      'content-changed',
      ...writing,
    ],
  ),
  /**
   * Main shows the save dialog and writes atomically. `version` 0 is the newest signed one; `part` asks for the PDF that
   * was signed with that part, where several people signed with a certificate.
   */
  'report.export': ask(
    'open-vault',
    'refused',
    z.strictObject({ audit: AuditId, version: z.int().min(0), part: PartId.optional() }),
    z.strictObject({ ...writtenFile, sha256: z.string() }),
    ['cancelled', 'wrong-state', 'not-found', 'signed-copy-changed', ...writing],
  ),
  /** The audit as it stands, with who signed which part since: a print without a signature of its own. Only once it is signed. */
  'report.print': ask(
    'open-vault',
    'refused',
    z.strictObject({ audit: AuditId }),
    z.strictObject({ ...writtenFile, sha256: z.string() }),
    ['cancelled', 'wrong-state', ...making, ...writing],
  ),
  /**
   * One risk record as a notice of one page, unsigned; main shows the save dialog. It stands at every state of the audit. Nothing leaves
   * the laptop while it is handed over.
   */
  'report.riskNotice': ask(
    'open-vault',
    'refused',
    z.strictObject({ audit: AuditId, record: RowId }),
    z.strictObject({ ...writtenFile, sha256: z.string() }),
    ['cancelled', 'risk-record-missing', ...making, ...writing],
  ),
  /** Stops the report that is being made; what asked for it then fails with `cancelled`. */
  'report.cancel': ask('open-vault', 'free', z.null(), z.null(), []),
  /** Main shows the open dialog. */
  'report.verifyFile': ask('nothing', 'refused', z.null(), PdfVerdict, [
    'cancelled',
    'file-too-large',
    'file-not-readable',
  ]),
  /** A PDF dropped on the window, at most 100 MB. */
  'report.verifyBytes': ask(
    'nothing',
    'refused',
    z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    PdfVerdict,
    ['file-too-large'],
  ),
} as const;
