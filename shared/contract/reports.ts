/** Signing, the PDF, and checking PDFs that come from outside. */
import { z } from 'zod';
import { AuditId } from '../audit/ids.ts';
import { PartId } from '../toolkit/toolkit.ts';
import { PdfVerdict } from '../report/pdf-verdict.ts';
import { ask } from './ask.ts';
import { Saved } from './audits.ts';

const writing = ['disk-full', 'read-only', 'write-failed'] as const;
const making = ['glyph-missing', 'report-failed', 'not-found'] as const;

export const reportAsks = {
  /** What will be signed: its fingerprint now. The page renders the same report model for the read-through. */
  'sign.prepare': ask(
    'open-vault',
    z.strictObject({ audit: AuditId, part: PartId }),
    z.strictObject({ dataFingerprint: z.string(), statements: z.array(z.string()) }),
    ['not-found', 'wrong-state', 'identity-missing', 'identity-expired'],
  ),
  /** The act: passphrase checked, PDF built and signed, audit (or part) locked, all in one transaction. */
  'sign.sign': ask(
    'open-vault',
    z.strictObject({
      audit: AuditId,
      part: PartId,
      dataFingerprint: z.string().max(128),
      statements: z.array(z.boolean()).max(20),
      passphrase: z.string().min(1).max(1024),
    }),
    Saved,
    [
      'not-found',
      'wrong-state',
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
    z.strictObject({
      audit: AuditId,
      part: PartId,
      dataFingerprint: z.string().max(128),
      name: z.string().trim().min(1).max(120),
      role: z.string().trim().min(1).max(120),
      agency: z.string().trim().min(1).max(120),
      statements: z.array(z.boolean()).max(20),
    }),
    Saved,
    ['not-found', 'wrong-state', 'sign-blocked', 'statement-missing', 'content-changed', ...writing],
  ),
  /**
   * Main shows the save dialog and writes atomically. `version` 0 is the newest signed one; `part` asks for the PDF that
   * was signed with that part, where several people signed with a certificate.
   */
  'report.export': ask(
    'open-vault',
    z.strictObject({ audit: AuditId, version: z.int().min(0), part: PartId.optional() }),
    z.strictObject({ fileName: z.string(), sha256: z.string() }),
    ['cancelled', 'wrong-state', 'not-found', 'signed-copy-changed', ...writing],
  ),
  /** The audit as it stands, with who signed which part since: a print without a signature of its own. Only once it is signed. */
  'report.print': ask(
    'open-vault',
    z.strictObject({ audit: AuditId }),
    z.strictObject({ fileName: z.string(), sha256: z.string() }),
    ['cancelled', 'wrong-state', ...making, ...writing],
  ),
  /** Stops the report that is being made; what asked for it then fails with `cancelled`. */
  'report.cancel': ask('open-vault', z.null(), z.null(), []),
  /** Main shows the open dialog. */
  'report.verifyFile': ask('nothing', z.null(), PdfVerdict, [
    'cancelled',
    'file-too-large',
    'file-not-readable',
  ]),
  /** A PDF dropped on the window, at most 100 MB. */
  'report.verifyBytes': ask('nothing', z.strictObject({ bytes: z.instanceof(Uint8Array) }), PdfVerdict, [
    'file-too-large',
  ]),
} as const;
