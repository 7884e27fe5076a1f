/** Lines that hold words painted as outlines: the words in their visual order, their characters kept as ActualText. */
import { PDFHexString } from '@cantoo/pdf-lib';
import type { Paper } from './paper.ts';
import { sheet } from './paper.ts';
import { rightToLeft, type Outline } from './scripts.ts';
import type { TextStyle } from './text.ts';

/**
 * Words of a line as they stand on paper, left to right. Words of a right-to-left script that follow one another are
 * turned round as a group, and so are numbers between them (the word-level part of UAX 9 for a left-to-right line).
 */
export function visualOrder(words: readonly string[]): string[] {
  const turned = (i: number): boolean => {
    const word = words[i] ?? '';
    if (rightToLeft.test(word)) return true;
    if (/\p{L}/u.test(word)) return false;
    const before = words.slice(0, i).findLast((w) => /\p{L}/u.test(w));
    const after = words.slice(i + 1).find((w) => /\p{L}/u.test(w));
    return before !== undefined && after !== undefined && rightToLeft.test(before) && rightToLeft.test(after);
  };
  const out: string[] = [];
  let group: string[] = [];
  words.forEach((word, i) => {
    if (turned(i)) group.unshift(word);
    else {
      out.push(...group, word);
      group = [];
    }
  });
  return [...out, ...group];
}

/** Paints one line at a baseline, word by word. */
export function paintMixedLine(
  paper: Paper,
  line: string,
  x: number,
  baseline: number,
  how: TextStyle,
): void {
  const { scripts, width } = paper.measure;
  const space = width(' ', how.style, how.size);
  let left = x;
  for (const word of visualOrder(line.split(' '))) {
    const outline = scripts.needsOutline(word) ? scripts.outline(word) : null;
    if (outline) paintOutline(paper, outline, left, baseline, how);
    else paper.doc.text(`${word} `, left, baseline);
    left += width(word, how.style, how.size) + space;
  }
}

const number = (value: number): string => value.toFixed(3);

/** jsPDF writes points from the top; outlines are written straight into the page, whose origin is at the bottom. */
function paintOutline(paper: Paper, outline: Outline, x: number, baseline: number, how: TextStyle): void {
  const write = (paper.doc.internal as unknown as { write: (...parts: string[]) => void }).write;
  const bottom = sheet.height - baseline;
  const blank = paper.measure.width(' ', how.style, how.size);
  // Extraction places ActualText where characters are drawn, so a blank as wide as the letters stands in their place.
  // Letters of a right-to-left word have one each: readers that sort by place and readers that follow the file both get the word.
  outline.letters.forEach((letter) => {
    write(`/Span <</ActualText ${PDFHexString.fromText(letter.text).toString()}>> BDC`);
    const wide = letter.width * how.size - 2 * blank;
    paper.doc.text('  ', x + letter.x * how.size, baseline, { renderingMode: 'invisible', charSpace: wide });
    write('EMC');
  });
  paper.doc.text(' ', x + outline.width * how.size, baseline, { renderingMode: 'fill', charSpace: 0 });
  const fill = hexColour(how.colour);
  write('q');
  write(`${fill} rg`);
  if (outline.stroke > 0) write(`${fill} RG ${number(outline.stroke * how.size)} w`);
  for (const { operator, points } of outline.steps) {
    const placed = points.map((value, i) =>
      number(i % 2 === 0 ? x + value * how.size : bottom + value * how.size),
    );
    write([...placed, operator].join(' '));
  }
  if (outline.steps.length > 0) write(outline.stroke > 0 ? 'B' : 'f');
  write('Q');
}

function hexColour(hex: string): string {
  return [1, 3, 5].map((i) => (Number.parseInt(hex.slice(i, i + 2), 16) / 255).toFixed(3)).join(' ');
}
