/** Headings stay with what they head: however many stand in a row, the first goes to a new page if the text under the last does not fit. */
import type { Block } from '../../../shared/report/model.ts';
import { textParts } from '../../../shared/report/pasted-rows.ts';
import { assertNever } from '../../../shared/result.ts';
import { body, box, headings, label, quiet, spreadHeight, strong, textGap, underLabel } from './blocks.ts';
import { columnWidth, footLine, newPage, sheet, type Paper } from './paper.ts';
import { beginningOfTable, tallestRow } from './table.ts';
import { breakLines, type TextStyle } from './text.ts';

/** Lines of a text that have to stay together with what is above it. */
const together = 3;

const highAs = (paper: Paper, text: string, how: TextStyle, most = Infinity): number =>
  how.leading * Math.min(most, breakLines(paper.measure, text, columnWidth, how.style, how.size).length);

/** Height in points of the part of a block that has to stand under its heading. */
function beginning(paper: Paper, block: Block, whole: boolean): number {
  switch (block.kind) {
    case 'heading': {
      const above = block.level === 2 ? 16 : block.level === 3 ? 9 : 0;
      return above + highAs(paper, block.text, headings[block.level]) + 8;
    }
    case 'text':
      return (
        highAs(
          paper,
          block.text,
          block.tone === 'quiet' ? quiet : block.tone === 'strong' ? strong : body,
          whole ? Infinity : together,
        ) + (whole ? textGap : 0)
      );
    case 'labelled': {
      const [first] = textParts(block.text);
      if (first?.kind === 'rows')
        return label.leading + beginningOfTable(paper, { columns: null, rows: first.rows, plain: true });
      // A short answer goes to a new page where its label does, and takes what heads it along.
      return label.leading + Math.max(underLabel, highAs(paper, block.text, body, together));
    }
    case 'list':
      return label.leading + underLabel;
    case 'facts':
      return beginningOfTable(paper, { columns: null, rows: block.rows });
    case 'table':
      return beginningOfTable(paper, block);
    case 'alert':
      return 60 + beginningOfTable(paper, { columns: null, rows: block.rows });
    case 'grade':
      return 44 + (block.descriptor === '' ? 0 : highAs(paper, block.descriptor, quiet));
    case 'spread':
      return spreadHeight(block.bars.length);
    case 'signature':
      return box.height + 40 + label.leading;
    default:
      return assertNever(block);
  }
}

/** Called before block `at` is drawn: when it is a heading that would stand alone at the foot, a new page is begun. */
export function keepWithNext(paper: Paper, blocks: readonly Block[], at: number): void {
  if (blocks[at]?.kind !== 'heading' || paper.y <= sheet.top) return;
  let height = 0;
  for (const [i, block] of blocks.slice(at).entries()) {
    // The question in full, in quiet letters under its heading, heads what follows as well.
    const leads = block.kind === 'heading' || (block.kind === 'text' && block.tone === 'quiet' && i > 0);
    height += beginning(paper, block, leads);
    if (!leads) break;
  }
  // What fills a page by itself would only leave the rest of this one empty.
  if (height > tallestRow + 120) height = 160;
  if (paper.y + height > footLine) newPage(paper);
}
