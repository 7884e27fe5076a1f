/** Withdrawn keys: what they signed is never taken for good again, in a bundle, a PDF, a card, whoever else still vouches for them. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { trustBasis } from '../../../electron/identity/contacts/contact-book.ts';
import { byRole, makeCast, signedAudit, type Cast } from '../../fixtures/bundles/cast.ts';
import { must, passphrase, sign, writtenAudit, type Person } from '../../fixtures/bundles/people.ts';

let cast: Cast;
let auditor: Person;
let moderator: Person;
let toModerator = '';
let toAuditor = '';
let audit: AuditId;
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

beforeEach(async () => {
  cast = await makeCast(byRole, { start: Date.now() - 3_600_000 });
  ({ auditor, moderator, toModerator, toAuditor } = cast);
  audit = await signedAudit(auditor);
});
afterEach(() => cast.end());

async function reportOf(person: Person): Promise<Uint8Array> {
  const { pdf } = must(await person.store().signed.get({ audit, version: 1 }));
  if (pdf === null) throw new Error('no report');
  return pdf;
}
const judged = async (person: Person, pdf: Uint8Array) =>
  person.pdf.verify(
    pdf,
    await trustBasis(person.store().contacts, person.store().secrets, new Date(person.now())),
  );

test("one's own withdrawn key is no longer one's own word: neither in a PDF nor in a bundle nor on a card", async () => {
  const file = await auditor.seal({ audits: [audit], contacts: [toModerator], alsoMyself: true });
  const [pdf, card, sealed] = [await reportOf(auditor), await auditor.card(), bytesOf(file)];
  expect(await judged(auditor, pdf)).toMatchObject({ outcome: 'unchanged-trusted' });
  must(await auditor.asks['identity.exportP12']({ password: 'wren' }));
  auditor.choose(bytesOf(auditor.lastFile()));
  must(await auditor.asks['identity.revoke']({ passphrase }));
  // A copy of it does not put it back into use.
  expect(await auditor.asks['identity.importP12']({ password: 'wren' })).toMatchObject({
    code: 'p12-certificate-withdrawn',
  });
  const verdict = await judged(auditor, pdf);
  expect(verdict).toMatchObject({ outcome: 'unchanged-withdrawn-signer' });
  expect(verdict.signatures[0]).toMatchObject({ trust: 'withdrawn' });
  // The date before the withdrawal is said; it makes nothing good.
  expect(verdict.reasons).toEqual(expect.arrayContaining(['certificate-withdrawn']));
  expect(verdict.signatures[0]?.findings).toContain('claims-before-withdrawal');
  must(
    await auditor.asks['identity.make']({
      name: 'Auditor A-17',
      role: 'Auditor',
      agency: 'Wrenshire Partnership',
    }),
  );
  const looked = await auditor.look(sealed);
  expect(looked).toMatchObject({ outcome: 'refused', refusal: 'sender-revoked' });
  expect(looked.lines[0]?.found).toMatch(/was withdrawn on .*it says it was made before/);
  expect(await auditor.cards.look(card)).toMatchObject({ outcome: 'refused', refusal: 'key-withdrawn' });
});

test('a key withdrawn by its owner stays withdrawn when a new one takes its place, under every name', async () => {
  const [pdf, card] = [await reportOf(auditor), await auditor.card()];
  const sealed = bytesOf(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  expect(await judged(moderator, pdf)).toMatchObject({ outcome: 'unchanged-trusted' });
  must(await auditor.asks['identity.revoke']({ passphrase }));
  const withdrawal = await moderator.cards.look(bytesOf(auditor.lastFile()));
  expect(withdrawal).toMatchObject({ outcome: 'revokes' });
  must(await moderator.asks['contact.accept']({ file: withdrawal.file }));
  // Called by what it is, not "not yet known".
  expect(await judged(moderator, pdf)).toMatchObject({ outcome: 'unchanged-withdrawn-signer' });
  must(
    await auditor.asks['identity.make']({
      name: 'Auditor A-17',
      role: 'Auditor',
      agency: 'Wrenshire Partnership',
    }),
  );
  const fresh = await moderator.cards.look(await auditor.card());
  must(await moderator.asks['contact.accept']({ file: fresh.file }));
  must(await moderator.asks['contact.acceptChangedKey']({ contact: toAuditor }));
  expect(await judged(moderator, pdf)).toMatchObject({ outcome: 'unchanged-withdrawn-signer' });
  expect(await moderator.look(sealed)).toMatchObject({ outcome: 'refused', refusal: 'sender-revoked' });
  expect(await moderator.cards.look(card)).toMatchObject({ outcome: 'refused', refusal: 'key-withdrawn' });
  // What the new key seals is good.
  const next = await writtenAudit(auditor);
  await sign(auditor, next);
  expect(
    await moderator.look(bytesOf(await auditor.seal({ audits: [next], contacts: [toModerator] }))),
  ).toMatchObject({
    outcome: 'good',
  });
});

test('a former key that its owner withdraws later stops counting as theirs', async () => {
  const pdf = await reportOf(auditor);
  must(await moderator.asks['contact.revoke']({ contact: toAuditor, reason: 'The laptop was lost.' }));
  expect(await judged(moderator, pdf)).toMatchObject({ outcome: 'unchanged-withdrawn-signer' });
  expect(
    (await trustBasis(moderator.store().contacts, moderator.store().secrets, new Date())).trustedFingerprints,
  ).toHaveLength(1);
});
