/** What jsPDF cannot write: the structure tree, language, metadata packet, colour intent and file id. ISO 32000-1 and ISO 14289-1 rules. */
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFRef,
  type PDFDict,
} from '@cantoo/pdf-lib';
import { srgbProfile } from './icc.ts';
import type { Content, StructureNode } from './tagger.ts';
import { metadataPacket, type Metadata } from './metadata.ts';

const isContent = (kid: StructureNode | Content): kid is Content => 'mcid' in kid;

/** Adds what is missing to a file jsPDF made. Takes its bytes, the tagged tree and the metadata; gives the finished bytes. */
export async function finish(
  bytes: Uint8Array,
  root: StructureNode,
  metadata: Metadata,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  // The Info dictionary must say what the metadata packet says.
  pdf.setProducer(metadata.producer);
  pdf.setModificationDate(new Date(metadata.madeAt));
  const context = pdf.context;
  const catalog = pdf.catalog;
  writeTree(pdf, root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('Lang'), PDFString.of('en-GB'));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  catalog.set(PDFName.of('Metadata'), packet(context, metadata));
  catalog.set(PDFName.of('OutputIntents'), context.obj([colourIntent(context)]));
  const id = PDFHexString.of(metadata.fileId);
  context.trailerInfo.ID = context.obj([id, id]);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function packet(context: PDFContext, metadata: Metadata): PDFRef {
  const stream = context.stream(new TextEncoder().encode(metadataPacket(metadata)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  return context.register(stream);
}

function colourIntent(context: PDFContext): PDFDict {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
}

/** The tree, and for each page the way back from its content to the elements (ParentTree). */
function writeTree(pdf: PDFDocument, root: StructureNode): void {
  const context = pdf.context;
  const pages = pdf.getPages();
  const parents: PDFRef[][] = pages.map(() => []);
  const rootRef = context.nextRef();

  const element = (node: StructureNode, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const dict = context.obj({ Type: 'StructElem', S: node.type, P: parent });
    if (node.alt !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(node.alt));
    if (node.actualText !== undefined)
      dict.set(PDFName.of('ActualText'), PDFHexString.fromText(node.actualText));
    if (node.scope) dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: node.scope }));
    const kids = context.obj([]);
    for (const kid of node.kids) {
      if (!isContent(kid)) {
        kids.push(element(kid, ref));
        continue;
      }
      const page = pages[kid.page - 1];
      if (!page) throw new Error('Marked content on a page that does not exist');
      const own = parents[kid.page - 1];
      if (own) own[kid.mcid] = ref;
      kids.push(context.obj({ Type: 'MCR', Pg: page.ref, MCID: kid.mcid }));
    }
    dict.set(PDFName.of('K'), kids);
    context.assign(ref, dict);
    return ref;
  };

  const top = element(root, rootRef);
  const numbers = context.obj([]);
  pages.forEach((page, i) => {
    page.node.set(PDFName.of('StructParents'), context.obj(i));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    numbers.push(context.obj(i));
    numbers.push(context.register(context.obj(parents[i] ?? [])));
  });
  const parentTree = context.register(context.obj({ Nums: numbers }));
  context.assign(
    rootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: context.obj([top]),
      ParentTree: parentTree,
      ParentTreeNextKey: pages.length,
    }),
  );
  pdf.catalog.set(PDFName.of('StructTreeRoot'), rootRef);
}
