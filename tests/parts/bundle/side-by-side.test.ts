/** Where more than one text or more than one review of an audit is held: nothing is overwritten, and what stands beside is there to compare. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import { pairsBetween } from '../../../shared/moderation/drift.ts';
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
import { accept, sendBack } from '../../fixtures/bundles/reviewing.ts';

let home = '';
let robin: Person;
let wren: Person;
let finch: Person;
let audit: AuditId;
const to = new Map<Person, string>();

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-beside-'));
  const { now } = risingClock();
  robin = await makePerson(home, 'Robin', 'Auditor', now);
  wren = await makePerson(home, 'Wren', 'Moderator', now);
  finch = await makePerson(home, 'Finch', 'Moderator', now);
  for (const one of [wren, finch]) {
    to.set(one, await introduce(one, robin));
    await introduce(robin, one);
  }
  audit = await writtenAudit(robin, toolkitOf('case-file-audit'));
  await sign(robin, audit);
});
afterEach(async () => {
  for (const one of [robin, wren, finch]) await one.end();
  rmSync(home, { recursive: true, force: true });
});

const whom = (one: Person): string => to.get(one) ?? '';
const robinsOf = async (one: Person): Promise<string> =>
  must(await one.asks['contact.list'](null)).find(({ name }) => name === 'Robin')?.id ?? '';

/** Writes a new version and signs it; gives nothing away yet. */
async function revise(text: string): Promise<void> {
  const at = (): string => new Date(robin.now()).toISOString();
  const { audits } = robin.store();
  const reopened = must(await audits.reopen({ audit, reason: 'More was found.', at: at(), author: 'Robin' }));
  const changes = [{ op: 'replace' as const, path: '/answers/C13/rationale', value: text }];
  must(await audits.save({ audit, basedOn: reopened.revision, at: at(), author: 'Robin', changes }));
  await sign(robin, audit);
}
/** Puts another vault folder into the place of Robin's, as if they sat at another computer. */
async function atComputer(name: string, keepAs: string): Promise<void> {
  const folder = path.join(robin.folder, 'vault');
  await robin.vault.lock();
  await robin.vault.settled();
  cpSync(folder, path.join(home, keepAs), { recursive: true });
  rmSync(folder, { recursive: true });
  cpSync(path.join(home, name), folder, { recursive: true });
  must(await robin.vault.unlock(passphrase));
}

test('a version that was edited in two places: the verdict says so, both are kept, and they are there to compare word by word', async () => {
  await robin.vault.lock();
  await robin.vault.settled();
  cpSync(path.join(robin.folder, 'vault'), path.join(home, 'other'), { recursive: true });
  must(await robin.vault.unlock(passphrase));
  await revise('The heron was seen on Monday.');
  await atComputer('other', 'mine');
  await revise('The heron was seen on Tuesday.');
  const file = await robin.seal({ audits: [audit], alsoMyself: true, purpose: 'copy' });
  await atComputer('mine', 'other-now');

  const mine = await auditOf(robin, audit);
  const verdict = await robin.look(file);
  expect(verdict, JSON.stringify(verdict.lines)).toMatchObject({
    outcome: 'good',
    audits: [{ version: 2, standing: 'edited-both' }],
  });
  expect(verdict.lines[3]).toMatchObject({ answer: 'note', found: 'Version 2, edited in both places' });
  expect(verdict.willDo).toContain('Where both were edited, both are kept beside each other.');
  expect(must(await robin.asks['bundle.import']({ file: verdict.file })).kept).toEqual([audit]);
  expect(await auditOf(robin, audit)).toEqual(mine);

  const texts = must(await robin.asks['bundle.texts']({ audit }));
  expect(texts.map((one) => [one.version, one.source, one.sender])).toEqual([
    [2, 'own', ''],
    [2, 'received', 'Robin'],
    [1, 'signed', ''],
  ]);
  const [own, other] = texts;
  if (!own || !other) throw new Error('two texts');
  const { all } = changesBetween(own.toolkit, own.audit, other.audit, []);
  expect(all.map((one) => [one.question, one.before, one.after])).toEqual([
    ['C13', 'The heron was seen on Monday.', 'The heron was seen on Tuesday.'],
  ]);
  // It came, so it is known: a second time it is no news, and the own text still stands.
  expect(await robin.look(file)).toMatchObject({ outcome: 'already-here' });
  expect(await robin.asks['bundle.texts']({ audit: verdict.file as AuditId })).toMatchObject({
    code: 'not-found',
  });
});

