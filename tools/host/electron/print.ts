/** printToPDF of the stand-in, through the same Chromium code Electron uses. */
import type { CDPSession } from 'playwright-core';

const PAPER_INCHES: Record<string, { width: number; height: number }> = {
  A3: { width: 11.7, height: 16.54 },
  A4: { width: 8.27, height: 11.7 },
  A5: { width: 5.83, height: 8.27 },
  Letter: { width: 8.5, height: 11 },
  Legal: { width: 8.5, height: 14 },
};

/** Prints the page; measures are inches, as in Electron. Gives the bytes of the PDF. */
export async function printPage(cdp: CDPSession, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const wanted = options.pageSize ?? 'Letter';
  const size = typeof wanted === 'string' ? PAPER_INCHES[wanted] : wanted;
  if (!size) throw new Error(`This host has no page size named ${JSON.stringify(wanted)}`);
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {};
  const { data } = await cdp.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    scale: options.scale ?? 1,
    paperWidth: size.width,
    paperHeight: size.height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    ...(options.headerTemplate === undefined ? {} : { headerTemplate: options.headerTemplate }),
    ...(options.footerTemplate === undefined ? {} : { footerTemplate: options.footerTemplate }),
    ...(options.pageRanges === undefined ? {} : { pageRanges: options.pageRanges }),
  });
  return Buffer.from(data, 'base64');
}
