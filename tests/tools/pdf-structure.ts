/** Our own check of a tagged PDF against the rules of PDF/UA-1 that a program can see. Not a claim of conformance. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  PDFHexString,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);
const known = new Set([
  'Document',
  'H1',
  'H2',
  'H3',
  'P',
  'L',
  'LI',
  'LBody',
  'Table',
  'TR',
  'TH',
  'TD',
  'Figure',
  'Span',
  'Form',
]);
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
};

function contentOf(doc: PDFDocument, page: PDFDict): string {
  const contents = page.lookup(name('Contents'));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => doc.context.lookup(ref)) : [contents];
  return streams
    .map((stream) => {
      if (!(stream instanceof PDFRawStream)) return '';
      const packed = stream.dict.lookup(name('Filter'))?.toString() === '/FlateDecode';
      return Buffer.from(packed ? inflateSync(stream.contents) : stream.contents).toString('latin1');
    })
    .join('\n');
}

/** Content that is painted outside any tag or artifact, and the marked-content numbers of the page. */
function readContent(text: string): { loose: string[]; numbers: number[] } {
  const loose: string[] = [];
  const numbers: number[] = [];
  let depth = 0;
  for (const line of text.replaceAll(/<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\)/g, '<>').split('\n')) {
    const number = /\/MCID (\d+)/.exec(line);
    if (/\bBDC\s*$|\bBMC\s*$/.test(line)) {
      depth += 1;
      if (number) numbers.push(Number(number[1]));
    } else if (/^\s*EMC\s*$/.test(line)) depth -= 1;
    else if (depth === 0 && /(^|\s)(Tj|TJ|f|f\*|S|s|B|b|Do|sh)\s*$/.test(line)) loose.push(line.trim());
  }
  if (depth !== 0) loose.push('marked content not closed');
  return { loose, numbers };
}

/** Gives a list of faults; empty when the structure is in order. */
export async function structureFaults(bytes: Uint8Array): Promise<string[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const faults: string[] = [];
  const catalog = doc.catalog;
  const language = catalog.lookup(name('Lang'));
  if (!(language instanceof PDFString || language instanceof PDFHexString)) faults.push('no language');
  if (catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString() !== 'true')
    faults.push('not marked');
  if (!catalog.has(name('Metadata'))) faults.push('no metadata');
  if (catalog.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'))?.toString() !== 'true')
    faults.push('title not shown');

  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const used = new Map<string, Set<number>>();
  let lastHeading = 0;
  const walk = (element: PDFDict, parent: string): void => {
    const type = element.get(name('S'))?.toString().slice(1) ?? '';
    if (!known.has(type)) faults.push(`unknown type ${type}`);
    if (parents[type] && !parents[type].includes(parent)) faults.push(`${type} in ${parent}`);
    if (type === 'Figure' && !element.has(name('Alt'))) faults.push('figure without words');
    if (type === 'TH' && !element.has(name('A'))) faults.push('head cell without scope');
    const level = /^H(\d)$/.exec(type);
    if (level) {
      if (Number(level[1]) > lastHeading + 1) faults.push(`heading ${type} after level ${lastHeading}`);
      lastHeading = Number(level[1]);
    }
    const kids = element.lookup(name('K'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []) {
      const item = doc.context.lookup(kid);
      if (!(item instanceof PDFDict)) continue;
      if (item.get(name('Type'))?.toString() === '/MCR') {
        const page = item.get(name('Pg'));
        const set = used.get(String(page)) ?? new Set();
        set.add(item.lookup(name('MCID'), PDFNumber).asNumber());
        used.set(String(page), set);
      } else if (item.get(name('Type'))?.toString() !== '/OBJR') walk(item, type);
    }
  };
  for (const kid of root.lookup(name('K'), PDFArray).asArray()) walk(doc.context.lookup(kid, PDFDict), '');

  doc.getPages().forEach((page, i) => {
    const { loose, numbers } = readContent(contentOf(doc, page.node));
    if (loose.length) faults.push(`page ${i + 1}: ${loose.length} painted outside tags (${loose[0] ?? ''})`);
    const own = used.get(String(page.ref)) ?? new Set();
    const missing = numbers.filter((n) => !own.has(n));
    if (missing.length || own.size !== numbers.length) faults.push(`page ${i + 1}: content and tree differ`);
    if (page.node.get(name('Tabs'))?.toString() !== '/S') faults.push(`page ${i + 1}: tab order`);
    const annotations = page.node.lookup(name('Annots'));
    for (const ref of annotations instanceof PDFArray ? annotations.asArray() : []) {
      const annotation = doc.context.lookup(ref, PDFDict);
      if (!annotation.has(name('StructParent'))) faults.push(`page ${i + 1}: field not in the tree`);
      if (!annotation.has(name('TU'))) faults.push(`page ${i + 1}: field without words`);
    }
  });
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (
      object instanceof PDFDict &&
      object.get(name('Type'))?.toString() === '/FontDescriptor' &&
      !object.has(name('FontFile2'))
    )
      faults.push('font not embedded');
  }
  return [...new Set(faults)];
}
