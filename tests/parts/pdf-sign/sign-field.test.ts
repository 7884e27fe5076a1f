/** Signing a report: what is written is what pdfsig, qpdf, OpenSSL and our own verifier call good. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIdentity } from '../../../electron/identity/signing-identity.ts';
import { importP12 } from '../../../electron/identity/p12/import.ts';
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { signField } from '../../../electron/pdf/sign/sign-field.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import {
  Bench,
  details,
  NOW,
  person,
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

const trusting = (...people: readonly Person[]) => ({
  trustedFingerprints: people.map((one) => one.fingerprint),
  anchors: [],
  at: NOW,
});

/** Cuts the n-th signature and the bytes it covers out of a file, for OpenSSL. */
function cutOut(pdf: Uint8Array, index: number): { cms: Buffer; content: Buffer } {
  const text = Buffer.from(pdf).toString('latin1');
  const range = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/g)][index];
  const [gapStart, gapEnd, rest] = (range ?? []).slice(1).map(Number);
  if (gapStart === undefined || gapEnd === undefined || rest === undefined) throw new Error('no ByteRange');
  const padded = Buffer.from(text.slice(gapStart + 1, gapEnd - 1), 'hex');
  const length = 4 + padded.readUInt16BE(2); // 30 82 hh ll
  const content = Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, gapEnd + rest)]);
  return { cms: padded.subarray(0, length), content };
}

describe.each([{ tagged: false }, { tagged: true }])('a report (tagged: $tagged)', ({ tagged }) => {
  let empty: Uint8Array;
  let one: Uint8Array;
  let two: Uint8Array;

  beforeAll(async () => {
    empty = await reportWithFields({ tagged });
    one = await signedBy(empty, AUDITOR_FIELD, robin, details('Robin A-17', { certify: true }));
    two = await signedBy(one, MODERATOR_FIELD, wren, details('Łukasz Wren M-02'));
    bench.write('one.pdf', one);
    bench.write('two.pdf', two);
  });

  it('keeps every earlier byte', () => {
    expect(Buffer.compare(one.subarray(0, empty.length), empty)).toBe(0);
    expect(Buffer.compare(two.subarray(0, one.length), one)).toBe(0);
  });

  it('is valid for pdfsig, once and twice signed', () => {
    const first = bench.run('pdfsig', '-nocert', 'one.pdf');
    expect(first).toContain('Signature Field Name: auditor-signature');
    expect(first).toContain('Signer Certificate Common Name: Robin A-17');
    expect(first).toContain('Signature Type: ETSI.CAdES.detached');
    expect(first).toContain('Signing Hash Algorithm: SHA-256');
    expect(first.match(/Signature is Valid/g)).toHaveLength(1);
    expect(first).toMatch(/\n {2}- Total document signed/);
    const second = bench.run('pdfsig', '-nocert', 'two.pdf');
    expect(second.match(/Signature is Valid/g)).toHaveLength(2);
    expect(second).toContain('Łukasz Wren M-02');
    expect(second).toMatch(/Not total document signed[\s\S]*\n {2}- Total document signed/);
  });

  it.each(['one.pdf', 'two.pdf'])('is sound for qpdf (%s)', (file) => {
    const judged = bench.attempt('qpdf', '--check', file);
    expect(judged.code).toBe(0);
    expect(judged.text).not.toMatch(/warning/i);
  });

  it('holds CAdES signatures for OpenSSL', () => {
    for (const [index, who] of [robin, wren].entries()) {
      const { cms, content } = cutOut(two, index);
      bench.write('s.p7s', cms);
      bench.write('s.bin', content);
      bench.pem('s.pem', who.stored.certificate);
      const judged = bench.attempt(
        ...([
          'openssl',
          'cms',
          '-verify',
          '-cades',
          '-inform',
          'DER',
          '-in',
          's.p7s',
          '-content',
          's.bin',
        ] as const),
        ...([
          '-binary',
          '-CAfile',
          's.pem',
          '-attime',
          String(NOW.getTime() / 1000),
          '-out',
          'o.bin',
        ] as const),
      );
      expect(judged).toEqual({ code: 0, text: expect.stringContaining('CAdES Verification successful') });
    }
  });

  it('certifies once, with /Perms and DocMDP 2', () => {
    const text = Buffer.from(two).toString('latin1');
    expect(
      text.match(/\/TransformMethod\/DocMDP\/TransformParams<<\/Type\/TransformParams\/P 2/g),
    ).toHaveLength(1);
    expect(text.match(/\/Perms <<\/DocMDP \d+ 0 R>>/g)).toHaveLength(1);
    expect(bench.run('qpdf', '--json', '--json-key=acroform', 'two.pdf')).toContain(
      'Signature of the moderator',
    );
  });

  it('shows the names on the page, searchable and in embedded letters', () => {
    const text = bench.run('pdftotext', '-f', '2', 'two.pdf', '-');
    expect(text).toContain('Signed by Robin A-17');
    expect(text).toContain('Signed by Łukasz Wren M-02');
    expect(
      bench.run('pdffonts', 'two.pdf').match(/\+NotoSans-Regular +CID TrueType +Identity-H +yes yes yes/g),
    ).toHaveLength(2);
  });

  it('is good for our own verifier', async () => {
    expect(await verifyPdf(one, trusting(robin))).toMatchObject({
      outcome: 'unchanged-trusted',
      emptyFields: [MODERATOR_FIELD],
      reasons: [],
      signatures: [
        {
          field: AUDITOR_FIELD,
          intact: true,
          trust: 'pinned',
          signerName: 'Robin A-17',
          role: 'Auditor',
          agency: 'Wrenshire Partnership',
          fingerprint: robin.fingerprint,
          claimedTime: '2026-11-21T10:34:00.000Z',
          reason: 'Audit completed',
          coversWholeFile: true,
          certifies: true,
          findings: [],
        },
      ],
    });
    expect(await verifyPdf(two, trusting(robin, wren))).toMatchObject({
      outcome: 'unchanged-trusted',
      emptyFields: [],
      signatures: [
        { field: AUDITOR_FIELD, coversWholeFile: false, certifies: true },
        { field: MODERATOR_FIELD, coversWholeFile: true, certifies: false },
      ],
    });
  });

  it('is the same file each time but for the signature value', async () => {
    const blank = (pdf: Uint8Array): string =>
      Buffer.from(pdf)
        .toString('latin1')
        .replaceAll(/\/Contents <[0-9A-F]+>/g, '/Contents <>');
    const again = await signedBy(empty, AUDITOR_FIELD, robin, details('Robin A-17', { certify: true }));
    expect(blank(again)).toBe(blank(one));
    expect(Buffer.compare(await reportWithFields({ tagged }), empty)).toBe(0);
  });
});

