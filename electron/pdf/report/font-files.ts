/** The shipped fonts as fontkit reads them, and which of them shows a character. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { assetPath } from '../../assets.ts';
import { scriptFonts, signFonts, wideFonts, type WideFont } from './script-fonts.ts';

export type FoundFont = {
  readonly font: fontkit.Font;
  /** Extra stroke for fonts that are only shipped thin, in ems; 0 for none. */
  readonly stroke: number;
};

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

/** The report's own font, upright or bold. */
export const baseFont = (bold: boolean): fontkit.Font =>
  openFont(assetPath(bold ? 'noto-sans-bold.ttf' : 'noto-sans-regular.ttf'));

export const hasGlyph = (font: fontkit.Font, codePoint: number): boolean =>
  font.hasGlyphForCodePoint(codePoint);

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

/** The font beside the report's own that shows a character, or null when no shipped font does. */
export function fontFor(codePoint: number): FoundFont | null {
  const char = String.fromCodePoint(codePoint);
  for (const script of scriptFonts) {
    if (!script.matches.test(char)) continue;
    const font = openFont(assetPath(script.asset));
    if (hasGlyph(font, codePoint)) return { font, stroke: 0 };
  }
  for (const asset of signFonts) {
    const font = openFont(assetPath(asset));
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
