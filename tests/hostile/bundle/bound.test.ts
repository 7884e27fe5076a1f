/** Reports that are soundly signed by the sender and do not belong to the audit they come with: refused, never countersigned. And what goes along of an audit's history. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../shared/audit/audit.ts';
import { SignedHistory } from '../../../shared/bundle/history.ts';
import { buildReport } from '../../../shared/report/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { ownIdentity } from '../../../electron/identity/identity-store.ts';
import { must, sign, writtenAudit } from '../../fixtures/bundles/people.ts';
import { identityOf, openSeal, resealed, takeApart, textOf, utf8, type Entry } from './forging.ts';
import { auditor, audit, entries, moderator, refused, sealed, toModerator } from './attacked.ts';
import { readFileSync } from 'node:fs';

const auditIn = (): Audit =>
  JSON.parse(textOf(entries.find((one) => one.name.endsWith('audit.json'))?.bytes)) as Audit;
const toolkitIn = (): Toolkit =>
  JSON.parse(textOf(entries.find((one) => one.name.endsWith('toolkit.json'))?.bytes)) as Toolkit;
const historyIn = (): SignedHistory =>
  SignedHistory.parse(JSON.parse(textOf(entries.find((one) => one.name.endsWith('history.json'))?.bytes)));

/** A report soundly signed by the auditor, of whatever the forger likes. */
async function signedReport(
  change: (audit: Audit) => Audit,
  more: { readonly blank?: boolean; readonly fingerprint?: string; readonly appVersion?: string } = {},
): Promise<Uint8Array> {
  const [own, identity] = [await ownIdentity(auditor.store().secrets), await identityOf(auditor)];
  if (own === null) throw new Error('no identity');
  const document = auditIn();
  const part = document.parts.at(-1);
  if (part === undefined) throw new Error('not signed');
  const who = { name: own.name, role: own.role, agency: own.agency };
  const appVersion = more.appVersion ?? '0.1.0';
  const report = buildReport({
    toolkit: toolkitIn(),
    audit: change({ ...document, parts: [] }),
    problems: [],
    signer: who,
    signing: 'auditor',
    dataFingerprint: more.fingerprint ?? part.dataFingerprint,
    madeAt: historyIn().signed[0]?.report?.madeAt ?? part.at,
    appVersion,
  });
  const blocks =
    more.blank === true ? report.blocks.filter((one) => one.kind === 'signature') : report.blocks;
  const made = must(
    await auditor.pdf.make({
      report: { ...report, blocks },
      appVersion,
      signing: { identity, ...who, at: part.at },
    }),
  );
  return made.bytes;
}
const withPdf = async (pdf: Uint8Array, history?: (text: SignedHistory) => unknown): Promise<Uint8Array> =>
  sealed(
    await resealed(entries, await identityOf(auditor), {
      part: (one: Entry) => {
        if (one.name.endsWith('report.pdf')) return pdf;
        return history !== undefined && one.name.endsWith('history.json')
          ? utf8(JSON.stringify(history(historyIn())))
          : one.bytes;
      },
    }),
  );
const otherGrade = (one: Audit): Audit => ({
  ...one,
  answers: Object.fromEntries(
    Object.entries(one.answers).map(([id, answer]) => [
      id,
      answer.grade === undefined ? answer : { ...answer, grade: answer.grade === 'o' ? 'in' : 'o' },
    ]),
  ),
});

describe('a report and its audit', () => {
  test('the report made again from the data is the report that came, to the byte', async () => {
    expect(await moderator.look(await withPdf(await signedReport((one) => one)))).toMatchObject({
      outcome: 'good',
      warnings: [],
    });
  });
  test('the report of another audit', async () => {
    const other = await writtenAudit(auditor);
    await sign(auditor, other);
    const { pdf } = must(await auditor.store().signed.get({ audit: other, version: 1 }));
    await refused(await withPdf(pdf ?? new Uint8Array()), 'report-not-of-audit');
  });
  test('a report with other grades and its own fingerprint', async () =>
    refused(
      await withPdf(
        await signedReport(otherGrade, { fingerprint: createHash('sha256').update('x').digest('hex') }),
      ),
      'report-not-of-audit',
    ));
  test('a report with other grades and the fingerprint of the audit', async () =>
    refused(await withPdf(await signedReport(otherGrade)), 'report-not-of-audit'));
  test('a signed page without anything on it', async () =>
    refused(await withPdf(await signedReport((one) => one, { blank: true })), 'report-not-of-audit'));
  test('a report that says it is of another version of the program is told, not called good', async () => {
    const verdict = await moderator.look(
      await withPdf(await signedReport(otherGrade, { appVersion: '0.0.9' })),
    );
    expect(verdict).toMatchObject({ outcome: 'good-with-warnings' });
    expect(verdict.warnings.join(' ')).toMatch(/made with Caselight 0\.0\.9 and could not be made again/);
  });
  test('what the report was made from cannot be left out unseen', async () => {
    const verdict = await moderator.look(
      await withPdf(await signedReport(otherGrade), (one) => ({
        ...one,
        signed: one.signed.map((step) => ({ ...step, report: null })),
      })),
    );
    expect(verdict).toMatchObject({ outcome: 'good-with-warnings' });
  });
});

