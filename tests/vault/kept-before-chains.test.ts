/** A review from before reviews had a chain: its first link says so and holds it as it stood, and what is written later hangs on it. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { openOld } from './settling.ts';
import { act, blank, must, temporaryFolder, toolkit } from './support.ts';

const sender = { name: 'Robin', role: 'Auditor', agency: 'North', fingerprint: 'ab'.repeat(32) };
const bundle = '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10';
const who = { moderator: { ...sender, name: 'Wren' }, ownCertificates: ['99'.repeat(32)] };

test('a review without a chain gets one that says it was kept before, and the check of the vault proves it', () => {
  const place = temporaryFolder();
  const { db, operations } = openOld(path.join(place.folder, 'vault.db'), true);
  const { summary } = must(operations.audits.create({ ...act(), toolkit, carryFrom: null }));
  const own = must(operations.audits.open({ audit: summary.id }));
  const audit = {
    ...own.audit,
    id: bundle as typeof own.audit.id,
    answers: { '3a': { ...blank, rationale: 'A wren.' } },
  };
  must(
    operations.received.lay({
      at: act().at,
      bundle,
      purpose: 'for-moderation',
      sender,
      fingerprint: 'cd'.repeat(32),
      audit,
      toolkit: own.toolkit,
      history: '[]',
      pdf: new Uint8Array([37, 80, 68, 70]),
      pdfSha256: 'ef'.repeat(32),
      review: null,
      keepUntil: '2027-11-21',
    }),
  );
  must(
    operations.received.takeIn({
      at: act().at,
      bundle,
      manifest: '{}',
      manifestSha256: 'aa'.repeat(32),
      created: act().at,
      sender: sender.fingerprint,
      warnings: [],
    }),
  );
  const opened = must(operations.reviews.open({ audit: audit.id, at: act().at, ...who }));
  const save = (basedOn: number, minutes: number) =>
    must(
      operations.reviews.save({
        audit: audit.id,
        basedOn,
        at: act().at,
        changes: [{ op: 'replace', path: '/minutes', value: minutes }],
      }),
    ).revision;
  const second = save(opened.revision, 5);
  // As a program left it that kept reviews as they stood and nothing more.
  db.exec(`UPDATE reviews SET head = ''; DELETE FROM record_revisions WHERE kind = 'review'`);
  const third = save(second, 9);

  const links = db
    .prepare<[], { revision: number; event: string }>(
      "SELECT revision, event FROM record_revisions WHERE kind = 'review' ORDER BY revision",
    )
    .all();
  expect(links).toEqual([
    { revision: second, event: 'kept-before-chains' },
    { revision: third, event: '' },
  ]);
  expect(must(operations.reviews.open({ audit: audit.id, at: act().at, ...who })).review.minutes).toBe(9);
  expect(operations.whole.check().problems).toEqual([]);
  // A review that was changed behind the program's back is told, like an audit.
  db.exec(`UPDATE reviews SET review = replace(review, '"minutes":9', '"minutes":90')`);
  expect(operations.whole.check().problems.join()).toMatch(/review of .* does not lead to what it says now/);
  db.exec(`UPDATE record_revisions SET author = 'Somebody else' WHERE kind = 'review'`);
  expect(operations.whole.check().problems.join()).toMatch(/review of .* was altered/);
  operations.whole.rest();
  db.close();
  place.remove();
});
