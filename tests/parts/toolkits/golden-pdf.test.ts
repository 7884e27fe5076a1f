/**
 * The golden fixture of each form, from answers to problems to the text of the PDF, compared with a file that a person
 * has read. After a wanted change: `npx vitest run --config tests/vitest.config.ts --project parts golden-pdf -u`, then read the difference.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportPdf } from '../../../electron/pdf/report/report-pdf.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { buildReport, type ReportInput } from '../../../shared/report/index.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { runTool } from '../../tools/run-tool.ts';
import { auditOf, formOf, inputOf, readFixture, today } from '../../unit/toolkits/made-audit.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'caselight-golden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const goldenFile = (name: string): string =>
  path.join(import.meta.dirname, '../../fixtures/audits/golden', `${name}.txt`);

function goldenAudit(id: string, parts: Partial<Audit> = {}): Audit {
  const read = readFixture(id);
  const at = '2026-11-20T09:00:00.000Z';
  return auditOf(formOf(id), read.answers, {
    actions: read.actions,
    escalations: read.escalations,
    sectionsLeftOut: read.sectionsLeftOut,
    waivers: read.waivers.map((one) => ({ ...one, at })),
    ...parts,
  });
}

/** Problems, then the text another program reads out of the PDF. */
async function wholeText(name: string, audit: Audit, more: Partial<ReportInput> = {}): Promise<string> {
  const toolkit = formOf(audit.toolkit.id);
  const problems = findProblems(inputOf(toolkit, audit, { today }));
  const report = buildReport({
    toolkit,
    audit,
    problems,
    signer: { name: 'Auditor A-09', role: 'Quality auditor', agency: 'Wren House' },
    dataFingerprint: '9e417c025d8a11f6'.repeat(4),
    madeAt: '2026-11-20T10:42:07.000Z',
    appVersion: '0.1.0',
    ...more,
  });
  const pdf = await reportPdf(report, { appVersion: '0.1.0' });
  if (!pdf.ok) throw new Error(pdf.code);
  const file = path.join(folder, `${name}.pdf`);
  writeFileSync(file, pdf.value.bytes);
  const read = runTool('pdftotext', ['-enc', 'UTF-8', file, '-']);
  expect(read.code).toBe(0);
  const found = problems.map(
    (one) =>
      `${one.severity} ${one.key}: ${one.message} Because: ${one.because}${one.waived === undefined ? '' : ` Reason given: ${one.waived}`}`,
  );
  const text = read.out.replaceAll('\f', '\n=== page ===\n').replaceAll(/[ \t]+$/gm, '');
  return `Problems: ${found.length}\n${found.map((one) => `- ${one}\n`).join('')}\n${text.trim()}\n`;
}

describe.each(toolkits.map((one) => one.id))('%s', (id) => {
  it('gives the problems and the printed text of its golden file', async () => {
    expect(existsSync(goldenFile(id))).toBe(true);
    await expect(await wholeText(id, goldenAudit(id))).toMatchFileSnapshot(goldenFile(id));
  });
});

const signature = (
  part: string,
  name: string,
  role: string,
  certificate: string,
): Audit['parts'][number] => ({
  part,
  name,
  role,
  agency: 'Wren House',
  at: part === 'auditor' ? '2026-11-20T10:42:07.000Z' : '2026-12-01T14:05:00.000Z',
  dataFingerprint: (part === 'auditor' ? '9e' : 'c4').repeat(32),
  certificateFingerprint: certificate,
});

it('the print of a file audit has the parts signed since, and says who signed which', async () => {
  const complete = goldenAudit('file-audit');
  const audit: Audit = {
    ...complete,
    state: 'signed',
    actions: complete.actions.map((one) => ({
      ...one,
      reply: 'Done with the family.',
      doneOn: '2026-12-01',
      doneEvidence: 'Case note of 1 December',
    })),
    parts: [
      signature('auditor', 'Auditor A-09', 'Quality auditor', 'ab'.repeat(32)),
      signature('team-manager', 'Manager TM-01', 'Team manager', ''),
    ],
  };
  const text = await wholeText('file-audit-print', audit, { signer: null, print: true });
  const words = text.replaceAll(/\s+/g, ' ');
  expect(words).toContain('Handed over on this laptop');
  expect(words).toContain('It carries no signature of its own');
  expect(words).toContain('Left out of this audit by choice.');
  expect(words).toContain('Case note of 1 December');
  await expect(text).toMatchFileSnapshot(goldenFile('file-audit-print'));
});

// It was once missing without a word.
it('a section left out by choice is named in the report', () => {
  const audit = goldenAudit('file-audit', { sectionsLeftOut: ['identity'] });
  const report = buildReport({
    toolkit: formOf('file-audit'),
    audit,
    problems: [],
    signer: null,
    dataFingerprint: '9e'.repeat(32),
    madeAt: '2026-11-20T10:42:07.000Z',
    appVersion: '0.1.0',
  });
  const at = report.blocks.findIndex((one) => one.kind === 'heading' && one.id === 's-identity');
  expect(report.blocks[at + 1]).toMatchObject({ kind: 'text' });
  expect(JSON.stringify(report.blocks.slice(at, at + 4))).toContain('Left out of this audit by choice.');
});
