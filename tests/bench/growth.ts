/** How a vault grows with what is written in it, save by save, and how long its history takes to be proven. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../electron/vault/file/connection.ts';
import { tendLog } from '../../electron/vault/file/log-mark.ts';
import { makeOperations } from '../../electron/vault/thread/operations.ts';
import { emptyAnswer } from '../../shared/audit/answer.ts';
import type { Bench } from './context.ts';
import { must, tier2 } from './large-vault.ts';
import { fixtureWords, madeText } from './made-text.ts';
import { median, type Figure } from './measure.ts';

const vaultId = 'bench';
const key = () => Buffer.alloc(32, 7);

/** Writes so many words into so many boxes of one audit, by turns, in so many saves. */
async function grown(boxes: number, words: number, saves: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
  const file = path.join(folder, 'vault.db');
  const open = (create: boolean) => {
    const db = must(openDatabase({ file, vaultKey: key(), vaultId, create, appVersion: '0.1.0' }));
    const operations = makeOperations(db, () => undefined);
    operations.whole.rest();
    return { db, operations };
  };
  try {
    const { db, operations } = open(true);
    db.pragma('synchronous=OFF');
    const empty = Number(db.pragma('page_count', { simple: true })) * 4096;
    const toolkit = tier2();
    const firsts = new Set<string>(toolkit.parts.filter((one) => one.after.length === 0).map(({ id }) => id));
    const questions = toolkit.sections
      .filter(({ part }) => firsts.has(part))
      .flatMap((section) => section.questions)
      .filter((one) => one.comment !== 'none')
      .slice(0, boxes);
    const { text } = madeText(3, fixtureWords());
    let tick = Date.UTC(2026, 0, 1);
    const who = () => ({ at: new Date((tick += 700)).toISOString(), author: 'Auditor A-09' });
    const { id } = must(operations.audits.create({ ...who(), toolkit, carryFrom: null })).summary;
    const stands = questions.map(() => '');
    for (let round = 0; round < saves; round += 1) {
      // A box is written for a while, then the next one; some are come back to.
      const box = Math.floor((round * boxes) / saves + (round % 9 === 0 ? boxes / 2 : 0)) % boxes;
      const more = text(Math.max(1, Math.round((words / saves) * (0.5 + (round % 3) / 2))));
      stands[box] = `${stands[box] ?? ''} ${more}`.trimStart();
      const question = questions[box]?.id ?? '';
      const value = { ...emptyAnswer, rationale: stands[box] };
      const isFirst = stands[box] === more;
      must(
        operations.audits.save({
          ...who(),
          audit: id,
          basedOn: round + 1,
          changes: [
            isFirst
              ? { op: 'add', path: `/answers/${question}`, value: value as never }
              : { op: 'replace', path: `/answers/${question}/rationale`, value: stands[box] },
          ],
        }),
      );
      if (round % 40 === 39) {
        operations.audits.search({ text: 'x', limit: 1 });
        operations.whole.pack();
      }
      tendLog(db);
    }
    operations.audits.search({ text: 'x', limit: 1 });
    operations.whole.pack();
    operations.whole.settleNow();
    operations.whole.rest();
    operations.whole.tidy();
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const proving: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const again = open(false);
      const start = performance.now();
      const page = { audit: id, question: null, before: null, limit: 1 };
      const { chainHolds } = must(again.operations.audits.history(page));
      proving.push(performance.now() - start);
      if (!chainHolds) throw new Error('The history does not hold');
      again.db.close();
    }
    const bytes = stands.join('').length;
    return { ratio: statSync(file).size / bytes, size: statSync(file).size, bytes, empty, proving };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the size of the vault over that of its text, for one long box and for many, and the time a history takes to be proven. */
export async function benchGrowth(bench: Bench): Promise<Figure[]> {
  const part = bench.quick ? 10 : 1;
  const one = await grown(1, 5000 / part, 2000 / part);
  const many = await grown(30, 10_000 / part, 2000 / part);
  const told = ({ size, bytes, empty }: typeof one) =>
    `${Math.round(size / 1024)} KiB over ${Math.round(bytes / 1024)} KiB of text; ${Math.round(empty / 1024)} KiB before any word`;
  return [
    {
      what: 'vault over its text after 2,000 saves of one box of 5,000 words',
      value: one.ratio,
      unit: 'ratio',
      target: 12,
      detail: told(one),
    },
    {
      what: 'the same, 10,000 words over 30 boxes',
      value: many.ratio,
      unit: 'ratio',
      target: 8,
      detail: told(many),
    },
    {
      what: 'opening a history of 2,000 revisions, proven for the first time',
      value: median(one.proving),
      unit: 'ms',
      target: 100,
      detail: one.proving.map((each) => each.toFixed(0)).join(', '),
    },
  ];
}
