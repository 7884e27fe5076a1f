/** Finds characters that the report's font cannot show, before anything is drawn: jsPDF would print a blank and say nothing. */
import type { Block, Report } from '../../../shared/report/model.ts';
import type { Scripts } from './scripts.ts';
import { printable } from './text.ts';

/** Every text of a block, with a word for where it is. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'labelled':
      return [block.label, block.text];
    case 'facts':
    case 'alert':
      return [block.title, ...block.rows.flat()];
    case 'list':
      return [block.title, ...block.items];
    case 'table':
      return [block.title, ...block.columns, ...block.rows.flat()];
    case 'grade':
      return [block.label, block.descriptor, block.grade?.word ?? '', block.grade?.letter ?? ''];
    case 'spread':
      return [block.title, block.sentence, ...block.bars.flatMap((b) => [b.word, b.letter])];
    case 'signature':
      return [block.label];
  }
}

/** The heading under which the first word stands that cannot be shown, or null when all can. */
export function missingGlyph(report: Report, scripts: Scripts): string | null {
  let place = 'the head of the report';
  const bad = (text: string): boolean =>
    printable(text)
      .split(/\s+/)
      .some((word) => scripts.needsOutline(word) && scripts.outline(word) === null);
  if ([report.title, report.reference, report.form, report.marking, report.author].some(bad)) return place;
  for (const block of report.blocks) {
    if (block.kind === 'heading') place = `"${block.text}"`;
    if (blockTexts(block).some(bad)) return place;
  }
  return null;
}
