/** A report of texts that can be printed, each letter of them: jsPDF would print a blank for the others and say nothing. */
import type { Report } from '../../../shared/report/model.ts';
import { blockTexts, mapReport, printable } from '../../../shared/report/printable.ts';
import { canShow } from './shape.ts';

const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What stands in print for a character no shipped font has: its code point, so that nobody takes it for a blank. */
export const substitute = (char: string): string => `[${codeOf(char)}]`;

const known = new Map<string, boolean>();

/** Whether a character can be printed; remembered, since a text asks for the same ones again and again. */
function shows(char: string): boolean {
  let answer = known.get(char);
  if (answer === undefined) {
    answer = canShow(char);
    known.set(char, answer);
  }
  return answer;
}

/** Everything outside of ASCII and Latin-1, which the report's own font has. */
const unusual = /[^\n\t\u0020-\u007E\u00A0-\u00FF]/gu;

/** The characters of a text that cannot be printed, each once, in the order they stand in. */
export function unprintable(text: string): string[] {
  const found = printable(text).match(unusual) ?? [];
  return [...new Set(found)].filter((char) => !shows(char));
}

export type UnprintablePlace = {
  readonly place: string;
  readonly question: string | null;
  readonly codes: readonly string[];
};

/** Where in a report characters stand that cannot be printed: the heading and the question, with their code points. */
export function unprintablePlaces(report: Report): UnprintablePlace[] {
  const found = new Map<string, { place: string; question: string | null; codes: Set<string> }>();
  let at = { id: '', place: 'About this report', question: null as string | null };
  for (const block of report.blocks) {
    if (block.kind === 'heading')
      at = {
        id: block.id,
        place: block.text,
        question: block.id.startsWith('q-') ? block.id.slice(2) : null,
      };
    const chars = blockTexts(block).flatMap(unprintable);
    if (chars.length === 0) continue;
    const one = found.get(at.id) ?? {
      place: asPrintedText(at.place),
      question: at.question,
      codes: new Set<string>(),
    };
    for (const char of chars) one.codes.add(codeOf(char));
    found.set(at.id, one);
  }
  return Array.from(found.values(), (one) => ({ ...one, codes: [...one.codes] }));
}

/** A text as it is printed: what no font shows is written as its code point. */
export const asPrintedText = (text: string): string =>
  printable(text).replaceAll(unusual, (char) => (shows(char) ? char : substitute(char)));

/**
 * The report as it will be printed. Takes any report; gives one of which every character has a shape on paper. The same
 * report always gives the same one, and what was given once is given back unchanged. It has no error: signing never waits
 * for a letter.
 */
export const asPrinted = (report: Report): Report => mapReport(report, asPrintedText);
