/** Whether a text can be printed letter by letter in the report's own font, for places where outlines are not drawn. */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { assetPath } from '../../assets.ts';
import { createScripts } from './scripts.ts';

let known: ((text: string) => boolean) | null = null;

/** Gives the test: true when every character of the text has its own glyph and no script needs shaping. */
export function loadFontCoverage(): (text: string) => boolean {
  if (known) return known;
  const font = fontkit.create(readFileSync(assetPath('noto-sans-regular.ttf')));
  if ('fonts' in font) throw new Error('A font collection where one font was expected');
  const scripts = createScripts((codePoint) => font.hasGlyphForCodePoint(codePoint));
  known = (text) => !scripts.needsOutline(text);
  return known;
}
