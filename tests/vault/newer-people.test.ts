/** Contacts, identities and reviews that a newer program wrote into a vault: it opens, they work, and what is unknown stays where it was. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownIdentity } from '../../electron/identity/identity-store.ts';
import {
  auditOf,
  introduce,
  makePerson,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../fixtures/bundles/people.ts';
import { rewrite } from '../hostile/vault/closed-vault.ts';
import { contract } from '../../shared/contract.ts';
import { withoutInnerUnknown } from '../../shared/json/stored.ts';
import { must, passphrase } from './support.ts';

let home = '';
let [auditor, moderator]: Person[] = [];
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-newer-'));
  const { now } = risingClock();
  auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  moderator = await makePerson(home, 'Moderator M-04', 'Moderator', now);
});
afterEach(async () => {
  await auditor?.end();
  await moderator?.end();
  rmSync(home, { recursive: true, force: true });
});

const newer = { weather: { sky: 'clear' } };

test('with unknown members in the identity and in contacts a vault opens, signs, seals and keeps them', async () => {
  if (auditor === undefined || moderator === undefined) throw new Error('two people are needed');
  const contact = await introduce(moderator, auditor);
  const { secrets, contacts } = auditor.store();
  const kept = await secrets.get({ name: 'identity' });
  const identity = { ...(JSON.parse(Buffer.from(kept ?? []).toString('utf8')) as object), ...newer };
  must(await secrets.put({ name: 'identity', value: new TextEncoder().encode(JSON.stringify(identity)) }));
  for (const row of await contacts.all())
    must(
      await contacts.put({
        ...row,
        value: JSON.stringify({ ...(JSON.parse(row.value) as object), ...newer }),
      }),
    );

  await auditor.vault.lock();
  await auditor.vault.settled();
  must(await auditor.vault.unlock(passphrase));
  expect(await ownIdentity(auditor.store().secrets)).toMatchObject({ name: 'Auditor A-17' });
  expect(must(await auditor.asks['contact.list'](null))).toMatchObject([{ id: contact, state: 'verified' }]);

  const id = await writtenAudit(auditor);
  await sign(auditor, id);
  const file = await auditor.seal({ audits: [id], contacts: [contact] });
  expect((await auditOf(auditor, id)).state).toBe('with-moderator');
  await introduce(auditor, moderator);
  expect(await moderator.look(file)).toMatchObject({ outcome: 'good' });

  // Written anew by an act on it, the record still has what is unknown.
  must(await auditor.asks['contact.verify']({ contact }));
  const [row] = await auditor.store().contacts.all();
  expect(JSON.parse(row?.value ?? '{}')).toMatchObject(newer);
});

test('a review with unknown members opens, crosses the border without them, takes changes and keeps them', async () => {
  if (auditor === undefined || moderator === undefined) throw new Error('two people are needed');
  const contact = await introduce(moderator, auditor);
  await introduce(auditor, moderator);
  const audit = await writtenAudit(auditor);
  await sign(auditor, audit);
  await moderator.take(await auditor.seal({ audits: [audit], contacts: [contact] }));
  must(await moderator.asks['moderation.open']({ audit }));
  await moderator.vault.lock();
  await moderator.vault.settled();
  await rewrite(moderator.folder, (db) => {
    const text = db.prepare<[], string>('SELECT review FROM reviews').pluck().get() ?? '';
    db.prepare('UPDATE reviews SET review = ?').run(
      JSON.stringify({ ...(JSON.parse(text) as object), ...newer }),
    );
  });
  must(await moderator.vault.unlock(passphrase));

  const opened = must(await moderator.asks['moderation.open']({ audit }));
  expect(opened.review).toMatchObject(newer);
  const given = withoutInnerUnknown(contract['moderation.open'].gives, opened);
  expect(given?.review.audit).toBe(audit);
  expect(given?.review).not.toHaveProperty('weather');
  const changes = [{ op: 'replace' as const, path: '/minutes', value: 35 }];
  must(await moderator.asks['moderation.save']({ audit, basedOn: opened.revision, changes }));
  expect(must(await moderator.asks['moderation.open']({ audit })).review).toMatchObject({
    ...newer,
    minutes: 35,
  });
});
