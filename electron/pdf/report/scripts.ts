/**
 * Words in scripts that jsPDF cannot set: their letters join, move or turn, or the report's font lacks them. Such a word is
 * shaped by fontkit and painted as outlines; the characters themselves go into the file as ActualText, so that they can be
 * read aloud, searched and copied. A character no shipped font has is reported, never printed as a blank.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { assetPath } from '../../assets.ts';
import { scriptFonts, wideFonts, type WideFont } from './script-fonts.ts';

/** Outlines of one word for a font size of 1, baseline at 0, y upwards. */
export type Outline = {
  readonly width: number;
  readonly steps: readonly { readonly operator: 'm' | 'l' | 'c' | 'h'; readonly points: readonly number[] }[];
  /** Extra stroke for fonts that are only shipped thin, in ems; 0 for none. */
  readonly stroke: number;
  /** The characters in reading order with the place each takes, in ems: one entry, or one per letter of a right-to-left word. */
  readonly letters: readonly { readonly text: string; readonly x: number; readonly width: number }[];
};

export type Scripts = {
  /** True when the word has to be painted as outlines. */
  readonly needsOutline: (word: string) => boolean;
  /** The outlines of such a word, or null when a character of it is in no shipped font. */
  readonly outline: (word: string) => Outline | null;
};

/** Scripts whose letters change shape, place or direction: a glyph per code point would be wrong even where a font has one. */
const shaped =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Right-to-left letters (Unicode bidirectional classes R and AL, the scripts shipped here). */
export const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const fonts = new Map<string, fontkit.Font>();

function openFont(file: string): fontkit.Font {
  let font = fonts.get(file);
  if (!font) {
    const opened = fontkit.create(readFileSync(file));
    if ('fonts' in opened) throw new Error('A font collection where one font was expected');
    font = opened;
    fonts.set(file, font);
  }
  return font;
}

const hasGlyph = (font: fontkit.Font, codePoint: number): boolean => font.hasGlyphForCodePoint(codePoint);

const wideRanges = new Map<WideFont, { file: string; from: number; to: number }[]>();

/** The ranges of a font that is shipped in many small files, from the list that comes with it. */
function rangesOf(wide: WideFont): { file: string; from: number; to: number }[] {
  const known = wideRanges.get(wide);
  if (known) return known;
  const folder = assetPath(wide.folder);
  const list: Record<string, string> = JSON.parse(readFileSync(assetPath(wide.ranges), 'utf8')) as Record<
    string,
    string
  >;
  const ranges = Object.entries(list).flatMap(([subset, text]) => {
    const file = path.join(folder, `${wide.prefix}-${subset.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`);
    return text.split(',').map((range) => {
      const [from = '0', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return { file, from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
    });
  });
  wideRanges.set(wide, ranges);
  return ranges;
}

type Found = { readonly font: fontkit.Font; readonly stroke: number };

function fontFor(codePoint: number): Found | null {
  const char = String.fromCodePoint(codePoint);
  for (const script of scriptFonts) {
    if (!script.matches.test(char)) continue;
    const font = openFont(assetPath(script.asset));
    if (hasGlyph(font, codePoint)) return { font, stroke: 0 };
  }
  for (const wide of wideFonts) {
    const range = rangesOf(wide).find((r) => codePoint >= r.from && codePoint <= r.to);
    if (!range) continue;
    const font = openFont(range.file);
    if (hasGlyph(font, codePoint)) return { font, stroke: wide.stroke };
  }
  return null;
}

/** Runs of characters that one font shows. Marks and joiners stay with the character before them. */
function runsOf(word: string): { text: string; found: Found }[] | null {
  const runs: { text: string; found: Found }[] = [];
  for (const char of word) {
    const last = runs.at(-1);
    const codePoint = char.codePointAt(0) ?? 0;
    const keeps = /\p{M}|\p{Join_Control}/u.test(char);
    if (last && (keeps || hasGlyph(last.found.font, codePoint))) {
      last.text += char;
      continue;
    }
    const base = openFont(assetPath('noto-sans-regular.ttf'));
    const found =
      !shaped.test(char) && hasGlyph(base, codePoint) ? { font: base, stroke: 0 } : fontFor(codePoint);
    if (!found) return null;
    runs.push({ text: char, found });
  }
  return runs;
}

function shape(word: string): Outline | null {
  const runs = runsOf(word);
  if (!runs) return null;
  const turned = rightToLeft.test(word);
  if (turned) runs.reverse();
  const placed: Letter[] = [];
  const steps: Outline['steps'][number][] = [];
  let width = 0;
  let stroke = 0;
  for (const { text, found } of runs) {
    const em = found.font.unitsPerEm;
    const laid = layOut(found.font, text);
    stroke = Math.max(stroke, found.stroke);
    laid.glyphs.forEach((glyph, i) => {
      const place = laid.positions[i];
      if (!place) return;
      const dx = width + place.xOffset / em;
      const dy = place.yOffset / em;
      addGlyph(steps, glyph.path.commands, em, dx, dy);
      placed.push({ text: String.fromCodePoint(...glyph.codePoints), x: width, width: place.xAdvance / em });
      width += place.xAdvance / em;
    });
  }
  return { width, steps, stroke, letters: turned ? readingOrder(placed) : [{ text: word, x: 0, width }] };
}

type Letter = { text: string; x: number; width: number };

/** Letters of a right-to-left word from the first read to the last; a mark joins the letter that carries it. */
function readingOrder(placed: readonly Letter[]): Letter[] {
  const letters: Letter[] = [];
  for (const letter of placed.toReversed()) {
    const last = letters.at(-1);
    if (last && letter.width < 0.01) last.text += letter.text;
    else letters.push({ ...letter });
  }
  return letters;
}

/**
 * fontkit 2.0.4 throws where a font gives a letter no place for a mark (a null anchor, seen with Gurmukhi tippi).
 * The mark then keeps the place that the font draws it at, which is what OpenType asks for in that case.
 */
function layOut(font: fontkit.Font, text: string): fontkit.GlyphRun {
  try {
    return font.layout(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return font.layout(text, { mark: false, mkmk: false, abvm: false, blwm: false });
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

/** Makes the shaper of one document; shaped words are remembered. */
export function createScripts(covers: (codePoint: number) => boolean): Scripts {
  const plain = new Map<string, boolean>();
  const outlines = new Map<string, Outline | null>();
  return {
    needsOutline: (word) => {
      // Almost every word is plain ASCII or Latin-1.
      if (/^[\u0020-\u00FF]*$/.test(word)) return false;
      let answer = plain.get(word);
      if (answer === undefined) {
        answer = shaped.test(word) || Array.from(word).some((char) => !covers(char.codePointAt(0) ?? 0));
        plain.set(word, answer);
      }
      return answer;
    },
    outline: (word) => {
      let outline = outlines.get(word);
      if (outline === undefined) {
        outline = shape(word);
        outlines.set(word, outline);
      }
      return outline;
    },
  };
}
