/** The whole way of one audit between two vaults that never touch a network: sent, reviewed, returned, revised, accepted, countersigned, home. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import { questionsToReview, unfinished } from '../../../shared/moderation/completeness.ts';
import { noQuestionReview, type Note, type Review } from '../../../shared/moderation/review.ts';
import {
  auditOf,
  filesBelow,
  introduce,
  makePerson,
  must,
  passphrase,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';

const canary = 'canary-heron-7731';
let home = '';
let people: Person[] = [];
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-loop-'));
  people = [];
});
afterEach(async () => {
  for (const one of people) await one.end();
  rmSync(home, { recursive: true, force: true });
});

async function pair(): Promise<{
  auditor: Person;
  moderator: Person;
  toModerator: string;
  toAuditor: string;
}> {
  const { now } = risingClock();
  const auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  const moderator = await makePerson(home, 'Moderator M-04', 'Moderator', now);
  people = [auditor, moderator];
  const toModerator = await introduce(moderator, auditor);
  const toAuditor = await introduce(auditor, moderator);
  return { auditor, moderator, toModerator, toAuditor };
}

const yes = { evidence: 'yes', style: 'yes', nextSteps: 'yes', reason: '' } as const;

/** Writes changes onto the moderator's review. */
async function write(moderator: Person, audit: AuditId, changes: PatchOperation[]): Promise<void> {
  const opened = must(await moderator.asks['moderation.open']({ audit }));
  must(await moderator.asks['moderation.save']({ audit, basedOn: opened.revision, changes }));
}

const note = (number: number, question: string, text: string, at: string): Note => ({
  id: `n${number}`,
  number,
  question,
  kind: 'actionable',
  status: 'open',
  thread: [{ id: `s${number}`, by: 'moderator', name: 'Moderator M-04', at, text }],
});

/** Agrees with everything that has a grade. */
async function agreeAll(moderator: Person, audit: AuditId, more: Partial<Review>): Promise<void> {
  const { toolkit, audit: document } = must(await moderator.asks['moderation.open']({ audit }));
  const questions = Object.fromEntries(
    questionsToReview(toolkit, document).map((q) => [
      q.id,
      { ...noQuestionReview, status: 'agreed', tests: yes },
    ]),
  );
  const actions = Object.fromEntries(
    document.actions.map((action) => [action.id, { decision: 'confirmed', revised: null, reason: '' }]),
  );
  const change = { questions, actions, overall: yes, ...more };
  await write(
    moderator,
    audit,
    Object.entries(change).map(([key, value]) => ({ op: 'replace', path: `/${key}`, value: value as never })),
  );
}

/** Every link of an audit's history, newest first, read a page at a time as the screen reads on. */
async function wholeHistory(person: Person, audit: AuditId) {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const before = entries.at(-1)?.revision ?? null;
    const page = must(await person.store().audits.history({ audit, question: null, before, limit: 50 }));
    entries.push(...page.entries);
    if (!page.more) return { entries, chainHolds: page.chainHolds };
  }
}

