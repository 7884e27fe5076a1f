/** Whether the report of an audit carries the signatures it should, whole, and shows the audit it comes with. */
import type { BundledAudit, Manifest } from '../../shared/bundle/manifest.ts';
import type { PdfVerdict } from '../../shared/report/pdf-verdict.ts';
import type { TrustBasis } from '../identity/trust.ts';
import type { Binding, BindingInput } from '../pdf/report-binding.ts';
import type { VerifyOptions } from '../pdf/verify/verify-pdf.ts';
import type { Store } from '../vault/life/vault.ts';
import type { Content } from './content.ts';
import { textsOf } from './history.ts';
import { BundleRefused } from './read-bundle.ts';

export type ReportDeps = {
  readonly store: Pick<Store, 'signed'>;
  readonly verifyPdf: (bytes: Uint8Array, options: VerifyOptions) => Promise<PdfVerdict>;
  /** Whether a report shows an audit; see bindReport. */
  readonly bindPdf: (input: Omit<BindingInput, 'appVersion'>) => Promise<Binding>;
};

export type ReportFound = { readonly verdict: PdfVerdict; readonly binding: Binding | null };

const refuse = (refusal: BundleRefused['refusal'], found: string): never => {
  throw new BundleRefused(refusal, found);
};

/** The list names the signers that the audit names. */
function checkNamed(entry: BundledAudit, content: Content, manifest: Manifest): void {
  const signer = content.audit.parts.find((one) => one.part === 'auditor')?.certificateFingerprint ?? '';
  const named = entry.signatures.find((one) => one.field === 'auditor-signature');
  if (signer !== '' && content.pdf !== null && named?.certificate !== signer)
    refuse('pdf-signature-missing', `${entry.reference}: the list names another signer than the audit`);
  if (manifest.purpose !== 'moderated') return;
  const counter = entry.signatures.find((one) => one.field === 'moderator-signature');
  if (signer !== '' && counter?.certificate !== manifest.sender.certificate)
    refuse('pdf-signature-missing', `${entry.reference}: the moderator's signature is not there`);
}

/** What comes back must be the report that was signed here, with what was signed on it since. True when there is one to compare with. */
async function checkOwn(
  entry: BundledAudit,
  content: Content,
  manifest: Manifest,
  deps: ReportDeps,
): Promise<boolean> {
  if (manifest.purpose !== 'moderated' && manifest.purpose !== 'returned') return false;
  const { pdf, audit } = content;
  // Another moderator's counter-signature may be here already: each stands on what the auditor signed.
  const own = await deps.store.signed.get({
    audit: audit.id,
    version: audit.version,
    beforeModerator: true,
  });
  const before = own.ok ? own.value.pdf : null;
  if (before === null) return false;
  if (pdf === null && manifest.purpose === 'returned') return true;
  if (pdf === null || Buffer.compare(pdf.subarray(0, before.length), before) !== 0)
    refuse('pdf-changed', `${entry.reference}: the report is not the one you signed`);
  return true;
}

/**
 * Checks the report of one audit. Takes its line of the list, its contents, the list and whom the person trusts; `remake` says
 * whether its pages are made again. Gives what was found, null where there is no report. Throws `BundleRefused`.
 */
export async function checkReport(
  entry: BundledAudit,
  content: Content,
  manifest: Manifest,
  basis: TrustBasis,
  deps: ReportDeps,
  remake: boolean,
): Promise<ReportFound | null> {
  checkNamed(entry, content, manifest);
  const known = await checkOwn(entry, content, manifest, deps);
  const { pdf, audit, toolkit } = content;
  if (pdf === null) return null;
  const expectedSignatures = entry.signatures.map(({ field, certificate }) => ({
    field,
    fingerprint: certificate,
  }));
  const verdict = await deps.verifyPdf(pdf, { ...basis, expectedSignatures });
  if (verdict.outcome === 'signature-missing' || verdict.outcome === 'not-signed')
    refuse(
      'pdf-signature-missing',
      `${entry.reference}: a signature that should be on the report is not there`,
    );
  if (!verdict.outcome.startsWith('unchanged-'))
    refuse('pdf-changed', `${entry.reference}: the report was changed after it was signed`);
  // What was signed here needs no second look: it is the same to the byte.
  if (known) return { verdict, binding: null };
  const binding = await deps.bindPdf({
    pdf,
    toolkit,
    remake,
    texts: textsOf(audit, content.signed),
  });
  if (binding.kind === 'other-audit')
    refuse('report-not-of-audit', `${entry.reference}: the report was not made from this audit`);
  if (binding.kind === 'other-pages')
    refuse(
      'report-not-of-audit',
      `${entry.reference}: made again from the audit, the report has other pages`,
    );
  return { verdict, binding };
}
