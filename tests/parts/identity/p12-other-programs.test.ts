/** Certificate files as authorities, browsers and Java write them: read, or refused with what to do. */
import { createHash, createHmac } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { OctetString } from 'asn1js';
import { PFX } from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentenceFor } from '../../../shared/errors.ts';
import { importP12 } from '../../../electron/identity/p12/import.ts';
import { describeCertificate } from '../../../electron/identity/signing-identity.ts';
import { Bench } from '../../fixtures/identity/sample.ts';

const bench = new Bench();
const has = (program: string): boolean => spawnSync(program, ['-H']).error === undefined;
const END = 'basicConstraints=critical,CA:FALSE';
const USE = 'keyUsage=critical,digitalSignature';

/** A key and a certificate of its own; the extensions are openssl's words. */
function certificate(subject: string, ...extensions: readonly string[]): void {
  const added = [END, USE, ...extensions].flatMap((one) => ['-addext', one]);
  bench.run(
    ...([
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'k.key',
      '-out',
      'k.crt',
    ] as const),
    ...(['-days', '30', '-utf8', '-subj', subject] as const),
    ...added,
  );
}
function p12(password: string, ...options: readonly string[]): Buffer {
  const pair = ['-inkey', 'k.key', '-in', 'k.crt', '-name', 'w', '-passout', `pass:${password}`];
  bench.run('openssl', 'pkcs12', '-export', ...pair, '-out', 'o.p12', ...options);
  return bench.read('o.p12');
}
const nameOf = async (file: Uint8Array, password: string): Promise<string> => {
  const opened = await importP12(file, password);
  return opened.ok ? describeCertificate(opened.value.certificate).name : opened.code;
};

/** The file with a check value for no password at all, which is no bytes, where OpenSSL takes two zeros. */
function withoutAnyPassword(file: Buffer): Uint8Array {
  const pfx = PFX.fromBER(Uint8Array.from(file));
  const content: unknown = pfx.authSafe.content;
  if (!pfx.macData || !(content instanceof OctetString)) throw new Error('The file has no check value');
  const salt = Buffer.from(pfx.macData.macSalt.getValue());
  let key = Buffer.concat([Buffer.alloc(64, 3), Buffer.alloc(Math.ceil(salt.length / 64) * 64, salt)]);
  for (let i = 0; i < (pfx.macData.iterations ?? 1); i += 1) key = createHash('sha256').update(key).digest();
  const digest = createHmac('sha256', key).update(Buffer.from(content.getValue())).digest();
  pfx.macData.mac.digest = new OctetString({ valueHex: Uint8Array.from(digest).buffer });
  return new Uint8Array(pfx.toSchema().toBER());
}

beforeAll(() => certificate('/CN=Wren M-02'));
afterAll(() => bench.clear());

