/** The age program and bundles: sealed to a passphrase or to several people, in both directions; and copies of the own keys, with passwords of their own. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import {
  introduce,
  makePerson,
  must,
  passphrase,
  risingClock,
  sign,
  toolkitOf,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { Bench } from '../../fixtures/identity/sample.ts';
import {
  archive,
  identityOf,
  openSeal,
  recipientOf,
  resealed,
  secretOf,
  takeApart,
} from '../../hostile/bundle/forging.ts';

const bench = new Bench();
const secret = 'copper lantern wren orbit tundra';
let robin: Person;
let wren: Person;
let finch: Person;
let audit: AuditId;
const to: string[] = [];

beforeAll(async () => {
  const { now } = risingClock();
  robin = await makePerson(bench.folder, 'Robin', 'Auditor', now);
  wren = await makePerson(bench.folder, 'Wren', 'Moderator', now);
  finch = await makePerson(bench.folder, 'Finch', 'Moderator', now);
  for (const one of [wren, finch]) {
    to.push(await introduce(one, robin));
    await introduce(robin, one);
  }
  audit = await writtenAudit(robin, toolkitOf('maca-nomination'));
  await sign(robin, audit);
});
afterAll(async () => {
  for (const one of [robin, wren, finch]) await one.end();
  bench.clear();
});

/** Runs age on a terminal of its own, for the passphrase it asks. */
const atTerminal = (command: string, ...typed: string[]): void => {
  const input = typed.map((line) => `${line}\n`).join('');
  spawnSync('script', ['-qec', command, '/dev/null'], { cwd: bench.folder, input, encoding: 'utf8' });
};

test('sealed here to three people: age opens it with the key of each; what age seals to three keys is opened by each here', async () => {
  const file = await robin.seal({ audits: [audit], contacts: to, alsoMyself: true });
  const header = readFileSync(file).subarray(0, 2000).toString('latin1');
  expect(header.split('\n---')[0]?.match(/-> X25519 /g)).toHaveLength(3);
  for (const one of [robin, wren, finch]) {
    bench.write('one.key', `${await secretOf(one)}\n`);
    bench.run('age', '-d', '-i', 'one.key', '-o', `${one.name}.zip`, file);
    expect(bench.run('unzip', '-t', `${one.name}.zip`)).toContain('No errors detected');
  }
  const recipients = await Promise.all([robin, wren, finch].map(recipientOf));
  bench.run('age', ...recipients.flatMap((one) => ['-r', one]), '-o', 'three.age', 'Wren.zip');
  for (const one of [wren, finch])
    expect(await one.look(path.join(bench.folder, 'three.age')), one.name).toMatchObject({ outcome: 'good' });
});

test('sealed by age with a passphrase: opened here with it, in whatever way of Unicode it is typed, and with no other', async () => {
  const entries = takeApart(await openSeal(new Uint8Array(readFileSync(robin.lastFile())), wren));
  const forPhrase = await resealed(entries, await identityOf(robin), {
    manifest: (manifest) => ({
      ...manifest,
      bundle: '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a11',
      purpose: 'for-meeting',
      recipients: [],
    }),
  });
  bench.write('phrase.zip', await archive(forPhrase));
  const typed = 'caf\u00e9 lantern wren orbit tundra';
  atTerminal('age -p -o phrase.age phrase.zip', typed, typed);
  const locked = await wren.look(path.join(bench.folder, 'phrase.age'));
  expect(locked.outcome).toBe('locked-by-passphrase');
  expect(await wren.asks['bundle.unlock']({ file: locked.file, passphrase: secret })).toMatchObject({
    code: 'wrong-passphrase',
  });
  const open = must(
    await wren.asks['bundle.unlock']({ file: locked.file, passphrase: typed.normalize('NFD') }),
  );
  expect(open, JSON.stringify(open.lines)).toMatchObject({ outcome: 'good', purpose: 'for-meeting' });
});

