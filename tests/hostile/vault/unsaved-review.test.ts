/** Words of a review that could not be saved when the vault locked: kept like those of an audit, never in plain, and put back. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepUnsaved } from '../../../electron/vault/life/unsaved.ts';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { failed } from '../../../shared/result.ts';
import {
  introduce,
  makePerson,
  must,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';

let home = '';
let people: Person[] = [];
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-unsaved-review-'));
  people = [];
});
afterEach(async () => {
  for (const one of people) await one.end();
  rmSync(home, { recursive: true, force: true });
});

/** A moderator's vault with one audit received and its review begun. */
async function reviewing(): Promise<{ moderator: Person; audit: AuditId; revision: number }> {
  const { now } = risingClock();
  const auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  const moderator = await makePerson(home, 'Moderator M-04', 'Moderator', now);
  people = [auditor, moderator];
  const toModerator = await introduce(moderator, auditor);
  await introduce(auditor, moderator);
  const audit = await writtenAudit(auditor);
  await sign(auditor, audit);
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [toModerator] }));
  const { revision } = must(await moderator.asks['moderation.open']({ audit }));
  return { moderator, audit, revision };
}

const said = 'kestrel-canary: the plan does not follow';
const changes = [{ op: 'replace' as const, path: '/feedback/development', value: said }];
const session = { vaultKey: Buffer.alloc(32, 7), slots: { vaultId: 'x' } } as never;

test('a review that could not be saved is put back at the next unlocking, and the person is told', async () => {
  const { moderator, audit, revision } = await reviewing();
  const store = moderator.store();
  const folder = path.join(moderator.folder, 'vault');
  const kept = keepUnsaved(folder);
  const full = { ...store, reviews: { ...store.reviews, save: () => Promise.resolve(failed('disk-full')) } };
  const guarded = kept.guard(session, full);
  const text = { audit, basedOn: revision, changes, at: '2026-11-21T12:00:00.000Z' };
  expect(await guarded.reviews.save(text)).toMatchObject({ ok: false, code: 'disk-full' });
  kept.seal(session);
  await kept.write();
  const file = path.join(folder, 'unsaved.bin');
  expect(readFileSync(file).includes('kestrel')).toBe(false);

  // Another start of the program: nothing is in its memory.
  const next = keepUnsaved(folder);
  const told = await next.putBack(session, store);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/your review of \S+ could not be saved before the lock.*are in the review again/);
  const { review } = must(await moderator.asks['moderation.open']({ audit }));
  expect(review.feedback.development).toBe(said);
  await next.write();
  expect(existsSync(file)).toBe(false);
});

test('a save of a review that stood although its answer was lost is not told and not done twice', async () => {
  const { moderator, audit, revision } = await reviewing();
  const store = moderator.store();
  const kept = keepUnsaved(path.join(moderator.folder, 'vault'));
  const lost = {
    ...store,
    reviews: {
      ...store.reviews,
      save: async (input: Parameters<typeof store.reviews.save>[0]) => {
        await store.reviews.save(input);
        throw new Error('gone');
      },
    },
  };
  const text = { audit, basedOn: revision, changes, at: '2026-11-21T12:00:00.000Z' };
  await expect(kept.guard(session, lost as never).reviews.save(text)).rejects.toThrow('gone');
  kept.seal(session);
  expect(await kept.putBack(session, store)).toEqual([]);
  expect(must(await moderator.asks['moderation.open']({ audit })).revision).toBe(revision + 1);
});

test('words for a review that was changed since stay kept, and the person is told so', async () => {
  const { moderator, audit, revision } = await reviewing();
  const store = moderator.store();
  const kept = keepUnsaved(path.join(moderator.folder, 'vault'));
  const full = { ...store, reviews: { ...store.reviews, save: () => Promise.resolve(failed('read-only')) } };
  const text = { audit, basedOn: revision, changes, at: '2026-11-21T12:00:00.000Z' };
  await kept.guard(session, full).reviews.save(text);
  kept.seal(session);
  must(
    await moderator.asks['moderation.save']({
      audit,
      basedOn: revision,
      changes: [{ op: 'replace', path: '/minutes', value: 5 }],
    }),
  );
  const told = await kept.putBack(session, store);
  expect(told[0]).toMatch(/because the review has changed since. They are kept encrypted/);
  expect(must(await moderator.asks['moderation.open']({ audit })).review.feedback.development).toBe('');
});

test('a reason longer than a review takes: the rest of the review is saved, and the words are kept and stand there again', async () => {
  const { moderator, audit, revision } = await reviewing();
  const long = `kestrel-canary ${'why '.repeat(6000)}`;
  const saved = must(
    await moderator.asks['moderation.save']({
      audit,
      basedOn: revision,
      changes: [
        { op: 'replace', path: '/outcomeReason', value: long },
        { op: 'replace', path: '/feedback/strength', value: 'Clear.' },
      ],
    }),
  );
  expect(saved.refused).toMatchObject([{ at: ['outcomeReason'], value: long, stands: '', most: 20_000 }]);
  const file = path.join(moderator.folder, 'vault', 'unsaved.bin');
  expect(readFileSync(file).includes('kestrel')).toBe(false);
  const opened = must(await moderator.asks['moderation.open']({ audit }));
  expect(opened.review).toMatchObject({ outcomeReason: '', feedback: { strength: 'Clear.' } });
  expect(opened.refused).toMatchObject([{ at: ['outcomeReason'], value: long }]);
  const fits = must(
    await moderator.asks['moderation.save']({
      audit,
      basedOn: opened.revision,
      changes: [{ op: 'replace', path: '/outcomeReason', value: 'Why.' }],
    }),
  );
  expect(fits.refused).toBeUndefined();
  expect(existsSync(file)).toBe(false);
});
