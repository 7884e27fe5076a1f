/**
 * Finds references to objects that a file does not have. The standard reads them as nothing, but a later update could create the
 * object and so put onto a signed page what nobody signed.
 */
import { sizeOf } from '../sign/write-increment.ts';
import type { PdfFile } from './syntax/pdf-file.ts';
import { PdfSyntaxError, referencesIn } from './syntax/values.ts';

export type LooseEnds = {
  /** Numbers that something refers to and that are not in use. */
  readonly missing: ReadonlySet<number>;
  /** True when an object the table lists could not be read, so that what it refers to is not known. */
  readonly unreadable: boolean;
};

/**
 * Every reference of a file (of all objects in use, packed or not, and of all trailers) that leads nowhere.
 * Takes an opened file or revision. Never throws for what cannot be read: that is said instead.
 */
export function looseEnds(file: PdfFile): LooseEnds {
  const missing = new Set<number>();
  let unreadable = false;
  const note = (nums: readonly { readonly num: number }[]): void => {
    for (const { num } of nums) if (!file.has(num)) missing.add(num);
  };
  for (const { trailer } of file.sections) note(referencesIn(trailer));
  for (const num of file.entries.keys())
    try {
      const found = file.find(num);
      if (found) note(referencesIn(found.object.value));
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error;
      unreadable = true;
    }
  return { missing, unreadable };
}

/** Whether a reference leads to a number that the next update would create, or whether that cannot be ruled out. */
export function couldBeFilled(file: PdfFile): boolean {
  const { missing, unreadable } = looseEnds(file);
  const size = sizeOf(file);
  return unreadable || [...missing].some((num) => num >= size);
}
