/** The moderator's signature on the auditor's signed report: checked first, then one more update that changes nothing signed. Runs in the PDF worker. */
import { readFileSync } from 'node:fs';
import { dateAndTime } from '../../shared/report/words.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { assetPath } from '../assets.ts';
import type { OpenIdentity } from '../identity/signing-identity.ts';
import { appearanceLines } from './make-signed-report.ts';
import { signField } from './sign/sign-field.ts';
import { AUDITOR_FIELD, MODERATOR_FIELD } from './sign/signature-fields.ts';
import { verifyPdf } from './verify/verify-pdf.ts';

export type CounterSignInput = {
  readonly pdf: Uint8Array;
  readonly identity: OpenIdentity;
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  /** Reference of the audit, for the reason in the signature. */
  readonly reference: string;
  /** ISO instant of signing. */
  readonly at: string;
};
export type CounterSignCode =
  | 'pdf-changed'
  | 'pdf-not-plain'
  | 'pdf-field-missing'
  | 'identity-expired'
  | 'report-failed';

const whole = new Set(['unchanged-trusted', 'unchanged-unknown-signer', 'unchanged-certificate-problem']);

const notPlain = new Set(['loose-ends', 'written-otherwise', 'active-content']);

/**
 * Signs the field that was left for the moderator.
 * Takes the report as the auditor signed it. Gives the file with both signatures. Errors: `pdf-changed` when the auditor's
 * signature does not hold or is missing, `pdf-not-plain` when it has places that the new signature would fill or is
 * written so that it can be read in two ways, `pdf-field-missing`, `identity-expired` (facts: date), `report-failed`.
 */
export async function counterSign(input: CounterSignInput): Promise<Result<Uint8Array, CounterSignCode>> {
  const { pdf, identity, at } = input;
  const time = new Date(at);
  const expectedSignatures = [{ field: AUDITOR_FIELD }];
  const verdict = await verifyPdf(pdf, {
    trustedFingerprints: [],
    anchors: [],
    at: time,
    expectedSignatures,
  });
  if (verdict.reasons.some((reason) => notPlain.has(reason))) return failed('pdf-not-plain');
  if (!whole.has(verdict.outcome)) return failed('pdf-changed');
  const signed = await signField(pdf, MODERATOR_FIELD, identity, {
    name: input.name,
    reason: `Moderation of ${input.reference}`,
    time,
    appearanceLines: appearanceLines(input, dateAndTime(at)),
    font: readFileSync(assetPath('noto-sans-regular.ttf')),
  });
  if (signed.ok) return ok(signed.value);
  switch (signed.code) {
    case 'identity-expired':
      return failed('identity-expired', signed.facts);
    case 'pdf-changed':
    case 'pdf-field-missing':
      return failed(signed.code);
    case 'pdf-not-readable':
    case 'glyph-missing':
    case 'identity-not-yet-valid':
      return failed('report-failed');
  }
}
