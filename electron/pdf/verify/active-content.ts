/** Finds what acts by itself in a PDF: scripts, programs to start, forms that compute. A page with such a thing is not only what was signed. */
import type { PdfFile } from './syntax/pdf-file.ts';
import { nameOf, PdfSyntaxError, type PdfValue } from './syntax/values.ts';

const KEYS = new Set(['JS', 'JavaScript', 'AA', 'XFA', 'RichMediaContent', 'RichMediaSettings']);
const ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'Movie',
  'Sound',
  'GoTo3DView',
]);
const NOTES = new Set(['RichMedia', 'Movie', 'Screen', '3D']);

function acts(value: PdfValue): boolean {
  if (value.kind === 'array') return value.items.some(acts);
  if (value.kind !== 'dict') return false;
  const { entries } = value;
  return (
    ACTIONS.has(nameOf(entries.get('S')) ?? '') ||
    (nameOf(entries.get('Type')) !== 'StructElem' && NOTES.has(nameOf(entries.get('Subtype')) ?? '')) ||
    [...entries].some(([key, inner]) => KEYS.has(key) || acts(inner))
  );
}

/** Whether some object in use acts by itself. Takes an opened file; objects that cannot be read are left to other checks. */
export function hasActiveContent(file: PdfFile): boolean {
  for (const num of file.entries.keys())
    try {
      const found = file.find(num);
      if (found && acts(found.object.value)) return true;
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error;
    }
  return false;
}
