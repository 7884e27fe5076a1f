/** Lists the signature fields of a PDF, signed and empty, from its form as the cross-reference shows it. */
import type { PdfFile } from './syntax/pdf-file.ts';
import {
  nameOf,
  PdfSyntaxError,
  textOf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './syntax/values.ts';

export type SignatureField = {
  readonly name: string;
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
  /** What the field holds: a reference to the signature dictionary when it is signed as the standard says. */
  readonly value: PdfValue | undefined;
  /** True for a field that stands directly in the form, with its widget in the same dictionary. */
  readonly simple: boolean;
};

const MAX_FIELDS = 10_000;

/**
 * The signature fields in the order of the form.
 * Takes an opened file; gives name, place and value of each. Throws `PdfSyntaxError` for a form that cannot be followed
 * (loops, a field listed twice, fields that are not objects of their own).
 */
export function listSignatureFields(file: PdfFile): readonly SignatureField[] {
  const form = file.dictionary(file.catalog.entries.get('AcroForm'));
  const found: SignatureField[] = [];
  const seen = new Set<number>();

  const visit = (item: PdfValue, parents: readonly string[], inherited: string | undefined): void => {
    if (item.kind !== 'ref') throw new PdfSyntaxError('field is not an object');
    if (seen.has(item.num) || seen.size > MAX_FIELDS || parents.length > 16)
      throw new PdfSyntaxError('fields');
    seen.add(item.num);
    const dictionary = file.dictionary(item);
    if (!dictionary) return;
    const { entries } = dictionary;
    const own = entries.has('T') ? [...parents, textOf(file.resolve(entries.get('T')))] : parents;
    const type = nameOf(file.resolve(entries.get('FT'))) ?? inherited;
    const kids = file.resolve(entries.get('Kids'));
    // A kid without a name of its own is only another place where its parent is shown.
    const isField = entries.has('T') || parents.length === 0;
    if (type === 'Sig' && isField && (entries.has('V') || kids === undefined))
      found.push({
        name: own.join('.'),
        reference: item,
        dictionary,
        value: entries.get('V'),
        simple: parents.length === 0 && kids === undefined && !entries.has('Parent'),
      });
    if (kids?.kind === 'array') for (const kid of kids.items) visit(kid, own, type);
  };

  const fields = file.resolve(form?.entries.get('Fields'));
  if (fields?.kind === 'array') for (const field of fields.items) visit(field, [], undefined);
  return found;
}