describe('a certificate file', () => {
  it('without any password opens, whichever way that is written', async () => {
    expect(await nameOf(p12(''), '')).toBe('Wren M-02');
    expect(await nameOf(withoutAnyPassword(p12('')), '')).toBe('Wren M-02');
    expect(await nameOf(p12('', '-nomac', '-keypbe', 'NONE', '-certpbe', 'NONE'), '')).toBe('Wren M-02');
    expect(await nameOf(p12('', '-legacy'), '')).toBe('Wren M-02');
    expect(await nameOf(withoutAnyPassword(p12('')), 'something')).toBe('p12-wrong-password');
  });

  it('with 600,000 rounds, as Firefox writes it, opens', async () => {
    expect(await nameOf(p12('kestrel', '-iter', '600000'), 'kestrel')).toBe('Wren M-02');
  });

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('with a check value of %s opens', async (hash) => {
    const file = p12('kestrel', '-macalg', hash);
    expect(await nameOf(file, 'kestrel')).toBe('Wren M-02');
    expect(await nameOf(file, 'Kestrel')).toBe('p12-wrong-password');
  });

  it.each([
    ['an end of line', Buffer.from('\r\n')],
    ['zeros', Buffer.alloc(512)],
    ['words of a mail gate', Buffer.from('\n-- \nscanned by heron\n')],
  ])('with %s behind it opens', async (_, tail) => {
    expect(await nameOf(Buffer.concat([p12('kestrel'), tail]), 'kestrel')).toBe('Wren M-02');
    expect(await nameOf(Buffer.concat([p12('kestrel', '-legacy'), tail]), 'kestrel')).toBe('Wren M-02');
  });

  it.skipIf(!has('pk12util'))('of Firefox’s own library opens, with a password and without', async () => {
    p12('kestrel');
    bench.run('mkdir', 'db');
    bench.run('certutil', '-N', '-d', 'db', '--empty-password');
    bench.run('pk12util', '-i', 'o.p12', '-d', 'db', '-W', 'kestrel', '-K', '');
    for (const password of ['kestrel', '', 'pässwörd']) {
      bench.run('pk12util', '-o', 'nss.p12', '-n', 'w', '-d', 'db', '-W', password, '-K', '');
      expect(await nameOf(bench.read('nss.p12'), password)).toBe('Wren M-02');
    }
  });

  it.skipIf(spawnSync('keytool', ['-help']).error !== undefined)('of Java opens', async () => {
    p12('kestrel');
    bench.run(
      ...(['keytool', '-importkeystore', '-srckeystore', 'o.p12', '-srcstorepass', 'kestrel'] as const),
      ...(['-destkeystore', 'java.p12', '-deststoretype', 'PKCS12', '-deststorepass', 'kestrel'] as const),
    );
    expect(await nameOf(bench.read('java.p12'), 'kestrel')).toBe('Wren M-02');
  });

  it.each([
    ['RC2 of 128 bits', ['-legacy', '-keypbe', 'PBE-SHA1-RC2-128']],
    ['RC4', ['-legacy', '-certpbe', 'PBE-SHA1-RC4-128']],
    ['triple DES of two keys', ['-legacy', '-keypbe', 'PBE-SHA1-2DES']],
    ['Camellia', ['-keypbe', 'camellia-256-cbc']],
    ['triple DES the modern way', ['-keypbe', 'des-ede3-cbc']],
  ])('protected with %s is refused by name, with what to do', async (_, options) => {
    expect(await nameOf(p12('kestrel', ...options), 'kestrel')).toBe('p12-kind-unknown');
    expect(sentenceFor('p12-kind-unknown')).toMatch(/export it again.*AES-256/);
  });
});

describe('a certificate of a qualified kind', () => {
  it.each([
    ['policies', 'certificatePolicies=critical,1.3.6.1.4.1.99999.1'],
    ['statements', '1.3.6.1.5.5.7.1.3=critical,DER:300a3008060604008e460101'],
    ['alternative names', 'subjectAltName=critical,email:wren@wrenshire.example'],
  ])('is taken with critical %s', async (_, extension) => {
    certificate('/CN=Wren M-02', extension);
    expect(await nameOf(p12('x'), 'x')).toBe('Wren M-02');
  });

  it('is not taken with something critical that is not known', async () => {
    certificate('/CN=Wren M-02', '1.2.3.4=critical,ASN1:NULL');
    expect(await nameOf(p12('x'), 'x')).toBe('p12-certificate-unsuitable');
  });
});

describe('a subject without a common name', () => {
  it.each([
    ['/GN=Łucja/SN=Wren/O=Wrenshire', 'Łucja Wren'],
    ['/SN=Wren', 'Wren'],
    ['/O=Wrenshire Partnership/emailAddress=audit@wrenshire.example', 'Wrenshire Partnership'],
    ['/emailAddress=audit@wrenshire.example', 'audit@wrenshire.example'],
    ['/OU=Quality', 'Quality'],
  ])('%s is called %s', async (subject, name) => {
    certificate(subject);
    expect(await nameOf(p12('x'), 'x')).toBe(name);
  });

  it('that says nothing at all is called by its address', async () => {
    certificate('/', 'subjectAltName=critical,email:wren@wrenshire.example');
    expect(await nameOf(p12('x'), 'x')).toBe('wren@wrenshire.example');
  });
});
