/** What other people's programs say of a signed PDF: pdfsig, qpdf, pdfinfo, pdftotext, OpenSSL, PDFBox Preflight. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { structureFaults } from '../../tools/pdf-structure.ts';
import { preflight } from '../../tools/preflight.ts';
import { runTool } from '../../tools/run-tool.ts';

/** Cuts the first signature and the bytes that it covers out of a file. */
function cutOut(pdf: Buffer): { readonly cms: Buffer; readonly content: Buffer } {
  const text = pdf.toString('latin1');
  const [gapStart, gapEnd, rest] = (/\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/.exec(text) ?? [])
    .slice(1)
    .map(Number);
  if (gapStart === undefined || gapEnd === undefined || rest === undefined) throw new Error('no ByteRange');
  const padded = Buffer.from(text.slice(gapStart + 1, gapEnd - 1), 'hex');
  // 30 82 hh ll: a DER sequence with a length of two bytes, then filler.
  const cms = padded.subarray(0, 4 + padded.readUInt16BE(2));
  return { cms, content: Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, gapEnd + rest)]) };
}

/** OpenSSL's word on the signature as CAdES, with the certificate inside it as the one that is trusted. */
function openssl(file: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-cms-'));
  const at = (name: string): string => path.join(folder, name);
  const { cms, content } = cutOut(readFileSync(file));
  writeFileSync(at('s.p7s'), cms);
  writeFileSync(at('s.bin'), content);
  runTool('openssl', ['pkcs7', '-inform', 'DER', '-in', at('s.p7s'), '-print_certs', '-out', at('s.pem')]);
  const verify = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', at('s.p7s')];
  const against = ['-content', at('s.bin'), '-CAfile', at('s.pem'), '-out', at('o')];
  const said = runTool('openssl', verify.concat(against));
  rmSync(folder, { recursive: true, force: true });
  return said.out;
}

const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');

/** Expects that all of them call the file good, and that it holds these texts. */
export async function expectGoodPdf(file: string, texts: readonly string[]): Promise<void> {
  const judged = runTool('pdfsig', ['-nocert', file]).out;
  expect(judged).toContain('Signature is Valid');
  expect(judged).toContain('ETSI.CAdES.detached');
  expect(judged).toContain('Total document signed');
  const checked = runTool('qpdf', ['--check', file]);
  expect(checked.code, checked.out).toBe(0);
  expect(checked.out).not.toMatch(/warning/i);
  const info = runTool('pdfinfo', [file]).out;
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Encrypted:\s+no/);
  expect(info).toMatch(/JavaScript:\s+no/);
  expect(openssl(file)).toContain('CAdES Verification successful');
  expect(preflight(file)).toBe('valid');
  expect(await structureFaults(readFileSync(file))).toEqual([]);
  // In reading order by the tags: a text that runs over a page is whole there, without the foot of the page.
  const read = withoutSpace(runTool('pdfinfo', ['-struct-text', file]).out.replaceAll('"', ''));
  const drawn = withoutSpace(runTool('pdftotext', ['-layout', file, '-']).out);
  for (const text of texts) {
    const wanted = withoutSpace(text);
    expect(read.includes(wanted.replaceAll('"', '')) || drawn.includes(wanted), text).toBe(true);
  }
}
