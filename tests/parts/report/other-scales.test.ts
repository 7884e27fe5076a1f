/** A real PDF of forms on other scales: letters, words, spread and totals stand in its text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { reportPdf } from '../../../electron/pdf/report/report-pdf.ts';
import { buildReport } from '../../../shared/report/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { auditOfScale } from '../../fixtures/scale-audits.ts';
import { metOrNot, sixPoint, withPoints } from '../../fixtures/scale-forms.ts';
import { runTool } from '../../tools/run-tool.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'caselight-scales-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function textOf(toolkit: Toolkit, grades: Readonly<Record<string, string>>): Promise<string> {
  const report = buildReport({
    toolkit,
    audit: auditOfScale(toolkit, grades),
    problems: [],
    signer: null,
    dataFingerprint: '9e417c025d8a11f6'.repeat(4),
    madeAt: '2026-11-21T10:42:07.000Z',
    appVersion: '0.1.0',
  });
  const pdf = await reportPdf(report, { appVersion: '0.1.0' });
  if (!pdf.ok) throw new Error(pdf.code);
  const file = path.join(folder, `${toolkit.id}.pdf`);
  writeFileSync(file, pdf.value.bytes);
  return runTool('pdftotext', ['-layout', file, '-']).out.replace(/\s+/g, ' ');
}

it('six points: each with its letter, section grades and both overall judgements', async () => {
  const text = await textOf(sixPoint, { '1a': 's5', '1b': 's2', '1c': 's5', '3a': 's6', '3b': 's4' });
  for (const words of [
    'Overall grade',
    'Exemplary',
    'Difference made',
    'Grades of sections',
    'Secure or better: 1 of 2',
  ])
    expect(text).toContain(words);
});

it('nought to three: totals are printed as computed', async () => {
  const text = await textOf(withPoints, { '1a': 'p3', '1b': 'p2', '1c': 'p0', '1d': 'na' });
  expect(text).toContain('5 of 9 points (56 %). 1 “Does not arise” left out.');
  expect(text).toContain('Computed by the program from the answers.');
});

it('met or not: the benchmark is the best value', async () => {
  const text = await textOf(metOrNot, { '1a': 'met', '1b': 'partly', '1c': 'not' });
  expect(text).toContain('1 Met, 1 Partly met, 1 Not met. Met: 1 of 3.');
});
