/**
 * Seeded fuzzing of the PDF verifier: a report with both signatures, spoilt, is never called unchanged; nor is one whose second
 * signer, though trusted, wrote the update in another way or filled what the first part left open.
 */
import { PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../electron/pdf/sign/signature-fields.ts';
import { verifyPdf } from '../../electron/pdf/verify/verify-pdf.ts';
import { appendIncrement, sizeOf } from '../../electron/pdf/sign/write-increment.ts';
import { PdfFile } from '../../electron/pdf/verify/syntax/pdf-file.ts';
import { details, NOW, person, reportWithFields, signedBy } from '../fixtures/identity/sample.ts';
import {
  emptied,
  fillIn,
  objectsOf,
  resign,
  signatureIn,
  signWith,
  type Signer,
} from '../hostile/pdf/forging.ts';
import { pick, spoilt, type Next } from './spoil.ts';

const PIECES = [
  '5 0 obj\n<<>>\nendobj\n',
  'xref\n0 1\n',
  'trailer\n<<>>\n',
  'startxref\n9\n',
  '%%EOF\n',
  ' ',
  '\n',
  '0',
  '\r',
];

/** The second update written in another way by its own signer: words of structure, blanks and digits put between its bytes. */
async function rewritten(next: Next, once: Uint8Array, whole: Uint8Array, sign: Signer): Promise<Uint8Array> {
  return resign(once, whole, sign, {
    bytes: (added) => {
      // Not into the places the signer fills in: there it would only spoil its own signature.
      const gap = added.indexOf('/Contents <');
      const places = [added.indexOf('/ByteRange'), added.indexOf('>', gap)];
      let at = pick(next, added.length);
      if (at > (places[0] ?? 0) && at <= (places[1] ?? 0)) at = added.lastIndexOf('startxref');
      const piece = (PIECES[pick(next, PIECES.length)] ?? ' ').repeat(pick(next, 8) === 0 ? 2000 : 1);
      return added.slice(0, at) + piece + added.slice(at);
    },
  });
}

/** A first part that refers, somewhere, to a number the honest update will use; then that update, honestly signed. */
async function filledLater(
  next: Next,
  empty: Uint8Array,
  signers: { first: (pdf: Uint8Array) => Promise<Uint8Array>; second: Signer },
  honest: readonly [Uint8Array, Uint8Array],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(empty, { updateMetadata: false });
  const size = sizeOf(new PdfFile(honest[0]));
  const added = objectsOf(honest[0], honest[1]);
  const target = PDFRef.of(size + pick(next, added.size - 1), pick(next, 4) === 0 ? 1 : 0);
  const pages = pdf.getPages();
  const holders = [pdf.catalog, ...pages.map((page) => page.node)];
  const keys = ['Contents', 'Resources', 'Annots', 'Metadata', 'Names', 'Group', 'X'];
  const holder = holders[pick(next, holders.length)] ?? pdf.catalog;
  const value =
    [target, pdf.context.obj([target]), pdf.context.obj({ A: [target] })][pick(next, 3)] ?? target;
  holder.set(PDFName.of(keys[pick(next, keys.length)] ?? 'X'), value);
  const one = await signers.first(await pdf.save({ useObjectStreams: false }));
  const num = signatureIn(added);
  added.set(num, emptied(added.get(num) ?? Buffer.alloc(0)));
  return fillIn(appendIncrement(new PdfFile(one), added), signers.second);
}

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
  const second = signWith(wren.open);
  const first = (pdf: Uint8Array): Promise<Uint8Array> =>
    signedBy(pdf, AUDITOR_FIELD, robin, details('Robin A-17', { certify: true }));
  return async (next) => {
    const kind = pick(next, 8);
    if (kind === 0) {
      const forged = await filledLater(next, empty, { first, second }, [once, whole]);
      const { outcome } = await verifyPdf(forged, options);
      if (outcome.startsWith('unchanged-')) throw new Error(`A loose end, filled, was called ${outcome}`);
      return true;
    }
    if (kind === 1) {
      const { outcome } = await verifyPdf(await rewritten(next, once, whole, second), options);
      if (outcome.startsWith('unchanged-'))
        throw new Error(`An update not written plainly was called ${outcome}`);
      return true;
    }
    const changed = spoilt(whole, next);
    const { outcome } = await verifyPdf(changed, options);
    if (!outcome.startsWith('unchanged-')) return true;
    if (!outsideSignatures(changed, gaps).equals(asItWas))
      throw new Error(`A changed report was called ${outcome}`);
    return false;
  };
}
