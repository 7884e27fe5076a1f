/** A report of a few blocks as a file, and the words that another program reads out of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { reportPdf } from '../../../electron/pdf/report/report-pdf.ts';
import type { Block, Report } from '../../../shared/report/index.ts';
import { runTool } from '../../tools/run-tool.ts';

/** A report of these blocks and nothing else. */
export const reportOf = (blocks: readonly Block[]): Report => ({
  title: 'Print',
  reference: 'T2-0417, version 1',
  form: 'Form',
  marking: 'OFFICIAL-SENSITIVE',
  dataFingerprint: '9e417c025d8a11f6'.repeat(4),
  madeAt: '2026-11-21T10:42:07.000Z',
  author: 'A-17',
  language: 'en-GB',
  blocks: [{ kind: 'heading', level: 1, text: 'Print', id: 'h' }, ...blocks],
});

/** Lays out the blocks; gives the bytes. */
export async function bytesOf(blocks: readonly Block[]): Promise<Buffer> {
  const pdf = await reportPdf(reportOf(blocks), { appVersion: '0.1.0' });
  if (!pdf.ok) throw new Error(pdf.code);
  return Buffer.from(pdf.value.bytes);
}

/** A folder for the files of one test file. */
export function printing() {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-print-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return {
    /** The words poppler reads, without the marks of direction it adds. */
    words: async (blocks: readonly Block[], ...options: readonly string[]): Promise<string> => {
      count += 1;
      const file = path.join(folder, `${count}.pdf`);
      writeFileSync(file, await bytesOf(blocks));
      return runTool('pdftotext', [...options, file, '-'])
        .out.normalize('NFC')
        .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
    },
  };
}

export const paragraphOf = (text: string): Block => ({ kind: 'text', text, tone: 'plain' });
