/** The report as a PDF, judged by programs that are not ours: qpdf, poppler, PDFBox Preflight, pdfsig. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPdf } from '../../../electron/pdf/report/report-pdf.ts';
import { buildReport, type Block, type Report } from '../../../shared/report/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { filledAudit } from '../../fixtures/report/filled-audit.ts';
import { structureFaults } from '../../tools/pdf-structure.ts';
import { preflight } from '../../tools/preflight.ts';
import { runTool } from '../../tools/run-tool.ts';

const tier2 = toolkits.find((t) => t.id === 'tier2-full');
if (!tier2) throw new Error('The tier 2 toolkit is built in');
const toolkit = tier2;
const folder = mkdtempSync(path.join(tmpdir(), 'caselight-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (over: Partial<Report> = {}): Report => ({
  ...buildReport({
    toolkit,
    audit: filledAudit(toolkit, 120),
    problems: [],
    signer: { name: 'A-17', role: 'Early help auditor', agency: 'North locality' },
    dataFingerprint: '9e417c025d8a11f6'.repeat(4),
    madeAt: '2026-11-21T10:42:07.000Z',
    appVersion: '0.1.0',
  }),
  ...over,
});
const options = { appVersion: '0.1.0' } as const;

async function written(file: string, report: Report): Promise<string> {
  const pdf = await reportPdf(report, options);
  if (!pdf.ok) throw new Error(pdf.code);
  const full = path.join(folder, file);
  writeFileSync(full, pdf.value.bytes);
  return full;
}
const withText = (text: string): Report => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: 'Names', id: 'n' },
    { kind: 'labelled', label: 'Name', text },
    { kind: 'facts', title: 'Names', rows: [['Name', text]] },
  ];
  return made({ blocks });
};

describe('a full tier 2 report', () => {
  let file = '';
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    file = await written('full.pdf', made());
    bytes = new Uint8Array(await import('node:fs').then((fs) => fs.readFileSync(file)));
  });

  it('is sound (qpdf)', () => {
    expect(runTool('qpdf', ['--check', file])).toMatchObject({ code: 0 });
  });

  it('is valid PDF/A-1b (PDFBox Preflight)', () => {
    expect(preflight(file)).toBe('valid');
  });

  it('has no fault in its tags that a program can see', async () => {
    expect(await structureFaults(bytes)).toEqual([]);
  });

  it('says its title, language and tags', () => {
    const { out } = runTool('pdfinfo', [file]);
    expect(out).toMatch(/Tagged:\s+yes/);
    expect(out).toContain('Tier 2');
    expect(out).toContain('T2-0417, version 1');
    const tree = runTool('pdfinfo', ['-struct-text', file]).out;
    expect(tree).toMatch(/H1[^\n]*\n\s+"[^"]+"/);
    expect(tree).toContain('TH');
    expect(tree).toContain('3i');
  });

  it('carries marking, reference, data fingerprint and page x of y on each page', () => {
    const pages = Number(/Pages:\s+(\d+)/.exec(runTool('pdfinfo', [file]).out)?.[1]);
    expect(pages).toBeGreaterThan(8);
    for (let page = 1; page <= pages; page += 1) {
      const text = runTool('pdftotext', ['-f', String(page), '-l', String(page), file, '-']).out;
      for (const wanted of [
        'OFFICIAL-SENSITIVE',
        'T2-0417, version 1',
        'Data fingerprint 9E41 7C02 5D8A 11F6',
        `page ${page} of ${pages}`,
      ]) {
        expect(text).toContain(wanted);
      }
    }
  });

  it('has bookmarks for sections and questions', () => {
    const outline = JSON.stringify(JSON.parse(runTool('qpdf', ['--json', '--json-key=outlines', file]).out));
    expect(outline).toContain('3i');
    expect(outline).toContain('Grades at a glance');
  });

  it('keeps the words of two lines apart', () => {
    const text = runTool('pdftotext', [file, '-']).out.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'the record of 2 September shows what was asked, what Robin said and what followed from it.',
    );
  });

  it('gives the same bytes for the same audit', async () => {
    const again = await reportPdf(made(), options);
    expect(again.ok && Buffer.from(again.value.bytes).equals(bytes)).toBe(true);
  });
});

describe('names of any script', () => {
  const names = [
    'Łukasz Żółć',
    'Siân O’Brien',
    'Nguyễn Thị Đặng',
    'Юлия Щербакова',
    'Νίκος Παπαδόπουλος',
    'محمد علي',
    'שרה כהן',
    'क्षित्रय शर्मा',
    'ਸਿੰਘ',
    'தமிழ்',
    'বাংলা',
    '小明',
    '김민준',
    'አበበ',
    'დავით',
    'Ẹ̀kọ́',
  ];

  it('are printed and can be searched, each in its own letters', async () => {
    const file = await written('names.pdf', withText(names.map((n, i) => `${i} ${n};`).join(' ')));
    const text = runTool('pdftotext', [file, '-'])
      .out.normalize('NFC')
      .replaceAll(/[\u202A-\u202E]/g, '');
    for (const one of names) expect(text.includes(one.normalize('NFC')), one).toBe(true);
    expect(runTool('qpdf', ['--check', file]).code).toBe(0);
    expect(preflight(file)).toBe('valid');
  });

  it('leave ink on the paper: no name is a blank', async () => {
    for (const one of names) {
      const file = await written(
        'ink.pdf',
        made({
          marking: ' ',
          form: ' ',
          reference: ' ',
          blocks: [{ kind: 'text', text: one, tone: 'plain' }],
        }),
      );
      const grey = runTool('pdftoppm', [
        '-r',
        '40',
        '-gray',
        '-y',
        '40',
        '-H',
        '40',
        '-x',
        '0',
        '-W',
        '330',
        file,
        path.join(folder, 'ink'),
      ]);
      expect(grey.code).toBe(0);
      const image = await import('node:fs').then((fs) => fs.readFileSync(path.join(folder, 'ink-1.pgm')));
      const pixels = image.subarray(image.length - 40 * 330);
      expect(
        pixels.some((value) => value < 128),
        one,
      ).toBe(true);
    }
  });
});

describe('long and awkward content', () => {
  it('splits a row taller than a page and loses no word', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `w${i}`);
    const table: Block = {
      kind: 'table',
      title: 'Actions',
      columns: ['No.', 'What'],
      rows: [
        ['1', words.join(' ')],
        ['2', 'after'],
      ],
    };
    const file = await written(
      'tall.pdf',
      made({ blocks: [{ kind: 'heading', level: 1, text: 'Tall', id: 't' }, table] }),
    );
    const text = new Set(runTool('pdftotext', [file, '-']).out.split(/\s+/));
    expect(words.filter((word) => !text.has(word))).toEqual([]);
    expect(text.has('after')).toBe(true);
    expect(
      await structureFaults(new Uint8Array(await import('node:fs').then((fs) => fs.readFileSync(file)))),
    ).toEqual([]);
  });

  it('cuts a word wider than the page instead of losing it', async () => {
    const long = 'x'.repeat(400);
    const file = await written('wide.pdf', withText(long));
    const text = runTool('pdftotext', ['-raw', file, '-']).out;
    expect((text.match(/x/g) ?? []).length).toBeGreaterThanOrEqual(800);
  });

  it('repeats table heads on the next page with their words', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [String(i), 'text']);
    const file = await written(
      'heads.pdf',
      made({
        blocks: [
          { kind: 'heading', level: 1, text: 'Heads', id: 'h' },
          { kind: 'table', title: 'T', columns: ['Number', 'Wording'], rows },
        ],
      }),
    );
    const second = runTool('pdftotext', ['-f', '2', '-l', '2', file, '-']).out;
    expect(second).toContain('Wording');
  });
});
