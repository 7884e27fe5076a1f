/** Bundles whose parts are wrong: changed, missing, swapped, added; or whole by the list and still not what they should be. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { BundleRefusal } from '../../../shared/contract/bundles.ts';
import { sayBundleVerdict } from '../../../shared/moderation/bundle-words.ts';
import {
  introduce,
  makePerson,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import {
  archive,
  identityOf,
  openSeal,
  recipientOf,
  resealed,
  seal,
  stateOf,
  takeApart,
  textOf,
  utf8,
  type Entry,
} from './forging.ts';

let home = '';
let auditor: Person;
let moderator: Person;
let stranger: Person;
let toModerator = '';
let audit: AuditId;
let good: Uint8Array;
let zip: Uint8Array;
let entries: Entry[];
let mine = '';
let before = '';

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-attacks-'));
  const { now } = risingClock();
  auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  moderator = await makePerson(home, 'Moderator M-04', 'Moderator', now);
  stranger = await makePerson(home, 'Stranger S-01', 'Nobody', now);
  toModerator = await introduce(moderator, auditor);
  await introduce(auditor, moderator);
  audit = await writtenAudit(auditor);
  await sign(auditor, audit);
  good = new Uint8Array(readFileSync(await auditor.seal({ audits: [audit], contacts: [toModerator] })));
  zip = await openSeal(good, moderator);
  entries = takeApart(zip);
  mine = await recipientOf(moderator);
  before = await stateOf(moderator);
});
afterAll(async () => {
  for (const one of [auditor, moderator, stranger]) await one.end();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(async () => {
  expect(await stateOf(moderator)).toBe(before);
});

/** Looks, and tries to take it in all the same. */
async function refused(file: Uint8Array, ...reasons: readonly BundleRefusal[]): Promise<void> {
  const verdict = await moderator.look(file);
  expect(verdict.outcome, JSON.stringify(verdict)).toBe('refused');
  expect(reasons, JSON.stringify(verdict.lines)).toContain(verdict.refusal);
  expect(verdict.lines.filter((line) => line.answer === 'no')).toHaveLength(1);
  const { title, advice } = sayBundleVerdict(verdict);
  expect(title).toMatch(/^Not opened: /);
  expect(advice).not.toMatch(/[{}!]/);
  expect(await moderator.asks['bundle.import']({ file: verdict.file })).toMatchObject({
    code: 'bundle-refused',
  });
  expect(await stateOf(moderator)).toBe(before);
}
const sealed = async (parts: readonly Entry[]): Promise<Uint8Array> => seal(await archive(parts), [mine]);
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at, (bytes[at] ?? 0) ^ 1);
const without = (name: string): Entry[] => entries.filter((one) => !one.name.endsWith(name));

describe('the parts', () => {
  const part = (name: string, bytes: (old: Uint8Array) => Uint8Array): Entry[] =>
    entries.map((one) => (one.name.endsWith(name) ? { ...one, bytes: bytes(one.bytes) } : one));

  test.each(['audit.json', 'toolkit.json', 'history.json', 'report.pdf'])(
    '%s with one bit changed',
    async (name) => refused(await sealed(part(name, (old) => flipped(old, 100))), 'part-changed'),
  );
  test.each(['audit.json', 'toolkit.json', 'history.json', 'report.pdf'])('%s missing', async (name) =>
    refused(await sealed(without(name)), 'part-missing'),
  );
  test('swapped with each other', async () => {
    const [one, two] = [entries[2], entries[3]];
    if (!one || !two) throw new Error('parts');
    const swapped = entries.map((entry) =>
      entry === one ? { ...one, bytes: two.bytes } : entry === two ? { ...two, bytes: one.bytes } : entry,
    );
    await refused(await sealed(swapped), 'part-changed');
  });
  test('a part that is not on the list', async () =>
    refused(
      await sealed([...entries, { name: `audits/${audit}/review.json`, bytes: utf8('{}') }]),
      'part-extra',
    ));
  test('another audit in the place of the listed one', async () => {
    const other = await writtenAudit(auditor);
    await sign(auditor, other);
    const file = new Uint8Array(
      readFileSync(await auditor.seal({ audits: [other], contacts: [toModerator] })),
    );
    const foreign = takeApart(await openSeal(file, moderator)).find((one) => one.name.endsWith('audit.json'));
    await refused(await sealed(part('audit.json', () => foreign?.bytes ?? new Uint8Array())), 'part-changed');
  });

  const bySender = async (name: string, change: (text: string) => string): Promise<Uint8Array> =>
    sealed(
      await resealed(entries, await identityOf(auditor), {
        part: (one) => (one.name.endsWith(name) ? utf8(change(textOf(one.bytes))) : one.bytes),
      }),
    );
  test('another form than the one named', async () =>
    refused(
      await bySender('toolkit.json', (text) => text.replace('"version":"', '"version":"9')),
      'toolkit-wrong',
    ));
  test('an audit edited after it was signed, by its own sender', async () =>
    refused(
      await bySender('audit.json', (text) => text.replace('what was asked', 'what was done')),
      'content-invalid',
    ));
  test('a grade moved after signing, list and all', async () => {
    const { sha256Of } = await import('../../../electron/bundle/read-bundle.ts');
    const { signedContent } = await import('../../../shared/audit/signed-content.ts');
    const edited = JSON.parse(
      textOf(entries.find((one) => one.name.endsWith('audit.json'))?.bytes).replace(
        '"grade":"ri"',
        '"grade":"o"',
      ),
    ) as never;
    const forged = await resealed(entries, await identityOf(auditor), {
      part: (one) => (one.name.endsWith('audit.json') ? utf8(JSON.stringify(edited)) : one.bytes),
      manifest: (m) => ({
        ...m,
        audits: m.audits.map((a) => ({ ...a, dataFingerprint: sha256Of(signedContent(edited)) })),
      }),
    });
    await refused(await sealed(forged), 'content-invalid');
  });
  test('a history that was altered', async () =>
    refused(
      await bySender('history.json', (text) =>
        text.replace('Quality auditor', 'Quality editor').replace('"author":"', '"author":"x'),
      ),
      'content-invalid',
    ));
  test('an audit that is no audit', async () =>
    refused(await bySender('audit.json', () => '{"id":1}'), 'content-invalid'));
  test('no text at all', async () =>
    refused(await bySender('audit.json', () => '\uFFFD{'), 'content-invalid'));
  test('a report that was changed, list and all', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      part: (one) => (one.name.endsWith('report.pdf') ? flipped(one.bytes, 3000) : one.bytes),
    });
    await refused(await sealed(forged), 'pdf-changed', 'pdf-signature-missing');
  });
  test('a report whose signature was cut off, list and all', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      part: (one) => {
        if (!one.name.endsWith('report.pdf')) return one.bytes;
        const text = Buffer.from(one.bytes);
        return one.bytes.slice(0, text.indexOf('%%EOF') + 6);
      },
    });
    await refused(await sealed(forged), 'pdf-signature-missing');
  });
  test('no report and no word of one, though the audit was signed', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      part: (one) => (one.name.endsWith('report.pdf') ? null : one.bytes),
    });
    await refused(await sealed(forged), 'pdf-signature-missing');
  });
  test('a review slipped into a purpose it does not fit', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      manifest: (m) => ({ ...m, purpose: 'returned' }),
    });
    await refused(await sealed(forged), 'content-invalid');
  });
});