describe('the history', () => {
  test('words typed and taken out before signing are nowhere in the bytes that leave', async () => {
    const person = auditor;
    const id = await writtenAudit(person);
    const at = (): string => new Date(person.now()).toISOString();
    const write = async (text: string): Promise<void> => {
      const opened = must(await person.store().audits.open({ audit: id }));
      must(
        await person.store().audits.save({
          at: at(),
          author: person.name,
          audit: id,
          basedOn: opened.revision,
          changes: [{ op: 'replace', path: '/answers/3i/rationale', value: text }],
        }),
      );
    };
    await write('Zebulon Canaryname of 12 Feather Lane was seen.');
    await write('The child was seen.');
    await sign(person, id);
    must(
      await person
        .store()
        .audits.reopen({ audit: id, reason: 'One date was wrong.', at: at(), author: person.name }),
    );
    await write('Ottoline Canaryname was named by mistake.');
    await write('The child was seen on the next day.');
    await sign(person, id);
    const file = new Uint8Array(readFileSync(await person.seal({ audits: [id], contacts: [toModerator] })));
    const parts = takeApart(await openSeal(file, moderator));
    for (const { name, bytes } of parts) {
      const text = Buffer.from(bytes).toString('latin1');
      expect(text, name).not.toMatch(/Canaryname|Zebulon|Ottoline|Feather Lane/);
    }
    const history = SignedHistory.parse(
      JSON.parse(textOf(parts.find((one) => one.name.endsWith('history.json'))?.bytes)),
    );
    expect(history.signed.map((one) => one.version)).toEqual([2, 1]);
    expect(JSON.stringify(history.signed[1]?.backward)).toContain('The child was seen.');
    expect(await moderator.look(file)).toMatchObject({ outcome: 'good' });
  });
  test('a history that does not lead to the audit, or whose signed texts do not hold', async () => {
    const pdf = entries.find((one) => one.name.endsWith('report.pdf'))?.bytes ?? new Uint8Array();
    const changed = (step: (one: SignedHistory['signed'][number]) => unknown) => (one: SignedHistory) => ({
      ...one,
      signed: one.signed.map(step),
    });
    const operation = { op: 'replace', path: '/answers/3i/rationale', value: 'It was never so.' };
    await refused(
      await withPdf(
        pdf,
        changed((one) => ({ ...one, backward: [...one.backward, operation] })),
      ),
      'content-invalid',
    );
    await refused(
      await withPdf(
        pdf,
        changed((one) => ({ ...one, backward: [{ op: 'remove', path: '/nowhere' }] })),
      ),
      'content-invalid',
    );
  });
  test('a history that is not there is said', async () => {
    const without = await resealed(entries, await identityOf(auditor), {
      part: (one) => (one.name.endsWith('history.json') ? null : one.bytes),
    });
    const verdict = await moderator.look(await sealed(without));
    expect(verdict.lines[4]?.more).toMatch(/No history came along/);
    expect(verdict.outcome).toBe('good-with-warnings');
  });
});

test('titles are the form’s own, and no name turns the line around it', async () => {
  const forged = await resealed(entries, await identityOf(auditor), {
    manifest: (m) => ({
      ...m,
      audits: m.audits.map((one) => ({ ...one, toolkitTitle: 'Another \u202Etitle\nsecond line' })),
    }),
  });
  const verdict = await moderator.look(await sealed(forged));
  expect(verdict.audits[0]?.toolkitTitle).toBe(toolkitIn().title);
  expect(JSON.stringify(verdict)).not.toContain('Another');
  expect(audit).toBe(auditIn().id);
});
