/** Lists, loads and figures of what others sent read lines: the same with documents that cannot be read, and the same where lines are made anew. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audit } from '../../shared/audit/audit.ts';
import { newReview } from '../../shared/moderation/new-review.ts';
import type { Review } from '../../shared/moderation/review.ts';
import { lineMade } from '../../electron/vault/exchange/lines.ts';
import { migrate } from '../../electron/vault/file/migrations/index.ts';
import { Database, type Connection } from '../../electron/vault/file/sqlite.ts';
import { makeOperations, type Operations } from '../../electron/vault/thread/operations.ts';
import { act, blank, must, partSignature, temporaryFolder, toolkit } from './support.ts';

const place = temporaryFolder();
const own = { name: 'Wren', role: 'Moderator', agency: 'North', fingerprint: 'cd'.repeat(32) };
const robin = { ...own, name: 'Robin', fingerprint: 'ab'.repeat(32) };
let db: Connection;
let operations: Operations;

const graded = (grade: string) => ({ ...blank, grade, rationale: 'A reason.' });
const foreign = (template: Audit, reference: string): Audit => ({
  ...template,
  id: randomUUID() as Audit['id'],
  reference,
  answers: { '3a': graded('g'), '3b': graded('ri'), '3c': graded('g') },
});
const agreed = (review: Review): Review => {
  const tests = { evidence: 'yes', style: 'yes', nextSteps: 'yes', reason: '' } as const;
  const said = { tests, conversation: null, reason: '' };
  const questions = {
    '3a': { ...said, status: 'agreed' },
    '3b': { ...said, status: 'proposed', proposed: 'g', reason: 'Better than that.' },
  } as unknown as Review['questions'];
  return { ...review, outcome: 'accept-with-changes', questions };
};

function send(audit: Audit, purpose: 'for-moderation' | 'copy' | 'returned', review: Review | null): void {
  const bundle = randomUUID();
  const who = { at: act().at, bundle };
  must(
    operations.received.lay({
      ...who,
      purpose,
      sender: { ...robin, reviewCounted: true },
      fingerprint: 'ef'.repeat(32),
      audit,
      toolkit,
      history: '[]',
      pdf: Buffer.alloc(50_000, 7),
      pdfSha256: 'ef'.repeat(32),
      review,
      keepUntil: '2027-11-21',
    }),
  );
  const sealed = { manifest: '{}', manifestSha256: '11'.repeat(32), sender: robin.fingerprint };
  must(operations.received.takeIn({ ...who, ...sealed, created: who.at, warnings: [] }));
}

function moderate(audit: Audit): void {
  const who = { audit: audit.id, moderator: own, ownCertificates: [own.fingerprint] };
  const { review, revision } = must(operations.reviews.open({ ...who, at: act().at }));
  const { questions, outcome } = agreed(review);
  const changes = [
    { op: 'replace' as const, path: '/questions', value: questions as never },
    { op: 'replace' as const, path: '/outcome', value: outcome },
  ];
  must(operations.reviews.save({ audit: audit.id, basedOn: revision, changes, at: act().at }));
  const done = must(operations.reviews.newest({ audit: audit.id })).review;
  const finish = { audit: audit.id, at: act().at, review: done, moderator: own, signature: '', pdf: null };
  must(operations.reviews.finish(finish));
}

/** An own audit, signed, sealed for somebody and come back. */
function sendOut(audit: Audit['id'], comesBack: boolean): void {
  const { revision, audit: document } = must(operations.audits.open({ audit }));
  const pdf = { bytes: Buffer.from('%PDF-1.7'), details: { field: 'auditor-signature' } };
  const signature = partSignature() as never;
  must(operations.audits.markSigned({ ...act(), audit, basedOn: revision, signature, pdf }));
  const manifest = {
    format: 'caselight-bundle',
    version: 2,
    id: randomUUID(),
    purpose: 'for-moderation',
    created: act().at,
    sender: { ...robin, certificate: 'x' },
    recipients: [{ recipient: 'age1', certificate: robin.fingerprint, name: 'Robin' }],
  };
  const bundle = { bundle: manifest.id, purpose: 'for-moderation' as const, manifestSha256: '22'.repeat(32) };
  const rest = { sender: own.fingerprint, created: act().at, recipients: robin.fingerprint };
  const audits = [{ audit, version: 1, fingerprint: 'cd'.repeat(32) }];
  must(
    operations.bundles.sealed({ ...act(), ...bundle, ...rest, manifest: JSON.stringify(manifest), audits }),
  );
  db.prepare(`INSERT OR REPLACE INTO bundle_people VALUES (?, 'out', ?)`).run(
    bundle.bundle,
    JSON.stringify([{ name: 'Robin', certificate: robin.fingerprint }]),
  );
  if (!comesBack) return;
  const signed = { ...document, ...must(operations.audits.open({ audit })).audit };
  send(signed, 'returned', newReview({ audit: signed, moderator: robin, at: act().at, before: null }));
}

