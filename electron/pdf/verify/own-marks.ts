/** Tells files that Caselight made, or that say so, from those of other programs: what counts as proof differs between them. */
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../sign/signature-fields.ts';
import type { SignatureField } from './signature-fields.ts';

const NAMES = [AUDITOR_FIELD, MODERATOR_FIELD];
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
/** The names of our two fields in every way a name is written in a file. */
const MARKS = NAMES.flatMap((name) => {
  const hex = [utf16(name), Buffer.from(name, 'latin1').toString('hex')];
  return [name, ...hex, ...hex.map((one) => one.toUpperCase())];
});

/**
 * Whether a file has the signature fields that every report of Caselight has.
 * Takes its bytes and, when they could be listed, its fields (their names may stand in compressed parts).
 */
export function looksLikeOurs(bytes: Uint8Array, fields: readonly SignatureField[] = []): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    fields.some(({ name }) => NAMES.includes(name)) || MARKS.some((mark) => view.includes(mark, 0, 'latin1'))
  );
}
