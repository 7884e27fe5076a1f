/** What a counter-signature may not bring with it, even from a second signer whom the person trusts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfFinding } from '../../../shared/report/pdf-verdict.ts';
import { makeCase, type Case } from './case.ts';
import { bodyOf, resign, signWith, signatureIn, type Objects } from './forging.ts';

let c: Case;
let [catalog, page, text, field] = [0, 0, 0, 0];
let [one, two]: [Uint8Array, Uint8Array] = [new Uint8Array(), new Uint8Array()];

beforeAll(async () => {
  c = await makeCase();
  ({ catalog, page, text, one, two } = c);
  field = c.moderatorField;
});

describe('the honest files', () => {
  it('are never refused, signed anew by the same means as the attacks', async () => {
    expect(await c.judge(one)).toMatchObject({ outcome: 'unchanged-trusted' });
    expect(await c.judge(two)).toMatchObject({ outcome: 'unchanged-trusted' });
    const again = await resign(one, two, signWith(c.wren.open));
    expect(await c.judge(again)).toMatchObject({ outcome: 'unchanged-trusted' });
    expect([catalog, page, text, field].every((num) => num > 0)).toBe(true);
  });
});

describe('a counter-signature that brings more than itself', () => {
  const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
  const put = (objects: Objects, num: number, body: string): void => {
    objects.set(num, Buffer.from(body, 'latin1'));
  };
  const edit = (objects: Objects, num: number, change: (body: string) => string): void =>
    put(objects, num, change((objects.get(num) ?? Buffer.alloc(0)).toString('latin1')));
  const free = (objects: Objects): number => Math.max(...objects.keys()) + 1;
  const look = (objects: Objects): number => signatureIn(objects) + 1;

  const attacks: readonly (readonly [string, PdfFinding, (objects: Objects) => void])[] = [
    ['other text on a page', 'later-change-to-document', (o) => put(o, text, stream('BT ET'))],
    [
      'a page without its text',
      'later-change-to-document',
      (o) => put(o, page, bodyOf(one, page).replace('/Contents', '/Was')),
    ],
    [
      'a note laid over a page',
      'later-change-to-document',
      (o) => {
        const note = free(o);
        put(o, note, '<</Type/Annot/Subtype/FreeText/Rect[0 0 600 800]/Contents(Good)>>');
        put(o, page, bodyOf(one, page).replace('>>', `/Annots [${note} 0 R]>>`));
      },
    ],
    [
      'another language of the document',
      'later-change-to-document',
      (o) => put(o, catalog, bodyOf(one, catalog).replace('en-GB', 'cy-GB')),
    ],
    [
      'an action when the file is opened',
      'later-change-to-document',
      (o) => put(o, catalog, bodyOf(one, catalog).replace(/>>$/, '/AA<</WC<</S/JavaScript/JS(1)>>>>>>')),
    ],
    [
      'a larger field',
      'later-change-to-field',
      (o) => edit(o, field, (b) => b.replace(/\/Rect \[[^\]]*\]/, '/Rect [0 0 600 800]')),
    ],
    [
      'a field of another name',
      'later-change-to-field',
      (o) => edit(o, field, (b) => b.replace(/\/T <[^>]*>/, '/T (other)')),
    ],
    ['a hidden field', 'later-change-to-field', (o) => edit(o, field, (b) => b.replace('/F 132', '/F 134'))],
    [
      'a field with an action',
      'later-change-to-field',
      (o) => edit(o, field, (b) => b.replace(/>>$/, '/AA<</E<</S/URI/URI(x)>>>>>>')),
    ],
    [
      'an appearance for each state',
      'later-change-to-field',
      (o) => edit(o, field, (b) => b.replace('/N ', `/D ${look(o)} 0 R/N `)),
    ],
    [
      'an appearance taken from the page',
      'later-change-extra-parts',
      (o) => edit(o, field, (b) => b.replace(/\/N \d+ 0 R/, `/N ${text} 0 R`)),
    ],
    ['an object that nothing needs', 'later-change-extra-parts', (o) => put(o, free(o), '<</Type/Page>>')],
    [
      'a page as part of the appearance',
      'later-change-extra-parts',
      (o) => {
        const hidden = free(o);
        put(o, hidden, '<</Type/Page/Resources<<>>>>');
        edit(o, look(o), (b) => b.replace('/Resources<<', `/Resources<</ProcSet ${hidden} 0 R`));
      },
    ],
    [
      'a script in the appearance',
      'later-change-extra-parts',
      (o) => edit(o, look(o), (b) => b.replace('/Resources<<', '/Resources<</JS(1)')),
    ],
    [
      'an appearance that uses an old object',
      'later-change-extra-parts',
      (o) => edit(o, look(o), (b) => b.replace('/Resources<<', `/Resources<</ProcSet ${text} 0 R`)),
    ],
    [
      'a second certification',
      'later-change-extra-parts',
      (o) =>
        edit(o, signatureIn(o), (b) =>
          b.replace('/Reason', '/Reference[<</TransformMethod/DocMDP>>]/Reason'),
        ),
    ],
    [
      'a signature that points elsewhere',
      'later-change-extra-parts',
      (o) => edit(o, signatureIn(o), (b) => b.replace('/Reason', `/Prop_Build ${page} 0 R/Reason`)),
    ],
    [
      'the other person’s signature erased from its field',
      'earlier-signature-removed',
      (o) => put(o, c.auditorField, '<</FT/Sig>>'),
    ],
    [
      'a number left out long ago',
      'later-change-extra-parts',
      (o) => {
        // Object numbers below the old size that were never used could be referred to by the signed part.
        put(o, 5000, '<</Type/Page>>');
      },
    ],
  ];

  it.each(attacks)('is refused with %s', async (_, finding, tamper) => {
    const bytes = await resign(one, two, signWith(c.wren.open), { objects: tamper });
    await c.expectRefused(bytes, 'changed', finding);
  });
});

describe('a counter-signature whose revision is not written plainly', () => {
  const attacks: readonly (readonly [string, (added: string) => string])[] = [
    ['a comment between objects', (a) => a.replace('endobj\n', 'endobj\n% hidden 3 0 obj\n')],
    ['junk between objects', (a) => a.replace('endobj\n', 'endobj\nhidden\n')],
    [
      'a table that begins elsewhere',
      (a) => a.replace(/startxref\n(\d+)/, (_, n: string) => `startxref\n${Number(n) + 1}`),
    ],
    [
      'a chain that leaves out the signed revision',
      (a) => a.replace(/\/Prev \d+/, (found) => `/Prev ${'0'.repeat(found.length - 7)}9`),
    ],
    ['a chain cut off', (a) => a.replace(/\/Prev (\d+)/, (_, n: string) => ' '.repeat(n.length + 6))],
    [
      'another root',
      (a) => a.replace(/\/Root \d+/, (found) => `/Root ${String(page).padStart(found.length - 6, '0')}`),
    ],
    ['a cross-reference stream beside the table', (a) => a.replace('/Prev', '/XRefStm 9 /Prev')],
    ['encryption switched on', (a) => a.replace('/Prev', '/Encrypt 9 0 R /Prev')],
    ['a changed identifier', (a) => a.replace(/\/ID \[<..../, '/ID [<FFFF')],
    ['a freed object', (a) => a.replace(/xref\n/, 'xref\n3 1\n0000000000 00001 f \n')],
    ['a deleted page in the table', (a) => a.replace(/(\d{10}) 00000 n/, '$1 00000 f')],
    ['a generation that does not fit', (a) => a.replace(/(\d{10}) 00000 n/, '$1 00001 n')],
    ['a second end', (a) => a.replace(/%%EOF\n$/, '%%EOF\n%%EOF\n')],
    [
      'a size that hides the new objects',
      (a) => a.replace(/\/Size (\d+)/, (_, n: string) => `/Size ${'7'.padStart(n.length, '0')}`),
    ],
    ['the same object twice', (a) => a.replace(/(\n?)(\d+ 0 obj\n[\s\S]*?endobj\n)/, '$1$2$2')],
  ];

  it.each(attacks)('is refused with %s', async (_, tamper) => {
    const bytes = await resign(one, two, signWith(c.wren.open), { bytes: tamper });
    const verdict = await c.judge(bytes);
    expect(['changed', 'damaged', 'cannot-judge-later-changes']).toContain(verdict.outcome);
  });
});
