/** Finds characters that the report's font cannot show, before anything is drawn: jsPDF would print a blank and say nothing. */
import type { Block, Report } from '../../../shared/report/model.ts';
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

/** Scripts whose letters change shape or order: a glyph per code point would be wrong even where the font has one. */
const shaped =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Mongolian}]/u;

/** The heading under which the first character stands that cannot be shown, or null when all can. */
export function missingGlyph(report: Report, covers: (codePoint: number) => boolean): string | null {
  let place = 'the head of the report';
  const texts = [report.title, report.reference, report.form, report.marking, report.author];
  const bad = (text: string): boolean =>
    shaped.test(text) ||
    [...printable(text)].some((char) => char !== '\n' && !covers(char.codePointAt(0) ?? 0));
  if (texts.some(bad)) return place;
  for (const block of report.blocks) {
    if (block.kind === 'heading') place = `"${block.text}"`;
    if (blockTexts(block).some(bad)) return place;
  }
  return null;
}