test('an audit goes out, comes back, goes out again and ends moderated, with both signatures whole and nothing readable left behind', async () => {
  const { auditor, moderator, toModerator, toAuditor } = await pair();
  const id = await writtenAudit(auditor, undefined, canary);
  await sign(auditor, id);

  // Out for moderation.
  const first = await auditor.seal({ audits: [id], contacts: [toModerator] });
  expect((await auditOf(auditor, id)).state).toBe('with-moderator');
  const verdict = await moderator.look(first);
  expect(verdict).toMatchObject({
    outcome: 'good',
    purpose: 'for-moderation',
    audits: [{ standing: 'new', version: 1 }],
  });
  expect(verdict.lines.map((line) => line.question)).toEqual([
    'sender',
    'for-you',
    'unchanged',
    'newest',
    'contents',
  ]);
  expect(verdict.lines.map((line) => line.answer)).toEqual(['yes', 'yes', 'yes', 'yes', 'note']);
  expect(await moderator.take(first)).toMatchObject({
    audits: [id],
    kept: [],
    purpose: 'for-moderation',
    sender: { state: 'verified' },
  });
  expect(must(await moderator.asks['moderation.desk'](null))).toMatchObject([
    { audit: id, state: 'new', version: 1, auditor: 'Auditor A-17', reviewed: 0 },
  ]);
  expect(await moderator.look(first)).toMatchObject({ outcome: 'already-here' });

  // Reviewed and returned with two notes.
  const opened = must(await moderator.asks['moderation.open']({ audit: id }));
  const [one, two] = questionsToReview(opened.toolkit, opened.audit);
  if (!one || !two) throw new Error('two graded questions are needed');
  const at = new Date(moderator.now()).toISOString();
  await write(moderator, id, [
    { op: 'add', path: '/notes/-', value: note(1, one.id, 'Say what was seen of the child.', at) as never },
    { op: 'add', path: '/notes/-', value: note(2, two.id, 'Which record shows this?', at) as never },
    { op: 'replace', path: '/outcome', value: 'return' },
  ]);
  expect(must(await moderator.asks['moderation.finish']({ audit: id, passphrase })).state).toBe(
    'with-auditor',
  );
  expect(
    await moderator.asks['moderation.save']({
      audit: id,
      basedOn: 2,
      changes: [{ op: 'replace', path: '/minutes', value: 5 }],
    }),
  ).toMatchObject({ code: 'audit-locked' });
  const back = await moderator.seal({ audits: [id], contacts: [toAuditor], purpose: 'returned' });

  // Home: notes beside the own text, answered, revised, signed again.
  expect(await auditor.take(back)).toMatchObject({ audits: [id], purpose: 'returned' });
  expect((await auditOf(auditor, id)).state).toBe('returned');
  expect(must(await auditor.asks['moderation.ofOwn']({ audit: id }))).toMatchObject([
    { version: 1, outcome: 'return' },
  ]);
  must(
    await auditor.store().audits.reopen({
      audit: id,
      reason: 'Notes of the moderator',
      at: new Date(auditor.now()).toISOString(),
      author: 'Auditor A-17',
    }),
  );
  must(
    await auditor.asks['moderation.reply']({
      audit: id,
      note: 'n1',
      status: 'revised',
      text: 'Added what was seen on 2 September.',
    }),
  );
  must(
    await auditor.asks['moderation.reply']({
      audit: id,
      note: 'n2',
      status: 'kept',
      text: 'The home visit note, page 4.',
    }),
  );
  const now = must(await auditor.store().audits.open({ audit: id }));
  must(
    await auditor.store().audits.save({
      audit: id,
      basedOn: now.revision,
      at: new Date(auditor.now()).toISOString(),
      author: 'Auditor A-17',
      changes: [
        {
          op: 'replace',
          path: `/answers/${one.id}/rationale`,
          value: `The child was seen alone and said so. ${canary}`,
        },
      ],
    }),
  );
  await sign(auditor, id);
  const second = await auditor.seal({ audits: [id], contacts: [toModerator] });

  // Again on the desk: what changed, the notes with their answers, accepted.
  expect(await moderator.look(second)).toMatchObject({
    outcome: 'good',
    audits: [{ standing: 'newer', version: 2 }],
  });
  await moderator.take(second);
  expect(must(await moderator.asks['moderation.desk'](null))).toMatchObject([
    { audit: id, state: 'came-back', version: 2 },
  ]);
  const again = must(await moderator.asks['moderation.open']({ audit: id }));
  expect(again.before?.audit.version).toBe(1);
  expect(again.review.notes.map((n) => [n.status, n.thread.length])).toEqual([
    ['revised', 2],
    ['kept', 2],
  ]);
  if (!again.before) throw new Error('no version before');
  const changes = changesBetween(again.toolkit, again.before.audit, again.audit, again.review.notes);
  expect([changes.all.length, changes.asked.length]).toEqual([1, 1]);
  await agreeAll(moderator, id, {
    outcome: 'accept',
    notes: again.review.notes.map((n) => ({ ...n, status: 'settled' as const })),
  });
  const ready = must(await moderator.asks['moderation.open']({ audit: id }));
  expect(unfinished(ready.toolkit, ready.audit, ready.review)).toEqual([]);
  expect(must(await moderator.asks['moderation.finish']({ audit: id, passphrase })).state).toBe('moderated');
  const done = await moderator.seal({ audits: [id], contacts: [toAuditor], purpose: 'moderated' });

  // Home for good.
  expect(await auditor.look(done)).toMatchObject({ outcome: 'good', purpose: 'moderated' });
  await auditor.take(done);
  expect((await auditOf(auditor, id)).state).toBe('moderated');
  expect(
    must(await auditor.asks['moderation.ofOwn']({ audit: id })).map((r) => [r.version, r.outcome]),
  ).toEqual([
    [2, 'accept'],
    [1, 'return'],
  ]);
  expect(
    await auditor.asks['moderation.reply']({ audit: id, note: 'n1', status: 'kept', text: 'Late.' }),
  ).toMatchObject({ code: 'wrong-state' });

  // The returned one arriving late, again, changes nothing.
  expect(await auditor.look(back)).toMatchObject({ outcome: 'already-here' });
  expect(await moderator.look(first)).toMatchObject({ outcome: 'already-here' });

  // Both signatures are whole for other programs too.
  const { pdf } = must(await auditor.store().signed.get({ audit: id, version: 2 }));
  if (pdf === null) throw new Error('no report');
  const judged = mkdtempSync(path.join(tmpdir(), 'caselight-pdfsig-'));
  writeFileSync(path.join(judged, 'both.pdf'), pdf);
  const said = execFileSync('pdfsig', ['-nocert', 'both.pdf'], { cwd: judged, encoding: 'utf8' });
  rmSync(judged, { recursive: true });
  expect(said.match(/Signature is Valid/g)).toHaveLength(2);
  expect(said).toContain('Auditor A-17');
  expect(said).toContain('Moderator M-04');

  // The history holds and tells what happened.
  const { entries, chainHolds } = await wholeHistory(auditor, id);
  expect(chainHolds).toBe(true);
  expect(entries.at(-1)).toMatchObject({ revision: 1, event: 'created' });
  expect(entries.map((entry) => entry.event).filter(Boolean)).toEqual([
    'moderated',
    'sealed',
    'signed',
    'reopened',
    'returned',
    'sealed',
    'signed',
    'created',
  ]);
  expect((await auditor.store().whole.check()).problems).toEqual([]);

  await auditor.vault.lock();
  await moderator.vault.lock();
  const files = filesBelow(home);
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const text of [canary, 'Say what was seen', 'home visit note, page 4'])
      expect(bytes.includes(text), `${path.basename(file)} holds ${text}`).toBe(false);
  }
});
