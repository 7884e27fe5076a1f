/** Signers who are to be known through an organisation's certificate, and authorities that are not what they look like. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIdentity } from '../../../electron/identity/signing-identity.ts';
import { importP12 } from '../../../electron/identity/p12/import.ts';
import { AUDITOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import { Bench, details, signedBy } from '../../fixtures/identity/sample.ts';
import { makeCase, type Case } from './case.ts';

const bench = new Bench();
const DAY = 86_400_000;
const time = new Date(Date.now() + 60_000);
let c: Case;

const openssl = (line: string): string => bench.run('openssl', ...line.split(' '));
const der = (name: string): Buffer => {
  openssl(`x509 -in ${name}.crt -outform DER -out ${name}.der`);
  return bench.read(`${name}.der`);
};
/** A self-signed certificate that may issue others. */
const authority = (
  name: string,
  subject: string,
  key = `-newkey rsa:2048 -nodes -keyout ${name}.key`,
  days = 30,
): void => {
  openssl(
    `req -x509 ${key} -out ${name}.crt -subj ${subject} -days ${days} -addext keyUsage=critical,keyCertSign`,
  );
};
/** A certificate for the key l.key, issued by another. */
const issue = (name: string, by: string, key = by): void => {
  openssl(
    `x509 -req -in l.csr -CA ${by}.crt -CAkey ${key}.key -set_serial 9 -days 20 -extfile l.ext -out ${name}.crt`,
  );
};

async function signedUnder(name: string, ...chain: readonly string[]): Promise<Uint8Array> {
  bench.write('chain.pem', chain.map((one) => bench.read(`${one}.crt`).toString()).join(''));
  const above = chain.length > 0 ? ' -certfile chain.pem' : '';
  openssl(`pkcs12 -export -inkey l.key -in ${name}.crt${above} -passout pass:x -out ${name}.p12`);
  const imported = await importP12(bench.read(`${name}.p12`), 'x');
  if (!imported.ok) throw new Error(imported.code);
  expect(imported.value.chain).toHaveLength(chain.length);
  const dunlin = { ...c.robin, open: await openIdentity(imported.value) };
  return signedBy(c.empty, AUDITOR_FIELD, dunlin, details('Dunlin', { time }));
}

const judge = async (bytes: Uint8Array, anchor: Uint8Array, at = time): Promise<string> =>
  (await verifyPdf(bytes, { trustedFingerprints: [], anchors: [anchor], at })).outcome;

beforeAll(async () => {
  c = await makeCase();
  authority('real', '/CN=Trust');
  authority('fake', '/CN=Trust');
  bench.write('l.ext', 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n');
  openssl('req -new -newkey rsa:2048 -nodes -keyout l.key -out l.csr -subj /CN=Dunlin');
  issue('honest', 'real');
});
afterAll(() => bench.clear());

describe('a signer under an organisation', () => {
  it('is known by the chosen authority, with and without the chain in the file', async () => {
    expect(await judge(await signedUnder('honest', 'real'), der('real'))).toBe('unchanged-trusted');
    expect(await judge(await signedUnder('honest'), der('real'))).toBe('unchanged-trusted');
  });

  it('is not known by an authority that only has the same name', async () => {
    issue('other', 'fake');
    expect(await judge(await signedUnder('other', 'fake'), der('real'))).toBe('unchanged-unknown-signer');
    expect(await judge(await signedUnder('other'), der('real'))).toBe('unchanged-unknown-signer');
  });

  it('is not known by an authority that has the same key under another name', async () => {
    authority('renamed', '/CN=Elsewhere', '-key real.key');
    expect(await judge(await signedUnder('honest'), der('renamed'))).toBe('unchanged-unknown-signer');
  });

  it('is not known when the certificate above is no authority', async () => {
    issue('below', 'honest', 'l');
    expect(await judge(await signedUnder('below', 'honest', 'real'), der('real'))).toBe(
      'unchanged-unknown-signer',
    );
    expect(await judge(await signedUnder('below'), der('honest'))).toBe('unchanged-unknown-signer');
  });

  it('is not known by choosing the signer’s own certificate as an authority', async () => {
    expect(await judge(await signedUnder('honest'), der('honest'))).toBe('unchanged-unknown-signer');
    expect(await judge(c.one, c.robin.stored.certificate, new Date('2026-11-22'))).toBe(
      'unchanged-unknown-signer',
    );
  });

  it('is a problem when the authority or the signer has ended', async () => {
    authority('short', '/CN=Trust', '-key real.key', 5);
    const bytes = await signedUnder('honest');
    const at = (days: number): Date => new Date(Date.now() + DAY * days);
    expect(await judge(bytes, der('short'), at(3))).toBe('unchanged-trusted');
    expect(await judge(bytes, der('short'), at(10))).toBe('unchanged-certificate-problem');
    expect(await judge(bytes, der('real'), at(10))).toBe('unchanged-trusted');
    expect(await judge(bytes, der('real'), at(25))).toBe('unchanged-certificate-problem');
  });

  it('is not known by an authority whose uses leave no room for signing', async () => {
    const web = '-addext keyUsage=critical,keyCertSign -addext extendedKeyUsage=serverAuth';
    openssl(`req -x509 -key real.key -out web.crt -subj /CN=Trust -days 30 ${web}`);
    expect(await judge(await signedUnder('honest'), der('web'))).toBe('unchanged-unknown-signer');
  });

  it.each([
    ['permitted;email:.wrenshire.example', false],
    ['permitted;email:wrenshire.example', true],
    ['permitted;email:dunlin@wrenshire.example', true],
    ['excluded;email:wrenshire.example', false],
    ['excluded;email:.other.example', true],
    ['permitted;DNS:wrenshire.example', true],
  ])('is known only within the names the authority may vouch for (%s)', async (constraint, known) => {
    const [usual, limit] = [
      '-addext keyUsage=critical,keyCertSign',
      `-addext nameConstraints=critical,${constraint}`,
    ];
    openssl(`req -x509 -key real.key -out limited.crt -subj /CN=Trust -days 30 ${usual} ${limit}`);
    bench.write(
      'l.ext',
      'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nsubjectAltName=email:dunlin@wrenshire.example\n',
    );
    issue('mailed', 'real');
    expect(await judge(await signedUnder('mailed'), der('limited'))).toBe(
      known ? 'unchanged-trusted' : 'unchanged-unknown-signer',
    );
  });
});
