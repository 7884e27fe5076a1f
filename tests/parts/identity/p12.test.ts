/** PKCS#12 files as real OpenSSL writes them must open, and the ones we write must open in OpenSSL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signDetached } from '../../../electron/identity/cms/sign.ts';
import { verifyDetached } from '../../../electron/identity/cms/verify.ts';
import { exportP12 } from '../../../electron/identity/p12/export.ts';
import { importP12 } from '../../../electron/identity/p12/import.ts';
import { describeCertificate, openIdentity } from '../../../electron/identity/signing-identity.ts';
import { fingerprintHex } from '../../../electron/identity/trust.ts';
import { Bench, person } from '../../fixtures/identity/sample.ts';
import { inRounds, times, upTo } from '../../repeat/rounds.ts';

const bench = new Bench();
const SIGNING = 'keyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection';
const SUBJECT = '/CN=Wren M-02/title=Moderator/O=Wrenshire Partnership';

function certificate(name: string, keyOptions: readonly string[], extensions = SIGNING): void {
  bench.run('openssl', 'genpkey', ...keyOptions, '-out', `${name}.key`);
  bench.run('openssl', 'req', '-new', '-key', `${name}.key`, '-subj', SUBJECT, '-out', `${name}.csr`);
  bench.write(`${name}.ext`, `basicConstraints=critical,CA:FALSE\n${extensions}\n`);
  bench.run(
    ...(['openssl', 'x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.crt', '-CAkey', 'ca.key'] as const),
    ...(['-set_serial', '7', '-days', '400', '-extfile', `${name}.ext`, '-out', `${name}.crt`] as const),
  );
}

function p12(name: string, from: string, password: string, ...options: readonly string[]): Buffer {
  const key = ['-inkey', `${from}.key`, '-in', `${from}.crt`, '-passout', `pass:${password}`];
  bench.run('openssl', 'pkcs12', '-export', ...key, '-out', name, ...options);
  return bench.read(name);
}

const EC = (curve: string): string[] => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`];
const RSA = (bits: number): string[] => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];

beforeAll(() => {
  bench.run('openssl', 'genpkey', ...EC('P-256'), '-out', 'ca.key');
  bench.run(
    ...(['openssl', 'req', '-x509', '-new', '-key', 'ca.key', '-subj', '/CN=Trust Signing CA'] as const),
    ...(['-days', '800', '-addext', 'keyUsage=critical,keyCertSign', '-out', 'ca.crt'] as const),
  );
  certificate('p256', EC('P-256'));
  certificate('p384', EC('P-384'));
  certificate('rsa', RSA(2048));
  certificate('rsa1024', RSA(1024));
  certificate('p521', EC('P-521'));
  certificate('web', EC('P-256'), 'keyUsage=digitalSignature\nextendedKeyUsage=serverAuth');
});
afterAll(() => bench.clear());

const LEGACY_3DES = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];

describe('certificate files written by OpenSSL', () => {
  const cases = ['p256', 'p384', 'rsa'].flatMap((key) =>
    [
      { how: 'modern', options: [] },
      { how: 'legacy RC2-40', options: ['-legacy'] },
      { how: 'triple DES', options: LEGACY_3DES },
      { how: 'without check value', options: ['-nomac'] },
      { how: 'with chain', options: ['-certfile', 'ca.crt'] },
      { how: 'legacy with chain', options: ['-legacy', '-certfile', 'ca.crt'] },
    ].flatMap(({ how, options }) =>
      ['kestrel heron', '', 'pässwörd'].map((password) => ({ key, how, options, password })),
    ),
  );

  it.each(cases)(
    'opens $key, $how, password "$password", and signs with it',
    async ({ key, options, password }) => {
      const file = p12('case.p12', key, password, ...options);
      const imported = await importP12(file, password);
      if (!imported.ok) throw new Error(imported.code);
      expect(describeCertificate(imported.value.certificate)).toMatchObject({
        name: 'Wren M-02',
        role: 'Moderator',
        agency: 'Wrenshire Partnership',
      });
      expect(imported.value.chain).toHaveLength(options.includes('ca.crt') ? 1 : 0);
      const open = await openIdentity(imported.value);
      expect(open.key.extractable).toBe(false);
      const content = Buffer.from('manifest');
      const basis = { trustedFingerprints: [], anchors: [], at: new Date(Date.now() + 3_600_000) };
      const cms = await signDetached(content, open);
      const verdict = await verifyDetached(cms, content, basis);
      expect(verdict).toMatchObject({ intact: true, trust: 'unknown' });
      bench.run('openssl', 'x509', '-in', 'ca.crt', '-outform', 'DER', '-out', 'ca.der');
      const anchored = await verifyDetached(cms, content, { ...basis, anchors: [bench.read('ca.der')] });
      expect(anchored).toMatchObject({ intact: true, trust: 'anchored', findings: [] });
      bench.write('m.p7s', cms);
      bench.write('m.bin', content);
      const judged = bench.attempt(
        ...([
          'openssl',
          'cms',
          '-verify',
          '-cades',
          '-inform',
          'DER',
          '-in',
          'm.p7s',
          '-content',
          'm.bin',
        ] as const),
        ...(['-binary', '-CAfile', 'ca.crt', '-out', 'out.bin'] as const),
      );
      expect(judged).toEqual({ code: 0, text: expect.stringContaining('CAdES Verification successful') });
    },
  );

  it.each([[], ['-legacy'], LEGACY_3DES, ['-nomac']])('refuses a wrong password (%s)', async (...options) => {
    const file = p12('wrong.p12', 'p256', 'right', ...options);
    for (const password of ['wrong', '', 'Right'])
      expect(await importP12(file, password)).toMatchObject({ ok: false, code: 'p12-wrong-password' });
  });
});

describe('certificate files that cannot be used', () => {
  it('says when it is not a certificate file', async () => {
    const file = p12('good.p12', 'p256', 'x');
    for (const bytes of [
      Buffer.from('hello'),
      Buffer.alloc(0),
      file.subarray(0, 300),
      bench.read('p256.crt'),
    ])
      expect(await importP12(bytes, 'x')).toMatchObject({ ok: false, code: 'p12-not-readable' });
  });

  it('says when there is no private key', async () => {
    const options = ['-export', '-nokeys', '-in', 'p256.crt', '-passout', 'pass:x', '-out', 'nokey.p12'];
    bench.run('openssl', 'pkcs12', ...options);
    expect(await importP12(bench.read('nokey.p12'), 'x')).toMatchObject({ ok: false, code: 'p12-no-key' });
  });

  it('says when no certificate belongs to the key', async () => {
    // OpenSSL refuses to pair them, so the certificate is left out and another put beside the key.
    const options = ['-export', '-inkey', 'p256.key', '-nocerts', '-passout', 'pass:x', '-out', 'nocert.p12'];
    bench.run('openssl', 'pkcs12', ...options);
    expect(await importP12(bench.read('nocert.p12'), 'x')).toMatchObject({
      ok: false,
      code: 'p12-no-certificate',
    });
  });

  it.each(['rsa1024', 'p521'])('says when the key is unsuitable (%s)', async (key) => {
    expect(await importP12(p12('weak.p12', key, 'x'), 'x')).toMatchObject({
      ok: false,
      code: 'p12-key-unsuitable',
    });
  });

  it('says when the certificate is not for signing', async () => {
    expect(await importP12(p12('web.p12', 'web', 'x'), 'x')).toMatchObject({
      ok: false,
      code: 'p12-certificate-unsuitable',
    });
  });

  it.each([
    ['PBKDF2 rounds', ['-iter', '6000000', '-nomac']],
    ['check value rounds', ['-iter', '1500000']],
    ['legacy rounds', ['-legacy', '-iter', '400000']],
  ])('refuses too many %s before trying the password', async (_, options) => {
    const file = p12('slow.p12', 'p256', 'x', ...options);
    // With a wrong password: had the rounds been run, the answer would be that the password is wrong.
    expect(await importP12(file, 'a wrong password')).toMatchObject({ ok: false, code: 'p12-too-costly' });
  });

  it('refuses a file that is too large', async () => {
    expect(await importP12(new Uint8Array(1024 * 1024 + 1), 'x')).toMatchObject({
      ok: false,
      code: 'file-too-large',
    });
  });

  it('never throws on damaged bytes', async () => {
    const file = p12('good.p12', 'p256', 'x');
    bench.run('openssl', 'x509', '-in', 'p256.crt', '-outform', 'DER', '-out', 'p256.der');
    const right = fingerprintHex(bench.read('p256.der'));
    await inRounds(
      'certificate file, one octet changed',
      upTo(file.length, times({ short: 97, long: 1 })),
      async (at) => {
        const bytes = Uint8Array.from(file);
        bytes[at] = (bytes[at] ?? 0) ^ 0x41;
        const imported = await importP12(bytes, 'x');
        // Some octets say nothing (a label, an optional part); then the identity must be exactly the right one.
        if (imported.ok) expect(fingerprintHex(imported.value.certificate)).toBe(right);
      },
    );
  });
});

describe('certificate files that Caselight writes', () => {
  it.each(['kestrel heron', 'pässwörd'])(
    'open in OpenSSL and here again (password "%s")',
    async (password) => {
      const robin = await person('Robin Żółć A-17', 'Auditor');
      const file = await exportP12(robin.stored, password);
      bench.write('export.p12', file);
      const info = bench.attempt(
        'openssl',
        'pkcs12',
        '-in',
        'export.p12',
        '-info',
        '-noout',
        '-passin',
        `pass:${password}`,
      );
      expect(info.code).toBe(0);
      expect(info.text).toMatch(/MAC: sha256, Iteration 600000/);
      expect(info.text).toMatch(/PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/);
      bench.run(
        'openssl',
        'pkcs12',
        '-in',
        'export.p12',
        '-nodes',
        '-nocerts',
        '-out',
        'k.pem',
        '-passin',
        `pass:${password}`,
      );
      bench.run(
        'openssl',
        'pkcs12',
        '-in',
        'export.p12',
        '-nokeys',
        '-out',
        'c.pem',
        '-passin',
        `pass:${password}`,
      );
      expect(bench.run('openssl', 'pkey', '-in', 'k.pem', '-pubout')).toBe(
        bench.run('openssl', 'x509', '-in', 'c.pem', '-noout', '-pubkey'),
      );
      const again = await importP12(file, password);
      if (!again.ok) throw new Error(again.code);
      expect(fingerprintHex(again.value.certificate)).toBe(robin.fingerprint);
      expect(Buffer.from(again.value.privateKey)).toEqual(Buffer.from(robin.stored.privateKey));
      expect(await importP12(file, `${password}.`)).toMatchObject({ code: 'p12-wrong-password' });
    },
  );
});
