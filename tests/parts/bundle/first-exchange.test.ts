/** Two people who have never exchanged a card: the first file carries it, and what is compared once is enough for the answer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePerson, must, risingClock, sign, writtenAudit } from '../../fixtures/bundles/people.ts';

const home = mkdtempSync(path.join(tmpdir(), 'caselight-first-'));
const { now } = risingClock();
const robin = await makePerson(home, 'Robin', 'Auditor', now);
const wren = await makePerson(home, 'Wren', 'Moderator', now);
afterAll(async () => {
  await Promise.all([robin.end(), wren.end()]);
  rmSync(home, { recursive: true });
});
const id = await writtenAudit(robin);
await sign(robin, id);
const secret = 'harbour lantern seven moss gravel';

const arrives = async (senderCompared: boolean) => {
  const file = await robin.seal({ audits: [id], passphrase: secret, purpose: 'copy' });
  const locked = await wren.look(file);
  expect(locked.outcome).toBe('locked-by-passphrase');
  const verdict = must(await wren.asks['bundle.unlock']({ file: locked.file, passphrase: secret }));
  return { verdict, taken: must(await wren.asks['bundle.import']({ file: verdict.file, senderCompared })) };
};

test('a first file with a passphrase makes its sender a contact: seen without a comparison, verified with one', async () => {
  const { verdict, taken } = await arrives(false);
  expect(verdict.outcome).toBe('good-unknown-sender');
  expect(taken.sender).toMatchObject({ name: 'Robin', state: 'seen', words: verdict.sender?.words });
  const refused = await wren.asks['bundle.seal']({
    audits: [id],
    purpose: 'copy',
    contacts: [taken.sender?.id ?? ''],
    alsoMyself: false,
    passphrase: null,
    keepUntil: '',
  });
  expect(refused).toMatchObject({ ok: false, code: 'recipient-not-verified' });
});

test('a file can be closed for a sender whose key words were compared, and their Caselight opens it', async () => {
  const second = await writtenAudit(robin);
  await sign(robin, second);
  const file = await robin.seal({ audits: [second], passphrase: secret, purpose: 'for-moderation' });
  const locked = await wren.look(file);
  const verdict = must(await wren.asks['bundle.unlock']({ file: locked.file, passphrase: secret }));
  const { sender } = must(await wren.asks['bundle.import']({ file: verdict.file, senderCompared: true }));
  expect(sender).toMatchObject({ state: 'verified', verifiedHow: 'by telephone' });
  const own = await writtenAudit(wren);
  await sign(wren, own);
  const back = await wren.seal({ audits: [own], contacts: [sender?.id ?? ''], purpose: 'copy' });
  const answer = await robin.look(back);
  expect(answer).toMatchObject({ outcome: 'good-unknown-sender', sender: { name: 'Wren' } });
});

test('a sender who was withdrawn is not verified by a tick', async () => {
  const [contact] = must(await wren.asks['contact.list'](null));
  must(await wren.asks['contact.revoke']({ contact: contact?.id ?? '', reason: 'The laptop is lost.' }));
  const third = await writtenAudit(robin);
  await sign(robin, third);
  const verdict = await wren.look(await robin.seal({ audits: [third], passphrase: secret, purpose: 'copy' }));
  const judged = must(await wren.asks['bundle.unlock']({ file: verdict.file, passphrase: secret }));
  expect(judged).toMatchObject({ outcome: 'refused', refusal: 'sender-revoked' });
  expect(await wren.asks['bundle.import']({ file: judged.file, senderCompared: true })).toMatchObject({
    ok: false,
  });
  expect(must(await wren.asks['contact.list'](null))).toMatchObject([{ state: 'revoked' }]);
});