test('two moderators of one audit: each grades alone, both reviews come home and stand beside each other for ever', async () => {
  await wren.take(await robin.seal({ audits: [audit], contacts: [whom(wren)] }));
  await accept(wren, audit, { C13: 'g' });
  await robin.take(
    await wren.seal({ audits: [audit], contacts: [await robinsOf(wren)], purpose: 'moderated' }),
  );
  expect((await auditOf(robin, audit)).state).toBe('moderated');

  // Drawn for a second look: it goes to another moderator as it was signed, without what the first one said.
  const again = await robin.seal({ audits: [audit], contacts: [whom(finch)] });
  expect((await auditOf(robin, audit)).state).toBe('moderated');
  await finch.take(again);
  const opened = must(await finch.asks['moderation.open']({ audit }));
  expect([opened.before, opened.review.notes]).toEqual([null, []]);
  await accept(finch, audit);
  await robin.take(
    await finch.seal({ audits: [audit], contacts: [await robinsOf(finch)], purpose: 'moderated' }),
  );

  const reviews = must(await robin.asks['moderation.ofOwn']({ audit }));
  expect(reviews.map((one) => [one.moderator.name, one.version, one.outcome])).toEqual([
    ['Finch', 1, 'accept'],
    ['Wren', 1, 'accept-with-changes'],
  ]);
  const [second, first] = reviews;
  if (!first || !second) throw new Error('two reviews');
  const { audit: document, toolkit } = must(await robin.store().audits.open({ audit }));
  const pairs = pairsBetween(toolkit, document, first, second);
  expect(pairs.length).toBeGreaterThan(5);
  expect(pairs.filter((one) => one.auditor !== one.moderator).map((one) => one.question)).toEqual(['C13']);
});

test('a quality lead sees what lies with whom: sent out, sent back, accepted, and what copies tell of others', async () => {
  expect(must(await robin.asks['moderation.load'](null))).toEqual([]);
  const both = await robin.seal({ audits: [audit], contacts: [whom(wren), whom(finch)], alsoMyself: true });
  const load = async (person: Person): Promise<unknown[]> =>
    must(await person.asks['moderation.load'](null)).map(({ moderator, state }) => [moderator, state]);
  expect(await load(robin)).toEqual([
    ['Wren', 'new'],
    ['Finch', 'new'],
  ]);
  await wren.take(both);
  expect(await load(wren)).toEqual([]);
  await sendBack(wren, audit, 'C13', 'Say what was seen of the child.');
  await robin.take(
    await wren.seal({ audits: [audit], contacts: [await robinsOf(wren)], purpose: 'returned' }),
  );
  expect(await load(robin)).toEqual([['Wren', 'with-auditor']]);

  await finch.take(both);
  await accept(finch, audit, { C13: 'g' });
  await robin.take(
    await finch.seal({ audits: [audit], contacts: [await robinsOf(finch)], purpose: 'moderated' }),
  );
  expect(await load(robin)).toEqual([['Finch', 'moderated']]);
  const copy = await robin.seal({
    audits: [audit],
    passphrase: 'copper lantern wren orbit tundra',
    purpose: 'copy',
  });
  const { now } = risingClock(Date.UTC(2026, 10, 25));
  const lead = await makePerson(home, 'Heron', 'Quality lead', now);
  const locked = await lead.look(copy);
  must(
    await lead.asks['bundle.unlock']({ file: locked.file, passphrase: 'copper lantern wren orbit tundra' }),
  );
  must(await lead.asks['bundle.import']({ file: locked.file }));
  expect(await load(lead)).toEqual([['Finch', 'moderated']]);

  // Drift over the reviews that are held, without any of them being opened: the lead's by the copy, the moderator's by the desk.
  for (const person of [lead, finch]) {
    const drift = must(await person.asks['moderation.drift'](null));
    expect(drift.reviews).toBe(1);
    expect(drift.byQuarter).toMatchObject([{ key: '2026-Q4', n: drift.byQuestion.length, share: null }]);
    const moved = drift.byQuestion.filter((row) => row.up + row.down > 0);
    expect(moved).toMatchObject([{ key: 'case-file-audit/C13', n: 1, same: 0 }]);
    expect(moved[0]?.name).toMatch(/: 13 /);
    const order = toolkitOf('case-file-audit').sections.flatMap(({ questions }) =>
      questions.map((one) => one.id),
    );
    const places = drift.byQuestion.map((row) => order.indexOf(row.key.split('/')[1] ?? ''));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
  expect(must(await wren.asks['moderation.drift'](null)).reviews).toBe(0);
  await lead.end();
});
