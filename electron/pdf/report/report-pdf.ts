/** The report as a PDF: drawn by jsPDF and autotable, tagged by us, with places kept for the signatures. Never on the main thread. */
import { jsPDF } from 'jspdf';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Report } from '../../../shared/report/model.ts';
import { shortFingerprint } from '../../../shared/report/words.ts';
import { drawBlock, drawHeadAndFoot } from './blocks.ts';
import { finish } from './finish.ts';
import { loadFonts } from './fonts.ts';
import { asPrinted } from './as-printed.ts';
import { keepWithNext } from './keep-with-next.ts';
import { sheet, type Paper, type SignaturePlace } from './paper.ts';
import { createTagger } from './tagger.ts';

export type ReportPdf = {
  readonly bytes: Uint8Array;
  readonly places: readonly SignaturePlace[];
  readonly pages: number;
};

export type ReportPdfOptions = {
  readonly appVersion: string;
  /** Called as blocks are drawn; returning false stops the work. */
  readonly progress?: (done: number, of: number) => boolean;
};

/**
 * Lays out a report.
 * Takes the report's blocks; gives the bytes of a tagged PDF (built to PDF/UA-1 rules) and where its signature fields go.
 * The same report gives the same bytes, whatever was printed before. What no font shows is printed as its code point.
 * Error: `cancelled` when `progress` said so.
 */
export async function reportPdf(
  given: Report,
  options: ReportPdfOptions,
): Promise<Result<ReportPdf, 'cancelled'>> {
  const report = asPrinted(given);
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
  const measure = loadFonts(doc);
  const made = new Date(report.madeAt);
  const fileId = report.dataFingerprint.slice(0, 32).toUpperCase();
  const producer = `Caselight ${options.appVersion}`;
  doc.setFileId(fileId);
  doc.setCreationDate(made);
  doc.setLanguage('en-GB');
  const title = `${report.title}, ${report.reference}`;
  doc.setProperties({ title, author: report.author, subject: report.marking, creator: producer });

  const tags = createTagger(doc);
  const paper: Paper = { doc, tags, measure, y: sheet.top, places: [], outline: [null], parent: tags.root };
  for (const [i, block] of report.blocks.entries()) {
    if (options.progress && !options.progress(i, report.blocks.length)) return failed('cancelled');
    keepWithNext(paper, report.blocks, i);
    drawBlock(paper, block);
  }
  drawHeadAndFoot(paper, {
    marking: report.marking,
    form: report.form,
    reference: report.reference,
    fingerprint: `Data fingerprint ${shortFingerprint(report.dataFingerprint)}`,
  });
  const drawn = new Uint8Array(doc.output('arraybuffer'));
  const bytes = await finish(drawn, tags.root, {
    title,
    author: report.author,
    subject: report.marking,
    madeAt: report.madeAt,
    producer,
    fileId,
    dataFingerprint: report.dataFingerprint,
  });
  return ok({ bytes, places: paper.places, pages: doc.getNumberOfPages() });
}
