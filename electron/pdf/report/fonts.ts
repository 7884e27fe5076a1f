/** The report's two fonts, read once, with the measures that line breaking needs: jsPDF's own are too slow and say nothing of missing glyphs. */
import { readFileSync } from 'node:fs';
import type { jsPDF } from 'jspdf';
import { assetPath } from '../../assets.ts';
import type { Run } from './line-runs.ts';
import { createScripts, type Scripts } from './scripts.ts';

export type FontStyle = 'normal' | 'bold';
export const fontFamily = 'Noto Sans';

const files: Readonly<Record<FontStyle, Parameters<typeof assetPath>[0]>> = {
  normal: 'noto-sans-regular.ttf',
  bold: 'noto-sans-bold.ttf',
};
const base64 = new Map<FontStyle, string>();

function fontText(style: FontStyle): string {
  let text = base64.get(style);
  if (text === undefined) {
    text = readFileSync(assetPath(files[style])).toString('base64');
    base64.set(style, text);
  }
  return text;
}

/** What jsPDF knows of an embedded TrueType font; its own types leave this out. */
type EmbeddedFont = {
  metadata: {
    cmap: { unicode: { codeMap: Record<number, number> } };
    head: { unitsPerEm: number };
    hmtx: { widths: number[]; metrics: { advance: number }[] };
    widthOfGlyph: (glyph: number) => number;
  };
};

export type Measure = {
  /** Width in points of a text at a size, without kerning, exactly as jsPDF sets it. */
  width: (text: string, style: FontStyle, size: number) => number;
  /** Width in points of a run of a line. */
  runWidth: (run: Run, style: FontStyle, size: number) => number;
  /** True when the font has a glyph for the code point. */
  covers: (codePoint: number) => boolean;
  /** Words that have to be painted as outlines. */
  scripts: Scripts;
};

/** Embeds both fonts into the document and gives their measures. */
export function loadFonts(doc: jsPDF): Measure {
  const widths: Record<FontStyle, Map<number, number>> = { normal: new Map(), bold: new Map() };
  const fonts = {} as Record<FontStyle, EmbeddedFont['metadata']>;
  for (const style of ['normal', 'bold'] as const) {
    doc.addFileToVFS(files[style], fontText(style));
    doc.addFont(files[style], fontFamily, style);
    doc.setFont(fontFamily, style);
    fonts[style] = (doc.internal as unknown as { getFont: () => EmbeddedFont }).getFont().metadata;
  }
  const advance = (codePoint: number, style: FontStyle): number => {
    const known = widths[style].get(codePoint);
    if (known !== undefined) return known;
    const glyph = fonts[style].cmap.unicode.codeMap[codePoint] ?? 0;
    // jsPDF gives glyph widths in thousandths of the font size.
    const value = fonts[style].widthOfGlyph(glyph) / 1000;
    widths[style].set(codePoint, value);
    return value;
  };
  const covers = (codePoint: number): boolean => fonts.normal.cmap.unicode.codeMap[codePoint] !== undefined;
  const scripts = createScripts(covers);
  const plainWidth = (text: string, style: FontStyle): number => {
    let sum = 0;
    for (const char of text) sum += advance(char.codePointAt(0) ?? 32, style);
    return sum;
  };
  const runWidth = (run: Run, style: FontStyle, size: number): number => {
    const rightToLeft = run.level % 2 === 1;
    const outline = run.outlined ? scripts.outline(run, { bold: style === 'bold', rightToLeft }) : null;
    return (outline?.width ?? plainWidth(run.text, style)) * size;
  };
  const width = (text: string, style: FontStyle, size: number): number =>
    scripts.needsOutline(text)
      ? scripts.runs(text).reduce((sum, run) => sum + runWidth(run, style, size), 0)
      : plainWidth(text, style) * size;
  return { width, runWidth, covers, scripts };
}
