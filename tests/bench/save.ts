/**
 * One save with everything that hangs on it (document, history, summary, search text), over a bare insert of the same bytes
 * into the same kind of encrypted file with the same flush to the disk.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyConnection } from '../../electron/vault/file/connection.ts';
import { packChanged } from '../../electron/vault/records/chain.ts';
import { Database } from '../../electron/vault/file/sqlite.ts';
import { emptyAnswer } from '../../shared/audit/answer.ts';
import type { PatchOperation } from '../../shared/json/operation.ts';
import type { Bench } from './context.ts';
import { must, tier2 } from './large-vault.ts';
import { madeText } from './made-text.ts';
import { median, percentile, type Figure } from './measure.ts';
import { openService } from './search.ts';

/** A SQLCipher file with the vault's settings and one table. */
function bareFile(folder: string) {
  const db = new Database(path.join(folder, 'bare.db'));
  keyConnection(db, Buffer.alloc(32, 1));
  for (const pragma of [
    'locking_mode=EXCLUSIVE',
    'temp_store=MEMORY',
    'journal_mode=WAL',
    'synchronous=FULL',
  ])
    db.pragma(pragma);
  db.pragma('secure_delete=ON');
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, document TEXT, patches BLOB, summary TEXT, text TEXT)');
  return { db, insert: db.prepare('INSERT INTO t (document, patches, summary, text) VALUES (?, ?, ?, ?)') };
}

/** Gives the figures for audits whose boxes hold so many words. */
async function saving(bench: Bench, words: number): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
  cpSync(await bench.empty(), folder, { recursive: true });
  const { store, close } = await openService(folder);
  const bare = bareFile(folder);
  const { text } = madeText(words);
  const toolkit = tier2();
  let tick = Date.now();
  const who = () => ({ at: new Date((tick += 1)).toISOString(), author: 'Auditor A-09' });
  try {
    const { summary } = must(await store.audits.create({ ...who(), toolkit, carryFrom: null }));
    const firsts = new Set<string>(toolkit.parts.filter((one) => one.after.length === 0).map(({ id }) => id));
    const questions = toolkit.sections
      .filter(({ part }) => firsts.has(part))
      .flatMap((section) => section.questions)
      .filter((one) => one.comment !== 'none');
    const fill = questions.map(({ id }): PatchOperation => ({
      op: 'add',
      path: `/answers/${id}`,
      value: { ...emptyAnswer, rationale: text(words) } as never,
    }));
    const filled = await store.audits.save({ ...who(), audit: summary.id, basedOn: 1, changes: fill });
    let { revision } = must(filled);
    const pointer = `/answers/${questions[3]?.id}/rationale`;
    let before = text(words);
    const ours: number[] = [];
    const theirs: number[] = [];
    let bytes = 0;
    const document = JSON.stringify(must(await store.audits.open({ audit: summary.id })).audit);
    for (let round = 0; round < (bench.quick ? 40 : 200); round += 1) {
      const after = `${before.slice(0, -1)} ${text(6)}`.slice(-words * 9);
      const change: PatchOperation = { op: 'replace', path: pointer, value: after };
      const patches = packChanged({ forward: [change], backward: [{ ...change, value: before }] });
      const told = JSON.stringify(summary);
      const began = performance.now();
      bare.insert.run(document, patches, told, after);
      theirs.push(performance.now() - began);
      bytes = document.length + patches.length + told.length + after.length;
      const start = performance.now();
      const saved = await store.audits.save({
        ...who(),
        audit: summary.id,
        basedOn: revision,
        changes: [change],
      });
      ours.push(performance.now() - start);
      ({ revision } = must(saved));
      before = after;
      // Between two saves a person types: what follows a save has its pause.
      if (round % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 600));
    }
    // As the page does: what was saved is checked at once. Here the next save comes at some moment of that check.
    const meeting: number[] = [];
    const found: number[] = [];
    const saveOne = async (): Promise<void> => {
      const change: PatchOperation = { op: 'replace', path: pointer, value: text(words) };
      const saved = await store.audits.save({
        ...who(),
        audit: summary.id,
        basedOn: revision,
        changes: [change],
      });
      ({ revision } = must(saved));
    };
    for (let round = 0; round < (bench.quick ? 20 : 60); round += 1) {
      const began = performance.now();
      await saveOne();
      await store.audits.findings({ audit: summary.id });
      found.push(performance.now() - began);
      await saveOne();
      const checking = store.audits.findings({ audit: summary.id });
      await new Promise((resolve) => setTimeout(resolve, round % 12));
      const start = performance.now();
      await saveOne();
      meeting.push(performance.now() - start);
      await checking;
    }
    const one = `${words} words in ${questions.length} boxes`;
    const ms = (values: readonly number[], share: number): string => percentile(values, share).toFixed(2);
    return [
      {
        what: `saves, ${one}: p95 over median`,
        value: percentile(ours, 0.95) / median(ours),
        unit: 'ratio',
        target: 2,
        detail: `saves that meet a check of the same audit: median ${ms(meeting, 0.5)} ms, p95 ${ms(meeting, 0.95)} ms`,
      },
      {
        what: `save and findings, ${one}, p95`,
        value: percentile(found, 0.95),
        unit: 'ms',
        target: 300,
        detail: `median ${ms(found, 0.5)} ms, longest ${ms(found, 1)} ms`,
      },
      {
        what: `one save, ${one}, over a bare SQLCipher insert of ${Math.round(bytes / 1024)} KiB`,
        value: median(ours) / median(theirs),
        unit: 'ratio',
        target: 1.5,
        detail: `${median(ours).toFixed(2)} ms (p95 ${percentile(ours, 0.95).toFixed(2)}) over ${median(theirs).toFixed(2)} ms (p95 ${percentile(theirs, 0.95).toFixed(2)}), ${ours.length} by turns`,
      },
    ];
  } finally {
    bare.db.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Small, usual and very full audits. */
export async function benchSave(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const words of [20, 80, 500]) figures.push(...(await saving(bench, words)));
  return figures;
}
