/** Lines of text: breaking to a width, and painting them so that what is extracted keeps its spaces. */
import { isRightToLeft } from '../../../shared/report/direction.ts';
import { printable } from '../../../shared/report/printable.ts';
import type { FontStyle, Measure } from './fonts.ts';
import { rightToLeftLine } from './line-runs.ts';
import { columnWidth, need, pen, sheet, type Paper } from './paper.ts';
import { paintMixedLine } from './outline-words.ts';
import type { StructureNode } from './tagger.ts';

export type TextStyle = {
  readonly style: FontStyle;
  readonly size: number;
  readonly colour: string;
  readonly leading: number;
};

/** Where a text with tabs stands in a line of words, a wide blank keeps its columns apart; whole tables are drawn as such. */
const inColumns = (text: string): string => text.replaceAll(/ *\t */g, '\u2003 ');

/**
 * Breaks a text into lines no wider than `width` points.
 * A word that is wider than a line by itself (an address, a long code) is cut, never lost. Line breaks in the text are kept.
 */
export function breakLines(
  measure: Measure,
  text: string,
  width: number,
  style: FontStyle,
  size: number,
): string[] {
  const space = measure.width(' ', style, size);
  const lines: string[] = [];
  for (const paragraph of inColumns(printable(text)).split('\n')) {
    const mark = isRightToLeft(paragraph) ? rightToLeftLine : '';
    let line = '';
    let used = 0;
    for (const word of paragraph.split(/ +/)) {
      if (!word) continue;
      for (const piece of pieces(measure, word, width, style, size)) {
        const wide = measure.width(piece, style, size);
        if (line && used + space + wide > width) {
          lines.push(mark + line);
          line = piece;
          used = wide;
        } else {
          line = line ? `${line} ${piece}` : piece;
          used = line === piece ? wide : used + space + wide;
        }
      }
    }
    lines.push(mark + line);
  }
  return lines;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word cut into pieces that each fit the width; almost always the word itself. */
function pieces(measure: Measure, word: string, width: number, style: FontStyle, size: number): string[] {
  if (measure.width(word, style, size) <= width) return [word];
  const out: string[] = [];
  let piece = '';
  for (const { segment: char } of clusters.segment(word)) {
    if (piece && measure.width(piece + char, style, size) > width) {
      out.push(piece);
      piece = '';
    }
    piece += char;
  }
  return piece ? [...out, piece] : out;
}

/** Paints lines as one element, over page ends where needed. The cursor ends below the last line. */
export function paragraph(
  paper: Paper,
  node: StructureNode,
  text: string,
  how: TextStyle,
  at: { readonly x?: number; readonly width?: number } = {},
): void {
  const x = at.x ?? sheet.left;
  const lines = breakLines(paper.measure, text, at.width ?? columnWidth, how.style, how.size);
  let from = 0;
  while (from < lines.length) {
    need(paper, how.leading);
    const room = Math.max(1, Math.floor((sheet.height - sheet.bottom - paper.y) / how.leading));
    const part = lines.slice(from, from + room);
    // The colour and font are set inside the marked content, since jsPDF writes them with the text.
    paper.tags.mark(node, () => {
      pen(paper, how.style, how.size, how.colour);
      paintLines(paper, part, x, paper.y, how, at.width ?? columnWidth);
    });
    paper.y += part.length * how.leading;
    from += part.length;
  }
}

/** Paints lines from a top edge; those of a right-to-left paragraph end at the right edge of `width`. A space ends each line: without it extraction joins the words of two lines. */
export function paintLines(
  paper: Paper,
  lines: readonly string[],
  x: number,
  top: number,
  how: TextStyle,
  width?: number,
): void {
  lines.forEach((line, i) => {
    const baseline = top + i * how.leading + how.size;
    if (paper.measure.scripts.needsOutline(line)) {
      const isTurned = width !== undefined && line.startsWith(rightToLeftLine);
      const wide = isTurned ? paper.measure.width(line, how.style, how.size) : 0;
      paintMixedLine(paper, line, isTurned ? x + width - wide : x, baseline, how);
    } else if (line) paper.doc.text(`${line} `, x, baseline);
  });
}
