/**
 * Vaults of many audits, made once per run: the program itself makes the vault and names its auditor, then the vault's own
 * code writes the audits, many to one transaction. What it looks over afterwards is what the program would have written.
 */
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../electron/vault/file/connection.ts';
import { makeCommit } from '../../electron/vault/records/commit.ts';
import { makeContext } from '../../electron/vault/records/held.ts';
import { argon2id } from '../../electron/vault/keys/kdf.ts';
import { openSlots } from '../../electron/vault/keys/open-slots.ts';
import { makeOperations } from '../../electron/vault/thread/operations.ts';
import { readSlots } from '../../electron/vault/keys/slots/slot-store.ts';
import { passphraseBytes } from '../../electron/vault/keys/passphrase-bytes.ts';
import { emptyAnswer, type Answer } from '../../shared/audit/answer.ts';
import type { GradeKey } from '../../shared/scales/scale.ts';
import type { PatchOperation } from '../../shared/json/operation.ts';
import type { Result } from '../../shared/result.ts';
import { findProblems } from '../../shared/rules/index.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { launchApp } from '../e2e/driver.ts';
import { passphrase, setUp } from '../e2e/person.ts';
import { madeText } from './made-text.ts';

/** Rationales of an audit, and words in each: what the plan names. */
export const rationales = 40;
export const wordsEach = 80;

/** Audits in one transaction. */
const together = 100;
/** Audits whose problems are really counted; the others take these counts by turns. */
const counted = 24;

export function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`Expected success, got ${result.code} ${JSON.stringify(result.facts ?? {})}`);
  return result.value;
}

export const tier2 = (): Toolkit => {
  const [first] = toolkits;
  if (first === undefined) throw new Error('There is no built-in form');
  return first;
};

/** A folder of the program's data with a vault that has its auditor and no audit yet. */
export async function emptyVault(): Promise<string> {
  const userData = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
  const app = await launchApp({ userData });
  await setUp(app);
  await app.close();
  return userData;
}

/** Opens the database of a vault nobody else has open, with the vault's own code. */
export async function openVault(userData: string) {
  const folder = path.join(userData, 'vault');
  const read = must(await readSlots(folder));
  const { vaultKey, file } = must(await openSlots(argon2id, read, 'passphrase', passphraseBytes(passphrase)));
  const { database, vaultId } = file;
  const db = must(
    openDatabase({
      file: path.join(folder, database),
      vaultKey,
      vaultId,
      create: false,
      appVersion: '0.1.0',
    }),
  );
  const operations = makeOperations(db, () => undefined);
  const close = (): void => {
    operations.whole.rest();
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  };
  return { db, operations, close, file: path.join(folder, database) };
}

type JsonValue = Extract<PatchOperation, { op: 'add' }>['value'];

const grades: readonly GradeKey[] = ['g', 'g', 'ri', 'o', 'in'];

/** Answers of one audit: 40 rationales, grades, and a case reference of its own. */
function answersOf(toolkit: Toolkit, number: number, text: (count: number) => string): PatchOperation[] {
  // The parts that others fill after it are not open yet.
  const firsts = new Set<string>(toolkit.parts.filter((one) => one.after.length === 0).map(({ id }) => id));
  const questions = toolkit.sections
    .filter(({ part }) => firsts.has(part))
    .flatMap((section) => section.questions);
  const answers = new Map<string, Answer>();
  const reference = toolkit.roles['case-reference'];
  if (reference !== undefined)
    answers.set(reference, { ...emptyAnswer, text: `C-${String(number).padStart(5, '0')}` });
  const written = questions.filter((one) => one.comment !== 'none').slice(0, rationales);
  for (const [index, { id, answer }] of written.entries()) {
    const grade = answer.kind === 'grade' ? { grade: grades[(number + index) % grades.length] ?? 'g' } : {};
    answers.set(id, { ...emptyAnswer, ...answers.get(id), ...grade, rationale: text(wordsEach) });
  }
  // A form with fewer comments than that writes the rest into its long boxes.
  for (const { id, answer } of questions) {
    const have = [...answers.values()].filter(
      (one) => one.rationale !== '' || (one.text ?? '').length > 20,
    ).length;
    if (have >= rationales) break;
    if (answer.kind !== 'long-text' || answers.has(id)) continue;
    answers.set(id, { ...emptyAnswer, text: text(wordsEach) });
  }
  return [...answers].map(([id, value]): PatchOperation => ({
    op: 'add',
    path: `/answers/${id}`,
    value: value as unknown as JsonValue,
  }));
}

