/** Who may say what: a moderator who was not asked, answers put into the auditor's mouth, a review altered by who passes it on, people known under another key. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { signedReview } from '../../../shared/moderation/signed-review.ts';
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
import { accept, sendBack } from '../../fixtures/bundles/reviewing.ts';
import {
  archive,
  identityOf,
  openSeal,
  recipientOf,
  resealed,
  seal,
  takeApart,
  textOf,
  utf8,
} from './forging.ts';

let home = '';
let auditor: Person;
let moderator: Person;
let other: Person;
let toModerator = '';
let toAuditor = '';
let audit: AuditId;
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-who-'));
  const { now } = risingClock();
  auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  moderator = await makePerson(home, 'Moderator M-04', 'Moderator', now);
  other = await makePerson(home, 'Reader R-02', 'Reader', now);
  toModerator = await introduce(moderator, auditor);
  toAuditor = await introduce(auditor, moderator);
  audit = await writtenAudit(auditor);
  await sign(auditor, audit);
});
afterEach(async () => {
  for (const one of [auditor, moderator, other]) await one.end();
  rmSync(home, { recursive: true, force: true });
});

/** The bundle with another review inside, by whoever seals it. */
async function withReview(
  file: Uint8Array,
  to: Person,
  by: Person,
  change: (review: Review) => Review,
): Promise<Uint8Array> {
  const entries = takeApart(await openSeal(file, to));
  const forged = await resealed(entries, await identityOf(by), {
    part: (one) =>
      one.name.endsWith('review.json')
        ? utf8(JSON.stringify(change(JSON.parse(textOf(one.bytes)) as Review)))
        : one.bytes,
  });
  return seal(await archive(forged), [await recipientOf(to)]);
}

test('"moderated" is taken only from somebody the audit was sent to for moderation', async () => {
  const toOther = await introduce(other, auditor);
  const otherToAuditor = await introduce(auditor, other);
  // The reader got it to read; from a bundle made for moderation by ill will, they judge it all the same.
  const file = bytesOf(await auditor.seal({ audits: [audit], contacts: [toOther], purpose: 'copy' }));
  const entries = takeApart(await openSeal(file, other));
  const forged = await resealed(entries, await identityOf(auditor), {
    manifest: (m) => ({ ...m, purpose: 'for-moderation', bundle: crypto.randomUUID() }),
  });
  const verdict = await other.look(await seal(await archive(forged), [await recipientOf(other)]));
  must(await other.asks['bundle.import']({ file: verdict.file }));
  await accept(other, audit);
  const back = await other.seal({ audits: [audit], contacts: [otherToAuditor], purpose: 'moderated' });
  expect(await auditor.look(back)).toMatchObject({ outcome: 'refused', refusal: 'not-asked' });
  // Asked by the auditor, the same person's word counts.
  await auditor.seal({ audits: [audit], contacts: [toOther] });
  expect(await auditor.look(back)).toMatchObject({ outcome: 'good' });
});

test('answers in the auditor’s name that this vault did not give are told, with the note', async () => {
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  await sendBack(moderator, audit, '3i', 'Please add the date.');
  const back = bytesOf(await moderator.seal({ audits: [audit], contacts: [toAuditor], purpose: 'returned' }));
  expect(await auditor.look(back)).toMatchObject({ outcome: 'good' });
  const forged = await withReview(back, auditor, moderator, (review) => ({
    ...review,
    notes: review.notes.map((note) => ({
      ...note,
      status: 'kept' as const,
      thread: [
        ...note.thread,
        {
          id: 'x1',
          by: 'auditor' as const,
          name: 'Auditor A-17',
          at: note.thread[0]?.at ?? '',
          text: 'I never asked.',
        },
      ],
    })),
  }));
  const verdict = await auditor.look(forged);
  expect(verdict).toMatchObject({ outcome: 'good-with-warnings' });
  expect(verdict.warnings.join(' ')).toMatch(/note 1 of the review holds answers in your name/);
});

