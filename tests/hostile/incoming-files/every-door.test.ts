/**
 * One question of whether an audit fits its form, asked at every door: bundles and answers files refuse what does not fit, opening names it
 * and lets the person go on, and all three let the same audits through.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { signedContent } from '../../../shared/audit/signed-content.ts';
import { contract } from '../../../shared/contract.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { sha256Of } from '../../../electron/bundle/read-bundle.ts';
import { auditHandlers } from '../../../electron/ipc/handlers/audits.ts';
import { parseAnswersFile } from '../../../tools/answers/answers-file.ts';
import { fittingContent, spoilsFor, type Content } from '../../fixtures/audits/any-fitting.ts';
import {
  introduce,
  makePerson,
  must,
  risingClock,
  storeOf,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { seed, takeDown, times } from '../../repeat/rounds.ts';
import { passphrase } from '../../vault/support.ts';
import {
  archive,
  identityOf,
  openSeal,
  recipientOf,
  resealed,
  seal,
  takeApart,
  textOf,
  utf8,
} from '../bundle/forging.ts';
import { rewrite } from '../vault/closed-vault.ts';

const today = '2026-11-21';
let home = '';
let sender: Person;
let receiver: Person;
let contact = '';

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-incoming-'));
  const { now } = risingClock();
  sender = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  receiver = await makePerson(home, 'Moderator M-04', 'Moderator', now);
  contact = await introduce(receiver, sender);
  await introduce(sender, receiver);
});
afterAll(async () => {
  for (const one of [sender, receiver]) await one.end();
  rmSync(home, { recursive: true, force: true });
});

/** What is tried on a form: content that fits, and the same spoilt in one place, with the place. */
function triesFor(toolkit: Toolkit): { readonly content: Content; readonly at: string | null }[] {
  const often = times({ short: 3, long: 60 });
  const right = fc.sample(fittingContent(toolkit), { seed, numRuns: often });
  const spoilt = fc.sample(fc.tuple(fittingContent(toolkit), fc.constantFrom(...spoilsFor(toolkit))), {
    seed,
    numRuns: often * 4,
  });
  return [
    ...right.map((content) => ({ content, at: null })),
    ...spoilt.map(([content, { at, spoil }]) => ({ content: spoil(content), at })),
  ];
}

/** A copy sealed by the program, and sealed anew by its own sender with other content in it. */
async function bundleOf(toolkit: Toolkit) {
  const at = new Date(sender.now()).toISOString();
  const made = must(
    await sender.store().audits.create({ at, author: sender.name, toolkit, carryFrom: null }),
  );
  const file = await sender.seal({ audits: [made.summary.id], purpose: 'copy', contacts: [contact] });
  const entries = takeApart(await openSeal(new Uint8Array(readFileSync(file)), receiver));
  const audit = JSON.parse(textOf(entries.find((one) => one.name.endsWith('audit.json'))?.bytes)) as Audit;
  const [signer, mine] = [await identityOf(sender), await recipientOf(receiver)];
  return async (content: Content): Promise<Uint8Array> => {
    const changed = { ...audit, ...content };
    const parts = await resealed(entries, signer, {
      part: (one) => (one.name.endsWith('audit.json') ? utf8(JSON.stringify(changed)) : one.bytes),
      manifest: (list) => ({
        ...list,
        audits: list.audits.map((one) => ({
          ...one,
          dataFingerprint: sha256Of(signedContent(changed)),
          riskOpen: changed.escalations.some((risk) => risk.status === 'open'),
        })),
      }),
    });
    return seal(await archive(parts), [mine]);
  };
}

/** Puts content into audits of a closed vault behind the program's back, and opens it again. Gives the audits. */
async function broughtIn(tries: readonly { readonly toolkit: Toolkit; readonly content: Partial<Audit> }[]) {
  const ids: AuditId[] = [];
  for (const { toolkit } of tries) {
    const at = new Date(receiver.now()).toISOString();
    ids.push(
      must(await receiver.store().audits.create({ at, author: '', toolkit, carryFrom: null })).summary.id,
    );
  }
  await receiver.vault.lock();
  await receiver.vault.settled();
  await rewrite(receiver.folder, (db) => {
    const document = db.prepare<[string], string>(
      'SELECT document FROM documents WHERE audit = (SELECT key FROM audits WHERE id = ?)',
    );
    const put = db.prepare(
      'UPDATE documents SET document = ? WHERE audit = (SELECT key FROM audits WHERE id = ?)',
    );
    for (const [n, id] of ids.entries()) {
      const audit = JSON.parse(document.pluck().get(id) ?? '') as Audit;
      put.run(JSON.stringify({ ...audit, ...tries[n]?.content }), id);
    }
  });
  must(await receiver.vault.unlock(passphrase));
  return ids;
}

