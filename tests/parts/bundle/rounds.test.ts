/** Longer ways of one audit: sent back twice with nothing lost, and a moderator whose certificate was renewed in the middle of a review. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import {
  auditOf,
  introduce,
  makePerson,
  must,
  passphrase,
  risingClock,
  sign,
  toolkitOf,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { accept, judgeAll, sendBack, setting, write } from '../../fixtures/bundles/reviewing.ts';

let home = '';
let robin: Person;
let wren: Person;
let audit: AuditId;
let toWren = '';
let toRobin = '';

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-rounds-'));
  const { now } = risingClock();
  robin = await makePerson(home, 'Robin', 'Auditor', now);
  wren = await makePerson(home, 'Wren', 'Moderator', now);
  toWren = await introduce(wren, robin);
  toRobin = await introduce(robin, wren);
  audit = await writtenAudit(robin, toolkitOf('case-file-audit'));
  await sign(robin, audit);
});
afterEach(async () => {
  await robin.end();
  await wren.end();
  rmSync(home, { recursive: true, force: true });
});

const out = async (): Promise<void> =>
  void (await wren.take(await robin.seal({ audits: [audit], contacts: [toWren] })));
const back = async (purpose: 'returned' | 'moderated'): Promise<void> =>
  void (await robin.take(await wren.seal({ audits: [audit], contacts: [toRobin], purpose })));
const reply = async (note: string, status: 'revised' | 'kept', text: string): Promise<void> =>
  void must(await robin.asks['moderation.reply']({ audit, note, status, text }));

test('sent back twice: every note, every answer, every version and every review is there in the end', async () => {
  await out();
  await sendBack(wren, audit, 'C13', 'Say what was seen of the child.');
  await back('returned');
  await reply('n1', 'revised', 'Added what was seen on Monday.');
  const at = (): string => new Date(robin.now()).toISOString();
  const reopened = must(
    await robin.store().audits.reopen({ audit, reason: 'Notes of the moderator', at: at(), author: 'Robin' }),
  );
  const text = 'The child was seen alone on Monday.';
  const changes = [{ op: 'replace' as const, path: '/answers/C13/rationale', value: text }];
  must(
    await robin
      .store()
      .audits.save({ audit, basedOn: reopened.revision, at: at(), author: 'Robin', changes }),
  );
  await sign(robin, audit);
  await out();
  await sendBack(wren, audit, 'C13', 'Which record shows it?');
  await back('returned');
  // Kept with a reason: the text stays, the answer goes along, and the same version comes again.
  await reply('n2', 'kept', 'The home visit note, page 4.');
  await out();
  const opened = must(await wren.asks['moderation.open']({ audit }));
  expect(opened.before?.audit.version).toBe(2);
  expect(
    opened.review.notes.map((one) => [one.number, one.status, one.thread.map((said) => said.text)]),
  ).toEqual([
    [1, 'revised', ['Say what was seen of the child.', 'Added what was seen on Monday.']],
    [2, 'kept', ['Which record shows it?', 'The home visit note, page 4.']],
  ]);
  await accept(wren, audit);
  await back('moderated');

  const reviews = must(await robin.asks['moderation.ofOwn']({ audit }));
  expect(reviews.map((one) => [one.version, one.outcome, one.notes.length])).toEqual([
    [2, 'accept', 2],
    [2, 'return', 2],
    [1, 'return', 1],
  ]);
  expect(reviews[0]?.notes.map((one) => one.thread.length)).toEqual([2, 2]);
  expect((await auditOf(robin, audit)).answers['C13']?.rationale).toBe(text);
  for (const version of [1, 2]) {
    const signed = must(await robin.store().signed.get({ audit, version, beforeModerator: true }));
    expect([signed.version, signed.document.version, signed.pdf === null]).toEqual([version, version, false]);
  }
  expect((await robin.store().whole.check()).problems).toEqual([]);
});

test('a certificate renewed in the middle of a review: finished and countersigned under the new one, and taken at home once that is known', async () => {
  await out();
  await judgeAll(wren, audit);
  await write(wren, audit, setting({ outcome: 'accept' }));
  const renewed = must(
    await wren.asks['identity.make']({ name: 'Wren', role: 'Moderator', agency: 'Wrenshire Partnership' }),
  );
  expect(must(await wren.asks['moderation.finish']({ audit, passphrase })).state).toBe('moderated');
  const file = await wren.seal({ audits: [audit], contacts: [toRobin], purpose: 'moderated' });
  // The key is another one than Robin knows: said loudly, until the words were compared.
  expect(await robin.look(file)).toMatchObject({ outcome: 'refused', refusal: 'sender-key-changed' });
  const card = await robin.cards.look(await wren.card());
  expect(card.outcome).toBe('changed-key');
  const { id } = must(await robin.asks['contact.accept']({ file: card.file }));
  must(await robin.asks['contact.acceptChangedKey']({ contact: id }));
  await robin.take(file);
  const [review] = must(await robin.asks['moderation.ofOwn']({ audit }));
  expect(review?.moderator).toMatchObject({ name: 'Wren', fingerprint: renewed.fingerprint });

  // Renewed after finishing: what was finished under the old one does not leave as if it were of the new.
  must(
    await wren.asks['identity.make']({ name: 'Wren', role: 'Moderator', agency: 'Wrenshire Partnership' }),
  );
  const again = { audits: [audit], contacts: [toRobin], purpose: 'moderated' as const };
  expect(
    await wren.asks['bundle.seal']({ ...again, alsoMyself: false, passphrase: null, keepUntil: '' }),
  ).toMatchObject({ code: 'wrong-state' });
});
