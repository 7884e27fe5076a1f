/** What is done to a report between its signatures or behind the last one, and signatures that were cut off. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfOutcome } from '../../../shared/report/pdf-verdict.ts';
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { appendIncrement } from '../../../electron/pdf/sign/write-increment.ts';
import { PdfFile } from '../../../electron/pdf/verify/syntax/pdf-file.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import { NOW } from '../../fixtures/identity/sample.ts';
import { makeCase, type Case } from './case.ts';
import { append, bodyOf, emptied, fillIn, objectsOf, resign, signWith, signatureIn } from './forging.ts';

let c: Case;
let [catalog, page, text] = [0, 0, 0];
let [one, two]: [Uint8Array, Uint8Array] = [new Uint8Array(), new Uint8Array()];

beforeAll(async () => {
  c = await makeCase();
  ({ catalog, page, text, one, two } = c);
});

describe('a file added to between or after the signatures', () => {
  it('is refused when it is edited and then counter-signed in a revision of its own', async () => {
    const edited = append(one, { [text]: '<</Length 5>>\nstream\nBT ET\nendstream' });
    const objects = objectsOf(one, two);
    const num = signatureIn(objects);
    objects.set(num, emptied(objects.get(num) ?? Buffer.alloc(0)));
    const bytes = await fillIn(appendIncrement(new PdfFile(edited), objects), signWith(c.wren.open));
    await c.expectRefused(bytes, 'cannot-judge-later-changes', 'later-change-not-understood');
  });

  const tails: readonly (readonly [string, PdfOutcome, (base: Uint8Array) => Uint8Array])[] = [
    ['text on a page', 'changed', (b) => append(b, { [text]: '<</Length 5>>\nstream\nBT ET\nendstream' })],
    [
      'an annotation overlay',
      'changed',
      (b) =>
        append(b, {
          [page]: bodyOf(b, page).replace('>>', '/Annots[900 0 R]>>'),
          900: '<</Type/Annot/Subtype/Stamp/Rect[0 0 600 800]>>',
        }),
    ],
    [
      'the language',
      'changed',
      (b) => append(b, { [catalog]: bodyOf(b, catalog).replace('en-GB', 'cy-GB') }),
    ],
    ['an object that nothing needs', 'changed', (b) => append(b, { 900: '<</Type/Page>>' })],
    [
      'data for long-term checking',
      'cannot-judge-later-changes',
      (b) => append(b, { [catalog]: bodyOf(b, catalog).replace(/>>$/, '/DSS 900 0 R>>'), 900: '<<>>' }),
    ],
    ['junk', 'cannot-judge-later-changes', (b) => Buffer.concat([b, Buffer.from('junk')])],
    ['a comment', 'cannot-judge-later-changes', (b) => Buffer.concat([b, Buffer.from('%\n')])],
    ['one blank', 'cannot-judge-later-changes', (b) => Buffer.concat([b, Buffer.from(' ')])],
    ['ten thousand zeros', 'cannot-judge-later-changes', (b) => Buffer.concat([b, Buffer.alloc(10_000)])],
    [
      'the form taken away',
      'changed',
      (b) => append(b, { [catalog]: bodyOf(b, catalog).replace(/\/AcroForm \d+ 0 R/, '') }),
    ],
    [
      'another table of the same file',
      'cannot-judge-later-changes',
      (b) => Buffer.concat([b, Buffer.from(`startxref\n${new PdfFile(b).startXref}\n%%EOF\n`)]),
    ],
  ];
  it.each(tails.flatMap(([what, outcome, make]) => [0, 1].map((which) => ({ what, outcome, make, which }))))(
    'is refused with $what behind signature $which',
    async ({ outcome, make, which }) => {
      await c.expectRefused(make(which === 0 ? one : two), outcome);
    },
  );

  it('is refused when the first signature allows no change at all', async () => {
    const strict = await resign(c.empty, one, signWith(c.robin.open), {
      bytes: (added) => added.replace('/TransformParams/P 2/', '/TransformParams/P 1/'),
    });
    expect(await c.judge(strict)).toMatchObject({ outcome: 'unchanged-trusted' });
    const objects = objectsOf(one, two);
    const num = signatureIn(objects);
    objects.set(num, emptied(objects.get(num) ?? Buffer.alloc(0)));
    const bytes = await fillIn(appendIncrement(new PdfFile(strict), objects), signWith(c.wren.open));
    await c.expectRefused(bytes, 'changed', 'later-change-forbidden');
  });
});

describe('a signature that was cut off', () => {
  const expected = () => [
    { field: AUDITOR_FIELD, fingerprint: c.robin.fingerprint },
    { field: MODERATOR_FIELD, fingerprint: c.wren.fingerprint },
  ];
  const judgeExpecting = (bytes: Uint8Array, expectedSignatures = expected()) =>
    verifyPdf(bytes, {
      trustedFingerprints: [c.robin.fingerprint, c.wren.fingerprint],
      anchors: [],
      at: NOW,
      expectedSignatures,
    });

  it('is told when a record says that it should be there', async () => {
    expect(await judgeExpecting(two)).toMatchObject({ outcome: 'unchanged-trusted', reasons: [] });
    const stripped = two.subarray(0, one.length);
    expect(await c.judge(stripped)).toMatchObject({ outcome: 'unchanged-trusted' });
    expect(await judgeExpecting(stripped)).toMatchObject({
      outcome: 'signature-missing',
      reasons: ['expected-signature-missing'],
    });
  });

  it('is told when somebody else signed in its place', async () => {
    const [auditor] = expected();
    const other = { field: MODERATOR_FIELD, fingerprint: c.robin.fingerprint };
    expect(await judgeExpecting(two, auditor ? [auditor, other] : [])).toMatchObject({
      outcome: 'signature-missing',
      reasons: ['expected-signer-differs'],
    });
  });
});
