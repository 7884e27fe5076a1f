/** What a signature forbids for single fields: FieldMDP in the signature (ISO 32000-1, 12.8.2.4) and the lock of its field (12.7.4.5). */
import type { CoveredSignature } from './signature-dictionary.ts';
import type { PdfFile } from './syntax/pdf-file.ts';
import { integerOf, nameOf, textOf, type PdfDictionary } from './syntax/values.ts';

/** Whether a dictionary of /Action and /Fields covers a field, by its full name or that of a field above it. */
function covers(file: PdfFile, lock: PdfDictionary, field: string): boolean {
  const list = file.resolve(lock.entries.get('Fields'));
  const names = list?.kind === 'array' ? list.items.map((item) => textOf(file.resolve(item))) : [];
  const named = names.some((name) => field === name || field.startsWith(`${name}.`));
  const action = nameOf(file.resolve(lock.entries.get('Action')));
  // An action that is not known forbids.
  return action === 'Include' ? named : action === 'Exclude' ? !named : true;
}

/**
 * Whether an earlier signature forbids to fill a field.
 * Takes the file, the signature and the full name of the field that was filled after it. Throws `PdfSyntaxError`.
 */
export function locksField(file: PdfFile, signature: CoveredSignature, field: string): boolean {
  const lock = file.dictionary(signature.field.dictionary.entries.get('Lock'));
  if (lock && (covers(file, lock, field) || integerOf(file.resolve(lock.entries.get('P'))) === 1))
    return true;
  const list = file.resolve(signature.dictionary.entries.get('Reference'));
  for (const item of list?.kind === 'array' ? list.items : []) {
    const reference = file.dictionary(item);
    if (nameOf(file.resolve(reference?.entries.get('TransformMethod'))) !== 'FieldMDP') continue;
    const params = file.dictionary(reference?.entries.get('TransformParams'));
    if (!params || covers(file, params, field)) return true;
  }
  return false;
}
