/** One honest case for all attacks: a report signed by the auditor, then counter-signed, and the numbers of its objects. */
import { expect } from 'vitest';
import type { PdfFinding, PdfOutcome, PdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { PdfFile } from '../../../electron/pdf/verify/syntax/pdf-file.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import { details, NOW, person, reportWithFields, signedBy } from '../../fixtures/identity/sample.ts';
import { bodyOf } from './forging.ts';

/** The number of the first reference under a key. */
export const refNum = (body: string, key: string): number =>
  Number(new RegExp(`/${key} ?\\[?\\s*(\\d+) 0 R`).exec(body)?.[1] ?? 'NaN');

export async function makeCase() {
  const robin = await person('Robin A-17', 'Auditor');
  const wren = await person('Wren M-02', 'Moderator');
  const empty = await reportWithFields({ tagged: true });
  const one = await signedBy(empty, AUDITOR_FIELD, robin, details('Robin A-17', { certify: true }));
  const two = await signedBy(one, MODERATOR_FIELD, wren, details('Wren M-02'));
  const root = new PdfFile(one).trailer.entries.get('Root');
  const catalog = root?.kind === 'ref' ? root.num : 0;
  const page = refNum(bodyOf(one, refNum(bodyOf(one, catalog), 'Pages')), 'Kids');
  const form = bodyOf(one, refNum(bodyOf(one, catalog), 'AcroForm'));
  const fields = /\/Fields \[ (\d+) 0 R (\d+) 0 R \]/.exec(form);
  const judge = (bytes: Uint8Array): Promise<PdfVerdict> =>
    verifyPdf(bytes, { trustedFingerprints: [robin.fingerprint, wren.fingerprint], anchors: [], at: NOW });
  return {
    robin,
    wren,
    empty,
    one,
    two,
    catalog,
    page,
    judge,
    text: refNum(bodyOf(one, page), 'Contents'),
    auditorField: Number(fields?.[1]),
    moderatorField: Number(fields?.[2]),
    /** The verdict must have this outcome and, when named, this reason. */
    expectRefused: async (bytes: Uint8Array, outcome: PdfOutcome, finding?: PdfFinding): Promise<void> => {
      const verdict = await judge(bytes);
      expect({ outcome: verdict.outcome, reasons: verdict.reasons }).toEqual({
        outcome,
        reasons: finding ? expect.arrayContaining([finding]) : expect.anything(),
      });
    },
  };
}

export type Case = Awaited<ReturnType<typeof makeCase>>;
