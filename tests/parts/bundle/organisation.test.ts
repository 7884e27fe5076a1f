/** Organisation certificates as OpenSSL makes them: whom they vouch for is verified at once; a wrong, ended or improper one vouches for nobody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  introduce,
  makePerson,
  must,
  risingClock,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { readCertificate } from '../../../electron/identity/certificate.ts';
import { trustBasis } from '../../../electron/identity/contacts/contact-book.ts';
import { judgeTrust } from '../../../electron/identity/trust.ts';
import { Bench } from '../../fixtures/identity/sample.ts';

const bench = new Bench();
const pemBody = (pem: Uint8Array): string =>
  Buffer.from(pem)
    .toString('latin1')
    .replaceAll(/-----[A-Z ]+-----|\s/g, '');
/** OpenSSL dates what it makes by the day of the test. */
const clock = risingClock(Date.now());
let robin: Person;
const people: Person[] = [];

type Made = { issuer?: string; days?: number; extensions: string; subject: string };
const authority = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign';
const signing = 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation';

/** Makes a key and a certificate; without an issuer it signs itself. */
function certificate(name: string, { issuer, days = 400, extensions, subject }: Made): void {
  const run = (...words: string[]): string => bench.run('openssl', ...words);
  run('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`);
  run('req', '-new', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
  bench.write(`${name}.ext`, `${extensions}\n`);
  const by =
    issuer === undefined ? ['-signkey', `${name}.key`] : ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`];
  const serial = ['-set_serial', String(Math.floor(Math.random() * 1e9) + 1)];
  const request = ['x509', '-req', '-in', `${name}.csr`, '-days', String(days), '-extfile', `${name}.ext`];
  run(...request, ...by, ...serial, '-out', `${name}.crt`);
}

/** A person whose identity is a certificate file of the organisation, with what stands above it. */
async function employee(name: string, file: string, above: readonly string[] = []): Promise<Person> {
  const made = await makePerson(bench.folder, name, 'Moderator', clock.now);
  people.push(made);
  bench.write('chain.pem', Buffer.concat(above.map((one) => bench.read(`${one}.crt`))));
  const chain = above.length === 0 ? [] : ['-certfile', 'chain.pem'];
  const pair = ['-inkey', `${file}.key`, '-in', `${file}.crt`, '-passout', 'pass:wren'];
  bench.run('openssl', 'pkcs12', '-export', ...pair, ...chain, '-out', `${file}.p12`);
  made.choose(new Uint8Array(bench.read(`${file}.p12`)));
  must(await made.asks['identity.importP12']({ password: 'wren' }));
  return made;
}
const root = (person: Person, name: string) => {
  person.choose(new Uint8Array(bench.read(`${name}.crt`)));
  return person.asks['contact.addRoot'](null);
};
/** Takes a card in; gives who vouches for it and in what state its owner is known then. */
async function known(to: Person, from: Person): Promise<[string, string]> {
  const verdict = await to.cards.look(await from.card());
  const contact = must(await to.asks['contact.accept']({ file: verdict.file }));
  return [verdict.issuedBy, contact.state];
}

beforeAll(async () => {
  const subject = (name: string): string => `/CN=${name}/title=Moderator/O=Wren County Council`;
  certificate('root', { extensions: authority, subject: '/CN=Wren County Root/O=Wren County Council' });
  // The same name, another key.
  certificate('wrong', { extensions: authority, subject: '/CN=Wren County Root/O=Wren County Council' });
  certificate('short', { extensions: authority, days: 1, subject: '/CN=Short Root' });
  certificate('no-sign', {
    extensions: 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign',
    subject: '/CN=No Root',
  });
  certificate('middle', { issuer: 'root', extensions: authority, subject: '/CN=Wren County Issuing' });
  certificate('clerk', { issuer: 'root', extensions: signing, subject: '/CN=Clerk' });
  certificate('wren', { issuer: 'root', extensions: signing, subject: subject('Wren') });
  certificate('finch', { issuer: 'middle', extensions: signing, subject: subject('Finch') });
  certificate('heron', { issuer: 'clerk', extensions: signing, subject: subject('Heron') });
  certificate('swift', { issuer: 'short', extensions: signing, subject: subject('Swift') });
  certificate('brief', { issuer: 'root', extensions: signing, days: 1, subject: subject('Brief') });
  robin = await makePerson(bench.folder, 'Robin', 'Auditor', clock.now);
  people.push(robin);
});
afterAll(async () => {
  for (const one of people) await one.end();
  bench.clear();
});

test('only a certificate that may vouch, and is in date, can be added', async () => {
  for (const name of ['wren', 'clerk', 'no-sign'])
    expect(await root(robin, name), name).toMatchObject({ code: 'certificate-not-root' });
  expect(must(await robin.asks['contact.roots'](null))).toEqual([]);
});

test('people it issued are verified at once, also by way of an issuing certificate; sealing and verdict need no telephone', async () => {
  const [wren, finch] = [await employee('Wren', 'wren'), await employee('Finch', 'finch', ['middle'])];
  // Seen before the organisation was known: as soon as it is, they are verified.
  expect(await known(robin, wren)).toEqual(['', 'seen']);
  expect(must(await root(robin, 'root')).name).toBe('Wren County Root');
  expect(must(await robin.asks['contact.list'](null))).toMatchObject([
    { name: 'Wren', state: 'verified', verifiedHow: 'issued by Wren County Root' },
  ]);
  expect(await known(robin, finch)).toEqual(['Wren County Root', 'verified']);

  const ids = must(await robin.asks['contact.list'](null)).map((one) => one.id);
  const audit = await writtenAudit(robin);
  await robin.seal({ audits: [audit], contacts: ids, purpose: 'copy' });
  const toRobin = await introduce(robin, finch);
  const file = await finch.seal({
    audits: [await writtenAudit(finch)],
    contacts: [toRobin],
    purpose: 'copy',
  });
  const verdict = await robin.look(file);
  expect(verdict, JSON.stringify(verdict.lines)).toMatchObject({ outcome: 'good' });
  expect(verdict.lines[0]?.more).toMatch(/^Verified issued by Wren County Root on /);
});

test('a sender whom nobody knows yet is verified by the organisation alone', async () => {
  const other = await makePerson(bench.folder, 'Dunnock', 'Auditor', clock.now);
  people.push(other);
  must(await root(other, 'root'));
  const wren = people.find((one) => one.name === 'Wren');
  if (wren === undefined) throw new Error('Wren');
  const toOther = await introduce(other, wren);
  const file = await wren.seal({ audits: [await writtenAudit(wren)], contacts: [toOther], purpose: 'copy' });
  expect(await other.look(file)).toMatchObject({ outcome: 'good' });
  await other.take(file);
  expect(must(await other.asks['contact.list'](null))).toMatchObject([{ name: 'Wren', state: 'verified' }]);
});

test('a withdrawn key is not good again because an organisation vouches for it', async () => {
  const wren = people.find((one) => one.name === 'Wren');
  if (wren === undefined) throw new Error('Wren');
  const own = must(await robin.asks['contact.list'](null)).find((one) => one.name === 'Wren');
  if (own === undefined) throw new Error('contact');
  const [card, toRobin] = [await wren.card(), await introduce(robin, wren)];
  must(await robin.asks['contact.revoke']({ contact: own.id, reason: 'The laptop was lost.' }));
  const file = await wren.seal({ audits: [await writtenAudit(wren)], contacts: [toRobin], purpose: 'copy' });
  expect(await robin.look(file)).toMatchObject({ outcome: 'refused', refusal: 'sender-revoked' });
  expect(await robin.cards.look(card)).toMatchObject({ outcome: 'refused', refusal: 'key-withdrawn' });
  const { withdrawn, anchors } = await trustBasis(
    robin.store().contacts,
    robin.store().secrets,
    new Date(clock.now()),
  );
  const signer = readCertificate(new Uint8Array(Buffer.from(pemBody(bench.read('wren.crt')), 'base64')));
  const at = new Date(clock.now());
  expect(await judgeTrust([signer], { trustedFingerprints: [], anchors, at })).toMatchObject({
    trust: 'anchored',
  });
  expect(
    await judgeTrust([signer], {
      trustedFingerprints: [own.fingerprint],
      anchors,
      withdrawn: withdrawn ?? [],
      at,
    }),
  ).toMatchObject({ trust: 'withdrawn', findings: ['certificate-withdrawn'] });
});

test('a root of the same name with another key vouches for nobody, nor does a certificate that is no authority in between', async () => {
  const other = await makePerson(bench.folder, 'Siskin', 'Auditor', clock.now);
  people.push(other);
  must(await root(other, 'wrong'));
  const wren = people.find((one) => one.name === 'Wren');
  if (wren === undefined) throw new Error('Wren');
  expect(await known(other, wren)).toEqual(['', 'seen']);
  const heron = await employee('Heron', 'heron', ['clerk']);
  expect(await known(robin, heron)).toEqual(['', 'seen']);
});

test('a root that has ended since, and a card whose own certificate has ended, are no proof any more', async () => {
  const [swift, brief] = [await employee('Swift', 'swift'), await employee('Brief', 'brief')];
  const [inDate, card] = [await swift.card(), await brief.card()];
  must(await root(robin, 'short'));
  expect((await robin.cards.look(inDate)).issuedBy).toBe('Short Root');
  clock.skip(2 * 86_400_000);
  expect(await robin.cards.look(inDate)).toMatchObject({ outcome: 'new', issuedBy: '' });
  expect(await known(robin, swift)).toEqual(['', 'seen']);
  expect(await robin.cards.look(card)).toMatchObject({ outcome: 'refused', refusal: 'certificate-ended' });
  expect(await root(robin, 'short')).toMatchObject({ code: 'certificate-not-root' });
});
