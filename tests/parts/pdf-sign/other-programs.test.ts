/** PDFs as other programs write them: sound ones are not called damaged, and nobody is accused of what is not proved. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derFromBer } from '../../../electron/identity/cms/ber.ts';
import { readDer, writeDer, type DerNode } from '../../../electron/identity/der.ts';
import { signDetached } from '../../../electron/identity/cms/sign.ts';
import { addSignatureFields } from '../../../electron/pdf/sign/signature-fields.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import {
  Bench,
  details,
  NOW,
  person,
  report,
  reportWithFields,
  signedBy,
  type Person,
} from '../../fixtures/identity/sample.ts';
import { append, bodyOf, objectsOf, places, resign, signWith } from '../../hostile/pdf/forging.ts';
import { refNum } from '../../hostile/pdf/case.ts';
import { PdfFile } from '../../../electron/pdf/verify/syntax/pdf-file.ts';

const bench = new Bench();
let robin: Person;
let wren: Person;
let plain: Buffer;
let empty: Uint8Array;
let signed: Buffer;

beforeAll(async () => {
  [robin, wren] = await Promise.all([person('Robin A-17', 'Auditor'), person('Wren M-02', 'Moderator')]);
  plain = Buffer.from(await report());
  const made = await addSignatureFields(await report(), [
    { name: 'Signature1', label: 'First', page: 1, rect: [60, 600, 300, 660] },
    { name: 'Signature2', label: 'Second', page: 1, rect: [60, 500, 300, 560] },
  ]);
  if (!made.ok) throw new Error(made.code);
  empty = made.value;
  signed = Buffer.from(await signedBy(empty, 'Signature1', robin, details('Robin A-17')));
});
afterAll(() => bench.clear());

const judge = (bytes: Uint8Array) =>
  verifyPdf(bytes, { trustedFingerprints: [robin.fingerprint, wren.fingerprint], anchors: [], at: NOW });
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (file: string): Buffer => Buffer.from(file, 'latin1');
/** Changes the number after the last `startxref`. */
const startxref = (file: string, by: number): string =>
  file.replace(/startxref\n(\d+)\n%%EOF\s*$/, (_, n: string) => `startxref\n${Number(n) + by}\n%%EOF\n`);

/** A file with both a table, for old readers, and a cross-reference stream that lists the rest, as office programs write. */
function hybrid(file: Buffer): Buffer {
  const start = Number(/startxref\n(\d+)/.exec(text(file))?.[1]);
  const size = Number(/\/Size (\d+)/.exec(text(file))?.[1]);
  const rows = Buffer.alloc(5);
  rows.writeUInt8(0, 0);
  const head = `${size} 0 obj\n<</Type/XRef/Size ${size + 1}/Index[0 1]/W[1 3 1]/Root 1 0 R/Length 5>>\nstream\n`;
  const stream = Buffer.concat([bytesOf(head), rows, bytesOf('\nendstream\nendobj\n')]);
  const table = text(file.subarray(start)).replace('trailer\n<<', `trailer\n<<\n/XRefStm ${start}`);
  return Buffer.concat([
    file.subarray(0, start),
    stream,
    bytesOf(table.replace(/startxref\n\d+/, `startxref\n${start + stream.length}`)),
  ]);
}

const kinds: readonly (readonly [string, (file: Buffer) => Uint8Array])[] = [
  ['cross-references for old and for new readers', hybrid],
  ['white space before the table', (f) => bytesOf(startxref(text(f).replace(/xref\n0/, '\r\n  xref\n0'), 0))],
  ['a table named some bytes too early', (f) => bytesOf(startxref(text(f), -7))],
  ['a table named some bytes too late', (f) => bytesOf(startxref(text(f), 3))],
  [
    'a table named at the start of the file',
    (f) => bytesOf(text(f).replace(/startxref\n\d+/, 'startxref\n0')),
  ],
  [
    'a line of a mail before the header',
    (f) => Buffer.concat([bytesOf('Content-Type: application/pdf\r\n\r\n'), f]),
  ],
  ['an end of line before the header', (f) => Buffer.concat([bytesOf('\n'), f])],
  [
    'junk behind the end',
    (f) => Buffer.concat([f, bytesOf('\r\n<!-- sent by the portal -->\r\n'), Buffer.alloc(2000)]),
  ],
  ['lines of the table that are a byte short', (f) => bytesOf(text(f).replaceAll(/ ([nf]) \n/g, ' $1\n'))],
  [
    'a table that counts one too few',
    (f) => bytesOf(text(f).replace(/xref\n0 (\d+)/, (_, n: string) => `xref\n0 ${Number(n) - 1}`)),
  ],
  ['a table that begins with one instead of nought', (f) => bytesOf(text(f).replace('xref\n0 ', 'xref\n1 '))],
  [
    'a key twice in a dictionary',
    (f) => bytesOf(text(f).replace('/Type /Catalog', '/Type /Catalog /Type /Catalog')),
  ],
  ['lengths of streams that are not right', (f) => bytesOf(text(f).replaceAll(/\/Length \d+/g, '/Length 1'))],
  ['no table at all', (f) => bytesOf(text(f).replace(/xref\n0[\s\S]*?trailer/, 'trailer'))],
];

