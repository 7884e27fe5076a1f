/** Bundles that are whole and still wrong: played again, rolled back, from a vault that was set back, with a signature cut off, from a withdrawn key. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { noQuestionReview } from '../../../shared/moderation/review.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import {
  introduce,
  makePerson,
  must,
  passphrase,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { archive, identityOf, openSeal, recipientOf, resealed, seal, stateOf, takeApart } from './forging.ts';

let home = '';
let auditor: Person;
let moderator: Person;
let toModerator = '';
let toAuditor = '';
let audit: AuditId;

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-order-'));
  const { now } = risingClock();
  auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  moderator = await makePerson(home, 'Moderator M-04', 'Moderator', now);
  toModerator = await introduce(moderator, auditor);
  toAuditor = await introduce(auditor, moderator);
  audit = await writtenAudit(auditor);
  await sign(auditor, audit);
});
afterEach(async () => {
  await auditor.end();
  await moderator.end();
  rmSync(home, { recursive: true, force: true });
});

const at = (person: Person): string => new Date(person.now()).toISOString();
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
async function revise(text: string): Promise<void> {
  const reopened = must(
    await auditor.store().audits.reopen({ audit, reason: text, at: at(auditor), author: auditor.name }),
  );
  must(
    await auditor.store().audits.save({
      audit,
      basedOn: reopened.revision,
      at: at(auditor),
      author: auditor.name,
      changes: [{ op: 'replace', path: '/answers/3i/rationale', value: text }],
    }),
  );
  await sign(auditor, audit);
}
async function accept(): Promise<void> {
  const opened = must(await moderator.asks['moderation.open']({ audit }));
  const tests = { evidence: 'yes', style: 'yes', nextSteps: 'yes', reason: '' };
  const questions = Object.fromEntries(
    questionsToReview(opened.toolkit, opened.audit).map((q) => [
      q.id,
      { ...noQuestionReview, status: 'agreed', tests },
    ]),
  );
  const actions = Object.fromEntries(
    opened.audit.actions.map((one) => [one.id, { decision: 'confirmed', revised: null, reason: '' }]),
  );
  const review = { questions, actions, overall: tests, outcome: 'accept' };
  must(
    await moderator.asks['moderation.save']({
      audit,
      basedOn: opened.revision,
      changes: Object.entries(review).map(([key, value]) => ({
        op: 'replace',
        path: `/${key}`,
        value: value as never,
      })),
    }),
  );
  must(await moderator.asks['moderation.finish']({ audit, passphrase }));
}
async function refused(person: Person, file: Uint8Array, refusal: string): Promise<void> {
  const before = await stateOf(person);
  const verdict = await person.look(file);
  expect(verdict, JSON.stringify(verdict.lines)).toMatchObject({ outcome: 'refused', refusal });
  expect(await person.asks['bundle.import']({ file: verdict.file })).toMatchObject({
    code: 'bundle-refused',
  });
  expect(await stateOf(person)).toBe(before);
}

test('an older version after a newer one is refused, and says which', async () => {
  const first = await auditor.seal({ audits: [audit], contacts: [toModerator] });
  await revise('The child was seen.');
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  await refused(moderator, bytesOf(first), 'older-than-yours');
  const verdict = await moderator.look(bytesOf(first));
  expect(verdict.lines[3]?.found).toContain('version 1');
});

test('the same bundle again changes nothing and is not called an attack', async () => {
  const first = await auditor.seal({ audits: [audit], contacts: [toModerator] });
  await moderator.take(first);
  const before = await stateOf(moderator);
  const verdict = await moderator.look(bytesOf(first));
  expect(verdict.outcome).toBe('already-here');
  expect(await moderator.asks['bundle.import']({ file: verdict.file })).toMatchObject({
    code: 'bundle-refused',
  });
  expect(await stateOf(moderator)).toBe(before);
});

test('another bundle under a number that was used before is refused', async () => {
  const first = await auditor.seal({ audits: [audit], contacts: [toModerator] });
  await moderator.take(first);
  const entries = takeApart(await openSeal(bytesOf(first), moderator));
  const forged = await resealed(entries, await identityOf(auditor), {
    manifest: (m) => ({ ...m, purpose: 'copy' }),
  });
  await refused(moderator, await seal(await archive(forged), [await recipientOf(moderator)]), 'replayed');
});

test('a sender who went back to a copy is told of, taken in when that is accepted, and not refused for ever', async () => {
  const kept = path.join(home, 'kept');
  await auditor.vault.lock();
  await auditor.vault.settled();
  const vaultFolder = path.join(auditor.folder, 'vault');
  cpSync(vaultFolder, kept, { recursive: true });
  must(await auditor.vault.unlock(passphrase));
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  await auditor.vault.lock();
  await auditor.vault.settled();
  rmSync(vaultFolder, { recursive: true });
  cpSync(kept, vaultFolder, { recursive: true });
  must(await auditor.vault.unlock(passphrase));
  await revise('Written twice.');
  const before = await stateOf(moderator);
  const verdict = await moderator.look(
    bytesOf(await auditor.seal({ audits: [audit], contacts: [toModerator] })),
  );
  expect(verdict, JSON.stringify(verdict.lines)).toMatchObject({ outcome: 'good-with-warnings' });
  expect(verdict.warnings.join(' ')).toMatch(/set back to a copy/);
  expect(await moderator.asks['bundle.import']({ file: verdict.file })).toMatchObject({
    code: 'bundle-refused',
  });
  expect(await stateOf(moderator)).toBe(before);
  must(await moderator.asks['bundle.import']({ file: verdict.file, warningsAccepted: true }));
  const desk = await moderator.store().reviews.desk();
  expect(desk[0]).toMatchObject({ version: 2 });
  await revise('Written a third time.');
  expect(
    await moderator.look(bytesOf(await auditor.seal({ audits: [audit], contacts: [toModerator] }))),
  ).toMatchObject({ outcome: 'good', warnings: [] });
});

test('a moderated report from which the counter-signature was cut off is refused, list and all', async () => {
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  await accept();
  const done = bytesOf(
    await moderator.seal({ audits: [audit], contacts: [toAuditor], purpose: 'moderated' }),
  );
  const entries = takeApart(await openSeal(done, auditor));
  const own = must(await auditor.store().signed.get({ audit, version: 1 })).pdf;
  if (own === null) throw new Error('no report');
  const to = [await recipientOf(auditor)];
  const signer = await identityOf(moderator);
  const cut = (entry: { name: string; bytes: Uint8Array }): Uint8Array =>
    entry.name.endsWith('report.pdf') ? own : entry.bytes;
  await refused(
    auditor,
    await seal(await archive(await resealed(entries, signer, { part: cut })), to),
    'pdf-signature-missing',
  );
  const unsaid = await resealed(entries, signer, {
    part: cut,
    manifest: (m) => ({
      ...m,
      audits: m.audits.map((one) => ({ ...one, signatures: one.signatures.slice(0, 1) })),
    }),
  });
  await refused(auditor, await seal(await archive(unsaid), to), 'pdf-signature-missing');
  // A report of somebody else's making, signed by both, is not the one this auditor signed.
  const other = await writtenAudit(auditor);
  await sign(auditor, other);
  const foreign = must(await auditor.store().signed.get({ audit: other, version: 1 })).pdf;
  const swapped = await resealed(entries, signer, {
    part: (one) => (one.name.endsWith('report.pdf') ? (foreign ?? one.bytes) : one.bytes),
  });
  await refused(auditor, await seal(await archive(swapped), to), 'pdf-changed');
  // The auditor's audit edited by the moderator.
  await refused(
    auditor,
    await seal(await archive(await resealed(entries, await identityOf(auditor), { manifest: (m) => m })), to),
    'sender-mismatch',
  );
  await auditor.take(await writeBack(done));
});
const writeBack = async (bytes: Uint8Array): Promise<string> => {
  const { writeFileSync } = await import('node:fs');
  const file = path.join(home, 'again.age');
  writeFileSync(file, bytes);
  return file;
};

test('a review of an audit that is not here, or by somebody else, is refused', async () => {
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  const opened = must(await moderator.asks['moderation.open']({ audit }));
  must(
    await moderator.asks['moderation.save']({
      audit,
      basedOn: opened.revision,
      changes: [
        { op: 'replace', path: '/outcome', value: 'return' },
        { op: 'replace', path: '/outcomeReason', value: 'Two dates are missing.' },
      ],
    }),
  );
  must(await moderator.asks['moderation.finish']({ audit, passphrase }));
  const back = bytesOf(await moderator.seal({ audits: [audit], contacts: [toAuditor], purpose: 'returned' }));
  const entries = takeApart(await openSeal(back, auditor));
  const byOther = await resealed(entries, await identityOf(moderator), {
    part: (one) =>
      one.name.endsWith('review.json')
        ? new TextEncoder().encode(
            Buffer.from(one.bytes)
              .toString('utf8')
              .replace(/"fingerprint":"[0-9a-f]{64}"/, `"fingerprint":"${'ab'.repeat(32)}"`),
          )
        : one.bytes,
  });
  const to = [await recipientOf(auditor)];
  await refused(auditor, await seal(await archive(byOther), to), 'sender-mismatch');
  const other = await makePerson(home, 'Auditor A-09', 'Quality auditor', auditor.now);
  const toOther = await introduce(other, moderator);
  const wrongPerson = bytesOf(
    await moderator.seal({ audits: [audit], contacts: [toOther], purpose: 'returned' }),
  );
  await refused(other, wrongPerson, 'content-invalid');
  await other.end();
});

test('what a withdrawn key sealed is refused', async () => {
  const file = bytesOf(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  must(await moderator.asks['contact.revoke']({ contact: toAuditor, reason: 'The laptop was lost.' }));
  await refused(moderator, file, 'sender-revoked');
});

test('a file that changes between the verdict and the import is judged again and left out', async () => {
  const { writeFileSync } = await import('node:fs');
  const file = await auditor.seal({ audits: [audit], contacts: [toModerator] });
  const verdict = await moderator.look(file);
  expect(verdict.outcome).toBe('good');
  const before = await stateOf(moderator);
  const bytes = bytesOf(file);
  writeFileSync(file, bytes.with(bytes.length - 40, (bytes[bytes.length - 40] ?? 0) ^ 1));
  expect(await moderator.asks['bundle.import']({ file: verdict.file })).toMatchObject({
    code: 'bundle-refused',
  });
  expect(await stateOf(moderator)).toBe(before);
});
