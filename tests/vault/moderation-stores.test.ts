/** What the second schema holds: bundles, received audits, reviews and contacts go in and come out whole, in one transaction, beside what was there. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audit } from '../../shared/audit/audit.ts';
import { newReview } from '../../shared/moderation/new-review.ts';
import type { Store, Vault } from '../../electron/vault/life/vault.ts';
import {
  act,
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  temporaryFolder,
  writeRationale,
} from './support.ts';

let vault: Vault;
let store: Store;
let remove = () => {};
/** An audit as somebody else would send it. */
let foreign: Awaited<ReturnType<typeof opened>>;

async function opened(text: string) {
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', text));
  return must(await store.audits.open({ audit }));
}
const other = (audit: Audit, id: string, text: string): Audit => ({
  ...audit,
  id: id as Audit['id'],
  answers: { '3a': { rationale: text, evidence: [], noEvidence: false, marked: false } },
});
const ids = ['5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10', '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a11'] as const;
const sender = { name: 'Robin', role: 'Auditor', agency: 'North', fingerprint: 'ab'.repeat(32) };

beforeEach(async () => {
  const place = temporaryFolder();
  ({ remove } = place);
  ({ vault, store } = await openNewVault(place.folder));
  foreign = await opened('My own heron.');
});
afterEach(async () => {
  await vault.lock();
  await vault.settled();
  remove();
});

type Purpose = 'for-moderation' | 'copy' | 'returned' | 'moderated';
const lay = (bundle: string, audit: Audit, purpose: Purpose, fingerprint = 'cd'.repeat(32)) =>
  store.received.lay({
    at: act().at,
    bundle,
    purpose,
    sender,
    fingerprint,
    audit,
    toolkit: foreign.toolkit,
    history: '[]',
    pdf: new Uint8Array([37, 80, 68, 70]),
    pdfSha256: 'ef'.repeat(32),
    review:
      purpose === 'copy' || purpose === 'for-moderation'
        ? null
        : newReview({ audit, moderator: sender, at: act().at, before: null }),
    keepUntil: '2027-11-21',
  });
const takeIn = (bundle: string, warnings: readonly string[] = []) =>
  store.received.takeIn({
    at: act().at,
    bundle,
    manifest: '{}',
    manifestSha256: bundle.slice(0, 2).repeat(32),
    created: act().at,
    sender: sender.fingerprint,
    warnings,
  });
const seen = async () => ({
  copies: await store.received.copies(),
  desk: await store.reviews.desk(),
  facts: await store.bundles.facts({
    bundle: ids[0],
    senders: [],
    audits: ids.map((audit) => ({ audit, chain: [] })),
  }),
});
async function reopen(): Promise<void> {
  await vault.lock();
  await vault.settled();
  must(await vault.unlock(passphrase));
  store = storeOf(vault);
}

test('what is laid down is unseen until it is taken in, and forgotten when it never is', async () => {
  const nothing = await seen();
  must(await lay(ids[0], other(foreign.audit, ids[0], 'A wren.'), 'for-moderation'));
  must(await lay(ids[0], other(foreign.audit, ids[1], 'A finch.'), 'copy'));
  expect(await seen()).toEqual(nothing);
  expect(await store.received.texts({ audit: ids[0] })).toMatchObject({ code: 'not-found' });
  await reopen();
  must(await takeIn(ids[0]));
  expect((await seen()).desk).toEqual([]);

  must(await lay(ids[1], other(foreign.audit, ids[0], 'A wren.'), 'for-moderation'));
  must(await lay(ids[1], other(foreign.audit, ids[1], 'A finch.'), 'copy'));
  must(await takeIn(ids[1]));
  await reopen();
  const { copies, desk, facts } = await seen();
  expect(desk).toMatchObject([{ audit: ids[0], state: 'new', auditor: 'Robin', team: 'North' }]);
  expect(copies).toMatchObject([{ audit: ids[1], keepUntil: '2027-11-21', hasPdf: true, sender: 'Robin' }]);
  expect(facts.audits.map((one) => one.seen.map(({ bundle, direction }) => [bundle, direction]))).toEqual([
    [[ids[1], 'in']],
    [[ids[1], 'in']],
  ]);
  const copy = must(await store.received.copy({ id: copies[0]?.id ?? 0 }));
  expect(copy.audit.answers['3a']?.rationale).toBe('A finch.');
});

