/** Signed PDFs going out, and PDFs from outside being judged. */
import { createHash } from 'node:crypto';
import { largestFile } from '../../../shared/contract/files.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { News } from '../../../shared/contract.ts';
import { riskRecordOf } from '../../../shared/audit/risk-records.ts';
import { buildReport, buildRiskNotice } from '../../../shared/report/index.ts';
import type { Report } from '../../../shared/report/model.ts';
import { failed, ok } from '../../../shared/result.ts';
import { whatApplies } from '../../../shared/toolkit/evaluate/index.ts';
import type { FileDialogs } from '../../files/dialogs.ts';
import { ownIdentity } from '../../identity/identity-store.ts';
import { trustBasis } from '../../identity/contacts/contact-book.ts';
import type { PdfService } from '../../pdf/pdf-service.ts';
import type { VerifyOptions } from '../../pdf/verify/verify-pdf.ts';
import type { SignedVersion } from '../../vault/audits/signed-versions.ts';
import { contentFingerprint } from '../../vault/exchange/fingerprint.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { Handlers } from '../serve.ts';
import { toldWork } from '../told-work.ts';

export type ReportParts = {
  /** The open vault's store, or null while locked: a PDF can be checked without a vault. */
  readonly store: () => Store | null;
  readonly work: Pick<PdfService, 'make' | 'verify' | 'cancel'>;
  readonly dialogs: FileDialogs;
  readonly now: () => number;
  readonly tell: (news: News) => void;
  readonly appVersion: string;
};

const pdfFiles = [{ name: 'PDF', extensions: ['pdf'] }];

/** Whom this vault trusts: nobody while it is locked; otherwise its own certificates, verified contacts and the organisations they chose. */
export function trustOf(store: Store | null, now: number): Promise<VerifyOptions> {
  const at = new Date(now);
  if (store === null) return Promise.resolve({ trustedFingerprints: [], anchors: [], at });
  return trustBasis(store.contacts, store.secrets, at);
}

/** Builds the handlers that export and check PDFs. */
export function reportHandlers(
  parts: ReportParts,
): Pick<
  Handlers,
  | 'report.export'
  | 'report.print'
  | 'report.riskNotice'
  | 'report.unprintable'
  | 'report.cancel'
  | 'report.verifyFile'
  | 'report.verifyBytes'
