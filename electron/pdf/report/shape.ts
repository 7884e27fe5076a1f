/**
 * Shapes a run of one direction into outlines. What is drawn comes from the fonts; the characters beside it come from the
 * source text alone: a shaper's glyphs stand for other letters than the ones that were typed (dotless bases, ligatures).
 */
import type * as fontkit from 'fontkit';
import { baseFont, fontFor, hasGlyph, type FoundFont } from './font-files.ts';

/** Outlines of one run for a font size of 1, baseline at 0, y upwards. */
export type Outline = {
  readonly width: number;
  readonly steps: readonly { readonly operator: 'm' | 'l' | 'c' | 'h'; readonly points: readonly number[] }[];
  /** Extra stroke for fonts that are only shipped thin, in ems; 0 for none. */
  readonly stroke: number;
  /** The source characters in reading order with the place each takes, in ems: one entry, or one per character from right to left. */
  readonly letters: readonly Letter[];
};
type Letter = { readonly text: string; readonly x: number; readonly width: number };

/** How a run is set. */
export type RunStyle = { readonly bold: boolean; readonly rightToLeft: boolean };

/** Scripts whose letters change shape, place or direction: a glyph per code point would be wrong even where a font has one. */
export const shaped =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Characters that shape what stands beside them and are nothing by themselves. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

/** Whether some shipped font shows the character, or it is nothing to be seen. */
export function canShow(char: string): boolean {
  const codePoint = char.codePointAt(0) ?? 0;
  if (ignorable.test(char)) return true;
  return hasGlyph(baseFont(false), codePoint) || fontFor(codePoint) !== null;
}

type Run = { text: string; readonly found: FoundFont };

/** Runs of characters that one font shows. A mark stays with the letter before it where that font has the mark. */
function runsOf(text: string, bold: boolean): Run[] | null {
  const runs: Run[] = [];
  for (const char of text) {
    const last = runs.at(-1);
    const codePoint = char.codePointAt(0) ?? 0;
    if (last && hasGlyph(last.found.font, codePoint)) {
      last.text += char;
      continue;
    }
    if (ignorable.test(char)) {
      if (last && /\p{Join_Control}/u.test(char)) last.text += char;
      continue;
    }
    const base = baseFont(bold);
    const found =
      !shaped.test(char) && hasGlyph(base, codePoint) ? { font: base, stroke: 0 } : fontFor(codePoint);
    const fallback = hasGlyph(base, codePoint) ? { font: base, stroke: 0 } : null;
    const chosen = found ?? fallback;
    if (!chosen) return null;
    runs.push({ text: char, found: chosen });
  }
  return runs;
}

/**
 * Shapes a run.
 * Takes the characters as they were typed, those to be drawn (mirrored where the run goes right to left; as many code points),
 * and the style. Gives the outlines, or null when a character is in no shipped font.
 */
export function shapeRun(source: string, drawn: string, style: RunStyle): Outline | null {
  const runs = runsOf(drawn, style.bold);
  if (!runs) return null;
  const ordered = style.rightToLeft ? runs.toReversed() : runs;
  const steps: Outline['steps'][number][] = [];
  let width = 0;
  let stroke = 0;
  for (const { text, found } of ordered) {
    const em = found.font.unitsPerEm;
    const laid = layOut(found.font, text, style.rightToLeft ? 'rtl' : 'ltr');
    stroke = Math.max(stroke, found.stroke);
    laid.glyphs.forEach((glyph, i) => {
      const place = laid.positions[i];
      if (!place) return;
      addGlyph(steps, glyph.path.commands, em, width + place.xOffset / em, place.yOffset / em);
      width += place.xAdvance / em;
    });
  }
  const letters = style.rightToLeft ? fromTheRight(source, runs, width) : [{ text: source, x: 0, width }];
  return { width, steps, stroke, letters };
}

/** Share of a letter's width that each mark on it is given, so that readers that sort by place keep them in order. */
const markShare = 0.05;

/** The source characters from the right end to the left, each with a share of the width after what its letter takes by itself. */
function fromTheRight(source: string, runs: readonly Run[], width: number): Letter[] {
  const chars = Array.from(source);
  const fontOf = runs.flatMap((run) => Array.from(run.text, () => run.found.font));
  const nominal = chars.map((char, i) => {
    if (/\p{M}|\p{Default_Ignorable_Code_Point}/u.test(char)) return 0;
    const font = fontOf[i];
    if (!font) return 0.5;
    return Math.max(0.1, font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm);
  });
  const shares = nominal.map((own) => (own === 0 ? markShare : own));
  const total = shares.reduce((a, b) => a + b, 0);
  let right = width;
  return chars.map((text, i) => {
    const own = total === 0 ? 0 : ((shares[i] ?? 0) / total) * width;
    right -= own;
    return { text, x: right, width: own };
  });
}

/**
 * fontkit 2.0.4 remembers for each glyph the characters it stood for first, and joins Arabic letters by them from then on:
 * what was printed before would change how a word is shaped. It remembers nothing from one run to the next here.
 */
function forget(font: fontkit.Font): void {
  Object.assign(font, { _glyphs: {} });
}

/**
 * fontkit 2.0.4 throws where a font gives a letter no place for a mark (a null anchor, seen with Gurmukhi tippi).
 * The mark then keeps the place that the font draws it at, which is what OpenType asks for in that case.
 */
function layOut(font: fontkit.Font, text: string, direction: 'ltr' | 'rtl'): fontkit.GlyphRun {
  const laid = (features?: Record<string, boolean>): fontkit.GlyphRun => {
    forget(font);
    return font.layout(text, features, undefined, undefined, direction);
  };
  try {
    return laid();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return laid({ mark: false, mkmk: false, abvm: false, blwm: false });
  }
}

type Command = { readonly command: string; readonly args: readonly number[] };

/** One glyph's path, its quadratic curves raised to the cubic ones that PDF knows. */
function addGlyph(
  steps: Outline['steps'][number][],
  commands: readonly Command[],
  em: number,
  dx: number,
  dy: number,
): void {
  let x = 0;
  let y = 0;
  const at = (px: number, py: number): [number, number] => [px / em + dx, py / em + dy];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    if (command === 'moveTo' || command === 'lineTo') {
      steps.push({ operator: command === 'moveTo' ? 'm' : 'l', points: at(a, b) });
      [x, y] = [a, b];
    } else if (command === 'quadraticCurveTo') {
      const first = at(x + (2 / 3) * (a - x), y + (2 / 3) * (b - y));
      const second = at(c + (2 / 3) * (a - c), d + (2 / 3) * (b - d));
      steps.push({ operator: 'c', points: [...first, ...second, ...at(c, d)] });
      [x, y] = [c, d];
    } else if (command === 'bezierCurveTo') {
      steps.push({ operator: 'c', points: [...at(a, b), ...at(c, d), ...at(e, f)] });
      [x, y] = [e, f];
    } else if (command === 'closePath') steps.push({ operator: 'h', points: [] });
  }
}
