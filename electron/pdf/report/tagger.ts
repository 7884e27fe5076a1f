/**
 * Tags for a PDF that jsPDF draws: marked content around what is painted, and the structure tree that finish.ts writes.
 * jsPDF cannot tag by itself (parallax/jsPDF issue 461); ISO 32000-1, 14.7 and 14.8 say what is written here.
 */
import type { jsPDF } from 'jspdf';

export type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span';

export type Content = { readonly page: number; readonly mcid: number };

export type StructureNode = {
  readonly type: StructureType;
  readonly kids: (StructureNode | Content)[];
  /** Alternative text of a figure. */
  alt?: string;
  /** Header cells say which way they lead. */
  scope?: 'Row' | 'Column';
  /** The characters, where what is painted are outlines. */
  actualText?: string;
};

export type Tagger = {
  readonly root: StructureNode;
  /** Adds an element under a parent. */
  add: (parent: StructureNode, type: StructureType) => StructureNode;
  /** Paints content that belongs to an element. */
  mark: (node: StructureNode, paint: () => void) => void;
  /** Begin and end, where painting happens between two hooks. */
  begin: (node: StructureNode) => void;
  beginArtifact: () => void;
  end: () => void;
  /** Paints something that carries no meaning: rules, heads, feet. */
  artifact: (paint: () => void) => void;
  /** Marked-content count of each page, 1-based. */
  readonly counts: Map<number, number>;
};

/** Makes the tagger of one document. */
export function createTagger(doc: jsPDF): Tagger {
  const root: StructureNode = { type: 'Document', kids: [] };
  const counts = new Map<number, number>();
  const write = (operator: string): void => {
    (doc.internal as unknown as { write: (...text: string[]) => void }).write(operator);
  };
  let open = false;
  const begin = (operator: string): void => {
    if (open) throw new Error('Marked content must not be nested');
    open = true;
    write(operator);
  };
  const end = (): void => {
    if (!open) throw new Error('No marked content to end');
    open = false;
    write('EMC');
  };
  const beginNode = (node: StructureNode): void => {
    const page = doc.getCurrentPageInfo().pageNumber;
    const mcid = counts.get(page) ?? 0;
    counts.set(page, mcid + 1);
    node.kids.push({ page, mcid });
    begin(`/${node.type} <</MCID ${mcid}>> BDC`);
  };
  return {
    root,
    counts,
    add: (parent, type) => {
      const node: StructureNode = { type, kids: [] };
      parent.kids.push(node);
      return node;
    },
    mark: (node, paint) => {
      beginNode(node);
      paint();
      end();
    },
    begin: beginNode,
    beginArtifact: () => begin('/Artifact BMC'),
    end,
    artifact: (paint) => {
      begin('/Artifact BMC');
      paint();
      end();
    },
  };
}
