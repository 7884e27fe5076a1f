/** Files of the programme that were built to mislead: each is refused whole, with its reason, before anything reaches the vault. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealStream } from '../../../electron/bundle/age.ts';
import { streamOf } from '../../../electron/bundle/seal.ts';
import { sha256Of } from '../../../electron/bundle/signed-list.ts';
import { makeZip } from '../../../electron/bundle/zip-write.ts';
import { signDetached } from '../../../electron/identity/cms/sign.ts';
import { identityForSigning, ownIdentity } from '../../../electron/identity/identity-store.ts';
import { makePerson, risingClock, type Person } from '../../fixtures/bundles/people.ts';
import {
  arriveProgramme,
  recordsOf,
  sampleRound,
  sampleYear,
  uuid,
} from '../../fixtures/programme-people.ts';

let home = '';
let alex: Person;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-hostile-programme-'));
  alex = await makePerson(home, 'Alex', 'Agency lead', risingClock().now);
});
afterAll(async () => {
  expect(await recordsOf(alex, 'programme-file')).toEqual([]);
  await alex.end();
  rmSync(home, { recursive: true, force: true });
});

const receipt = {
  kind: 'receipt',
  received: [{ file: uuid(5), manifestSha256: 'ab'.repeat(32) }],
  at: '2026-11-21T10:00:00.000Z',
};

/** Seals for oneself whatever list and body it is given: a person with the program's own keys and no scruples. */
async function made(
  list: object = {},
  body: string | Uint8Array = JSON.stringify(receipt),
  more: { readonly open?: true; readonly extra?: true } = {},
): Promise<Uint8Array> {
  const { secrets } = alex.store();
  const [own, identity] = [await ownIdentity(secrets), await identityForSigning(secrets)];
  if (own === null || identity === null) throw new Error('no identity');
  const { name, role, agency, recipient, fingerprint: certificate } = own;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const manifest = {
    format: 'caselight-programme-file',
    version: 1,
    file: uuid(4),
    kind: 'receipt',
    level: 'pseudonymous',
    created: new Date(alex.now()).toISOString(),
    sender: { name, role, agency, certificate, recipient },
    recipients: [{ recipient, certificate, name }],
    year: { id: sampleYear.id, name: '2026/27' },
    round: { id: sampleRound.id, code: 'A-26-1' },
    covers: '',
    chain: [],
    body: { size: bytes.length, sha256: sha256Of(bytes) },
    ...list,
  };
  const text = new TextEncoder().encode(JSON.stringify(manifest));
  async function* archive() {
    const zip = makeZip();
    yield* await zip.add('manifest.json', text, false);
    yield* await zip.add(
      'manifest.p7s',
      await signDetached(text, identity as NonNullable<typeof identity>),
      false,
    );
    yield* await zip.add('body.json', bytes, true);
    if (more.extra) yield* await zip.add('more.json', bytes, true);
    yield zip.end();
  }
  const plain = streamOf(archive());
  const sealed = more.open ? plain : await sealStream(plain, { kind: 'recipients', recipients: [recipient] });
  return new Uint8Array(await new Response(sealed).arrayBuffer());
}
const refusalOf = async (file: Promise<Uint8Array>): Promise<string | null> =>
  (await arriveProgramme(alex, await file)).refusal;

test('a list of a newer version, of an unknown kind, or of a kind that is not read yet, is refused with that reason', async () => {
  expect(await refusalOf(made({ version: 2, kind: 'pack', whatever: 1 }))).toBe('newer-format');
  expect(await refusalOf(made({ kind: 'invitation' }))).toBe('kind-unknown');
  expect(await refusalOf(made({ kind: 'pack' }))).toBe('kind-unknown');
});

test('a kind at another level, a sealed open one, an open sealed one, and names for two people are refused', async () => {
  expect(await refusalOf(made({ level: 'open' }))).toBe('level-wrong');
  expect(await refusalOf(made({ level: 'identity' }))).toBe('level-wrong');
  expect(await refusalOf(made({ kind: 'schedule', level: 'open' }))).toBe('level-wrong');
  expect(await refusalOf(made({}, undefined, { open: true }))).toBe('level-wrong');
  const own = await ownIdentity(alex.store().secrets);
  const twice = [1, 2].map(() => ({
    recipient: own?.recipient,
    certificate: own?.fingerprint,
    name: 'Alex',
  }));
  expect(await refusalOf(made({ kind: 'involvement-question', level: 'identity', recipients: twice }))).toBe(
    'level-wrong',
  );
});

test('names beside case text, a body of another kind, an unknown member and a text that is none are refused', async () => {
  const named = { ...receipt, dateOfBirth: '2014-01-01' };
  expect(await refusalOf(made({}, JSON.stringify(named)))).toBe('content-invalid');
  expect(await refusalOf(made({ kind: 'commission' }))).toBe('content-invalid');
  expect(await refusalOf(made({ more: 1 }))).toBe('content-invalid');
  expect(await refusalOf(made({}, 'not json'))).toBe('content-invalid');
  expect(await refusalOf(made({}, new Uint8Array([0xff, 0xfe])))).toBe('content-invalid');
});

test('a body that nests without end, one of fifty megabytes, a changed one and a part too many are refused', async () => {
  expect(await refusalOf(made({}, '['.repeat(2_000_000)))).toBe('content-invalid');
  expect(
    await refusalOf(made({ body: { size: 9, sha256: 'ab'.repeat(32) } }, new Uint8Array(50_000_000))),
  ).toBe('too-large');
  expect(await refusalOf(made({ body: { size: 9, sha256: 'ab'.repeat(32) } }))).toBe('part-changed');
  expect(await refusalOf(made({}, undefined, { extra: true }))).toMatch(/^(archive-unsafe|part-extra)$/);
});

test('a list that names another sender or another receiver than the seal is refused', async () => {
  const sender = {
    name: 'Somebody',
    role: '',
    agency: '',
    certificate: 'ab'.repeat(32),
    recipient: `age1${'q'.repeat(58)}`,
  };
  expect(await refusalOf(made({ sender }))).toBe('sender-mismatch');
  const recipients = [{ recipient: `age1${'q'.repeat(58)}`, certificate: 'ab'.repeat(32), name: 'Somebody' }];
  expect(await refusalOf(made({ recipients }))).toBe('recipients-differ');
  expect(await refusalOf(made())).toBe('not-awaited');
});
