/** The prepared fields, the letters of a signature, and when signing is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addSignatureFields,
  AUDITOR_FIELD,
  MODERATOR_FIELD,
} from '../../../electron/pdf/sign/signature-fields.ts';
import { signField } from '../../../electron/pdf/sign/sign-field.ts';
import { canDraw, subsetFont } from '../../../electron/pdf/sign/signature-font.ts';
import {
  Bench,
  details,
  notoSans,
  person,
  report,
  reportWithFields,
  signedBy,
  type Person,
} from '../../fixtures/identity/sample.ts';

const bench = new Bench();
let robin: Person;
let wren: Person;

beforeAll(async () => {
  robin = await person('Robin A-17', 'Auditor');
  wren = await person('Łukasz Wren M-02', 'Moderator');
});
afterAll(() => bench.clear());

describe('the prepared fields', () => {
  it('hang in the structure tree as Form elements with one plain object reference', async () => {
    bench.write('tagged.pdf', await reportWithFields({ tagged: true }));
    const json: unknown = JSON.parse(bench.run('qpdf', '--json=2', '--json-key=qpdf', 'tagged.pdf'));
    const text = JSON.stringify(json);
    expect(text.match(/"\/K":\{"\/Obj":"\d+ 0 R","\/Pg":"\d+ 0 R","\/Type":"\/OBJR"\}/g)).toHaveLength(2);
    expect(text).toContain('"/ParentTreeNextKey":2');
    expect(text).toContain('"/Tabs":"/S"');
    expect(text).toMatch(/"\/SigFlags":3/);
    expect(bench.run('pdfinfo', '-struct', 'tagged.pdf').match(/Form/g)).toHaveLength(2);
  });

  it('are refused for bytes that are not a PDF', async () => {
    expect(await addSignatureFields(Buffer.from('hello'), [])).toEqual({
      ok: false,
      code: 'pdf-not-readable',
    });
  });
});

describe('signing is refused', () => {
  let empty: Uint8Array;
  beforeAll(async () => {
    empty = await reportWithFields();
  });
  const sign = (pdf: Uint8Array, field: string, more = {}) =>
    signField(pdf, field, robin.open, details('Robin', more));

  it('for a field that is missing or already signed', async () => {
    expect(await sign(empty, 'nobody')).toMatchObject({ ok: false, code: 'pdf-field-missing' });
    expect(await sign(await report(), AUDITOR_FIELD)).toMatchObject({ code: 'pdf-field-missing' });
    const one = await signedBy(empty, AUDITOR_FIELD, robin, details('Robin'));
    expect(await sign(one, AUDITOR_FIELD)).toMatchObject({ code: 'pdf-field-missing' });
    expect(await sign(one, MODERATOR_FIELD, { certify: true })).toMatchObject({ code: 'pdf-field-missing' });
  });

  it('for a file that is no PDF or not written in the plain way', async () => {
    expect(await sign(Buffer.from('%PDF-1.7 hello'), AUDITOR_FIELD)).toMatchObject({
      code: 'pdf-not-readable',
    });
    bench.write('plain.pdf', empty);
    bench.run('qpdf', '--object-streams=generate', 'plain.pdf', 'streams.pdf');
    expect(await sign(bench.read('streams.pdf'), AUDITOR_FIELD)).toMatchObject({ code: 'pdf-not-readable' });
  });

  it('outside the dates of the certificate', async () => {
    expect(await sign(empty, AUDITOR_FIELD, { time: new Date('2030-01-01') })).toEqual({
      ok: false,
      code: 'identity-expired',
      facts: { date: '2029-11-21' },
    });
    expect(await sign(empty, AUDITOR_FIELD, { time: new Date('2020-01-01') })).toMatchObject({
      code: 'identity-not-yet-valid',
    });
  });

  it('for letters the signature cannot show', async () => {
    for (const line of ['محمد', 'अनीता', '王', '🙂', 'E\u0323\u0300'])
      expect(await sign(empty, AUDITOR_FIELD, { appearanceLines: [line] })).toMatchObject({
        ok: false,
        code: 'glyph-missing',
      });
  });

  it('as a counter-signature of a file that was changed after the first', async () => {
    const one = await signedBy(empty, AUDITOR_FIELD, robin, details('Robin', { certify: true }));
    const changed = Uint8Array.from(one);
    changed[Buffer.from(one).indexOf('/Reason') + 20] = 0x34;
    expect(await signField(changed, MODERATOR_FIELD, wren.open, details('Wren'))).toMatchObject({
      ok: false,
      code: 'pdf-changed',
    });
  });
});

describe('the letters of a signature', () => {
  it('cover Latin with all its marks, Greek, Cyrillic and Vietnamese', () => {
    for (const text of [
      'Łukasz Żółć',
      'Ŵyn Llŷr',
      'Ngũgĩ wa Thiong’o',
      'Νίκος',
      'Юлия Щербакова',
      'Đặng Thị Hồng',
      'Ğülşen',
    ])
      expect(canDraw(text, notoSans)).toBe(true);
  });

  it('are the same whichever way an accent is typed', () => {
    const font = subsetFont(notoSans, 'Zoë');
    expect(font.encode('Zoe\u0308')).toBe(font.encode('Zoë'));
    expect(font.widthOf('Zoë', 10)).toBeGreaterThan(10);
  });
});
