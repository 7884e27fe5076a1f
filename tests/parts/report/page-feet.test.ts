/** Whatever form and however much is written: no heading, question, label or head of a table stands alone at the foot of a page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportPdf } from '../../../electron/pdf/report/report-pdf.ts';
import { buildReport, type Report } from '../../../shared/report/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { filledAudit } from '../../fixtures/report/filled-audit.ts';
import { runTool } from '../../tools/run-tool.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'caselight-feet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Line = { readonly y: number; readonly text: string };

/** The lines of each page from top to bottom, by the places of their words in the file. */
function pagesOf(file: string): Line[][] {
  const { out } = runTool('pdftotext', ['-bbox', file, '-']);
  return out
    .split('<page ')
    .slice(1)
    .map((page) => {
      const words = [...page.matchAll(/yMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g)].map(([, y, word]) => ({
        y: Math.round(Number(y)),
        word: (word ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&apos;', "'"),
      }));
      const lines = new Map<number, string[]>();
      for (const { y, word } of words) {
        const near = [...lines.keys()].find((at) => Math.abs(at - y) <= 2) ?? y;
        lines.set(near, [...(lines.get(near) ?? []), word]);
      }
      return [...lines].map(([y, all]) => ({ y, text: all.join(' ') })).toSorted((a, b) => a.y - b.y);
    });
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Everything in a report that stands over something else. */
function heads(report: Report): Map<string, string> {
  const found = new Map<string, string>();
  report.blocks.forEach((block, at) => {
    if (block.kind === 'heading') found.set(plain(block.text), 'heading');
    if (block.kind === 'labelled') found.set(plain(block.label), 'label');
    if (block.kind === 'list' || block.kind === 'alert') found.set(plain(block.title), 'title');
    if (block.kind === 'table') found.set(plain(block.columns.join(' ')), 'head of a table');
    // What is asked heads its answer.
    if (block.kind === 'text' && block.tone === 'quiet' && report.blocks[at - 1]?.kind === 'heading')
      found.set(plain(block.text), 'question');
  });
  return found;
}

/** The head that a page's text ends with, or ends within: a long one goes over several lines. */
function headAt(lines: readonly Line[], over: ReadonlyMap<string, string>): string | null {
  for (const count of [1, 2, 3, 4, 5]) {
    const end = plain(
      lines
        .slice(-count)
        .map(({ text }) => text)
        .join(' '),
    );
    if (over.has(end)) return end;
    // A line that is nearly full begins a head; a short one may be an answer that reads the same.
    const begun = end.length > 60 && [...over.keys()].find((head) => head.startsWith(`${end} `));
    if (begun !== undefined && begun !== false) return begun;
  }
  return null;
}

describe.each(toolkits.map((toolkit) => [toolkit.id, toolkit] as const))('%s', (_id, toolkit) => {
  it.each([4, 35, 90, 180, 400])(
    'nothing that heads something stands at a page’s foot (%i words a box)',
    async (words) => {
      const report = buildReport({
        toolkit,
        audit: filledAudit(toolkit, words),
        problems: [],
        signer: null,
        dataFingerprint: '9e417c025d8a11f6'.repeat(4),
        madeAt: '2026-11-21T10:42:07.000Z',
        appVersion: '0.1.0',
      });
      const pdf = await reportPdf(report, { appVersion: '0.1.0' });
      if (!pdf.ok) throw new Error(pdf.code);
      const file = path.join(folder, `${toolkit.id}-${words}.pdf`);
      writeFileSync(file, pdf.value.bytes);
      const over = heads(report);
      const pages = pagesOf(file);
      expect(pages.length).toBe(pdf.value.pages);
      const alone = pages.flatMap((lines, page) => {
        // The foot of the page is the last thing on it; what stands over it is the last of the text.
        const foot = lines.findLastIndex(({ text }) => text.includes('Data fingerprint'));
        expect(foot).toBeGreaterThan(0);
        const last = headAt(lines.slice(0, foot), over);
        return last === null ? [] : [`page ${page + 1}: ${over.get(last)} “${last}”`];
      });
      expect(alone).toEqual([]);
    },
  );
});
