/** What is read through before signing is what is signed: the same model, with who signs in it, and nothing that no longer applies. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signingHandlers } from '../../electron/ipc/handlers/signing.ts';
import { contentFingerprint } from '../../electron/vault/exchange/fingerprint.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { News } from '../../shared/contract.ts';
import type { Report } from '../../shared/report/index.ts';
import { ok } from '../../shared/result.ts';
import { makePerson, risingClock, writtenAudit, type Person } from '../fixtures/bundles/people.ts';
import { runTool } from '../tools/run-tool.ts';
import { must, passphrase, temporaryFolder } from './support.ts';

const place = temporaryFolder();
const canary = 'Brambling';
const laid: Report[] = [];
const news: News[] = [];
let robin: Person;
let asks: ReturnType<typeof signingHandlers>;

beforeAll(async () => {
  robin = await makePerson(place.folder, 'Robin', 'Auditor', risingClock().now);
  asks = signingHandlers({
    // Completeness is not what is tested here: nothing holds up.
    store: () => ({
      ...robin.store(),
      audits: {
        ...robin.store().audits,
        findings: async (input) => {
          const found = await robin.store().audits.findings(input);
          return found.ok ? ok({ ...found.value, problems: [] }) : found;
        },
      },
    }),
    undecided: async (one) => (await robin.vault.keptAside()?.undecided(one)) ?? 0,
    checkPassphrase: (typed) => robin.vault.checkPassphrase(typed),
    work: {
      make: (input, progress) => {
        laid.push(input.report);
        return robin.pdf.make(input, progress);
      },
    },
    tell: (one) => void news.push(one),
    now: robin.now,
    appVersion: '0.1.0',
  });
});
afterAll(async () => {
  await robin.end();
  rmSync(place.folder, { recursive: true, force: true });
});

/** An audit whose H10 is "no", in which the follow-up of "yes" had been written before. */
async function written(): Promise<{ audit: AuditId; revision: number }> {
  const audit = await writtenAudit(robin);
  const { revision } = must(await robin.store().audits.open({ audit }));
  const answer = (more: object) => ({
    rationale: '',
    evidence: [],
    noEvidence: false,
    marked: false,
    ...more,
  });
  const saved = must(
    await robin.store().audits.save({
      at: new Date(robin.now()).toISOString(),
      author: 'Robin',
      audit,
      basedOn: revision,
      changes: [
        { op: 'add', path: '/answers/H10', value: answer({ yesNo: 'no' }) as never },
        { op: 'add', path: `/answers/${followUp}`, value: answer({ text: canary }) as never },
      ],
    }),
  );
  return { audit, revision: saved.revision };
}
/** Shown only where H10 is "yes". */
const followUp = 'H10a';

const sign = async (audit: AuditId, reportFingerprint: string, statements: number) =>
  asks['sign.sign']({
    audit,
    part: 'auditor',
    reportFingerprint,
    statements: Array.from({ length: statements }, () => true),
    passphrase,
  });

test('the model that is read is the model that is laid out and signed, with who signs in it', async () => {
  const { audit } = await written();
  const read = must(await asks['sign.prepare']({ audit, part: 'auditor', signer: null }));
  expect(JSON.stringify(read.report)).toContain('Robin, Auditor, Wrenshire Partnership');
  must(await sign(audit, read.reportFingerprint, read.statements.length));
  expect(laid.at(-1)).toEqual(read.report);
  expect(news.at(-1)).toEqual({ kind: 'progress', task: 'report', done: 1, of: 1 });
});

test('nothing is signed once a word, the person or the fingerprint is another', async () => {
  const { audit, revision } = await written();
  const read = must(await asks['sign.prepare']({ audit, part: 'auditor', signer: null }));
  const count = read.statements.length;
  expect(await sign(audit, 'ab'.repeat(32), count)).toMatchObject({ code: 'content-changed' });
  must(
    await robin.store().audits.save({
      at: new Date(robin.now()).toISOString(),
      author: 'Robin',
      audit,
      basedOn: revision,
      changes: [{ op: 'replace', path: '/answers/H10/rationale', value: 'One more word.' }],
    }),
  );
  expect(await sign(audit, read.reportFingerprint, count)).toMatchObject({ code: 'content-changed' });
  const again = must(await asks['sign.prepare']({ audit, part: 'auditor', signer: null }));
  must(await sign(audit, again.reportFingerprint, count));
});

test('an answer of a question that no longer applies is not read, printed, signed or sealed, and stays in the history', async () => {
  const { audit } = await written();
  const before = must(await robin.store().audits.open({ audit })).audit;
  expect(JSON.stringify(before)).toContain(canary);
  const read = must(await asks['sign.prepare']({ audit, part: 'auditor', signer: null }));
  expect(JSON.stringify(read.report)).not.toContain(canary);
  must(await sign(audit, read.reportFingerprint, read.statements.length));

  const after = must(await robin.store().audits.open({ audit })).audit;
  expect(JSON.stringify(after)).not.toContain(canary);
  const signed = must(await robin.store().signed.get({ audit, version: 0 }));
  expect(JSON.stringify(signed.document)).not.toContain(canary);
  expect(signed.dataFingerprint).toBe(contentFingerprint({ ...after, parts: [] }));
  const file = path.join(place.folder, 'signed.pdf');
  writeFileSync(file, signed.pdf ?? new Uint8Array());
  expect(runTool('pdftotext', [file, '-']).out).not.toContain(canary);

  const kept = must(
    await robin.store().audits.history({ audit, question: followUp, before: null, limit: 5 }),
  );
  expect(JSON.stringify(kept)).toContain(canary);
});