test('taking in is one transaction: one part that cannot be taken leaves none', async () => {
  must(await lay(ids[0], other(foreign.audit, ids[0], 'A wren.'), 'for-moderation'));
  // A review for an audit that is not here cannot have passed the verdict.
  must(await lay(ids[0], other(foreign.audit, ids[1], 'A finch.'), 'returned'));
  const nothing = await seen();
  await expect(takeIn(ids[0])).rejects.toThrow('not here');
  expect(await seen()).toEqual(nothing);
  expect(nothing.facts.bundle).toBeNull();
  must(await store.received.forget());
  expect((await store.whole.check()).problems).toEqual([]);
});

test('nothing is overwritten: two texts of one version stand beside each other, and the own audit stays as it is', async () => {
  const { id } = foreign.audit;
  const before = must(await store.audits.open({ audit: id }));
  for (const [bundle, text, print] of [
    [ids[0], 'A wren.', 'c1'],
    [ids[1], 'A finch.', 'c2'],
  ] as const) {
    must(await lay(bundle, other(foreign.audit, id, text), 'copy', print.repeat(32)));
    must(await takeIn(bundle));
  }
  expect(must(await store.audits.open({ audit: id }))).toEqual(before);
  const texts = must(await store.received.texts({ audit: id }));
  expect(texts.map((one) => [one.source, one.audit.answers['3a']?.rationale])).toEqual([
    ['own', 'My own heron.'],
    ['received', 'A finch.'],
    ['received', 'A wren.'],
  ]);
});

test('a review that comes back stands beside the own audit, whose state follows with a line of history', async () => {
  const { id } = foreign.audit;
  const { revision } = must(await store.audits.open({ audit: id }));
  const signature = { part: 'auditor' as const, ...sender, at: act().at, dataFingerprint: 'a'.repeat(64) };
  const { fingerprint: _, ...named } = signature;
  must(
    await store.audits.markSigned({
      ...act(),
      audit: id,
      basedOn: revision,
      signature: { ...named, certificateFingerprint: sender.fingerprint },
      pdf: { bytes: new Uint8Array([37, 80]), details: { field: 'auditor-signature' } },
    }),
  );
  const bundle = {
    bundle: ids[1],
    purpose: 'for-moderation' as const,
    manifestSha256: '11'.repeat(32),
    manifest: '{}',
    sender: sender.fingerprint,
    created: act().at,
    recipients: 'cd'.repeat(32),
    audits: [{ audit: id, version: 1, fingerprint: 'cd'.repeat(32) }],
  };
  must(await store.bundles.sealed({ ...act(), ...bundle }));
  expect(await store.bundles.chain({ audit: id })).toEqual(['11'.repeat(32)]);
  const now = must(await store.audits.open({ audit: id })).audit;
  expect(now.state).toBe('with-moderator');
  must(await lay(ids[0], now, 'returned'));
  must(await takeIn(ids[0]));
  expect(must(await store.reviews.ofOwn({ audit: id }))).toMatchObject([{ version: 1 }]);
  expect(must(await store.audits.open({ audit: id })).audit.state).toBe('returned');
  const history = must(await store.audits.history({ audit: id, question: null, before: null, limit: 10 }));
  expect(history.chainHolds).toBe(true);
  expect(history.entries.map((one) => one.event)).toEqual(
    expect.arrayContaining(['returned', 'sealed', 'signed']),
  );
  // The signed report is what it was; a countersigned one would stand beside it.
  expect([...(must(await store.signed.get({ audit: id, version: 1 })).pdf ?? [])]).toEqual([37, 80]);
});

