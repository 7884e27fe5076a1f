/** Detached CAdES signatures: OpenSSL accepts what we write, and we refuse what is not exactly that. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signDetached } from '../../../electron/identity/cms/sign.ts';
import { verifyDetached } from '../../../electron/identity/cms/verify.ts';
import type { TrustBasis } from '../../../electron/identity/trust.ts';
import { Bench, NOW, person, type Person } from '../../fixtures/identity/sample.ts';
import { inRounds, times, upTo } from '../../repeat/rounds.ts';

const bench = new Bench();
const content = Buffer.from('{"manifest":1}');
let robin: Person;
let cms: Uint8Array;
let basis: TrustBasis;

beforeAll(async () => {
  robin = await person('Robin A-17', 'Auditor', new Date());
  cms = await signDetached(content, robin.open);
  basis = { trustedFingerprints: [robin.fingerprint], anchors: [], at: new Date(Date.now() + 3_600_000) };
  bench.pem('robin.pem', robin.stored.certificate);
  bench.write('content.bin', content);
});
afterAll(() => bench.clear());

describe('a detached signature', () => {
  it('is CAdES for OpenSSL, without further options', () => {
    bench.write('s.p7s', cms);
    const judge = (file: string) =>
      bench.attempt(
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
          file,
        ] as const),
        ...(['-binary', '-CAfile', 'robin.pem', '-out', 'out.bin'] as const),
      );
    expect(judge('content.bin')).toEqual({
      code: 0,
      text: expect.stringContaining('CAdES Verification successful'),
    });
    bench.write('other.bin', '{"manifest":2}');
    expect(judge('other.bin').code).not.toBe(0);
    const shown = bench.run(
      'openssl',
      'cms',
      '-cmsout',
      '-print',
      '-inform',
      'DER',
      '-in',
      's.p7s',
      '-noout',
    );
    expect(shown).toContain('id-smime-aa-signingCertificateV2');
    expect(shown).not.toContain('signingTime');
  });

  it('is the same for content given in parts', async () => {
    const parts = [content.subarray(0, 5), content.subarray(5)];
    const inParts = await signDetached(parts, robin.open);
    expect(await verifyDetached(inParts, content, basis)).toMatchObject({ intact: true, trust: 'pinned' });
    expect(await verifyDetached(cms, parts, basis)).toMatchObject({ intact: true, trust: 'pinned' });
  });

  it('is not intact for other content', async () => {
    expect(await verifyDetached(cms, Buffer.from('{"manifest":2}'), basis)).toMatchObject({
      intact: false,
      trust: 'unknown',
      findings: ['content-changed'],
    });
  });

  it('is refused with any one bit flipped', async () => {
    // Coprime to eight: in time every place of an octet is met.
    const step = times({ short: 61, long: 1 });
    await inRounds('signature of a manifest, one bit flipped', upTo(cms.length * 8, step), async (bit) => {
      const bytes = Uint8Array.from(cms);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await verifyDetached(bytes, content, basis)).intact).toBe(false);
    });
  });

  it('is refused with anything before or behind it, and cut short', async () => {
    for (const bytes of [
      Buffer.concat([cms, Buffer.from([0])]),
      Buffer.concat([Buffer.from([0]), cms]),
      cms.subarray(0, -1),
      new Uint8Array(),
    ])
      expect(await verifyDetached(bytes, content, basis)).toMatchObject({ intact: false });
  });

  it('is judged at the time that is asked for', async () => {
    const judge = (at: string) => verifyDetached(cms, content, { ...basis, at: new Date(at) });
    expect(await judge('2020-01-01')).toMatchObject({
      intact: true,
      trust: 'certificate-problem',
      findings: ['certificate-not-yet-valid'],
    });
    expect(await judge('2040-01-01')).toMatchObject({
      intact: true,
      trust: 'certificate-problem',
      findings: ['certificate-expired'],
    });
  });

  it('throws rather than sign with a key of another certificate', async () => {
    const wren = await person('Wren M-02', 'Moderator', NOW);
    const mixed = { ...robin.open, key: wren.open.key };
    await expect(signDetached(content, mixed)).rejects.toThrow('does not belong');
  });
});

describe('signatures made by OpenSSL', () => {
  const sign = (...options: readonly string[]): Buffer => {
    bench.run(
      ...([
        'openssl',
        'cms',
        '-sign',
        '-binary',
        '-in',
        'content.bin',
        '-outform',
        'DER',
        '-out',
        'o.p7s',
      ] as const),
      ...options,
    );
    return bench.read('o.p7s');
  };
  const newKey = (name: string, extensions: string, ...options: readonly string[]): readonly string[] => {
    bench.run(
      ...([
        'openssl',
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
      ] as const),
      ...(['-keyout', `${name}.key`, '-out', `${name}.pem`, '-subj', `/CN=${name}`, '-days', '30'] as const),
      ...(['-addext', 'basicConstraints=critical,CA:FALSE', '-addext', extensions] as const),
      ...options,
    );
    return ['-signer', `${name}.pem`, '-inkey', `${name}.key`];
  };
  const GOOD = 'keyUsage=critical,digitalSignature';

  it('are read when they are CAdES', async () => {
    const key = newKey('finch', GOOD);
    const verdict = await verifyDetached(sign('-cades', ...key), content, basis);
    expect(verdict).toMatchObject({ intact: true, trust: 'unknown', findings: ['certificate-unknown'] });
    expect(verdict.signer?.subjectName.name).toBe('finch');
  });

  it.each([
    ['no signing-certificate attribute', GOOD, [], 'unsupported-signature'],
    ['SHA-1', GOOD, ['-cades', '-md', 'sha1'], 'weak-algorithm'],
    ['a key that may only issue', 'keyUsage=critical,keyCertSign', ['-cades'], 'certificate-not-for-signing'],
    ['a web server key', 'extendedKeyUsage=serverAuth', ['-cades'], 'certificate-not-for-signing'],
    ['content inside', GOOD, ['-cades', '-nodetach'], 'unsupported-signature'],
    ['no certificate inside', GOOD, ['-cades', '-nocerts'], 'unsupported-signature'],
    ['key identifier instead of issuer', GOOD, ['-cades', '-keyid'], 'unsupported-signature'],
  ] as const)('are refused with %s', async (_, use, options, finding) => {
    const key = newKey('finch', use);
    const verdict = await verifyDetached(sign(...options, ...key), content, basis);
    expect(verdict).toMatchObject({ intact: false, findings: [finding] });
  });

  it('are refused with two signers, and with a certificate that belongs to nobody', async () => {
    const [finch, dunlin] = [newKey('finch', GOOD), newKey('dunlin', GOOD)];
    expect(await verifyDetached(sign('-cades', ...finch, ...dunlin), content, basis)).toMatchObject({
      intact: false,
      findings: ['unsupported-signature'],
    });
    expect(
      await verifyDetached(sign('-cades', ...finch, '-certfile', 'dunlin.pem'), content, basis),
    ).toMatchObject({ intact: false, findings: ['signature-malformed'] });
  });
});
