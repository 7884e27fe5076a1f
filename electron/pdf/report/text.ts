/** Lines of text: breaking to a width, and painting them so that what is extracted keeps its spaces. */
import { typedText } from '../../../shared/text/typed-text.ts';
import type { FontStyle, Measure } from './fonts.ts';
import { columnWidth, need, pen, sheet, type Paper } from './paper.ts';
import { paintMixedLine } from './outline-words.ts';
import type { StructureNode } from './tagger.ts';

export type TextStyle = {
  readonly style: FontStyle;
  readonly size: number;
  readonly colour: string;
  readonly leading: number;
};

/** Text as it is printed: composed form (NFC), no control characters but line breaks, tabs as spaces. */
export function printable(text: string): string {
  // Controls and direction marks have no glyph and would print as blanks; joiners (U+200C, U+200D) shape letters and stay.
  // What ends a line or parts two words does so on paper too: no two words become one.
  return typedText(text)
    .normalize('NFC')
    .replaceAll('\t', ' ')
    .replace(/(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu, '');
}

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
  for (const paragraph of printable(text).split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(/ +/)) {
      if (!word) continue;
      for (const piece of pieces(measure, word, width, style, size)) {
        const wide = measure.width(piece, style, size);
        if (line && used + space + wide > width) {
          lines.push(line);
          line = piece;
          used = wide;
        } else {
          line = line ? `${line} ${piece}` : piece;
          used = line === piece ? wide : used + space + wide;
        }
      }
    }
    lines.push(line);
  }
  return lines;
}

/** A word cut into pieces that each fit the width; almost always the word itself. */
function pieces(measure: Measure, word: string, width: number, style: FontStyle, size: number): string[] {
  if (measure.width(word, style, size) <= width) return [word];
  const out: string[] = [];
  let piece = '';
  for (const char of word) {
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
      paintLines(paper, part, x, paper.y, how);
    });
    paper.y += part.length * how.leading;
    from += part.length;
  }
}

/** Paints lines from a top edge. A space ends each line: without it extraction joins the words of two lines. */
export function paintLines(
  paper: Paper,
  lines: readonly string[],
  x: number,
  top: number,
  how: TextStyle,
): void {
  lines.forEach((line, i) => {
    const baseline = top + i * how.leading + how.size;
    if (paper.measure.scripts.needsOutline(line)) paintMixedLine(paper, line, x, baseline, how);
    else if (line) paper.doc.text(`${line} `, x, baseline);
  });
}
