/** A text that must be written: the one schema of every field that may not be left empty. */
import { z } from 'zod';
import { isWritten } from './written.ts';

/**
 * Takes the most characters the field holds. Gives a schema that trims blanks and refuses a text in which a reader sees nothing: an empty
 * one, or one of invisible characters only.
 */
export const writtenText = (most: number) =>
  z.string().trim().min(1).max(most).refine(isWritten, { error: 'Nothing can be seen in this text' });
