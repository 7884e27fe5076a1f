/** Signed parts that refer to objects which do not exist yet: an honest second signature would create them and so change a signed page. */
import { PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counterSign } from '../../../electron/pdf/counter-sign.ts';
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { signField } from '../../../electron/pdf/sign/sign-field.ts';
import { appendIncrement, sizeOf } from '../../../electron/pdf/sign/write-increment.ts';
import { looseEnds } from '../../../electron/pdf/verify/loose-ends.ts';
import { PdfFile } from '../../../electron/pdf/verify/syntax/pdf-file.ts';
import { Bench, details, NOW, signedBy } from '../../fixtures/identity/sample.ts';
import { makeCase, type Case } from './case.ts';
import { emptied, fillIn, objectsOf, signatureIn, signWith, type Objects } from './forging.ts';

const bench = new Bench();
let c: Case;
/** The number the first object of the second update will have. */
let next = 0;

beforeAll(async () => {
  c = await makeCase();
  next = sizeOf(new PdfFile(c.one));
});
afterAll(() => bench.clear());

/** The report with something in it that leads to a number that is still free, signed by the auditor. */
async function signedWith(
  spoil: (pdf: PDFDocument, to: (num: number) => PDFRef) => void,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(c.empty, { updateMetadata: false });
  spoil(pdf, (num) => PDFRef.of(next + num));
  const empty = await pdf.save({ useObjectStreams: false });
  return signedBy(empty, AUDITOR_FIELD, c.robin, details('Robin A-17', { certify: true }));
}

/** The update of the moderator on top, as it would be written if nothing were checked before. */
async function updated(
  one: Uint8Array,
  change: (objects: Objects) => void = () => undefined,
): Promise<Buffer> {
  expect(sizeOf(new PdfFile(one))).toBe(next);
  const objects = objectsOf(c.one, c.two);
  const num = signatureIn(objects);
  objects.set(num, emptied(objects.get(num) ?? Buffer.alloc(0)));
  change(objects);
  return fillIn(appendIncrement(new PdfFile(one), objects), signWith(c.wren.open));
}

const [LOOK, FONT] = [1, 2];
/** The second update's appearance as further content of the first page. */
const drawsOnPageOne = (pdf: PDFDocument, to: (num: number) => PDFRef): void => {
  const page = pdf.getPage(0).node;
  const contents = page.get(PDFName.of('Contents'));
  if (!contents) throw new Error('The page has no contents');
  page.set(PDFName.of('Contents'), pdf.context.obj([contents, to(LOOK)]));
  page.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F0: to(FONT) } }));
};

const places: readonly (readonly [string, (pdf: PDFDocument, to: (num: number) => PDFRef) => void])[] = [
  ['the contents of a page', drawsOnPageOne],
  ['the outline', (pdf, to) => pdf.catalog.set(PDFName.of('Outlines'), to(0))],
  ['a resource', (pdf, to) => pdf.getPage(0).node.set(PDFName.of('Resources'), to(FONT))],
  ['a note of a page', (pdf, to) => pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([to(3)]))],
  ['the catalog', (pdf, to) => pdf.catalog.set(PDFName.of('Names'), to(4))],
  [
    'an entry deep inside',
    (pdf, to) => pdf.catalog.set(PDFName.of('X'), pdf.context.obj([[{ A: [to(5)] }]])),
  ],
  ['the information about the document', (pdf, to) => void (pdf.context.trailerInfo.Info = to(6))],
  ['a number far away', (pdf, to) => pdf.catalog.set(PDFName.of('X'), to(900_000))],
];

describe('a signed part with a reference to a number that is still free', () => {
  it.each(places)(
    'is not a pass, is not counter-signed and not passed afterwards, in %s',
    async (_, spoil) => {
      const one = await signedWith(spoil);
      await c.expectRefused(one, 'signature-not-acceptable', 'loose-ends');
      const input = {
        name: 'Wren',
        role: 'Moderator',
        agency: '',
        reference: 'W-0417',
        at: NOW.toISOString(),
      };
      expect(await counterSign({ ...input, pdf: one, identity: c.wren.open })).toMatchObject({
        ok: false,
        code: 'pdf-not-plain',
      });
      expect(await signField(one, MODERATOR_FIELD, c.wren.open, details('Wren M-02'))).toMatchObject({
        ok: false,
      });
      expect(['changed', 'cannot-judge-later-changes']).toContain(
        (await c.judge(await updated(one))).outcome,
      );
    },
  );

  it('is refused where other programs show a new sentence on the first page and call both signatures valid', async () => {
    const one = await signedWith(drawsOnPageOne);
    const two = await updated(one);
    bench.write('one.pdf', one);
    bench.write('two.pdf', two);
    const page = (file: string): string => bench.run('pdftotext', '-f', '1', '-l', '1', file, '-');
    expect(page('one.pdf')).not.toContain('Signed by Wren');
    expect(page('two.pdf')).toContain('Signed by Wren');
    expect(bench.run('pdfsig', '-nocert', 'two.pdf').match(/Signature is Valid/g)).toHaveLength(2);
    await c.expectRefused(two, 'changed', 'loose-end-filled');
  });

  it('is refused where somebody with both keys puts another grade onto the page', async () => {
    const one = await signedWith((pdf, to) => {
      const page = pdf.getPage(0).node;
      const old = page.get(PDFName.of('Contents'));
      if (!old) throw new Error('The page has no contents');
      // The appearance paints over the page and writes anew.
      page.set(PDFName.of('Contents'), pdf.context.obj([old, to(LOOK)]));
    });
    const two = await updated(one, (objects) => {
      const look = next + LOOK;
      const head = (objects.get(look) ?? Buffer.alloc(0)).toString('latin1').split('/Length')[0] ?? '';
      const data = '1 g 0 0 595 842 re f 0 g BT /F1 12 Tf 60 700 Td (Grade: outstanding) Tj ET';
      objects.set(look, Buffer.from(`${head}/Length ${data.length}>>\nstream\n${data}\nendstream`, 'latin1'));
    });
    bench.write('grade.pdf', two);
    expect(bench.run('pdftotext', '-f', '1', '-l', '1', 'grade.pdf', '-')).toContain('Grade: outstanding');
    await c.expectRefused(two, 'changed', 'loose-end-filled');
  });
});

describe('what Caselight writes', () => {
  it('refers to nothing that is not there, empty, signed and counter-signed', () => {
    for (const bytes of [c.empty, c.one, c.two])
      expect(looseEnds(new PdfFile(bytes))).toEqual({ missing: new Set(), unreadable: false });
  });
});
