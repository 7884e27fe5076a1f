/** Embeds the few letters a signature shows: a fresh subset of Noto Sans, so that the signature needs nothing of the report. */
import { create, type Font } from 'fontkit';
import { deflatePlainly } from '../structure-words.ts';

export type FontSubset = {
  /** Width of a text in points at a size. */
  readonly widthOf: (text: string, size: number) => number;
  /** The text as a hex string for Tj. */
  readonly encode: (text: string) => string;
  /** The PDF objects of the font, the Type0 font first, numbered from `first`. */
  readonly objects: (first: number) => readonly Buffer[];
};

type GlyphCollector = { includeGlyph(glyph: number): number; encode(): Uint8Array };

/** Scripts that cannot be set letter by letter: the font may have the letters, but the result would be wrong. */
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{M}]/u;

function open(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('The signature font is not a single font.');
  return font;
}

/**
 * Whether every character can be drawn rightly with this font, one glyph each (Latin, Greek, Cyrillic, Vietnamese).
 * Takes text and the bytes of a TrueType font. Use it before signing to choose a designation instead of a name that cannot be shown.
 */
export function canDraw(text: string, fontBytes: Uint8Array): boolean {
  const font = open(fontBytes);
  const composed = text.normalize('NFC');
  return (
    !SHAPED.test(composed) &&
    Array.from(composed).every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  );
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** One stream object's dictionary and data, compressed the same way each time. */
function streamOf(data: Uint8Array, extra: string): Buffer {
  const packed = deflatePlainly(data);
  const head = `<</Length ${packed.length}/Filter/FlateDecode${extra}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream', 'latin1')]);
}

/** The map back to text (ISO 32000-1, 9.10.3), in blocks of at most 100 as CMap files ask for. */
function toUnicode(pairs: readonly (readonly [number, string])[]): Buffer {
  const lines = pairs.map(([id, character]) => {
    const units = Array.from({ length: character.length }, (_, i) => hex4(character.charCodeAt(i)));
    return `<${hex4(id)}> <${units.join('')}>`;
  });
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
      ...blocks,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end\nend',
    ].join('\n'),
    'latin1',
  );
}

/**
 * Makes a subset with the characters of some text.
 * Takes the bytes of a TrueType font and text for which `canDraw` is true (it throws otherwise). Gives widths, encoding and
 * the PDF objects: Type0 font, CIDFontType2, descriptor, font file, CIDSet, ToUnicode. The same input gives the same bytes.
 */
export function subsetFont(fontBytes: Uint8Array, text: string): FontSubset {
  const font = open(fontBytes);
  if (!canDraw(text, fontBytes)) throw new Error('The signature font lacks a character.');
  // The published types of fontkit 2 say that includeGlyph gives a boolean; it gives the glyph's number in the subset.
  const subset = font.createSubset() as unknown as GlyphCollector;
  const characters = [...new Set(text.normalize('NFC'))].toSorted();
  const known = new Map<string, { id: number; width: number }>();
  const scale = 1000 / font.unitsPerEm;
  const notDefined = Math.round(font.getGlyph(0).advanceWidth * scale);
  const widths: number[] = [notDefined];
  for (const character of characters) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const id = subset.includeGlyph(glyph.id);
    const width = Math.round(glyph.advanceWidth * scale);
    known.set(character, { id, width });
    widths[id] = width;
  }
  const file = subset.encode();
  // Composite glyphs bring their parts into the subset after the characters; they have widths of their own in the font file.
  const count = create(Buffer.from(file));
  const glyphCount = 'numGlyphs' in count ? count.numGlyphs : widths.length;
  const inner = 'getGlyph' in count ? count : font;
  const allWidths = Array.from(
    { length: glyphCount },
    (_, id) => widths[id] ?? Math.round(inner.getGlyph(id).advanceWidth * scale),
  );
  const find = (character: string): { id: number; width: number } => {
    const glyph = known.get(character);
    if (!glyph) throw new Error('A character is not in the subset.');
    return glyph;
  };
  const tag = subsetTag(characters.join(''));
  const baseName = `${tag}+${font.postscriptName}`;
  const box = font.bbox;
  const bounds = [box.minX, box.minY, box.maxX, box.maxY].map((value) => Math.round(value * scale));
  return {
    widthOf: (line, size) =>
      Array.from(line.normalize('NFC')).reduce((sum, character) => sum + find(character).width, 0) *
      (size / 1000),
    encode: (line) =>
      `<${Array.from(line.normalize('NFC'), (character) => hex4(find(character).id)).join('')}>`,
    objects: (first) => [
      Buffer.from(
        `<</Type/Font/Subtype/Type0/BaseFont/${baseName}/Encoding/Identity-H/DescendantFonts[${first + 1} 0 R]/ToUnicode ${first + 5} 0 R>>`,
      ),
      Buffer.from(
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${baseName}/CIDToGIDMap/Identity/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${first + 2} 0 R/DW 1000/W[0[${allWidths.join(' ')}]]>>`,
      ),
      Buffer.from(
        `<</Type/FontDescriptor/FontName/${baseName}/Flags 4/FontBBox[${bounds.join(' ')}]/ItalicAngle 0/Ascent ${Math.round(font.ascent * scale)}/Descent ${Math.round(font.descent * scale)}/CapHeight ${Math.round(font.capHeight * scale)}/StemV 80/FontFile2 ${first + 3} 0 R/CIDSet ${first + 4} 0 R>>`,
      ),
      streamOf(file, `/Length1 ${file.length}`),
      streamOf(cidSet(glyphCount), ''),
      streamOf(toUnicode(characters.map((character) => [find(character).id, character] as const)), ''),
    ],
  };
}

/** One bit for every glyph of the subset, highest first (PDF/A-1 asks for it). */
function cidSet(count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8));
  for (let id = 0; id < count; id += 1) bits[id >> 3] = (bits[id >> 3] ?? 0) | (0x80 >> (id & 7));
  return bits;
}

/** Six capital letters that name the subset (ISO 32000-1, 9.6.4), derived from its characters so that they are the same each time. */
function subsetTag(characters: string): string {
  let state = 7;
  for (const character of characters) state = (state * 31 + (character.codePointAt(0) ?? 0)) % 308_915_776;
  let tag = '';
  for (let i = 0; i < 6; i += 1) {
    tag += String.fromCharCode(65 + (state % 26));
    state = Math.floor(state / 26);
  }
  return tag;
}
