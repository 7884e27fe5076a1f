/** Texts as they can be printed: what is read through before signing, and what is laid out, are both made of these. */
import { typedText } from '../text/typed-text.ts';
import type { Block, Report } from './model.ts';

/**
 * Text as it is printed: composed form (NFC), private and mathematical letters as what they mean, every kind of line break
 * as one, no other control characters and no direction marks. Tabs stay: they part columns.
 */
export function printable(text: string): string {
  return (
    typedText(text.toWellFormed())
      .normalize('NFC')
      // Controls and direction marks have no glyph; joiners (U+200C, U+200D) shape letters and stay.
      .replaceAll(/(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}]/gu, '')
  );
}

const eachBlock = (block: Block, put: (text: string) => string): Block => {
  const pairs = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([label, value]) => [put(label), put(value)] as const);
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, text: put(block.text) };
    case 'labelled':
      return { ...block, label: put(block.label), text: put(block.text) };
    case 'facts':
    case 'alert':
      return { ...block, title: put(block.title), rows: pairs(block.rows) };
    case 'list':
      return { ...block, title: put(block.title), items: block.items.map(put) };
    case 'table':
      return {
        ...block,
        title: put(block.title),
        columns: block.columns.map(put),
        rows: block.rows.map((row) => row.map(put)),
      };
    case 'grade':
      return {
        ...block,
        label: put(block.label),
        grade: block.grade && {
          ...block.grade,
          word: put(block.grade.word),
          letter: put(block.grade.letter),
        },
        descriptor: put(block.descriptor),
      };
    case 'spread':
      return {
        ...block,
        title: put(block.title),
        sentence: put(block.sentence),
        bars: block.bars.map((bar) => ({ ...bar, word: put(bar.word), letter: put(bar.letter) })),
      };
    case 'signature':
      return { ...block, label: put(block.label) };
  }
};

/** Every text of a block, in reading order. */
export function blockTexts(block: Block): string[] {
  const texts: string[] = [];
  eachBlock(block, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** The report with each of its texts changed by `put`; block after block, in reading order. */
export const mapReport = (report: Report, put: (text: string) => string): Report => ({
  ...report,
  title: put(report.title),
  reference: put(report.reference),
  form: put(report.form),
  marking: put(report.marking),
  author: put(report.author),
  blocks: report.blocks.map((block) => eachBlock(block, put)),
});