describe('an RSA certificate from an organisation', () => {
  it('signs, and is known by the organisation’s anchor', async () => {
    bench.write('ca.cnf', 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n');
    bench.write('leaf.cnf', 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,nonRepudiation\n');
    const steps = [
      'req -x509 -newkey rsa:3072 -nodes -keyout ca.key -out ca.crt -subj /CN=Trust -days 30 -addext keyUsage=critical,keyCertSign',
      'req -new -newkey rsa:3072 -nodes -keyout leaf.key -out leaf.csr -subj /CN=Dunlin',
      'x509 -req -in leaf.csr -CA ca.crt -CAkey ca.key -set_serial 9 -days 20 -extfile leaf.cnf -out leaf.crt',
      'pkcs12 -export -inkey leaf.key -in leaf.crt -certfile ca.crt -passout pass:x -out leaf.p12',
      'x509 -in ca.crt -outform DER -out ca.der',
    ];
    for (const step of steps) bench.run('openssl', ...step.split(' '));
    const imported = await importP12(bench.read('leaf.p12'), 'x');
    if (!imported.ok) throw new Error(imported.code);
    const time = new Date(Date.now() + 60_000);
    const open = await openIdentity(imported.value);
    const signed = await signField(
      await reportWithFields(),
      AUDITOR_FIELD,
      open,
      details('Dunlin', { time }),
    );
    if (!signed.ok) throw new Error(signed.code);
    bench.write('rsa.pdf', signed.value);
    expect(bench.run('pdfsig', '-nocert', 'rsa.pdf')).toContain('Signature is Valid');
    const judge = (anchors: readonly Uint8Array[]) =>
      verifyPdf(signed.value, { trustedFingerprints: [], anchors, at: time });
    expect(await judge([bench.read('ca.der')])).toMatchObject({
      outcome: 'unchanged-trusted',
      signatures: [{ trust: 'anchored', signerName: 'Dunlin' }],
    });
    expect((await judge([])).outcome).toBe('unchanged-unknown-signer');
    expect((await judge([robin.stored.certificate])).outcome).toBe('unchanged-unknown-signer');
  });
});
