/**
 * Room for a key that can truly be wiped. Small typed arrays (64 bytes or less) live in the JavaScript heap, where the garbage collector moves
 * them and leaves the old copy behind; a buffer over an ArrayBuffer of its own stays where it is.
 */

/** A zeroed buffer of `length` bytes outside the JavaScript heap. Fill it with zeros after use; never slice a copy of it. */
export const secretBytes = (length: number): Buffer<ArrayBuffer> => Buffer.from(new ArrayBuffer(length));