describe('a sound file of another program without a signature', () => {
  it.each(kinds)('is "not signed", not damaged: %s', async (_, change) => {
    expect(await judge(change(plain))).toMatchObject({ outcome: 'not-signed', reasons: ['not-signed'] });
  });

  it.each([['--linearize'], ['--object-streams=generate'], ['--qdf'], ['--newline-before-endstream']])(
    'is "not signed" as qpdf %s writes it',
    async (option) => {
      bench.write('plain.pdf', plain);
      bench.run('qpdf', option, 'plain.pdf', 'other.pdf');
      expect(await judge(bench.read('other.pdf'))).toMatchObject({ outcome: 'not-signed' });
    },
  );

  it('is "not checked" when it is protected, never damaged', async () => {
    bench.write('plain.pdf', plain);
    bench.run('qpdf', '--encrypt', '', 'x', '256', '--', 'plain.pdf', 'locked.pdf');
    expect(await judge(bench.read('locked.pdf'))).toMatchObject({
      outcome: 'not-checked',
      reasons: ['pdf-encrypted'],
    });
  });
});

describe('a signed file of another program', () => {
  it('is known when it is written to the letter', async () => {
    expect(await judge(signed)).toMatchObject({ outcome: 'unchanged-trusted' });
  });

  it.each(kinds)(
    'is not called damaged for the way it is written, and never passed by a looser reading: %s',
    async (_, change) => {
      // What was changed here are signed bytes, so "changed" is right where the reader follows the file to its signature.
      const { outcome } = await judge(change(signed));
      expect(['not-checked', 'changed', 'cannot-judge-later-changes']).toContain(outcome);
    },
  );

  it('is "not checked", with the reason', async () => {
    expect(await judge(hybrid(signed))).toMatchObject({ outcome: 'not-checked', reasons: ['written-twice'] });
    const mail = Buffer.concat([bytesOf('X-Mail: 1\r\n\r\n'), signed]);
    expect(await judge(mail)).toMatchObject({ outcome: 'not-checked', reasons: ['written-loosely'] });
  });

  it.each([
    ['\n\n', 'blank lines'],
    ['\r\n \r\n', 'blanks'],
  ])('may end with %j behind its end mark', async (tail) => {
    const bytes = await resign(empty, signed, signWith(robin.open), { bytes: (added) => added + tail });
    expect(await judge(bytes)).toMatchObject({ outcome: 'unchanged-trusted' });
  });

  it('may write its signature in BER, with lengths that have no end', async () => {
    const bytes = await resign(empty, signed, async (parts) => berOf(await signDetached(parts, robin.open)));
    expect(await judge(bytes)).toMatchObject({ outcome: 'unchanged-trusted' });
  });

  it('may write the digits of its signature large and small', async () => {
    const bytes = Buffer.from(signed);
    const { gapStart } = places(bytes);
    bytes.write(bytes.toString('latin1', gapStart + 1, gapStart + 200).toLowerCase(), gapStart + 1, 'latin1');
    expect(await judge(bytes)).toMatchObject({ outcome: 'unchanged-trusted' });
  });

  it('is not accused when something of no known kind stands beside the signature', async () => {
    const bytes = Buffer.from(signed);
    const { gapEnd } = places(bytes);
    bytes.write('FF', gapEnd - 3, 'latin1');
    expect(await judge(bytes)).toMatchObject({
      outcome: 'signature-not-acceptable',
      reasons: ['signature-not-followed'],
    });
  });

  it('is still called changed when the signed bytes are not those that were signed', async () => {
    const bytes = Buffer.from(signed);
    bytes.write('Z', bytes.indexOf('/Creator') + 12, 'latin1');
    expect(await judge(bytes)).toMatchObject({ outcome: 'changed', reasons: ['content-changed'] });
  });
});