test('the copy of the signing key: OpenSSL opens it with its own password alone, signs with it, and another vault takes it in', async () => {
  must(await robin.asks['identity.exportP12']({ password: 'gravel heron velvet' }));
  writeFileSync(path.join(bench.folder, 'robin.p12'), readFileSync(robin.lastFile()));
  expect(
    bench.attempt('openssl', 'pkcs12', '-in', 'robin.p12', '-nodes', '-passin', `pass:${passphrase}`).code,
  ).not.toBe(0);
  const open = ['-passin', 'pass:gravel heron velvet'];
  bench.run('openssl', 'pkcs12', '-in', 'robin.p12', '-nodes', '-nocerts', ...open, '-out', 'robin.key');
  bench.run('openssl', 'pkcs12', '-in', 'robin.p12', '-nokeys', ...open, '-out', 'robin.crt');
  bench.write('said.txt', 'a heron');
  bench.run('openssl', 'dgst', '-sha256', '-sign', 'robin.key', '-out', 'said.sig', 'said.txt');
  bench.run('openssl', 'x509', '-in', 'robin.crt', '-noout', '-pubkey', '-out', 'robin.pub');
  expect(
    bench.run('openssl', 'dgst', '-sha256', '-verify', 'robin.pub', '-signature', 'said.sig', 'said.txt'),
  ).toContain('Verified OK');
  const { now } = risingClock(Date.UTC(2026, 10, 22));
  const anew = await makePerson(path.join(bench.folder, 'anew'), 'Somebody', 'Auditor', now);
  anew.choose(new Uint8Array(readFileSync(path.join(bench.folder, 'robin.p12'))));
  expect(await anew.asks['identity.importP12']({ password: 'wrong' })).toMatchObject({
    code: 'p12-wrong-password',
  });
  const own = must(await robin.asks['identity.own'](null));
  expect(must(await anew.asks['identity.importP12']({ password: 'gravel heron velvet' }))).toMatchObject({
    name: 'Robin',
    kind: 'imported',
    fingerprint: own?.fingerprint,
  });
  await anew.end();
});

test('renewed: the old key still opens what was sealed, its work stays the own work; withdrawn: nothing is sealed or signed any more', async () => {
  const before = must(await robin.asks['identity.own'](null));
  const old = await robin.seal({ audits: [audit], contacts: to, alsoMyself: true, purpose: 'copy' });
  const renewed = must(
    await robin.asks['identity.make']({
      name: 'Robin',
      role: 'Lead auditor',
      agency: 'Wrenshire Partnership',
    }),
  );
  expect(renewed.fingerprint).not.toBe(before?.fingerprint);
  expect(renewed.recipient).toBe(before?.recipient);
  expect(await robin.look(old)).toMatchObject({ outcome: 'already-here' });
  // The age key is the same before and after, for Caselight and for age.
  must(await robin.asks['identity.exportAge']({ password: secret }));
  writeFileSync(path.join(bench.folder, 'key.age'), readFileSync(robin.lastFile()));
  atTerminal(`age -d -i key.age -o by-copy.zip ${old}`, secret);
  expect(bench.run('unzip', '-t', 'by-copy.zip')).toContain('No errors detected');

  expect(await robin.asks['identity.revoke']({ passphrase: 'not it' })).toMatchObject({ ok: false });
  expect(must(await robin.asks['identity.own'](null))?.fingerprint).toBe(renewed.fingerprint);
  robin.now();
  must(await robin.asks['identity.revoke']({ passphrase }));
  expect(must(await robin.asks['identity.own'](null))).toBeNull();
  const input = {
    contacts: to,
    alsoMyself: false,
    passphrase: null,
    keepUntil: '',
    purpose: 'copy' as const,
  };
  expect(await robin.asks['bundle.seal']({ ...input, audits: [audit] })).toMatchObject({
    code: 'identity-missing',
  });
  expect(await robin.asks['identity.exportP12']({ password: secret })).toMatchObject({
    code: 'identity-missing',
  });
});
