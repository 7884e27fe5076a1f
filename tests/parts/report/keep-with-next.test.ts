/** Headings and what they head stand on one page, whatever comes after them and however full the page is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { reportPdf } from '../../../electron/pdf/report/report-pdf.ts';
import type { Block, Report } from '../../../shared/report/index.ts';
import { runTool } from '../../tools/run-tool.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'caselight-keep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = (lines: number): string =>
  Array.from({ length: lines }, (_, n) => `Line ${n + 1} of a reason that is long enough.`).join('\n');
const good = { key: 'g', word: 'Good', letter: 'G', look: 4 } as const;

/** Every kind of block that can stand under a heading. */
const under = (n: number): Block[] =>
  [
    [{ kind: 'labelled', label: 'Why this grade', text: words(6) }],
    [{ kind: 'facts', title: 'Facts', rows: [['Reasons', words(9)]] }],
    [{ kind: 'table', title: 'Actions', columns: ['What', 'Who'], rows: [[words(7), 'Worker']] }],
    [{ kind: 'grade', label: 'Grade', grade: good, descriptor: words(3) }],
    [{ kind: 'list', title: 'Evidence', items: [words(2), words(1)] }],
    [{ kind: 'signature', field: `Signature${n}`, label: 'Signature: Auditor' }],
    [
      {
        kind: 'spread',
        title: 'Grades',
        sentence: 'Three are Good.',
        bars: [
          { ...good, count: 3 },
          { ...good, key: 'ri', count: 1 },
        ],
      },
    ],
    [{ kind: 'alert', title: 'Risk record', rows: [['What', words(4)]] }],
    [{ kind: 'text', text: words(4), tone: 'plain' }],
  ].map((blocks) => blocks as Block[])[n % 9] ?? [];

// It once did.
it('a heading never stands alone at the foot of a page', async () => {
  const blocks: Block[] = [];
  for (let n = 0; n < 180; n += 1) {
    blocks.push(
      { kind: 'heading', level: 2, text: `Section heading ${n}`, id: `s${n}` },
      { kind: 'heading', level: 3, text: `Question heading ${n}`, id: `q${n}` },
      ...under(n),
      { kind: 'text', text: words(1 + ((n * 7) % 23)), tone: 'plain' },
    );
  }
  const report: Report = {
    title: 'Headings',
    reference: 'T2-0417, version 1',
    form: 'Form',
    marking: 'OFFICIAL-SENSITIVE',
    dataFingerprint: '9e417c025d8a11f6'.repeat(4),
    madeAt: '2026-11-21T10:42:07.000Z',
    author: 'A-17',
    language: 'en-GB',
    blocks,
  };
  const pdf = await reportPdf(report, { appVersion: '0.1.0' });
  if (!pdf.ok) throw new Error(pdf.code);
  const file = path.join(folder, 'headings.pdf');
  writeFileSync(file, pdf.value.bytes);
  const pages = runTool('pdftotext', ['-layout', file, '-'])
    .out.split('\f')
    .filter((page) => page.trim() !== '');
  expect(pages.length).toBeGreaterThan(60);
  const last = pages.map((page) => {
    const lines = page
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const foot = lines.findIndex((line) => line.startsWith('Data fingerprint'));
    expect(foot).toBeGreaterThan(0);
    return lines[foot - 1] ?? '';
  });
  expect(
    last.filter((line) => /heading \d+$/.test(line) || /^(Why this grade|Evidence|Risk record)$/.test(line)),
  ).toEqual([]);
  // Nor are pages left half empty for it: the text fills what it filled before, within a few pages.
  expect(pages.length).toBeLessThan(110);
});
