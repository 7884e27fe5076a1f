/** Bundles are standard files: age, unzip and openssl open and check them, and what those programs make is opened here. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { storedIdentity } from '../../../electron/identity/identity-store.ts';
import {
  introduce,
  makePerson,
  must,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { Bench } from '../../fixtures/identity/sample.ts';
import { recipientOf, secretOf } from '../../hostile/bundle/forging.ts';

const bench = new Bench();
let auditor: Person;
let moderator: Person;
let toModerator = '';
let audit: AuditId;

beforeAll(async () => {
  const { now } = risingClock();
  auditor = await makePerson(bench.folder, 'Auditor A-17', 'Quality auditor', now);
  moderator = await makePerson(bench.folder, 'Moderator M-04', 'Moderator', now);
  toModerator = await introduce(moderator, auditor);
  await introduce(auditor, moderator);
  audit = await writtenAudit(auditor);
  await sign(auditor, audit);
});
afterAll(async () => {
  await auditor.end();
  await moderator.end();
  bench.clear();
});

async function unpacked(name: string): Promise<string> {
  const file = await auditor.seal({ audits: [audit], contacts: [toModerator], alsoMyself: true });
  bench.write('moderator.key', `${await secretOf(moderator)}\n`);
  bench.run('age', '-d', '-i', 'moderator.key', '-o', `${name}.zip`, file);
  bench.run('unzip', '-q', `${name}.zip`, '-d', name);
  return path.join(bench.folder, name);
}

test('age opens it, unzip tests and unpacks it, openssl checks the signature and the parts are what the list says', async () => {
  const folder = await unpacked('out');
  expect(bench.run('unzip', '-t', 'out.zip')).toContain('No errors detected');
  const identity = await storedIdentity(auditor.store().secrets);
  if (identity === null) throw new Error('no identity');
  bench.pem('auditor.pem', identity.certificate);
  const said = bench.attempt(
    'openssl',
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'out/manifest.p7s',
    '-content',
    'out/manifest.json',
    '-CAfile',
    'auditor.pem',
    '-purpose',
    'any',
    '-out',
    'checked.json',
  );
  expect(said.text).toContain('CAdES Verification successful');
  expect(bench.read('checked.json').equals(readFileSync(path.join(folder, 'manifest.json')))).toBe(true);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    files: { path: string; size: number; sha256: string }[];
  };
  expect(manifest.files).toHaveLength(4);
  for (const file of manifest.files) {
    const sum = bench.run('sha256sum', `out/${file.path}`).slice(0, 64);
    expect(sum).toBe(file.sha256);
  }
  expect(bench.run('pdfsig', '-nocert', `out/audits/${audit}/report.pdf`)).toContain('Signature is Valid');
  // One's own key opens it too, and nobody else's.
  const [file] = [auditor.lastFile()];
  bench.write('auditor.key', `${await secretOf(auditor)}\n`);
  bench.run('age', '-d', '-i', 'auditor.key', '-o', 'own.zip', file);
  bench.run('age-keygen', '-o', 'nobody.key');
  expect(bench.attempt('age', '-d', '-i', 'nobody.key', '-o', 'none.zip', file).code).not.toBe(0);
}, 120_000);

test('what openssl signs, zip packs and age seals is opened here', async () => {
  const folder = await unpacked('back');
  const identity = await storedIdentity(auditor.store().secrets);
  if (identity === null) throw new Error('no identity');
  bench.pem('cert.pem', identity.certificate);
  bench.write('key.der', identity.privateKey);
  bench.run('openssl', 'pkey', '-inform', 'DER', '-in', 'key.der', '-out', 'key.pem');
  const mine = await recipientOf(moderator);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    bundle: string;
    recipients: { recipient: string }[];
    files: { path: string }[];
  };
  manifest.bundle = '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10';
  manifest.recipients = manifest.recipients.filter((one) => one.recipient === mine);
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  bench.run(
    'openssl',
    'cms',
    '-sign',
    '-cades',
    '-binary',
    '-nosmimecap',
    '-md',
    'sha256',
    '-outform',
    'DER',
    '-in',
    'back/manifest.json',
    '-signer',
    'cert.pem',
    '-inkey',
    'key.pem',
    '-out',
    'back/manifest.p7s',
  );
  execFileSync(
    'zip',
    ['-q', '-D', '../made.zip', 'manifest.json', 'manifest.p7s', ...manifest.files.map((one) => one.path)],
    { cwd: folder },
  );
  bench.run('age', '-r', mine, '-o', 'made.age', 'made.zip');
  const verdict = await moderator.look(path.join(bench.folder, 'made.age'));
  expect(verdict, JSON.stringify(verdict.lines)).toMatchObject({
    outcome: 'good',
    audits: [{ reference: 'T2-0001' }],
  });
  must(await moderator.asks['bundle.import']({ file: verdict.file }));
  expect(must(await moderator.asks['moderation.desk'](null))).toHaveLength(1);
}, 120_000);

/** Runs a program that asks for a passphrase on a terminal, by the terminal of `script`. */
function withTerminal(command: string, typed: string): string {
  const quiet = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: bench.folder,
    input: typed,
    encoding: 'utf8',
  });
  return quiet.stdout;
}

test('a bundle under a passphrase: age opens it with the passphrase, and the copy of the own key opens as an age identity', async () => {
  const secret = 'copper lantern wren orbit tundra';
  const file = await auditor.seal({ audits: [audit], purpose: 'copy', passphrase: secret });
  withTerminal(`age -d -o phrase.zip ${file}`, `${secret}\n`);
  expect(bench.run('unzip', '-t', 'phrase.zip')).toContain('No errors detected');

  must(await moderator.asks['identity.exportAge']({ password: secret }));
  const key = moderator.lastFile();
  const sealed = await auditor.seal({ audits: [audit], purpose: 'copy', contacts: [toModerator] });
  withTerminal(`age -d -i ${key} -o by-copy.zip ${sealed}`, `${secret}\n`);
  expect(bench.run('unzip', '-t', 'by-copy.zip')).toContain('No errors detected');
}, 120_000);

test('a contact card is checked by openssl over its canonical text', async () => {
  const card = JSON.parse(Buffer.from(await auditor.card()).toString('utf8')) as {
    card: object;
    signature: string;
  };
  const sorted = Object.fromEntries(Object.entries(card.card).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync(path.join(bench.folder, 'card'), { recursive: true });
  bench.write('card/card.json', JSON.stringify(sorted));
  bench.write('card/card.p7s', Buffer.from(card.signature, 'base64'));
  const identity = await storedIdentity(auditor.store().secrets);
  if (identity === null) throw new Error('no identity');
  bench.pem('card/cert.pem', identity.certificate);
  const said = bench.attempt(
    'openssl',
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'card/card.p7s',
    '-content',
    'card/card.json',
    '-CAfile',
    'card/cert.pem',
    '-purpose',
    'any',
    '-out',
    'card/out.json',
  );
  expect(said.text).toContain('CAdES Verification successful');
});
