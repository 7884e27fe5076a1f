/** No false alarm: every proper way of sending passes, for people who know each other and people who do not. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeArrivals } from '../../../electron/incoming-files/arrivals.ts';
import { bundleKind, contactKind } from '../../../electron/incoming-files/kinds.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import {
  auditOf,
  introduce,
  makePerson,
  must,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { listeningLog } from '../../hostile/contract/border.ts';

let home = '';
let robin: Person;
let wren: Person;
let toWren = '';
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-good-'));
  const { now } = risingClock();
  robin = await makePerson(home, 'Robin', 'Auditor', now);
  wren = await makePerson(home, 'Wren', 'Moderator', now);
  toWren = await introduce(wren, robin);
});
afterAll(async () => {
  await robin.end();
  await wren.end();
  rmSync(home, { recursive: true, force: true });
});

test('every form, many audits at once, from somebody not verified: good with a note, and the sender is known as seen afterwards', async () => {
  const audits = [];
  for (const toolkit of toolkits) {
    const audit = await writtenAudit(robin, toolkit);
    await sign(robin, audit);
    audits.push(audit);
  }
  const file = await robin.seal({ audits, contacts: [toWren], alsoMyself: true, keepUntil: '2027-11-21' });
  const verdict = await wren.look(file);
  expect(verdict, JSON.stringify(verdict.lines)).toMatchObject({ outcome: 'good-unknown-sender' });
  expect(verdict.audits).toHaveLength(toolkits.length);
  expect((await wren.take(file)).audits).toHaveLength(toolkits.length);
  expect(must(await wren.asks['moderation.desk'](null))).toHaveLength(toolkits.length);
  expect(must(await wren.asks['contact.list'](null))).toMatchObject([{ name: 'Robin', state: 'seen' }]);
  // One's own bundle is one's own.
  expect(await robin.look(file)).toMatchObject({ outcome: 'already-here' });
  const own = await robin.asks['moderation.open']({ audit: audits[0] as never });
  expect(own).toMatchObject({ code: 'not-found' });
});

test('a passphrase: asked for first, a wrong one is said to be wrong, the right one gives the whole verdict', async () => {
  const audit = await writtenAudit(robin);
  expect(
    await robin.asks['bundle.seal']({
      audits: [audit],
      purpose: 'for-meeting',
      contacts: [],
      alsoMyself: false,
      passphrase: 'wren',
      keepUntil: '',
    }),
  ).toMatchObject({ code: 'passphrase-weak' });
  expect(
    await robin.asks['bundle.seal']({
      audits: [audit],
      purpose: 'for-meeting',
      contacts: [toWren],
      alsoMyself: false,
      passphrase: null,
      keepUntil: '',
    }),
  ).toMatchObject({ code: 'not-signed-yet' });
  expect(
    await robin.asks['bundle.seal']({
      audits: [audit],
      purpose: 'copy',
      contacts: [],
      alsoMyself: false,
      passphrase: null,
      keepUntil: '',
    }),
  ).toMatchObject({ code: 'recipient-missing' });
  await sign(robin, audit);
  const secret = 'copper lantern wren orbit tundra';
  const file = await robin.seal({ audits: [audit], purpose: 'for-meeting', passphrase: secret });
  const locked = await wren.look(file);
  expect(locked).toMatchObject({ outcome: 'locked-by-passphrase', refusal: null, sender: null });
  expect(await wren.asks['bundle.import']({ file: locked.file })).toMatchObject({ ok: false });
  expect(await wren.asks['bundle.unlock']({ file: locked.file, passphrase: 'no' })).toMatchObject({
    code: 'wrong-passphrase',
  });
  const open = must(await wren.asks['bundle.unlock']({ file: locked.file, passphrase: secret }));
  expect(open, JSON.stringify(open.lines)).toMatchObject({
    outcome: 'good-unknown-sender',
    purpose: 'for-meeting',
  });
  must(await wren.asks['bundle.import']({ file: locked.file }));
  const [copy] = must(await wren.asks['bundle.copies'](null));
  expect(copy).toMatchObject({ audit, purpose: 'for-meeting', sender: 'Robin', hasPdf: true });
  expect(must(await wren.asks['bundle.openCopy']({ id: copy?.id ?? 0 })).audit.id).toBe(audit);
  expect(await wren.asks['bundle.openCopy']({ id: 999 })).toMatchObject({ code: 'not-found' });
});

test('stopping a sealing leaves no file and moves no audit', async () => {
  const audit = await writtenAudit(robin);
  await sign(robin, audit);
  const { readdirSync } = await import('node:fs');
  const before = readdirSync(robin.out);
  const stopped = robin.asks['bundle.seal']({
    audits: [audit],
    purpose: 'for-moderation',
    contacts: [toWren],
    alsoMyself: false,
    passphrase: null,
    keepUntil: '',
  });
  queueMicrotask(() => void robin.asks['bundle.cancel'](null));
  expect(await stopped).toMatchObject({ code: 'cancelled' });
  expect(readdirSync(robin.out)).toEqual(before);
  expect((await auditOf(robin, audit)).state).toBe('signed');
});

test('a bundle and a card come in by the doors, whatever they are called, and wait while the vault is locked', async () => {
  const audit = await writtenAudit(robin);
  await sign(robin, audit);
  const file = await robin.seal({ audits: [audit], contacts: [toWren] });
  const { copyFileSync, writeFileSync } = await import('node:fs');
  const renamed = path.join(home, 'holiday.pdf');
  copyFileSync(file, renamed);
  const card = path.join(home, 'card.txt');
  writeFileSync(card, await robin.card());
  let open = false;
  const arrivals = makeArrivals({
    kinds: [
      bundleKind(async (source) => ({ what: 'bundle', verdict: await wren.room.look(source) })),
      contactKind(async (bytes) => ({ what: 'contact', verdict: await wren.cards.look(bytes) })),
    ],
    isVaultOpen: () => open,
    tell: () => null,
    log: listeningLog([]),
  });
  arrivals.addPath(renamed);
  arrivals.addPath(card);
  arrivals.addBytes(new Uint8Array(readFileSync(file)));
  await arrivals.look();
  expect([arrivals.waiting(), arrivals.take()]).toEqual([true, null]);
  open = true;
  await arrivals.look();
  expect(arrivals.take()).toMatchObject({ what: 'bundle', verdict: { outcome: 'good-unknown-sender' } });
  expect(arrivals.take()).toMatchObject({ what: 'contact', verdict: { outcome: 'known' } });
  expect(arrivals.take()).toMatchObject({ what: 'bundle', verdict: { outcome: 'good-unknown-sender' } });
});

test('a signed copy of what came unsigned is taken in as such, and is there afterwards', async () => {
  const audit = await writtenAudit(robin);
  const first = await robin.seal({ audits: [audit], contacts: [toWren], purpose: 'copy' });
  await wren.take(first);
  expect(await wren.look(first)).toMatchObject({ outcome: 'already-here' });
  await sign(robin, audit);
  const signed = await robin.seal({ audits: [audit], contacts: [toWren], purpose: 'copy' });
  const verdict = await wren.look(signed);
  expect(verdict, JSON.stringify(verdict)).toMatchObject({ audits: [{ standing: 'now-signed' }] });
  expect(verdict.willDo.join(' ')).toContain('The signed copy stands before the unsigned one');
  await wren.take(signed);
  expect(await wren.look(signed)).toMatchObject({ outcome: 'already-here' });
  // The unsigned one, come once more under another number, is not taken for news.
  const late = await robin.seal({ audits: [audit], contacts: [toWren], purpose: 'copy' });
  expect(await wren.look(late)).toMatchObject({ audits: [{ standing: 'same' }] });
});
