/** Where a bundle's bytes come from: a file on the disk, read in a stream each time, or what was dropped on the window. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

export type BundleSource = {
  /** Bytes. */
  readonly size: number;
  /** Begins to read from the first byte; may be called more than once. */
  readonly open: () => ReadableStream<Uint8Array>;
};

/** A source over bytes in memory. */
export function bytesSource(bytes: Uint8Array): BundleSource {
  const piece = 64 * 1024;
  const open = (): ReadableStream<Uint8Array> => {
    let at = 0;
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + piece));
        at += piece;
        if (at >= bytes.length) controller.close();
      },
    });
  };
  return { size: bytes.length, open };
}

/** A source over a file. What is read the second time may differ: everything is checked each time. */
export const fileSource = (file: string, size: number): BundleSource => ({
  size,
  open: () => {
    // Node's and the browser's names for the same stream; which one is seen depends on who asks.
    const stream: unknown = Readable.toWeb(createReadStream(file, { highWaterMark: 64 * 1024 }));
    return stream as ReadableStream<Uint8Array>;
  },
});

/** Reading was stopped by the person. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
}
