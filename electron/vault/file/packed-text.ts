/** Long texts that are seldom read, packed: in a column for text and marked as such, or as bytes in a column of their own. */
import { constants, deflateRawSync, inflateRawSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

const mark = 'deflate:';
/** What a text may come to, unpacked. */
const mostUnpacked = 64 * 1024 * 1024;

/** "deflate:" and the Base64 of the text's raw DEFLATE. */
export const packText = (text: string): string =>
  mark + deflateRawSync(text, { level: 9 }).toString('base64');

/** The text, packed or as it was kept before texts were packed. */
export const unpackText = (kept: string): string =>
  kept.startsWith(mark)
    ? inflateRawSync(Buffer.from(kept.slice(mark.length), 'base64'), {
        maxOutputLength: mostUnpacked,
      }).toString('utf8')
    : kept;

/** A document as its row holds it: as it is while somebody writes in it, packed otherwise. */
export type KeptDocument = { readonly document: string; readonly packed: Uint8Array | null };

/** Zstandard (RFC 8878) of a document's JSON. */
export const packDocument = (document: string): Buffer =>
  zstdCompressSync(document, { params: { [constants.ZSTD_c_compressionLevel]: 6 } });

/** The JSON of a document. Bytes that were altered throw. */
export const documentText = ({ document, packed }: KeptDocument): string =>
  packed === null ? document : zstdDecompressSync(packed, { maxOutputLength: mostUnpacked }).toString('utf8');

/** The text of one box as the search keeps it. */
export type KeptText = { readonly text: string; readonly packed: Uint8Array | null };

/** Shorter ones would grow. */
const worthPacking = 200;

/** Raw DEFLATE (RFC 1951) of a text; short ones stay as they are. */
export const packBox = (text: string): KeptText =>
  text.length < worthPacking ? { text, packed: null } : { text: '', packed: deflateRawSync(text) };

/** The text of a box. Bytes that were altered throw. */
export const boxText = ({ text, packed }: KeptText): string =>
  packed === null ? text : inflateRawSync(packed, { maxOutputLength: mostUnpacked }).toString('utf8');
