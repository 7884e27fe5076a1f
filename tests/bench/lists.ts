/** Lists over what others sent: 600 received audits with their reports and reviews, in the thread's own code over a real encrypted file. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../electron/vault/file/connection.ts';
import { makeOperations, type Operations } from '../../electron/vault/thread/operations.ts';
import { emptyAnswer } from '../../shared/audit/answer.ts';
import type { Audit } from '../../shared/audit/audit.ts';
import { newReview } from '../../shared/moderation/new-review.ts';
import type { Review } from '../../shared/moderation/review.ts';
import type { Bench } from './context.ts';
import { must, tier2 } from './large-vault.ts';
import { madeText } from './made-text.ts';
import { median, type Figure } from './measure.ts';

/** A report of a usual audit. */
const reportBytes = 150 * 1024;
const person = { role: 'Moderator', agency: 'North', fingerprint: 'ab'.repeat(32) };
const robin = { ...person, name: 'Robin' };
const own = { ...person, name: 'Wren', fingerprint: 'cd'.repeat(32) };

function open(folder: string, create: boolean) {
  const file = path.join(folder, 'vault.db');
  const db = must(
    openDatabase({ file, vaultKey: Buffer.alloc(32, 5), vaultId: 'bench', create, appVersion: '0.1.0' }),
  );
  const operations = makeOperations(db, () => undefined);
  operations.whole.rest();
  return { db, operations };
}

/** A whole audit of somebody else: every gradable question graded, with reasons. */
function auditOf(number: number, template: Audit, text: (count: number) => string): Audit {
  const grades = ['o', 'g', 'g', 'ri', 'in'];
  const answers = tier2()
    .sections.flatMap((section) => section.questions)
    .filter((one) => one.answer.kind === 'grade')
    .map(({ id }, index) => [
      id,
      { ...emptyAnswer, grade: grades[(number + index) % grades.length], rationale: text(80) },
    ]);
  return {
    ...template,
    id: randomUUID() as Audit['id'],
    reference: `T2-${String(number).padStart(4, '0')}`,
    answers: Object.fromEntries(answers) as Audit['answers'],
  };
}

/** A review in which every grade was agreed with but one. */
function reviewed(review: Review, audit: Audit): Review {
  const said = { tests: { evidence: 'yes', style: 'yes', nextSteps: 'yes', reason: '' }, conversation: null };
  const questions = Object.entries(audit.answers).map(([id, { grade }], index) => [
    id,
    index === 3
      ? { ...said, status: 'proposed', proposed: grade === 'g' ? 'ri' : 'g', reason: 'The plan is thin.' }
      : { ...said, status: 'agreed', reason: '' },
  ]);
  return { ...review, outcome: 'accept-with-changes', questions: Object.fromEntries(questions) as never };
}

/** Takes in `count` audits: two thirds for moderation, half of them reviewed and finished, one third copies with a review. */
function fill(operations: Operations, count: number): void {
  const toolkit = tier2();
  const { text } = madeText(5);
  const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString();
  const made = must(operations.audits.create({ at: at(0), author: 'A', toolkit, carryFrom: null }));
  const { audit: template } = must(operations.audits.open({ audit: made.summary.id }));
  for (let number = 1; number <= count; number += 1) {
    const bundle = randomUUID();
    const audit = auditOf(number, template, text);
    const isCopy = number % 3 === 0;
    const begun = newReview({ audit, moderator: robin, at: at(number), before: null });
    must(
      operations.received.lay({
        at: at(number),
        bundle,
        purpose: isCopy ? 'copy' : 'for-moderation',
        sender: { ...robin, reviewCounted: true },
        fingerprint: 'ef'.repeat(32),
        audit,
        toolkit,
        history: '[]',
        pdf: randomBytes(reportBytes),
        pdfSha256: 'ef'.repeat(32),
        review: isCopy ? { ...reviewed(begun, audit), finishedAt: at(number) } : null,
        keepUntil: '2027-11-21',
      }),
    );
    const { fingerprint: sender } = robin;
    const sealed = { manifest: '{}', manifestSha256: '11'.repeat(32), created: at(number), sender };
    must(operations.received.takeIn({ at: at(number), bundle, ...sealed, warnings: [] }));
    if (isCopy || number % 3 === 1) continue;
    const who = { audit: audit.id, at: at(number), moderator: own, ownCertificates: [own.fingerprint] };
    const { review, revision } = must(operations.reviews.open(who));
    const { questions, outcome } = reviewed(review, audit);
    const changes = [
      { op: 'replace' as const, path: '/questions', value: questions as never },
      { op: 'replace' as const, path: '/outcome', value: outcome },
    ];
    must(operations.reviews.save({ audit: audit.id, basedOn: revision, changes, at: at(number) }));
    const done = must(operations.reviews.newest({ audit: audit.id })).review;
    const finish = { audit: audit.id, at: at(number), review: done, moderator: own, signature: '' };
    must(operations.reviews.finish({ ...finish, pdf: null }));
  }
}

/** Everything the desk asks for when it is opened. */
const askAll = ({ reviews, received }: Operations) => ({
  desk: reviews.desk().length,
  copies: received.copies().length,
  load: reviews.load({ own: [own.fingerprint] }).length,
  reviews: reviews.drift().reviews,
});

/** Gives the time of desk, copies, load and drift together, the first time after opening, and the memory they took. */
export async function benchLists(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 60 : 600;
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
  try {
    const made = open(folder, true);
    made.db.pragma('synchronous=OFF');
    fill(made.operations, count);
    made.db.close();
    const times: number[] = [];
    /** Processor time, all threads: on a busy machine the rest is waiting for a processor. */
    const worked: number[] = [];
    const memory: number[] = [];
    let told = '';
    for (let round = 0; round < 5; round += 1) {
      const { db, operations } = open(folder, false);
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const before = process.memoryUsage().rss;
      const used = process.cpuUsage();
      const start = performance.now();
      told = JSON.stringify(askAll(operations));
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      worked.push((user + system) / 1000);
      memory.push((process.memoryUsage().rss - before) / 1024 / 1024);
      db.close();
    }
    const what = `desk, copies, load and drift over ${count} received audits with reports`;
    return [
      {
        what,
        value: median(times),
        unit: 'ms',
        target: 60,
        detail: `${told}; each the first time after opening: ${times.map((one) => one.toFixed(0)).join(', ')} ms; processor time ${median(worked).toFixed(0)} ms`,
      },
      {
        what: `${what}, more memory`,
        value: median(memory),
        unit: 'MiB',
        target: 10,
        detail: memory.map((one) => one.toFixed(1)).join(', '),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
