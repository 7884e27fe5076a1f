/** Each kind of block onto the paper: painted, tagged, and listed in the outline where it is a heading. */
import { assertNever } from '../../../shared/result.ts';
import type { Block, GradeMark } from '../../../shared/report/model.ts';
import { printable } from '../../../shared/report/printable.ts';
import { textParts } from '../../../shared/report/pasted-rows.ts';
import { columnWidth, gradeLook, ink, need, newPage, pen, sheet, type Paper } from './paper.ts';
import { beginningOfTable, drawTable, tallestRow } from './table.ts';
import type { StructureNode } from './tagger.ts';
import { breakLines, paragraph, paintLines, type TextStyle } from './text.ts';

export const body: TextStyle = { style: 'normal', size: 10, colour: ink.plain, leading: 14.5 };
export const strong: TextStyle = { ...body, style: 'bold' };
export const quiet: TextStyle = { ...body, size: 9.5, leading: 13.5, colour: ink.quiet };
export const label: TextStyle = { ...body, style: 'bold', size: 9.5, leading: 15 };
export const headings: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { style: 'bold', size: 20, colour: ink.plain, leading: 26 },
  2: { style: 'bold', size: 14, colour: ink.plain, leading: 20 },
  3: { style: 'bold', size: 11, colour: ink.plain, leading: 16 },
};

/** What is left free under a paragraph. */
export const textGap = 5;
/** What has to have room under a label on the same page. */
export const underLabel = body.leading * 2;

/** Draws one block at the cursor. */
export function drawBlock(paper: Paper, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(paper, block.level, block.text);
    case 'text':
      paragraph(
        paper,
        paper.tags.add(paper.parent, 'P'),
        block.text,
        block.tone === 'quiet' ? quiet : block.tone === 'strong' ? strong : body,
      );
      paper.y += textGap;
      return;
    case 'labelled':
      return drawLabelled(paper, block.label, block.text);
    case 'facts':
      return drawTable(paper, { title: block.title, columns: null, rows: block.rows, edge: ink.rule });
    case 'table':
      return drawTable(paper, {
        title: block.title,
        columns: block.columns,
        rows: block.rows,
        edge: ink.rule,
      });
    case 'alert':
      drawSubtitle(
        paper,
        block.title,
        ink.risk,
        beginningOfTable(paper, { columns: null, rows: block.rows }),
      );
      return drawTable(paper, { title: block.title, columns: null, rows: block.rows, edge: ink.risk });
    case 'list':
      return drawList(paper, block.title, block.items);
    case 'grade':
      return drawGrade(paper, block.label, block.grade, block.descriptor);
    case 'spread':
      return drawSpread(paper, block.sentence, block.bars);
    case 'signature':
      return drawSignature(paper, block.field, block.label);
    default:
      assertNever(block);
  }
}

function drawHeading(paper: Paper, level: 1 | 2 | 3, text: string): void {
  const how = headings[level];
  if (paper.y > sheet.top) paper.y += level === 2 ? 16 : level === 3 ? 9 : 0;
  need(paper, how.leading);
  const page = paper.doc.getCurrentPageInfo().pageNumber;
  const above = paper.outline[level - 1] ?? null;
  paper.outline[level] = paper.doc.outline.add(above, printable(text), { pageNumber: page });
  paper.outline.length = level + 1;
  paragraph(paper, paper.tags.add(paper.parent, `H${level}`), text, how);
  paper.y += level === 1 ? 8 : 3;
}

function drawSubtitle(paper: Paper, text: string, colour: string, under: number): void {
  need(paper, Math.max(60, under > tallestRow ? 160 : under + 30));
  paper.y += 6;
  paragraph(paper, paper.tags.add(paper.parent, 'P'), text, { ...label, colour, size: 11 });
}

/** Label and text are two paragraphs of one block; the label never stands alone at a page end. */
function drawLabelled(paper: Paper, title: string, text: string): void {
  const parts = textParts(text);
  const [first] = parts;
  const under =
    first?.kind === 'rows'
      ? Math.min(160, beginningOfTable(paper, { columns: null, rows: first.rows, plain: true }))
      : underLabel;
  need(paper, label.leading + under);
  paragraph(paper, paper.tags.add(paper.parent, 'P'), title, label);
  for (const part of parts) {
    if (part.kind === 'rows')
      drawTable(paper, { title, columns: null, rows: part.rows, edge: ink.rule, plain: true });
    else
      for (const one of part.text.split(/\n{2,}/)) {
        paragraph(paper, paper.tags.add(paper.parent, 'P'), one, body);
        paper.y += 4;
      }
  }
}

function drawList(paper: Paper, title: string, items: readonly string[]): void {
  need(paper, label.leading + underLabel);
  paragraph(paper, paper.tags.add(paper.parent, 'P'), title, label);
  const list = paper.tags.add(paper.parent, 'L');
  for (const item of items) {
    need(paper, body.leading);
    const top = paper.y;
    const entry = paper.tags.add(list, 'LI');
    paper.tags.artifact(() => {
      paper.doc.setFillColor(ink.quiet);
      paper.doc.circle(sheet.left + 4, top + body.size - 3, 1.4, 'F');
    });
    paragraph(paper, paper.tags.add(entry, 'LBody'), item, body, {
      x: sheet.left + 14,
      width: columnWidth - 14,
    });
  }
  paper.y += 5;
}

/** The letter in its coloured field. Letter and word always stand together, so colour never speaks alone. */
function drawToken(paper: Paper, grade: GradeMark, x: number, top: number): void {
  const colour = gradeLook[grade.look] ?? { fill: ink.soft, text: ink.plain };
  paper.doc.setFillColor(colour.fill);
  paper.doc.roundedRect(x, top, 24, 13, 2, 2, 'F');
  pen(paper, 'bold', 8, colour.text);
  paper.doc.text(grade.letter, x + 12 - paper.measure.width(grade.letter, 'bold', 8) / 2, top + 9.5);
}

