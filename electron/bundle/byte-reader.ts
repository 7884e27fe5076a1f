/** Reads exact numbers of bytes from a stream that comes in pieces of any size. */

import { release } from '../files/release.ts';

/** A reader over a stream of bytes; it holds no more than what was asked for and one piece. */
export class ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  #piece: Uint8Array = new Uint8Array();
  #ended = false;
  /** Bytes given out so far. */
  position = 0;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  async #more(): Promise<boolean> {
    while (!this.#ended) {
      const { done, value } = await this.#reader.read();
      if (done) this.#ended = true;
      else if (value.length > 0) {
        this.#held = value;
        this.#piece = value;
        return true;
      }
    }
    return false;
  }

  /** Gives the next piece, at most `most` bytes, or null at the end. The bytes are only lent until the next call. */
  async some(most: number): Promise<Uint8Array | null> {
    if (this.#held.length === 0 && !(await this.#more())) return null;
    const piece = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(piece.length);
    this.position += piece.length;
    return piece;
  }

  /** Gives exactly so many bytes, or null when the stream ends before. */
  async exactly(count: number): Promise<Uint8Array | null> {
    const out = new Uint8Array(count);
    let at = 0;
    while (at < count) {
      const piece = await this.some(count - at);
      if (piece === null) return null;
      out.set(piece, at);
      at += piece.length;
      // Copied out whole: what the stream gave is not read again.
      if (this.#held.length === 0) release(this.#piece);
    }
    return out;
  }

  /** Stops reading; what the stream rests on is let go. */
  async leave(): Promise<void> {
    this.#held = new Uint8Array();
    this.#ended = true;
    await this.#reader.cancel().catch(() => null);
  }
}
