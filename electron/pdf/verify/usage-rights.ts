/** Usage rights (ISO 32000-1, 12.8.2.3): a signature by the maker of a program that unlocks functions. It says nothing about who wrote the document. */
import type { PdfFile } from './syntax/pdf-file.ts';
import { nameOf, PdfSyntaxError, type PdfDictionary } from './syntax/values.ts';

const RIGHTS = new Set(['UR', 'UR3']);

/** Whether a signature dictionary is one of usage rights, by its own transform method. */
export function isUsageRights(
  file: Pick<PdfFile, 'resolve' | 'dictionary'>,
  signature: PdfDictionary,
): boolean {
  const list = file.resolve(signature.entries.get('Reference'));
  if (list?.kind !== 'array') return false;
  return list.items.some((item) =>
    RIGHTS.has(nameOf(file.dictionary(item)?.entries.get('TransformMethod')) ?? ''),
  );
}

/** Where the signatures stand that the catalog names in /Perms, by key; those that are not objects of the file are left out. */
export function namedInPermissions(file: PdfFile): ReadonlyMap<string, PdfDictionary> {
  const found = new Map<string, PdfDictionary>();
  const permissions = file.dictionary(file.catalog.entries.get('Perms'));
  for (const [key, value] of permissions?.entries ?? [])
    try {
      const signature = file.dictionary(value);
      if (signature) found.set(key, signature);
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error;
    }
  return found;
}
