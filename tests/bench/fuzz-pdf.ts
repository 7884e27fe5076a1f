/** Seeded fuzzing of the PDF verifier: a report with both signatures, spoilt, is never called unchanged. */
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../electron/pdf/sign/signature-fields.ts';
import { verifyPdf } from '../../electron/pdf/verify/verify-pdf.ts';
import { details, NOW, person, reportWithFields, signedBy } from '../fixtures/identity/sample.ts';
import { spoilt, type Next } from './spoil.ts';

/** A copy without what stands in the places of the signatures: there a letter may be written large or small. */
function outsideSignatures(pdf: Uint8Array, gaps: readonly (readonly [number, number])[]): Buffer {
  const out = Buffer.from(pdf);
  for (const [from, to] of gaps) out.fill(0, Math.min(from, out.length), Math.min(to, out.length));
  return out;
}

/** Makes the report once. Gives the case: true when the spoilt file was refused, false when nothing of it was changed. */
export async function pdfCase(): Promise<(next: Next) => Promise<boolean>> {
  const robin = await person('Robin A-17', 'Auditor');
  const wren = await person('Wren M-02', 'Moderator');
  const empty = await reportWithFields({ tagged: true });
  const once = await signedBy(empty, AUDITOR_FIELD, robin, details('Robin A-17', { certify: true }));
  const whole = await signedBy(once, MODERATOR_FIELD, wren, details('Wren M-02'));
  const text = Buffer.from(whole).toString('latin1');
  const gaps = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) \d+\s*\]/g)].map(
    (range) => [Number(range[1]), Number(range[2])] as const,
  );
  const options = {
    trustedFingerprints: [robin.fingerprint, wren.fingerprint],
    anchors: [],
    at: NOW,
    expectedSignatures: [{ field: AUDITOR_FIELD }, { field: MODERATOR_FIELD }],
  };
  // Without this a verifier that refuses everything would pass.
  const good = await verifyPdf(whole, options);
  if (good.outcome !== 'unchanged-trusted' || gaps.length !== 2)
    throw new Error(`The good file is ${good.outcome}`);
  const asItWas = outsideSignatures(whole, gaps);
  return async (next) => {
    const changed = spoilt(whole, next);
    const { outcome } = await verifyPdf(changed, options);
    if (!outcome.startsWith('unchanged-')) return true;
    if (!outsideSignatures(changed, gaps).equals(asItWas))
      throw new Error(`A changed report was called ${outcome}`);
    return false;
  };
}
