/** What is known of the soundness of the vault's file and of its copies: small plain files that say when, how many pages, and nothing of any case. */
import path from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { readWhole } from '../../files/read-whole.ts';

export const day = 86_400_000;
/** The whole of every file is read in so many days. */
export const roundDays = 7;

const mostBytes = 256 * 1024;

/** Beside each copy, in its folder. */
export const CopyMark = z.object({
  at: z.iso.datetime(),
  pages: z.int().min(0),
  /** good: every page is as it was written, and it opens. closed: it opens with another key than the vault's of now. */
  state: z.enum(['good', 'damaged', 'closed']),
});
export type CopyMark = z.infer<typeof CopyMark>;
export const markName = 'checked.json';

export const CareState = z.object({
  /** The next page of the vault's file to be looked at, and when this round began. */
  next: z.int().min(1).default(1),
  begun: z.iso.datetime().nullable().default(null),
  /** When the last whole round ended. */
  wholeAt: z.iso.datetime().nullable().default(null),
  /** Pages of the vault's file that are not as they were written, as this and the last round found them. */
  damaged: z.array(z.int()).default([]),
  /** Which database file all this is about. */
  database: z.string().default(''),
  /** The last copy could not be made for want of room. */
  noRoom: z.boolean().default(false),
  /** The last copies that went for want of room, newest first. */
  gaveRoom: z.array(z.string()).default([]),
  /** A person's own backup: when the last one was written. */
  backupAt: z.iso.datetime().nullable().default(null),
  /** Where that one lies; stays in main. */
  backupPlace: z.string().default(''),
  /** The last proven restore. */
  proven: z
    .object({
      at: z.iso.datetime(),
      of: z.iso.datetime(),
      audits: z.int(),
      revisions: z.int(),
      signatures: z.int(),
      wrong: z.int(),
    })
    .nullable()
    .default(null),
});
export type CareState = z.infer<typeof CareState>;
const stateName = 'care.json';

async function readJson<T>(file: string, shape: z.ZodType<T>): Promise<T | null> {
  const read = await readWhole(file, mostBytes);
  if (!read.ok) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(read.value).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

/** What is known of a vault folder; what a new one has where nothing is, or it cannot be read. */
export const readCare = async (folder: string): Promise<CareState> =>
  (await readJson(path.join(folder, stateName), CareState)) ?? CareState.parse({});

/** Keeps it. What cannot be written is only looked at again. */
export async function changeCare(
  folder: string,
  change: (state: CareState) => Partial<CareState>,
): Promise<CareState> {
  const before = await readCare(folder);
  const after = { ...before, ...change(before) };
  await writeFileAtomic(path.join(folder, stateName), `${JSON.stringify(after)}\n`);
  return after;
}

/** What is known of one copy; null where nobody has looked at it yet. */
export const readMark = (copy: string): Promise<CopyMark | null> =>
  readJson(path.join(copy, markName), CopyMark);

export const writeMark = async (copy: string, mark: CopyMark): Promise<void> => {
  await writeFileAtomic(path.join(copy, markName), `${JSON.stringify(mark)}\n`);
};
