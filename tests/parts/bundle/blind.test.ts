/** Grading blind: until every own grade is saved nothing that main gives holds the auditor's grades; afterwards both stand side by side. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import { takesGrade } from '../../../shared/moderation/standing.ts';
import {
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
import { setting } from '../../fixtures/bundles/reviewing.ts';

let home = '';
let robin: Person;
let wren: Person;
let audit: AuditId;

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-blind-'));
  const { now } = risingClock();
  robin = await makePerson(home, 'Robin', 'Auditor', now);
  wren = await makePerson(home, 'Wren', 'Moderator', now);
  const toWren = await introduce(wren, robin);
  await introduce(robin, wren);
  audit = await writtenAudit(robin, toolkitOf('case-file-audit'));
  await sign(robin, audit);
  await wren.take(await robin.seal({ audits: [audit], contacts: [toWren] }));
  // The same audit also comes as a copy to read: its grades are not to be had by that way either.
  const copy = await robin.seal({ audits: [audit], contacts: [toWren], purpose: 'copy' });
  await takeAnyway(copy);
});
afterEach(async () => {
  await robin.end();
  await wren.end();
  rmSync(home, { recursive: true, force: true });
});

/** A copy of what is held already is "the same" and left out by the verdict; laid down all the same, as if it had come first. */
async function takeAnyway(file: string): Promise<void> {
  const verdict = await wren.look(file);
  expect(verdict.outcome).toBe('already-here');
  const own = must(await robin.store().audits.open({ audit }));
  const store = wren.store();
  const at = new Date(wren.now()).toISOString();
  must(
    await store.received.lay({
      at,
      bundle: verdict.file,
      purpose: 'copy',
      sender: {
        name: 'Robin',
        role: 'Auditor',
        agency: 'Wrenshire Partnership',
        fingerprint: 'ab'.repeat(32),
      },
      fingerprint: 'cd'.repeat(32),
      audit: own.audit,
      toolkit: own.toolkit,
      history: '',
      pdf: null,
      pdfSha256: '',
      review: null,
      keepUntil: '',
    }),
  );
  must(
    await store.received.takeIn({
      at,
      bundle: verdict.file,
      manifest: '{}',
      manifestSha256: 'ef'.repeat(32),
      created: at,
      sender: 'ab'.repeat(32),
      warnings: [],
    }),
  );
}

const grades = (document: Audit): unknown[] =>
  Object.values(document.answers).flatMap((answer) =>
    [answer.grade, answer.matrix].filter((one) => one !== undefined),
  );

/** Everything the moderator's page can ask of this audit. */
async function everythingGiven(): Promise<{ documents: Audit[]; rest: unknown[] }> {
  const opened = must(await wren.asks['moderation.open']({ audit }));
  const texts = must(await wren.asks['bundle.texts']({ audit }));
  const copies = must(await wren.asks['bundle.copies'](null));
  const read = await Promise.all(
    copies.map(async ({ id }) => must(await wren.asks['bundle.openCopy']({ id }))),
  );
  const desk = must(await wren.asks['moderation.desk'](null));
  return {
    documents: [
      opened.audit,
      ...(opened.before === null ? [] : [opened.before.audit]),
      ...texts.map((one) => one.audit),
      ...read.map((one) => one.audit),
    ],
    rest: [
      desk.map((one) => one.overallGrade),
      read.map((one) => one.review),
      must(await wren.asks['moderation.drift'](null)),
      await wren.asks['moderation.ofOwn']({ audit }),
      await wren.store().audits.open({ audit }),
      await wren.store().signed.get({ audit, version: 1 }),
      await wren.asks['bundle.seal']({
        audits: [audit],
        purpose: 'copy',
        contacts: [],
        alsoMyself: true,
        passphrase: null,
        keepUntil: '',
      }),
    ],
  };
}

test('nothing that main gives holds a grade before every own grade is saved; then both are compared', async () => {
  expect(must(await wren.asks['moderation.desk'](null))).toMatchObject([{ state: 'new', overallGrade: '' }]);
  must(await wren.asks['moderation.setBlind']({ audit, blind: true }));
  const before = await everythingGiven();
  expect(before.documents).toHaveLength(4);
  for (const document of before.documents) expect(grades(document)).toEqual([]);
  const nothing = { ok: false, code: 'not-found' };
  expect(before.rest).toEqual([
    [''],
    [null],
    { reviews: 0, byQuestion: [], byQuarter: [] },
    nothing,
    nothing,
    nothing,
    nothing,
  ]);

  // Looking before grading, judging before looking, and looking with one grade still to give are not the moderator's to do.
  const { audit: document, toolkit, revision } = must(await wren.asks['moderation.open']({ audit }));
  const asked = questionsToReview(toolkit, document).filter(takesGrade);
  const look: PatchOperation = {
    op: 'replace',
    path: '/revealedAt',
    value: new Date(wren.now()).toISOString(),
  };
  const all = Object.fromEntries(asked.map(({ id }) => [id, 'g' as const]));
  const [last] = Object.keys(all).slice(-1);
  const { [last ?? '']: _left, ...allButOne } = all;
  const save = (changes: PatchOperation[]) =>
    wren.asks['moderation.save']({ audit, basedOn: revision, changes });
  for (const changes of [
    [look],
    [...setting({ blindGrades: allButOne }), look],
    setting({ outcome: 'accept' }),
    [{ op: 'replace' as const, path: '/blind', value: false }],
  ])
    expect(await save(changes), JSON.stringify(changes).slice(0, 80)).toMatchObject({ code: 'bad-changes' });
  expect(await wren.asks['moderation.finish']({ audit, passphrase })).toMatchObject({
    code: 'review-unfinished',
  });
  for (const one of (await everythingGiven()).documents) expect(grades(one)).toEqual([]);

  // Graded and looked: the auditor's grades are there, and the own ones stay as they were given.
  must(await save([...setting({ blindGrades: all }), look]));
  const opened = must(await wren.asks['moderation.open']({ audit }));
  expect(grades(opened.audit).length).toBeGreaterThan(5);
  expect(opened.review.blindGrades).toEqual(all);
  for (const changes of [setting({ blindGrades: allButOne }), setting({ revealedAt: '' })])
    expect(await wren.asks['moderation.save']({ audit, basedOn: opened.revision, changes })).toMatchObject({
      code: 'bad-changes',
    });
  const after = must(await wren.asks['bundle.texts']({ audit }));
  for (const one of after) expect(grades(one.audit).length).toBeGreaterThan(5);
});

test('choosing otherwise before the first grade shows the grades for good; after a grade the choice stands', async () => {
  must(await wren.asks['moderation.setBlind']({ audit, blind: true }));
  must(await wren.asks['moderation.setBlind']({ audit, blind: false }));
  expect(await wren.asks['moderation.setBlind']({ audit, blind: true })).toMatchObject({
    code: 'wrong-state',
  });
  expect(must(await wren.asks['moderation.open']({ audit })).review).toMatchObject({ blind: false });
});
