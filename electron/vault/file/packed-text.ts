/** Long texts that are written once and seldom read, in a column for text: packed, and marked as such. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const mark = 'deflate:';

/** "deflate:" and the Base64 of the text's raw DEFLATE. */
export const packText = (text: string): string =>
  mark + deflateRawSync(text, { level: 9 }).toString('base64');

/** The text, packed or as it was kept before texts were packed. */
export const unpackText = (kept: string): string =>
  kept.startsWith(mark)
    ? inflateRawSync(Buffer.from(kept.slice(mark.length), 'base64'), {
        maxOutputLength: 64 * 1024 * 1024,
      }).toString('utf8')
    : kept;
