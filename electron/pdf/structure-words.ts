/**
 * The words a PDF's structure is written in. A program that finds a file's table unreadable looks for them from end to end,
 * also inside streams and strings, so nothing that counts as written here may hold them there.
 */
import { deflateSync } from 'node:zlib';

const WORDS = /(?:\d|[\0\t\n\f\r ])obj|endobj|endstream|xref|trailer|%%EOF|%PDF-/;

/** Whether bytes hold a word with which another program could begin to read a second structure. */
export const holdsStructureWord = (bytes: Uint8Array): boolean =>
  WORDS.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));

/**
 * Compresses the data of a stream so that the result holds no such word.
 * Takes the data; gives zlib bytes, the same each time. Chance alone would put a word there once in some ten thousand streams.
 */
export function deflatePlainly(data: Uint8Array): Buffer {
  for (const level of [9, 8, 7, 6, 5, 4, 3, 2, 1]) {
    const packed = deflateSync(data, { level });
    if (!holdsStructureWord(packed)) return packed;
  }
  throw new Error('A stream could not be written without a word of the file structure.');
}