/** Adds audits numbered from `from` to `to` (excluded) to a vault. Gives ms. */
export async function fillVault(userData: string, from: number, to: number): Promise<number> {
  const start = performance.now();
  const { db, operations, close } = await openVault(userData);
  const { audits } = operations;
  const { writeSummary } = makeCommit(makeContext(db, () => undefined));
  // A crash while filling only means filling again.
  db.pragma('synchronous=OFF');
  const toolkit = tier2();
  const { text } = madeText(11 + from);
  const known: { block: number; warn: number; prompt: number }[] = [];
  const keyOf = db.prepare<[string], number>('SELECT key FROM audits WHERE id = ?').pluck();
  const one = (number: number): void => {
    const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
    const who = { at, author: 'Auditor A-09' };
    const { summary } = must(audits.create({ ...who, toolkit, carryFrom: null }));
    const audit = summary.id;
    const saved = must(audits.save({ ...who, audit, basedOn: 1, changes: answersOf(toolkit, number, text) }));
    if (known.length < counted) {
      const problems = findProblems({
        toolkit,
        audit: must(audits.open({ audit })).audit,
        today: at.slice(0, 10),
        holidays: new Set(),
        others: [],
        localNames: [],
      });
      const count = (severity: 'block' | 'warn' | 'prompt') =>
        problems.filter((problem) => problem.severity === severity).length;
      known.push({ block: count('block'), warn: count('warn'), prompt: count('prompt') });
    }
    const problems = known[number % known.length] ?? saved.summary.problems;
    writeSummary(keyOf.get(audit) ?? 0, { ...saved.summary, problems }, false);
  };
  const some = db.transaction((first: number, last: number) => {
    for (let number = first; number < last; number += 1) one(number);
    // Asking brings the index in line with what was written.
    audits.search({ text: 'x', limit: 1 });
  });
  for (let first = from; first < to; first += together) {
    some(first, Math.min(to, first + together));
    if ((first - from) % 2500 < together) process.stdout.write(`\r  ${first} of ${to} audits written`);
  }
  process.stdout.write(`\r  ${to} of ${to} audits written\n`);
  close();
  return performance.now() - start;
}

export type LargeVaults = {
  /** Folders of program data by number of audits; a quarter, a half and the whole. */
  readonly of: (count: number) => string;
  readonly counts: readonly [number, number, number];
  readonly megabytes: number;
  readonly remove: () => void;
};

/** Makes the three vaults and has the largest looked over. */
export async function makeLargeVaults(whole: number): Promise<LargeVaults> {
  const counts = [whole / 4, whole / 2, whole] as const;
  const folders = new Map<number, string>();
  const last = await emptyVault();
  const remove = (): void => {
    for (const folder of new Set([...folders.values(), last]))
      rmSync(folder, { recursive: true, force: true });
  };
  try {
    let from = 0;
    for (const count of counts) {
      await fillVault(last, from, count);
      from = count;
      if (count === whole) break;
      const copy = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
      cpSync(last, copy, { recursive: true });
      folders.set(count, copy);
    }
    folders.set(whole, last);
    const { operations, close, file } = await openVault(last);
    const { audits, problems } = operations.whole.check();
    close();
    if (audits !== whole || problems.length > 0)
      throw new Error(`The vault is not in order: ${problems.join(' ')}`);
    const of = (count: number): string => {
      const folder = folders.get(count);
      if (folder === undefined) throw new Error(`No vault of ${count} audits was made`);
      return folder;
    };
    return { of, counts, megabytes: statSync(file).size / 1e6, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