const lists = () => ({
  desk: operations.reviews.desk(),
  copies: operations.received.copies(),
  load: operations.reviews.load({ own: [own.fingerprint] }),
  drift: operations.reviews.drift(),
});
const again = (): void => {
  operations.whole.rest();
  operations = makeOperations(db, () => undefined);
  operations.whole.rest();
};

beforeAll(() => {
  db = new Database(path.join(place.folder, 'vault.db'));
  must(migrate(db, { vaultId: 'v', appVersion: '0.1.0', create: true }));
  operations = makeOperations(db, () => undefined);
  operations.whole.rest();
  const make = () => must(operations.audits.create({ ...act(), toolkit, carryFrom: null })).summary.id;
  const mine = make();
  const { audit: template } = must(operations.audits.open({ audit: mine }));
  const [first, second, third] = ['T2-0801', 'T2-0802', 'T2-0803'].map((name) => foreign(template, name));
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three were made');
  send(first, 'for-moderation', null);
  moderate(first);
  send(second, 'for-moderation', null);
  const begun = newReview({ audit: third, moderator: robin, at: act().at, before: null });
  send(third, 'copy', { ...agreed(begun), finishedAt: act().at });
  sendOut(mine, false);
  sendOut(make(), true);
  // A second version of the first comes while its first was moderated.
  send({ ...first, version: 2 }, 'for-moderation', null);
});
afterAll(() => {
  operations.whole.rest();
  db.close();
  place.remove();
});

test('lists tell where everything stands', () => {
  const { desk, copies, load, drift } = lists();
  expect(desk.map(({ reference, version, state }) => [reference, version, state])).toEqual([
    ['T2-0801', 2, 'came-back'],
    ['T2-0802', 1, 'new'],
  ]);
  expect(copies).toMatchObject([
    { reference: 'T2-0803', sender: 'Robin', hasPdf: true, keepUntil: '2027-11-21' },
  ]);
  const told = load.map(({ reference, moderator, state }) => `${reference} ${moderator} ${state}`);
  expect(new Set(told)).toEqual(
    new Set(['T2-0001 Robin new', 'T2-0002 Robin with-auditor', 'T2-0803 Robin moderated']),
  );
  expect(drift.reviews).toBe(2);
  expect(drift.byQuestion.map(({ n, up, same }) => [n, up, same])).toContainEqual([2, 2, 0]);
});

test('lists made from lines that were made anew say the same, at once and after the quiet work', () => {
  const before = lists();
  const count = () => db.prepare('SELECT count(*) FROM lines WHERE made = ?').pluck().get(lineMade);
  const all = count();
  expect(all).toBe(6);
  db.exec('DELETE FROM lines WHERE version = 1');
  db.prepare('UPDATE lines SET made = ?, line = ?').run(lineMade - 1, '{"of": "another program"}');
  again();
  expect(lists()).toEqual(before);
  expect(count()).toBe(0);
  operations.whole.settleNow();
  expect(count()).toBe(all);
  expect(lists()).toEqual(before);
});

test('lists read no document, no review, no report and no manifest', () => {
  const before = lists();
  db.exec(`UPDATE received SET document = 'x', summary = 'x', review = 'x', sender = 'x', pdf = NULL;
    UPDATE reviews SET review = 'x'; UPDATE bundles SET manifest = 'x'; UPDATE documents SET document = 'x'`);
  again();
  expect(lists()).toEqual(before);
});