function drawGrade(paper: Paper, title: string, grade: GradeMark | null, descriptor: string): void {
  need(paper, 44);
  const node = paper.tags.add(paper.parent, 'P');
  const top = paper.y;
  const wordAt = sheet.left + 90;
  paper.tags.mark(node, () => {
    pen(paper, 'bold', label.size, ink.plain);
    paper.doc.text(`${title}: `, sheet.left, top + body.size);
    if (grade) drawToken(paper, grade, wordAt, top);
    pen(paper, 'bold', 11, grade ? ink.plain : ink.quiet);
    paper.doc.text(
      `${grade ? ` ${grade.word}` : 'Not graded'} `,
      grade ? wordAt + 28 : wordAt,
      top + body.size,
    );
  });
  paper.y = top + 18;
  if (descriptor) paragraph(paper, paper.tags.add(paper.parent, 'P'), descriptor, quiet);
  paper.y += 4;
}

type Bar = GradeMark & { readonly count: number };

const rowHeight = 19;
/** Height of a chart with so many bars, its sentence included. */
export const spreadHeight = (bars: number): number => rowHeight * bars + 40;

/** Bars with their words and counts. For a reader of tags the figure is its sentence, which also stands in print. */
function drawSpread(paper: Paper, sentence: string, bars: readonly Bar[]): void {
  need(paper, spreadHeight(bars.length));
  const most = Math.max(1, ...bars.map((b) => b.count));
  const figure: StructureNode = paper.tags.add(paper.parent, 'Figure');
  figure.alt = printable(sentence);
  const top = paper.y;
  paper.tags.mark(figure, () => {
    bars.forEach((bar, i) => drawBar(paper, bar, top + i * rowHeight, bar.count / most));
  });
  paper.y = top + bars.length * rowHeight + 4;
  paragraph(paper, paper.tags.add(paper.parent, 'P'), sentence, quiet);
  paper.y += 6;
}

function drawBar(paper: Paper, bar: Bar, top: number, share: number): void {
  drawToken(paper, bar, sheet.left, top);
  pen(paper, 'normal', 9.5, ink.plain);
  paper.doc.text(`${bar.word} `, sheet.left + 30, top + 10);
  const count = String(bar.count);
  paper.doc.text(`${count} `, sheet.left + 170 - paper.measure.width(count, 'normal', 9.5), top + 10);
  const width = share * (columnWidth - 190);
  if (width <= 0) return;
  const left = sheet.left + 180;
  const look = gradeLook[bar.look];
  paper.doc.setFillColor(look?.fill ?? ink.quiet);
  paper.doc.rect(left, top + 1, width, 11, 'F');
  // Grades below the benchmark carry a texture, so that the bars can be told apart in grey.
  const apart = look?.lines;
  if (apart === undefined) return;
  paper.doc.setDrawColor('#FFFFFF');
  paper.doc.setLineWidth(0.8);
  for (let x = left + 4; x < left + width - 1; x += apart) {
    paper.doc.line(x, top + 1, x, top + 12);
  }
}

export const box = { width: 300, height: 76 } as const;

/** A place for a signature: label, frame, and the rectangle that the signature field will take. */
function drawSignature(paper: Paper, field: string, title: string): void {
  if (paper.y + box.height + 40 > sheet.height - sheet.bottom) newPage(paper);
  paragraph(paper, paper.tags.add(paper.parent, 'P'), title, label);
  const top = paper.y;
  paper.tags.artifact(() => {
    paper.doc.setDrawColor(ink.rule);
    paper.doc.setLineWidth(0.75);
    paper.doc.rect(sheet.left, top, box.width, box.height, 'S');
  });
  paper.places.push({
    field,
    page: paper.doc.getCurrentPageInfo().pageNumber - 1,
    rect: { x: sheet.left, y: sheet.height - top - box.height, width: box.width, height: box.height },
  });
  paper.y = top + box.height + 12;
}

/** Head and foot of every page, painted last, when the number of pages is known. They are artifacts: repeated, not read. */
export function drawHeadAndFoot(
  paper: Paper,
  head: {
    readonly marking: string;
    readonly form: string;
    readonly reference: string;
    readonly fingerprint: string;
  },
): void {
  const pages = paper.doc.getNumberOfPages();
  const small: TextStyle = { style: 'normal', size: 8.5, colour: ink.quiet, leading: 11 };
  const right = sheet.width - sheet.right;
  const put = (text: string, x: number, top: number, how: TextStyle): void => {
    pen(paper, how.style, how.size, how.colour);
    paintLines(paper, [text], x, top, how);
  };
  const marking: TextStyle = { style: 'bold', size: 9, colour: ink.plain, leading: 11 };
  const centred = (text: string, top: number): void =>
    put(text, sheet.width / 2 - paper.measure.width(text, 'bold', 9) / 2, top, marking);
  for (let page = 1; page <= pages; page += 1) {
    paper.doc.setPage(page);
    paper.tags.artifact(() => {
      centred(head.marking, 28);
      const form = breakLines(paper.measure, head.form, columnWidth / 2, 'normal', small.size)[0] ?? '';
      put(form, sheet.left, 48, small);
      put(head.reference, right - paper.measure.width(head.reference, 'normal', small.size), 48, small);
      put(head.fingerprint, sheet.left, sheet.height - 48, small);
      const of = `page ${page} of ${pages}`;
      put(of, right - paper.measure.width(of, 'normal', small.size), sheet.height - 48, small);
      centred(head.marking, sheet.height - 34);
    });
  }
}
