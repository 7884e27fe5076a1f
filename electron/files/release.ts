/** Gives the memory of used-up bytes back at once: a bundle of a thousand audits makes a gigabyte of them, and waiting for the collector would keep it all. */

/** Empties bytes that nobody will read again. Bytes that share their memory with others are left alone. */
export function release(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== bytes.length || bytes.length < 4096) return;
  buffer.transfer(0);
}

/**
 * The same for bytes that zlib made: they are a stretch of a buffer that zlib took for them alone and does not use again. Only for
 * what is certain to be that; small ones lie in the pool of Node and are left alone.
 */
export function releaseMade(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}
