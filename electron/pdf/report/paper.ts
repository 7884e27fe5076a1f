/** The paper: page size, margins, the cursor, colours. One object that every block is drawn onto. */
import type { jsPDF } from 'jspdf';
import type { StructureNode, Tagger } from './tagger.ts';
import { fontFamily, type FontStyle, type Measure } from './fonts.ts';

/** Points. A4 portrait. */
export const sheet = { width: 595.28, height: 841.89, left: 56, right: 56, top: 84, bottom: 68 } as const;
export const columnWidth = sheet.width - sheet.left - sheet.right;
export const footLine = sheet.height - sheet.bottom;

/** Print colours: the light theme's ink and grades, all at least 4.5 to 1 on white where they carry text. */
export const ink = {
  plain: '#1B2429',
  quiet: '#4C5A61',
  rule: '#B9C2C6',
  soft: '#F1F2EE',
  risk: '#9B1C2E',
} as const;
/** The eleven looks of a grade (shared/scales/looks.ts), best first; the first is that of no grade. Lines: how far apart those of a bar are. */
export const gradeLook: readonly { readonly fill: string; readonly text: string; readonly lines?: number }[] =
  [
    { fill: '#E3E6E4', text: '#1B2429' },
    { fill: '#1F5FA8', text: '#FFFFFF' },
    { fill: '#2F6FAE', text: '#FFFFFF' },
    { fill: '#4A8AC4', text: '#10161A' },
    { fill: '#5B9BD1', text: '#10161A' },
    { fill: '#6A97A6', text: '#10161A' },
    { fill: '#A98A3A', text: '#10161A', lines: 12 },
    { fill: '#B3801F', text: '#10161A', lines: 10 },
    { fill: '#B7730F', text: '#10161A', lines: 8 },
    { fill: '#985A10', text: '#FFFFFF', lines: 6 },
    { fill: '#833C12', text: '#FFFFFF', lines: 5 },
    { fill: '#6B1F14', text: '#FFFFFF', lines: 4 },
  ];

export type SignaturePlace = {
  readonly field: string;
  /** Zero-based page index. */
  readonly page: number;
  /** PDF user space: left, bottom, width, height in points. */
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

export type Paper = {
  readonly doc: jsPDF;
  readonly tags: Tagger;
  readonly measure: Measure;
  /** Distance of the next line's top from the top of the page, points. */
  y: number;
  readonly places: SignaturePlace[];
  /** Outline entries to hang the next level under. */
  readonly outline: unknown[];
  readonly parent: StructureNode;
};

/** Makes room: starts a new page unless `height` points fit above the foot. */
export function need(paper: Paper, height: number): void {
  if (paper.y + height > footLine) newPage(paper);
}

/** Starts a new page and puts the cursor at its top. */
export function newPage(paper: Paper): void {
  paper.doc.addPage();
  paper.y = sheet.top;
}

/** Sets the font for what is painted next. */
export function pen(paper: Paper, style: FontStyle, size: number, colour: string): void {
  paper.doc.setFont(fontFamily, style);
  paper.doc.setFontSize(size);
  paper.doc.setTextColor(colour);
}