> {
  const { store, work, dialogs, now, tell, appVersion } = parts;
  const verify = async (bytes: Uint8Array) => ok(await work.verify(bytes, await trustOf(store(), now())));
  /** Whether our own check finds the PDF unchanged and signed by the certificate that the record names. */
  const signatureHolds = async (record: SignedVersion, pdf: Uint8Array): Promise<boolean> => {
    const { certificateFingerprint: signer, signedAt } = record;
    // Judged at the time of signing: a report of years ago may still be saved once the certificate has ended.
    const basis = { trustedFingerprints: [signer], anchors: [], at: new Date(signedAt) };
    const { outcome, signatures } = await work.verify(pdf, basis);
    const signed = signatures.some((one) => one.intact && one.fingerprint === signer);
    return signed && outcome.startsWith('unchanged-');
  };
  /** Makes a PDF that nobody signs, writes it where the person says, and notes that it left. */
  const saveUnsigned = async (
    open: Store,
    report: Report,
    title: string,
    file: { readonly name: string; readonly audit: Audit['id']; readonly version: number },
  ) => {
    const made = await toldWork(tell, 'report', (progress) =>
      work.make({ report, appVersion, signing: null }, progress),
    );
    // Nothing is signed here, so no certificate can be too old or too new.
    if (!made.ok) return failed(made.code === 'cancelled' ? made.code : 'report-failed', made.facts);
    const { bytes } = made.value;
    const written = await dialogs.write(title, file.name, pdfFiles, bytes);
    if (!written.ok) return written;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { audit, version } = file;
    const at = report.madeAt;
    const noted = await open.records.exported({ at, kind: 'pdf', audit, version, sha256, recipient: '' });
    return noted.ok ? ok({ ...written.value, sha256 }) : noted;
  };
  return {
    'report.export': async ({ audit, version, part }) => {
      const open = store();
      if (open === null) return failed('locked');
      const [opened, signed] = [
        await open.audits.open({ audit }),
        await open.signed.get({ audit, version, part }),
      ];
      if (!opened.ok) return opened;
      // An audit that nobody has signed has nothing to export yet.
      if (!signed.ok) return failed('wrong-state');
      const { pdf } = signed.value;
      if (pdf === null) return failed('wrong-state');
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      // A copy that is not what was signed never leaves the vault.
      if (sha256 !== signed.value.pdfSha256 || !(await signatureHolds(signed.value, pdf)))
        return failed('signed-copy-changed');
      // The name tells the reference and the version, and no more.
      const by = part === undefined || part === 'auditor' ? '' : `-${part}`;
      const name = `${opened.value.audit.reference}-v${signed.value.version}${by}.pdf`;
      const written = await dialogs.write('Save the signed PDF', name, pdfFiles, pdf);
      if (!written.ok) return written;
      const noted = await open.records.exported({
        at: new Date(now()).toISOString(),
        kind: 'pdf',
        audit,
        version: signed.value.version,
        sha256,
        recipient: '',
      });
      return noted.ok ? ok({ ...written.value, sha256 }) : noted;
    },
    'report.print': async ({ audit: id }) => {
      const open = store();
      if (open === null) return failed('locked');
      const [opened, found] = [
        await open.audits.open({ audit: id }),
        await open.audits.findings({ audit: id }),
      ];
      if (!opened.ok) return opened;
      if (!found.ok) return found;
      const { toolkit } = opened.value;
      const audit = whatApplies(toolkit, opened.value.audit);
      if (!audit.parts.some((one) => one.part === 'auditor')) return failed('wrong-state');
      const at = new Date(now()).toISOString();
      const report = buildReport({
        toolkit,
        audit,
        problems: found.value.problems,
        signer: null,
        print: true,
        dataFingerprint: contentFingerprint(audit),
        madeAt: at,
        appVersion,
      });
      return saveUnsigned(open, report, 'Save a print', {
        name: `${audit.reference}-v${audit.version}-print.pdf`,
        audit: id,
        version: audit.version,
      });
    },
    'report.riskNotice': async ({ audit: id, record: recordId }) => {
      const open = store();
      if (open === null) return failed('locked');
      const opened = await open.audits.open({ audit: id });
      if (!opened.ok) return opened;
      const { toolkit, audit } = opened.value;
      const record = riskRecordOf(audit, recordId);
      if (record === null) return failed('risk-record-missing');
      const [settings, writer] = [await open.settings.get(), await ownIdentity(open.secrets)];
      const report = buildRiskNotice({
        toolkit,
        audit,
        record,
        numbers: settings.riskNumbers,
        writer,
        dataFingerprint: contentFingerprint(audit),
        madeAt: new Date(now()).toISOString(),
      });
      return saveUnsigned(open, report, 'Save a one-page notice', {
        name: `${audit.reference}-risk-notice.pdf`,
        audit: id,
        version: audit.version,
      });
    },
    'report.unprintable': async ({ audit: id }) => {
      const open = store();
      if (open === null) return failed('locked');
      const opened = await open.audits.open({ audit: id });
      if (!opened.ok) return opened;
      const { toolkit } = opened.value;
      const report = buildReport({
        toolkit,
        audit: whatApplies(toolkit, opened.value.audit),
        problems: [],
        signer: null,
        dataFingerprint: '',
        madeAt: '',
        appVersion,
      });
      // The fonts and what reads them come in when they are first asked for, not with the program.
      const { unprintablePlaces } = await import('../../pdf/report/as-printed.ts');
      return ok(unprintablePlaces(report).map((one) => ({ ...one, codes: [...one.codes] })));
    },
    'report.cancel': () => {
      work.cancel();
      return Promise.resolve(ok(null));
    },
    'report.verifyFile': async () => {
      const file = await dialogs.read('Choose a signed PDF', pdfFiles, largestFile);
      return file.ok ? verify(file.value) : file;
    },
    'report.verifyBytes': ({ bytes }) =>
      bytes.length > largestFile
        ? Promise.resolve(failed('file-too-large', { limit: '100 MB' }))
        : verify(bytes),
  };
}
