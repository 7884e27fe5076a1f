/** Actions that are followed: their lists as files. Everything else about them is a record (contract/records.ts). */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { ask } from './ask.ts';
import { writtenFile } from './place.ts';

export const actionAsks = {
  /**
   * Main shows the save dialog and writes atomically: the open actions of one owner, or of every owner (`owner` null) in one file or, as Word,
   * in an archive with a file for each. No owner's name stands in the name of any file.
   */
  'action.export': ask(
    'open-vault',
    'refused',
    z.strictObject({
      owner: z.string().max(limits.action.owner).nullable(),
      as: z.enum(['word', 'csv', 'word-each']),
    }),
    z.strictObject({ ...writtenFile, actions: z.int().min(0), owners: z.int().min(0) }),
    ['actions-none', 'cancelled', 'disk-full', 'read-only', 'file-busy', 'write-failed'],
  ),
} as const;
