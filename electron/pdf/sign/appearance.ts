/** Draws what a signature looks like on the page: lines of text inside the prepared place, as a form of its own. */
import { deflatePlainly } from '../structure-words.ts';
import type { FontSubset } from './signature-font.ts';

const PADDING = 4;
const LARGEST = 9;
const LEADING = 1.3;

const round = (value: number): string => String(Math.round(value * 1000) / 1000);

/**
 * The form XObject for a signature.
 * Takes the size of the place in points, the lines (the first is the most important), the font and the number of its object.
 * Gives the stream object's bytes without its header. Text is made smaller until every line fits; nothing is cut off.
 */
export function drawAppearance(
  size: { readonly width: number; readonly height: number },
  lines: readonly string[],
  font: FontSubset,
  fontNumber: number,
): Buffer {
  const { width, height } = size;
  const widest = Math.max(1, ...lines.map((line) => font.widthOf(line, 1)));
  const byWidth = (width - 2 * PADDING) / widest;
  const byHeight = (height - 2 * PADDING) / (Math.max(1, lines.length) * LEADING);
  const points = Math.floor(Math.min(LARGEST, byWidth, byHeight) * 100) / 100;
  const step = points * LEADING;
  const top = height - PADDING - points;
  const rows = lines.map(
    (line, index) => `1 0 0 1 ${PADDING} ${round(top - index * step)} Tm ${font.encode(line)} Tj`,
  );
  const content = [
    'q',
    '0.2 G 0.75 w',
    `0.375 0.375 ${round(width - 0.75)} ${round(height - 0.75)} re S`,
    `BT /F0 ${round(points)} Tf 0 g`,
    ...rows,
    'ET Q',
  ].join('\n');
  const packed = deflatePlainly(Buffer.from(content, 'latin1'));
  const head =
    `<</Type/XObject/Subtype/Form/BBox[0 0 ${round(width)} ${round(height)}]` +
    `/Resources<</Font<</F0 ${fontNumber} 0 R>>>>/Length ${packed.length}/Filter/FlateDecode>>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream', 'latin1')]);
}
