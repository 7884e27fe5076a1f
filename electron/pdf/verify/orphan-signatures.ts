/**
 * Finds signatures that a file once had and no longer shows. A later revision, even one signed by somebody who is trusted,
 * must not make an earlier signature vanish from the form.
 */
import { findStartXref } from './syntax/cross-reference.ts';
import { PdfParser } from './syntax/parser.ts';
import type { PdfFile } from './syntax/pdf-file.ts';
import { PdfSyntaxError } from './syntax/values.ts';
import { isUsageRights } from './usage-rights.ts';

const MAX_LOOSE = 64;

type Span = { readonly start: number; readonly end: number };

/** Places where the key of a signature dictionary is written. Honest signers spell it plainly. */
function keyPlaces(bytes: Uint8Array): readonly number[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  for (let at = view.indexOf('/ByteRange'); at >= 0; at = view.indexOf('/ByteRange', at + 1)) places.push(at);
  return places;
}

/** The signature dictionary at an offset of some cross-reference section; undefined when something else stands there. */
function signatureAt(file: PdfFile, offset: number): Span | undefined {
  try {
    const { value } = new PdfParser(file.bytes, offset).object();
    if (value.kind !== 'dict' || !value.entries.has('ByteRange') || !value.entries.has('Contents'))
      return undefined;
    return isUsageRights(file, value) ? undefined : value;
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined;
    throw error;
  }
}

/**
 * Whether some revision of the file lists a signature that is not among those shown now.
 * Takes the file and where the signatures of its fields stand.
 */
export function hasOrphanSignature(file: PdfFile, shown: readonly Span[]): boolean {
  const loose = keyPlaces(file.bytes).filter(
    (place) => !shown.some((span) => span.start <= place && place < span.end),
  );
  if (loose.length === 0) return false;
  // More than any honest file has; looking at each would let a file keep the program busy.
  if (loose.length > MAX_LOOSE) return true;
  const offsets = file.sections.flatMap((section) =>
    [...section.entries.values()].flatMap((entry) => (entry.kind === 'at' ? [entry.offset] : [])),
  );
  // The object that spans a place is the one that begins nearest before it.
  return loose.some((place) => {
    const nearest = offsets.reduce((best, offset) => (offset <= place && offset > best ? offset : best), -1);
    const found = nearest < 0 ? undefined : signatureAt(file, nearest);
    return found !== undefined && found.start <= place && place < found.end;
  });
}

/** Whether a file was cut off in or behind a signature: such a file shows no signature, but to say "not signed" would mislead. */
export function endsInsideSignature(file: PdfFile): boolean {
  const { end } = findStartXref(file.bytes);
  return keyPlaces(file.bytes).some((place) => place > end);
}