/** DER written again with lengths that have no end, as many signing programs write. */
function berOf(der: Uint8Array): Uint8Array {
  const write = (node: DerNode, depth: number): Uint8Array =>
    node.children.length === 0 || depth > 3
      ? node.raw
      : Buffer.concat([
          Uint8Array.of(node.tag, 0x80),
          ...node.children.map((child) => write(child, depth + 1)),
          Uint8Array.of(0, 0),
        ]);
  return write(readDer(der), 0);
}

describe('a signature in BER', () => {
  it('is read as the DER it stands for, strings in pieces and long lengths too', () => {
    const der = writeDer(0x30, writeDer(0x02, Uint8Array.of(1)), writeDer(0x04, Uint8Array.of(1, 2, 3)));
    expect(derFromBer(Uint8Array.from([...berOf(der), 0, 0, 0]))).toEqual({ der, length: berOf(der).length });
    const pieces = Uint8Array.from([
      0x30, 0x80, 0x02, 0x81, 1, 1, 0x24, 0x80, 4, 1, 1, 4, 2, 2, 3, 0, 0, 0, 0,
    ]);
    expect(derFromBer(pieces).der).toEqual(der);
  });

  it('is refused in a file that Caselight made', async () => {
    const fields = await reportWithFields();
    const own = await signedBy(fields, 'auditor-signature', robin, details('Robin A-17'));
    const bytes = await resign(fields, own, async (parts) => berOf(await signDetached(parts, robin.open)));
    expect(await judge(bytes)).toMatchObject({ reasons: ['signature-malformed'] });
  });
});

describe('usage rights', () => {
  const rights = '/Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 10 20 30]/Contents<00>';
  const reference = '/Reference[<</Type/SigRef/TransformMethod/UR3/TransformParams<</V/2.2>>>>]';
  /** The file with a signature of usage rights that the catalog names. */
  function withRights(base: Uint8Array, inside: string): Buffer {
    const file = new PdfFile(base);
    const root = file.trailer.entries.get('Root');
    const num = root?.kind === 'ref' ? root.num : 0;
    return append(base, {
      [num]: bodyOf(base, num).replace(/>>$/, '/Perms <</UR3 900 0 R>>>>'),
      900: `<<${inside}>>`,
    });
  }

  it.each([rights + reference, rights])('are no signature of the document (%#)', async (inside) => {
    expect(await judge(withRights(plain, inside))).toMatchObject({
      outcome: 'not-signed',
      reasons: ['not-signed'],
    });
  });

  it('are no signature in a file that is written loosely either', async () => {
    const loose = bytesOf(startxref(text(withRights(plain, rights + reference)), 3));
    expect(await judge(loose)).toMatchObject({ outcome: 'not-signed' });
  });

  it('that were taken out again are no signature that was removed', async () => {
    const file = withRights(plain, rights + reference);
    const num = refNum(text(file), 'Root');
    const without = append(file, { [num]: bodyOf(plain, num) });
    expect(await judge(without)).toMatchObject({ outcome: 'not-signed', reasons: ['not-signed'] });
  });
});

describe('two people who sign in another program', () => {
  it('cannot be judged here, and are not called changed', async () => {
    const objects = objectsOf(signed, await signedBy(signed, 'Signature2', wren, details('Wren M-02')));
    const two = await signedBy(signed, 'Signature2', wren, details('Wren M-02'));
    const num = refNum(text(signed), 'Root');
    expect(objects.size).toBeGreaterThan(3);
    // Other programs write the catalog anew with each signature.
    const bytes = await resign(signed, two, signWith(wren.open), {
      objects: (all) => all.set(num, bytesOf(bodyOf(signed, num).replace(/>>$/, '/Extensions<<>>>>'))),
    });
    expect(await judge(bytes)).toMatchObject({
      outcome: 'cannot-judge-later-changes',
      reasons: ['later-change-not-understood'],
    });
  });

  it('are called changed when a page shows something else', async () => {
    const two = await signedBy(signed, 'Signature2', wren, details('Wren M-02'));
    const catalog = refNum(text(signed), 'Root');
    const page = refNum(bodyOf(signed, refNum(bodyOf(signed, catalog), 'Pages')), 'Kids');
    const contents = refNum(bodyOf(signed, page), 'Contents');
    const bytes = await resign(signed, two, signWith(wren.open), {
      objects: (all) => all.set(contents, bytesOf('<</Length 5>>\nstream\nBT ET\nendstream')),
    });
    expect(await judge(bytes)).toMatchObject({ outcome: 'changed', reasons: ['later-change-to-document'] });
  });
});