const answersOf = (toolkit: Toolkit, content: Content) =>
  parseAnswersFile(
    { format: 'caselight-answers', version: 1, toolkit: toolkit.id, independence: 'independent', ...content },
    toolkit,
    today,
  );

test('arbitrary audits of every form are refused as bundles and as answers files where they do not fit, and named at opening', async () => {
  const tries = toolkits.flatMap((toolkit) => triesFor(toolkit).map((one) => ({ ...one, toolkit })));
  const sealers = new Map<string, Awaited<ReturnType<typeof bundleOf>>>();
  for (const toolkit of toolkits) sealers.set(toolkit.id, await bundleOf(toolkit));
  for (const { toolkit, content, at } of tries) {
    const what = `${toolkit.id}: ${at ?? 'fits'}`;
    const file = answersOf(toolkit, content);
    expect(file.ok ? null : file.facts?.['at'], what).toBe(at);
    const verdict = await receiver.look(await (sealers.get(toolkit.id) ?? (() => new Uint8Array()))(content));
    const refusal = verdict.outcome === 'refused' ? verdict.refusal : null;
    // An answer to no question is told apart before the form is gone through.
    const wanted = at === null ? [null] : ['audit-does-not-fit', 'content-invalid'];
    expect(wanted, `${what} ${JSON.stringify(verdict.lines)}`).toContain(refusal);
  }
  const ids = await broughtIn(tries);
  const asks = auditHandlers({ vault: receiver.vault, author: () => Promise.resolve('') });
  for (const [n, { toolkit, at }] of tries.entries()) {
    const audit = ids[n] as AuditId;
    const opened = must(await asks['audit.open']({ audit }));
    expect(contract['audit.open'].gives.safeParse(opened).success).toBe(true);
    const found = contract['audit.misfits'].gives.parse(must(await asks['audit.misfits']({ audit })));
    expect(
      found.map(({ path: one }) => one.slice(1).replaceAll('/', '.')),
      `${toolkit.id}: ${at ?? 'fits'}`,
    ).toEqual(at === null ? [] : [at]);
    // Nobody is locked out: what is written is kept.
    const note = { declared: '', at: '', note: 'Still here.' };
    const changes = [{ op: 'replace' as const, path: '/independence', value: note }];
    expect((await asks['audit.save']({ audit, basedOn: opened.revision, changes })).ok).toBe(true);
  }
  await vi.waitFor(
    async () => {
      const { items } = await storeOf(receiver.vault).audits.summaries({ after: null, limit: 1000 });
      const trouble = new Map(items.map((one) => [one.id, one.trouble]));
      expect(ids.map((id) => trouble.get(id))).toEqual(
        tries.map(({ at }) => (at === null ? undefined : 'does-not-fit')),
      );
    },
    { timeout: 60_000, interval: 500 },
  );
  takeDown({ what: 'audits of every form through every door', tried: tries.length, lost: 0 });
});

test('an audit that says it stands where it cannot is named at opening', async () => {
  const cases: readonly [string, Partial<Audit>][] = [
    ['/state', { state: 'signed' }],
    ['/versionReason', { version: 2 }],
    ['/rulesOff/0', { rulesOff: ['Z99'] }],
    ['/carriedFrom', { carriedFrom: 'over there' }],
  ];
  const [toolkit] = toolkits;
  if (toolkit === undefined) throw new Error('no form');
  const ids = await broughtIn(cases.map(([, content]) => ({ toolkit, content })));
  for (const [n, [at]] of cases.entries()) {
    const found = must(await receiver.store().audits.misfits({ audit: ids[n] as AuditId }));
    expect(found.map((one) => one.path)).toEqual([at]);
  }
});
