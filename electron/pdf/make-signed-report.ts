/** From report to signed file: laid out, two signature fields prepared, the first one signed. Runs in the PDF worker. */
import { readFileSync } from 'node:fs';
import type { Report } from '../../shared/report/model.ts';
import { dateAndTime } from '../../shared/report/words.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { assetPath } from '../assets.ts';
import type { OpenIdentity } from '../identity/signing-identity.ts';
import { loadFontCoverage } from './report/font-coverage.ts';
import { reportPdf } from './report/report-pdf.ts';
import { signField, type SignatureDetails } from './sign/sign-field.ts';
import {
  addSignatureFields,
  AUDITOR_FIELD,
  MODERATOR_FIELD,
  type SignatureFieldPlan,
} from './sign/signature-fields.ts';

export type ReportCode = 'cancelled' | 'report-failed' | 'identity-expired' | 'identity-not-yet-valid';

export type SignedReportInput = {
  readonly report: Report;
  readonly appVersion: string;
  /** Null makes an unsigned print of the audit as it stands. */
  readonly signing: {
    readonly identity: OpenIdentity;
    readonly name: string;
    readonly role: string;
    readonly agency: string;
    /** ISO instant of signing. */
    readonly at: string;
  } | null;
};

export type SignedReport = { readonly bytes: Uint8Array; readonly pages: number };

const labels: Readonly<Record<string, string>> = {
  [AUDITOR_FIELD]: 'Signature of the auditor',
  [MODERATOR_FIELD]: 'Counter-signature of the moderator',
};

/**
 * Makes the report PDF and, when an identity is given, signs it (PAdES B-B, certified so that only the counter-signature may follow).
 * Gives the bytes and the number of pages. Errors: `cancelled`, `identity-expired` and
 * `identity-not-yet-valid` (facts: date), `report-failed` when the file that was just made cannot be signed.
 */
export async function makeSignedReport(
  input: SignedReportInput,
  progress?: (done: number, of: number) => boolean,
): Promise<Result<SignedReport, ReportCode>> {
  const { report, appVersion, signing } = input;
  const made = await preparedReport(report, appVersion, signing !== null, progress);
  if (!made.ok || signing === null) return made;
  const { bytes, pages } = made.value;
  const signed = await signField(bytes, AUDITOR_FIELD, signing.identity, signatureDetails(report, signing));
  if (signed.ok) return ok({ bytes: signed.value, pages });
  if (signed.code === 'identity-expired' || signed.code === 'identity-not-yet-valid')
    return failed(signed.code, signed.facts);
  return failed('report-failed');
}

/**
 * Lays a report out, with its empty signature fields where it is to be signed. The same report gives the same bytes. Errors: those
 * of the layout, `report-failed` when what was just made cannot be read.
 */
export async function preparedReport(
  report: Report,
  appVersion: string,
  fields: boolean,
  progress?: (done: number, of: number) => boolean,
): Promise<Result<SignedReport, 'cancelled' | 'report-failed'>> {
  const laid = await reportPdf(report, progress ? { appVersion, progress } : { appVersion });
  if (!laid.ok) return laid;
  const { bytes, pages, places } = laid.value;
  if (!fields) return ok({ bytes, pages });
  const plans = places.map(({ field, page, rect }): SignatureFieldPlan => ({
    name: field,
    label: labels[field] ?? field,
    page,
    rect: [rect.x, rect.y, rect.x + rect.width, rect.y + rect.height],
  }));
  const prepared = await addSignatureFields(bytes, plans);
  return prepared.ok ? ok({ bytes: prepared.value, pages }) : failed('report-failed');
}

/** What the signature says beside the key: who, what for, when, and what is printed in its field. */
export const signatureDetails = (
  report: Report,
  signing: { readonly name: string; readonly role: string; readonly agency: string; readonly at: string },
): SignatureDetails => ({
  name: signing.name,
  reason: `Audit ${report.reference}`,
  time: new Date(signing.at),
  appearanceLines: appearanceLines(signing, dateAndTime(signing.at)),
  font: readFileSync(assetPath('noto-sans-regular.ttf')),
  certify: true,
});

/** Lines printed in the field. A name in a script this font lacks is named by its certificate instead: never a blank. */
export function appearanceLines(
  who: { readonly name: string; readonly role: string; readonly agency: string },
  when: string,
): string[] {
  const shown = loadFontCoverage();
  const name = shown(who.name) ? `Signed by ${who.name}` : 'Signed by the person named in the certificate';
  return [name, ...[who.role, who.agency].filter((line) => line && shown(line)), when];
}
