/** Files that were not changed and still are not as they should be: locked fields, one signer in both fields, things that act by themselves, depth without end. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { counterSign } from '../../../electron/pdf/counter-sign.ts';
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { details, NOW, signedBy } from '../../fixtures/identity/sample.ts';
import { makeCase, type Case } from './case.ts';
import { emptied, fillIn, objectsOf, resign, signatureIn, signWith } from './forging.ts';
import { appendIncrement } from '../../../electron/pdf/sign/write-increment.ts';
import { PdfFile } from '../../../electron/pdf/verify/syntax/pdf-file.ts';

let c: Case;
beforeAll(async () => {
  c = await makeCase();
});

describe('a field that the first signature locked', () => {
  const locks: readonly (readonly [string, string, boolean])[] = [
    ['all fields', '/Action/All', true],
    ['this field', `/Action/Include/Fields[(${MODERATOR_FIELD})]`, true],
    ['all but another', `/Action/Exclude/Fields[(other)]`, true],
    ['an action of no known kind', '/Action/Else', true],
    ['another field', '/Action/Include/Fields[(other)]', false],
    ['all but this field', `/Action/Exclude/Fields[(${MODERATOR_FIELD})]`, false],
  ];
  it.each(locks)('may not be filled afterwards: %s', async (_, lock, forbidden) => {
    const mdp = `<</Type/SigRef/TransformMethod/FieldMDP/TransformParams<</Type/TransformParams${lock}/V/1.2>>>>`;
    const one = await resign(c.empty, c.one, signWith(c.robin.open), {
      objects: (objects) => {
        const num = signatureIn(objects);
        const body = (objects.get(num) ?? Buffer.alloc(0)).toString('latin1');
        objects.set(num, Buffer.from(body.replace('/Reference[', `/Reference[${mdp}`), 'latin1'));
      },
    });
    const objects = objectsOf(c.one, c.two);
    const num = signatureIn(objects);
    objects.set(num, emptied(objects.get(num) ?? Buffer.alloc(0)));
    const two = await fillIn(appendIncrement(new PdfFile(one), objects), signWith(c.wren.open));
    if (forbidden) await c.expectRefused(two, 'changed', 'later-change-forbidden');
    else expect(await c.judge(two)).toMatchObject({ outcome: 'unchanged-trusted' });
  });
});

describe('a file that is unchanged', () => {
  it('is no plain pass when one person signed in both fields', async () => {
    const twice = await signedBy(c.one, MODERATOR_FIELD, c.robin, details('Robin A-17'));
    expect(await c.judge(twice)).toMatchObject({
      outcome: 'unchanged-with-remarks',
      reasons: ['same-signer'],
    });
  });

  const active: readonly (readonly [string, (pdf: PDFDocument) => void])[] = [
    [
      'a script when it is opened',
      (pdf) => pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'JavaScript', JS: '1' })),
    ],
    ['an action when it is printed', (pdf) => pdf.catalog.set(PDFName.of('AA'), pdf.context.obj({}))],
    [
      'a program to start',
      (pdf) => pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'Launch' })),
    ],
    ['a form of another kind', (pdf) => pdf.catalog.set(PDFName.of('X'), pdf.context.obj({ XFA: [] }))],
    [
      'a film',
      (pdf) => pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([{ Subtype: 'RichMedia' }])),
    ],
  ];
  it.each(active)('is no plain pass, nor counter-signed, with %s', async (_, add) => {
    const pdf = await PDFDocument.load(c.empty, { updateMetadata: false });
    add(pdf);
    const empty = await pdf.save({ useObjectStreams: false });
    const one = await signedBy(empty, AUDITOR_FIELD, c.robin, details('Robin A-17', { certify: true }));
    expect(await c.judge(one)).toMatchObject({
      outcome: 'unchanged-with-remarks',
      reasons: ['active-content'],
    });
    const input = { name: 'Wren', role: '', agency: '', reference: 'W-0417', at: NOW.toISOString() };
    expect(await counterSign({ ...input, pdf: one, identity: c.wren.open })).toMatchObject({
      code: 'pdf-not-plain',
    });
  });
});

describe('something nested without end', () => {
  it.each([
    ['arrays', '[', ']'],
    ['dictionaries', '<</A ', '>>'],
  ])('is a plain refusal in a signed file (%s)', async (_, open, close) => {
    const deep = `${open.repeat(100_000)}${close.repeat(100_000)}`;
    const bytes = await resign(c.one, c.two, signWith(c.wren.open), {
      objects: (objects) => {
        objects.set(Math.max(...objects.keys()) + 1, Buffer.from(deep, 'latin1'));
      },
    });
    expect((await c.judge(bytes)).outcome).toMatch(/^(?:damaged|changed|cannot-judge-later-changes)$/);
  });
});
