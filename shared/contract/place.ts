/** What is told of a file that main has written: its name without the folder, and a handle that shows it where it lies. */
import { z } from 'zod';

/** Handle of a file that main has written: it tells nothing of where the file lies, and counts until the vault locks. */
export const WrittenPlace = z.uuid();

/** A file that was written. Without a place it cannot be shown. */
export const writtenFile = { fileName: z.string(), place: WrittenPlace.optional() };
