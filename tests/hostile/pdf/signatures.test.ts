/** Dishonest signatures: wrong ranges, things hidden beside the signature, weak or foreign certificates, borrowed signatures. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PdfFinding, PdfOutcome } from '../../../shared/report/pdf-verdict.ts';
import { fingerprintHex } from '../../../electron/identity/trust.ts';
import { AUDITOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import { Bench, details, person, reportWithFields, signedBy } from '../../fixtures/identity/sample.ts';
import { makeCase, type Case } from './case.ts';
import { places, resign, signWith, type Signer } from './forging.ts';

const bench = new Bench();
let c: Case;
let one: Uint8Array = new Uint8Array();

beforeAll(async () => {
  c = await makeCase();
  ({ one } = c);
});
afterAll(() => bench.clear());

describe('a range that does not cover the file', () => {
  type Range = (start: number, end: number, length: number) => readonly number[];
  const ranges: readonly (readonly [string, Range])[] = [
    ['begins behind the start', (s, e, l) => [1, s - 1, e, l - e]],
    ['begins before the start', (s, e, l) => [-1, s + 1, e, l - e]],
    ['leaves a gap before the signature', (s, e, l) => [0, s - 10, e, l - e]],
    ['leaves a gap behind the signature', (s, e, l) => [0, s, e + 10, l - e - 10]],
    ['takes the bracket of the signature', (s, e, l) => [0, s + 1, e, l - e]],
    ['takes the end bracket', (s, e, l) => [0, s, e - 1, l - e + 1]],
    ['stops before the end', (s, e, l) => [0, s, e, l - e - 200]],
    ['stops one byte before the end of the mark', (s, e, l) => [0, s, e, l - e - 3]],
    ['goes past the end', (s, e, l) => [0, s, e, l - e + 1]],
    ['covers only the first part', (s, e) => [0, s, e, 0]],
    ['has three numbers', (s, e) => [0, s, e]],
    ['has six numbers', (s, e, l) => [0, s, e, l - e, 0, 0]],
    ['is empty', () => []],
  ];
  it.each(ranges)('is refused when it %s, though the signature fits it', async (_, range) => {
    const bytes = await resign(c.empty, one, signWith(c.robin.open), { range });
    await c.expectRefused(bytes, 'changed');
  });

  it('is refused when the signature is moved into a gap made larger for it', async () => {
    // The "signature wrapping" attack: the second part moves down and something else is put into the gap.
    const bytes = Buffer.from(one);
    const { gapEnd } = places(bytes);
    const hidden = Buffer.from('\n9 0 obj<</Type/Page>>endobj\n');
    await c.expectRefused(
      Buffer.concat([bytes.subarray(0, gapEnd), hidden, bytes.subarray(gapEnd)]),
      'damaged',
    );
  });
});

describe('something beside the signature in its place', () => {
  const edited = (change: (hex: string) => string): Buffer => {
    const bytes = Buffer.from(one);
    const { gapStart, gapEnd } = places(bytes);
    const hex = bytes.toString('latin1', gapStart + 1, gapEnd - 1);
    bytes.write(change(hex).slice(0, hex.length).padEnd(hex.length, '0'), gapStart + 1, 'latin1');
    return bytes;
  };
  const attacks: readonly (readonly [string, PdfOutcome, PdfFinding, (hex: string) => string])[] = [
    ['a byte at the end of the padding', 'changed', 'signature-padding-wrong', (h) => `${h.slice(0, -2)}01`],
    [
      'a page in the padding',
      'changed',
      'signature-padding-wrong',
      (h) => `${h.slice(0, 9000)}3C3C2F547970653E3E${h.slice(9018)}`,
    ],
    ['digits in another case', 'changed', 'signature-place-wrong', (h) => h.replace('A', 'a')],
    ['white space', 'changed', 'signature-place-wrong', (h) => `${h.slice(0, 9000)}  ${h.slice(9002)}`],
    [
      'the end of the string and an entry',
      'damaged',
      'pdf-damaged',
      (h) => `${h.slice(0, 9000)}>/Contents<00${h.slice(9014)}`,
    ],
    [
      'the signature twice',
      'changed',
      'signature-padding-wrong',
      (h) => {
        const der = h.replace(/0+$/, '');
        return der + der;
      },
    ],
    ['nothing', 'signature-not-acceptable', 'signature-malformed', () => ''],
    [
      'a longer form of the same length',
      'signature-not-acceptable',
      'signature-malformed',
      (h) => h.replace(/^3082/, '308300'),
    ],
  ];
  it.each(attacks)('is refused: %s', async (_, outcome, finding, change) => {
    await c.expectRefused(edited(change), outcome, finding);
  });

  it('is refused when the signature belongs to another file', async () => {
    const other = await signedBy(await reportWithFields(), AUDITOR_FIELD, c.robin, details('Robin'));
    const from = places(Buffer.from(other));
    const hex = Buffer.from(other).toString('latin1', from.gapStart + 1, from.gapEnd - 1);
    await c.expectRefused(
      edited(() => hex),
      'changed',
      'content-changed',
    );
  });
});

describe('a certificate that proves too little', () => {
  /** Signs with the openssl command, which makes kinds of signature that Caselight does not. */
  const openssl =
    (...options: readonly string[]): Signer =>
    async (parts) => {
      bench.write('in.bin', Buffer.concat(parts));
      bench.run(
        ...([
          'openssl',
          'cms',
          '-sign',
          '-binary',
          '-in',
          'in.bin',
          '-outform',
          'DER',
          '-out',
          'o.p7s',
        ] as const),
        ...(['-signer', 'k.pem', '-inkey', 'k.key'] as const),
        ...options,
      );
      return bench.read('o.p7s');
    };
  const makeKey = (use: string, ...options: readonly string[]): void => {
    const key = options.length > 0 ? options : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
    bench.run(
      ...([
        'openssl',
        'req',
        '-x509',
        '-nodes',
        '-keyout',
        'k.key',
        '-out',
        'k.pem',
        '-subj',
        '/CN=Robin A-17',
      ] as const),
      ...(['-days', '30', '-addext', 'basicConstraints=critical,CA:FALSE'] as const),
      '-addext',
      use,
      '-newkey',
      ...key,
    );
    bench.run('openssl', 'x509', '-in', 'k.pem', '-outform', 'DER', '-out', 'k.der');
  };
  const SIGN = 'keyUsage=critical,digitalSignature';
  const judgePinned = async (bytes: Uint8Array) => {
    const trustedFingerprints = [fingerprintHex(bench.read('k.der'))];
    return verifyPdf(bytes, { trustedFingerprints, anchors: [], at: new Date(Date.now() + 3_600_000) });
  };

  it('passes when it is good, so that the refusals below mean something', async () => {
    makeKey(SIGN);
    const bytes = await resign(c.empty, one, openssl('-cades'));
    expect(await judgePinned(bytes)).toMatchObject({ outcome: 'unchanged-trusted' });
  });

  it.each([
    ['SHA-1', SIGN, ['-cades', '-md', 'sha1'], [], 'weak-algorithm'],
    ['MD5', SIGN, ['-md', 'md5'], ['rsa:2048'], 'weak-algorithm'],
    ['RSA of 1024 bits', SIGN, ['-cades'], ['rsa:1024'], 'signature-invalid'],
    [
      'a curve that is not offered',
      SIGN,
      ['-cades'],
      ['ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
      'signature-invalid',
    ],
    ['RSA-PSS', SIGN, ['-cades', '-keyopt', 'rsa_padding_mode:pss'], ['rsa:2048'], 'unsupported-signature'],
    [
      'a key that may only issue',
      'keyUsage=critical,keyCertSign',
      ['-cades'],
      [],
      'certificate-not-for-signing',
    ],
    ['a key for web servers', 'extendedKeyUsage=serverAuth', ['-cades'], [], 'certificate-not-for-signing'],
    [
      'an unknown critical extension',
      '1.2.3.4=critical,ASN1:NULL',
      ['-cades'],
      [],
      'certificate-not-for-signing',
    ],
    ['no signing-certificate attribute', SIGN, [], [], 'unsupported-signature'],
  ] as const)('is refused even when pinned: %s', async (_, use, options, key, finding) => {
    makeKey(use, ...key);
    const verdict = await judgePinned(await resign(c.empty, one, openssl(...options)));
    expect(verdict.reasons).toContain(finding);
    expect(['signature-not-acceptable', 'changed']).toContain(verdict.outcome);
  });

  it('is not known when somebody else uses the same name', async () => {
    const impostor = await person('Robin A-17', 'Auditor');
    const bytes = await signedBy(c.empty, AUDITOR_FIELD, impostor, details('Robin A-17', { certify: true }));
    await c.expectRefused(bytes, 'unchanged-unknown-signer', 'certificate-unknown');
  });

  it('is not good outside its dates, also when pinned', async () => {
    const at = (day: string) =>
      verifyPdf(one, { trustedFingerprints: [c.robin.fingerprint], anchors: [], at: new Date(day) });
    expect(await at('2029-11-22')).toMatchObject({
      outcome: 'unchanged-certificate-problem',
      reasons: ['certificate-expired'],
    });
    expect(await at('2026-11-01')).toMatchObject({ reasons: ['certificate-not-yet-valid'] });
    expect(await at('2029-11-20')).toMatchObject({ outcome: 'unchanged-trusted' });
  });
});
