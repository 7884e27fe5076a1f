/** Lines that hold runs painted as outlines: each run at its place on paper, written in reading order, its characters kept as ActualText. */
import { PDFHexString } from '@cantoo/pdf-lib';
import { inVisualOrder, type Run } from './line-runs.ts';
import type { Paper } from './paper.ts';
import { sheet } from './paper.ts';
import type { Outline } from './scripts.ts';
import type { TextStyle } from './text.ts';

/** Paints one line at a baseline. */
export function paintMixedLine(
  paper: Paper,
  line: string,
  x: number,
  baseline: number,
  how: TextStyle,
): void {
  const { scripts, runWidth } = paper.measure;
  const runs = scripts.runs(line);
  const places = new Map<Run, number>();
  let left = x;
  for (const run of inVisualOrder(runs)) {
    places.set(run, left);
    left += runWidth(run, how.style, how.size);
  }
  for (const run of runs) {
    const at = places.get(run) ?? x;
    const outline = run.outlined
      ? scripts.outline(run, { bold: how.style === 'bold', rightToLeft: run.level % 2 === 1 })
      : null;
    if (outline) paintOutline(paper, outline, at, baseline, how);
    else paper.doc.text(run.text, at, baseline);
  }
  // A blank ends the line: without it extraction joins the words of two lines.
  paper.doc.text(' ', left, baseline);
}

const number = (value: number): string => value.toFixed(3);

/** jsPDF writes points from the top; outlines are written straight into the page, whose origin is at the bottom. */
function paintOutline(paper: Paper, outline: Outline, x: number, baseline: number, how: TextStyle): void {
  const write = (paper.doc.internal as unknown as { write: (...parts: string[]) => void }).write;
  const bottom = sheet.height - baseline;
  const blank = paper.measure.width(' ', how.style, how.size);
  // Extraction places ActualText where characters are drawn, so a blank as wide as the letters stands in their place.
  // Letters that go from right to left have one each: readers that sort by place and readers that follow the file both get the word.
  outline.letters.forEach((letter) => {
    write('q');
    write(`/Span <</ActualText ${PDFHexString.fromText(letter.text).toString()}>> BDC`);
    const wide = letter.width * how.size - 2 * blank;
    paper.doc.text('  ', x + letter.x * how.size, baseline, { renderingMode: 'invisible', charSpace: wide });
    write('EMC');
    write('Q');
  });
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