test("a moderator's review keeps every state it had, takes no change on an old one, and none once it is finished", async () => {
  must(await lay(ids[0], other(foreign.audit, ids[0], 'A wren.'), 'for-moderation'));
  must(await takeIn(ids[0]));
  const who = { moderator: { ...sender, name: 'Wren' }, ownCertificates: ['99'.repeat(32)] };
  const first = must(await store.reviews.open({ audit: ids[0], at: act().at, ...who }));
  const save = (basedOn: number, minutes: number) =>
    store.reviews.save({
      audit: ids[0],
      basedOn,
      at: act().at,
      changes: [{ op: 'replace', path: '/minutes', value: minutes }],
    });
  expect(must(await save(first.revision, 5)).revision).toBe(2);
  expect(await save(first.revision, 6)).toMatchObject({ code: 'stale-revision' });
  expect(await save(2, -1)).toMatchObject({ code: 'bad-changes' });
  await reopen();
  const { review, revision } = must(await store.reviews.open({ audit: ids[0], at: act().at, ...who }));
  expect([review.minutes, revision]).toEqual([5, 2]);
  must(
    await store.reviews.finish({
      audit: ids[0],
      at: act().at,
      review,
      moderator: review.moderator,
      signature: '',
      pdf: null,
    }),
  );
  expect(await save(3, 7)).toMatchObject({ code: 'audit-locked' });
  expect(must(await store.reviews.finished({ audit: ids[0] })).review).toMatchObject({ minutes: 5 });
});

test('a contact is one row that changes in place, and is there after a lock', async () => {
  const row = { id: 'one', fingerprint: 'ab'.repeat(32), value: '{"state":"seen"}', updatedAt: act().at };
  must(await store.contacts.put(row));
  must(await store.contacts.put({ ...row, id: 'two', fingerprint: 'cd'.repeat(32) }));
  must(await store.contacts.put({ ...row, value: '{"state":"verified"}' }));
  await reopen();
  expect((await store.contacts.all()).map(({ id, value }) => [id, value])).toEqual([
    ['one', '{"state":"verified"}'],
    ['two', '{"state":"seen"}'],
  ]);
});

test('the row that came later stands first on the desk and among the copies, also of one moment', async () => {
  // One time for all of them: what was laid down later is the newer row.
  const { at } = act();
  const one = (name: string) => `5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7b1${name}`;
  const names = ['0', '1', '2'];
  for (const name of names) {
    must(await lay(ids[0], other(foreign.audit, one(name), name), 'for-moderation'));
    must(await lay(ids[0], other(foreign.audit, one(name).replace('7b1', '7c1'), name), 'copy'));
  }
  must(
    await store.received.takeIn({
      at,
      bundle: ids[0],
      manifest: '{}',
      manifestSha256: 'aa'.repeat(32),
      created: at,
      sender: sender.fingerprint,
      warnings: [],
    }),
  );
  const { copies, desk } = await seen();
  const newestFirst = names.toReversed();
  expect(desk.map(({ audit }) => audit.slice(-1))).toEqual(newestFirst);
  expect(copies.map(({ audit }) => audit.slice(-1))).toEqual(newestFirst);
  must(
    await lay(
      ids[1],
      { ...other(foreign.audit, one('0'), 'again'), version: 2 },
      'for-moderation',
      'de'.repeat(32),
    ),
  );
  must(await takeIn(ids[1]));
  expect((await seen()).desk.map(({ audit, version }) => [audit.slice(-1), version])).toEqual([
    ['0', 2],
    ['2', 1],
    ['1', 1],
  ]);
});

test('what was told of a bundle when it was taken in is told again wherever one of its audits is looked at', async () => {
  const mine = other(foreign.audit, ids[0], 'A wren.');
  must(await lay(ids[0], { ...mine, reference: 'T2-0001' }, 'for-moderation'));
  must(await lay(ids[0], { ...other(foreign.audit, ids[1], 'A finch.'), reference: 'T2-0002' }, 'copy'));
  const whole = 'You have not met this sender before.';
  must(
    await takeIn(ids[0], [
      whole,
      'T2-0001: its report could not be made again here.',
      'T2-0002: it is unsigned.',
    ]),
  );
  const who = { moderator: { ...sender, name: 'Wren' }, ownCertificates: ['99'.repeat(32)] };
  const opened = must(await store.reviews.open({ audit: ids[0], at: act().at, ...who }));
  expect(opened.warned?.warnings).toEqual([whole, 'T2-0001: its report could not be made again here.']);
  const [copy] = await store.received.copies();
  expect(must(await store.received.copy({ id: copy?.id ?? 0 })).warned?.warnings).toEqual([
    whole,
    'T2-0002: it is unsigned.',
  ]);
});
