/**
 * What the attacks on bundles begin with: two people who know each other, a stranger, and a good bundle taken apart. Hooks
 * of the file that imports it make it before its tests, and see before each that the vault is as it was.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { BundleRefusal } from '../../../shared/contract/bundles.ts';
import { sayBundleVerdict } from '../../../shared/moderation/bundle-words.ts';
import {
  introduce,
  makePerson,
  risingClock,
  sign,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { archive, openSeal, recipientOf, seal, stateOf, takeApart, type Entry } from './forging.ts';

export let home = '';
export let auditor: Person;
export let moderator: Person;
export let stranger: Person;
export let toModerator = '';
export let audit: AuditId;
export let good: Uint8Array;
export let zip: Uint8Array;
export let entries: Entry[];
export let mine = '';
let before = '';

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-attacks-'));
  const { now } = risingClock();
  auditor = await makePerson(home, 'Auditor A-17', 'Quality auditor', now);
  moderator = await makePerson(home, 'Moderator M-04', 'Moderator', now);
  stranger = await makePerson(home, 'Stranger S-01', 'Nobody', now);
  toModerator = await introduce(moderator, auditor);
  await introduce(auditor, moderator);
  audit = await writtenAudit(auditor);
  await sign(auditor, audit);
  good = new Uint8Array(readFileSync(await auditor.seal({ audits: [audit], contacts: [toModerator] })));
  zip = await openSeal(good, moderator);
  entries = takeApart(zip);
  mine = await recipientOf(moderator);
  before = await stateOf(moderator);
});
afterAll(async () => {
  for (const one of [auditor, moderator, stranger]) await one.end();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(async () => {
  expect(await stateOf(moderator)).toBe(before);
});

/** Looks, and tries to take it in all the same. */
export async function refused(file: Uint8Array, ...reasons: readonly BundleRefusal[]): Promise<void> {
  const verdict = await moderator.look(file);
  expect(verdict.outcome, JSON.stringify(verdict)).toBe('refused');
  expect(reasons, JSON.stringify(verdict.lines)).toContain(verdict.refusal);
  expect(verdict.lines.filter((line) => line.answer === 'no')).toHaveLength(1);
  const { title, advice } = sayBundleVerdict(verdict);
  expect(title).toMatch(/^Not opened: /);
  expect(advice).not.toMatch(/[{}!]/);
  expect(await moderator.asks['bundle.import']({ file: verdict.file })).toMatchObject({
    code: 'bundle-refused',
  });
  expect(await stateOf(moderator)).toBe(before);
}
export const sealed = async (parts: readonly Entry[]): Promise<Uint8Array> =>
  seal(await archive(parts), [mine]);
export const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at, (bytes[at] ?? 0) ^ 1);
export const without = (name: string): Entry[] => entries.filter((one) => !one.name.endsWith(name));