test('a review altered by who passes it on is refused; unsigned it is told and not counted', async () => {
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  await accept(moderator, audit);
  await auditor.take(await moderator.seal({ audits: [audit], contacts: [toAuditor], purpose: 'moderated' }));
  const toOther = await introduce(other, auditor);
  await introduce(auditor, other);
  const copy = bytesOf(await auditor.seal({ audits: [audit], contacts: [toOther], purpose: 'copy' }));
  expect(await other.look(copy)).toMatchObject({ outcome: 'good', warnings: [] });
  const altered = (review: Review): Review => ({
    ...review,
    feedback: { ...review.feedback, strength: 'Outstanding.' },
  });
  expect(await other.look(await withReview(copy, other, auditor, altered))).toMatchObject({
    outcome: 'refused',
    refusal: 'content-invalid',
  });
  const unsigned = await withReview(copy, other, auditor, (review) => {
    const { signature: _, ...rest } = altered(review);
    return rest;
  });
  const verdict = await other.look(unsigned);
  expect(verdict).toMatchObject({ outcome: 'good-with-warnings' });
  expect(verdict.warnings.join(' ')).toMatch(/not signed by Moderator M-04; it is not counted/);
  const drift = JSON.stringify(await other.store().reviews.drift());
  must(await other.asks['bundle.import']({ file: verdict.file, warningsAccepted: true }));
  expect(JSON.stringify(await other.store().reviews.drift())).toBe(drift);
});
test('what the moderator signs is all they said, and stays signed when the auditor answers', async () => {
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  await sendBack(moderator, audit, '3i', 'Please add the date.');
  const { review } = must(await moderator.store().reviews.finished({ audit }));
  expect(review.signature).toMatch(/^[A-Za-z0-9+/=]{500,}$/);
  await auditor.take(await moderator.seal({ audits: [audit], contacts: [toAuditor], purpose: 'returned' }));
  const answered = must(
    await auditor.asks['moderation.reply']({
      audit,
      note: 'n1',
      status: 'kept',
      text: 'It stands on page 2.',
    }),
  );
  expect(signedReview(answered)).toBe(signedReview(review));
});

test('a part of somebody known under another key is told', async () => {
  const twin = await makePerson(path.join(home, 'twin'), 'Auditor A-17', 'Quality auditor', auditor.now);
  const id = await writtenAudit(twin);
  await sign(twin, id);
  // A reader knows the true auditor; somebody else passes on what another key signed in that name.
  await introduce(auditor, other);
  const toOther = await introduce(other, twin);
  const file = bytesOf(await twin.seal({ audits: [id], contacts: [toOther], purpose: 'copy' }));
  const entries = takeApart(await openSeal(file, other));
  const { name, role, agency, fingerprint, recipient } = must(await moderator.asks['identity.own'](null)) ?? {
    name: '',
    role: '',
    agency: '',
    fingerprint: '',
    recipient: '',
  };
  await introduce(moderator, other);
  const forged = await resealed(entries, await identityOf(moderator), {
    manifest: (m) => ({ ...m, sender: { name, role, agency, certificate: fingerprint, recipient } }),
  });
  const verdict = await other.look(await seal(await archive(forged), [await recipientOf(other)]));
  expect(verdict).toMatchObject({ outcome: 'good-with-warnings' });
  expect(verdict.warnings.join(' ')).toMatch(/the part “auditor” is signed by Auditor A-17 with another key/);
  await twin.end();
});

test('a report that could not be compared is countersigned only with the moderator’s word for it, and that is told', async () => {
  const file = bytesOf(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  const entries = takeApart(await openSeal(file, moderator));
  const forged = await resealed(entries, await identityOf(auditor), {
    part: (one) =>
      one.name.endsWith('history.json')
        ? utf8(textOf(one.bytes).replaceAll(/"report":\{[^{}]*\}/g, '"report":null'))
        : one.bytes,
  });
  const verdict = await moderator.look(await seal(await archive(forged), [await recipientOf(moderator)]));
  expect(verdict).toMatchObject({ outcome: 'good-with-warnings' });
  must(await moderator.asks['bundle.import']({ file: verdict.file, warningsAccepted: true }));
  await expect(accept(moderator, audit)).rejects.toThrow('report-not-compared');
  expect(must(await moderator.asks['moderation.open']({ audit })).review.finishedAt).toBe('');
  must(
    await moderator.asks['moderation.finish']({
      audit,
      passphrase,
      notCompared: 'Every grade of pages 1 to 9, by eye.',
    }),
  );
  const back = await moderator.seal({ audits: [audit], contacts: [toAuditor], purpose: 'moderated' });
  const returned = await auditor.look(back);
  expect(returned).toMatchObject({ outcome: 'good-with-warnings' });
  expect(returned.warnings.join(' ')).toMatch(
    /could not compare with its audit, and wrote: Every grade of pages/,
  );
});
